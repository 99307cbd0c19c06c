"""What each school of the made-up web is made of (`schools.toml`)."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, TypeAdapter

USUAL = {"diplomas": 5, "news": 3, "information": 1, "vacancies": 1, "stories": 1, "people": 1}


class Recipe(BaseModel):
    """One school; the keys are told in `schools.toml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    about: str
    pages: int
    offers: int
    show: str
    dialect: str
    style: str = "pretty"
    corner: str = "main"
    filled_with: Mapping[str, int] = USUAL
    anchors: str = "title"
    sitemap: str = ""
    unlisted_offers: bool = False
    traps: tuple[str, ...] = ()
    decorate: str = ""
    variants: tuple[str, ...] = ()
    validators: str = "etag"
    crawl_delay: float = 0.0
    forbidden: bool = False
    soft_missing: bool = False
    base: bool = False
    useless_scripts: int = 0


@cache
def recipes() -> tuple[Recipe, ...]:
    text = files("benchmarks.web").joinpath("schools.toml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[Recipe, ...]).validate_python(tomllib.loads(text)["school"])
