"""Blind audits of what the machine accepted, and what they let one state."""

import sqlalchemy as sa
from alembic import op

from storage.tables.base import UtcTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("interpretation_id", sa.Integer(), nullable=False),
        sa.Column("drawn_at", UtcTime(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("zone", sa.Integer(), nullable=False),
        sa.Column("drawn", sa.JSON(), nullable=False),
        sa.Column("statement", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("certified_at", UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["interpretation_id"], ["interpretation.id"], name=op.f("fk_audit_interpretation_id_interpretation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_interpretation_id"), "audit", ["interpretation_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_audit_interpretation_id"), "audit")
    op.drop_table("audit")
