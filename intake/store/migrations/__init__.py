"""Revisions of the tables, run by `intake.store.schema`."""
