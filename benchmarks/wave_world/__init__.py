"""A made-up world of schools over six waves: what they really offer, and what a visit sees of it."""
