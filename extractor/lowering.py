"""Lower case in which an offset means the same place as in the text itself."""


def lowered(text: str) -> str:
    """Of the same length: a letter that becomes two in lower case (Turkish İ) stays as it is."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
