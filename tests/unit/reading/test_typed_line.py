"""Our own recogniser of typed lines proves what stands there, and never a look-alike of it."""

from __future__ import annotations

import random
from typing import cast

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.reading.typed_line.alphabet import ALPHABET
from intake.reading.typed_line.bars import with_bars_told
from intake.reading.typed_line.judged import (
    PROOF,
    Sight,
    judged_name,
    judged_number,
    number_seen,
    spellings,
    zeros_look_so,
)
from intake.reading.typed_line.line import TypedLine
from intake.reading.typed_line.line_frame import ABOVE, HEIGHT, PRINT, framed
from tests.specimens.fonts import Face

ALIKE = ("0O", "1I", "1L", "1T", "17", "5S", "8B", "2Z", "6G", "EF", "UV", "MN", "PR", "9G", "38")
FACES = (Face("DejaVu Sans"), Face("DejaVu Serif"), Face("DejaVu Sans Mono"))


def line_of(text: str, face: Face, dpi: int = 300, tilt: float = 0.0) -> TypedLine:
    """The line drawn alone, a little worn."""
    gray, top, bottom = crop_of(text, face, dpi, tilt)
    line = TypedLine.of(gray, top, bottom)
    assert line is not None
    return line


def crop_of(
    text: str, face: Face, dpi: int = 300, tilt: float = 0.0
) -> tuple[np.ndarray, int, int]:
    font = face.size(10, dpi)
    left, top, right, bottom = font.getbbox(text)
    pad = dpi // 10
    image = Image.new("L", (int(right - left) + pad, int(bottom - top) + 2 * pad), 240)
    ImageDraw.Draw(image).text((pad / 2 - left, pad - top), text, 30, font)
    if tilt:
        image = image.rotate(tilt, Image.Resampling.BICUBIC, fillcolor=240)
    rough = np.random.default_rng(5).normal(0, 4, (image.height, image.width))
    pixels = np.clip(np.asarray(image, np.float64) + rough, 0, 255).astype(np.uint8)
    return pixels, pad, pad + int(bottom - top)


def altered(number: str) -> list[str]:
    """The number with one character made another one that looks like it."""
    found = []
    for place, c in enumerate(number):
        for pair in ALIKE:
            if c in pair:
                other = pair.replace(c, "")
                found.append(number[:place] + other + number[place + 1 :])
    return found


# ---- broken over lines -------------------------------------------------------------------------
@pytest.mark.parametrize("face", FACES, ids=str)
def test_a_name_broken_over_two_lines_is_proven_by_its_parts(face: Face) -> None:
    line = TypedLine.of_parts([crop_of("Sean O'Connor", face), crop_of("Murphy", face)])
    assert line is not None
    assert judged_name(line, "Sean O'Comnor Murphy", "SEAN OCONNOR MURPHY")[0] is Sight.EXPECTED
    assert judged_name(line, "Sean O'Connor Murphy", "SEAN OCOMNOR MURPHY")[0] is Sight.SAID


def test_a_part_without_print_leaves_the_name_unseen() -> None:
    empty = np.full((60, 300), 240, np.uint8)
    assert TypedLine.of_parts([crop_of("Sean", FACES[0]), (empty, 20, 40)]) is None


def test_a_letter_read_as_two_leaves_the_name_among_other_words() -> None:
    line = line_of("a Lucía Agüero Pacheco, de 30", FACES[0])
    assert judged_name(line, "Lucía Agiiero Pacheco", "LUCIA AGUERO PACHECO")[0] is Sight.EXPECTED


def test_a_name_with_a_word_more_is_not_the_one_without_it() -> None:
    line = line_of("a Lucía Mora V, de 30", FACES[0])
    assert judged_name(line, "Lucía Mora V", "LUCIA MORA")[0] is not Sight.EXPECTED


# ---- the frame ---------------------------------------------------------------------------------
@pytest.mark.parametrize("tilt", [0.0, 2.0, -2.0])
def test_a_line_is_laid_straight_at_one_height(tilt: float) -> None:
    seen = framed(*crop_of("AB1482039", FACES[0], tilt=tilt))
    assert seen is not None
    assert seen.picture.shape[0] == HEIGHT
    rows = (seen.picture > 0.5).any(axis=1)
    inked = np.flatnonzero(rows)
    assert abs(int(inked[0]) - ABOVE) <= 1
    assert abs(int(inked[-1]) - (ABOVE + PRINT - 1)) <= 1


@pytest.mark.parametrize("shape", [(0, 40), (40, 0), (3, 3), (40, 200)])
def test_where_there_is_no_print_nothing_is_said(shape: tuple[int, int]) -> None:
    assert TypedLine.of(np.full(shape, 230, np.uint8), 5, 30) is None


def test_a_line_much_longer_than_high_is_laid_straight_too() -> None:
    gray = np.full((30, 1200), 255, np.uint8)
    for left in range(20, 1180, 12):
        gray[2 + left // 60 : 8 + left // 60, left : left + 6] = 0
    assert framed(gray, 2, 28) is not None


# ---- numbers -----------------------------------------------------------------------------------
@pytest.mark.parametrize("face", FACES, ids=lambda face: face.family)
@pytest.mark.parametrize("dpi", [200, 300])
def test_a_misread_number_is_proven_and_an_altered_one_never(face: Face, dpi: int) -> None:
    rng = random.Random(dpi)
    proven = 0
    for _ in range(3):
        number = "".join(rng.choices("ABEGIOSTZ", k=2)) + "".join(rng.choices("0123456789", k=6))
        line = line_of(number, face, dpi)
        for other in altered(number):
            proven += judged_number(line, other, number) is Sight.EXPECTED
            assert judged_number(line, number, other) is not Sight.EXPECTED, (number, other)
            assert judged_number(line, "", other) is not Sight.EXPECTED, (number, other)
            assert judged_number(line, number[:-1], other) is not Sight.EXPECTED, (number, other)
            assert number_seen(line, number) in ("", number)
    assert proven > 0


def test_a_letter_where_a_digit_was_read_is_told() -> None:
    line = line_of("AB148B039", FACES[0])
    assert number_seen(line, "AB1488039") == "AB148B039"
    assert judged_number(line, "AB148B039", "AB1488039") is Sight.SAID


class Seen:
    """A line whose last character is told from a digit with a lead that settles nothing."""

    def __init__(self, text: str = "ED335407O", lead: float = 12.0) -> None:
        self.text, self.lead = text, lead

    def number(self, within: str = "") -> Seen:
        return self

    digits = number

    def leads(self, text: str) -> tuple[np.ndarray, float]:
        other = np.full(len(text), 30.0)
        other[-1] = self.lead if text == self.text else -self.lead
        return other, 20.0

    def log_likelihood(self, text: str) -> float:
        return 0.0 if text == self.text else -self.lead


def test_an_o_that_was_read_as_a_zero_raises_a_doubt_before_it_settles_anything() -> None:
    line = cast("TypedLine", Seen())
    assert number_seen(line, "ED3354070") == "ED335407O"
    assert number_seen(line, "ED3354070", digits=True) == ""
    assert judged_number(line, "ED3354070", "ED335407O") is Sight.OPEN


@pytest.mark.parametrize(
    ("seen", "lead", "alike"),
    [
        ("O93O9O3895OOO", 3.5, True),
        ("O93O9O3895OOO", 1.2, False),  # its zeros are nearly told, and this O far more surely
        ("0930903895000", 3.5, False),
        ("O93O9O3B95OOO", 3.5, False),  # another figure is misread as well: the line is of no use
        ("093090389500O", 3.5, False),
        ("O93O9O3895OO", 3.5, False),
    ],
)
def test_a_face_whose_zeros_look_like_letters_is_known_by_a_ruc(
    seen: str, lead: float, *, alike: bool
) -> None:
    line, ruc = cast("TypedLine", Seen("K13152O", 3.3)), cast("TypedLine", Zeros(seen, lead))
    assert zeros_look_so(line, "K131520", ruc, "0930903895000") is alike


class Zeros(Seen):
    """A line on which each O has the same small lead."""

    def leads(self, text: str) -> tuple[np.ndarray, float]:
        return np.array([self.lead if c == "O" else 30.0 for c in text]), 20.0


@pytest.mark.parametrize(("lead", "told"), [(12.0, True), (7.7, True), (1.3, True), (0.9, False)])
def test_a_stroke_read_as_a_one_is_doubted_before_it_is_proven(lead: float, *, told: bool) -> None:
    line = cast("TypedLine", Seen("82655781I", lead))
    assert number_seen(line, "826557811") == ("82655781I" if told else "")
    proven = judged_number(line, "826557811", "82655781I") is Sight.EXPECTED
    assert proven is (lead > PROOF)


@pytest.mark.parametrize(
    ("said", "lead", "proven"),
    [
        ("J8KWXWXG", 6.5, True),
        ("J8KWXWXG", 5.5, False),
        ("J8KWXWXGI", 6.5, False),
        ("J8KWXWX", 6.5, False),
    ],
    ids=["passed over", "less sure", "read as another", "two are missing"],
)
def test_a_last_character_that_was_passed_over_is_proven_sooner(
    said: str, lead: float, *, proven: bool
) -> None:
    line = cast("TypedLine", Seen("J8KWXWXGJ", lead))
    assert (judged_number(line, said, "J8KWXWXGJ") is Sight.EXPECTED) is proven


@pytest.mark.parametrize(("lead", "told"), [(3.1, True), (2.9, False)])
def test_a_digit_read_as_another_is_doubted_later(lead: float, *, told: bool) -> None:
    line = cast("TypedLine", Seen("826557813", lead))
    assert number_seen(line, "826557818") == ("826557813" if told else "")


class Worn(Seen):
    """A line of digits, one of which may be one of two; all others are sure."""

    def __init__(self, text: str, place: int, second: str, lead: float) -> None:
        super().__init__(text, lead)
        self.place, self.second = place, text[:place] + second + text[place + 1 :]

    def leads(self, text: str) -> tuple[np.ndarray, float]:
        other = np.full(len(text), 30.0)
        other[self.place] = self.lead
        return other, 0.5

    def log_likelihood(self, text: str) -> float:
        return 0.0 if text == self.text else -self.lead if text == self.second else -18.0


@pytest.mark.parametrize(
    ("said", "seen", "second", "lead", "told"),
    [
        ("0410351545", "0410361545", "8", 4.3, "0410381545"),
        ("0410351545", "0410381545", "6", 4.3, "0410381545"),
        ("0410351545", "0410361545", "9", 4.3, ""),
        ("0410351545", "0410361545", "8", 9.0, ""),
        ("0410361545", "0410361545", "8", 4.3, ""),
        ("0410351546", "0410361545", "8", 4.3, ""),
    ],
    ids=[
        "the check digit tells",
        "it speaks for the likeliest",
        "the sound one looks like nothing",
        "another is sure",
        "both read alike",
        "two digits are read otherwise",
    ],
)
def test_one_worn_digit_of_a_cedula_is_told_by_its_check_digit(
    said: str, seen: str, second: str, lead: float, told: str
) -> None:
    line = cast("TypedLine", Worn(seen, 5, second, lead))
    assert number_seen(line, said, digits=True) == told


class Named(Worn):
    """A name, one letter of which is not sure enough to stand against the engine."""

    def name(self, within: str = "", *, dotted: bool = False) -> Named:
        return self

    def leads(self, text: str) -> tuple[np.ndarray, float]:
        return super().leads(text)[0], 3.0


@pytest.mark.parametrize(
    ("said", "sight"), [("JOHNSON-0 CONNOR", Sight.EXPECTED), ("JOHNSON-CONNOR", Sight.OPEN)]
)
def test_a_figure_read_in_a_name_is_the_letter_of_its_shape(said: str, sight: Sight) -> None:
    line = cast("TypedLine", Named("JOHNSONOCONNOR", 7, "Q", 10.7))
    assert judged_name(line, said, "JOHNSON OCONNOR")[0] is sight


class Counted(Named):
    """A name of which one letter more or less is nearly as likely."""

    def leads(self, text: str) -> tuple[np.ndarray, float]:
        return super().leads(text)[0], 0.4


@pytest.mark.parametrize(
    ("said", "sight"), [("CONCEIGAO", Sight.EXPECTED), ("CONCEGAO", Sight.OPEN)]
)
def test_letters_that_the_engine_counts_too_are_as_many(said: str, sight: Sight) -> None:
    line = cast("TypedLine", Counted("CONCEICAO", 6, "G", 9.3))
    assert judged_name(line, said, "CONCEIÇÃO")[0] is sight


def test_separators_are_no_part_of_a_number() -> None:
    line = line_of("V-18.456.789", FACES[0])
    assert judged_number(line, "V-18.456.780", "V18456789") is Sight.EXPECTED


# ---- names -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("printed", "said", "expected"),
    [
        ("Güell Peña", "Giell Peña", "GUELL PENA"),
        ("ÉDGAR IBÁÑEZ", "FDGAR IBANEZ", "EDGAR IBAÑEZ"),
        ("D'ANGELO, LUZ", "D'ANGEL0 LUZ", "D'ANGELO LUZ"),
    ],
)
def test_a_misread_name_is_proven(printed: str, said: str, expected: str) -> None:
    line = line_of(printed, FACES[0])
    assert judged_name(line, said, expected)[0] is Sight.EXPECTED


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("GONZALES", "GONZALEZ"),
        ("Marina Vaca", "MARIANA VACA"),
        ("LUIS ALBERTO", "LUISA ALBERTO"),
        ("MONTERO", "MONTEROS"),
        ("HERNAN", "FERNAN"),
    ],
)
def test_another_name_is_never_taken_for_the_expected_one(printed: str, expected: str) -> None:
    for face in FACES:
        line = line_of(printed, face)
        assert judged_name(line, printed, expected)[0] is Sight.SAID


def test_a_name_whose_words_may_have_been_overlooked_is_left_open() -> None:
    line = line_of("ANA PAZ", FACES[0])
    assert judged_name(line, "ANA PAZ", "ANA PAZ RÍOS")[0] is Sight.OPEN
    assert judged_name(line, "ANA PAZ", "ANA PAS")[0] is Sight.SAID


def shares_of(text: str) -> np.ndarray:
    """A line on which each character is seen in one frame, after a gap; l and I half each."""
    rows = np.zeros((2 * len(text) + 1, len(ALPHABET) + 1))
    rows[::2, 0] = 1.0
    for place, c in enumerate(text):
        rows[2 * place + 1, ALPHABET.index(c) + 1] = 0.6 if c in "Il" else 1.0
        if c in "Il":
            rows[2 * place + 1, ALPHABET.index("I" if c == "l" else "l") + 1] = 0.4
    return rows


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ("Amit lyer", "Amit Iyer"),
        ("MARlA", "MARIA"),
        ("CamiIa", "Camila"),
        ("de la Luz", "de la Luz"),
        ("Luis II", "Luis II"),
    ],
)
def test_l_and_i_are_told_by_the_letters_beside_them(seen: str, told: str) -> None:
    line = TypedLine(with_bars_told(shares_of(seen)))
    assert line.text == told


def test_a_value_is_found_between_other_words_but_never_inside_one() -> None:
    line = TypedLine(shares_of(" de ANA PAZ con "))
    assert line.name("ANAPAZ").text == "ANAPAZ"
    assert line.name("APAZ").text == "DEANAPAZCON"
    assert line.number("PAZ").text == "PAZ"


def test_two_dots_are_seen_where_the_zone_spells_them_out() -> None:
    dotted, plain = line_of("AGÜERO", FACES[0]), line_of("AGUERO", FACES[0])
    assert judged_name(dotted, "AGUERO", "AGUEERO") == (Sight.EXPECTED, "AGÜERO")
    assert judged_name(plain, "AGUERO", "AGUEERO")[0] is not Sight.EXPECTED


def test_every_way_to_undo_a_zone_is_asked() -> None:
    assert spellings("MUELLER") == ["MUELLER", "MÜLLER"]
    assert set(spellings("Groess")) == {"GROESS", "GRÖSS", "GROEß", "GRÖß"}
    assert spellings("PENA") == ["PENA"]
    assert len(spellings("AE" * 9)) == 16
