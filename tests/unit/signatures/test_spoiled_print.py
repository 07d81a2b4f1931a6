"""Places whose print ink or a stamp has spoiled, and formulas of other wordings."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.evidence import InkKind
from intake.signatures.places.ink_places import places_at_ink
from intake.signatures.places.pieces import Says, pieces
from intake.signatures.places.places import find_places
from tests.typed_page import Row, body, typed
from tests.unit.signatures.test_ink_places import HEAD, ink, px


def said(words: str, *confidences: float) -> tuple[Says, bool]:
    """What a line of print says, and whether it is taken for print, words read so surely."""
    text = typed((25, 150, words))
    line = text.lines[0]
    if confidences:
        read = zip(line.words, confidences, strict=True)
        line = Line(tuple(Word(w.text, w.box, c) for w, c in read))
    (piece,) = pieces(PageText((line, *typed(*body(30, 6)).lines), text.width, text.height, 300))[
        -1:
    ]
    return piece.says, piece.sure


def test_a_speck_behind_a_name_makes_it_no_label() -> None:
    assert Says.NAME in said("GABRIELA DE LEÓN PÉREZ :")[0]
    assert Says.NAME not in said("GABRIELA DE LEÓN PÉREZ:")[0]


@pytest.mark.parametrize(("words", "name"), [("Ana Luz lyer", True), ("Ana Luz lee", False)])
def test_an_i_drawn_as_an_l_begins_a_name(words: str, name: bool) -> None:
    assert (Says.NAME in said(words)[0]) is name


@pytest.mark.parametrize(
    ("words", "name"),
    [("T. S. Osdene-Park", True), ("R. Conley", True), ("J. E. K.", False), ("Conley", False)],
)
def test_a_surname_with_initials_is_a_name(words: str, name: bool) -> None:
    assert (Says.NAME in said(words)[0]) is name


@pytest.mark.parametrize(
    "formula",
    [
        "With kindest personal regards,", "Le saludo muy atentamente", "I remain yours truly,",
        "Me despido de usted cordialmente",
    ],
)  # fmt: skip
def test_a_formula_is_known_by_its_last_word(formula: str) -> None:
    assert Says.CLOSING in said(formula)[0]


@pytest.mark.parametrize("formula", ["Sincerelx", "Atentamcnte,", "Very truIy yours,"])
def test_a_formula_is_known_by_all_but_a_letter(formula: str) -> None:
    assert Says.CLOSING in said(formula)[0]


@pytest.mark.parametrize("words", ["Saludes", "Sincere", "Atenta mente la carta dice eso"])
def test_other_words_are_none(words: str) -> None:
    assert Says.CLOSING not in said(words)[0]


def test_what_spoiled_a_formula_may_hide_ink() -> None:
    (clean,) = find_places(typed(*HEAD, *body(70, 8), (25, 130, "Sincerely,")))
    (spoiled,) = find_places(typed(*HEAD, *body(70, 8), (25, 130, "Sincerelx")))
    assert spoiled.confidence < 0.55 <= clean.confidence


def test_ink_leaves_one_word_of_a_name_to_be_read() -> None:
    assert said("Robert MA Lister", 0.81, 0.0, 0.0) == (Says.NAME, True)
    assert not said("Robert MA Lister", 0.6, 0.0, 0.0)[1]


def test_a_name_alone_after_the_text_is_a_place_that_is_never_empty() -> None:
    (place,) = find_places(
        typed(*HEAD, *body(70, 8), (25, 150, "William Toohey"), (25, 172, "/jm"))
    )
    assert place.last
    assert place.confidence < 0.55
    assert not find_places(typed(*HEAD, (25, 75, "William Toohey"), *body(100, 8)))


@pytest.mark.parametrize(("label", "found"), [("SUBJECT:", 1), ("Budget", 0)])
def test_a_memos_head_is_known_without_who_gets_it(label: str, found: int) -> None:
    head: list[Row] = [
        (25, 30, "MEMORANDUM"), (25, 45, "10 | Ellen Brandt"), (25, 53, "FROM: | Luis Andrade"),
        (25, 61, "DATE: | June 12"), (25, 69, f"{label} | Test results"), *body(85, 9),
    ]  # fmt: skip
    mark = ink(92, 48, 108, 58)
    assert len(places_at_ink(typed(*head), [mark], [], ())) == found


def test_large_ink_below_a_letter_written_by_hand_is_its_signature() -> None:
    rows = [(25.0, 60 + 9.0 * k, "uw nd lyf dew wn em lyk uwm elp dwn") for k in range(7)]
    text = typed(*rows, confidence=0.2)
    ((place, evidence),) = places_at_ink(text, [ink(40, 130, 54, 142, score=0.85)], [], ())
    assert evidence.kind is InkKind.INK
    assert place.cue == "ink"
    printed = typed(*HEAD, *body(70, 8))
    assert not places_at_ink(printed, [ink(40, 130, 54, 142, score=0.85)], [], ())


def test_a_pens_stroke_over_a_letterhead_makes_no_place() -> None:
    stroke = Box(350, 300, 900, 304)
    firm: Row = (25, 28, "Comercial San Bartolomé")
    assert not find_places(typed(firm, (25, 50, "MEMORANDO"), *body(70, 8)), [stroke])
    assert find_places(typed(firm), [stroke])


def test_ink_on_the_line_beside_a_label_is_in_the_place_of_the_name_below() -> None:
    foot: list[Row] = [
        (25, 130, "Firma del empleador"), (25, 136, "Nombre: María José Zambrano Loor"),
        (25, 142, "C.I. 1865761591"),
    ]  # fmt: skip
    line = Box(px(75), px(133), px(150), px(133) + 3)
    (place,) = [p for p in find_places(typed(*HEAD, *body(70, 8), *foot), [line]) if p.last]
    assert place.box.right >= line.right
    assert place.line_box == line
    assert "Nombre: María José Zambrano Loor" in place.name_lines


NAMED: list[Row] = [(25, 131.5, "Ana Paz Ruiz"), (25, 136.5, "C.I. 1710034065")]


@pytest.mark.parametrize("stamp", ["COMERCIAL LANDA", "OUT CUADOR", "RUC 1790012345001"])
def test_words_of_a_stamp_on_a_line_leave_it_the_line_of_the_name_below(stamp: str) -> None:
    line = Box(px(25), px(130), px(85), px(130) + 3)
    text = typed(*body(70, 8), (30, 124.5, stamp), *NAMED)
    (place,) = find_places(text, [line])
    assert (place.cue, place.line_box) == ("rule", line)
    assert place.name_lines == ("Ana Paz Ruiz", "C.I. 1710034065")


@pytest.mark.parametrize("role", ["LA DECLARANTE", "POR EL ARRENDADOR", "the guarantor"])
def test_a_role_is_known_behind_its_article(role: str) -> None:
    line = Box(px(75), px(130), px(135), px(130) + 3)
    (place,) = find_places(typed(*body(70, 8), (90, 132, role)), [line])
    assert place.cue == "rule"
    assert place.confidence >= 0.8


SURE = 0.55
"""From here on a place may be called empty."""


@pytest.mark.parametrize(
    ("words", "found"),
    [("Manos que siembran", 1), ("Recibido", 0), ("Fecha:", 0), ("Página 2 de 3", 0)],
)
def test_the_line_that_ends_a_text_is_a_place_that_is_never_empty(words: str, found: int) -> None:
    line = Box(px(75), px(130), px(135), px(130) + 3)
    places = find_places(typed(*body(70, 8), (90, 132, words)), [line])
    assert len(places) == found
    assert all(place.last and place.confidence < SURE for place in places)


@pytest.mark.parametrize(("sure", "named"), [(0.95, True), (0.7, False)])
def test_a_name_of_two_words_may_be_set_large(sure: float, *, named: bool) -> None:
    """What is read as surely as this is no flourish; else the number tells, not surely."""
    rows = typed(*body(70, 8), (25, 160, "GUNDISALVO WONG"), (25, 168, "C.I. 1712345678"))
    *others, name, number = rows.lines
    large = tuple(
        Word(w.text, Box(w.box.left, w.box.top - 30, w.box.right, w.box.bottom), sure)
        for w in name.words
    )
    (place,) = find_places(PageText((*others, Line(large), number), rows.width, rows.height, 300))
    assert place.name_lines[-1] == "C.I. 1712345678"
    assert ("GUNDISALVO WONG" in place.name_lines) is named
    assert (place.confidence >= SURE) is named


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Agustín de los Ángeles Paz de la Santísima Ortega", True),
        ("Ana Luz Rosa Eva Pía Inés Sara Irma", False),
    ],
)
def test_what_joins_the_words_of_a_name_does_not_count(words: str, name: bool) -> None:
    assert (Says.NAME in said(words)[0]) is name
