"""Runs revisions on the connection that `intake.store.schema` hands in."""

from __future__ import annotations

from alembic import context

from intake.store.models import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
context.run_migrations()
