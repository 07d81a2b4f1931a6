"""Labels of a printed zone, in several languages side by side, a letter or two misread."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from intake.domain.boxes import Box
from intake.reading.printed.cells import Cell
from intake.reading.words.folding import core, distance
from intake.reading.words.lexicon import table
from intake.reading.words.tokens import Token, place_of

LONGEST = 10
"""Words of the longest phrase."""

_SIGNS = frozenset({"no", "nro", "num", "n", "nr", "numero", "el", "s", "es", "o", "a"})


@dataclass(frozen=True, slots=True)
class Label:
    """A label, and the words after it in its own cell.

    Attributes:
        field: of `resources/reading/identity.toml`, such as `birth_date`, `bare_name`, `other`.
        tokens: its words.
        rest: the words after it up to the next label.
        marked: a colon ends it.
        exact: no letter of it was misread.
    """

    field: str
    tokens: tuple[Token, ...]
    rest: tuple[Token, ...] = ()
    marked: bool = False
    exact: bool = True

    @property
    def box(self) -> Box:
        """Around its words."""
        return place_of(self.tokens)

    @property
    def first(self) -> str:
        """Its first word, folded."""
        return next((t.exact for t in self.tokens if t.exact), "")


@cache
def _book() -> dict[str, str]:
    """Squeezed phrase -> field."""
    return {
        core(text): field for field, texts in table("identity")["labels"].items() for text in texts
    }


@cache
def _by_length() -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for phrase in _book():
        found.setdefault(len(phrase), []).append(phrase)
    return {length: tuple(phrases) for length, phrases in found.items()}


@cache
def values_like_labels() -> frozenset[str]:
    """Squeezed names and other values that are nearly a label: CONSUELO is no misread consulate."""
    return frozenset(core(text) for text in table("identity")["headings"]["values"])


@lru_cache(maxsize=32768)
def field_of(squeezed: str) -> tuple[str, bool] | None:
    """The field that a squeezed phrase names, and whether every letter of it is right."""
    exact = _book().get(squeezed)
    if exact is not None:
        return exact, True
    if squeezed in values_like_labels():
        return None
    field = _nearest(squeezed) or _by_shape().get(_shape(squeezed))
    return (field, False) if field else None


def _nearest(squeezed: str) -> str | None:
    """The field of the phrase that is spelled most like it, a letter or two misread.

    None where phrases of two fields are as near: `VALIDDE` may be `valido de` or `validade`.
    """
    limit = allowed(len(squeezed))
    near: dict[str, int] = {}
    for length in range(len(squeezed) - limit, len(squeezed) + limit + 1) if limit else ():
        for phrase in _by_length().get(length, ()):
            away = distance(squeezed, phrase, limit)
            if away <= limit:
                field = _book()[phrase]
                near[field] = min(away, near.get(field, away))
    least = min(near.values(), default=0)
    fields = [field for field, away in near.items() if away == least]
    return fields[0] if len(fields) == 1 or not DATED.issuperset(fields) else None


DATED = frozenset({"birth_date", "issue_date", "expiry_date"})


def _shape(squeezed: str) -> str:
    """Letters that run together on worn print as what they look like: `Binh`, `Passpon`."""
    for pair, one in table("identity")["shapes"].items():
        squeezed = squeezed.replace(pair, one)
    return squeezed


@cache
def _by_shape() -> dict[str, str]:
    """Shape of a phrase -> field, where only phrases of one field have it."""
    fields: dict[str, set[str]] = {}
    for phrase, field in _book().items():
        fields.setdefault(_shape(phrase), set()).add(field)
    return {shape: named.pop() for shape, named in fields.items()
            if len(named) == 1 and len(shape) >= SHORTEST_SHAPE}  # fmt: skip


SHORTEST_SHAPE = 4


def allowed(length: int) -> int:
    """Misread letters that a label of that length may hold."""
    return 0 if length < 6 else 1 if length < 8 else 2 if length < 14 else 3


def labels_of(cell: Cell) -> list[Label]:
    """The labels in a cell, left to right; the same in several languages is one label."""
    tokens = cell.tokens
    hits = _hits(tokens) or _begun(tokens)
    found: list[Label] = []
    for number, hit in enumerate(hits):
        stop = hits[number + 1].start if number + 1 < len(hits) else len(tokens)
        rest = tuple(tokens[hit.end : stop])
        marked = _colon(tokens, hit.end)
        if rest and not marked and "/" in (tokens[hit.end - 1].text[-1:], rest[0].text[:1]):
            rest = ()  # the same in a language that is not known
        while rest and not rest[0].exact:
            rest = rest[1:]
        words = tuple(tokens[hit.start : hit.end])
        if hit is hits[-1] and not marked and _goes_on_misread(hit.field, rest):
            found.append(Label("full_name", (*words, *rest), exact=False))
        else:
            found.append(Label(hit.field, words, rest, marked, hit.exact))
    return found


def _goes_on_misread(field: str, rest: Sequence[Token]) -> bool:
    """`APELLIDOS Y IORARRES`: the other half of the label, misread; not `APELLIDO y SUIAseR`.

    There a stroke was read as a letter, and the same stands behind it in another language.
    """
    words = [token.exact for token in rest]
    if field != "surnames" or len(words) != AND_OTHERS or words[0] not in ("y", "e", "and", "et"):
        return False
    given, same = (min(distance(words[1], w, FAR) for w in others) for others in (GIVEN, AGAIN))
    return given < same


GIVEN = ("nombres", "nombre", "names", "prenoms", "nomes")
AGAIN = ("surname", "surnames", "sobrenomes", "nom", "name")
FAR = 9
"""Misread letters from which two words are simply other words."""

AND_OTHERS = 2
"""Words behind `APELLIDOS` that are its other half: `Y NOMBRES`."""


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    field: str
    exact: bool


def _hits(tokens: Sequence[Token]) -> list[_Hit]:
    hits: list[_Hit] = []
    begin = place = _begin(tokens)
    while place < len(tokens):
        hit = _hit(tokens, place)
        free = place == begin or _after_separator(tokens, place) or _repeats(tokens, hits, hit)
        if hit is None or not (free or _stands_amid(tokens, hit)):
            place += 1
            continue
        hit = _Hit(hit.start, _signs(tokens, hit.end), hit.field, hit.exact)
        if not hit.exact and hit.end < len(tokens) and not _ends_there(tokens, hit.end):
            twin = _hit(tokens, hit.end)
            if twin is None or twin.field != hit.field or twin.end < len(tokens):
                place += 1
                continue
            # `Prénomts) Forenanss`: misread in both languages, and the stroke between unread.
            hit = _Hit(hit.start, twin.end, hit.field, exact=False)
        if hits and _again(tokens, hits[-1], hit):
            before = hits.pop()
            exact = before.exact or hit.exact
            hit = _Hit(before.start, hit.end, _more_telling(before, hit), exact)
        hits.append(hit)
        place = hit.end
    return hits


def _repeats(tokens: Sequence[Token], hits: Sequence[_Hit], hit: _Hit | None) -> bool:
    """`Surname Nom`: a label right behind a label of the same field, the stroke between unread."""
    if hit is None or not hit.exact or not hits:
        return False
    before = hits[-1]
    behind = before.end == hit.start and before.field == hit.field
    return behind and not _colon(tokens, before.end)


def _begun(tokens: Sequence[Token]) -> list[_Hit]:
    """A label of which only the beginning or the end was read: `DATA DE NA`, `DOS Y NOMBRES`."""
    field = begun_field("".join(core(token.text) for token in tokens))
    return [_Hit(0, len(tokens), field, exact=False)] if field is not None else []


def begun_field(squeezed: str) -> str | None:
    """The one field of which all labels that begin so, or else end so, are; None for others.

    In a long beginning a letter may be misread: `Segundo Aped`.
    """
    if len(squeezed) < SHORTEST_BEGUN or any(c.isdigit() for c in squeezed):
        return None
    if squeezed in values_like_labels():
        return None  # SEGUNDO is a given name
    fields = {field for phrase, field in _book().items() if phrase.startswith(squeezed)}
    if not fields and len(squeezed) >= SHORTEST_ENDED:
        fields = {field for phrase, field in _book().items() if phrase.endswith(squeezed)}
    if not fields and len(squeezed) >= SHORTEST_ENDED:
        many = len(squeezed)
        fields = {
            field
            for phrase, field in _book().items()
            if len(phrase) > many and distance(squeezed, phrase[:many], 1) <= 1
        }
    return fields.pop() if len(fields) == 1 else None


SHORTEST_BEGUN, SHORTEST_ENDED = 7, 10


def _again(tokens: Sequence[Token], before: _Hit, hit: _Hit) -> bool:
    """Whether it says the label before it once more, in another language or as a synonym."""
    if _colon(tokens, before.end):
        return False
    if any(t.exact for t in tokens[before.end : hit.start]):
        # `Name / Súmame / Nom`: the one between was not known, and says the same.
        opened = "/" in tokens[before.end - 1].text[-1:] + tokens[before.end].text[:1]
        return opened and _after_separator(tokens, hit.start)
    between = tokens[before.end - 1].text + "".join(t.text for t in tokens[before.end : hit.start])
    return hit.field == before.field or "/" in between


def _more_telling(before: _Hit, hit: _Hit) -> str:
    """`Nome / Given names` are given names, `Name / Surname` surnames.

    `Apelyido / Middle name` is no surname: a word before it was not read.
    """
    if hit.field == "other" and hit.exact and before.field == "surnames":
        return hit.field
    vague = before.field in ("bare_name", "document_number", "cedula", "other")
    return hit.field if vague and hit.field != "other" else before.field


def _after_separator(tokens: Sequence[Token], place: int) -> bool:
    before = tokens[place - 1]
    return not before.exact or before.text[-1:] in "/|*•·"


def _stands_amid(tokens: Sequence[Token], hit: _Hit) -> bool:
    """Whether a label may begin there after other words: it has a colon, or several words.

    Or it stands between a field's misread number and a day: `ap Exp 08/21/2030`.
    """
    if not hit.exact:
        return False
    following = tokens[hit.end].text[:1] if hit.end < len(tokens) else ""
    numbered = hit.start == 1 and len(tokens[0].exact) <= CODE
    if hit.field in DATED and numbered and following.isdigit():
        return True
    words = sum(1 for token in tokens[hit.start : hit.end] if token.exact)
    return _colon(tokens, hit.end) or words > 1


CODE = 2
"""Characters of a field's number: `4b`."""


def _ends_there(tokens: Sequence[Token], end: int) -> bool:
    """Whether something marks the end of what may be a misread label; not `PERCHA NAC.`."""
    return _colon(tokens, end) or "/" in tokens[end - 1].text[-1:] + tokens[end].text[:1]


def _colon(tokens: Sequence[Token], end: int) -> bool:
    return ":" in tokens[end - 1].text[-2:] or (
        end < len(tokens) and tokens[end].text.startswith(":")
    )


def _begin(tokens: Sequence[Token]) -> int:
    """Past the number of a field: `1.`, `(4)`, `3`."""
    place = 0
    while place < len(tokens) - 1 and (
        not tokens[place].exact or re.fullmatch(r"[(\[]?\d{1,2}[a-z]?[.)\]]*", tokens[place].text)
    ):
        place += 1
    return place


def _hit(tokens: Sequence[Token], place: int) -> _Hit | None:
    """The longest phrase that begins there; one that is spelled right goes before others."""
    if not tokens[place].exact:
        return None
    near: _Hit | None = None
    for end in range(min(len(tokens), place + LONGEST), place, -1):
        if not tokens[end - 1].exact:
            continue
        inner = tokens[place : end - 1]
        if any(t.text.endswith(":") or "/" in t.text for t in inner):
            continue
        squeezed = "".join(core(t.text) for t in tokens[place:end])
        if len(squeezed) > 42 or (len(squeezed) < 3 and squeezed != "no"):
            continue
        found = field_of(squeezed)
        if found is not None and found[1]:
            longer = near is not None and near.end - place >= 2 + sum(
                1 for t in tokens[place:end] if t.exact
            )
            return near if longer else _Hit(place, end, found[0], exact=True)
        if found is not None and near is None:
            near = _Hit(place, end, found[0], exact=False)
    return near


def _signs(tokens: Sequence[Token], end: int) -> int:
    """Past `No.`, `(s)`, dashes and the like."""
    while end < len(tokens):
        token = tokens[end]
        sign = token.exact in _SIGNS and (token.text[:1].islower() or len(token.exact) > 1)
        bare = not token.exact and not token.text.startswith(("/", "-"))
        number = re.fullmatch(r"[(\[]\d{1,2}[a-z]?[)\]]*", token.text)
        if not (sign or bare or number):
            break
        end += 1
    return end


def is_heading(cell: Cell) -> bool:
    """Whether the cell only says whose paper it is."""
    squeezed = core(cell.text)
    return any(
        squeezed.startswith(text) or (len(text) > 11 and text in squeezed) for text in _headings()
    ) or any(text in squeezed for text in _states())


@cache
def _headings() -> tuple[str, ...]:
    return tuple(core(text) for text in table("identity")["headings"]["texts"])


@cache
def _states() -> tuple[str, ...]:
    """What States call themselves, long enough for no name: `ARAB REPUBLIC OF`; not `REINO DE`."""
    squeezed = (core(text) for text in table("identity")["headings"]["states"])
    return tuple(text for text in squeezed if len(text) >= LONG_STATE)


LONG_STATE = 8


def of_another(label: Label) -> bool:
    """`NOMBRES DE LA MA!`, `Nome do pa`, `Nombre det`: names of somebody who is not the holder."""
    data = table("identity")["others"]
    words = [token.exact for token in label.rest if token.exact]
    if label.field not in ("names", "bare_name") or label.marked or not words:
        return False
    small = label.rest[0].text.islower()
    of = words[0] in data["of"] or (
        small and any(distance(words[0], word, 1) <= 1 for word in data["of"] if len(word) > CODE)
    )
    of = of or (small and len(words) > 1 and distance(words[0], "of", 1) <= 1)  # `Name uf Macer`
    return of and not set(words) & set(data["holders"])
