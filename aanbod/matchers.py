"""Which matcher is meant by a version's name, or by a file."""

from pathlib import Path

from aanbod.opening import the_rules
from aanbod.settings import Settings
from matcher.matching import model_of, version_of
from matcher.rules import DEFAULT_RULES, Rules, read_rules
from register.errors import UsageError


def rules_named(settings: Settings, name: str | None) -> Rules:
    """None = the researchers' rules, with the model that they name. Else a version as interpretations carry it, the
    version of a model alone, a model file (`.json`) or a file of rules.

    Raises UsageError where this software does not have that version: an old one needs its file, or the old software.
    """
    own = the_rules(settings)
    if name is None:
        return own
    known = _versions(own)
    if name in known:
        return known[name]
    if Path(name).is_file():
        return _from_file(own, Path(name).resolve())
    raise UsageError(f"--matcher: there is no version or file {name!r} here; the versions are: {', '.join(known)}.")


def _versions(own: Rules) -> dict[str, Rules]:
    packaged = own.model_copy(update={"model": None})
    known = {version_of(rules): rules for rules in (own, packaged, DEFAULT_RULES)}
    return known | {model_of(rules.model).version: rules for rules in (packaged, own)}


def _from_file(own: Rules, file: Path) -> Rules:
    if file.suffix != ".json":
        return read_rules(file)
    rules = own.model_copy(update={"model": file})
    model_of(rules.model)  # what is wrong with the file is said now, not in the middle of the work
    return rules
