"""Tables that find cases again: entries with the text as it stands, and SQLite's index of words."""

from __future__ import annotations

from sqlalchemy import Connection, ForeignKey, Index, MetaData, event, text
from sqlalchemy.orm import Mapped, mapped_column

from intake.store.models.base import Base

WORDS_TABLE = (
    "CREATE VIRTUAL TABLE search_words USING fts5"
    "(words, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
)


class SearchEntryRow(Base):
    """A name or number of a case. `key`: what makes it the same, folded, words sorted."""

    __tablename__ = "search_entries"
    __table_args__ = (Index(None, "key", "field"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    field: Mapped[str]
    text: Mapped[str]
    key: Mapped[str]
    words: Mapped[str]


@event.listens_for(Base.metadata, "after_create")
def make_words_table(_tables: MetaData, connection: Connection, **_options: object) -> None:
    """The index of words beside the tables, where the database is SQLite."""
    if connection.dialect.name == "sqlite":
        connection.execute(text(WORDS_TABLE))
