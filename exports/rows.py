"""The rows of each table, in the order of its columns. Everything is read in one transaction, so the tables agree."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from register.certificate import Register
from register.errors import UsageError
from storage.interpretations import Interpretation, find_interpretation, get_by_id, unknown_interpretation
from storage.pending import pending
from storage.registers import load_register
from storage.snapshots import ChangedCell, ShownCell, changed_cells, find_basis, shown_cells
from storage.waves import Coverage, Wave, coverage_of, get_wave

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class WaveData:
    """One wave with what its tables are made from. `name` is LABEL, or LABEL@N for an earlier interpretation.

    `previous` is the interpretation of the wave before with which this one was compared.
    """

    name: str
    wave: Wave
    interpretation: Interpretation
    previous: Interpretation | None
    register: Register
    coverage: Mapping[str, Coverage]

    @property
    def previous_wave(self) -> str | None:
        return self.previous.wave if self.previous else None

    @property
    def breaks(self) -> list[dict[str, str]]:
        """What was read in another way than in the wave before: a difference may come from there."""
        if self.previous is None:
            return []
        old, new = asdict(self.previous.versions), asdict(self.interpretation.versions)
        told = [name for name in old if name != "register_as_of" and old[name] != new[name]]
        return [{"what": name, "previous_wave": old[name], "this_wave": new[name]} for name in told]


def wave_data(session: Session, name: str) -> WaveData:
    """A UsageError if the wave or interpretation is unknown or not complete: half a wave is not published."""
    wave = get_wave(session, name.partition("@")[0])
    interpretation, basis = find_interpretation(session, name), find_basis(session, name)
    if wave.finished_at is None:
        raise UsageError(f"Wave {wave.label} is not complete yet: run `aanbod wave run {wave.label}` first.")
    if interpretation is None or basis is None:
        raise UsageError(unknown_interpretation(session, name))
    register = load_register(session, interpretation.versions.register_as_of)
    previous = get_by_id(session, basis.previous_id) if basis.previous_id else None
    return WaveData(name, wave, interpretation, previous, register, coverage_of(session, wave.label))


def tables(session: Session, data: WaveData) -> dict[str, list[Row]]:
    """All rows by table, in a fixed order."""
    label = data.wave.label
    return {
        "observations": [_observation(data, shown) for shown in shown_cells(session, data.name)],
        "changes": [
            (label, data.previous_wave, c.provider_id, c.code, c.change, _why(c))
            for c in changed_cells(session, data.name)
        ],
        "coverage": list(_coverage(data)),
        "pending": [
            (label, p.provider_id, p.offer_key, p.offered_title, p.url, p.best_code, p.confidence, p.reason)
            for p in pending(session, data.interpretation.id)
        ],
    }


def _observation(data: WaveData, shown: ShownCell) -> Row:
    provider = data.coverage[shown.provider_id].provider
    certificate = data.register.by_code[shown.code]
    return (
        data.wave.label,
        data.wave.measured_on,
        shown.provider_id,
        provider.name,
        provider.brin,
        provider.funded,
        shown.code,
        certificate.kind,
        certificate.title,
        certificate.sector,
        shown.status,
        shown.offered_title,
        shown.url,
        shown.content_sha256,
        shown.fetched_at,
        shown.confidence,
        shown.decided_by,
        shown.first_seen,
        shown.last_seen,
        _seen_before(shown),
        data.register.as_of,
    )


def _why(changed: ChangedCell) -> str:
    return changed.reason + (f"; confirmed on {changed.confirmed_on}" if changed.confirmed_on else "")


def _seen_before(shown: ShownCell) -> str:
    """A cell that moved here from another code or provider is continued; `changes` tells the move."""
    return "continued" if shown.change == "moved" else shown.change.value


def _coverage(data: WaveData) -> Iterator[Row]:
    for provider_id, covered in sorted(data.coverage.items()):
        yield (
            data.wave.label,
            provider_id,
            covered.outcome,
            covered.pages_fetched,
            covered.pages_failed,
            covered.pages_disallowed,
            covered.offers_found,
            covered.started_at,
            covered.finished_at,
            covered.reason,
        )
