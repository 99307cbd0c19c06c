"""Which addresses are worth remembering at all: the provider's own, pages or brochures, and no traps."""

import re
from collections import Counter
from urllib.parse import parse_qsl, urlsplit

from register.provider import Provider

MAX_SEGMENTS = 14
MAX_REPEATS = 3  # of one path segment: /a/b/a/b/a/b/... grows for ever
MAX_PARAMETERS = 8
MAX_VARIANTS = 400  # addresses that differ in their query alone
MAX_NUMBERED = 10_000  # `index.php?id=37`: many a site names all its pages like that
MOST_REMEMBERED = 50_000  # variants of one site that are told apart; beyond that each sight counts
ONE_NUMBER = re.compile(r"([\w.\[\]-]+)=\d{1,9}")
FAR_YEAR = re.compile(r"(?<!\d)(?:19\d\d|20[0-1]\d|20[3-9]\d|2[1-9]\d\d)[-/](?:0?[1-9]|1[0-2])(?!\d)")
BROCHURE = re.compile(r"\.(?:pdf|docx)$", re.IGNORECASE)  # lies for years under the month of its upload
# What is certainly no page: pictures, sound, film, archives, programs, data, styles. PDF and DOCX are pages.
NO_PAGE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|mov|avi|wmv|webm|ogg|wav|zip|rar|7z|gz|tgz|tar|exe|"
    r"dmg|msi|apk|css|js|mjs|json|xml|rss|atom|ics|vcf|csv|xlsx?|pptx?|doc|odt|eps|psd|ttf|woff2?|eot|map)$",
    re.IGNORECASE,
)


class Scope:
    """The rules of one provider, with a memory for addresses that multiply."""

    def __init__(self, provider: Provider, longest: int) -> None:
        self._provider = provider
        self._longest = longest
        self._exclude = [re.compile(pattern) for pattern in provider.exclude]
        self._variants: Counter[str] = Counter()
        self._let_in: set[int] = set()

    def owns(self, url: str) -> bool:
        """False for what is no web address at all, such as `http://[naam]`."""
        try:
            return urlsplit(url).scheme in {"http", "https"} and self._provider.owns(url)
        except ValueError:
            return False

    def admits(self, url: str) -> bool:
        """Whether a link to this address is followed; `url` is canonical."""
        return self.fits(url) and not self.floods(url)

    def fits(self, url: str) -> bool:
        """All but the count of variants."""
        return (
            len(url) <= self._longest
            and self.owns(url)
            and not NO_PAGE.search(urlsplit(url).path)
            and not any(pattern.search(url) for pattern in self._exclude)
            and not is_trap(url)
        )

    def floods(self, url: str) -> bool:
        """Whether it is one more of too many variants of a page; asked of an address again, it says the same again."""
        page, _, query = url.partition("?")
        if not query or hash(url) in self._let_in:
            return False
        number = ONE_NUMBER.fullmatch(query)
        group, most = (f"{page}?{number[1]}", MAX_NUMBERED) if number else (page, MAX_VARIANTS)
        if self._variants[group] >= most:
            return True
        self._variants[group] += 1
        if len(self._let_in) < MOST_REMEMBERED:
            self._let_in.add(hash(url))
        return False


def is_trap(url: str) -> bool:
    """Addresses as endless calendars, facets and broken relative links make them."""
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.split("/") if segment]
    repeats = max(Counter(segments).values(), default=0)
    return (
        len(segments) > MAX_SEGMENTS
        or repeats > MAX_REPEATS
        or len(parse_qsl(parts.query, keep_blank_values=True)) > MAX_PARAMETERS
        or (bool(FAR_YEAR.search(parts.path) or FAR_YEAR.search(parts.query)) and not BROCHURE.search(parts.path))
    )
