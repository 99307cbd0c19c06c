"""A provider: one institution's block in `providers.yaml`, as data. Which addresses belong to it is decided here."""

import re
from datetime import date
from functools import cached_property
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from register.hosts import Hosts, check_entry, web_parts
from register.night_window import NightWindowText
from register.words import Render

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _web_address(value: str) -> str:
    if web_parts(value) is None or any(character.isspace() for character in value):
        raise ValueError("a web address that begins with http:// or https:// was expected")
    return value


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"a regular expression was expected ({error})") from error
    return value


def _day(value: object) -> object:
    """A date, or its ISO form: nothing else that pydantic would make a date of, such as a number of seconds."""
    if type(value) is date or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise ValueError("not a day")


ProviderId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
WebAddress = Annotated[str, AfterValidator(_web_address)]
HostName = Annotated[str, AfterValidator(check_entry)]
Pattern = Annotated[str, AfterValidator(_pattern)]
Day = Annotated[date, BeforeValidator(_day), Field(strict=False)]
_List = Field(strict=False)  # a list in the file, a tuple here


class Provider(BaseModel):
    """Every key of a provider's block. `delay` in seconds between two requests to one host.

    `website` is None when it is not known: such a provider is listed, but a wave has to skip it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: ProviderId
    name: Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
    funded: bool | None = None
    brin: Annotated[str, StringConstraints(pattern=r"^[0-9]{2}[A-Z]{2}$")] | None = None
    website: WebAddress | None
    start_urls: Annotated[tuple[WebAddress, ...], _List] = ()
    domains: Annotated[tuple[HostName, ...], _List] = ()
    sitemaps: Annotated[tuple[WebAddress, ...], _List] = ()
    render: Annotated[Render, Field(strict=False)] = Render.AUTO
    delay: Annotated[float, Field(ge=0, le=600)] = 1.0
    max_pages: Annotated[int, Field(ge=1)] = 3000
    max_depth: Annotated[int, Field(ge=0)] = 10
    night_window: NightWindowText | None = None
    exclude: Annotated[tuple[Pattern, ...], _List] = ()
    active_from: Day | None = None
    active_to: Day | None = None
    successor: ProviderId | None = None
    note: str | None = None

    def active_on(self, day: date) -> bool:
        """From `active_from` up to, not including, `active_to`: on that day the successor has taken over."""
        return (self.active_from is None or self.active_from <= day) and (
            self.active_to is None or day < self.active_to
        )

    def owns(self, url: str) -> bool:
        """Whether an address belongs to this provider: the website's registrable domain and `domains`, each with
        everything under it; an IP address or `localhost` only with its own port.
        """
        return self.hosts.hold(url)

    @cached_property
    def hosts(self) -> Hosts:
        return Hosts.of(self.website, self.domains)

    def as_json(self) -> dict[str, Any]:
        """The block as stored with a wave."""
        return self.model_dump(mode="json")
