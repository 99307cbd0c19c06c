"""All tables. One noun a file; importing this package registers every one of them in `Base.metadata`."""

from storage.tables.audit import AuditRow
from storage.tables.base import Base
from storage.tables.evidence import FrontierRow, PageRow
from storage.tables.health import HealthRow
from storage.tables.interpretation import InterpretationRow, OfferRow, ReadingRow
from storage.tables.keeping import PruningRow, SealRow
from storage.tables.register import CertificateRow, RegisterRow
from storage.tables.review import ReviewRow
from storage.tables.snapshot import CellRow, LineageRow, ObservationRow, RulingRow, SnapshotRow
from storage.tables.wave import CoverageRow, WaveRow

__all__ = [
    "AuditRow",
    "Base",
    "CellRow",
    "CertificateRow",
    "CoverageRow",
    "FrontierRow",
    "HealthRow",
    "InterpretationRow",
    "LineageRow",
    "ObservationRow",
    "OfferRow",
    "PageRow",
    "PruningRow",
    "ReadingRow",
    "RegisterRow",
    "ReviewRow",
    "RulingRow",
    "SealRow",
    "SnapshotRow",
    "WaveRow",
]
