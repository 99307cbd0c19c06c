"""Days as people type them."""

from datetime import date

from register.errors import UsageError


def day(text: str | None, option: str) -> date | None:
    """An ISO date, or None where nothing was given."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{option}: a date like 2026-10-01 was expected, not {text!r}.") from None


def required_day(text: str, option: str) -> date:
    found = day(text, option)
    if found is None:
        raise UsageError(f"{option}: a date like 2026-10-01 was expected.")
    return found
