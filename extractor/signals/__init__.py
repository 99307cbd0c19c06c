"""What a text says about an offer's status, with the words it says it in."""

from extractor.signals.reading import read_signals, read_text

__all__ = ["read_signals", "read_text"]
