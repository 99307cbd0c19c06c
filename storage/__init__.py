"""Tables, migrations and the evidence archive: the only place that knows SQL and files of evidence."""
