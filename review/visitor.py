"""Who sits at the browser: name, what was just decided, and the proof that a form came from our own page.

Kept in a signed cookie; nothing of it is in the database but the name under a decision.
"""

import hmac
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Any

from starlette.requests import Request

_NAME, _TOKEN, _MESSAGE, _DONE = "name", "token", "message", "done"
_REMEMBERED = 20  # decisions that can be undone one after the other; a cookie holds 4 kB
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Done:
    """A decision made in this browser."""

    provider_id: str
    offer_key: str
    review_id: int


@dataclass(frozen=True, slots=True)
class Message:
    """Shown once; `loud` where the researcher must not miss it."""

    text: str
    loud: bool


class Visitor:
    """The session of one request."""

    def __init__(self, request: Request) -> None:
        self._session: dict[str, Any] = request.session

    @property
    def name(self) -> str:
        return str(self._session.get(_NAME, ""))

    @name.setter
    def name(self, name: str) -> None:
        self._session[_NAME] = name

    @property
    def token(self) -> str:
        """To be sent back with every form."""
        return str(self._session.setdefault(_TOKEN, token_urlsafe(24)))

    def sent(self, token: object) -> bool:
        expected = self._session.get(_TOKEN, "")
        return bool(expected) and isinstance(token, str) and hmac.compare_digest(token.encode(), expected.encode())

    def tell(self, text: str, *, loud: bool = False) -> None:
        """For the next page."""
        self._session[_MESSAGE] = [text, loud]

    def told(self) -> Message | None:
        kept = self._session.pop(_MESSAGE, None)
        return Message(*kept) if kept else None

    @property
    def can_undo(self) -> bool:
        return bool(self._session.get(_DONE))

    def remember(self, done: Done) -> None:
        earlier = self._session.get(_DONE, [])
        self._session[_DONE] = [*earlier, [done.provider_id, done.offer_key, done.review_id]][-_REMEMBERED:]

    def take_back(self) -> Done | None:
        """The newest decision that was not taken back yet."""
        earlier = self._session.get(_DONE, [])
        if not earlier:
            return None
        self._session[_DONE] = earlier[:-1]
        return Done(*earlier[-1])
