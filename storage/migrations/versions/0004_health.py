"""What each wave counted of a provider's site, for the comparison with later waves."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "health",
        sa.Column("wave", sa.String(), nullable=False),
        sa.Column("provider_id", sa.String(), nullable=False),
        sa.Column("known", sa.Integer(), nullable=False),
        sa.Column("likely", sa.Integer(), nullable=False),
        sa.Column("kinds", sa.Integer(), nullable=False),
        sa.Column("renewed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["wave", "provider_id"],
            ["coverage.wave", "coverage.provider_id"],
            name=op.f("fk_health_wave_coverage"),
        ),
        sa.PrimaryKeyConstraint("wave", "provider_id", name=op.f("pk_health")),
    )


def downgrade() -> None:
    op.drop_table("health")
