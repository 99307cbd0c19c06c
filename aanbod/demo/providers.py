"""The demo's `providers.yaml`: the made-up institutions at the addresses where they are served now."""

from typing import Any
from urllib.parse import urlsplit

import yaml

from aanbod.demo.content import Site
from aanbod.demo.web import DemoWeb

DELAY = 0.02  # seconds; on this machine nobody is kept waiting. Crawl-delay in a robots.txt still wins.
_HEAD = "# Made by `aanbod demo`: made-up institutions on this machine.\n"


def providers_yaml(web: DemoWeb) -> str:
    blocks = [_block(site, web) for site in web.sites]
    defaults = {"render": "auto", "delay": DELAY, "max_pages": 200, "max_depth": 10}
    content = {"version": 1, "defaults": defaults, "providers": blocks}
    return _HEAD + yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=110)


def _block(site: Site, web: DemoWeb) -> dict[str, Any]:
    website, *others = (web.addresses[host] for host in site.hosts)
    block: dict[str, Any] = {
        "id": site.provider_id,
        "name": site.name,
        "funded": site.funded,
        "website": f"{website}/",
        "note": f"demo: {site.built}",
    }
    if others:
        block["domains"] = [urlsplit(address).netloc for address in others]
    return block
