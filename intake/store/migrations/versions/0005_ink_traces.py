"""What is kept of handwriting to know the same ink in later cases."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "ink_traces",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("signature_id", sa.Integer(), nullable=False),
        sa.Column("width", sa.Double(), nullable=False),
        sa.Column("height", sa.Double(), nullable=False),
        sa.Column("shape", sa.Double(), nullable=False),
        sa.Column("grid", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["signature_id"],
            ["signatures.id"],
            name="fk_ink_traces_signature_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_ink_traces"),
        sa.UniqueConstraint("signature_id", name="uq_ink_traces_signature_id"),
    )
    op.create_index("ix_ink_traces_shape", "ink_traces", ["shape"])


def downgrade() -> None:
    op.drop_index("ix_ink_traces_shape", table_name="ink_traces")
    op.drop_table("ink_traces")
