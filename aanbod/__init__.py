"""The command line, the settings and the demo web; glue only."""
