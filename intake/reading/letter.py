"""The parts of a letter: whom it is addressed to, what it asks, who signs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from intake.reading.folding import core
from intake.reading.found import Found
from intake.reading.lexicon import Phrase, number_names, phrase_of, table, word_set
from intake.reading.prose import Mention, Prose
from intake.reading.tokens import LINE_END, PARAGRAPH, Token, text_of
from intake.reading.values import make


@dataclass(frozen=True, slots=True)
class Letter:
    """What stands before, in and after the body of a letter."""

    addressee: Found | None
    narrative: Found | None
    signer: tuple[Found, ...]


def letter_parts(tokens: Sequence[Token], prose: Prose) -> Letter:
    """The parts of a letter, as far as they can be told."""
    closing = closing_at(tokens)
    return Letter(_addressee(tokens), _narrative(tokens, closing), _signer(tokens, prose, closing))


def phrases(name: str) -> list[Phrase]:
    """One list of `letters.toml`."""
    return [phrase_of(text) for text in table("letters")[name]]


def positions(tokens: Sequence[Token], name: str) -> list[int]:
    """Where one of the phrases of that list begins."""
    keys = [token.key for token in tokens]
    wanted = phrases(name)
    return [
        place
        for place in range(len(keys))
        if any(tuple(keys[place : place + len(phrase)]) == phrase for phrase in wanted)
    ]


def closing_at(tokens: Sequence[Token]) -> int | None:
    """Where the closing formula stands; otherwise the last word `Firma` that begins a line."""
    formulas = [p for p in positions(tokens, "formula") if p > 0.3 * len(tokens)]
    if formulas:
        return max(formulas[-1], _formula_end(tokens, formulas[-1]))
    closings = [
        p
        for p in positions(tokens, "closing")
        if p > 0.4 * len(tokens) and (p == 0 or tokens[p - 1].gap in (LINE_END, PARAGRAPH, "\t"))
    ]
    if closings:
        return closings[0]
    return _numbered_end(tokens)


def _formula_end(tokens: Sequence[Token], start: int) -> int:
    """The last word of the closing formula."""
    keys = [token.key for token in tokens[start : start + 9]]
    lengths = [len(p) for p in phrases("formula") if tuple(keys[: len(p)]) == p]
    return start + max(lengths, default=1) - 1


def _numbered_end(tokens: Sequence[Token]) -> int | None:
    """Without any formula: the line before `C.I. 17...` that stands alone near the end."""
    book = number_names()
    keys = [token.key for token in tokens]
    for place in range(len(tokens) - 1, int(0.6 * len(tokens)), -1):
        begins = tokens[place - 1].gap in (LINE_END, PARAGRAPH)
        if (
            begins
            and book.at(keys, place)
            and any(c.isdigit() for token in tokens[place : place + 4] for c in token.text)
        ):
            return max(0, place - 8)
    return None


def _addressee(tokens: Sequence[Token]) -> Found | None:
    limit = max(12, int(0.45 * len(tokens)))
    places = positions(tokens[:limit], "addressee")
    if not places:
        return None
    start = places[0]
    while (start and tokens[start - 1].gap == "") or (
        start and tokens[start - 1].exact in word_set("titles") | {"a", "o"}
    ):
        start -= 1
    taken: list[Token] = []
    lines = 0
    for token in tokens[start : start + 24]:
        if token.key in ("presente", "ciudad") or any(
            token.key == phrase[0] for phrase in (("consideracion",),)
        ):
            break
        taken.append(token)
        if token.gap in (LINE_END, PARAGRAPH):
            lines += 1
            if lines >= 3 or token.ends == ".":
                break
    if not taken:
        return None
    return make("addressee", text_of(taken).strip(" ,.;:-"), taken)


def _narrative(tokens: Sequence[Token], closing: int | None) -> Found | None:
    """The sentences that ask for something."""
    end_of_body = closing if closing is not None else len(tokens)
    asked = [p for p in positions(tokens[:end_of_body], "petition") if tokens[p].text[:1]]
    asked = [p for p in asked if not _is_heading(tokens, p)]
    if not asked:
        return None
    first, last = asked[0], asked[0]
    start = first
    while start > 0 and not _stops(tokens, start - 1):
        start -= 1
    end = last
    while end < end_of_body - 1 and not _stops(tokens, end):
        end += 1
    taken = tokens[start : end + 1]
    if len([t for t in taken if t.exact]) < 6:
        return None
    return make("narrative", text_of(taken), taken)


def _is_heading(tokens: Sequence[Token], place: int) -> bool:
    line = [place]
    while line[0] > 0 and tokens[line[0] - 1].gap not in (LINE_END, PARAGRAPH):
        line.insert(0, line[0] - 1)
    while tokens[line[-1]].gap not in (LINE_END, PARAGRAPH) and line[-1] + 1 < len(tokens):
        line.append(line[-1] + 1)
    return len(line) < 7 and all(tokens[k].text.upper() == tokens[k].text for k in line)


def _stops(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    following = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if token.gap == PARAGRAPH and not (following[:1].islower() or following[:1].isdigit()):
        return True
    return token.ends == "." and len(token.exact) > 4 and following[:1].isupper()


def _signer(tokens: Sequence[Token], prose: Prose, closing: int | None) -> tuple[Found, ...]:
    if closing is None:
        return ()
    after = [m for m in prose.people if m.start >= closing and _stands_alone(tokens, m.start)]
    after = after or [m for m in prose.people if m.start >= closing]
    numbers = [n for n in prose.numbers if n.start >= closing and n.kind not in ("ruc", "code")]
    found: list[Found] = []
    begin, until = closing + 1, len(tokens)
    if after:
        # A stamp may bear a name too; the signer's has the number of his cédula below it.
        numbered = [m for m in after if any(k not in ("ruc", "code") for k, _ in m.numbers)]
        mention = (numbered or after)[0]
        found.append(_whole(mention, prose).called("signer_name"))
        begin = mention.end
        until = min((m.start for m in after if m.start > mention.start), default=len(tokens))
    own = [n for n in numbers if begin <= n.start < until] or (numbers if not after else [])
    if own:
        found.append(own[0].found.called("signer_number"))
    role = _role(tokens, begin, until) or _role(tokens, closing + 1, len(tokens))
    role = role or _spoken_role(tokens, closing)
    if role is not None:
        found.append(role)
    return tuple(found)


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
        end += 1
    taken = [t for t in tokens[start:end] if t.exact]
    return make("signer_role", text_of(taken).strip(" .,;:()-"), taken)
