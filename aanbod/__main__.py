"""`python -m aanbod` is the command `aanbod`."""

from aanbod.cli import main

main()
