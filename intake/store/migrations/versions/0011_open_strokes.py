"""Handwriting whose strokes are too open to hide a line of print."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    with op.batch_alter_table("signatures", recreate="always") as table:
        table.add_column(sa.Column("bare", sa.Boolean(), nullable=True), insert_after="below")


def downgrade() -> None:
    with op.batch_alter_table("signatures", recreate="always") as table:
        table.drop_column("bare")
