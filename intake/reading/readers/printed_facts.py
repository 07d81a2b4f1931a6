"""What the printed zone of an identity paper says, as readings of facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.printed.cells import cells_of_item
from intake.reading.printed.coded import is_code as is_field_code
from intake.reading.printed.confirmed import is_number
from intake.reading.printed.months_first import in_order
from intake.reading.printed.national import habits
from intake.reading.printed.typed import NAMING
from intake.reading.printed.values import PrintedZone
from intake.reading.readers.labelled_values import (
    SINGULAR,
    LabelledValue,
    facts_of_holder,
    holds_a_line_more,
    is_one_surname,
    stands_before,
)
from intake.reading.readers.loose_dates import days_of_validity, loose_dates_of
from intake.reading.readers.name_runs import (
    at_comma,
    given_of,
    is_code,
    is_unfinished,
    parted,
    run_of,
)
from intake.reading.readers.other_people import may_be_anothers
from intake.reading.same_holder import names_parents
from intake.reading.words.folding import core
from intake.reading.words.lexicon import word_set
from intake.reading.words.numbers import compact

RIGHT_EDGE = 0.93
"""Of the width that print takes: a line that reaches there may be broken off, not ended."""

PART = 0.8
"""Certainty at most of surnames or given names that stand on a paper alone."""

WHOLE, LEAST_WHOLE = 3, 2
"""Words from which what stands under `Name` is taken for a whole name, and under `Full name`."""

TWO = 2

DIGITS, FILLER = 6, "<"
"""Digits of a card's number at least; the sign of a line that is none of its print."""

SURNAMES = ("first_surname", "second_surname")

PAPERS_DAYS = frozenset({"issue_date", "expiry_date"})
DATE_FIELDS = frozenset({"birth_date", "issue_date", "expiry_date"})

PLAIN = ("birth_date", "issue_date", "expiry_date", "nationality", "issuing_country", "sex")


class PrintedFacts:
    """The labelled values of all sides of one paper.

    Args:
        items: the sides in order.
        country: whose paper it is (alpha-3), where that is known; some have habits of their own.
    """

    def __init__(self, items: Sequence[Item], country: str | None = None) -> None:
        self._habit = habits(country)
        first = bool(self._habit.get("months_first"))
        self._known = bool(self._habit)
        self._items = items = in_order(items, by_habit=first, known=self._known)
        self.zones = [PrintedZone(cells_of_item(item, page)) for page, item in enumerate(items, 1)]

    @cached_property
    def _values(self) -> list[LabelledValue]:
        values = [
            LabelledValue(value, page)
            for page, zone in enumerate(self.zones, 1)
            for value in zone.values()
        ]
        back = {page for page, item in enumerate(self._items, 1) if names_parents(item)}
        own = {v.page for v in values if v.printed.label in NAMING} - back
        # `APELLIDOS Y NOMBRES`, its `DE LA MADRE` lost: beside a parent nobody's own name stands.
        kept = [v for v in values if not (own and v.page in back and v.printed.label in NAMING)]
        sides = {v.page for v in kept if v.printed.label in NAMING}
        if len(sides) < TWO:
            return kept
        # One side tells a person's whole name: `APELLIDOS` of the other may be a parent's.
        side = max(sides, key=lambda page: (facts_of_holder(kept, page), -page))
        return [v for v in kept if v.page == side or v.printed.label not in NAMING]

    def number(self, *labels: str) -> Found | None:
        """The number under the first of these labels that has one; doubted where it has two."""
        for label in labels:
            best = self._best(label)
            if best is not None:
                sure = PART if self._may_be_another(label, best) else best.confidence
                return replace(best, field="document_number", confidence=min(best.confidence, sure))
        return None

    def _may_be_another(self, label: str, best: Found) -> bool:
        """Whether the card has another number that the label, or what is left of one, may mean."""
        if label == "second_number":
            return True
        values = [v for v in self._values if v.printed.label == label]
        if len({compact(v.printed.lines[0].value) for v in values}) > 1:
            return True
        bare = all(v.printed.bare for v in values)
        if label != "document_number" or (self._known and not bare):
            return False
        return (bare and not self._known) or any(
            sum(c.isdigit() for c in word.text) >= DIGITS
            and is_number(word)
            and compact(word.text) not in compact(best.value)
            for item in self._items
            for word in item.text.words()
            if word.text.count(FILLER) == 0
        )

    @property
    def named(self) -> list[str]:
        """The fields that labels name, whether or not their values were read."""
        return [field for zone in self.zones for field in zone.labels]

    def labelled(self, label: str) -> Found | None:
        """The value under one label."""
        return self._best(label)

    def all(self, number_labels: tuple[str, ...]) -> list[Found]:
        """Everything that labels say about a person and a paper."""
        found = self._names()
        number = self.number(*number_labels) if number_labels else None
        if number is not None:
            found.append(number)
        found += [value for name in PLAIN if (value := self._best(name)) is not None]
        found += self._validity({f.field for f in found})
        return found

    # ---- names ------------------------------------------------------------------------------
    def _names(self) -> list[Found]:
        """Surnames and names, or the whole line; a part of a name alone is never certain."""
        found = parted(self._named())
        if {f.field for f in found} >= {"surnames", "names"}:
            alone = self._second_alone() or self._one_of_two(found)
            lacking: set[str] = {"surnames"} if alone else set()
            # The next line of the names may be the surname whose label was not read.
            unsure = bool(lacking and self._goes_on()) or self._run_together(found)
            lacking |= {"surnames", "names"} if unsure else set()
        else:
            lacking = {f.field for f in found if self._part(f)}
        lacking |= {f.field for f in found if is_unfinished(f) or self._by_code(f)}
        lacking |= {f.field for f in found if holds_a_line_more(f, self._values, self._habit)}
        doubts = (self._on_a_strange_side, self._may_be_anothers, is_code)
        if self._one_surname_by_habit(found) or any(doubt(f) for doubt in doubts for f in found):
            lacking |= {f.field for f in found}
        return [
            replace(f, confidence=min(f.confidence, PART)) if f.field in lacking else f
            for f in found
        ]

    def _one_of_two(self, found: Sequence[Found]) -> bool:
        """Whether one surname stands alone where a State prints two: a line may not be read."""
        first = next((f.value for f in found if f.field == "surnames"), "")
        words = [word for word in first.split() if core(word) not in word_set("particles")]
        return bool(self._habit.get("two_surnames")) and len(words) == 1

    def _one_singular(self) -> bool:
        """`Apellido` alone on cards that have a label for each surname: it lost its number."""
        plain = [v for v in self._values if v.printed.label == "surnames"]
        return len(plain) == 1 and plain[0].printed.first in SINGULAR

    def _on_a_strange_side(self, found: Found) -> bool:
        """Whether its side tells nothing else of the holder, and another one does: a parent's."""
        told = {
            page: facts_of_holder(self._values, page) for page in {v.page for v in self._values}
        }
        least = 1 if self._is_misled(found) else TWO
        return told.get(found.page, 0) == 0 and max(told.values(), default=0) >= least

    def _may_be_anothers(self, found: Found) -> bool:
        if len(self.zones) > 1 and self.zones[found.page - 1].names_others:
            return True
        return may_be_anothers(found, self._items, misread=self._is_misled(found))

    def _is_misled(self, found: Found) -> bool:
        """Whether no label that leads to it was read letter for letter."""
        exact = {v.printed.exact for v in self._values if v.printed.lines[0].box == found.box}
        return exact == {False}

    def _goes_on(self) -> bool:
        """Whether given names stand on more than one line."""
        found = (self._first(label) for label in ("names", "bare_name"))
        return any(value is not None and len(value.printed.lines) > 1 for value in found)

    def _run_together(self, found: Sequence[Found]) -> bool:
        """Whether lines of surnames and names stand in one column, and no label between them.

        Then only the height of the labels beside them says where the names begin. Two values
        that two labels of one field lead to may be both of it: `Surname`, the `Nom` below not read,
        and `Apellidos`.
        """
        surnames = self._first("surnames")
        names = self._first("names") or self._first("bare_name")
        if surnames is None or names is None or surnames.page != names.page:
            return False
        named = [v for v in self._values if v.page == names.page and v.printed.label in NAMING]
        boxes = {f.box for v in named for f in v.printed.lines if f.box is not None}
        zone = self.zones[surnames.page - 1]
        twice = {core(v.printed.lines[0].value) for v in named if v.printed.label == "surnames"}
        told = "".join(core(f.value) for f in found if f.field == "surnames")
        both = not all(one in told for one in twice)
        return both or (len(boxes) > TWO and zone.is_one_column(list(boxes)))

    def _one_surname_by_habit(self, found: Sequence[Found]) -> bool:
        """Whether two lines under `NOMBRE` may be both surnames, the names below them not read."""
        bare = self._first("bare_name")
        if bare is None or not self._habit.get("bare_name") or len(bare.printed.lines) != TWO:
            return False
        first = next((f for f in found if f.field == "surnames"), None)
        words = [w for w in (first.value.split() if first else ())
                 if core(w) not in word_set("particles")]  # fmt: skip
        return first is not None and first.box == bare.printed.lines[0].box and len(words) == 1

    def _by_code(self, found: Found) -> bool:
        """Whether nothing but a code leads to it: `1` is not on every card the surname."""
        return any(
            v.printed.label == found.field and is_field_code(v.printed.first)
            and v.printed.lines[0].value == found.value for v in self._values
        )  # fmt: skip

    def _part(self, found: Found) -> bool:
        """Whether more of the name may stand elsewhere: only one field, or few words of `Name`."""
        if found.field != "full_name":
            return True
        labels = {v.printed.label for v in self._values if v.printed.lines[0].box == found.box}
        words = [w for w in found.value.split() if core(w) not in word_set("particles")]
        # Where a State prints surnames over names, two words may be the one line that was read.
        whole = "full_name" in labels and not self._habit.get("lines")
        return len(words) < (LEAST_WHOLE if whole else WHOLE)

    def _second_alone(self) -> bool:
        """Whether of two labelled surnames only one was read."""
        lacking = [label for label in SURNAMES if self._first(label) is None]
        labelled = any(label in zone.labels for zone in self.zones for label in lacking)
        labelled |= bool(self._habit.get("each_surname")) and self._one_singular()
        return labelled or (len(lacking) == 1 and self._first("surnames") is None)

    def _named(self) -> list[Found]:
        surnames, names = self._joined("surnames"), self._joined("names")
        surnames = self._two_surnames(surnames)
        bare = self._first("bare_name")
        full = self._first("full_name")
        given = bare is not None and "names" in self.zones[bare.page - 1].labels
        if bare is not None and names is None and (surnames is not None or given):
            # `NOME`, and `GIVEN NAMES` a little aside of it, say given names also by themselves.
            names = self._run("names", bare)
        elif bare is not None and full is None:
            full = bare
        listed = self._first("surnames")
        if full is not None and listed is not None and stands_before(full, listed):
            apart = self._apart(full)
            if apart is not None:
                return list(apart)
        if names is None and surnames is not None:
            names = given_of(full.printed, surnames) if full is not None else None
        if surnames is not None and names is not None:
            return [surnames, names]
        if full is not None:
            apart = self._apart(full)
            if apart is not None:
                return list(apart)
            whole = run_of("full_name", full.printed.lines)
            return [f for f in (surnames, names, whole) if f is not None]
        lines = listed.printed.lines if listed is not None else ()
        zoned = any(item.zones for item in self._items)
        both = self._habit.get("two_surnames") and all(len(f.value.split()) == 1 for f in lines)
        if names is None and surnames is not None and len(lines) > 1 and not (zoned or both):
            # `APELLIDOS` of `APELLIDOS Y NOMBRES`, the rest of which was not read.
            parts = run_of("surnames", lines[:-1]), run_of("names", lines[-1:])
            return [replace(f, confidence=min(f.confidence, PART)) for f in parts if f is not None]
        return [f for f in (surnames, names) if f is not None]

    def _apart(self, full: LabelledValue) -> tuple[Found, Found] | None:
        """Surnames and names of a value that shows itself where one ends: lines, or a comma."""
        lines = full.printed.lines
        if len(lines) == 1:
            return at_comma(lines[0])
        listed = full.printed.first.startswith("apellido") or (
            full.printed.first in ("surname", "surnames")
        )
        habit = full.printed.label == "bare_name" and self._habit.get("bare_name")
        if not (listed or habit) or self._is_broken_off(lines[0], full.page):
            return None
        surnames, names = run_of("surnames", lines[:-1]), run_of("names", lines[-1:])
        return (surnames, names) if surnames and names else None

    def _is_broken_off(self, line: Found, page: int) -> bool:
        """Whether the line reaches the edge of print, so that the next one only goes on."""
        rights = [cell.box.right for cell in self.zones[page - 1].cells if cell.sure > 0.6]
        return bool(
            line.box
            and rights
            and len(line.value.split()) >= 3
            and line.box.right > RIGHT_EDGE * max(rights)
        )

    def _two_surnames(self, surnames: Found | None) -> Found | None:
        """Both surnames where each has a label of its own: `1.º Apellido`, `2.º Apellido`.

        Of the two labels one or both may have lost their number: then each says `Apellido` only.
        """
        parts = [self._first(label) for label in SURNAMES]
        plain = self._first("surnames")
        if plain is not None:
            parts = [plain, parts[1] or parts[0] or self._next_surname(plain)]
            if parts[1] is None or parts[1].page != plain.page:
                return surnames
            parts.sort(key=lambda part: part.top if part is not None else 0)
        lines = [line for part in parts if part is not None for line in part.printed.lines[:1]]
        return run_of("surnames", lines) if lines else None

    def _next_surname(self, first: LabelledValue) -> LabelledValue | None:
        """The value of another label `Apellido` right below it on the same side."""
        below = [
            v for v in self._values
            if v.printed.label == "surnames" and v.page == first.page and v.top > first.top
            and is_one_surname(v) and is_one_surname(first)
            and len(v.printed.lines) == len(first.printed.lines) == 1
        ]  # fmt: skip
        return min(below, key=lambda v: v.top, default=None)

    def _joined(self, label: str) -> Found | None:
        value = self._first(label)
        return self._run(label, value) if value is not None else None

    def _run(self, field: str, value: LabelledValue) -> Found | None:
        """A name with its lines; where a State's own letters stand over Latin ones, the latter."""
        lines = value.printed.lines
        own = self._habit.get("two_scripts") and len(lines) == TWO
        return run_of(field, lines[-1:] if own else lines)

    def _first(self, label: str) -> LabelledValue | None:
        """The value of a label; of several about as strong the topmost: parents stand below."""
        named = [v for v in self._values if v.printed.label == label]
        if not named:
            return None
        strongest = max(v.printed.strength for v in named)
        strong = [v for v in named if v.printed.strength > strongest - 0.45]
        return min(strong, key=lambda v: (v.page, v.top))

    # ---- the rest ---------------------------------------------------------------------------
    def _best(self, label: str) -> Found | None:
        named = [v for v in self._values if v.printed.label == label]
        if not named:
            return None
        chosen = max(named, key=lambda v: (v.printed.strength, v.printed.lines[0].confidence))
        told = replace(chosen.printed.lines[0], weight=chosen.printed.strength)
        # `FECHA DE EMISIÓN` of the print-out beside that of the paper, one of them misread.
        two = label in DATE_FIELDS and any(v.printed.lines[0].value != told.value for v in named)
        alone = label in PAPERS_DAYS and not any(
            v.printed.label in PAPERS_DAYS and v.printed.label != label for v in self._values
        )
        unsure = (two or alone) and not chosen.printed.exact
        return replace(told, confidence=min(told.confidence, PART)) if unsure else told

    def _validity(self, known: set[str]) -> list[Found]:
        """`Valid period 2025.05.03 - 2035.05.03`: two dates under one label, or the last day."""
        value = self._first("validity")
        if value is None:
            return []
        found = value.printed.lines[0]
        cell = next(
            (c for c in self.zones[value.page - 1].cells
             if found.box is not None and c.box.overlap(found.box) > 0.5), None
        )  # fmt: skip
        return days_of_validity(found, cell.tokens if cell is not None else (), known)

    def _lost(self, value: LabelledValue) -> bool:
        """Whether another day stands by the same label: `FECHA` of `FECHA DE CADUCIDAD` is half."""
        label, told = value.printed.label, value.printed.lines[0].value
        best = self._best(label) if label in DATE_FIELDS else None
        return best is not None and best.value != told

    def loose_dates(self) -> list[Found]:
        """Dates that no label claims, less sure for it."""
        found: list[Found] = []
        held = [v for v in self._values if not self._lost(v)]
        for page, zone in enumerate(self.zones, 1):
            claimed = [v.printed.lines[0].box for v in held if v.page == page]
            found += loose_dates_of(zone, [box for box in claimed if box is not None])
        return found
