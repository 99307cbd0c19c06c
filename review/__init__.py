"""The researchers' part: pages and files in which people decide about offers."""
