"""Papers of other manners: stacked languages, a label for each surname, prose, other people."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.kinds import Kind
from intake.domain.words import Line, PageText, Word
from intake.domain.zones import Zone
from intake.reading.items import Shape
from intake.reading.papers.split import split
from intake.reading.printed import name_letters, spelling
from intake.reading.printed.cells import cells_of_item
from intake.reading.printed.labels import labels_of
from intake.reading.printed.letters_seen import LettersSeen, looking_at
from intake.reading.printed.national import unlabelled
from intake.reading.printed.rough_dates import a_rough_date
from intake.reading.printed.typed import printed_value
from intake.reading.printed.values import PrintedZone
from intake.reading.readers.registry import read_facts
from intake.reading.same_holder import share
from intake.reading.typed_line.line import TypedLine
from intake.reading.words.tokens import document_tokens
from tests.unit.papers.paper_text import item
from tests.unit.papers.printed_card import Printed, card, said


def certain(*printed: Printed) -> set[str]:
    return {fact.field for fact in read_facts(Kind.HOME_ID, [card(*printed)]) if fact.certain}


def test_a_label_in_three_languages_under_one_another_has_both_lines_beside_it() -> None:
    small: list[Printed] = [
        (40, 60, "Surname"), (40, 90, "Nom"), (40, 120, "Apellidos"),
        (40, 200, "Given names"), (40, 230, "Prénoms"), (40, 260, "Nombres"),
    ]  # fmt: skip
    found = said(Kind.PASSPORT, card(
        *small, (420, 74, "FERNÁNDEZ"), (420, 106, "SÁENZ"), (420, 214, "MARÍA"),
        (420, 246, "GUADALUPE"),
    ))  # fmt: skip
    assert found["surnames"] == "FERNÁNDEZ SÁENZ"
    assert found["names"] == "MARÍA GUADALUPE"


@pytest.mark.parametrize("first", ["1.º Apellido", "Apellido", 'Y" Apellido'])
@pytest.mark.parametrize("second", ["2.º Apellido", "Segundo Apellido", "7 Apellido"])
def test_each_surname_has_a_label_of_its_own(first: str, second: str) -> None:
    found = said(Kind.HOME_ID, card(
        (40, 60, "Nombre:"), (400, 60, "RAÚL"), (40, 140, first + ":"), (400, 140, "CHÁVEZ"),
        (40, 220, second + ":"), (400, 220, "FLORES"),
    ))  # fmt: skip
    assert (found["surnames"], found["names"]) == ("CHÁVEZ FLORES", "RAÚL")


@pytest.mark.parametrize(
    "label",
    ["Name of Father / Legal Guardian", "Name of Spouse", "NOMBRE DEL REPRESENTANTE",
     "Nombre de la madre", "Nom du père"],
)  # fmt: skip
def test_the_name_of_somebody_else_is_not_the_holder(label: str) -> None:
    found = said(Kind.VISA, card(
        (40, 60, "Surname"), (40, 94, "SHARMA"), (40, 300, label), (40, 334, "RAMESH GUPTA"),
    ))  # fmt: skip
    assert found["surnames"] == "SHARMA"
    assert "RAMESH GUPTA" not in found.values()


def test_words_of_a_name_far_apart_and_of_unlike_height_stand_in_their_order() -> None:
    words = [("LETÍCIA", 79, 298, 208), ("SIMÕES", 228, 290, 340), ("DE", 362, 304, 397),
             ("ASSUNÇÃO", 416, 286, 568)]  # fmt: skip
    lines = [Line((Word(t, Box(left, top, right, 328), 0.9),), n)
             for n, (t, left, top, right) in enumerate(words)]  # fmt: skip
    plain = card((79, 255, "NOME"))
    text = replace(plain.text, lines=(*plain.text.lines, *lines))
    found = said(Kind.HOME_ID, replace(plain, text=text))
    assert found["full_name"] == "LETÍCIA SIMÕES DE ASSUNÇÃO"


@pytest.mark.parametrize("before", [True, False])
def test_the_page_with_the_parents_belongs_to_the_passport(*, before: bool) -> None:
    zone = Zone("TD3", (), Box(0, 0, 9, 9), accepted=True,
                fields={"document_number": "C7607533", "surnames": "SHARMA"})  # fmt: skip
    data = card((40, 60, "PASSPORT"), (40, 120, "Surname"), (40, 154, "SHARMA"),
                (40, 220, "Date of birth"), (40, 254, "27/01/1961"), zones=(zone,),
                shape=Shape.BOOKLET)  # fmt: skip
    facing = card((40, 60, "Name of Father"), (40, 94, "RAMESH GUPTA"),
                  (40, 200, "Old Passport No."), (40, 234, "K1234567"),
                  shape=Shape.BOOKLET)  # fmt: skip
    drafts = split([facing, data] if before else [data, facing])
    assert [d.kind for d in drafts] == [Kind.PASSPORT]
    assert "RAMESH GUPTA" not in said(Kind.PASSPORT, *drafts[0].items).values()


def test_the_head_of_a_visa_on_the_page_before_it_is_no_visa_of_its_own() -> None:
    zone = Zone("MRV-A", ("V<ECUSHARMA<<ANA<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "EC823186T0IND"),
                Box(0, 0, 9, 9), accepted=True,
                fields={"document_number": "EC823186T", "surnames": "SHARMA"})  # fmt: skip
    visa = card((40, 60, "VISA"), (40, 120, "APELLIDOS"), (40, 154, "SHARMA"), zones=(zone,))
    head = card((40, 60, "VISAS"), (40, 300, "REPÚBLICA DEL ECUADOR"), (600, 300, "VISA"),
                (40, 340, "MINISTERIO DE RELACIONES EXTERIORES Y MOVILIDAD HUMANA"),
                shape=Shape.BOOKLET)  # fmt: skip
    assert [d.kind for d in split([head])] == [Kind.VISA]
    assert [(d.kind, len(d.items)) for d in split([head, visa])] == [(Kind.VISA, 2)]


VISA = Zone("MRV-A", ("VRECUKOEHLER<WEISS<<GUENTHER<<<<<<<<<<<<<<<<", "81012026<4D"),
            Box(0, 0, 9, 9), accepted=True,
            fields={"document_number": "81012026", "surnames": "KOEHLER WEISS"})  # fmt: skip


@pytest.mark.parametrize("turned", [0, 180])
def test_an_empty_page_beside_a_visa_is_of_its_passport(turned: int) -> None:
    visa = card((40, 60, "VISA"), (40, 120, "APELLIDOS"), (40, 154, "KÖHLER-WEISS"),
                zones=(VISA,), shape=Shape.BOOKLET)  # fmt: skip
    leaf = card((40, 60, "NY"), (300, 90, "Ne"), (500, 300, "SVSIA"), shape=Shape.BOOKLET)
    leaf = replace(leaf, page=replace(leaf.page, rotation=turned))
    assert [(d.kind, len(d.items)) for d in split([visa, leaf])] == [(Kind.VISA, 2)]
    other = card((40, 60, "DOMICILIO"), (40, 90, "CARMEN PAZ"), shape=Shape.BOOKLET)
    assert [d.kind for d in split([visa, other])] == [Kind.VISA, Kind.UNKNOWN]


def test_the_kind_of_a_visa_is_nobodys_nationality() -> None:
    rows = ((40, 60, "VISA ELECTRÓNICA - ECUADOR"), (40, 120, "Surnames / Apellidos"),
            (700, 120, "NÚÑEZ BENAVIDES"), (40, 180, "Visa number / Número de visa"),
            (700, 180, "9412-2022"), (40, 240, "Category / Categoría"),
            (700, 240, "VIRTE -"), (1000, 240, "VENEZUELA"))  # fmt: skip
    label = (40, 300, "Nationality / Nacionalidad")
    assert said(Kind.VISA, card(*rows))["nationality"] == "VEN"  # no label: the word alone
    assert "nationality" not in said(Kind.VISA, card(*rows, label, (700, 300, "CcoL")))


def test_the_first_of_two_lines_beside_a_stacked_label_begins_its_value() -> None:
    found = said(Kind.PASSPORT, card(
        (40, 100, "Given names"), (40, 150, "Prénoms"), (40, 200, "Nombres"),
        (420, 104, "MARÍA"), (420, 146, "GUADALUPE"), (40, 300, "Surname"), (420, 300, "SÁENZ"),
    ))  # fmt: skip
    assert (found["names"], found["surnames"]) == ("MARÍA GUADALUPE", "SÁENZ")


@pytest.mark.parametrize("name", ["SEGUNDO", "SEGUNDO MANUEL", "PRIMITIVO"])
def test_a_given_name_that_begins_a_label_is_a_name(name: str) -> None:
    found = said(Kind.CEDULA, card(
        (40, 60, "APELLIDOS"), (40, 94, "ZAMBRANO NARANJO"), (40, 160, "NOMBRES"), (40, 194, name),
    ))  # fmt: skip
    assert (found["surnames"], found["names"]) == ("ZAMBRANO NARANJO", name)


@pytest.mark.parametrize(
    ("label", "field"),
    [("NOMBRES DE LA MA!", "other"), ("Nome do pa", "other"), ("Given names of holder", "names"),
     ("NOMBRES: DE LA CRUZ", "names"), ("NOMBRES ANA", "names")],
)  # fmt: skip
def test_names_of_somebody_whose_label_broke_off(label: str, field: str) -> None:
    zone = PrintedZone(cells_of_item(card((40, 60, label)), 1))
    assert zone.labels[0] == field


def test_digits_that_were_hardly_read_are_no_number_without_a_label() -> None:
    item_ = card((40, 60, "3.675.034"), (40, 160, "20000"))
    low = [Line(tuple(replace(w, confidence=0.0) for w in line.words), line.block)
           if line.text == "20000" else line for line in item_.text.lines]  # fmt: skip
    cells = cells_of_item(replace(item_, text=replace(item_.text, lines=tuple(low))), 1)
    found = unlabelled(cells, "BOL")
    assert found is not None
    assert found.value == "3675034"


def test_the_other_half_of_a_label_is_no_name() -> None:
    (cell,) = cells_of_item(card((40, 60, "APELLIDOS Y IORARRES")), 1)
    (label,) = labels_of(cell)
    assert (label.field, label.rest) == ("full_name", ())


@pytest.mark.parametrize("read", ["APELLIDO y SUIASER", "APELLIDOS Y SUMAME"])
def test_a_stroke_read_as_a_letter_makes_no_label_of_whole_names(read: str) -> None:
    (cell,) = cells_of_item(card((40, 60, read)), 1)
    assert labels_of(cell)[0].field == "surnames"


@pytest.mark.parametrize(
    ("text", "date"),
    [("17.VI.1991", "1991-06-17"), ("08 X 2020", "2020-10-08"), ("3.XII.2030", "2030-12-03"),
     ("05 PEB 2026", "2026-02-05"), ("28/D1C/2027", "2027-12-28"), ("05 MAX 2026", None),
     ("31.II.2020", None), ("10.XV.2020", None)],
)  # fmt: skip
def test_months_in_roman_numbers_or_with_one_letter_misread(text: str, date: str | None) -> None:
    found = a_rough_date("birth_date", document_tokens([item(text)]))
    assert (found.value if found else None) == date
    assert found is None or found.confidence < 0.85


@pytest.mark.parametrize(
    ("text", "name"),
    [("0' CONNOR", "O'CONNOR"), ("0'CONNOR", "O'CONNOR"), ("D' AMICO", "D'AMICO"),
     ("O’ BRIEN RUIZ", "O'BRIEN RUIZ")],
)  # fmt: skip
def test_a_letter_with_an_apostrophe_belongs_to_the_name_behind_it(text: str, name: str) -> None:
    found = printed_value("surnames", document_tokens([item(text)]))
    assert found is not None
    assert found.value == name


@pytest.mark.parametrize(
    ("text", "number"), [("JRXWSLFD", "JRXWSLFD"), ("MULTIPLES", None), ("TEMPORAL", None)]
)
def test_a_number_of_letters_alone_is_one_of_a_visa_that_nobody_can_speak(
    text: str, number: str | None
) -> None:
    tokens = document_tokens([item(text)])
    found = printed_value("visa_number", tokens)
    assert (found.value if found else None) == number
    assert printed_value("passport", tokens) is None
    under_number = printed_value("document_number", tokens)
    assert under_number is None or under_number.confidence < 0.85


def test_bars_read_as_noughts_are_no_number() -> None:
    cells = cells_of_item(card((40, 60, "0000 0000")), 1)
    assert unlabelled(cells, "CHL") is None


PROSE = (
    "REPÚBLICA DEL ECUADOR\nCERTIFICADO DE VISA ELECTRÓNICA\n"
    "El Ecuador concede la visa de RESIDENCIA TEMPORAL No. T7240673 en favor de la señora\n"
    "Rosa Laura Cedeño Vélez, portadora del pasaporte número R7584745, nacida el 20 de febrero\n"
    "de 1986, de nacionalidad haitiana. Fecha de emisión: 30 de abril de 2026 y con fecha de\n"
    "caducidad: 28 de abril de 2028 según lo que dispone la ley de movilidad humana.\n"
)


def test_a_visa_says_in_running_text_whose_it_is() -> None:
    found = said(Kind.VISA, item(PROSE))
    assert found["full_name"] == "Rosa Laura Cedeño Vélez"
    assert (found["visa_number"], found["document_number"]) == ("T7240673", "R7584745")
    assert (found["birth_date"], found["issue_date"], found["expiry_date"]) == (
        "1986-02-20", "2026-04-30", "2028-04-28",
    )  # fmt: skip
    assert found["nationality"] == "HTI"


def test_a_sentence_about_passports_in_general_tells_nothing() -> None:
    found = said(Kind.VISA, item(
        "La persona titular deberá portar este documento junto con su pasaporte vigente ahora.\n"
        "Apellidos: CASTELLANOS\nNombres: DAYANA\nPasaporte No.: E810453\n"
    ))  # fmt: skip
    assert (found["surnames"], found["document_number"]) == ("CASTELLANOS", "E810453")


@pytest.mark.parametrize(
    ("printed", "zoned"),
    [("NÚÑEZ RAÚL", ("NUNXXEZ HERNANDEZ", "RAUL")), ("KÖHLER BÄRBEL", ("KOEHLER", "BAERBEL"))],
)
def test_both_sides_of_a_card_share_a_name_however_the_zone_writes_it(
    printed: str, zoned: tuple[str, str]
) -> None:
    fields = {"surnames": zoned[0], "names": zoned[1], "document_number": "873898475"}
    zone = Zone("TD1", (), Box(0, 0, 9, 9), accepted=True, fields=fields)
    back = replace(item("x"), zones=(zone,))
    assert share(item(printed), back)
    assert share(back, item(printed))
    assert not share(item("PÉREZ ANA"), back)


def test_parents_on_the_other_side_are_not_the_holder_where_labels_were_not_read() -> None:
    front = card((300, 60, "0147797807"), (300, 200, "LOOR GÓMEZ"), (300, 250, "ANA GABRIELA"))
    back = card((40, 60, "LARA CÓRDOVA ESTHER"), (40, 110, "RUIZ PEÑA ANA"))
    found = said(Kind.CEDULA, front, back)
    assert (found["surnames"], found["names"]) == ("LOOR GÓMEZ", "ANA GABRIELA")


def _some_line(_box: Box) -> TypedLine:
    return TypedLine(np.zeros((1, 1)))


def test_lines_of_a_picture_are_looked_at_once() -> None:
    looked = looking_at(np.full((60, 200), 255, np.uint8))
    assert looked(Box(10, 10, 90, 40)) is looked(Box(10, 10, 90, 40))


def test_a_letter_that_is_surely_another_is_put_right_and_never_certain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = item("LECLERCO ZOE").text
    monkeypatch.setattr(
        name_letters, "letters_contradicted",
        lambda _line, said: {7: "Q"} if said == "LECLERCO" else {},
    )  # fmt: skip
    one, other = name_letters.contradicted(_some_line, text).words()
    assert (one.text, one.confidence) == ("LECLERCQ", name_letters.DOUBTED)
    assert other.confidence > name_letters.DOUBTED


def test_letters_of_words_with_a_hyphen_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    text = item("ANNE-MAREE -").text
    monkeypatch.setattr(name_letters, "letters_contradicted", lambda *_: {8: "I"})
    word = next(name_letters.contradicted(_some_line, text).words())
    assert (word.text, word.confidence) == ("ANNE-MARIE", name_letters.DOUBTED)


def test_two_stems_that_are_one_letter_are_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    text = item("AGIIERO YULIIA").text
    monkeypatch.setattr(name_letters, "letters_contradicted", lambda *_: {})
    monkeypatch.setattr(name_letters, "stands_there", lambda _line, name: name == "AGUERO")
    one, other = name_letters.contradicted(_some_line, text).words()
    assert (one.text, one.confidence) == ("AGUERO", name_letters.DOUBTED)
    assert other.text == "YULIIA"
    assert other.confidence > name_letters.DOUBTED


@pytest.mark.parametrize(
    ("word", "spelled"), [("FRANCOISE", "FRANÇOISE"), ("BEATRICE", "BEATRICE")]
)
def test_a_cedilla_is_looked_for_where_no_speck_is_seen(
    monkeypatch: pytest.MonkeyPatch, word: str, spelled: str
) -> None:
    def seen(_line: object, text: str) -> LettersSeen:
        ranked = tuple((("Ç", 0.0), ("C", 21.0)) if c == "C" else ((c, 0.0),) for c in text)
        return LettersSeen(ranked, same=False, likelihood=0.0)

    monkeypatch.setattr(spelling, "looking_at", lambda _gray: _some_line)
    monkeypatch.setattr(spelling, "letters_seen", seen)
    monkeypatch.setattr(spelling, "contradicted", lambda _look, text: text)
    (one,) = spelling.marked(np.full((3508, 2480), 255, np.uint8), item(word).text).words()
    assert one.text == spelled


def test_words_with_digits_or_small_letters_are_not_looked_at() -> None:
    words = tuple(Word(t, Box(0, 0, 50, 20), 0.95) for t in ("A810453", "Zoé", "AB", "APELLIDOS"))
    text = PageText((Line(words, 0),), 100, 100, 300)
    look = looking_at(np.zeros((100, 100), np.uint8))
    assert name_letters.contradicted(look, text) is text


def test_the_name_beside_a_parents_on_the_back_is_not_the_holders() -> None:
    front = card((40, 60, "APELLIDOS Y NOMBRES"), (40, 94, "ANDRADE QUISHPE"), (40, 130, "BYRON"))
    back = card((40, 60, "APEL"), (120, 60, "OMBRES DEL PADRE"), (40, 94, "PÉREZ LUIS ALBERTO"),
                (40, 160, "APELLIDOS Y NOMBRES"), (40, 194, "GÓMEZ MARÍA ELENA"))  # fmt: skip
    found = {fact.field: fact.value for fact in read_facts(Kind.CEDULA, [front, back])}
    assert (found["surnames"], found["names"]) == ("ANDRADE QUISHPE", "BYRON")
    assert "full_name" not in found
