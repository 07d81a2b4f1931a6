"""The parts of a letter: whom it is addressed to, what it asks, who signs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from intake.domain.documents import CERTAIN
from intake.reading.fields.number_mentions import cedula_alone
from intake.reading.fields.values import a_cedula, make
from intake.reading.found import Found
from intake.reading.letters.charged import sent_people
from intake.reading.letters.charges import is_charged
from intake.reading.letters.closing import PROSE, closing_at, over, phrases, positions
from intake.reading.letters.named_again import named_again
from intake.reading.letters.no_signers import (
    accepts,
    gets_a_copy,
    is_a_lawyer,
    is_in_an_address,
    is_of_a_company,
    of_the_office,
)
from intake.reading.letters.petition import asks_for_something, narrative_of
from intake.reading.letters.prose import Mention, Prose
from intake.reading.letters.who import is_named
from intake.reading.words.folding import core
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import LINE_END, PARAGRAPH, SPACE, Token, text_of


@dataclass(frozen=True, slots=True)
class Letter:
    """What stands before, in and after the body of a letter."""

    addressee: Found | None
    narrative: Found | None
    signer: tuple[Found, ...]
    asks: bool = True


def letter_parts(tokens: Sequence[Token], prose: Prose) -> Letter:
    """The parts of a letter, as far as they can be told."""
    closing = closing_at(tokens)
    if closing is None:
        closing = named_again(tokens, prose)
    asks = asks_for_something(tokens[:closing])
    signer = _signer(tokens, prose, closing)
    return Letter(_addressee(tokens), narrative_of(tokens, closing), signer, asks)


def _addressee(tokens: Sequence[Token]) -> Found | None:
    limit = max(12, int(0.45 * len(tokens)))
    places = [p for p in positions(tokens[:limit], "addressee") if not _passed_on(tokens, p)]
    if not places:
        places = [p for p in positions(tokens, "addressee") if _spoken_to(tokens, p)]
    if not places:
        return _stated(_below_a_title(tokens, limit))
    if all(_said_in_a_sentence(tokens, p) for p in places):
        block = _below_a_title(tokens, places[0])
        if block and not positions(block, "addressee"):
            return _stated(block)  # `Señora | Ministra de ...`: the text only speaks of the IESS
    office = [p for p in positions(tokens[:limit], "head_of_office") if p in places]
    start = (office or places)[0]  # above a form stands whose form it is
    while (start and tokens[start - 1].gap == "") or (
        start and tokens[start - 1].exact in word_set("titles") | {"a", "o"}
    ):
        start -= 1
    taken: list[Token] = []
    lines = 0
    for token in tokens[start : start + 24]:
        if token.key in ("presente", "ciudad", "consideracion"):
            break
        taken.append(token)
        if token.gap in (LINE_END, PARAGRAPH) and not _only_titles(taken):
            lines += 1
            if lines >= 3 or token.ends == ".":
                break
    return _stated(taken)


def _stated(taken: Sequence[Token]) -> Found | None:
    return make("addressee", text_of(taken).strip(" ,.;:-"), taken) if taken else None


def _said_in_a_sentence(tokens: Sequence[Token], place: int) -> bool:
    """`constar en el sistema del IESS. Mis datos ...`: spoken of behind small words of its line."""
    before = tokens[max(0, place - 2) : place]
    return len(before) == 2 and all(t.gap == SPACE and t.text.islower() for t in before)


def _passed_on(tokens: Sequence[Token], place: int) -> bool:
    """`se digne ordenar a quien corresponda`, `Estimados señores:`: nobody is addressed so."""
    before = tokens[place - 1] if place else None
    if before is not None and before.key.startswith("estimad") and tokens[place].ends in (":", ","):
        return True  # a greeting
    spoken = before is not None and before.gap == SPACE and before.text.islower()
    return spoken and [t.key for t in tokens[place : place + 2]] == ["a", "quien"]


def _spoken_to(tokens: Sequence[Token], place: int) -> bool:
    """`ante usted, señor Director Provincial del IESS, comparezco`: addressed in the text alone.

    `Señor Director Provincial: pido ...` begins a line below a form's data.
    """
    before = [t.key for t in tokens[max(0, place - NEAR) : place] if t.exact]
    titles = place
    while titles and tokens[titles - 1].exact in word_set("titles"):
        titles -= 1
    led = range(max(0, titles - 2), titles)
    if any(
        p in led and tokens[p + 1].ends == ":" for p in positions(tokens[:titles], "addressing")
    ):
        return True  # `Dirigida a: Director Provincial del IESS`, at the end of a form
    begins = titles == 0 or tokens[titles - 1].gap in (LINE_END, PARAGRAPH)
    asked = [t.key for t in tokens[max(0, titles - 2) : titles]]
    begins = (
        begins or asked[-1:] == ["al"] or asked in (["a", "la"], ["ante", "el"], ["ante", "la"])
    )
    # `pido al Instituto Ecuatoriano de Seguridad Social se sirva otorgarme ...`
    pleaded = begins and bool(positions(tokens[max(0, place - 2 * NEAR) : place], "asking"))
    return bool({"usted", "ustedes"} & set(before)) or (begins and titles < place) or pleaded


NEAR = 4
"""Words between `usted` and the office that is addressed, at most."""


def _below_a_title(tokens: Sequence[Token], limit: int) -> list[Token]:
    """`Señora | Ministra de ... | Quito`: an office that no list knows, under a title alone.

    Also behind `Dirigida a:`. It ends where the block of lines ends.
    """
    behind = {p + 2 for p in positions(tokens[:limit], "addressing") if tokens[p + 1].ends == ":"}
    limit = min(limit, len(tokens))
    for start in range(limit):
        begins = start == 0 or tokens[start - 1].gap in (LINE_END, PARAGRAPH) or start in behind
        end = start
        while end < limit and tokens[end].exact in word_set("titles"):
            end += 1
        titled = end > start and tokens[end - 1].gap in (LINE_END, PARAGRAPH)
        if not begins or not (titled or start in behind):
            continue
        taken = list(tokens[start:end])
        for token in tokens[end : end + ADDRESS]:
            taken.append(token)
            if token.gap == PARAGRAPH or token.ends in (".", ":"):
                break
        if any(t.exact.isalpha() and len(t.exact) > 3 for t in taken[end - start :]):
            return taken
    return []


ADDRESS = 14
"""Words of the longest office and place behind a title."""


def _only_titles(taken: Sequence[Token]) -> bool:
    """`SEÑORES .`: whose line is still to come."""
    return all(not t.exact or t.exact in word_set("titles") for t in taken)


def _signer(tokens: Sequence[Token], prose: Prose, closing: int | None) -> tuple[Found, ...]:
    if closing is None:
        return ()
    closing = _first_below(tokens, closing)
    after = [m for m in prose.people if m.start >= closing]
    spoken = [m for m in after if _in_a_sentence(tokens, m.start)]
    told = {id(found) for m in spoken for _, found in m.numbers}
    after = [m for m in after if m not in spoken]
    numbers = [
        n
        for n in prose.numbers
        if n.start >= closing and n.kind not in ("ruc", "code") and id(n.found) not in told
    ]
    found: list[Found] = []
    begin, until = closing + 1, len(tokens)
    mention = _who_signs(tokens, prose, closing)
    if mention is not None:
        found.append(_whole(mention, prose).called("signer_name"))
        begin = mention.end
        until = min((m.start for m in after if m.start > mention.start), default=len(tokens))
    hung = [found for _, found in mention.numbers] if mention is not None else []
    own = [n for n in numbers if begin <= n.start < until] or [
        n for n in numbers if not after or any(n.found is found for found in hung)
    ]
    if own:
        found.append(own[0].found.called("signer_number"))
    elif not numbers:
        found += _number_alone(tokens, begin, until)
    role = _role(tokens, begin, until) or _role(tokens, closing + 1, len(tokens))
    role = role or _spoken_role(tokens, closing)
    if role is not None:
        found.append(role)
    return tuple(found)


def _in_a_sentence(tokens: Sequence[Token], place: int) -> bool:
    """Whether words of a sentence stand before a name in its line: nobody signs there."""
    start = place
    while start and not over(tokens[start - 1], tokens[start]):
        start -= 1
    if is_charged(tokens[start:place]):
        return True
    above = tokens[start - 1] if start else None
    if above is not None and above.text in _LEAD_ON and above.gap != PARAGRAPH:
        return True  # `de la persona titular del | pasaporte 99WF80232, ANNE DUBOIS.`
    return sum(t.text.islower() and t.exact.isalpha() for t in tokens[start:place]) >= PROSE


_LEAD_ON = frozenset({"de", "del", "la", "el", "con", "al", "a", "los", "las", "y"})
"""With which a line ends whose sentence goes on in the next."""


def _number_alone(tokens: Sequence[Token], begin: int, until: int) -> list[Found]:
    """The signer's cédula where ink hides the word that names it."""
    for place in range(begin, until):
        if cedula_alone(tokens, place):
            number = a_cedula("signer_number", tokens[place : place + 1])
            return [number] if number is not None else []
    return []


def _first_below(tokens: Sequence[Token], closing: int) -> int:
    """Where what stands below the closing formula begins, whatever the order of reading.

    An engine that takes the block of a signature for a column of its own gives it before the
    formula that stands above it.
    """
    formula = tokens[closing]
    begin = closing
    while begin and _beside(tokens[begin - 1], formula):
        begin -= 1
    while begin and _is_below(tokens[begin - 1], formula):
        begin -= 1
    # The lines right above the formula (place and day) may stand between the block and it.
    earlier = range(max(0, begin - BETWEEN), begin)
    return next((place for place in earlier if _is_below(tokens[place], formula)), begin)


BETWEEN = 45
"""Words of the block of a signature and of the lines over the formula, where they come first."""


def _beside(token: Token, formula: Token) -> bool:
    middle = formula.word.box.center[1]
    return token.page == formula.page and token.word.box.top < middle < token.word.box.bottom


def _is_below(token: Token, formula: Token) -> bool:
    return token.page == formula.page and token.word.box.top >= formula.word.box.bottom


SCRAWL = 0.5
"""Certainty below which words with nothing else to speak for them are ink read as print."""


def _who_signs(tokens: Sequence[Token], prose: Prose, closing: int) -> Mention | None:
    """The name below the closing for which most speaks; stamps and ink may look like names.

    What speaks: a number of a person beside it, a role below it, that the letter names the same
    person, that it stands alone on its line.
    """
    body = [m.name.value for m in prose.people if m.end <= closing]
    known = {n.found.value for n in prose.numbers if n.end <= closing}
    sent = sent_people(tokens, prose, closing)
    best: tuple[int, Mention] | None = None
    namesake: Mention | None = None
    for mention in prose.people:
        if mention.start < closing or _in_a_sentence(tokens, mention.start):
            continue
        numbered = any(kind not in ("ruc", "code") for kind, _ in mention.numbers)
        named = any(is_named(mention.name.value, name) for name in body)
        role = _role(tokens, mention.end, min(mention.end + 4, len(tokens))) is not None
        if not (numbered or named or role) and mention.name.confidence < SCRAWL:
            continue
        no_signer = (accepts, of_the_office, gets_a_copy)
        if any(tells(tokens, mention) for tells in no_signer):
            continue
        if not (numbered or named) and (
            is_of_a_company(mention, prose) or is_in_an_address(tokens, mention)
        ):
            # FERNANDA ORTIZ over a role may be who the house is called after
            clear = role and mention.name.confidence >= CERTAIN
            namesake = mention if clear and _stands_alone(tokens, mention.start) else namesake
            continue
        if not named and is_a_lawyer(tokens, mention):
            continue
        if any(is_named(mention.name.value, name) for name in sent):
            continue
        same = any(found.value in known for _, found in mention.numbers)
        alone = _stands_alone(tokens, mention.start)
        worth = 2 * numbered + 2 * same + 2 * named + role + alone
        if best is None or worth > best[0]:
            best = (worth, mention)
    return best[1] if best else namesake


def _whole(mention: Mention, prose: Prose) -> Found:
    """The signer's printed name; less sure where ink seems to hide a part of it."""
    seen = [core(word) for word in mention.name.value.split()]
    for other in prose.people:
        full = [core(word) for word in other.name.value.split()]
        parts = all(any(w in f for f in full) for w in seen) and len(seen[0]) > 1
        if parts and len("".join(seen)) < len("".join(full)):
            return replace(mention.name, confidence=mention.name.confidence * HIDDEN)
    return mention.name


HIDDEN = 0.5
"""What is left of the confidence of a name that is part of a longer one on the same paper."""


def _stands_alone(tokens: Sequence[Token], place: int) -> bool:
    """Whether a name begins its line, a title before it apart."""
    while place and tokens[place - 1].exact in word_set("titles") | {"f", "firma", "nombre"}:
        place -= 1
    return place == 0 or tokens[place - 1].gap in (LINE_END, PARAGRAPH, "\t")


def _spoken_role(tokens: Sequence[Token], closing: int) -> Found | None:
    """`en mi calidad de gerente general de ...`, when nothing is printed below the name."""
    for place in range(closing - 1):
        if tokens[place].key == "calidad" and tokens[place + 1].key == "de":
            found = _role(tokens, place + 2, min(place + 5, closing))
            end = place + 2
            while end < min(place + 9, closing) and tokens[end].text[:1].islower():
                if tokens[end].key in ("de", "del", "con") or tokens[end - 1].ends == ",":
                    break
                end += 1
            if found is not None and end > place + 2:
                taken = tokens[place + 2 : end]
                return make("signer_role", text_of(taken).strip(" .,;:()-"), taken, 0.9)
    return None


def _role(tokens: Sequence[Token], begin: int, until: int) -> Found | None:
    keys = [t.key for t in tokens[:until]]
    best: tuple[int, int] | None = None
    for phrase in sorted(phrases("roles"), key=len, reverse=True):
        for place in range(begin, until - len(phrase) + 1):
            longer = best is None or (place < best[0] and len(phrase) >= best[1] - best[0])
            if tuple(keys[place : place + len(phrase)]) == phrase and longer:
                best = (place, place + len(phrase))
    if best is None:
        return None
    start, end = best
    while start > begin and tokens[start - 1].gap == " " and start > best[0] - 3:
        if any(c.isdigit() for c in tokens[start - 1].text):
            break
        start -= 1
    while end < until and tokens[end - 1].gap == " " and end < best[1] + 5:
        if tokens[end - 1].ends in (",", ";") or any(c.isdigit() for c in tokens[end].text):
            break
        if over(tokens[end - 1], tokens[end]):
            break  # below the role the house is named
        end += 1
    taken = [t for t in tokens[start:end] if t.exact]
    return make("signer_role", text_of(taken).strip(" .,;:()-"), taken)
