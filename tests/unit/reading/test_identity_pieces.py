"""Values of identity papers that an engine parts, reads twice or reads beside their labels."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.kinds import Kind
from intake.domain.words import Line, PageText, Word
from intake.domain.zones import Zone
from intake.reading.engine.ocr import COLUMNS, lines_of
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.printed import confirmed as numbers
from intake.reading.printed.cells import cells_of_item
from intake.reading.printed.label_parts import whole_labels
from intake.reading.printed.labels import labels_of
from intake.reading.printed.letters_seen import _alike
from intake.reading.printed.twice import once
from intake.reading.readers.both_zones import name_field_is_full
from intake.reading.readers.paper_dates import born_first, issued_later
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item
from tests.unit.papers.printed_card import Printed, card


def table(*words: tuple[str, int, int]) -> str:
    """Tesseract's table of one line of words between two columns of pixels."""
    rows = [
        f"5\t1\t1\t1\t1\t{n}\t{left}\t100\t{right - left}\t30\t90\t{text}"
        for n, (text, left, right) in enumerate(words, 1)
    ]
    return COLUMNS + "\n".join(rows) + "\n"


def texts(*words: tuple[str, int, int]) -> list[str]:
    (line,) = lines_of(table(*words))
    return [word.text for word in line.words]


def test_a_word_parted_at_its_hyphen_is_whole_again() -> None:
    parted = (("PIERRE", 1432, 1764), ("-", 1586, 1608), ("JOSEPH", 1628, 1764))
    (line,) = lines_of(table(("Nom:", 1057, 1132), *parted))
    assert [word.text for word in line.words] == ["Nom:", "PIERRE-JOSEPH"]
    assert line.words[1].box == Box(1432, 100, 1764, 130)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ((("Ibáñez", 732, 865), ("Ma", 884, 936), ("Mamani", 877, 1040)), ["Ibáñez", "Mamani"]),
        ((("Mamani", 877, 1040), ("ni", 1000, 1040)), ["Mamani"]),
        ((("Ma", 800, 870), ("Mamani", 877, 1040)), ["Ma", "Mamani"]),
        ((("Mamani", 100, 300), ("Mamani", 310, 500)), ["Mamani", "Mamani"]),
    ],
)
def test_a_word_begun_twice_on_one_spot_stands_once(
    words: tuple[tuple[str, int, int], ...], left: list[str]
) -> None:
    assert texts(*words) == left


@pytest.mark.parametrize(
    "words",
    [
        (("PIERRE", 100, 200), ("-", 220, 230), ("JOSEPH", 250, 350)),
        (("01/02/2020", 100, 350), ("-", 220, 230), ("01/02/2030", 250, 350)),
        (("PIERRE", 100, 350), ("JOSEPH", 250, 350)),
    ],
)
def test_words_beside_one_another_stay_apart(words: tuple[tuple[str, int, int], ...]) -> None:
    assert texts(*words) == [text for text, _, _ in words]


def page(*words: Word) -> PageText:
    return PageText((Line(words, 0),), 2000, 1000, 300)


def test_the_beginning_of_a_word_read_once_more_is_gone() -> None:
    whole = Word("EJ8333778", Box(100, 100, 300, 130), 0.92)
    begun = Word("EJ", Box(98, 100, 140, 131), 0.7)
    beside = Word("EJ", Box(20, 100, 62, 131), 0.7)
    assert [w.text for line in once(page(begun, whole)).lines for w in line.words] == ["EJ8333778"]
    assert len(list(once(page(beside, whole)).words())) == 2


@pytest.mark.parametrize(("gap", "cells"), [(24, 1), (90, 2)])
def test_two_pieces_of_one_label_are_one(gap: int, cells: int) -> None:
    words = (
        Word("FECHA", Box(312, 388, 360, 400), 0.96),
        Word("Y", Box(364, 388, 376, 400), 0.96),
        Word("LUGAR", Box(376 + gap, 388, 430 + gap, 400), 0.96),
        Word("DE", Box(434 + gap, 388, 450 + gap, 400), 0.96),
        Word("EXPEDICIÓN", Box(454 + gap, 388, 560 + gap, 400), 0.96),
    )
    sample = item("x")
    text = PageText((Line(words[:2], 0), Line(words[2:], 1)), 2000, 1000, 300)
    read = Item(sample.page, sample.shape, sample.placement, text)
    assert len(whole_labels(cells_of_item(read, 1))) == cells


def found(field: str, value: str, confidence: float = 0.96) -> Found:
    return Found(field, value, value, 1, Box(0, 0, 9, 9), confidence)


def test_the_earliest_date_of_a_paper_is_the_day_of_birth() -> None:
    loose = [found("date", "1982-06-22", 0.8), found("date", "2032-09-26", 0.8)]
    kept, dates = born_first([found("birth_date", "2022-09-26")], loose, {})
    assert kept == []
    assert sorted(f.value for f in dates) == ["1982-06-22", "2022-09-26", "2032-09-26"]
    assert all(f.confidence <= 0.8 for f in dates)


@pytest.mark.parametrize(
    ("loose", "proven"),
    [
        (["1982-06-22"], {}),
        (["2022-09-26", "2032-09-26"], {}),
        (["1982-06-22", "2032-09-26"], {"birth_date": "1990-01-02"}),
    ],
)
def test_a_day_of_birth_that_nothing_contradicts_stays(
    loose: list[str], proven: dict[str, str]
) -> None:
    labelled = [found("birth_date", "1990-01-02")]
    dates = [found("date", value) for value in loose]
    assert born_first(labelled, dates, proven) == (labelled, dates)


def test_print_that_breaks_off_is_the_number_of_the_visas_zone() -> None:
    lines = ("V<ECUCOLMENARES<SAN<MARTIN<<ROSANGEL", "EC601416J1VEN6005270F2710095<<<<<<<<")
    zone = Zone(
        "MRV-B",
        lines,
        Box(0, 900, 900, 1000),
        True,
        fields={"document_number": "EC601416J", "surnames": "COLMENARES SAN MARTIN"},
        proven=frozenset({"document_number"}),
    )
    text = "VISA\nNro. de visa: EC60141\nPasaporte: 009041302\n"
    facts = {f.field: f for f in read_facts(Kind.VISA, [item(text, zone)])}
    assert facts["visa_number"].value == "EC601416J"
    assert facts["visa_number"].certain
    assert facts["document_number"].value == "009041302"


def test_the_other_line_of_a_name_is_known_by_the_order_of_its_country() -> None:
    rows: list[Printed] = [
        (100, 40, "REPÚBLICA DE CUBA"),
        (100, 90, "CARNÉ DE IDENTIDAD"),
        (100, 200, "Nombre(s):"),
        (400, 200, "ERNESTO REINIER"),
        (400, 260, "CABRERA MESA"),
        (400, 320, "82031141189"),
    ]
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [card(*rows)])}
    assert facts["names"].value == "ERNESTO REINIER"
    assert facts["surnames"].value == "CABRERA MESA"
    assert not facts["surnames"].certain
    # Of another country nobody knows what stands below.
    rows[0] = (100, 40, "REPÚBLICA DE CHILE")
    assert "surnames" not in {f.field for f in read_facts(Kind.HOME_ID, [card(*rows)])}


def test_a_letter_like_another_with_a_mark_is_asked_about() -> None:
    assert set(_alike("G")) == {"G", "Ç"}
    assert "G" not in _alike("C")


@pytest.mark.parametrize(
    ("read", "sure", "seen", "text", "least", "most"),
    [
        ("08/12/2029", 0.84, "03122029", "03/12/2029", 0.0, 0.6),
        ("03/12/2029", 0.84, "03122029", "03/12/2029", 0.87, 0.87),
        ("03/12/2029", 0.96, "08122029", "03/12/2029", 0.96, 0.96),
        ("03/12/2029", 0.84, "", "03/12/2029", 0.84, 0.84),
        ("2020", 0.77, "2029", "2029", 0.0, 0.6),
    ],
)
def test_a_doubtful_date_is_heard_from_a_second_reader(
    monkeypatch: pytest.MonkeyPatch,
    read: str,
    sure: float,
    seen: str,
    text: str,
    least: float,
    most: float,
) -> None:
    monkeypatch.setattr(numbers, "_seen", lambda *_, **__: seen)

    class Nobody:
        def read(self, gray: object, dpi: int, layout: object) -> PageText:
            raise AssertionError("a date is not read again by the engine")

    word = Word(read, Box(100, 100, 300, 130), sure)
    gray = np.full((400, 600), 240, np.uint8)
    (after,) = numbers.confirmed(Nobody(), gray, page(word)).words()
    assert after.text == text
    assert least <= after.confidence <= most


@pytest.mark.parametrize(
    ("gap", "first"), [(34, "NÉLIDA CARMEN DE LOS ÁNGELES"), (60, "DE LOS ÁNGELES")]
)
def test_a_name_over_two_lines_with_its_label_below_is_whole(gap: int, first: str) -> None:
    rows: list[Printed] = [
        (60, 40, "PASAPORTE"),
        (60, 134 - gap, "NÉLIDA CARMEN"),
        (60, 134, "DE LOS ÁNGELES"),
        (60, 168, "Nombres"),
        (60, 230, "CAMPOS"),
        (60, 264, "Apellidos"),
        (60, 320, "12 MAR 1990"),
        (60, 354, "Fecha de nacimiento"),
    ]
    facts = {f.field: f.value for f in read_facts(Kind.PASSPORT, [card(*rows)])}
    assert (facts["names"], facts["surnames"]) == (first, "CAMPOS")


def visa_zone(optional: str, *, accepted: bool = True) -> Zone:
    lines = ("V<ECUROJAS<<ANA".ljust(44, "<"), ("1735202269VEN8303213F2808197" + optional))
    return Zone(
        "MRV-A",
        (lines[0], lines[1].ljust(44, "<")),
        Box(0, 900, 900, 1000),
        accepted,
        fields={"document_number": "17352022", "optional": optional},
        proven=frozenset({"document_number"}),
    )


@pytest.mark.parametrize(
    ("passport", "optional", "accepted", "value", "certain"),
    [
        ("", "192908100", True, "192908100", False),  # nothing else says that it is a passport's
        ("192908100", "192908100", True, "192908100", True),
        ("192908106", "192908100", True, "192908100", True),  # a misread character
        ("192908100", "778899001", True, "192908100", True),  # something else
        ("", "RESIDENTE", True, None, False),
        ("", "192908100", False, None, False),
    ],
)
def test_the_passports_number_may_be_optional_data_of_a_visas_zone(
    passport: str, optional: str, accepted: bool, value: str | None, certain: bool
) -> None:
    text = "VISA\nNro. de visa: 17352022\n" + (f"Pasaporte: {passport}\n" if passport else "")
    facts = read_facts(Kind.VISA, [item(text, visa_zone(optional, accepted=accepted))])
    said = {f.field: f for f in facts}
    assert said["visa_number"].value == "17352022"
    if value is None:
        assert "document_number" not in said
    else:
        assert (said["document_number"].value, said["document_number"].certain) == (value, certain)


def test_the_side_that_tells_of_the_holder_names_the_holder() -> None:
    back: list[Printed] = [
        (60, 40, "OCUPACIÓN"),
        (60, 74, "COMERCIANTE"),
        (60, 140, "APELLIDOS Y NOMBRES"),  # of the mother, which was not read
        (60, 174, "GÓMEZ MARÍA ELENA"),
    ]
    front: list[Printed] = [
        (60, 40, "REPÚBLICA DEL ECUADOR"),
        (60, 90, "CÉDULA DE CIUDADANÍA No. 171003406-5"),
        (60, 140, "APELLIDOS Y NOMBRES"),
        (60, 174, "LOOR ORTIZ"),
        (60, 204, "EDISON"),
        (60, 260, "FECHA DE NACIMIENTO"),
        (60, 294, "06-09-1983"),
        (60, 340, "SEXO"),
        (60, 374, "HOMBRE"),
    ]
    facts = {f.field: f.value for f in read_facts(Kind.CEDULA, [card(*back), card(*front)])}
    assert (facts["surnames"], facts["names"]) == ("LOOR ORTIZ", "EDISON")


def test_a_visas_number_of_which_the_zone_has_the_end_needs_no_label() -> None:
    zone = visa_zone("")
    zone = Zone(
        zone.format, zone.lines, zone.box, True, fields={"document_number": "E40362894"},
        proven=frozenset({"document_number"}),
    )  # fmt: skip
    facts = {f.field: f for f in read_facts(Kind.VISA, [item("VISA\nVIRTE40362894\n", zone)])}
    assert facts["visa_number"].value == "VIRTE40362894"


def test_a_word_parted_at_two_hyphens_is_whole_again() -> None:
    parts = (("PIERRE", 100, 600), ("-", 210, 220), ("SAINT", 230, 600), ("-", 330, 340))
    assert texts(*parts, ("FLEUR", 350, 600)) == ["PIERRE-SAINT-FLEUR"]


@pytest.mark.parametrize("year", [470, 700])
def test_a_date_with_letters_for_strokes_goes_on_to_its_year(year: int) -> None:
    rows: list[Printed] = [
        (60, 40, "PASAPORTE"),
        (60, 134, "CAMPOS"),
        (60, 168, "Apellidos"),
        (300, 220, "27 Z 02"),
        (year, 220, "2026"),
        (300, 254, "Fecha de expedición"),
    ]
    facts = {f.field: f for f in read_facts(Kind.PASSPORT, [card(*rows)])}
    assert ("issue_date" in facts) is (year == 470)
    if year == 470:
        assert facts["issue_date"].value == "2026-02-27"
        assert not facts["issue_date"].certain


@pytest.mark.parametrize(
    ("read", "field"),
    [
        ("DOS Y NOMBRES", "full_name"),
        ("IDOS Y NOMBRES", "full_name"),
        ("S Y NOMB", None),
        ("Prénomts) Forenanss", "names"),
        ("Prénomts) Suname", None),
        ("Prénomts) Rosa", None),
    ],
)
def test_a_label_of_which_the_end_was_read_is_known(read: str, field: str | None) -> None:
    (cell,) = cells_of_item(card((60, 40, read)), 1)
    assert [label.field for label in labels_of(cell)] == ([field] if field else [])


def test_a_label_in_two_pieces_of_which_one_says_it_is_one() -> None:
    rows: list[Printed] = [
        (60, 40, "REPÚBLICA DEL ECUADOR"),
        (60, 90, "CÉDULA DE CIUDADANÍA"),
        (60, 140, "API"),
        (140, 140, "DOS Y NOMBRES"),
        (60, 174, "CEVALLOS CAICEDO"),
        (60, 204, "SANTIAGO LUIS"),
    ]
    facts = {f.field: f.value for f in read_facts(Kind.CEDULA, [card(*rows)])}
    assert facts["full_name"] == "CEVALLOS CAICEDO SANTIAGO LUIS"


def test_surnames_that_leave_no_room_for_given_names_fill_their_zone() -> None:
    lines = ("IDESPSXJ281236282118875C<<<<<<", "8611046M3206283ESP<<<<<<<<<<<6")
    for last, full in (("MONTERO<GARCIA<DE<PUIGDEMONT<<", True), ("SURYANTO" + "<" * 22, False)):
        said = {"surnames": last.rstrip("<").replace("<", " ")}
        zone = Zone("TD1", (*lines, last), Box(0, 0, 9, 9), True, fields=said)
        assert name_field_is_full(zone) is full


def test_print_that_lost_a_digit_of_the_zones_number_is_no_other_number() -> None:
    lines = ("I<PER21094001<5<<<<<<<<<<<<<<<", "7109212M3412064PER<<<<<<<<<<<2", "NAHUI<<RAUL")
    said = {"document_number": "21094001", "issuing_country": "PER", "surnames": "NAHUI"}
    zone = Zone("TD1", lines, Box(0, 900, 900, 1000), True, fields=said,
                proven=frozenset({"document_number"}))  # fmt: skip
    text = "REPÚBLICA DEL PERÚ\nIDENTITY CARD\nDNI: 1094001\n"
    facts = {f.field: f for f in read_facts(Kind.HOME_ID, [item(text, zone)])}
    assert facts["document_number"].value == "21094001"
    assert "personal_number" not in facts


def test_nobody_is_issued_a_paper_on_the_day_of_birth() -> None:
    """`Date of birth` was not read, and `Date of issue` in pieces: its label led to the birth."""
    said = [found("issue_date", "2000-05-20"), found("expiry_date", "2028-09-01")]
    assert issued_later(said, {"birth_date": "2000-05-20"}) == said[1:]
    assert issued_later(said, {}) == said


@pytest.mark.parametrize("given", ["EDISON", "EDISON RAÚL"])
def test_names_without_labels_are_those_of_the_titled_side(given: str) -> None:
    front: list[Printed] = [
        (60, 40, "REPÚBLICA DEL ECUADOR"),
        (60, 90, "CÉDULA DE CIUDADANÍA No. 171003406-5"),
        (60, 174, "LOOR ORTIZ"),
        (60, 210, given),
        (60, 330, "LOJA CATAMAYO"),
    ]
    back: list[Printed] = [
        (60, 40, "SUPERIOR"),
        (60, 174, "PÉREZ LUIS ALBERTO"),
        (60, 240, "GÓMEZ MARÍA ELENA"),
        (60, 330, "V8566I8751"),
    ]
    facts = {f.field: f for f in read_facts(Kind.CEDULA, [card(*front), card(*back)])}
    assert (facts["surnames"].value, facts["names"].value) == ("LOOR ORTIZ", given)
    assert not facts["names"].certain


def test_a_hyphen_before_which_room_was_seen_belongs_to_the_name() -> None:
    text = "VISA\nNOMBRE FABIENNE SAINT -FLEUR\nNÚMERO RTFRG27B\n"
    facts = {f.field: f.value for f in read_facts(Kind.VISA, [item(text)])}
    assert facts["full_name"] == "FABIENNE SAINT-FLEUR"
