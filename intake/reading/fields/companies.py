"""Companies in running text: known by their ending, their RUC or the word before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.reading.fields.company_values import ending_at
from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.words.company_text import company_text, liquidation_at
from intake.reading.words.folding import distance, fold
from intake.reading.words.lexicon import phrase_set, word_set
from intake.reading.words.name_words import is_name_word
from intake.reading.words.tokens import CELL, LINE_END, PARAGRAPH, SPACE, Token

_Company = tuple[int, int, Found]


def company_mentions(tokens: Sequence[Token]) -> list[_Company]:
    """Companies, known by their ending or by the word before them."""
    found: list[_Company] = []
    place = 0
    while place < len(tokens):
        length = ending_at(tokens, place)
        if length and place and not _initials(tokens, place, length):
            end = place + length + liquidation_at(tokens, place + length)
            start = _company_start(tokens, place)
            if start < place:
                value = company_text(tokens[start:end])
                if any(len(t.exact) >= 3 and t.exact.isalpha() for t in tokens[start:place]):
                    found.append((start, end, make("company_name", value, tokens[start:end])))
            place = end
        else:
            place += 1
    found = [_without_who_signs(tokens, one, found) for one in found]
    return found or _with_a_ruc(tokens) or _announced_companies(tokens)


def named_again(tokens: Sequence[Token], companies: Sequence[_Company]) -> set[int]:
    """Places where a house stands once more, whatever the engine made of its `&`.

    `Hotel €: Spa Ñusta` below a signature: Spa Ñusta is nobody. A house that bears a person's
    name and nothing else is left out: whoever it is may sign.
    """
    places = [place for place, token in enumerate(tokens) if token.exact]
    worded = [tokens[place].exact for place in places]
    again: set[int] = set()
    for start, end, _ in companies:
        name = _words(tokens, start, end)
        if len(name) < WORDS_OF_A_HOUSE or not _is_plainly_one(tokens[start:end]):
            continue
        for known in {name, _core(name)}:
            for first in range(len(worded) - len(known) + 1 if known else 0):
                seen = worded[first : first + len(known)]
                if all(_is_said(*pair) for pair in zip(seen, known, strict=True)):
                    again.update(range(places[first], places[first + len(known) - 1] + 1))
    return again


def is_named_so(name: str, companies: Sequence[_Company]) -> bool:
    """Whether a name is that of one of these houses, without its legal form: nobody's."""
    words = _plain_words(name)
    cores = (_core(_plain_words(found.value)) for _, _, found in companies)
    return any(
        len(words) == len(core) and all(_is_said(*pair) for pair in zip(words, core, strict=True))
        for core in cores
        if core
    )


def _plain_words(text: str) -> tuple[str, ...]:
    return tuple(re.sub(r"[^a-z0-9 ]", "", fold(text)).split())


def _core(name: tuple[str, ...]) -> tuple[str, ...]:
    """A house without its legal form; nothing where only that tells it from a person."""
    endings = {word for form in word_set("company_endings") for word in form.split()}
    while name and name[-1] in endings:
        name = name[:-1]
    kin = any(word in word_set("company_words") for word in name)
    return name if kin and len(name) >= WORDS_OF_A_HOUSE else ()


def _is_said(seen: str, known: str) -> bool:
    """`GROINDUSTRIAS` on a seal: its rim took a letter of a long word."""
    return seen == known or (len(known) >= LONG and distance(seen, known, 1) <= 1)


LONG = 8
"""Letters of a word of a house of which one may be lost."""
WORDS_OF_A_HOUSE = 2
"""Words of a house that is known again by them alone."""


def _is_plainly_one(name: Sequence[Token]) -> bool:
    """Whether a word of it is no person's: `&`, `HOTEL`, `Cía. Ltda.`."""
    kin = word_set("company_words") | word_set("company_endings")
    return any(t.text == "&" or t.exact in kin for t in name)


def _without_who_signs(
    tokens: Sequence[Token], one: _Company, all_of_them: Sequence[_Company]
) -> _Company:
    """`ROSA TIXE LEÓN | Naviera Isla S.A.`: a house below who signs for it.

    It is known by its name, which stands elsewhere too, or by that of the person, which does.
    """
    start, end, _ = one
    others = [other for other in all_of_them if other is not one]
    houses = {_words(tokens, first, last) for first, last, _ in others}
    for place in range(start + 1, end):
        if tokens[place - 1].gap != LINE_END:
            continue
        if _words(tokens, place, end) in houses or _is_elsewhere(tokens, start, place, all_of_them):
            name = tokens[place:end]
            return place, end, make("company_name", company_text(name), name)
    return one


def _is_elsewhere(
    tokens: Sequence[Token], start: int, end: int, companies: Sequence[_Company]
) -> bool:
    """Whether these words stand somewhere else too, in no company's name."""
    words, length = _words(tokens, start, end), end - start
    return len(words) > 1 and any(
        _words(tokens, place, place + length) == words
        and not any(first < place + length and place < last for first, last, _ in companies)
        for place in range(len(tokens) - length + 1)
    )


def _words(tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.exact for token in tokens[start:end] if token.exact)


def _initials(tokens: Sequence[Token], place: int, length: int) -> bool:
    """`XIMENA C A IBÁÑEZ`: letters that ink left of a name, where no point ends them."""
    letters = tokens[place : place + length]
    bare = all(len(t.text) == 1 for t in letters)
    after = tokens[place + length : place + length + 1]
    return bare and letters[-1].gap == SPACE and bool(after) and is_name_word(after[0])


_BEFORE_RUC = frozenset({"con", "registro", "unico", "contribuyentes", "numero", "no", "y", "cuyo"})


def _with_a_ruc(tokens: Sequence[Token]) -> list[tuple[int, int, Found]]:
    """`gerente general de TEXTILES ANDES & HIJOS, con RUC 17...`: a company without an ending.

    Only where its name follows an opening such as `compañía` or the office of who speaks for it;
    the RUC of a natural person stands behind a person's name.
    """
    found: list[tuple[int, int, Found]] = []
    for place, token in enumerate(tokens):
        if token.exact != "ruc" and token.key != "contribuyentes":
            continue
        end = place
        while end and (
            not tokens[end - 1].exact
            or tokens[end - 1].key in _BEFORE_RUC
            or [t.key for t in tokens[max(0, end - 2) : end]] == ["unico", "de"]
        ):
            end -= 1
        start = end
        while start and end - start < LONGEST_COMPANY and _of_a_company(tokens, start - 1, end):
            start -= 1
        while start < end and tokens[start].exact in word_set("particles"):
            start += 1
        before = {t.key for t in tokens[max(0, start - 3) : start]}
        named = sum(len(t.exact) >= 3 and t.exact.isalpha() for t in tokens[start:end])
        kin = any(t.text == "&" or t.exact in word_set("company_words") for t in tokens[start:end])
        begins = kin and (start == 0 or tokens[start - 1].gap == PARAGRAPH)
        if (before & _OPENINGS or begins) and named >= (1 if kin else COMPANY_WORDS):
            value = company_text(tokens[start:end])
            found.append((start, end, make("company_name", value, tokens[start:end], 0.95)))
    return found


LONGEST_COMPANY = 8
COMPANY_WORDS = 9
"""Words from which a name behind an office is a company's for certain; fewer may be a person's."""


def _of_a_company(tokens: Sequence[Token], place: int, end: int) -> bool:
    token = tokens[place]
    if token.exact in _OPENINGS or token.gap == PARAGRAPH:
        return False
    if place + 1 < end and (token.ends in (",", ";", ":") or _is_number(token)):
        return False
    joins = token.exact in word_set("particles") or token.text in ("&", "-")
    return joins or token.stripped[:1].isupper()


_OPENINGS = frozenset(
    {
        "compania", "empresa", "social", "sociedad", "denominada", "juridica", "representada",
        "ruc", "legal", "general", "representante", "gerente", "contribuyente", "parte",
        "empleador", "empleadora", "patrono", "patrona", "propietario", "propietaria", "iess",
        "senores", "presente", "ciudad",
    }
)  # fmt: skip


def _company_start(tokens: Sequence[Token], ending: int) -> int:
    start = ending
    while start and ending - start < 10:
        token = tokens[start - 1]
        text = token.stripped
        particle = token.exact in word_set("particles") or text in ("&", "-")
        if token.exact in _OPENINGS or token.gap == PARAGRAPH or token.ends in (";", ":"):
            break
        if token.gap in (LINE_END, CELL) and _ends_an_office(token):
            break
        if _is_number(token):  # `No. RUC: 1790085783001 | Empleador: COMERCIAL EJEMPLO S.A.`
            break
        if token.ends == "," or (token.ends == "." and len(token.exact) > 3):
            break
        spoken = token.exact in word_set("glue") or token.exact == "calidad"
        if not particle and (spoken or not (text[:1].isupper() or text[:1].isdigit())):
            break
        start -= 1
    while start < ending and tokens[start].exact in word_set("particles"):
        start += 1
    while start < ending and _LIST_NUMBER.fullmatch(tokens[start].text):
        start += 1
    start = _after_an_office(tokens, start, ending)
    while start < ending and (
        tokens[start].exact
        in word_set("particles") | word_set("titles") | {"en", "a", "por", "con", "nombre", "entre"}
        or not tokens[start].exact
    ):
        start += 1
    return start


_LIST_NUMBER = re.compile(r"\d{1,2}[.)]-?")
"""`2. TRANSPORTE RUTA DEL SOL C.A.`: what counts the parties of a contract."""


def _ends_an_office(token: Token) -> bool:
    """`PRESIDENTA EJECUTIVA | AGRÍCOLA ... S.A.`: the line above says who speaks for the house."""
    return token.exact in word_set("offices") | word_set("office_kinds") | _ROLES


_ROLES = frozenset({"trabajador", "trabajadora", "solicitante", "contratante", "extranjero"})


def _after_an_office(tokens: Sequence[Token], start: int, ending: int) -> int:
    """`Presidente Ejecutivo de HUAXIN S.A.`: where the house begins behind who speaks for it."""
    end = start
    kinds = word_set("offices") | word_set("office_kinds")
    behind = start > 0 and tokens[start - 1].exact in word_set("offices")
    while end < ending and tokens[end].exact in (
        kinds if end > start or behind else word_set("offices")
    ):
        end += 1
    named = end > start and end < ending and tokens[end].exact in ("de", "del")
    return end + 1 if named else start


def _announces(tokens: Sequence[Token], place: int) -> bool:
    """Whether a company is named there; `en nuestra compañía como ...` names none."""
    token = tokens[place]
    if token.exact in word_set("company_openings"):
        following = tokens[place + 1 : place + 2]
        apart = token.gap in (PARAGRAPH, LINE_END, CELL)
        # `dentro del giro del negocio | Ocupación: ...`: the next label, no house.
        spoken = any(t.exact in word_set("glue") or t.ends == ":" for t in following)
        line = place > 1 and tokens[place - 2].exact == "giro"  # `giro del negocio Cargo / ...`
        return not (apart or spoken or line)
    return is_house(tokens, place) and token.stripped[:1].isupper()


def is_house(tokens: Sequence[Token], place: int) -> bool:
    """Whether a kind of house is named there, in one word or two: `PARROQUIA ECLESIÁSTICA`."""
    words = tuple(token.exact for token in tokens[place : place + 3])
    paired = any(words[: len(pair)] == pair for pair in phrase_set("company_pairs"))
    return paired or tokens[place].exact in word_set("company_words")


def _announced_companies(tokens: Sequence[Token]) -> list[tuple[int, int, Found]]:
    found: list[tuple[int, int, Found]] = []
    shouted = sum(t.text.isupper() for t in tokens) > SHOUTED * len(tokens)
    for place, token in enumerate(tokens):
        if not _announces(tokens, place) or (found and place < found[-1][1]):
            continue
        opened = token.exact in word_set("company_openings")
        start = place + 1 if opened else _named_before(tokens, place)
        while start < len(tokens) and tokens[start].exact in (
            "denominada",
            "denominado",
            "llamada",
        ):
            start += 1
        end = start
        while end < len(tokens) and end - start < 8:
            word = tokens[end].stripped
            joins = tokens[end].exact in word_set("particles") or tokens[end].text == "&"
            particle = joins and end > start
            if not particle and not (word[:1].isupper() or word[:1].isdigit()):
                break
            stops = tokens[end].exact in word_set("stop") - word_set("company_words")
            stops = stops and not (_is_a_feast(tokens, end) or _in_its_name(tokens, end))
            stops = stops and (shouted or not _says_in_capitals(tokens, end))
            if (stops and end > start) or _is_number(tokens[end]):
                break
            end += 1
            if tokens[end - 1].ends or tokens[end - 1].gap in (PARAGRAPH, "\n", "\t"):
                break
        while end > start and tokens[end - 1].exact in word_set("particles"):
            end -= 1
        if end > start + (0 if opened else 1):
            value = company_text(tokens[start:end])
            found.append((start, end, make("company_name", value, tokens[start:end], 0.9)))
    return found


SHOUTED = 0.6
"""Share of words in capitals from which a letter is written in capitals."""


def _says_in_capitals(tokens: Sequence[Token], place: int) -> bool:
    """`FUNDACIÓN MANOS QUE SIEMBRAN`: a joining word in capitals between words of a name."""
    token, after = tokens[place], tokens[place + 1 : place + 2]
    joins = token.exact in word_set("glue") and token.text.isupper() and token.gap == SPACE
    return joins and bool(after) and after[0].text[:3].isupper() and not _is_number(after[0])


def _in_its_name(tokens: Sequence[Token], place: int) -> bool:
    """`Corporación Social Semillas`: with a capital, and with more of the name in the same line."""
    token, after = tokens[place], tokens[place + 1 : place + 2]
    inside = token.exact in word_set("house_words") and token.gap == SPACE and not token.ends
    return inside and bool(after) and is_name_word(after[0])


def _named_before(tokens: Sequence[Token], place: int) -> int:
    """`Empleador: GAETV CONSTRUCTORA & HIJOS`: a name of its own before the kind of house."""
    start = place
    while start and place - start < 2:
        token = tokens[start - 1]
        plain = token.exact.isalpha() and token.text[:1].isupper() and not token.ends
        known = token.exact in word_set("stop") | word_set("titles") | word_set("offices")
        known = known or token.exact in word_set("particles")
        if token.gap != SPACE or not plain or known or token.exact in _OPENINGS:
            break
        start -= 1
    begins = start == 0 or tokens[start - 1].gap in (PARAGRAPH, LINE_END, CELL)
    return start if begins or tokens[start - 1].ends == ":" else place


def _is_a_feast(tokens: Sequence[Token], place: int) -> bool:
    """`COOPERATIVA 8 DE JULIO`: houses are called after days."""
    if place < 2 or tokens[place].exact not in word_set("feasts"):
        return False
    return tokens[place - 1].exact == "de" and tokens[place - 2].text.isdigit()


def _is_number(token: Token) -> bool:
    """Of a cédula or RUC: more digits than a company's name holds."""
    return sum(c.isdigit() for c in token.text) >= CARD_DIGITS


CARD_DIGITS = 9
