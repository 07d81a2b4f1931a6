"""Words in capitals spelled as they are printed: with their marks, hyphens and apostrophes.

Three readers see what stands over a letter: the engine, the net that names specks (`marks.py`),
and the recogniser of typed lines (`letters_seen.py`). What two of them say stands; where they
part and none is sure, the word is doubted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from intake.domain.words import Line, PageText, Word
from intake.reading.printed.hyphens import hyphenated, stroked
from intake.reading.printed.label_words import is_label_word
from intake.reading.printed.letters_seen import LettersSeen, Look, letters_seen, looking_at
from intake.reading.printed.marks import bearer, named, specks, taken_apart
from intake.reading.printed.name_letters import contradicted
from intake.reading.printed.small_marks import may_be_misread, with_small_marks
from intake.reading.words.folding import core
from intake.reading.words.lexicon import table

Gray = NDArray[np.uint8]

SURE_TO_ADD, SURE_TO_CHANGE = 0.97, 0.9
"""Probability from which a mark that the engine did not see, or saw otherwise, is taken where the
recogniser of typed lines cannot be asked."""

PERHAPS = 0.6
"""Probability from which a speck is heard as a witness."""

ALONE, WITH_ANOTHER = 8.0, 2.0
"""Lead (natural logarithm) from which the recogniser of typed lines names a mark against the
engine: by itself, and where the speck is named alike."""

KEPT = 5.0
"""The same from which a speck that it contradicts, as the engine does, raises no doubt."""

BARELY = 2.0
"""Lead up to which a mark that only the engine read, or a cedilla that nobody saw, is doubted."""

DOUBTFUL = 0.7
"""Certainty at most of a word over which something stands that is not clear."""

NOISE = 0.35
"""Certainty up to which a word may be no word at all."""

SEEN_TWICE = 0.8
"""Certainty at least of a word that the recogniser of typed lines reads as the engine does."""

MOST, MOST_BARE = 40, 25
"""Words of one paper that it looks at; of those over which nothing seems to stand."""

ENDING = 6.0
"""How far a letter may be behind another that would make an ending which no language has."""

Marks = Mapping[int, tuple[str, float]]


def marked(gray: Gray, text: PageText) -> PageText:
    """The text with the marks that its words in capitals bear.

    Args:
        gray: (H, W), the picture that was read.
        text: words with boxes on it.
    """
    left, look = {False: MOST, True: MOST_BARE}, looking_at(gray)
    lines = [
        Line(
            tuple(
                _marked(gray, look, word, left) for word in hyphenated(stroked(gray, line.words))
            ),
            line.block,
        )
        for line in text.lines
    ]
    return contradicted(look, replace(text, lines=tuple(lines)))


def _marked(gray: Gray, look: Look, word: Word, left: dict[bool, int]) -> Word:
    if may_be_misread(word.text.rstrip(ENDS)):
        return _in_small_letters(look, word, left)
    letters = [c for c in word.text if c.isalpha()]
    if len(letters) < 2 or any(c.upper() != c for c in letters) or _has_digit(word.text):
        return word
    if is_label_word(word.text):
        return word
    over = _marks_over(gray, word)
    sign = _SIGN.search(word.text)
    signed = sign is not None and sign.group() != "'"
    marked_so = any(taken_apart(c)[1] for c in word.text) or _CEDILLA.search(word.text)
    bare = not over and not signed and not marked_so
    if bare and (left[bare] <= 0 or not _may_lack_marks(word)):
        return word
    line = look(word.box) if left[bare] > 0 else None
    left[bare] -= 1
    if signed:
        word = replace(word, text=_SIGN.sub("'", word.text))
    seen = letters_seen(line, word.text) if line is not None else None
    if bare:
        return _marked_unseen(word, seen)
    return _weighed(word, over, seen) if seen is not None else _by_specks(word, over)


def _may_lack_marks(word: Word) -> bool:
    """Whether it may be a name over which no speck was found, as on a line that runs askew."""
    return word.confidence > NOISE and len(word.text) >= SHORTEST and "<" not in word.text


SHORTEST = 3
"""Letters of a word that is looked at though no speck stands over it."""


def _marked_unseen(word: Word, seen: LettersSeen | None) -> Word:
    """The word with the marks that our own recogniser alone sees on it: never certain."""
    made = _weighed(word, {}, seen) if seen is not None else word
    if made.text == word.text:
        return word
    return replace(made, confidence=min(made.confidence, DOUBTFUL))


def _in_small_letters(look: Look, word: Word, left: dict[bool, int]) -> Word:
    name = word.text.rstrip(ENDS)
    if name != word.text:
        made = _in_small_letters(look, replace(word, text=name), left)
        return replace(made, text=made.text + word.text[len(name) :])
    line = look(word.box) if left[False] > 0 and not is_label_word(word.text) else None
    seen = letters_seen(line, word.text) if line is not None else None
    if seen is None:
        return word
    left[False] -= 1
    return with_small_marks(word, seen, ALONE, WITH_ANOTHER)


ENDS = ",;."
"""Signs behind a name: `Maëlys, Gaëlle`."""

_CEDILLA = re.compile(r"[CG](?=[AOU])")
"""A C that may bear a cedilla, which hangs on the letter, so that no speck of its own is seen; an
engine that knows no cedilla reads G."""

_SIGN = re.compile(r"(?<=[A-Z])['*\"“”°^~´`’‘\u2032]+(?=[A-ZÀ-Þ])")
"""What an engine makes of an apostrophe inside a word: `O"SULLIVAN`, `D*AMICO`."""


def _marks_over(gray: Gray, word: Word) -> dict[int, tuple[str, float]]:
    """For each letter with a speck over or under it the mark, "" for dirt, and how surely."""
    found: dict[int, tuple[str, float]] = {}
    for speck in specks(gray, word):
        mark, sure = named(speck)
        place = bearer(word.text, speck.x, mark) if mark else None
        if place is not None and sure > found.get(place, ("", 0.0))[1]:
            found[place] = (mark, sure)
    return found


def _weighed(word: Word, over: Marks, seen: LettersSeen) -> Word:
    """The word with the marks on which two of three readers agree."""
    text, doubted = list(word.text), False
    for place, ranked in enumerate(seen.marked):
        if len(ranked) < 2:
            continue
        letter, lead = _usual(word.text, place, ranked) or (ranked[0][0], ranked[1][1])
        follows = taken_apart(word.text[place + 1 : place + 2])[0]
        if letter == "Ç" != word.text[place] and follows not in tuple("AOU"):
            continue  # `BEATRICE`
        read = word.text[place]
        mark, sure = over.get(place, ("", 1.0))
        speck = unicodedata.normalize("NFC", taken_apart(read)[0] + mark)
        heard = sure > PERHAPS
        if letter == read:
            doubted |= bool(mark) and speck != read and sure >= SURE_TO_CHANGE and lead < KEPT
            doubted |= lead < BARELY and _unseen(read, heard and speck == read)
        elif lead >= (WITH_ANOTHER if heard and speck == letter else ALONE):
            echo = not mark and _echoes(letter, word.text, place)
            text[place], doubted = read if echo else letter, doubted or echo
        elif dict(ranked).get(read, 0.0) >= ALONE and not _echoes(letter, word.text, place):
            # It surely is not what was read; of two marks that are about as likely the likelier.
            text[place], doubted = letter, True
        elif dict(ranked).get(read, lead) >= WITH_ANOTHER or (mark and heard and speck != read):
            doubted = True
        else:
            doubted |= _unseen(read, heard and speck == read)
    return _spelled_so(word, text, doubted, seen.same)


def _echoes(letter: str, text: str, place: int) -> bool:
    """Whether a mark is another one of the word, heard once more: `MARÍÁ`, `CÓRDÓBA`.

    No speck stands over it. Two acutes that are not beside one another are found over E alone.
    """
    plain, mark = taken_apart(letter)
    others = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
    if mark == ACUTE and plain != "E":
        others = text[:place] + text[place + 1 :]
    return bool(mark) and any(taken_apart(c)[1] == mark for c in others)


ACUTE = "\u0301"


def _unseen(read: str, by_speck: bool) -> bool:
    """Whether the net of specks says nothing for a letter: a marked one, a C with its cedilla."""
    return read == "C" or (bool(taken_apart(read)[1]) and not by_speck)


def _usual(text: str, place: int, ranked: Sequence[tuple[str, float]]) -> tuple[str, float] | None:
    """The letter that makes a usual ending, where others are hardly likelier, and its lead."""
    for ending in table("identity")["spelling"]["endings"]:
        at = place - (len(text) - len(ending))
        if at < 0 or core(text[-len(ending) :]) != core(ending):
            continue
        letter = ending[at]
        behind = dict(ranked).get(letter)
        plain = dict(ranked).get(taken_apart(letter)[0], 0.0)
        if behind is not None and behind < ENDING and letter != taken_apart(letter)[0]:
            return letter, max(0.0, plain - behind)
    return None


def _by_specks(word: Word, over: Marks) -> Word:
    """The same where nobody but the engine and the net of specks can be asked."""
    text, doubted = list(word.text), False
    for place, (mark, sure) in over.items():
        plain, before = taken_apart(word.text[place])
        if before == mark:
            continue
        if sure >= (SURE_TO_CHANGE if before else SURE_TO_ADD):
            text[place] = unicodedata.normalize("NFC", plain + mark)
        else:
            doubted |= sure > PERHAPS
    return _spelled_so(word, text, doubted, same=False)


def _spelled_so(word: Word, text: list[str], doubted: bool, same: bool) -> Word:
    for place, letter in enumerate(word.text):
        if text[place] and text[place] != letter:
            _undouble(text, place, taken_apart(letter)[0])
    sure = word.confidence
    if doubted and sure > NOISE:
        sure = DOUBTFUL
    elif same:
        sure = max(sure, SEEN_TWICE)
    made = "".join(text)
    return word if (made, sure) == (word.text, word.confidence) else replace(
        word, text=made, confidence=sure
    )  # fmt: skip


def _undouble(text: list[str], place: int, plain: str) -> None:
    """One letter that was read as two, `ÑN` or `ÚU`, because of what stands over it."""
    for beside in (place - 1, place + 1):
        if 0 <= beside < len(text) and text[beside]:
            base, mark = taken_apart(text[beside])
            if base == plain and mark:
                text[beside] = ""


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)
