"""From matches, reviews and coverage to observations and changes. Pure: no network, no database."""
