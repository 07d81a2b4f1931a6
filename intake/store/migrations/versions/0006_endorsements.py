"""Endorsements of powers of attorney by the legal unit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "endorsements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("file_page", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("decision", "reviewer", "unit", "day", "text")
        ),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_endorsements_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_endorsements"),
    )
    op.create_index("ix_endorsements_case_id", "endorsements", ["case_id"])


def downgrade() -> None:
    op.drop_index("ix_endorsements_case_id", table_name="endorsements")
    op.drop_table("endorsements")
