"""Values of a field taken out of the words where they are expected to stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from intake.domain.cedulas import cedula_is_sound
from intake.reading.found import Found
from intake.reading.words.countries import country_at, country_of
from intake.reading.words.dates import DateFound, first_date
from intake.reading.words.folding import distance
from intake.reading.words.lexicon import labels, word_set
from intake.reading.words.name_words import (
    begins_another,
    is_month_as_name,
    is_name_word,
    is_of_either_gender,
    is_surname_too,
)
from intake.reading.words.number_signs import RAISED, is_a_day, is_series, letters_of, misread_sign
from intake.reading.words.numbers import Numeral, all_letters, digits_only, without_stutter
from intake.reading.words.tokens import (
    CELL,
    LINE_END,
    PARAGRAPH,
    SPACE,
    Token,
    certainty_of,
    place_of,
    text_of,
)

REPAIRED = 0.6
"""What is left of the confidence when a letter was taken for a digit."""

UNSOUND = 0.8
"""What is left of it when a number fails its own check digit."""

_SHORT = re.compile(r"[A-Za-zÁÉÍÓÚÑáéíóúñ]{1,4}\.")


def name_run(tokens: Sequence[Token], start: int, loose: bool = False) -> int:
    """Where the name that begins at `start` ends (exclusive); `start` when there is none."""
    place = start
    while place < len(tokens):
        token = tokens[place]
        named = is_name_word(token, place == start, loose) or is_month_as_name(tokens, place)
        named = named or (place > start and is_surname_too(tokens, place))
        other = begins_another(tokens, start, place) or is_of_either_gender(tokens, place)
        if not named or other:
            break
        place += 1
        broken = token.gap in (CELL, LINE_END, PARAGRAPH) and not (
            _goes_on(tokens, start, place) or _goes_on_in_two(tokens, start, place)
        )
        if broken or (_closes(token) and not _is_speck(tokens, start, place)):
            break
    while place > start and tokens[place - 1].exact in word_set("particles"):
        if place - start > ONE_NAME and _breaks_off(tokens[place - 1]):
            break
        place -= 1
    return place


def _breaks_off(token: Token) -> bool:
    """`yo, SEBASTIÃO SANTOS DE, con domicilio`: the surname that goes on was left out."""
    return token.text.endswith(",") and token.exact not in _AND


_AND = frozenset({"y", "e", "i"})
"""What joins two people as well as two surnames."""


def _goes_on(tokens: Sequence[Token], start: int, place: int) -> bool:
    """`Darío Andrés del | Castillo Mosquera`: no name ends with a word that joins two."""
    last = tokens[place - 1]
    joins = last.exact in word_set("particles") and last.gap != CELL
    joins = joins and (last.text.islower() or tokens[place - 2].text.isupper())
    following = place
    while following < min(place + 2, len(tokens)) and (
        tokens[following].exact in word_set("particles") and tokens[following].gap == SPACE
    ):
        following += 1  # `JUAN DE | LA CRUZ`
    after = tokens[following] if following < len(tokens) else None
    if not joins or place - start < 2 or after is None or after.page != last.page:
        return False
    return after.exact not in word_set("particles") and is_name_word(after)


def _goes_on_in_two(tokens: Sequence[Token], start: int, place: int) -> bool:
    """`Carlos Xavier | de la Cruz Salazar`: a line of text ends before what joins two surnames."""
    if place - start < ONE_NAME or place + ONE_NAME >= len(tokens):
        return False
    last, (de, article, after) = tokens[place - 1], tokens[place : place + 3]
    joined = de.exact == "de" and article.exact in _ARTICLES and de.gap == article.gap == SPACE
    alike = last.text.isupper() == de.text.isupper() and last.page == de.page
    return joined and alike and last.gap == LINE_END and is_name_word(after)


ONE_NAME = 2
"""Words of a given name and a surname, or of two given names."""
_ARTICLES = frozenset({"la", "las", "los"})


def _closes(token: Token) -> bool:
    """Whether the punctuation after a word ends the name; `Ma.` and `Jr.` do not."""
    tail = token.text[len(token.text.rstrip(")]},;:\"”’'».")) :]
    if not tail:
        return token.text.endswith(".-")
    return not (tail == "." and _SHORT.fullmatch(token.text.lstrip("(")))


def _is_speck(tokens: Sequence[Token], start: int, place: int) -> bool:
    """`el señor Franklin: | Deivis Deleón`: after the first word behind a title no name ends."""
    if place != start + 1 or not 0 < start < place < len(tokens):
        return False
    led = tokens[start - 1].exact in word_set("titles") and tokens[start - 1].ends in ("", ".")
    first, after = tokens[start], tokens[place]
    return led and first.ends in (":", ";") and first.gap == SPACE and is_name_word(after, True)


def spoken_name(tokens: Sequence[Token]) -> str:
    """A name as printed, whitespace and punctuation around it normalised."""
    words = " ".join(token.text if token.gap else token.text + "\0" for token in tokens)
    words = words.replace("\0 ", "").replace("\0", "")
    words = words.replace("’", "'").replace("´", "'").replace("`", "'")
    words = re.sub(r"(?<=\w)[\"“”](?=\w)", "'", words)
    words = re.sub(r"(?<=\w)[‐‑‒–—](?=\w)", "-", words)
    words = re.sub(r"[|_*•«»\"“”()\[\]{}~=<>]|[:;](?=\s)", "", words)
    words = re.sub(r"\s+", " ", words).strip(" ,;:-'")
    last = words.split(" ")[-1] if words else ""
    return words if _SHORT.fullmatch(last) and len(words) > len(last) else words.rstrip(".")


def make(field: str, value: str, tokens: Sequence[Token], factor: float = 1.0) -> Found:
    """The reading of `field` that these words give."""
    return Found(
        field,
        value,
        text_of(tokens),
        tokens[0].page,
        place_of(tokens),
        certainty_of(tokens) * factor,
    )


def a_name(field: str, tokens: Sequence[Token]) -> Found | None:
    """A person's name at the beginning of these words."""
    start = 0
    while start < len(tokens) and (
        tokens[start].exact in word_set("titles") or _is_a_rest(tokens[start])
    ):
        start += 1
    end = name_run(tokens, start, loose=True)
    if end < len(tokens) and tokens[end - 1].ends == "," and end > start:
        more = name_run(tokens, end, loose=False)
        if more == len(tokens) and more > end:
            end = more  # APELLIDOS, NOMBRES
    if field in _PARTS:
        end = _beyond_a_stroke(tokens, start, end)
    house = (n for n in range(start + 2, end) if tokens[n].exact in word_set("company_words"))
    taken = tokens[start : next(house, end)]
    value = spoken_name([t for t in taken if t.text not in _STROKES]) if taken else ""
    least = 4 if field == "full_name" or field.startswith("name:") else 2
    words = [token for token in taken if token.exact not in word_set("particles")]
    if sum(c.isalpha() for c in value) < least or not 0 < len(words) <= LONGEST_NAME:
        return None  # `DE LA` alone is the beginning of a name, and none
    if len(words) == 1 and _is_a_label_misread(words[0].exact):
        return None
    # A digit among the letters is a misreading for certain: never trusted.
    doubtful = any(c.isdigit() for c in value)
    return make(field, value, taken, REPAIRED if doubtful else 1.0)


def _beyond_a_stroke(tokens: Sequence[Token], start: int, end: int) -> int:
    """`PEREZ - GOMEZ`, `JUAN / CARLOS`: what stands behind a stroke is the other half of it."""
    if not start < end < len(tokens) - 1 or tokens[end].text not in _STROKES:
        return end
    if tokens[end - 1].gap != SPACE or tokens[end].gap != SPACE:
        return end
    more = name_run(tokens, end + 1)
    return more if more in (end + 2, end + 3) and more == len(tokens) else end


_PARTS = ("surnames", "names")
_STROKES = ("-", "–", "/")


def _is_a_label_misread(word: str) -> bool:
    """`Pasapone` for `Pasaporte`, in the cell beside a label: nobody is called so."""
    longer = (phrase[0] for phrase in labels("fields").meanings if len(phrase) == 1)
    return word not in word_set("names_like_labels") and any(
        len(one) >= LONG_LABEL and one[:4] == word[:4] and distance(word, one, MISREAD) <= MISREAD
        for one in longer
    )


LONG_LABEL, MISREAD = 8, 2
"""Letters of a label that is known though so many of its letters are misread."""
LONGEST_NAME = 9
"""Words of a person's name, without those that join them."""


def _is_a_rest(token: Token) -> bool:
    """Signs, or the small letter that a misread title leaves: `Ab g. Karla`."""
    return not token.exact or (len(token.exact) == 1 and token.stripped.islower())


def a_number(
    field: str, tokens: Sequence[Token], form: Callable[[str], Numeral | None]
) -> Found | None:
    """The first number of that form that begins within the first words."""
    fillers, land = word_set("fillers"), 0
    for start in range(min(len(tokens), 7)):
        token = tokens[start]
        land = max(land, start + country_at([t.stripped for t in tokens], start))
        if start < land or (misread_sign(tokens, start) and start + 1 < len(tokens)):
            continue
        has_digit = any(c.isdigit() for c in token.text) or all_letters(token.stripped)
        if not has_digit and not is_series(tokens, start):
            skipped = token.exact in fillers or not token.exact or misread_sign(tokens, start)
            if skipped or country_of(token.stripped):
                continue
            return None
        raised = not has_digit and token.text[-1] in RAISED  # `E° 84123456`
        for end in range(min(len(tokens), start + 6), start + raised, -1):
            whole = form is ten_digits and _is_a_cedula(tokens[start:end])
            joined = _joined(tokens[start + raised : end])
            if not (whole or joined) or is_a_day(tokens, end - 1):
                continue
            spoken = text_of(tokens[start + raised : end])
            numeral = form(f"{letters_of(token)} {spoken}" if raised else spoken)
            if numeral is not None:
                factor = REPAIRED if numeral.repaired or raised else 1.0
                found = make(field, numeral.value, tokens[start:end], factor)
                raw = found.raw.strip(" .,;:()[]|_")
                return Found(field, found.value, raw, found.page, found.box, found.confidence)
        if has_digit:
            return None
    return None


def _joined(tokens: Sequence[Token]) -> bool:
    """Whether words with spaces between may be groups of one number."""
    for place, token in enumerate(tokens):
        text = token.text.rstrip(".,;:)")
        if not re.fullmatch(r"[\w.\-–/()]+", text):
            return False
        if place + 1 < len(tokens) and token.text[-1] in ",;:" and not token.text.endswith("-"):
            return False
        if place + 1 < len(tokens) and token.gap in (CELL, LINE_END, PARAGRAPH):
            return False
        if place and not (any(c.isdigit() for c in text) or text in "-–"):
            return False
        if place and tokens[place - 1].gap and len(tokens[place - 1].stripped) > 4:
            before = tokens[place - 1].stripped
            # 171003406 5, 1710034065 001: a group after a long one is its check digit or branch
            if not _GROUP.fullmatch(f"{before} {text}"):
                return False
    return True


def _is_a_cedula(tokens: Sequence[Token]) -> bool:
    """`171003 4065`, two of three groups read as one: modulo 10 proves that they are one."""
    apart = any(token.gap in (CELL, LINE_END, PARAGRAPH) for token in tokens[:-1])
    digits = [token.stripped for token in tokens]
    return not apart and all(map(str.isdigit, digits)) and cedula_is_sound("".join(digits))


_GROUP = re.compile(r"\d+ (?:\d|\d{3})|[\d.]+ [-–]\d")
"""The latter with a dash: `77.198.704 -5`."""


def ten_digits(text: str) -> Numeral | None:
    """An Ecuadorian cédula or a code: ten digits."""
    return digits_only(text, (10,)) or without_stutter(text, 10)


def thirteen_digits(text: str) -> Numeral | None:
    """A RUC."""
    return digits_only(text, (13,)) or without_stutter(text, 13)


def a_cedula(field: str, tokens: Sequence[Token]) -> Found | None:
    """Ten digits; one that fails modulo 10 is less sure."""
    found = a_number(field, tokens, ten_digits)
    if found is not None and not cedula_is_sound(found.value):
        return Found(field, found.value, found.raw, found.page, found.box,
                     found.confidence * UNSOUND)  # fmt: skip
    return found


def a_date(field: str, tokens: Sequence[Token]) -> Found | None:
    """The first date among the first words."""
    taken = list(tokens[:DATED])
    text, starts, date = _dated(taken)
    if date is not None and date.end >= len(text.rstrip()) and len(tokens) > DATED:
        # `trece de junio de dos mil | veintiséis`: not all of its words were looked at.
        taken = list(tokens[: DATED + SPELLED])
        text, starts, date = _dated(taken)
    if date is None:
        return None
    inside = [
        t
        for t, s in zip(taken, starts, strict=True)
        if s < date.end and s + len(t.text) > date.start
    ]
    found = make(field, date.iso, inside, REPAIRED if date.repaired else 1.0)
    return Found(field, date.iso, text[date.start : date.end].strip(), found.page, found.box,
                 found.confidence)  # fmt: skip


DATED, SPELLED = 14, 6
"""Words among which a date is looked for; more where it is spelled and its end may be cut off."""


def _dated(taken: Sequence[Token]) -> tuple[str, list[int], DateFound | None]:
    text, starts = "", []
    for token in taken:
        starts.append(len(text))
        text += token.text + (" " if token.gap else "")
    return text, starts, first_date(text)


def a_country(field: str, tokens: Sequence[Token]) -> Found | None:
    """A country, a code or a demonym at the beginning of these words."""
    for start in range(min(2, len(tokens))):
        for length in range(min(6, len(tokens) - start), 0, -1):
            taken = tokens[start : start + length]
            code = country_of(text_of(taken).strip(" .,;:"))
            if code:
                return make(field, code, taken)
    return None


_SEXES = {"m": "M", "f": "F", "h": "M", "masculino": "M", "femenino": "F", "hombre": "M",
          "mujer": "F", "male": "M", "female": "F", "masc": "M", "fem": "F", "x": "X",
          "mm": "M", "ff": "F", "mh": "M", "fm": "F", "feminino": "F"}  # fmt: skip


def a_sex(field: str, tokens: Sequence[Token]) -> Found | None:
    """M, F or X, none where a form offers both; `M` is `hombre` on cards of some countries."""
    said = [token for token in tokens[:4] if token.exact in _SEXES]
    offered = {"M", "F"} <= {_SEXES[token.exact] for token in said}
    early = bool(said) and said[0] in tokens[:2] and not offered
    return make(field, _SEXES[said[0].exact], [said[0]]) if early else None


def a_text(field: str, tokens: Sequence[Token]) -> Found | None:
    """Everything, as it stands."""
    value = text_of(tokens).strip(" :|_-")
    return make(field, value, tokens) if len(value) > 1 else None


def a_code(field: str, tokens: Sequence[Token]) -> Found | None:
    """A register's code: letters, digits, hyphens and slashes in one word, with a digit."""
    for start, token in enumerate(tokens[:5]):
        if not any(c.isdigit() for c in token.text):
            if token.exact in word_set("fillers") or len(token.exact) <= 4:
                following = tokens[start + 1 : start + 2]
                joined = token.text.endswith(("-", "/")) and following
                if not joined:
                    continue
            else:
                continue
        taken = [token]
        for more in tokens[start + 1 : start + 8]:
            glued = taken[-1].gap == "" or taken[-1].text.endswith("-") or more.text.startswith("-")
            if not glued:
                break
            taken.append(more)
        value = "".join(t.text for t in taken).strip(" .,;:()|_").upper()
        value = re.sub("(?<=[A-Z])0(?=[A-Z])", "O", value)  # 3524216C0N2024
        if sum(c.isdigit() for c in value) >= 3:
            return make(field, value, taken)
    return None
