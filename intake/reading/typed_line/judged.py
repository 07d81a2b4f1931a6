"""Whether a line says what another paper says, or what was read, or neither for certain."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice, product

from rapidfuzz.distance import Levenshtein

from intake.domain.cedulas import cedula_is_sound
from intake.reading.typed_line.alphabet import DOTTED, plain
from intake.reading.typed_line.line import Spelling, TypedLine
from intake.reading.words.folding import fold
from intake.reading.words.numbers import compact

PROOF = 8.0
"""Lead (natural logarithm; 1 to 3,000) from which a line alone proves a character."""
ROUND, ROUND_PROOF = "0ODQ", 14.0
"""Characters that worn faces draw alike, and the lead from which a line alone proves one."""
DOUBTS, DOUBTS_A_DIGIT = 3.0, 1.0
"""The same to doubt what the engine reads with certainty, and where that is a digit and a letter
is seen: an O typed for a zero at 200 dpi may have no more than 1.3. Of 396 sound numbers drawn at
all levels two are seen so, with leads of 0.3 and 0.5."""
AGREED = 2.0
"""The same for a character that the engine reads there too."""
WHOLE = 1.5
"""The same before one character more or less: half a frame is enough for a wrong one of these."""
PASSED_OVER = 6.0
"""The same for one of which the engine read nothing, and so nothing else: `AB12345)` for a J."""
MOST_SPELLINGS = 16


class Sight(StrEnum):
    """What a line says for certain."""

    EXPECTED = "expected"
    SAID = "said"
    OPEN = "open"


def judged_number(line: TypedLine, said: str, expected: str, *, digits: bool = False) -> Sight:
    """Which of two numbers stands on the line.

    Args:
        said: as an engine read it.
        expected: as a paper that knows has it.
        digits: no letter can stand there.
    """
    told = line.digits if digits else line.number
    one, other = compact(expected), compact(said)
    if proves(told(_within(one, other)), one, other):
        return Sight.EXPECTED
    return Sight.SAID if proves(told(other), other, other, one) else Sight.OPEN


def _within(expected: str, said: str) -> str:
    """The expected text, if it may be a part of the line: not where more than it was read."""
    return expected if len(said) <= len(expected) else ""


def proves(
    spelling: Spelling,
    text: str,
    said: str,
    other: str = "",
    *,
    lead: float = PROOF,
    round_lead: float = ROUND_PROOF,
    least_whole: float = WHOLE,
) -> bool:
    """The line reads so, and surely wherever the engine reads something else.

    Args:
        text: what is to be proven.
        said: as the engine read it.
        other: one more text that must be far less likely.
        lead: asked of a character that the engine does not read.
        round_lead: the same of an O, 0, D or Q, where the engine reads another of them or none:
            a small q that it reads as a g is no round character.
        least_whole: asked before one character more or less.
    """
    if not text or spelling.text != text:
        return False
    leads, whole = spelling.leads(text)
    asked = _Asked(said, lead, round_lead)
    needed = asked.of(text)
    if whole < least_whole or (leads < needed).any():
        return False
    return all(
        spelling.log_likelihood(text) - spelling.log_likelihood(wrong) >= min(WHOLE, lead)
        for wrong in (said, other)
        if wrong not in ("", text)
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """The leads that a line must have over what the engine read; see `proves`."""

    said: str
    lead: float
    round_lead: float

    def of(self, text: str) -> list[float]:
        """For every character of the text."""
        other = {
            op.dest_pos: self.said[op.src_pos] if op.tag == "replace" else ""
            for op in Levenshtein.editops(self.said, text)
        }
        one_short = len(self.said) == len(text) - 1
        return [
            self._of_one(c, other[place], one_short) if place in other else AGREED
            for place, c in enumerate(text)
        ]

    def _of_one(self, character: str, read: str, one_short: bool) -> float:
        if character in ROUND and read in ROUND:
            return self.round_lead
        return min(self.lead, PASSED_OVER) if not read and one_short else self.lead


def judged_noughts(line: TypedLine, said: str, expected: str, told: str) -> Sight:
    """Which of two numbers that differ by O and 0 alone stands on the line, by their widths.

    Args:
        said, expected: as for `judged_number`.
        told: the number with each O and 0 as its width tells; "" where that is open.
    """
    one, other = compact(expected), compact(said)
    spelling = line.number()
    if not told or len({text.replace("O", "0") for text in (one, other, spelling.text)}) > 1:
        return Sight.OPEN
    if told == other:
        return Sight.SAID
    behind = spelling.log_likelihood(other) - spelling.log_likelihood(one)
    return Sight.EXPECTED if told == one and behind < BEHIND else Sight.OPEN


BEHIND = 8.0
"""How far the line itself may speak for an O where the widths say that it is a nought."""


def number_seen(line: TypedLine, said: str, *, digits: bool = False) -> str:
    """The number that the line says for certain; "" where it leaves that open.

    Args:
        said, digits: as for `judged_number`.
    """
    spelling = line.digits() if digits else line.number()
    read, text = compact(said), spelling.text
    if digits:
        return text if proves(spelling, text, read) else _only_sound(spelling, read)
    # Where letters may stand it only raises a doubt, which costs less than believing the engine.
    lead = DOUBTS_A_DIGIT if _letters_for_digits(read, text) else DOUBTS
    return text if proves(spelling, text, read, lead=lead, round_lead=lead) else ""


def _only_sound(spelling: Spelling, said: str) -> str:
    """The cédula that stands there where nine of ten digits are sure and the check digit tells.

    Worn print is read as 5 by one witness and as 6 or 8 by the other: beside the others only 8 can
    be. Every other digit is sure, and the same for both; "" otherwise.
    """
    text = spelling.text
    if len(text) != CEDULA or len(said) != CEDULA:
        return ""
    leads, _ = spelling.leads(text)
    unlike = [place for place in range(CEDULA) if text[place] != said[place]]
    if len(unlike) != 1 or any(leads[p] < PROOF for p in range(CEDULA) if p not in unlike):
        return ""
    place = unlike[0]
    ways = (f"{text[:place]}{digit}{text[place + 1 :]}" for digit in "0123456789")
    sound = next((way for way in ways if cedula_is_sound(way)), "")
    likely = bool(sound) and spelling.log_likelihood(text) - spelling.log_likelihood(sound) < LIKELY
    return sound if likely else ""


CEDULA = 10
LIKELY = 6.0
"""Lead at most of the likeliest spelling over one that the check digit speaks for."""


def _letters_for_digits(said: str, seen: str) -> bool:
    """Whether letters are seen where the engine reads digits, and all else is alike."""
    other = [pair for pair in zip(said, seen, strict=False) if pair[0] != pair[1]]
    return len(said) == len(seen) and all(a.isdigit() and b.isalpha() for a, b in other)


def zeros_look_so(line: TypedLine, said: str, other: TypedLine, figures: str) -> bool:
    """Whether an O is seen on a line as surely only as on zeros of the same face.

    Args:
        line: of a number that was read with zeros where an O is seen.
        said: that number as it was read.
        other: of a number that holds no letter: most zeros of a RUC are seen as an O there.
        figures: that number as it was read.
    """
    mine, theirs = _letters_for_zeros(line, said), _letters_for_zeros(other, figures)
    if not mine or len(theirs) * 2 < figures.count("0"):
        return False
    return max(mine) <= max(theirs) + SLACK


SLACK = 1.0
"""Lead by which a zero of one word may be further from an O than a zero of another."""


def _letters_for_zeros(line: TypedLine, said: str) -> list[float]:
    """The leads of each O that is seen for a zero; none where anything else is seen otherwise."""
    spelling = line.number()
    seen = spelling.text
    if len(seen) != len(said) or seen.replace("O", "0") != said.replace("O", "0"):
        return []
    leads, _ = spelling.leads(seen)
    pairs = enumerate(zip(said, seen, strict=True))
    return [float(leads[place]) for place, pair in pairs if pair == ("0", "O")]


def number_contradicted(line: TypedLine, said: str) -> str:
    """The number as the line likely has it, where it surely has another character than was read.

    `KKHTRSOR4` stands there as `KKHTR50R4`: the 5 is sure, the 0 may be an O. Which of both stands
    is open, that the engine is right is not. "" where nothing contradicts it.
    """
    spelling, read = line.number(), compact(said)
    text = spelling.text
    if len(text) != len(read) or text == read:
        return ""
    leads, _ = spelling.leads(text)
    other = [place for place, (one, two) in enumerate(zip(text, read, strict=True)) if one != two]
    alike = [lead for place, lead in enumerate(leads) if place not in other]
    surely = max(leads[place] for place in other) >= PROOF and all(lead >= AGREED for lead in alike)
    return text if surely and len(other) <= FEW else ""


FEW = 2
"""Characters in which two readings of one number may differ."""


def letters_contradicted(line: TypedLine, said: str) -> dict[int, str]:
    """The letters of a word that the line surely has otherwise than it was read, by their place.

    Marks and signs between letters are left aside. Nothing where the line is not sure of every
    letter, or has others in more than two places: then it sees another word, or none.
    """
    spelling, read = line.name(), _plain(said)
    text, places = spelling.text, [place for place, c in enumerate(said) if c.isalpha()]
    if len(text) != len(read) or len(read) != len(places) or text == read:
        return {}
    leads, _ = spelling.leads(text)
    other = [place for place, (one, two) in enumerate(zip(text, read, strict=True)) if one != two]
    alike = [lead for place, lead in enumerate(leads) if place not in other]
    surely = min(leads[place] for place in other) >= PROOF and all(lead >= AGREED for lead in alike)
    few = surely and len(other) <= FEW
    return {places[place]: text[place] for place in other} if few else {}


def stands_there(line: TypedLine, name: str) -> bool:
    """Whether the line reads so, marks aside, and is sure of every letter."""
    spelling, text = line.name(), _plain(name)
    if spelling.text != text:
        return False
    leads, _ = spelling.leads(text)
    return bool(min(leads) >= PROOF)


def judged_name(line: TypedLine, said: str, expected: str) -> tuple[Sight, str]:
    """Which of two names stands on the line, marks aside but for two dots; and how it is spelt.

    A zone writes MUELLER and GROSS where the paper may have MÜLLER and GROß: each way to undo
    that is asked as well.

    Args:
        said: as an engine read it.
        expected: as a paper that knows has it.

    Returns:
        What was seen; for `EXPECTED` the name, with its dots where the paper has them.
    """
    other = _plain(said.translate(_NO_FIGURES))
    # `Agiiero` is a letter longer than Agüero, and no word longer.
    no_more = len(said.split()) <= len(expected.split())
    for spelt in spellings(expected):
        dotted = bool(set(spelt) & set(DOTTED))
        one = _letters(spelt)
        spelling = line.name(one if no_more else _within(one, other), dotted=dotted)
        # As many letters as the engine counts: two witnesses say that none is missing.
        least = 0.0 if len(one) == len(other) else WHOLE
        if proves(spelling, one, other, least_whole=least):
            return Sight.EXPECTED, spelt
    wrong = _plain(expected)
    if len(wrong) > len(other) + 1:  # a word may stand beside it that nobody has read yet
        return Sight.OPEN, ""
    return (Sight.SAID if proves(line.name(other), other, other, wrong) else Sight.OPEN), ""


_NO_FIGURES = str.maketrans("01", "OI")
"""No figure stands in a name: an engine that reads one has seen the letter of that shape."""
_UNDONE = {"AE": "Ä", "OE": "Ö", "UE": "Ü", "SS": "ß"}


def spellings(name: str) -> list[str]:
    """The name itself, and every way in which a zone may have spelt out its dots and its ß."""
    text, at = name.upper(), 0
    parts: list[tuple[str, ...]] = []
    while at < len(text):
        two = text[at : at + 2]
        if two in _UNDONE:
            parts.append((two, _UNDONE[two]))
            at += 2
        else:
            parts.append((text[at],))
            at += 1
    return ["".join(way) for way in islice(product(*parts), MOST_SPELLINGS)]


def _letters(name: str) -> str:
    """Letters alone, without marks but for two dots."""
    return "".join(c if c in DOTTED else plain(c) for c in name if c.isalpha())


def _plain(name: str) -> str:
    return "".join(c for c in fold(name).upper() if c.isalpha())
