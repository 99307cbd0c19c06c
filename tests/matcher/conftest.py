"""A register of 240 real codes and titles (`data/certificates.csv`: facts, gathered from public documents; not SBB's
list, and more keuzedelen than carry a certificate), and a matcher over it. Preparing both takes some 0.3 s.
"""

from datetime import date
from pathlib import Path

import pytest

from matcher.matching import Matcher
from register.certificate import Register
from register.register_file import read_register

DATA = Path(__file__).parent / "data"
AS_OF, ON = date(2026, 1, 1), date(2026, 11, 1)


@pytest.fixture(scope="session")
def register() -> Register:
    return read_register(DATA / "certificates.csv", AS_OF)


@pytest.fixture(scope="session")
def matcher(register: Register) -> Matcher:
    return Matcher(register, ON)
