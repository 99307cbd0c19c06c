from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twisted.internet.address import IPv4Address
from twisted.internet.interfaces import IResolutionReceiver
from zope.interface import implementer  # type: ignore[import-untyped]

from crawler.addresses import PublicResolver, is_address, is_public


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ],
)
def test_addresses_inside_are_not_visited(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2a00:1450:400e::1", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"]
)
def test_addresses_of_the_internet_are(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4, network="127.0.0.0/8") | st.ip_addresses(v=4, network="10.0.0.0/8"))
def test_no_inner_address_passes_in_any_writing(address: object) -> None:
    assert not is_public(str(address))
    assert not is_public(f"::ffff:{address}")


def test_names_are_no_addresses() -> None:
    assert is_address("127.0.0.1")
    assert is_address("::1")
    assert not is_address("localhost")
    assert not is_address("1.2.3")


@implementer(IResolutionReceiver)
class Answers:
    """A name server that changes its mind: each question gets the next answer. And what comes of it."""

    def __init__(self, *answers: str) -> None:
        self._answers = iter(answers)
        self.passed: list[str] = []

    def resolveHostName(self, receiver: Any, *_: Any) -> None:  # noqa: N802 - Twisted's name
        receiver.resolutionBegan(None)
        receiver.addressResolved(IPv4Address("TCP", next(self._answers), 80))
        receiver.resolutionComplete()

    def resolutionBegan(self, _: Any) -> None:  # noqa: N802
        pass

    def addressResolved(self, address: Any) -> None:  # noqa: N802
        self.passed.append(address.host)

    def resolutionComplete(self) -> None:  # noqa: N802
        pass


def test_a_name_that_changes_its_mind_leads_nowhere_inside() -> None:
    """DNS rebinding: each connection asks anew, and each answer is looked at."""
    names = Answers("93.184.216.34", "127.0.0.1", "169.254.169.254", "93.184.216.34")
    resolver = PublicResolver(names, allow_private=False)
    refused = []
    for _ in range(4):
        resolver.resolveHostName(names, "rebinding.example", 80)
        refused.append("rebinding.example" in resolver.refused)

    assert names.passed == ["93.184.216.34", "93.184.216.34"]
    assert refused == [False, True, True, False]
