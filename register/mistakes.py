"""The mistakes of one file, gathered so that a person can mend them all at once."""

from dataclasses import dataclass, field

from register.errors import FileMistakeError

_SHOWN = 20
_LONGEST = 60


@dataclass
class Mistakes:
    """`file` as the person named it. A mistake without a line concerns the whole file."""

    file: str
    _found: list[tuple[int, FileMistakeError]] = field(default_factory=list)

    def add(self, line: int | None, key: str, expected: str) -> None:
        self._found.append((line or 0, FileMistakeError.at(self.file, line, key, expected)))

    def __len__(self) -> int:
        return len(self._found)

    def raise_if_any(self) -> None:
        """Errors: FileMistakeError; one sentence, or a sentence and a line per mistake in the order of the file."""
        if not self._found:
            return
        in_order = [mistake for _, mistake in sorted(self._found, key=lambda found: found[0])]
        if len(in_order) == 1:
            raise in_order[0]
        shown = [f"  {mistake}" for mistake in in_order[:_SHOWN]]
        if len(in_order) > _SHOWN:
            shown.append(f"  and {len(in_order) - _SHOWN} more")
        head = f"{self.file} has {len(in_order)} mistakes; nothing was changed:"
        raise FileMistakeError("\n".join([head, *shown]))


def shown(value: object) -> str:
    """A value from a file, short enough for a sentence."""
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
