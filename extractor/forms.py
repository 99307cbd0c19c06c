"""Course finders: what can be chosen in a form that only asks (method GET), as the addresses behind it."""

from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlencode

from lxml.etree import _Element as Element

MOST_CHOICES = 100  # of one form
_CHOICES = {"radio", "checkbox"}
_NOT_OURS = ".//textarea | .//input[@type='password' or @type='email' or @type='file' or @type='tel']"

Choice = tuple[str, Element]  # a reference, and the element that names it


def choices_of(root: Element) -> Iterator[Choice]:
    """One choice at a time, the rest of the form as it stands; forms that are filled in by hand are left alone."""
    for form in root.iter("form"):
        if (form.get("method") or "get").strip().lower() == "get" and not form.xpath(_NOT_OURS):
            yield from islice(_choices(form), MOST_CHOICES)


def _choices(form: Element) -> Iterator[Choice]:
    usual = dict(_usual(form))
    for name, value, element in _options(form):
        query = urlencode({**usual, name: value})
        yield f"{(form.get('action') or '').partition('?')[0]}?{query}", element


def _options(form: Element) -> Iterator[tuple[str, str, Element]]:
    for select in form.iterfind(".//select[@name]"):
        for option in select.iter("option"):
            value = option.get("value", "".join(option.itertext()).strip())
            if value:
                yield str(select.get("name")), value, option
    for box in form.iterfind(".//input[@name]"):
        if (box.get("type") or "").lower() in _CHOICES and box.get("value"):
            yield str(box.get("name")), str(box.get("value")), box


def _usual(form: Element) -> Iterator[tuple[str, str]]:
    """What is sent whatever is chosen."""
    for field in form.iterfind(".//input[@name]"):
        if (field.get("type") or "").lower() == "hidden" and field.get("value"):
            yield str(field.get("name")), str(field.get("value"))
