"""The words of the domain: certificates, providers, offers, and the files that name them. No network, no database."""
