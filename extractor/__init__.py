"""From the bytes of a page to what it shows: text, links, offers and their evidence. No network, no database."""
