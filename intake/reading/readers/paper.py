"""A document as its readers see it: its words, its form, its prose, its zones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from intake.domain.cedulas import cedula_is_sound
from intake.domain.documents import Fact
from intake.domain.zones import Zone
from intake.reading.fields.companies import is_named_so
from intake.reading.fields.values import UNSOUND, make, ten_digits
from intake.reading.forms.cells import section
from intake.reading.forms.forms import Form
from intake.reading.forms.labelled import NAMING, Labelled
from intake.reading.forms.side_by_side import by_columns
from intake.reading.found import Found, facts_of
from intake.reading.items import Item
from intake.reading.letters.closing import closing_at
from intake.reading.letters.letter import Letter, letter_parts
from intake.reading.letters.prose import Mention, Prose, mentions
from intake.reading.letters.who import Person, people_by_role
from intake.reading.readers.broken_numbers import put_together
from intake.reading.words.folding import core, fold
from intake.reading.words.tokens import LINE_END, PARAGRAPH, SPACE, Token, document_tokens, text_of

DASHES, DASHED = frozenset("-–—"), 2
"""What stands between a number and the name behind it, and how far before the name it begins."""
FEWEST = 6
"""Digits of the shortest number of a person."""
HEADING = 4
"""Words of the shortest heading of such a part: one of fewer says below a name who signs."""
LEAST_OF_A_COUNTRY = 4
"""Letters of a word that names a country or a nationality and is no code of one."""
HALF = 0.5
"""Part of a name's place that two readings of it share, at least."""

_PEOPLE = frozenset({"employer", "foreign", "third_party", "attorney", "grantor"})
"""Roles that a label can give to a name."""


class Paper:
    """The items of one document, taken apart when asked."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = tuple(items)

    @cached_property
    def tokens(self) -> list[Token]:
        """All words in reading order, without the lines of machine readable zones."""
        return by_columns([t for t in document_tokens(self.items) if not self._in_zone(t)])

    @cached_property
    def forms(self) -> list[Form]:
        """Each page with its rows, labels and headings."""
        return [Form(item, page) for page, item in enumerate(self.items, 1)]

    @cached_property
    def labelled(self) -> list[Labelled]:
        """All values with a label; headings do not reach into the block of the signature."""
        found = [value for form in self.forms for value in form.values()]
        place = closing_at(self.tokens)
        if place is None:
            return found
        closing, after = self.tokens[place], self._after_the_signer
        near = [
            v for v in found if _follows(v, closing) and not (after and _stands_below(v, after))
        ]
        return [
            _of_a_signer(v) if v in near else v
            for v in found
            if v not in near or self._may_name_a_person(v)
        ]

    def _may_name_a_person(self, value: Labelled) -> bool:
        """Whether it is no house: `INDUSTRIAS DEL VALLE` over `Gerente` stands on a seal."""
        companies = self.prose.companies if value.label.startswith("name:") else ()
        return not is_named_so(value.found.value, companies)

    @cached_property
    def _after_the_signer(self) -> Token | None:
        """The first word of a form's part about the third party below the place of signature.

        `Firma del solicitante | AUTORIZACIÓN DE RETIRO DE CONTRASEÑA | Apellidos y nombres: ...`:
        whoever is named there does not sign.
        """
        place = closing_at(self.tokens)
        for start in range((place or 0) + 1, len(self.tokens) if place is not None else 0):
            if self.tokens[start - 1].gap not in (LINE_END, PARAGRAPH):
                continue
            end = next(
                (n for n in range(start, len(self.tokens)) if self.tokens[n].gap != SPACE), start
            )
            line = self.tokens[start : end + 1]
            if len(line) >= HEADING and section(line) == "third_party":
                return line[0]
        return None

    @cached_property
    def prose(self) -> Prose:
        """What the running text names."""
        return mentions(self.tokens)

    @cached_property
    def letter(self) -> Letter:
        """Addressee, petition and signer."""
        after = self._after_the_signer
        if after is None:
            return letter_parts(self.tokens, self.prose)
        tokens = self.tokens[: self.tokens.index(after)]
        people = [person for person in self.prose.people if person.end <= len(tokens)]
        numbers = [number for number in self.prose.numbers if number.end <= len(tokens)]
        return letter_parts(tokens, replace(self.prose, people=people, numbers=numbers))

    def unread_names(self) -> list[Found]:
        """What stands beside a label of a name and cannot be read as one: stated, never certain.

        Also in the column of a table. Without it a stain over a name would be called a name that
        is missing.
        """
        for form in self.forms:
            for segment in form.segments:
                if segment.role not in (None, "foreign") or segment.label not in _NAMING_ANYONE:
                    continue
                words = segment.value if segment.marked else form.written_below(segment)
                letters = [t for t in words if any(c.isalpha() for c in t.text)]
                if letters:
                    return [make("full_name", text_of(letters), letters, 0.0)]
        return []

    def unread_surnames(self) -> list[Found]:
        """The same of surnames where the given names were read: they alone are another's name."""
        for form in self.forms:
            for segment in form.segments:
                letters = [t for t in form.written_for(segment) if any(map(str.isalpha, t.text))]
                own = segment.role in (None, "foreign") and segment.label == "surnames"
                if own and letters:
                    return [make("surnames", text_of(letters), letters, 0.0)]
        return []

    def unknown_nationality(self) -> list[Found]:
        """The word beside a label of the nationality that no list of countries has.

        As it stands there, never certain: without it nobody would see that it was not compared.
        """
        for form in self.forms:
            for segment in form.segments:
                own = segment.role in (None, "foreign") and segment.label == "nationality"
                words = form.written_for(segment) if own else []
                letters = [t for t in words if t.stripped.isalpha()]
                if any(len(t.stripped) >= LEAST_OF_A_COUNTRY for t in letters):
                    return [make("nationality", text_of(letters[:2]), letters[:2], 0.0)]
        return []

    def numbers_beside(self, name: Found | None) -> list[Found]:
        """The cédula beside whom a label names: `Autorizado: JORGE PERALTA, cédula 010...`.

        Also before the name, as registers write it: `Empleador: 0603456781 - GUAMÁN KLÉVER`.
        """
        if name is None or name.box is None:
            return []
        number = self.number_before(name)
        if number is not None and ten_digits(number.value):
            factor = 1.0 if cedula_is_sound(number.value) else UNSOUND
            return [replace(number, confidence=number.confidence * factor)]
        here = [
            person
            for person in self.prose.people
            if person.name.page == name.page
            and person.name.box is not None
            and person.name.box.overlap(name.box) > HALF
            # A name that a line's end breaks in two has a box over all of both lines.
            and set(fold(person.name.value).split()) & set(fold(name.value).split())
        ]
        # `ROSA TIXE, C.I. ...` in the text, and where she signs `Rosa Tixe | Autorizada`
        named = [
            person for person in self.prose.people if core(person.name.value) == core(name.value)
        ]
        told = _cedulas(named)
        # Father and son may bear one name: of two numbers nobody knows whose is whose.
        return _cedulas(here) or (told if len({number.value for number in told}) == 1 else [])

    def number_before(self, name: Found) -> Found | None:
        """What stands before a name, if it is a number behind a dash or the label's colon."""
        here = [
            place
            for place, token in enumerate(self.tokens)
            if token.page == name.page and name.box and token.word.box.overlap(name.box) > HALF
        ]
        first = here[0] if here else 0
        if first < DASHED:
            return None
        dashed = self.tokens[first - 1].text in DASHES
        colon = self.tokens[first - DASHED].ends == ":" and self.tokens[first - 1].gap == SPACE
        if not dashed and not colon:
            return None
        before = self.tokens[first - DASHED] if dashed else self.tokens[first - 1]
        digits = sum(c.isdigit() for c in before.stripped)
        long = digits >= FEWEST and before.stripped.isalnum()
        return make("document_number", before.stripped.upper(), [before]) if long else None

    def cast(self, *roles: str) -> dict[str, Person]:
        """Who is who, among these roles; a name that a label gives to one is no other's."""
        people = people_by_role(self.tokens, self.prose, roles, self._headings())
        return {role: p for role, p in people.items() if not self._is_labelled_other(p, role)}

    def _headings(self) -> list[str | None]:
        """For each person of the text: under whose heading the name stands, before the closing."""
        closing = closing_at(self.tokens)
        return [
            self.forms[self.tokens[person.start].page - 1].heads(
                self.tokens[person.start], self.tokens[person.end - 1]
            )
            if closing is None or person.end <= closing
            else None
            for person in self.prose.people
        ]

    def _is_labelled_other(self, person: Person, role: str) -> bool:
        return any(
            value.role in _PEOPLE - {role}
            and value.found.box is not None
            and mention.name.box is not None
            and value.found.page == mention.name.page
            and value.found.box.overlap(mention.name.box) > HALF
            for value in self.labelled
            for mention in person.mentions
        )

    def zones(self) -> list[tuple[int, Zone]]:
        """All zones with the item they are on."""
        return [(page, zone) for page, item in enumerate(self.items, 1) for zone in item.zones]

    def facts(self, found: Sequence[Found]) -> tuple[Fact, ...]:
        """Facts of these readings."""
        return facts_of(put_together(found, self.items), self.items)

    def _in_zone(self, token: Token) -> bool:
        zones = self.items[token.page - 1].zones
        return any(token.word.box.overlap(zone.box) > 0.6 for zone in zones)


_NAMING_ANYONE = (*NAMING, "full_name")


def _of_a_signer(value: Labelled) -> Labelled:
    """A value beside a signature: no heading reaches there, and its number is whoever's signs."""
    weaker = SIGNERS if value.label in ("cedula", "document_number", "home_id") else 0.0
    return replace(value, section=None, strength=value.strength - weaker)


SIGNERS = 1.3
"""How much less a number beside a signature says about the employer than one in a table."""


def _follows(value: Labelled, closing: Token) -> bool:
    box, first = value.found.box, closing.word.box
    # Ink read as a word is taller than print: it reaches up to nothing above it.
    low = box is not None and box.top > first.top - min(first.height, box.height)
    return value.found.page > closing.page or (value.found.page == closing.page and low)


def _stands_below(value: Labelled, heading: Token) -> bool:
    box, page = value.found.box, value.found.page
    low = box is not None and box.top >= heading.word.box.top
    return page > heading.page or (page == heading.page and low)


def best(found: Sequence[Labelled], *names: str) -> Found | None:
    """The strongest labelled value under one of these labels."""
    matching = [v for v in found if v.label in names]
    if not matching:
        return None
    chosen = max(matching, key=lambda v: (v.strength, v.found.confidence))
    return replace(chosen.found, weight=chosen.strength + 1.0)


def _cedulas(people: Sequence[Mention]) -> list[Found]:
    return [number for person in people for kind, number in person.numbers if kind == "cedula"]
