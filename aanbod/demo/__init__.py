"""A small made-up web of vocational institutions on this machine, with a known truth: what each shows, and when."""
