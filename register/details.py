"""What an offer shows beside its title, as printed: for the reader of a review, and for who looks further."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Details:
    """Words of the page (at most 80 characters each); "" or None where it shows nothing. `hours` = study load."""

    price: str = ""
    hours: int | None = None
    start: str = ""
    duration: str = ""
    location: str = ""


NO_DETAILS = Details()
