"""Pages of made-up schools that people wrote by hand who did not know the software; see docs/quality.md."""
