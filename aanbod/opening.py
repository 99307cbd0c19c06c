"""What a command needs beside the database, opened from the settings."""

import os
from pathlib import Path

from aanbod.home import open_storage
from aanbod.settings import Settings
from crawler.browser import find_browser
from matcher.rules import Rules, read_rules
from register.providers_file import Providers, read_providers
from scheduler.installation import Installation


def open_installation(settings: Settings) -> Installation:
    database = open_storage(settings)
    return Installation(
        database=database,
        database_url=settings.database,
        home=settings.home.resolve(),
        contact=settings.user_agent_contact or None,
        allow_private=settings.allow_private_network,
        browser=the_browser(settings),
        night_window=settings.night_window or "",
        time_zone=settings.time_zone,
    )


def the_browser(settings: Settings) -> Path | None:
    environ = dict(os.environ)
    if settings.browser:
        environ["AANBOD_BROWSER"] = str(settings.browser)
    return find_browser(environ)


def the_providers(settings: Settings) -> Providers:
    return read_providers(settings.providers_file)


def the_rules(settings: Settings) -> Rules:
    """The researchers' `matching.yaml`, or the rules that come with the software."""
    return read_rules(settings.matching_file if settings.matching_file.is_file() else None)
