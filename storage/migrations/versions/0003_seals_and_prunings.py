"""Seals on interpretations, and waves whose evidence was thrown away."""

import sqlalchemy as sa
from alembic import op

from storage.tables.base import UtcTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pruning",
        sa.Column("wave", sa.String(), nullable=False),
        sa.Column("pruned_at", UtcTime(timezone=True), nullable=False),
        sa.Column("pruned_by", sa.String(), nullable=False),
        sa.CheckConstraint("pruned_by <> ''", name=op.f("ck_pruning_person_is_named")),
        sa.ForeignKeyConstraint(["wave"], ["wave.label"], name=op.f("fk_pruning_wave_wave")),
        sa.PrimaryKeyConstraint("wave", name=op.f("pk_pruning")),
    )
    op.create_table(
        "seal",
        sa.Column("interpretation_id", sa.Integer(), nullable=False),
        sa.Column("wave", sa.String(), nullable=False),
        sa.Column("sealed_at", UtcTime(timezone=True), nullable=False),
        sa.Column("sealed_by", sa.String(), nullable=False),
        sa.Column("manifest_sha256", sa.String(length=64), nullable=False),
        sa.CheckConstraint("sealed_by <> ''", name=op.f("ck_seal_person_is_named")),
        sa.ForeignKeyConstraint(
            ["interpretation_id"], ["interpretation.id"], name=op.f("fk_seal_interpretation_id_interpretation")
        ),
        sa.ForeignKeyConstraint(["wave"], ["wave.label"], name=op.f("fk_seal_wave_wave")),
        sa.PrimaryKeyConstraint("interpretation_id", name=op.f("pk_seal")),
    )
    op.create_index(op.f("ix_seal_wave"), "seal", ["wave"])


def downgrade() -> None:
    op.drop_table("seal")
    op.drop_table("pruning")
