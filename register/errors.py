"""Errors that are meant for people: one clear sentence, never a traceback."""

from dataclasses import dataclass


@dataclass
class UsageError(Exception):
    """The command was used wrongly or a file is wrong; nothing was changed (exit status 2)."""

    sentence: str

    def __str__(self) -> str:
        return self.sentence


@dataclass
class FileMistakeError(UsageError):
    """A mistake in a file, with the place where a person finds it: file, line (from 1), key, and what was expected."""

    @classmethod
    def at(cls, file: str, line: int | None, key: str, expected: str) -> "FileMistakeError":
        place = f"{file}, line {line}" if line else file
        return cls(f"{place}: {key}: {expected}" if key else f"{place}: {expected}")
