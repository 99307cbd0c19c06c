"""The quality gate: a fixed corpus, the figures that reading and matching reach on it, and floors under them."""
