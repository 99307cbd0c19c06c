"""From an offer to a certificate or none, with a confidence, a status and the reasons. No network, no database."""
