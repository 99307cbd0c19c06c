"""What the register and the providers' blocks say of who lives on as whom, on the day of a wave."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from register.certificate import Register
from register.provider import Provider
from register.succession import CodeSuccession, code_succession
from register.words import CellState, Outcome
from snapshot.cells import Cell, Key, Succession
from storage.registers import list_registers, load_register
from storage.tables import CoverageRow, WaveRow
from storage.waves import Coverage, Wave


class Registers:
    """Register versions, each read once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._read: dict[date, Register] = {}
        self._days = [version.as_of for version in list_registers(session)]
        self._successions: dict[tuple[date, date], CodeSuccession] = {}

    def at(self, as_of: date) -> Register:
        if as_of not in self._read:
            self._read[as_of] = load_register(self._session, as_of)
        return self._read[as_of]

    def in_scope(self, as_of: date, day: date) -> frozenset[str]:
        return frozenset(self.at(as_of).in_scope(day).by_code)

    def succession(self, as_of: date, day: date) -> CodeSuccession:
        if (as_of, day) not in self._successions:
            versions = [self.at(known) for known in self._days if known <= as_of]
            self._successions[as_of, day] = code_succession(versions, day)
        return self._successions[as_of, day]


def succession_on(
    codes: CodeSuccession,
    mergers: Mapping[str, str],
    scopes: tuple[frozenset[str] | None, frozenset[str]],
    before: Mapping[Key, Cell],
) -> Succession:
    """`scopes`: the codes that counted in the wave before (None: there was none) and those that count now."""
    earlier, now = scopes
    ended = frozenset(code for _, code in before if code not in now)
    new_codes = now - earlier if earlier is not None else frozenset()
    return Succession(codes.successors, mergers, ended, codes.same_title, new_codes)


def mergers_on(
    session: Session, wave: Wave, coverage: Mapping[str, Coverage], before: Mapping[Key, Cell]
) -> dict[str, str]:
    """Declared by a block, this wave's or the last one it was in; else one that lies at hand: a provider that is no
    longer visited, whose pages are now those of exactly one other one.
    """
    blocks = {provider_id: covered.provider for provider_id, covered in coverage.items()}
    lost = sorted({provider_id for provider_id, _ in before} - blocks.keys())
    blocks = _last_blocks(session, wave, lost) | blocks
    mergers = {
        provider_id: block.successor
        for provider_id, block in blocks.items()
        if block.successor and (provider_id not in coverage or _merged(block, wave.measured_on))
    }
    for provider_id, places in _abandoned(coverage, before).items():
        if provider_id not in mergers and (heir := _only_owner(places, provider_id, coverage)):
            mergers[provider_id] = heir
    return mergers


def _merged(provider: Provider, day: date) -> bool:
    return provider.active_to is not None and provider.active_to <= day


def _last_blocks(session: Session, wave: Wave, provider_ids: Sequence[str]) -> dict[str, Provider]:
    if not provider_ids:
        return {}
    query = (
        select(CoverageRow.provider_id, CoverageRow.provider)
        .join(WaveRow, WaveRow.label == CoverageRow.wave)
        .where(CoverageRow.provider_id.in_(provider_ids), WaveRow.measured_on <= wave.measured_on)
        .order_by(WaveRow.measured_on, WaveRow.created_at)
    )
    return {provider_id: Provider.model_validate(block) for provider_id, block in session.execute(query)}


def _abandoned(coverage: Mapping[str, Coverage], before: Mapping[Key, Cell]) -> dict[str, set[str]]:
    """The last places of providers that are not visited any more, because they ended or are not listed."""
    places: dict[str, set[str]] = {}
    for cell in before.values():
        covered = coverage.get(cell.provider_id)
        ended = covered is None or (covered.outcome is Outcome.SKIPPED and covered.reason == "not active")
        if ended and cell.state is not CellState.GONE:
            places.setdefault(cell.provider_id, set()).add(cell.last_url)
    return places


def _only_owner(places: Iterable[str], provider_id: str, coverage: Mapping[str, Coverage]) -> str | None:
    urls = list(places)
    owners = [
        other
        for other, covered in coverage.items()
        if other != provider_id
        and covered.outcome is not Outcome.SKIPPED
        and all(covered.provider.owns(url) for url in urls)
    ]
    return owners[0] if len(owners) == 1 else None
