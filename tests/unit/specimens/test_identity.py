"""The ruler measures itself: zones, numbers, boxes and truth of the drawn identity papers."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.specimens import mrz, numbers, people, scan, sheet
from tests.specimens.canvas import Paper, Picture, Span, fill
from tests.specimens.fonts import GROUPS, OCRB, Face, families
from tests.specimens.identity import PAPERS, UNLIKE, choose
from tests.specimens.identity.layout import Layout
from tests.specimens.identity.unlike_states import state_number
from tests.specimens.truth import TrueFinding, TruePacket

ALL = [layout for kind in PAPERS.values() for layout in kind]
COMPARED = {"document_number", "birth_date", "surnames", "names", "full_name"}


def holder(rng: random.Random, layout: Layout) -> people.Person | people.Ecuadorian:
    if layout.kind == "cedula":
        return people.ecuadorian(rng)
    return people.person(rng, rng.choice(sorted(layout.countries) or [None]))


def marks_of(sides: list[Picture]) -> dict[str, str]:
    out: dict[str, str] = {}
    for side in sides:
        for mark in side.marks:
            out.setdefault(mark.name, mark.value)
    return out


@pytest.mark.parametrize(
    "layout", [p for k in UNLIKE.values() for p in k], ids=lambda p: f"{p.kind}-{p.name}"
)
def test_a_paper_of_another_manner_says_who_its_holder_is(layout: Layout) -> None:
    rng = random.Random(layout.name)
    person = holder(rng, layout)
    sides = layout.draw(rng, person, 150)
    facts = marks_of(sides)
    numbers_of = {getattr(person, n, "") for n in ("passport_number", "home_id_number", "cedula")}
    if layout.kind == "home_id":
        numbers_of |= {state_number(layout.name, person)}
    assert facts["document_number"] in numbers_of - {""}
    assert person.birth_date.startswith(facts["birth_date"])
    assert {"surnames", "full_name"} & set(facts)
    assert {"expiry_date"} <= set(facts)
    for side in sides:
        w, h = side.image.size
        assert all(0 <= m.box[0] < m.box[2] <= w and 0 <= m.box[1] < m.box[3] <= h
                   for m in side.marks)  # fmt: skip


@pytest.mark.parametrize("layout", ALL, ids=lambda p: f"{p.kind}-{p.name}")
def test_a_paper_says_what_is_true_of_its_holder(layout: Layout) -> None:
    rng = random.Random(layout.name)
    person = holder(rng, layout)
    sides = layout.draw(rng, person, 200)
    facts = marks_of(sides)
    wanted = {
        "passport": lambda p: p.passport_number,
        "visa": lambda p: p.passport_number,
        "home_id": lambda p: p.home_id_number,
        "cedula": lambda p: p.cedula,
    }[layout.kind](person)
    assert facts["document_number"].removeprefix("V") in (wanted, wanted.removeprefix("V"))
    assert facts["birth_date"] == person.birth_date
    written = facts.get("full_name") or f"{facts.get('names', '')} {facts['surnames']}"
    assert sorted(people.ascii_of(written).upper().split()) == sorted(
        people.ascii_of(person.full_name).upper().split()
    )
    if layout.kind == "visa":
        assert facts["visa_number"] == person.visa_number


@pytest.mark.parametrize("layout", ALL, ids=lambda p: f"{p.kind}-{p.name}")
def test_marks_hold_ink_and_nothing_is_drawn_over_another_value(layout: Layout) -> None:
    rng = random.Random(7 + len(layout.name))
    for side in layout.draw(rng, holder(rng, layout), 200):
        w, h = side.image.size
        pixels = np.asarray(side.image.convert("L")).astype(int)
        boxes = []
        for mark in side.marks:
            left, t, r, b = mark.box
            assert 0 <= left < r <= w, mark
            assert 0 <= t < b <= h, mark
            part = pixels[t:b, left:r]
            assert part.max() - part.min() > 60, mark
            boxes.append((mark.name, mark.box))
        for i, (name, (left, t, r, b)) in enumerate(boxes):
            for other, (x, y, u, v) in boxes[i + 1 :]:
                assert min(r, u) - max(left, x) <= 2 or min(b, v) - max(t, y) <= 2, (name, other)


def test_every_kind_has_at_least_four_layouts_of_different_names() -> None:
    for kind, layouts in PAPERS.items():
        assert len({p.name for p in layouts}) == len(layouts) >= 4, kind


def test_the_same_seed_draws_the_same_paper() -> None:
    pictures = []
    for _ in range(2):
        rng = random.Random(11)
        person = people.person(rng, "VEN")
        pictures.append(choose(rng, "passport", person).draw(rng, person, 150)[0])
    assert pictures[0].image.tobytes() == pictures[1].image.tobytes()
    assert pictures[0].marks == pictures[1].marks


@given(seed=st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_drawn_zones_have_true_check_digits(seed: int) -> None:
    rng = random.Random(seed)
    p = people.person(rng)
    who = mrz.Holder(p.surnames, p.names, p.passport_number, p.nationality, p.birth_date, p.sex,
                     p.passport_expires, p.nationality, p.home_id_number[:14])  # fmt: skip
    first, second = mrz.td3(who, p.style)
    assert (len(first), len(second)) == (44, 44)
    assert second[9] == mrz.check(second[:9])
    assert second[42] == mrz.check(second[28:42])
    assert second[43] == mrz.check(second[:10] + second[13:20] + second[21:43])
    lines = mrz.td1(who, p.style)
    assert [len(line) for line in lines] == [30, 30, 30]
    whole = lines[0][5:] + lines[1][:7] + lines[1][8:15] + lines[1][18:29]
    assert lines[1][29] == mrz.check(whole)
    assert {len(line) for line in mrz.td2(who, p.style)} == {36}
    assert {len(line) for line in mrz.visa(who, p.style)} == {44}
    assert {len(line) for line in mrz.visa(who, p.style, wide=False)} == {36}
    assert set("".join(lines) + first + second) <= set(mrz.VALUES)


@pytest.mark.parametrize(
    ("printed", "style", "zone"),
    [
        ("MUÑOZ IBAÑEZ", mrz.Style("NXX"), "MUNXXOZ<IBANXXEZ"),
        ("MÜLLER", mrz.Style(), "MUELLER"),
        ("AGÜERO", mrz.Style(diaeresis="UXX"), "AGUXXERO"),
        ("O'CONNOR", mrz.Style(), "OCONNOR"),
        ("PÉREZ-REVERTE", mrz.Style(), "PEREZ<REVERTE"),
        ("GROß", mrz.Style(), "GROSS"),
    ],
)
def test_letters_are_transliterated_as_doc_9303_says(
    printed: str, style: mrz.Style, zone: str
) -> None:
    assert mrz.transliterate(printed, style) == zone


def test_the_specimen_of_doc_9303_comes_out_to_the_letter() -> None:
    who = mrz.Holder("ERIKSSON", "ANNA MARIA", "L898902C3", "UTO", "1974-08-12", "F", "2012-04-15",
                     "UTO", "ZE184226B")  # fmt: skip
    assert mrz.td3(who) == [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ]


def test_long_names_fill_the_zone_without_a_filler_at_its_end() -> None:
    assert mrz.names("FERNÁNDEZ DE CÓRDOBA MONTERO", "MARÍA DEL ROSARIO", 39)[-1] != "<"


@given(seed=st.integers(0, 100_000))
@settings(max_examples=100, deadline=None)
def test_cedulas_are_valid_and_companies_have_numbers(seed: int) -> None:
    rng = random.Random(seed)
    who = people.cast(rng)
    number = who.employer.cedula
    assert len(number) == 10
    assert number[9] == numbers.cedula_check(number[:9])
    assert int(number[:2]) in {*range(1, 25), 30}
    if who.company:
        assert len(who.company.ruc) == 13
        assert who.company.ruc.endswith("001")
    assert who.foreigner.nationality != "ECU"
    assert who.foreigner.passport_expires > people.TODAY.isoformat()
    assert who.foreigner.surnames


def test_particles_stay_with_their_surname() -> None:
    assert people.split_surnames("de la Cruz Salazar") == ["de la Cruz", "Salazar"]
    assert people.split_surnames("Ortega y García") == ["Ortega", "y García"]
    assert people.split_surnames("Smith") == ["Smith"]


def test_a_value_broken_over_two_lines_has_a_box_around_both() -> None:
    paper = Paper(60, 60, 200)
    spans = fill("uno dos tres {who} fin", {"who": Span("MARÍA JOSÉ DE LOS ÁNGELES", "x")})
    end = paper.paragraph(5, 10, 40, spans, Face("DejaVu Sans"), 10)
    (mark,) = paper.marks
    assert mark.value == "MARÍA JOSÉ DE LOS ÁNGELES"
    assert paper.mm(mark.box[3] - mark.box[1]) > 10 * 0.35
    assert end > 15


def test_a_mark_in_justified_prose_is_the_ink_itself() -> None:
    paper = Paper(100, 60, 200)
    red = (200, 0, 0)
    spans = [
        "palabras antes del nombre ",
        Span("PEÑA", "surnames", color=red),
        " y muchas después " * 6,
    ]
    paper.paragraph(5, 20, 90, spans, Face("DejaVu Serif"), 11)
    pixels = np.asarray(paper.image).astype(int)
    ys, xs = np.nonzero((pixels[..., 0] - pixels[..., 1]) > 60)
    (mark,) = paper.marks
    assert np.allclose(mark.box, [xs.min(), ys.min(), xs.max() + 1, ys.max() + 1], atol=3)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("level", scan.LEVELS)
def test_boxes_go_through_the_scan_with_the_ink(level: str, rotation: int) -> None:
    paper = Paper(150, 200, 150)
    paper.text(60, 60, "MARCA", Face("DejaVu Sans", bold=True), 40, name="x", color=(0, 0, 0))
    scanned = scan.scan(paper.picture(), random.Random(3), level, rotation=rotation, grey=True)
    dark = np.asarray(scanned.image.convert("L")) < 110
    ys, xs = np.nonzero(dark[20:-20, 20:-20])
    (mark,) = scanned.marks
    left, t, r, b = mark.box
    assert scanned.rotation == rotation
    slack = 20  # the corners of a turned box lie outside its ink
    assert abs(xs.min() + 20 - left) < slack
    assert abs(xs.max() + 20 - r) < slack
    assert abs(ys.min() + 20 - t) < slack
    assert abs(ys.max() + 20 - b) < slack


def test_turning_the_picture_by_its_rotation_makes_it_upright() -> None:
    paper = Paper(60, 90, 100)
    paper.box(2, 2, 20, 10, fill=(0, 0, 0))
    scanned = scan.scan(paper.picture(), random.Random(1), "clean", rotation=90, grey=True)
    upright = scanned.image.rotate(-scanned.rotation, expand=True)
    assert upright.size == paper.image.size
    assert np.asarray(upright)[:60, :100].mean() < np.asarray(upright)[-60:, -100:].mean() - 30


def test_two_papers_on_one_sheet_keep_their_own_facts() -> None:
    rng = random.Random(5)
    person = people.person(rng, "COL")
    front, back = choose(rng, "home_id", person, "colombia_yellow").draw(rng, person, 150)
    visa = choose(rng, "visa", person, "sticker_a").draw(rng, person, 150)[0]
    page = sheet.lay([(front, "id"), (visa, "visa")], rng, lid="white")
    other = sheet.lay([(back, "id")], rng, lid="dark")
    card = sheet.true_document(
        "home_id", "colombia_yellow", [(page, "1.png", 1), (other, "1.png", 2)], "id"
    )
    sticker = sheet.true_document("visa", "sticker_a", [(page, "1.png", 1)], "visa")
    assert card.value("document_number") == person.home_id_number
    assert next(f.page for f in card.facts if f.field == "birth_date") == 2
    assert sticker.value("document_number") == person.passport_number
    lower = min(f.box[1] for f in sticker.facts if f.box)
    upper = max(f.box[3] for f in card.facts if f.page == 1 and f.box)
    assert upper < lower or max(f.box[2] for f in card.facts if f.page == 1 and f.box) < min(
        f.box[0] for f in sticker.facts if f.box
    )


def test_what_does_not_fit_on_the_glass_is_said() -> None:
    big = Paper(200, 160, 72).picture()
    with pytest.raises(ValueError, match="do not fit"):
        sheet.lay([(big, "a"), (big, "b")], random.Random(1))


def test_the_zone_is_printed_at_ten_characters_an_inch() -> None:
    paper = Paper(130, 20, 300)
    box = paper.fixed(5, 10, "H" * 44, OCRB, 2.54)
    assert box is not None
    assert paper.mm(box[2] - box[0]) == pytest.approx(44 * 2.54, abs=1.2)
    assert paper.mm(box[3] - box[1]) == pytest.approx(2.4, abs=0.4)


def test_every_group_has_a_face_that_can_be_loaded() -> None:
    for group in GROUPS:
        for family in families(group):
            assert Face(family).size(10, 100).getlength("Ñandú") > 0


def test_truth_survives_its_file(tmp_path: Path) -> None:
    rng = random.Random(9)
    person = people.person(rng, "PER")
    sides = choose(rng, "home_id", person, "peru_blue").draw(rng, person, 100)
    page = scan.scan(sheet.sheets(sides, rng, together=True)[0], rng, "office", rotation=180)
    document = sheet.true_document("home_id", "peru_blue", [(page, "a.jpg", 1)])
    packet = TruePacket("p1", 9, "code_foreigner_dependent", "window", "employer", "office", 100,
                        ["x"], "review", [TrueFinding("document.expired", "review", "home_id")],
                        [document])  # fmt: skip
    packet.save(tmp_path / "p1.json")
    assert TruePacket.load(tmp_path / "p1.json") == packet
    row = json.loads((tmp_path / "p1.json").read_text(encoding="utf-8"))
    assert list(row) == ["packet", "seed", "procedure", "channel", "presenter", "level", "dpi",
                         "defects", "verdict", "findings", "documents"]  # fmt: skip
    assert row["documents"][0]["pages"][0]["rotation"] == 180
    w, h = page.image.size
    for fact in row["documents"][0]["facts"]:
        left, t, r, b = fact["box"]
        assert 0 <= left < r <= w
        assert 0 <= t < b <= h


def test_a_photocopy_is_grey_and_has_little_between_black_and_white() -> None:
    paper = Paper(100, 100, 150, (245, 240, 230))
    paper.text(10, 50, "COPIA DE LA CÉDULA", Face("DejaVu Sans"), 20, name="x")
    copied = scan.scan(paper.picture(), random.Random(2), "clean", photocopy=True).image
    assert isinstance(copied, Image.Image)
    assert copied.mode == "L"
    share = np.mean((np.asarray(copied) > 60) & (np.asarray(copied) < 200))
    assert share < 0.05
