"""A provider: one institution's block in `providers.yaml`, as data. Which addresses belong to it is decided here."""

import re
from datetime import date
from functools import cached_property
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from tldextract import TLDExtract

from register.words import Render

_PUBLIC_SUFFIXES = TLDExtract(suffix_list_urls=(), cache_dir=None)  # the list that comes with the library; no download

ProviderId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("a web address that begins with http:// or https:// was expected")
    return value


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"a regular expression was expected ({error})") from error
    return value


WebAddress = Annotated[str, AfterValidator(_web_address)]
Pattern = Annotated[str, AfterValidator(_pattern)]


class Provider(BaseModel):
    """Every key of a provider's block. `delay` in seconds between two requests to one host."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: ProviderId
    name: Annotated[str, StringConstraints(min_length=1)]
    funded: bool | None = None
    brin: Annotated[str, StringConstraints(pattern=r"^\d\d[A-Z]{2}$")] | None = None
    website: WebAddress
    start_urls: tuple[WebAddress, ...] = ()
    domains: tuple[str, ...] = ()
    sitemaps: tuple[WebAddress, ...] = ()
    render: Render = Render.AUTO
    delay: Annotated[float, Field(ge=0, le=600)] = 1.0
    max_pages: Annotated[int, Field(ge=1)] = 3000
    max_depth: Annotated[int, Field(ge=0)] = 10
    exclude: tuple[Pattern, ...] = ()
    active_from: date | None = None
    active_to: date | None = None
    successor: ProviderId | None = None
    note: str | None = None

    def active_on(self, day: date) -> bool:
        """From `active_from` up to, not including, `active_to`: on that day the successor has taken over."""
        return (self.active_from is None or self.active_from <= day) and (
            self.active_to is None or day < self.active_to
        )

    def owns(self, url: str) -> bool:
        """Whether an address belongs to this provider (the contract's rule of hosts)."""
        site = _site_of(urlsplit(url))
        return site is not None and site in self._sites

    @cached_property
    def _sites(self) -> frozenset[str]:
        own = {_site_of(urlsplit(self.website)), *(_site_of(urlsplit(f"//{domain}")) for domain in self.domains)}
        return frozenset(site for site in own if site)

    def as_json(self) -> dict[str, Any]:
        """The block as stored with a wave."""
        return self.model_dump(mode="json")


def _site_of(parts: Any) -> str | None:
    """The registrable domain; for an IP address, `localhost` or a bare name, exactly the host with its port."""
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not host:
        return None
    found = _PUBLIC_SUFFIXES(host)
    if found.top_domain_under_public_suffix:
        return found.top_domain_under_public_suffix
    return f"{host}:{port or (443 if parts.scheme == 'https' else 80)}"
