"""The tables, one small file per group; importing this package knows them all."""

from intake.store.models import (
    assessments,
    cases,
    documents,
    endorsements,
    journal,
    page_moves,
    page_turns,
    search,
    sheets,
    splits,
)
from intake.store.models.base import Base

METADATA = Base.metadata

__all__ = [
    "METADATA",
    "Base",
    "assessments",
    "cases",
    "documents",
    "endorsements",
    "journal",
    "page_moves",
    "page_turns",
    "search",
    "sheets",
    "splits",
]
