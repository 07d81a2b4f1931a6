"""Sheets handed over at the window, what the institute issued, and turns."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    for table, columns in (
        ("handed_sheets", ("sheet", "language", "content")),
        ("outcomes", ("kind", "value", "issued_on")),
        ("turns", ("number", "day", "in_name_of", "exempt")),
    ):
        op.create_table(
            table,
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("case_id", sa.Integer(), nullable=False),
            *(
                sa.Column(name, sa.JSON() if name == "content" else sa.Text(), nullable=False)
                for name in columns
            ),
            sa.Column("person", sa.Text(), nullable=False),
            sa.Column("at", sa.DateTime(), nullable=False),
            sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=f"fk_{table}_case_id"),
            sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        )
        op.create_index(f"ix_{table}_case_id", table, ["case_id"])


def downgrade() -> None:
    for table in ("turns", "outcomes", "handed_sheets"):
        op.drop_index(f"ix_{table}_case_id", table_name=table)
        op.drop_table(table)
