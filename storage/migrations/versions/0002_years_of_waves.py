"""A snapshot for every interpretation, cells with evidence and origin, rulings, lineage and confirmation visits.

Snapshots are derived: they are thrown away here, and made anew for the newest interpretation of each wave.
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.tables.base import UtcTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

CHANGES = "change IS NULL OR change IN ('new', 'continued', 'returned', 'gone', 'moved', 'unmeasured')"
STATES = "state IN ('shown', 'gone', 'unmeasured')"
DECIDED_BY = "decided_by IN ('auto', 'reviewer', 'carried')"
STATUS = "status IN ('open', 'employers_only', 'waiting_list', 'unclear', 'discontinued')"


def upgrade() -> None:
    _drop_snapshots()
    with op.batch_alter_table("wave") as wave:
        wave.add_column(sa.Column("confirms", sa.String(), nullable=True))
        wave.create_foreign_key(op.f("fk_wave_confirms_wave"), "wave", ["confirms"], ["label"])
    _create_snapshots()
    _create_ruling()
    _create_lineage()


def downgrade() -> None:
    op.drop_table("lineage")
    op.drop_table("ruling")
    _drop_snapshots()
    with op.batch_alter_table("wave") as wave:
        wave.drop_constraint(op.f("fk_wave_confirms_wave"), type_="foreignkey")
        wave.drop_column("confirms")
    _create_first_snapshots()


def _drop_snapshots() -> None:
    for table in ("observation", "cell", "snapshot"):
        op.drop_table(table)


def _create_snapshots() -> None:
    op.create_table(
        "snapshot",
        sa.Column("interpretation_id", sa.Integer(), nullable=False),
        sa.Column("wave", sa.String(), nullable=False),
        sa.Column("previous_wave", sa.String(), nullable=True),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column("previous_made_at", UtcTime(timezone=True), nullable=True),
        sa.Column("last_review_id", sa.Integer(), nullable=False),
        sa.Column("last_ruling_id", sa.Integer(), nullable=False),
        sa.Column("confirmation_id", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["interpretation_id"], ["interpretation.id"], name=op.f("fk_snapshot_interpretation_id_interpretation")
        ),
        sa.ForeignKeyConstraint(
            ["previous_id"], ["interpretation.id"], name=op.f("fk_snapshot_previous_id_interpretation")
        ),
        sa.ForeignKeyConstraint(["previous_wave"], ["wave.label"], name=op.f("fk_snapshot_previous_wave_wave")),
        sa.ForeignKeyConstraint(["wave"], ["wave.label"], name=op.f("fk_snapshot_wave_wave")),
        sa.PrimaryKeyConstraint("interpretation_id", name=op.f("pk_snapshot")),
    )
    op.create_index("ix_snapshot_wave", "snapshot", ["wave"])
    key = [sa.Column("interpretation_id", sa.Integer(), nullable=False), *_provider_and_code()]
    op.create_table("cell", *key, *_cell_columns(), *_cell_constraints("interpretation_id"), *_more_cell_constraints())
    op.create_index("ix_cell_code", "cell", ["code", "interpretation_id"])
    moved = sa.text("from_code IS NOT NULL")
    op.create_index("ix_cell_from_code", "cell", ["from_code"], sqlite_where=moved, postgresql_where=moved)
    op.create_index("ix_cell_from_provider", "cell", ["from_provider_id"], sqlite_where=moved, postgresql_where=moved)
    key = [sa.Column("interpretation_id", sa.Integer(), nullable=False), *_provider_and_code()]
    op.create_table("observation", *key, *_observation("interpretation_id"))


def _create_first_snapshots() -> None:
    op.create_table(
        "snapshot",
        sa.Column("wave", sa.String(), nullable=False),
        sa.Column("previous_wave", sa.String(), nullable=True),
        sa.Column("previous_made_at", UtcTime(timezone=True), nullable=True),
        sa.Column("interpretation_id", sa.Integer(), nullable=False),
        sa.Column("last_review_id", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["interpretation_id"], ["interpretation.id"], name=op.f("fk_snapshot_interpretation_id_interpretation")
        ),
        sa.ForeignKeyConstraint(["previous_wave"], ["wave.label"], name=op.f("fk_snapshot_previous_wave_wave")),
        sa.ForeignKeyConstraint(["wave"], ["wave.label"], name=op.f("fk_snapshot_wave_wave")),
        sa.PrimaryKeyConstraint("wave", name=op.f("pk_snapshot")),
    )
    key = [sa.Column("wave", sa.String(), nullable=False), *_provider_and_code()]
    op.create_table("cell", *key, *_cell_columns()[:6], *_cell_constraints("wave"))
    key = [sa.Column("wave", sa.String(), nullable=False), *_provider_and_code()]
    op.create_table("observation", *key, *_observation("wave"))


def _provider_and_code() -> list[sa.Column[Any]]:
    return [
        sa.Column("provider_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(length=5), nullable=False),
    ]


def _cell_columns() -> Sequence[sa.Column[Any]]:
    """The first six are those of the version before."""
    return (
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("change", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("first_seen", sa.Date(), nullable=False),
        sa.Column("last_seen", sa.Date(), nullable=False),
        sa.Column("last_url", sa.String(), nullable=False),
        sa.Column("last_measured", sa.Date(), nullable=False),
        sa.Column("evidence_page_id", sa.Integer(), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("from_provider_id", sa.String(), nullable=True),
        sa.Column("from_code", sa.String(length=5), nullable=True),
    )


def _cell_constraints(first: str) -> Sequence[sa.Constraint]:
    return (
        sa.CheckConstraint(CHANGES, name=op.f("ck_cell_change_word")),
        sa.CheckConstraint(STATES, name=op.f("ck_cell_state_word")),
        sa.CheckConstraint("first_seen <= last_seen", name=op.f("ck_cell_seen_order")),
        sa.ForeignKeyConstraint(
            [first], [f"snapshot.{first}"], name=op.f(f"fk_cell_{first}_snapshot"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint(first, "provider_id", "code", name=op.f("pk_cell")),
    )


def _more_cell_constraints() -> Sequence[sa.Constraint]:
    return (
        sa.CheckConstraint("last_seen <= last_measured", name=op.f("ck_cell_measured_order")),
        sa.CheckConstraint("(from_provider_id IS NULL) = (from_code IS NULL)", name=op.f("ck_cell_origin_is_whole")),
        sa.ForeignKeyConstraint(["evidence_page_id"], ["page.id"], name=op.f("fk_cell_evidence_page_id_page")),
    )


def _observation(first: str) -> Sequence[sa.schema.SchemaItem]:
    return (
        sa.Column("offer_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.CheckConstraint(DECIDED_BY, name=op.f("ck_observation_decided_by_word")),
        sa.CheckConstraint("status <> 'discontinued'", name=op.f("ck_observation_discontinued_is_not_shown")),
        sa.CheckConstraint(STATUS, name=op.f("ck_observation_status_word")),
        sa.ForeignKeyConstraint(["offer_id"], ["offer.id"], name=op.f("fk_observation_offer_id_offer")),
        sa.ForeignKeyConstraint(
            [first, "provider_id", "code"],
            [f"cell.{first}", "cell.provider_id", "cell.code"],
            name=op.f(f"fk_observation_{first}_provider_id_code_cell"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(first, "provider_id", "code", name=op.f("pk_observation")),
    )


def _create_ruling() -> None:
    op.create_table(
        "ruling",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("wave", sa.String(), nullable=False),
        sa.Column("provider_id", sa.String(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_at", UtcTime(timezone=True), nullable=False),
        sa.CheckConstraint("person <> ''", name=op.f("ck_ruling_person_is_named")),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_ruling_reason_is_given")),
        sa.ForeignKeyConstraint(
            ["wave", "provider_id"],
            ["coverage.wave", "coverage.provider_id"],
            name=op.f("fk_ruling_wave_provider_id_coverage"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruling")),
    )


def _create_lineage() -> None:
    op.create_table(
        "lineage",
        sa.Column("interpretation_id", sa.Integer(), nullable=False),
        sa.Column("provider_id", sa.String(), nullable=False),
        sa.Column("offer_key", sa.String(length=16), nullable=False),
        sa.Column("from_provider_id", sa.String(), nullable=False),
        sa.Column("from_offer_key", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["interpretation_id"], ["interpretation.id"], name=op.f("fk_lineage_interpretation_id_interpretation")
        ),
        sa.PrimaryKeyConstraint("interpretation_id", "provider_id", "offer_key", name=op.f("pk_lineage")),
    )
