"""A second made-up world of school pages, for the final figures of extraction and matching only.

Nothing that learns may learn from it, and nobody who improves the extractor or the matcher should look words up in it.
"""
