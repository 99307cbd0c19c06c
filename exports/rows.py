"""The rows of each table, in the order of its columns. Everything is read in one transaction, so the tables agree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from register.certificate import Register
from register.errors import UsageError
from storage.interpretations import Interpretation, current_interpretation
from storage.pending import pending
from storage.registers import load_register
from storage.snapshots import ShownCell, changed_cells, find_basis, shown_cells
from storage.waves import Coverage, Wave, coverage_of, get_wave

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class WaveData:
    """One wave with what its tables are made from."""

    wave: Wave
    interpretation: Interpretation
    previous_wave: str | None
    register: Register
    coverage: Mapping[str, Coverage]


def wave_data(session: Session, label: str) -> WaveData:
    """A UsageError if the wave is unknown or not complete: half a wave is not published."""
    wave = get_wave(session, label)
    interpretation, basis = current_interpretation(session, label), find_basis(session, label)
    if wave.finished_at is None or interpretation is None or basis is None:
        raise UsageError(f"Wave {label} is not complete yet: run `aanbod wave run {label}` first.")
    register = load_register(session, interpretation.versions.register_as_of)
    return WaveData(wave, interpretation, basis.previous_wave, register, coverage_of(session, label))


def tables(session: Session, data: WaveData) -> dict[str, list[Row]]:
    """All rows by table, in a fixed order."""
    label = data.wave.label
    return {
        "observations": [_observation(data, shown) for shown in shown_cells(session, label)],
        "changes": [
            (label, data.previous_wave, c.provider_id, c.code, c.change, c.reason)
            for c in changed_cells(session, label)
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
