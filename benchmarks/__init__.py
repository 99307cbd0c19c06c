"""Measurements of the software on made-up worlds whose truth is known. Started by hand, never by the tests."""
