"""Pages that people put to another paper."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "page_moves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("file_page", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("with_file", sa.Text(), nullable=False),
        sa.Column("with_page", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_page_moves_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_page_moves"),
    )
    op.create_index("ix_page_moves_case_id", "page_moves", ["case_id"])


def downgrade() -> None:
    op.drop_index("ix_page_moves_case_id", table_name="page_moves")
    op.drop_table("page_moves")
