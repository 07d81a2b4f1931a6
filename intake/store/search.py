"""Finds cases by names in any order, without accents, by the beginning of words, by numbers.

The index of words is SQLite's FTS5; another database brings another `SearchIndex` with the same
two methods. Written in the transaction of the case, so it never lags behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import tzinfo

from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from intake.domain.cases import SearchHit
from intake.domain.kinds import CaseState
from intake.store.database import Database
from intake.store.findable import Entry
from intake.store.models.cases import CaseRow
from intake.store.models.search import SearchEntryRow
from intake.store.numbering import ECUADOR
from intake.store.query import Query, Way, parse

AHEAD = 4
"""How many times the asked number of cases is looked at, to put the best of them first."""


class SearchIndex:
    """Which cases hold which words: SQLite."""

    def update(self, session: Session, case_id: int, entries: Iterable[Entry]) -> None:
        """Puts the entries of a case in the place of those before."""
        rows = list(entries)
        self.remove(session, case_id)
        session.add_all(
            SearchEntryRow(case_id=case_id, field=e.field, text=e.text, key=e.key, words=e.words)
            for e in rows
        )
        session.flush()
        words = sorted({word for entry in rows for word in entry.words.split()})
        session.execute(
            text("INSERT INTO search_words (rowid, words) VALUES (:case, :words)"),
            {"case": case_id, "words": " ".join(words)},
        )

    def remove(self, session: Session, case_id: int) -> None:
        """Takes a case out of the index."""
        session.execute(delete(SearchEntryRow).where(SearchEntryRow.case_id == case_id))
        session.execute(text("DELETE FROM search_words WHERE rowid = :case"), {"case": case_id})

    def exact(self, session: Session, query: Query, limit: int) -> list[int]:
        """Cases with an entry that is just what was typed, newest first."""
        return list(
            session.scalars(
                select(SearchEntryRow.case_id)
                .where(SearchEntryRow.key.in_(query.keys))
                .distinct()
                .order_by(SearchEntryRow.case_id.desc())
                .limit(limit)
            )
        )

    def words(self, session: Session, ways: Sequence[Way], limit: int, *, whole: bool) -> list[int]:
        """Cases that hold all words of a way (or words beginning so), newest first."""
        found = session.execute(
            text(
                "SELECT rowid FROM search_words WHERE search_words MATCH :words"
                " ORDER BY rowid DESC LIMIT :most"
            ),
            {"words": _match(ways, whole=whole), "most": limit},
        )
        return list(found.scalars())

    def entries(self, session: Session, cases: Sequence[int]) -> dict[int, list[Entry]]:
        """All entries of these cases, in the order written."""
        found: dict[int, list[Entry]] = {case: [] for case in cases}
        query = (
            select(
                SearchEntryRow.case_id,
                SearchEntryRow.field,
                SearchEntryRow.text,
                SearchEntryRow.key,
                SearchEntryRow.words,
            )
            .where(SearchEntryRow.case_id.in_(cases))
            .order_by(SearchEntryRow.id)
        )
        for case, *columns in session.execute(query):
            found[case].append(Entry(*columns))
        return found


class Search:
    """Searches all cases."""

    def __init__(self, database: Database, index: SearchIndex, zone: tzinfo = ECUADOR) -> None:
        self._database = database
        self._index = index
        self._zone = zone

    def search(self, typed: str, limit: int = 50) -> list[SearchHit]:
        """The cases that fit what was typed, best first; nothing for an empty text.

        A number or name that is just what was typed comes first (numbers before names), then
        cases that hold all the words, then those with words that begin so; newest first within.

        Raises:
            StoreError: `store.locked`, `store.damaged`.
        """
        query = parse(typed)
        if not query.ways or limit <= 0:
            return []
        with self._database.reading() as session:
            found = self._find(session, query, limit * AHEAD)
            return self._hits(session, query, found, limit)

    def _find(self, session: Session, query: Query, most: int) -> list[int]:
        """In steps from exact to vague; a whole number that is found ends the search."""
        found = self._index.exact(session, query, most)
        if found and query.is_number:
            return found
        if query.numbers:
            found += self._index.words(session, query.numbers, most, whole=True)
            if found:
                return list(dict.fromkeys(found))
        for whole in (True, False):
            if len(found) < most:
                found += self._index.words(session, query.ways, most, whole=whole)
                found = list(dict.fromkeys(found))
        return found

    def _hits(
        self, session: Session, query: Query, found: list[int], limit: int
    ) -> list[SearchHit]:
        entries = self._index.entries(session, found)
        best = sorted(found, key=lambda case: (_rank(query, entries[case]), -case))[:limit]
        rows = {row.id: row for row in session.scalars(select(CaseRow).where(CaseRow.id.in_(best)))}
        return [self._hit(rows[case], query, entries[case]) for case in best if case in rows]

    def _hit(self, row: CaseRow, query: Query, entries: list[Entry]) -> SearchHit:
        return SearchHit(
            case=row.number,
            procedure=row.procedure,
            state=CaseState(row.state),
            date=row.opened_at.astimezone(self._zone).date(),
            holder=row.holder,
            document_number=row.document_number,
            employer=row.employer,
            code=row.code,
            why=_why(query, entries),
            case_id=row.id,
        )


def _match(ways: Sequence[Way], *, whole: bool) -> str:
    star = "" if whole else "*"
    asked = []
    for way in ways:
        groups = [" OR ".join(f'"{word}"{star}' for word in sorted(group)) for group in way]
        asked.append(" AND ".join(f"({group})" for group in groups))
    return " OR ".join(f"({one})" for one in asked)


def _rank(query: Query, entries: list[Entry]) -> tuple[int, int]:
    """Smaller is better: how exact the best entry is, then how little of the query it leaves."""
    best = (9, 0)
    for entry in entries:
        if entry.key in query.keys:
            best = min(best, (0 if any(c.isdigit() for c in entry.key) else 1, 0))
            continue
        words = set(entry.words.split())
        for way in query.ways:
            exact = sum(1 for group in way if group & words)
            begun = sum(1 for group in way if query.begins(group, words))
            if exact == len(way):
                best = min(best, (2, 0))
            elif begun == len(way):
                best = min(best, (3, -exact))
            elif begun:
                best = min(best, (4, -exact))
    return best


def _why(query: Query, entries: list[Entry]) -> tuple[tuple[str, str], ...]:
    """The entries that matched, best first; parts of a name that stands whole are left out."""
    scored = []
    for at, entry in enumerate(entries):
        words = set(entry.words.split())
        groups = {group for way in query.ways for group in way}
        score = sum(1 for group in groups if query.begins(group, words))
        if score or entry.key in query.keys:
            scored.append((entry.key not in query.keys, -score, at, entry))
    scored.sort(key=lambda item: item[:3])
    kept: list[Entry] = []
    for *_, entry in scored:
        words = set(entry.words.split())
        if not any(words <= set(other.words.split()) for other in kept):
            kept.append(entry)
    return tuple((entry.field, entry.text) for entry in kept)
