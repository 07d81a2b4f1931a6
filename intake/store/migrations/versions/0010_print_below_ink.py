"""The print below handwriting: whose column it stands in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    with op.batch_alter_table("signatures", recreate="always") as table:
        table.add_column(
            sa.Column("below", sa.JSON(none_as_null=True), nullable=True), insert_after="card"
        )


def downgrade() -> None:
    with op.batch_alter_table("signatures", recreate="always") as table:
        table.drop_column("below")
