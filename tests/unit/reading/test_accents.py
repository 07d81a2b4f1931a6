"""Accents over capitals, a second reading of worn cards, numbers read twice."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.ocr import Layout
from intake.reading.printed import spelling
from intake.reading.printed.confirmed import DOUBTED, confirmed, is_number
from intake.reading.printed.hyphens import hyphenated
from intake.reading.printed.letters_seen import LettersSeen
from intake.reading.printed.small_marks import with_small_marks
from intake.reading.printed.spelling import DOUBTFUL, marked
from intake.reading.printed.twice import evened, merged, read_small
from tests.specimens.fonts import Face


def drawn(text: str, points: float = 9, family: str = "DejaVu Sans") -> tuple[np.ndarray, Box]:
    """A word in capitals on light paper at 300 dpi, and where it stands."""
    font = Face(family).size(points, 300)
    image = Image.new("L", (900, 160), 236)
    ImageDraw.Draw(image).text((60, 60), text, 30, font)
    left, top, right, bottom = font.getbbox(text)
    return np.asarray(image), Box(
        60 + round(left), 60 + round(top), 60 + round(right), 60 + round(bottom)
    )


def page(*words: Word) -> PageText:
    lines = tuple(Line((word,), number) for number, word in enumerate(words))
    return PageText(lines, 900, 160, 300)


@pytest.mark.parametrize("family", ["DejaVu Sans", "DejaVu Serif"])
@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("AGÜERO", "AGÚERO"),
        ("NICCOLÒ", "NICCOLÓ"),
        ("LOÏC", "LOIC"),
        ("NÚÑEZ", "NUNEZ"),
        ("CONCEIÇÃO", "CONCEICAO"),
        ("BENOÎT", "BENOÍT"),
        ("MARTÍNEZ", "MARTÍNEZ"),
        ("RAMOS", "RAMOS"),
        ("FRANÇOISE", "FRANGOISE"),
        ("GALO", "GALO"),
    ],
)
def test_what_stands_over_a_capital_is_seen(printed: str, read: str, family: str) -> None:
    gray, box = drawn(printed, family=family)
    (word,) = marked(gray, page(Word(read, box, 0.95))).words()
    assert word.text == printed


@pytest.mark.parametrize("family", ["DejaVu Sans", "DejaVu Serif"])
@pytest.mark.parametrize(
    ("printed", "read"),
    [("Benoît", "Benoít"), ("Gonçalves", "Goncalves"), ("Zoë", "Zoé"), ("Ibáñez", "Ibáñez"),
     ("Carolina", "Carolina"), ("Benoît,", "Benoít,")],
)  # fmt: skip
def test_what_stands_over_a_small_letter_is_seen(printed: str, read: str, family: str) -> None:
    gray, box = drawn(printed, family=family)
    (word,) = marked(gray, page(Word(read, box, 0.95))).words()
    assert (word.text, word.confidence) == (printed, 0.95)


def test_a_mark_over_a_small_letter_that_only_the_engine_sees_is_doubted() -> None:
    seen = LettersSeen(((("Z", 0.0),), (("ö", 0.0), ("ó", 4.0)), (("e", 0.0), ("é", 9.0))), True, 0)
    assert with_small_marks(Word("Zóe", Box(0, 0, 9, 9), 0.95), seen, 8.0, 2.0) == Word(
        "Zóe", Box(0, 0, 9, 9), 0.7
    )


def test_a_mark_that_the_engine_alone_read_is_no_certain_one() -> None:
    gray, box = drawn("ZOË")
    small = Image.fromarray(gray).resize((112, 20), Image.Resampling.BOX)
    gray = np.asarray(small.resize((900, 160), Image.Resampling.BICUBIC))
    (word,) = marked(gray, page(Word("ZOÉ", box, 0.95))).words()
    assert word.text == "ZOË" or word.confidence < 0.8


@pytest.mark.parametrize(("lead", "text"), [(14.0, "MARÍA"), (0.0, "MARÍA")])
def test_a_mark_is_not_heard_twice_where_no_speck_stands(
    lead: float, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = (("Á", 0.0), ("A", lead)) if lead else (("A", 0.0), ("Á", 20.0))
    plain = tuple(((c, 0.0),) for c in "MAR")
    seen = LettersSeen((*plain, (("Í", 0.0), ("I", 20.0)), last), same=not lead, likelihood=-1.0)
    gray, box = drawn("MARÍA")
    monkeypatch.setattr(spelling, "letters_seen", lambda line, text: seen)
    monkeypatch.setattr(spelling, "specks", lambda gray, word: [])
    (word,) = marked(gray, page(Word("MARÍA", box, 0.96))).words()
    assert (word.text, word.confidence <= DOUBTFUL) == (text, bool(lead))


def test_a_mark_over_which_no_speck_was_found_is_seen_and_never_certain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spelling, "specks", lambda gray, word: [])  # as on a line that runs askew
    gray, box = drawn("LEFÈVRE-PERRIN")
    (word,) = marked(gray, page(Word("LEFEVRE-PERRIN", box, 0.95))).words()
    assert (word.text, word.confidence) == ("LEFÈVRE-PERRIN", DOUBTFUL)
    gray, box = drawn("LEFEVRE")
    (word,) = marked(gray, page(Word("LEFEVRE", box, 0.95))).words()
    assert (word.text, word.confidence) == ("LEFEVRE", 0.95)


def test_a_letter_that_was_read_twice_leaves_one() -> None:
    gray, box = drawn("SIMÕES")
    (word,) = marked(gray, page(Word("SIMÓOES", box, 0.5))).words()
    assert word.text == "SIMÕES"


def test_a_name_that_was_read_together_with_its_label_is_looked_at_alone() -> None:
    gray, box = drawn("Prénoms:  AGÜERO")
    label, name = marked(gray, page(Word("Prénoms:AGÚERO", box, 0.95))).words()
    assert (label.text, name.text) == ("Prénoms:", "AGÜERO")
    assert label.box.right < name.box.left


def test_a_mark_beside_the_word_is_none_of_its_own() -> None:
    """An engine's box may reach over the next word, whose tilde stands over no O of this one."""
    gray, box = drawn("CAMPOS MUÑOZ")
    (word,) = marked(gray, page(Word("CAMPOS", box, 0.95))).words()
    assert word.text == "CAMPOS"


def test_a_line_under_the_word_hides_no_mark() -> None:
    gray, box = drawn("NADÈGE", 12, "DejaVu Sans Mono")
    lined = gray.copy()
    lined[box.bottom + 8 : box.bottom + 10, box.left : box.right] = 120
    (word,) = marked(lined, page(Word("NADEGE", box.grown(12), 0.7))).words()
    assert word.text == "NADÈGE"


@pytest.mark.parametrize("read", ["CONCEICAO", "CONCEIÇAO", "CONCEIÇÁO", "CONCEICÃO"])
def test_no_word_ends_so_without_its_tilde(read: str) -> None:
    gray, box = drawn("CONCEIÇÃO", 6)
    worn = np.asarray(Image.fromarray(gray).resize((450, 80)).resize((900, 160)))
    (word,) = marked(worn, page(Word(read, box, 0.8))).words()
    assert word.text == "CONCEIÇÃO"


@pytest.mark.parametrize(
    ("printed", "read"),
    [("D'AMICO", "D*AMICO"), ("O'SULLIVAN", 'O"SULLIVAN'), ("DELL'ACQUA", "DELL*ACQUA"),
     ("N'GUESSAN", "N´GUESSAN"), ("D'AMICO", "D'*AMICO")],
)  # fmt: skip
def test_a_sign_inside_a_word_is_an_apostrophe(printed: str, read: str) -> None:
    gray, box = drawn(printed)
    (word,) = marked(gray, page(Word(read, box, 0.9))).words()
    assert word.text == printed


@pytest.mark.parametrize(("between", "joined"), [("-", True), (" ", False)])
def test_a_stroke_between_two_words_is_a_hyphen_where_it_is_one(between: str, joined: bool) -> None:
    gray, box = drawn(f"ANNE{between}MARIE")
    parts = (box.left, box.left + round(0.43 * box.width), box.left + round(0.53 * box.width))
    left = Word("ANNE:" if joined else "ANNE", Box(parts[0], box.top, parts[1], box.bottom), 0.7)
    right = Word("MARIE", Box(parts[2], box.top, box.right, box.bottom), 0.7)
    text = PageText((Line((left, right)),), 900, 160, 300)
    seen = [word.text for word in marked(gray, text).words()]
    assert seen == (["ANNE-MARIE"] if joined else ["ANNE", "MARIE"])


@pytest.mark.parametrize(("printed", "seen"), [("DA SILVA", ["DA", "SILVA"]), ("DA-SILVA", None)])
def test_a_line_of_the_pattern_is_no_hyphen(printed: str, seen: list[str] | None) -> None:
    gray, box = drawn(printed)
    text = page(Word("DA-SILVA", box, 0.8))
    assert [w.text for w in marked(gray, text).words()] == (seen or ["DA-SILVA"])


@pytest.mark.parametrize(("left", "right"), [("ANNE", "-MARIE"), ("ANNE-", "MARIE")])
def test_a_hyphen_that_hangs_on_one_word_joins_both(left: str, right: str) -> None:
    gray, box = drawn("ANNE-MARIE")
    middle = box.left + box.width // 2
    words = (
        Word(left, Box(box.left, box.top, middle, box.bottom), 0.9),
        Word(right, Box(middle + 3, box.top, box.right, box.bottom), 0.9),
    )
    text = PageText((Line(words),), 900, 160, 300)
    assert [word.text for word in marked(gray, text).words()] == ["ANNE-MARIE"]


def test_words_of_labels_are_left_as_they_were_read() -> None:
    gray, box = drawn("NACIONALIDÁD")
    word = Word("NACIONALIDAD", box, 0.9)
    assert next(iter(marked(gray, page(word)).words())) is word


@pytest.mark.parametrize("text", ["nacido", "25/03/1990", "AB123456", "P"])
def test_only_words_that_begin_with_a_capital_are_looked_at(text: str) -> None:
    gray, box = drawn("RAMÍREZ")
    word = Word(text, box, 0.95)
    assert next(iter(marked(gray, page(word)).words())) is word


def test_the_print_of_another_line_is_no_accent() -> None:
    font = Face("DejaVu Sans").size(9, 300)
    small = Face("DejaVu Sans").size(5, 300)
    image = Image.new("L", (900, 160), 236)
    draw = ImageDraw.Draw(image)
    draw.text((60, 60), "RAMOS SOTO", 30, font)
    left, top, right, bottom = (round(v) for v in font.getbbox("RAMOS SOTO"))
    draw.text((60, 60 + top - 4), "Apellidos / Surname", 60, small, anchor="ls")
    box = Box(60 + left, 60 + top, 60 + right, 60 + bottom)
    (word,) = marked(np.asarray(image), page(Word("RAMOSSOTO", box, 0.95))).words()
    assert word.text == "RAMOSSOTO"


@pytest.mark.parametrize("apart", range(24, 40, 3))
def test_a_mark_under_the_print_of_another_line_is_seen(apart: int) -> None:
    """Letters of a label stand above the tilde, and bare paper between."""
    gray, box = drawn("SIMÕES", 8)
    image = Image.fromarray(gray)
    label = Face("DejaVu Sans").size(5, 300)
    ImageDraw.Draw(image).text((60, box.top - apart), "SOBRENOME", 30, label)
    (word,) = marked(np.asarray(image), page(Word("SIMOES", box, 0.66))).words()
    assert word.text == "SIMÕES"


def test_a_pattern_gives_way_and_ink_stays() -> None:
    rng = np.random.default_rng(5)
    ground = 200 + 20 * np.sin(np.arange(300) / 7)[None, :] + rng.normal(0, 2, (120, 300))
    ground[50:60, 100:200] = 40
    even = evened(np.clip(ground, 0, 255).astype(np.uint8))
    assert np.median(even[:40]) > 225
    assert even[52:58, 110:190].max() < 60


def test_of_two_readings_the_surer_word_stands_and_what_one_lacks_is_added() -> None:
    place, other, third = Box(0, 0, 100, 20), Box(0, 40, 100, 60), Box(0, 80, 100, 100)
    first = page(Word("noria", place, 0.4), Word("ZAMBRANO", other, 0.95))
    second = page(
        Word("QUISHPE", place, 0.93), Word("ZAMBRAND", other, 0.6), Word("1974", third, 0.9),
        Word("~", Box(0, 120, 10, 130), 0.1),
    )  # fmt: skip
    assert [word.text for word in merged(first, second).words()] == ["QUISHPE", "ZAMBRANO", "1974"]


def test_a_hyphened_word_that_one_reading_took_apart_stands_once() -> None:
    whole = Word("ANNE-MARIE", Box(0, 20, 180, 42), 0.8)
    first = page(
        Word("ANNE:", Box(0, 0, 80, 40), 0.8), Word("MARIE", Box(90, 0, 180, 40), 0.8), whole
    )
    assert [word.text for word in merged(first, page()).words()] == ["ANNE-MARIE"]


def test_two_spellings_of_one_word_make_it_uncertain() -> None:
    place = Box(0, 0, 100, 20)
    first, second = page(Word("LECLERCO", place, 0.9)), page(Word("LECLERCQ", place, 0.88))
    (word,) = merged(first, second).words()
    assert (word.text, word.confidence) == ("LECLERCO", 0.7)
    accents = page(Word("GUEDEZ", place, 0.9)), page(Word("GUÉDEZ", place, 0.9))
    assert next(iter(merged(*accents).words())).confidence == 0.9


@pytest.mark.parametrize(("dpi", "read_at"), [(100, 200), (150, 300), (200, 200), (300, 300)])
def test_a_coarse_picture_is_read_larger_and_its_boxes_are_its_own(dpi: int, read_at: int) -> None:
    asked: list[int] = []

    class Asked:
        def read(self, gray: np.ndarray, dpi: int, layout: Layout) -> PageText:
            asked.append(dpi)
            height, width = gray.shape
            word = Word("A", Box(width // 2, height // 2, width, height), 0.9)
            return PageText((Line((word,)),), width, height, dpi)

    text = read_small(Asked(), np.zeros((80, 120), np.uint8), dpi)
    assert asked == [read_at]
    assert (text.width, text.height, text.dpi) == (120, 80, dpi)
    assert next(iter(text.words())).box == Box(60, 40, 120, 80)


class Reader:
    """Reads what it is told; counts."""

    def __init__(self, text: str) -> None:
        self.text, self.read_times = text, 0

    def read(self, gray: np.ndarray, dpi: int, layout: Layout) -> PageText:
        self.read_times += 1
        word = Word(self.text, Box(10, gray.shape[0] // 2 - 5, 200, gray.shape[0] // 2 + 5), 0.9)
        return page(word)


@pytest.mark.parametrize(
    ("again", "sure"), [("C01X00T47", 0.9), ("C01 X00T47", 0.9), ("CO1X00T47", DOUBTED)]
)
def test_two_spellings_of_a_number_make_it_uncertain(again: str, sure: float) -> None:
    gray, box = drawn("C01X00T47")  # O or 0: a line that our own recogniser leaves open
    text = confirmed(Reader(again), gray, page(Word("C01X00T47", box, 0.9)))
    assert [(word.text, word.confidence) for word in text.words()] == [("C01X00T47", sure)]


@pytest.mark.parametrize("number", ["FG725597", "X1234567L", "12.345.678-9"])
def test_a_number_that_our_own_recogniser_reads_alike_is_sure(number: str) -> None:
    gray, box = drawn(number)
    reader = Reader("")
    text = page(Word(number, box, 0.9))
    assert confirmed(reader, gray, text) is text
    assert reader.read_times == 0


def test_letters_that_nobody_can_speak_are_a_number_with_a_digit_misread() -> None:
    gray, box = drawn("DTW5PMJH", 12)
    (word,) = confirmed(Reader(""), gray, page(Word("DTWSPMJH", box, 0.78))).words()
    assert word.text == "DTW5PMJH"
    assert word.confidence < 0.85


@pytest.mark.parametrize(("engine", "sure"), [(0.74, True), (0.4, False)])
def test_two_readers_that_agree_make_a_number_surer_unless_it_was_hardly_read(
    engine: float, sure: bool
) -> None:
    gray, box = drawn("71.714.135")
    (word,) = confirmed(Reader(""), gray, page(Word("71.714.135", box, engine))).words()
    assert (word.confidence >= 0.85) is sure


@pytest.mark.parametrize(
    ("read", "kept"),
    [("EG725597", "FG725597"), ("FG72559", "FG725597"), ("FG-725591", "FG-725591")],
)
def test_a_number_that_it_proves_otherwise_is_taken_and_never_certain(read: str, kept: str) -> None:
    gray, box = drawn("FG725597")
    (word,) = confirmed(Reader(read), gray, page(Word(read, box, 0.9))).words()
    assert (word.text, word.confidence) == (kept, DOUBTED)


def test_figures_that_it_proves_otherwise_stand_between_their_points() -> None:
    gray, box = drawn("32.536.863")
    (word,) = confirmed(Reader(""), gray, page(Word("32.096.863", box, 0.7))).words()
    assert (word.text, word.confidence) == ("32.536.863", DOUBTED)


def test_a_card_without_numbers_is_not_read_again() -> None:
    gray, box = drawn("RAMOS")
    reader = Reader("")
    confirmed(reader, gray, page(Word("RAMOS", box, 0.9), Word("25/03/1990", box, 0.9)))
    assert reader.read_times == 0


@pytest.mark.parametrize(
    ("text", "number"),
    [("12.345.678-9", True), ("VIRTE83453985", True), ("171003406-5", True), ("2019-10-22", False),
     ("13-AGO-1991", False), ("C01X00T47", True), ("QUITO", False), ("1990", False)],
)  # fmt: skip
def test_what_may_be_a_papers_number(text: str, number: bool) -> None:
    assert is_number(Word(text, Box(0, 0, 9, 9), 0.9)) is number


@pytest.mark.parametrize(
    ("parts", "gap", "joined"),
    [
        (("O'CONNOR", "-", "FITZGERALD"), 8, ["O'CONNOR-FITZGERALD"]),
        (("ANA", "–", "MARÍA"), 8, ["ANA-MARÍA"]),
        (("VISA", "-", "ECUADOR"), 30, ["VISA", "-", "ECUADOR"]),
        (("Visa", "-", "Ecuador"), 8, ["Visa", "-", "Ecuador"]),
        (("AB123", "-", "RAMOS"), 8, ["AB123", "-", "RAMOS"]),
    ],
)
def test_a_hyphen_close_between_capitals_joins_them(
    parts: tuple[str, str, str], gap: int, joined: list[str]
) -> None:
    words, left = [], 10
    for part in parts:
        right = left + 18 * len(part)
        words.append(Word(part, Box(left, 20, right, 50), 0.9))
        left = right + gap
    assert [word.text for word in hyphenated(words)] == joined


@pytest.mark.parametrize(
    ("right", "gap", "texts"),
    [
        ("'ACQUA", 15, ["DELL'ACQUA"]),
        ("\u2019ACQUA", 15, ["DELL'ACQUA"]),
        ("'ACQUA'", 15, ["DELL", "'ACQUA'"]),
        ("'ACQUA", 40, ["DELL", "'ACQUA"]),
        ("ACQUA", 15, ["DELL", "ACQUA"]),
    ],
)
def test_an_apostrophe_before_a_word_belongs_between_two(
    right: str, gap: int, texts: list[str]
) -> None:
    words = (
        Word("DELL", Box(100, 60, 172, 90), 0.9),
        Word(right, Box(172 + gap, 60, 300 + gap, 90), 0.9),
    )
    text = PageText((Line(words, 0),), 900, 160, 300)
    white = np.full((160, 900), 255, np.uint8)
    assert [w.text for w in marked(white, text).words()] == texts
