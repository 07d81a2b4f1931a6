"""The letter of the sex beside its label, which an engine passes over."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.printed.sex_letter import with_sex_letter


def labelled(letter: str, *, over: bool) -> tuple[np.ndarray, PageText]:
    """A card on which an engine read the label SEXO only."""
    image = Image.new("L", (500, 300), 225)
    draw = ImageDraw.Draw(image)
    small, large = (ImageFont.truetype("DejaVuSans.ttf", size) for size in (13, 23))
    label = Box(200, 150, 240, 162)
    draw.text((label.left, label.top - 2), "SEXO", font=small, fill=30)
    draw.text((label.left + 2, 112 if over else 170), letter, font=large, fill=20)
    line = Line((Word("SEXO", label, 0.95),), 0)
    return np.asarray(image), PageText((line,), 500, 300, 200)


@pytest.mark.parametrize("letter", ["M", "F"])
@pytest.mark.parametrize("over", [True, False])
def test_the_letter_by_its_label_is_looked_at(letter: str, over: bool) -> None:
    gray, text = labelled(letter, over=over)
    seen = [word for word in with_sex_letter(gray, text).words() if word.text != "SEXO"]
    assert [word.text for word in seen] == [letter]
    assert seen[0].confidence < 0.85


@pytest.mark.parametrize("letter", ["M", "F"])
def test_the_letter_may_stand_high_over_a_rule_over_its_label(letter: str) -> None:
    gray, text = labelled("", over=True)
    image = Image.fromarray(gray)
    draw = ImageDraw.Draw(image)
    draw.text((202, 96), letter, font=ImageFont.truetype("DejaVuSans.ttf", 23), fill=20)
    draw.line((150, 136, 400, 136), 140)
    seen = [word.text for word in with_sex_letter(np.asarray(image), text).words()]
    assert seen == [letter, "SEXO"]


@pytest.mark.parametrize("other", ["", "E", "MASCULINO", "7"])
def test_nothing_else_is_taken_for_the_letter(other: str) -> None:
    gray, text = labelled(other, over=False)
    assert with_sex_letter(gray, text) == text


@pytest.mark.parametrize("read", ["E", "P", "."])
def test_a_letter_that_was_misread_is_taken_back(read: str) -> None:
    gray, text = labelled("F", over=True)
    label = Word("Sexo/Sexe", text.lines[0].words[0].box, 0.92)
    misread = Word(read, Box(203, 116, 216, 134), 0.94)
    given = PageText((Line((misread,), 0), Line((label,), 1)), 500, 300, 200)
    seen = [word.text for word in with_sex_letter(gray, given).words()]
    assert seen == ["F", "Sexo/Sexe"]


def test_a_word_by_the_label_is_no_letter() -> None:
    gray, text = labelled("F", over=True)
    word = Line((Word("FEM", Box(203, 116, 250, 134), 0.94),), 1)
    given = PageText((*text.lines, word), 500, 300, 200)
    assert with_sex_letter(gray, given) == given
