"""Eight ways to lay a page out, and one on paper. Each group of schools has one of the eight for all its pages."""

from benchmarks.second_world.layouts import (
    accordions,
    cards,
    definitions,
    drupal,
    elementor,
    gutenberg,
    nextjs,
    old_tables,
)
from benchmarks.second_world.layouts.parts import Layout

LAYOUTS: dict[str, Layout] = {
    "definitions": definitions.render,
    "elementor": elementor.render,
    "drupal": drupal.render,
    "nextjs": nextjs.render,
    "cards": cards.render,
    "accordions": accordions.render,
    "old tables": old_tables.render,
    "gutenberg": gutenberg.render,
}
