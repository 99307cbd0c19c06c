"""Which matcher is meant by a version's name, or by a file."""

from pathlib import Path

from aanbod.opening import the_rules
from aanbod.settings import Settings
from matcher.matching import VERSION
from matcher.rules import DEFAULT_RULES, Rules, read_rules
from register.errors import UsageError


def rules_named(settings: Settings, name: str | None) -> Rules:
    """None = the researchers' rules. A name as interpretations carry it (`1+0a1b2c3d`), or a file of rules.

    Raises UsageError where this software does not have that version: an old one needs the old software or its file.
    """
    own = the_rules(settings)
    if name is None:
        return own
    known = {f"{VERSION}+{rules.digest}": rules for rules in (DEFAULT_RULES, own)}
    if name in known:
        return known[name]
    if Path(name).is_file():
        return read_rules(Path(name))
    raise UsageError(f"--matcher: there is no version or file {name!r} here; the versions are: {', '.join(known)}.")
