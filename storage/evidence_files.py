"""The archive as files: which a wave needs, what they take, and what they are to the last byte."""

from collections.abc import Callable, Collection, Iterable, Iterator
from hashlib import file_digest
from pathlib import Path

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from storage.archive import Archive
from storage.manifest import Entry
from storage.tables import PageRow

PART = "file"
OnFile = Callable[[str], None]


def files_of_waves(session: Session, archive: Archive, waves: Collection[str]) -> set[str]:
    """Names relative to the archive: all in their own folders, and those of earlier waves that their pages lie in."""
    return set(own_files(archive, waves)) | files_of_pages(session, waves)


def own_files(archive: Archive, waves: Iterable[str]) -> list[str]:
    """Names of the files that were written in the waves."""
    found = (path for wave in waves for path in archive.folder(wave).glob("*/*.warc.gz"))
    return sorted(path.relative_to(archive.root).as_posix() for path in found)


def files_of_pages(session: Session, waves: Collection[str]) -> set[str]:
    """Names of the files in which the pages of these waves lie."""
    return set(session.scalars(select(PageRow.archive_file).where(PageRow.wave.in_(waves)).distinct()))


def reused_pages(session: Session, archive: Archive, waves: Collection[str]) -> tuple[int, int]:
    """How many pages of the waves lie in files of earlier ones, and the bytes they did not take again."""
    own = [PageRow.archive_file.startswith(f"{archive.folder(wave).name}/", autoescape=True) for wave in waves]
    query = select(func.count(), func.coalesce(func.sum(PageRow.size), 0)).where(PageRow.wave.in_(waves), ~or_(*own))
    count, size = session.execute(query).one()
    return int(count), int(size)


def file_entries(archive: Archive, files: Collection[str], on_file: OnFile) -> Iterator[Entry]:
    """Those that are there, each with the digest of all its bytes."""
    for name in sorted(files):
        on_file(name)
        path = archive.root / name
        if path.is_file():
            yield Entry(PART, name, digest_of(path))


def digest_of(path: Path) -> str:
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def pages_in(session: Session, waves: Collection[str], file: str) -> list[PageRow]:
    """The pages of these waves that lie in the file, in its order."""
    query = select(PageRow).where(PageRow.wave.in_(waves), PageRow.archive_file == file)
    return list(session.scalars(query.order_by(PageRow.archive_offset)))
