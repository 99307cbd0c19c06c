"""Fetches providers' sites as evidence: one Scrapy spider driven by a provider's block. Writes only through storage."""
