"""Pages that people turned; why an outcome was written in the place of another."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "page_turns",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("file_page", sa.Integer(), nullable=False),
        sa.Column("rotation", sa.Integer(), nullable=False),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_page_turns_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_page_turns"),
    )
    op.create_index("ix_page_turns_case_id", "page_turns", ["case_id"])
    with op.batch_alter_table("outcomes", recreate="always") as table:
        table.add_column(sa.Column("reason", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("outcomes", recreate="always") as table:
        table.drop_column("reason")
    op.drop_index("ix_page_turns_case_id", table_name="page_turns")
    op.drop_table("page_turns")
