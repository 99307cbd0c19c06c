"""Which parts of a page are offers: headings, rows, structured data and lines of a PDF."""
