"""A sealed wave is as it was, or it is said what is not."""

import gzip
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from register.errors import UsageError
from register.words import Verdict
from scheduler.installation import Installation, now
from scheduler.pruning import clear_leftovers, prune, removable, usages
from scheduler.sealing import Finding, seal, verify
from scheduler.snapshotting import refresh_snapshots
from storage.database import Database
from storage.frontier import Visit
from storage.reviews import add_review
from storage.tables import CellRow, CoverageRow, ObservationRow, OfferRow, PageRow, ReviewRow, SnapshotRow
from storage.waves import begin_confirmation, begin_wave, enlist, finish_wave, get_wave
from tests.review.made_up_wave import LINDE, PROVIDERS, REGISTER, MadeUpWave, archive_page, review

WAVE = "2026Q4"
VISIT = "2026Q4~1"
EARLIER = "2026Q3"


@pytest.fixture
def installation(database: Database, database_url: str, tmp_path: Path) -> Installation:
    """With one complete wave, one review and a snapshot."""
    made = Installation(database, database_url, tmp_path, None, allow_private=False, browser=None)
    MadeUpWave(label=WAVE).fill(database, made.archive.root)
    with database.transaction() as session:
        finish_wave(session, WAVE, now())
        add_review(session, review(LINDE[0], Verdict.MATCH, "K0186"))
    refresh_snapshots(database)
    return made


def sealed(installation: Installation) -> Installation:
    seal(installation, WAVE, "Anne", str)
    return installation


def findings(installation: Installation) -> list[str]:
    return [f"{found.what} {found.part} {found.key}" for found in verify(installation, WAVE, str)[1]]


def test_what_nobody_touched_is_as_it_was_sealed(installation: Installation) -> None:
    laid = seal(installation, WAVE, "Anne", str)

    assert verify(installation, WAVE, str) == (laid, [])
    assert seal(installation, f"{WAVE}@1", "Bert", str) == laid


@pytest.mark.parametrize("at", [0, 0.3, 0.7, 0.999])
def test_one_flipped_byte_in_a_file_is_found(installation: Installation, at: float) -> None:
    sealed(installation)
    file = min(installation.archive.root.rglob("*.warc.gz"))
    content = bytearray(file.read_bytes())
    content[int(at * len(content))] ^= 1
    file.write_bytes(content)

    assert findings(installation) == [f"altered file {WAVE}/de-linde/0001.warc.gz"]


def test_the_pages_that_a_damaged_file_harms_are_named(installation: Installation) -> None:
    sealed(installation)
    with installation.database.transaction() as session:
        page = session.scalars(select(PageRow).where(PageRow.url.contains("zorg-en-technologie"))).one()
    file = installation.archive.root / page.archive_file
    content = bytearray(file.read_bytes())
    content[page.archive_offset + 200] ^= 1
    file.write_bytes(content)

    [found] = verify(installation, WAVE, str)[1]

    assert found == Finding("altered", "file", page.archive_file, f"harmed pages: {page.url}")


def test_a_file_that_is_missing_is_named(installation: Installation) -> None:
    sealed(installation)
    (installation.archive.root / WAVE / "merwedal" / "0001.warc.gz").unlink()

    assert findings(installation) == [f"missing file {WAVE}/merwedal/0001.warc.gz"]


ALTERED = {
    "observation de-linde K0900": update(ObservationRow).where(ObservationRow.code == "K0900").values(confidence=0.1),
    "cell de-linde K0186": update(CellRow).where(CellRow.code == "K0186").values(last_url="https://elders.nl/"),
    "page 2026Q4 merwedal https://www.merwedal.example/brochure.pdf plain": (
        update(PageRow).where(PageRow.url.endswith("brochure.pdf")).values(size=1)
    ),
    "offer merwedal 8 Bloemschikken": update(OfferRow).where(OfferRow.title == "Bloemschikken").values(confidence=0.9),
    "review 1 de-linde Zorg en technologie": update(ReviewRow).values(reviewer="Niemand"),
    "coverage 2026Q4 merwedal": (
        update(CoverageRow).where(CoverageRow.provider_id == "merwedal").values(pages_fetched=9)
    ),
    "snapshot 2026Q4": update(SnapshotRow).values(last_review_id=0),
}


@pytest.mark.parametrize("row", ALTERED)
def test_an_altered_row_is_named(installation: Installation, row: str) -> None:
    sealed(installation)
    with installation.database.transaction() as session:
        session.execute(ALTERED[row])

    assert findings(installation) == [f"altered {row}"]


def test_a_deleted_row_is_named(installation: Installation) -> None:
    sealed(installation)
    with installation.database.transaction() as session:
        session.execute(delete(ObservationRow).where(ObservationRow.code == "K0900"))

    assert findings(installation) == ["missing observation de-linde K0900"]


def test_an_altered_manifest_is_found_by_its_own_digest(installation: Installation) -> None:
    sealed(installation)
    path = installation.archive.root / WAVE / "seal-1.jsonl.gz"
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()).replace(b'"Anne"', b'"Bert"')))

    assert findings(installation) == ["altered manifest seal-1.jsonl.gz"]


def test_without_its_manifest_a_seal_cannot_be_checked(installation: Installation) -> None:
    sealed(installation)
    (installation.archive.root / WAVE / "seal-1.jsonl.gz").unlink()

    with pytest.raises(UsageError, match=r"manifest .* is missing"):
        verify(installation, WAVE, str)


def test_later_reviews_leave_a_sealed_snapshot_alone(installation: Installation) -> None:
    sealed(installation)
    with installation.database.transaction() as session:
        add_review(session, review(LINDE[1], Verdict.MATCH, "K0420"))
    refresh_snapshots(installation.database)

    assert findings(installation) == []


def test_an_unsealed_wave_is_refused_with_what_to_do(installation: Installation) -> None:
    with pytest.raises(UsageError, match="2026Q4@1 is not sealed: `aanbod wave seal"):
        verify(installation, WAVE, str)


class TestPruning:
    def test_evidence_that_a_seal_needs_is_never_pruned(self, installation: Installation) -> None:
        sealed(installation)

        with pytest.raises(UsageError, match="2026Q4 is sealed"):
            prune(installation, WAVE, "Anne")
        assert findings(installation) == []

    def test_a_pruned_wave_leaves_what_later_waves_reuse(self, installation: Installation) -> None:
        with installation.database.transaction() as session:
            _reuse_a_page(session)
        files, size = removable(installation, [WAVE])

        prune(installation, WAVE, "Anne")

        assert [path.parent.name for path in installation.archive.root.rglob("*.gz")] == ["merwedal"]
        assert (files, size > 0) == (1, True)
        assert [(row.wave, row.files, row.reused, row.state) for row in usages(installation)] == [
            (WAVE, 1, 0, "pruned"),
            ("2027Q1", 0, 1, ""),
        ]

    def test_a_pruned_wave_cannot_be_sealed(self, installation: Installation) -> None:
        prune(installation, WAVE, "Anne")

        with pytest.raises(UsageError, match="its evidence was pruned"):
            seal(installation, WAVE, "Anne", str)

    def test_the_visits_that_confirm_a_wave_belong_to_it(self, installation: Installation) -> None:
        file = _look_again(installation)

        assert [(row.wave, row.files) for row in usages(installation)] == [(WAVE, 3)]
        clear_leftovers(installation)
        assert file.exists()
        with pytest.raises(UsageError, match="is pruned with it"):
            prune(installation, VISIT, "Anne")
        prune(installation, WAVE, "Anne")
        assert not file.exists()

    def test_what_a_visit_saw_unchanged_stays_with_the_seal(self, installation: Installation) -> None:
        earlier = _earlier_page(installation)
        _look_again(installation)
        with installation.database.transaction() as session:
            there = {"archive_file": earlier.archive_file, "archive_offset": earlier.archive_offset}
            session.execute(update(PageRow).where(PageRow.wave == VISIT).values(there))
        sealed(installation)

        prune(installation, EARLIER, "Anne")

        assert (installation.archive.root / earlier.archive_file).exists()
        assert findings(installation) == []

    def test_folders_of_no_wave_are_shown_and_cleared(self, installation: Installation) -> None:
        folder = installation.archive.root / "2020Q1" / "deltion"
        folder.mkdir(parents=True)
        (folder / "0001.warc.gz").write_bytes(b"12345")

        assert [(row.wave, row.size, row.state) for row in usages(installation)][1:] == [("", 5, "left behind")]
        clear_leftovers(installation)
        assert not folder.exists()
        assert len(usages(installation)) == 1


def _earlier_page(installation: Installation) -> PageRow:
    """Of a wave before, of which nothing else is needed any more."""
    with installation.database.transaction() as session:
        begin_wave(session, EARLIER, date(2026, 7, 1), REGISTER, now())
        enlist(session, get_wave(session, EARLIER), PROVIDERS, frozenset({"de-linde"}))
        writer = installation.archive.writer(EARLIER, "de-linde", {})
        archive_page(session, writer, Visit(EARLIER, "de-linde"), LINDE[0].url)
        writer.close()
        finish_wave(session, EARLIER, now())
        return session.scalars(select(PageRow).where(PageRow.wave == EARLIER)).one()


def _look_again(installation: Installation) -> Path:
    """A second look at one of the schools; returns the file that holds what it saw."""
    with installation.database.transaction() as session:
        begin_confirmation(session, get_wave(session, WAVE), VISIT, date(2026, 10, 8), now())
        enlist(session, get_wave(session, VISIT), PROVIDERS, frozenset({"de-linde"}))
        writer = installation.archive.writer(VISIT, "de-linde", {})
        archive_page(session, writer, Visit(VISIT, "de-linde"), LINDE[0].url)
        writer.close()
    return min(installation.archive.folder(VISIT).rglob("*.warc.gz"))


def _reuse_a_page(session: Session) -> None:
    begin_wave(session, "2027Q1", date(2027, 1, 1), REGISTER, now())
    enlist(session, get_wave(session, "2027Q1"), PROVIDERS, None)
    page = session.scalars(select(PageRow).where(PageRow.provider_id == "merwedal").limit(1)).one()
    values = {column.name: getattr(page, column.name) for column in PageRow.__table__.columns if column.name != "id"}
    session.add(PageRow(**values | {"wave": "2027Q1"}))
