"""Which addresses of the web belong to one provider."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

if TYPE_CHECKING:
    from tldextract import TLDExtract

_PORTS = {"http": 80, "https": 443}
_HOST_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_.")


@dataclass(frozen=True, slots=True)
class Hosts:
    """`names` with everything under them, on any port; `addresses` exactly so, each with its port."""

    names: frozenset[str]
    addresses: frozenset[str]

    @classmethod
    def of(cls, website: str | None, domains: Iterable[str]) -> "Hosts":
        own = [*([_website_host(website)] if website else []), *(host for entry in domains for host in _entry(entry))]
        return cls(
            frozenset(host for host in own if _is_name(host)),
            frozenset(host for host in own if not _is_name(host)),
        )

    def hold(self, url: str) -> bool:
        """False too for anything that is no web address."""
        parts = web_parts(url)
        if parts is None:
            return False
        host = plain_host(parts)
        if _with_port(host, parts) in self.addresses:
            return True
        return host in self.names or any(parent in self.names for parent in _parents(host))


def web_parts(url: str) -> SplitResult | None:
    """The parts of an http(s) address with a host that can exist, else None."""
    try:
        parts = urlsplit(url.strip())
        usable = parts.scheme in _PORTS and bool(plain_host(parts)) and (parts.port is None or parts.port > 0)
    except ValueError:  # a broken port or bracket, or a name that IDNA cannot write (UnicodeError is a ValueError)
        return None
    return parts if usable else None


def plain_host(parts: SplitResult) -> str:
    """Lower case, without the dot at the end, international names in their ASCII form. Errors: ValueError."""
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        return f"[{ip_address(host)}]"
    host = host if host.isascii() else host.encode("idna").decode("ascii").lower()
    if not set(host) <= _HOST_CHARACTERS or ".." in host or host.startswith("."):
        raise ValueError("not a host name")
    return host


def check_entry(entry: str) -> str:
    """One of `domains`. Errors: ValueError when it is not a host, or one that belongs to many."""
    parts = _entry_parts(entry)
    if parts is None:
        raise ValueError("a host name without http:// or path was expected, such as cursus.example.nl")
    host = plain_host(parts)
    if _public_suffixes()(host).suffix == host:
        raise ValueError("a host name of one provider was expected; everything under this one belongs to many")
    if _is_name(host) and parts.port is not None:
        raise ValueError("a host name without port was expected (a port belongs to localhost or an IP address)")
    return entry


@lru_cache(maxsize=4096)
def registrable_domain(host: str) -> str:
    """`www.deltion.nl` -> `deltion.nl`; empty for a public suffix such as `nl`.

    A name outside the public suffix list (`www.school.test`) follows that list's default rule: the last two labels.
    """
    found = _public_suffixes()(host)
    if found.suffix:
        return found.top_domain_under_public_suffix
    return ".".join(host.split(".")[-2:]) if "." in host else ""


@cache
def _public_suffixes() -> "TLDExtract":
    """The list that comes with the library, no download. With its private part: `school.github.io` does not own
    `github.io`.
    """
    from tldextract import TLDExtract  # noqa: PLC0415 - brings a whole HTTP client, and many commands look at no host

    return TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


def _website_host(website: str) -> str:
    parts = web_parts(website)
    if parts is None:
        raise ValueError("not a web address")
    host = plain_host(parts)
    return (registrable_domain(host) or host) if _is_name(host) else _with_port(host, parts)


def _entry(entry: str) -> list[str]:
    """A named host as it is; an address with its port, or without one with those of both schemes."""
    parts = _entry_parts(entry)
    if parts is None:
        raise ValueError("not a host name")
    host = plain_host(parts)
    if _is_name(host):
        return [host]
    return [f"{host}:{port}" for port in ([parts.port] if parts.port else _PORTS.values())]


def _entry_parts(entry: str) -> SplitResult | None:
    parts = web_parts(f"http://{entry}")
    return parts if parts and not (parts.path or parts.query or parts.fragment or "@" in parts.netloc) else None


def _is_name(host: str) -> bool:
    """False for an IP address, `localhost`, what stands under it, and a name without a dot."""
    last = host.partition(":")[0].rsplit(".", 1)[-1]
    return "." in host and not host.startswith("[") and last != "localhost" and not last.isdigit()


def _with_port(host: str, parts: SplitResult) -> str:
    return f"{host}:{parts.port or _PORTS[parts.scheme]}"


def _parents(host: str) -> Iterable[str]:
    labels = host.split(".")
    return (".".join(labels[start:]) for start in range(1, len(labels) - 1))
