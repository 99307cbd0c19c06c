"""A wave from beginning to end, resumable at every step; and when waves are due."""
