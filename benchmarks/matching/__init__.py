"""The parts of `benchmarks.match`."""
