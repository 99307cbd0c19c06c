"""Remembers for which kinds of addresses of a site the browser shows more than plain HTTP."""

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from extractor.rendering import Sign

TRIES = 3  # renderings of one shape of shells without any gain, after which plain HTTP is enough
TRIES_OF_SIGN = 2  # the same for a sign on pages that have a text of their own, on pages of one shape
MOST_IN_VAIN, FOR_A_GAIN = 6, 4  # renderings in vain for one sign, whatever the shapes, and more for each gain
MOST_PROBES = 16  # renderings in vain of one site, for all signs that never brought anything; half for unlikely pages
SHELL = Sign("shell")


def shape_of(url: str) -> str:
    """`/cursus/lassen-mig?x=1` and `/cursus/snoeien?x=2` have one shape: /cursus/*?x"""
    parts = urlsplit(url)
    segments = [re.sub(r"\d+", "#", segment) for segment in parts.path.split("/") if segment]
    names = ",".join(sorted(item.partition("=")[0] for item in parts.query.split("&") if item))
    return "/".join([parts.netloc, *segments[:-1], "*" if segments else ""]) + (f"?{names}" if names else "")


class Shapes:
    """Of one site, during one crawl. A page is shown to the browser for a sign that may still bring something."""

    def __init__(self) -> None:
        self._vain: Counter[tuple[str, str]] = Counter()  # by shape and sign, since the last gain
        self._vain_at_all: Counter[str] = Counter()  # by sign
        self._gains: Counter[str] = Counter()
        self._probes = 0

    def worth_rendering(self, url: str, signs: Sequence[Sign], *, is_likely: bool = True) -> bool:
        """A weak sign is followed only where the page looks as if it showed courses."""
        return any(self._is_promising(url, sign, is_likely) for sign in signs if is_likely or not sign.weak)

    def brought(self, url: str, signs: Sequence[Sign]) -> bool:
        """Whether one of these signs brought something on pages of this shape, the last time it was followed."""
        return any(self._vain.get((shape_of(url), sign.mark)) == 0 for sign in signs)

    def remember(self, url: str, signs: Sequence[Sign], *, gained: bool) -> None:
        if signs and not gained and SHELL not in signs and not any(self._gains[sign.mark] for sign in signs):
            self._probes += 1
        for sign in signs:
            key = (shape_of(url), sign.mark)
            self._vain[key] = 0 if gained else self._vain[key] + 1
            (self._gains if gained else self._vain_at_all)[sign.mark] += 1

    def _is_promising(self, url: str, sign: Sign, is_likely: bool) -> bool:
        vain, gains = self._vain[shape_of(url), sign.mark], self._gains[sign.mark]
        if sign == SHELL:
            return vain < TRIES
        if not gains and self._probes >= (MOST_PROBES if is_likely else MOST_PROBES // 2):
            return False
        return vain < TRIES_OF_SIGN and self._vain_at_all[sign.mark] < MOST_IN_VAIN + FOR_A_GAIN * gains
