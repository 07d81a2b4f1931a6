"""What was proven about an electronic signature stands beside its mark."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("signatures", recreate="always") as table:
        table.add_column(
            sa.Column("card", sa.JSON(none_as_null=True), nullable=True), insert_after="signer"
        )


def downgrade() -> None:
    with op.batch_alter_table("signatures", recreate="always") as table:
        table.drop_column("card")
