"""Generator one: a made-up world of provider sites with offers and distractors, for training and development.

The final figures come from another generator, written independently. Run `python -m benchmarks.first_world --help`.
"""
