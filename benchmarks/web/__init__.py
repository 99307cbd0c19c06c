"""A made-up web of schools on loopback, of which it is known which page shows which offer."""
