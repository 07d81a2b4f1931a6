"""Names, numbers and companies in running text, and what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from intake.reading.fields.companies import company_mentions, is_house, named_again
from intake.reading.fields.number_mentions import NumberMention, number_mentions
from intake.reading.fields.places import is_a_house, is_a_place, streets_end
from intake.reading.fields.spoken_halves import two_halves
from intake.reading.fields.values import a_country, a_date, make, name_run, spoken_name
from intake.reading.fields.whence import (
    CITIZENS,
    DESCRIBED,
    ONE_NAME,
    PAPERS,
    SHORTEST_ALONE,
    before_the_country,
    says_whence,
)
from intake.reading.found import Found
from intake.reading.letters.closing import leave_words, leaves, over
from intake.reading.letters.heading_between import heading_between
from intake.reading.words.countries import country_of
from intake.reading.words.lexicon import phrase_set, word_set
from intake.reading.words.name_words import is_month_as_name, is_name_word
from intake.reading.words.posts import is_a_language, is_a_post
from intake.reading.words.small_letters import in_small_letters, is_introduced
from intake.reading.words.tokens import CELL, LINE_END, PARAGRAPH, SPACE, Token


@dataclass
class Mention:
    """A person named in the text: tokens `start` to `end`, and what stands beside the name."""

    start: int
    end: int
    name: Found
    numbers: list[tuple[str, Found]] = field(default_factory=list)
    nationality: Found | None = None
    birth_date: Found | None = None

    @property
    def words(self) -> list[str]:
        """The words of the name without particles, folded later."""
        return self.name.value.split()


@dataclass(frozen=True, slots=True)
class Prose:
    """What a text names."""

    people: list[Mention]
    numbers: list[NumberMention]
    companies: list[tuple[int, int, Found]]


def mentions(tokens: Sequence[Token]) -> Prose:
    """Everything that a text names, with numbers hung on the people they belong to."""
    companies = company_mentions(tokens)
    taken = {place for start, end, _ in companies for place in range(start, end)}
    taken |= named_again(tokens, companies)
    taken |= leave_words(tokens)  # `En Cristo y María,`: nobody is named
    people = _people(tokens, taken)
    numbers = number_mentions(tokens)
    owners: dict[str, Mention] = {}
    left = leaves(tokens)
    for number in numbers:
        owner = _owner(tokens, people, number)
        known = owners.get(number.found.value)
        if known is not None and owner is not None and number.start - owner.end > FOLLOWING:
            owner = known  # below a signature whose name is lost under the ink
        elif owner is not None and _signs_unnamed(owner, number, left):
            owner = None
        if owner is not None:
            owner.numbers.append((number.kind, number.found))
            owners.setdefault(number.found.value, owner)
    for place, person in enumerate(people):
        until = people[place + 1].start if place + 1 < len(people) else len(tokens)
        _describe(tokens, person, until)
    return Prose(people, numbers, companies)


def _signs_unnamed(owner: Mention, number: NumberMention, left: Sequence[int]) -> bool:
    """`... ROSA (C.I. 17...) irá por mí. Cordialmente, | Pasaporte AB12`: hers is the other one.

    Below the leave stands the number of who signs, whose name ink may hide.

    Args:
        owner: the last who is named before the number.
        number: it.
        left: where the letter takes leave.
    """
    below = any(owner.end <= place < number.start for place in left)
    own = {value.value for _, value in owner.numbers}
    return below and bool(own) and number.found.value not in own


def _people(tokens: Sequence[Token], taken: set[int]) -> list[Mention]:
    found: list[Mention] = []
    single: set[str] = set()
    small = in_small_letters(tokens)
    place = 0
    while place < len(tokens):
        spoken = small and is_introduced(tokens, place)
        named = is_name_word(tokens[place], True, spoken) or is_month_as_name(tokens, place)
        house = is_house(tokens, place)
        if place in taken or not (named or house) or says_whence(tokens, place):
            place += 1
            continue
        short = tokens[place].ends == "." and tokens[place].exact in word_set("streets")
        street = short or (place > 0 and tokens[place - 1].exact in word_set("streets"))
        if street or is_a_place(tokens, place):
            place = max(place + 1, streets_end(tokens, name_run(tokens, place)))
            continue
        if (past := _past_no_name(tokens, place, house=house)) is not None:
            place = past
            continue
        end = name_run(tokens, place, loose=spoken)
        if (halves := two_halves(tokens, place, end)) is not None:
            found.append(Mention(place, halves[0], halves[1]))
            place = halves[0]
            continue
        if end < len(tokens) and is_a_house(tokens, end):
            place = max(end, place + 1)
            continue
        stop = next((k for k in range(place, end) if k in taken), end)
        stop = before_the_country(tokens, place, _before_a_number(tokens, place, stop))
        words = [t for t in tokens[place:stop] if t.exact not in word_set("particles")]
        alone = len(words) == 1 and (
            _introduced(tokens, place, stop) or tokens[place].exact in single
        )
        if alone:
            single.add(tokens[place].exact)
        if (2 <= len(words) <= 8 and all(len(t.exact) > 1 for t in words[:1])) or alone:
            value = spoken_name(tokens[place:stop])
            if country_of(value) is not None:
                place = max(stop, place + 1)
                continue
            doubtful = any(c.isdigit() for c in value)
            name = make("full_name", value, tokens[place:stop], 0.6 if doubtful else 1.0)
            found.append(Mention(place, stop, name))
        place = max(stop, place + 1)
    return found


def _past_no_name(tokens: Sequence[Token], place: int, *, house: bool) -> int | None:
    """Where to go on behind what begins like a name and is none; None where one begins."""
    if house and tokens[place].stripped[:1].isupper() and tokens[place].gap == SPACE:
        return max(place + 1, name_run(tokens, place + 1))
    if is_a_post(tokens, place):
        return max(place + 1, name_run(tokens, place))
    # `P. Luis Terán`: an initial, or a title that no list has
    initial = len(tokens[place].exact) == 1 and name_run(tokens, place + 1) - place > ONE_NAME
    initial = initial and len(tokens[place + 1].exact) > 1
    none = house or initial or _hangs_on_prose(tokens, place) or _is_a_legal_form(tokens, place)
    return place + 1 if none else None


def _before_a_number(tokens: Sequence[Token], start: int, end: int) -> int:
    """`Fernanda Yánez | Cáb. 0958/16128`: where a name ends, over its number's misread sign."""
    if end - start <= ONE_NAME or end >= len(tokens):
        return end
    sign, last = tokens[end - 1], end
    pointed = sign.ends == "." and len(sign.exact) <= _SIGN and sign.gap == SPACE
    while last < len(tokens) - 1 and not tokens[last].gap:
        last += 1
    digits = sum(c.isdigit() for token in tokens[end : last + 1] for c in token.text)
    return end - 1 if pointed and over(tokens[end - 2], sign) and digits >= _DIGITS else end


_SIGN, _DIGITS = 4, 7
"""Letters of the sign of a number (`C.I.`, `Céd.`), and digits that are left of a number."""
_BORN = frozenset({"nacido", "nacida", "nacimiento", "fn", "fnac"})


def _is_a_legal_form(tokens: Sequence[Token], place: int) -> bool:
    """`Cía. Ltda.`, parted from its house by ink or a margin: nobody's name."""
    name = tokens[place : name_run(tokens, place)]
    return bool(name) and all(t.exact in word_set("company_endings") for t in name)


def _hangs_on_prose(tokens: Sequence[Token], place: int) -> bool:
    """`EXTRANJEROS DE LEIDY`: in capitals, the particle belongs to the word before."""
    token = tokens[place]
    if token.exact not in word_set("particles") or not place:
        return False
    before = tokens[place - 1]
    same_case = before.stripped.isupper() or not token.stripped.isupper()
    return bool(before.exact) and not before.ends and before.gap == " " and same_case


def _introduced(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a single word is presented as a name: `a favor de SURYANTO, con pasaporte`.

    Source: DOMAIN 3.1: names of one part exist.
    """
    if start < 1 or end >= len(tokens) or len(tokens[start].exact) < SHORTEST_ALONE:
        return False
    before = [t.key for t in tokens[max(0, start - 3) : start] if t.key]
    opened = any(tuple(before[-len(p) :]) == p for p in phrase_set("before_one_name"))
    demonym = bool(before) and country_of(tokens[start - 1].stripped) is not None
    opened = opened or (demonym and before[:-1][-1:] in ([one] for one in CITIZENS))
    # `se asigne a SHARMA (pasaporte ...)`: in capitals amid small letters
    loud = tokens[start].stripped.isupper() and tokens[start - 1].stripped.islower()
    opened = opened or (loud and before[-1:] in (["a"], ["para"]))
    described = {t.key for t in tokens[end : end + DESCRIBED]} & PAPERS
    joined = tokens[end - 1].ends == "," or tokens[end].key in _DESCRIBING
    joined = joined or tokens[end].text.startswith("(")
    return opened and joined and bool(described)


_DESCRIBING = frozenset({"con", "de", "portador", "portadora", "titular", "identificado"})


def _owner(tokens: Sequence[Token], people: list[Mention], number: NumberMention) -> Mention | None:
    """Whose number it is: of whoever says `mi`, else of a neighbour."""
    writer = _whose_i(tokens, people)
    if writer is not None and _is_mine(tokens, number.start):
        return writer
    near = _neighbour(tokens, people, number)
    return writer if near is not None and _goes_back(tokens, near, writer, number) else near


def _goes_back(
    tokens: Sequence[Token], near: Mention, writer: Mention | None, number: NumberMention
) -> bool:
    """`Me llamo FÁTIMA, ... por mi esposo, JUAN (C.I. 17...). Pasaporte: QX4412098`: hers.

    So it is behind the brackets alone: `casado con ANA (C.I. 17...), titular del pasaporte ...`.
    """
    if writer is None or writer is near or writer.numbers or number.kind != "passport":
        return False
    between = tokens[near.end : number.start]
    ended = any(t.ends == "." and (len(t.exact) > 4 or not t.exact) for t in between)
    ended = ended or any(t.text.rstrip(".,;").endswith(")") for t in between)
    return ended and any(kind == "cedula" for kind, _ in near.numbers)


def _neighbour(
    tokens: Sequence[Token], people: list[Mention], number: NumberMention
) -> Mention | None:
    """The name before a number, unless the name follows at once."""
    after = next((p for p in people if p.start >= number.end), None)
    if after is not None and after.start - number.end <= FOLLOWING:
        between = [t.key for t in tokens[number.end : after.start]]
        near_by = after.start - number.end <= 6 and "representacion" not in between
        said = {"perteneciente", "pertenece", "corresponde"} | (
            {"nombre", "titular"} if near_by else set()
        )
        if said & set(between):
            return after
        if between in (["de"], ["de", "la"], ["del"], ["del", "senor"], ["de", "la", "senora"]):
            return after
    leads = {t.key for t in tokens[max(0, number.start - 5) : number.start]}
    leading = leads & {"titular", "portador", "portadora", "persona", "ciudadano", "ciudadana"}
    close = (
        after is not None
        and after.start - number.end <= 2
        and all(t.gap != PARAGRAPH and t.ends != "." for t in tokens[number.end - 1 : after.start])
        and not {t.key for t in tokens[number.end : after.start]} & {"y", "e"}  # one more person
    )
    # `a la portadora de la cédula 17..., ROSA TIXE`; not `ROSA TIXE, portadora de la cédula 17`
    article = _articled(tokens, number.start, leading)
    if close and leading and (number.kind != "cedula" or article):
        return after
    if after is not None and leading and _says_i(tokens, number.end, after.start):
        return after
    before = [p for p in people if p.end <= number.start and number.start - p.end <= 45]
    if not before or heading_between(tokens, before[-1].end, number.start):
        return None
    return _over(tokens, before, number)


def _is_mine(tokens: Sequence[Token], number: int) -> bool:
    """`mi número de pasaporte es el 161029384`, after somebody else has been named."""
    return "mi" in {t.key for t in tokens[max(0, number - MINE) : number + 1]}


MINE = 3
"""Words between `mi` and what names a number."""


def _whose_i(tokens: Sequence[Token], people: Sequence[Mention]) -> Mention | None:
    """`Yo, YULIANA PEROZO`, `mi nombre es ...`: who writes."""
    said = phrase_set("before_who_writes")
    for person in people:
        keys = tuple(t.key for t in tokens[max(0, person.start - 4) : person.start])
        if keys[-2:-1] == ("de",) and keys[-1] in CALLED:
            keys = keys[:-2]  # `El que suscribe, de nombres JUAN y apellidos PÉREZ`
        if any(keys[-len(phrase) :] == phrase for phrase in said):
            return person
    return None


CALLED = frozenset({"nombre", "nombres", "apellido", "apellidos"})


def _over(tokens: Sequence[Token], before: Sequence[Mention], number: NumberMention) -> Mention:
    """Of people who sign beside one another, the one over the number; otherwise the last."""
    last, place = before[-1], tokens[number.start].word.box
    row = [last]
    for person in reversed(before[:-1]):
        first = row[-1].start
        while first > person.end and (
            tokens[first - 1].exact in word_set("titles") or tokens[first - 1].ends == ":"
        ):
            first -= 1  # `ROSA TIXE   Testigo: ANA PAZ`
        one, other = tokens[person.start].word.box, tokens[last.start].word.box
        apart = first == person.end and tokens[first - 1].gap in (CELL, LINE_END, PARAGRAPH)
        beside = one.top < other.center[1] < one.bottom
        if not (apart and beside and tokens[person.start].page == tokens[number.start].page):
            break
        row.append(person)
    if place.top < tokens[last.start].word.box.bottom:
        return last
    return min(row, key=lambda person: abs(tokens[person.start].word.box.left - place.left))


def _says_i(tokens: Sequence[Token], start: int, name: int) -> bool:
    """`Portadora del pasaporte Nro. 049187703, de nacionalidad ..., yo, DANIELA HERNÁNDEZ`."""
    between = tokens[start:name]
    first = len(between) <= SENTENCE and bool(between) and between[-1].key == "yo"
    return first and not any(t.ends == "." and len(t.exact) > 4 for t in between)


SENTENCE = 30
"""Words that may stand between what somebody says about oneself and `yo`."""
FOLLOWING = 12
"""Words between a number and whom it is said to belong to, at most."""


def _articled(tokens: Sequence[Token], number: int, leading: set[str]) -> bool:
    """Whether an article stands before the word that says whose the number is."""
    return any(
        tokens[place].key in leading and tokens[place - 1].key in ("al", "el", "la")
        for place in range(max(1, number - 5), number)
    )


def _said_before(tokens: Sequence[Token], name: int) -> range:
    """What stands in the sentence before `yo, NAME`."""
    if not name or tokens[name - 1].key != "yo":
        return range(0)
    begin = name - 1
    while begin and name - begin < SENTENCE:
        if tokens[begin - 1].ends == "." and len(tokens[begin - 1].exact) > 4:
            break
        begin -= 1
    return range(begin, name - 1)


def _citizen_of(tokens: Sequence[Token], place: int) -> Found | None:
    """`ciudadana de la República de Colombia`: the country behind the word."""
    rest = [t for t in tokens[place + 1 : place + 8] if t.exact]
    if not rest or rest[0].key not in ("de", "del"):
        return None
    while rest and rest[0].exact in word_set("particles"):
        rest = rest[1:]
    return a_country("nationality", rest)


def _describe(tokens: Sequence[Token], person: Mention, until: int) -> None:
    """Nationality and date of birth that stand after a name, or before `yo` and the name."""
    stop = min(until, person.end + 45)
    for place in (*_said_before(tokens, person.start), *range(person.end, stop)):
        key = tokens[place].key
        if key == "nacionalidad" and person.nationality is None:
            rest = [t for t in tokens[place + 1 : place + 6] if t.exact]
            person.nationality = a_country("nationality", rest)
        if key in CITIZENS and person.nationality is None:
            person.nationality = _citizen_of(tokens, place)
        if key in _BORN and person.birth_date is None:
            person.birth_date = a_date("birth_date", tokens[place + 1 : place + 14])
    if person.nationality is None:
        window = [*range(max(0, person.start - 3), person.start), *range(person.end, stop)]
        for place in window:
            token = tokens[place]
            said = place == person.start - 1 and says_whence(tokens, place)
            if is_a_language(tokens, place):
                continue
            if (len(token.exact) >= 5 and token.text[:1].islower()) or token.text.isupper() or said:
                code = country_of(token.stripped) if len(token.exact) >= 5 else None
                if code and code != "ECU":
                    person.nationality = make("nationality", code, [token], 0.9)
                    break
