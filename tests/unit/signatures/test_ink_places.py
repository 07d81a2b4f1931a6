"""Letters in other languages, and places that only the ink gives away."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image

from intake.domain.boxes import Box
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.pasted.facsimile import drawn
from intake.signatures.pasted.page_images import page_images
from intake.signatures.places.ink_places import places_at_ink
from intake.signatures.places.places import find_places
from tests.typed_page import DPI, Row, body, mm, typed

HEAD: list[Row] = [
    (25, 30, "November 20, 1998"),
    (25, 45, "Mr. Robert Hughes"),
    (25, 60, "Dear Mr. Hughes:"),
]


@pytest.mark.parametrize(
    "closing",
    [
        "Sincerely,", "Sincerely yours,", "Very truly yours,", "Yours very truly,", "Cordially,",
        "Best regards,", "Respectfully submitted,", "Mit freundlichen Grüßen", "Atenciosamente,",
        "Distinti saluti,", "Cordialement,",
    ],
)  # fmt: skip
@pytest.mark.parametrize("x", [25, 115])
def test_closing_formulas_of_other_languages(closing, x):
    foot: list[Row] = [(x, 130, closing), (x, 155, "Margaret O'Neill"), (x, 160, "Vice President")]
    places = find_places(typed(*HEAD, *body(70, 8), *foot, (25, 175, "cc: Samuel Okafor")))
    assert [p.name_lines[0] for p in places if p.last] == ["Margaret O'Neill"]


def test_people_who_get_a_copy_do_not_sign():
    foot: list[Row] = [(25, 175, "cc: Samuel Okafor"), (30, 180, "Ellen Brandt")]
    assert find_places(typed(*HEAD, *body(70, 12), *foot)) == ()


def test_a_number_in_the_corner_is_no_place():
    foot: list[Row] = [(25, 130, "Sincerely,"), (25, 155, "Ellen Brandt"), (160, 200, "527648821")]
    places = find_places(typed(*HEAD, *body(70, 8), *foot))
    assert [p.name_lines for p in places] == [("Ellen Brandt",)]


def px(value: float) -> int:
    return round(value / 25.4 * DPI)


def ink(left: float, top: float, right: float, bottom: float, score: float = 0.97) -> InkEvidence:
    box = Box(*(px(v) for v in (left, top, right, bottom)))
    return InkEvidence(InkKind.OTHER_INK, box, score, None, score)


LETTER: list[Row] = [*HEAD, *body(70, 8), (25, 160, "Luis Andrade"), (25, 172, "RLW/dk")]


def test_ink_over_a_name_alone_is_a_place():
    text = typed(*LETTER)
    found = places_at_ink(text, [ink(24, 140, 70, 158)], [], ())
    assert len(found) == 1
    place, seen = found[0]
    assert place.cue == "ink"
    assert place.last
    assert place.name_lines == ("Luis Andrade",)
    assert seen.kind is InkKind.INK
    assert seen.place == 0
    assert mm(seen.box)[1] == pytest.approx(140, abs=1)


@pytest.mark.parametrize(("left", "count"), [(20, 1), (30, 0)], ids=["on it", "beside it"])
def test_ink_takes_the_capital_of_a_name_that_it_runs_into(left: float, count: int) -> None:
    """`Denise Kowalski` was read as `enise Kowalski`, with ink over what is missing."""
    text = typed(*HEAD, *body(70, 8), (25, 160, "uis Andrade"))
    assert len(places_at_ink(text, [ink(left, 140, 70, 162, score=0.85)], [], ())) == count


@pytest.mark.parametrize(
    "remark", ["presentado en Quito", "Presentado en Quito", "entregado al IESS"]
)
def test_ink_over_a_remark_makes_no_place(remark: str) -> None:
    text = typed(*HEAD, *body(70, 8), (25, 160, remark))
    assert places_at_ink(text, [ink(20, 148, 48, 162, score=0.85)], [], ()) == []


@pytest.mark.parametrize(
    "mark",
    [
        ink(24, 140, 31, 158),  # too narrow
        ink(24, 140, 70, 158, score=0.75),  # not sure
        ink(1, 140, 20, 158),  # in the margin
        ink(24, 20, 70, 38),  # in the head of the page
        ink(120, 200, 170, 215),  # nothing printed under it
        ink(24, 66, 70, 84),  # the letter goes on below
    ],
)
def test_other_ink_makes_no_place(mark):
    assert places_at_ink(typed(*LETTER), [mark], [], ()) == []


def test_ink_on_a_line_is_a_place_although_the_label_was_not_read():
    text = typed(*HEAD, *body(70, 6))
    line = Box(px(60), px(200), px(120), px(200) + 2)
    assert len(places_at_ink(text, [ink(30, 188, 58, 202)], [line], ())) == 1


def test_ink_is_not_looked_at_twice():
    text = typed(*LETTER)
    known = Place(Box(px(20), px(135), px(90), px(165)), None, (), 0.9, last=True)
    assert places_at_ink(text, [ink(24, 140, 70, 158)], [], (known,)) == []


@pytest.mark.parametrize(
    ("kind", "score", "images", "reason"),
    [
        (InkKind.INK, 0.95, [Box(90, 90, 320, 210)], "image_object"),
        (InkKind.INK, 0.95, [], "never_on_paper"),
        (InkKind.NOT_ASSESSED, 0.5, [Box(90, 90, 320, 210)], "image_object"),
        (InkKind.NOT_ASSESSED, 0.1, [Box(90, 90, 320, 210)], None),
        (InkKind.NOT_ASSESSED, 0.5, [], None),
        (InkKind.NONE, 0.0, [Box(90, 90, 320, 210)], None),
    ],
)
def test_handwriting_in_a_file_that_was_never_on_paper(kind, score, images, reason):
    evidence = InkEvidence(kind, Box(100, 100, 300, 200), 0.9, 0, score)
    told = drawn(evidence, images)
    assert (told.reason if told else None) == reason


def test_pictures_of_a_page_are_where_they_lie(tmp_path: Path):
    picture = tmp_path / "ink.png"
    Image.new("L", (300, 100), 0).save(picture)
    path = tmp_path / "letter.pdf"
    with pikepdf.new() as file:
        page = file.add_blank_page(page_size=(595, 842))
        image = pikepdf.Stream(file, np.zeros((100, 300), np.uint8).tobytes())
        image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        image.Width, image.Height = 300, 100
        image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DeviceGray, 8
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))
        page.Contents = file.make_stream(b"q 144 0 0 48 72 144 cm /I Do Q q 5 0 0 5 9 9 cm /I Do Q")
        file.save(path)
    assert page_images(path, 1, 144) == (Box(144, 1684 - 384, 432, 1684 - 288),)


MEMO: list[Row] = [
    (85, 30, "MEMORANDUM"),
    (25, 45, "TO: | Ellen Brandt"),
    (25, 53, "FROM: | Luis Andrade"),
    (25, 61, "SUBJECT: | Test results"),
    *body(80, 9),
]


@pytest.mark.parametrize("left", [60.0, 92.0, 112.0])
def test_who_writes_a_memo_signs_beside_his_name_in_its_head(left: float) -> None:
    ((place, seen),) = places_at_ink(typed(*MEMO), [ink(left, 48, left + 16, 58)], [], ())
    assert seen.kind is InkKind.INK
    assert place.last


@pytest.mark.parametrize(
    "mark",
    [
        ink(92, 30, 108, 42),  # above who gets it
        ink(92, 48, 108, 58, score=0.85),  # not sure
        ink(160, 48, 176, 58),  # far behind the name
    ],
)
def test_other_ink_in_the_head_of_a_memo_makes_no_place(mark: InkEvidence) -> None:
    assert places_at_ink(typed(*MEMO), [mark], [], ()) == []


def test_ink_in_a_head_is_no_signature_where_a_letter_asks_for_one_below() -> None:
    text = typed(*MEMO, (25, 160, "Sincerely,"), (25, 185, "Luis Andrade"))
    known = find_places(text)
    assert known
    assert places_at_ink(text, [ink(92, 48, 108, 58)], [], known) == []


@pytest.mark.parametrize("farewell", ["Thanks,", "Thank you.", "Gracias,"])
def test_a_word_of_thanks_alone_closes_a_letter(farewell: str) -> None:
    (place,) = find_places(typed(*HEAD, *body(70, 8), (25, 130, farewell)))
    assert mm(place.box)[1] == pytest.approx(132, abs=3)
    assert find_places(typed(*HEAD, *body(70, 8), (25, 130, f"{farewell[:-1]} again for it"))) == ()


def test_a_note_on_the_rule_of_the_foot_signs_no_letter_that_names_who_signs():
    foot: list[Row] = [(25, 100, "Cordialmente,"), (25, 125, "Byron de la Torre Mejía")]
    text = typed(*HEAD, *body(70, 5), *foot, (40, 262, "Av. 10 de Agosto - Telf. 04-3557765"))
    rule = Box(px(25), px(258), px(185), px(259))
    note = ink(110, 248, 140, 258)
    ((place, seen),) = places_at_ink(text, [note], [rule], find_places(text))
    assert (place.cue, seen.kind) == ("ink", InkKind.NOT_ASSESSED)
    ((_, alone),) = places_at_ink(typed(*HEAD, *body(70, 5)), [note], [rule], ())
    assert alone.kind is InkKind.INK


def test_nor_one_that_is_signed_on_a_line():
    foot: list[Row] = [(25, 125, "Byron de la Torre Mejía"), (25, 130, "C.C. 1710034065")]
    text = typed(*HEAD, *body(70, 5), *foot)
    line = Box(px(25), px(123), px(80), px(124))
    fold = Box(px(90), px(258), px(150), px(259))
    known = find_places(text, [line])
    assert [place.cue for place in known] == ["rule"]
    ((_, seen),) = places_at_ink(text, [ink(110, 248, 140, 258)], [line, fold], known)
    assert seen.kind is InkKind.NOT_ASSESSED


SECOND_SHEET: list[Row] = [(25, 20, "Solicito que se registre el cambio y me den la constancia.")]


def test_ink_below_the_last_lines_of_a_second_sheet_is_a_place():
    """High up on its page, but no letterhead: nothing more is written below."""
    hand = ink(60, 32, 95, 48)
    ((_, seen),) = places_at_ink(typed(*SECOND_SHEET), [hand], [], ())
    assert seen.kind is InkKind.INK
    assert places_at_ink(typed(*SECOND_SHEET, *body(70, 8)), [hand], [], ()) == []
