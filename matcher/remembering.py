"""What is remembered because it comes back: normalised parts of titles, and what follows from a thing's own fields."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar, overload

from matcher.normalise import Normalised, normalise
from matcher.rules import Rules

_MOST = 20_000  # parts that are kept
_Of = TypeVar("_Of")
_Told = TypeVar("_Told")


class Normaliser:
    """`normalise` with these rules and names."""

    def __init__(self, rules: Rules, names: Sequence[str]) -> None:
        self._rules = rules
        self._names = tuple(names)
        self._known: dict[str, Normalised] = {}

    def __call__(self, title: str) -> Normalised:
        if (found := self._known.get(title)) is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[title] = normalise(title, self._rules, self._names)
        return found


class kept(Generic[_Of, _Told]):  # noqa: N801 - written as `property` is
    """A property that is worked out once. `cached_property` takes a lock each time before Python 3.12: ten times as
    long as most of what is kept takes to find out.
    """

    def __init__(self, found: Callable[[_Of], _Told]) -> None:
        self._found = found
        self._name = found.__name__
        self.__doc__ = found.__doc__

    @overload
    def __get__(self, one: None, owner: type[_Of]) -> "kept[_Of, _Told]": ...
    @overload
    def __get__(self, one: _Of, owner: type[_Of]) -> _Told: ...
    def __get__(self, one: Any, owner: type[_Of]) -> Any:
        if one is None:
            return self
        told = one.__dict__[self._name] = self._found(one)  # from here on it is an attribute like any other
        return told
