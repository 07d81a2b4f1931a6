"""Two letters on one sheet are two documents, and each has its own place of signature."""

from __future__ import annotations

import pytest

from intake.desk.packet.assembly import Examined, assemble
from intake.desk.packet.examination import ExaminedPage
from intake.domain.boxes import Box
from intake.domain.kinds import Kind, SignatureKind
from intake.reading.items import Item
from intake.reading.papers.sheet_parts import letters_on
from intake.reading.papers.split import split
from intake.signatures.evidence import InkEvidence, InkKind, PageSigns, Place
from intake.signatures.part_of_page import within
from tests.unit.papers import holder_letters_otherwise, key_papers_otherwise, worded_key_papers
from tests.unit.papers.paper_text import STEP, item

REQUEST, AGREEMENT = Kind.KEY_REQUEST, Kind.RESPONSIBILITY_AGREEMENT
KEYS = {
    kind: [text for said, _, text in key_papers_otherwise.PAPERS if said is kind]
    for kind in (REQUEST, AGREEMENT)
}
ALONE = [
    *(text for _, _, text in holder_letters_otherwise.PAPERS),
    *worded_key_papers.KEY_REQUESTS,
    *worded_key_papers.AGREEMENTS,
]
LETTER = """\
Señores
IESS
De mi consideración:

Yo, Dmitri Serguei Volkov, con pasaporte 751234567, solicito el código de identificación para
extranjeros, que necesito para mi afiliación.

Atentamente,


Dmitri Serguei Volkov
Pasaporte 751234567
"""
GRANT = """\
AUTORIZACIÓN

Autorizo a la señora Rosa María Tixe Guamán, con cédula 0926687856, para que en mi nombre
presente los documentos y retire el código.


Dmitri Serguei Volkov
Pasaporte 751234567
"""


def sheet(upper: str, lower: str) -> Item:
    return item(upper.rstrip("\n") + "\n\n\n\n" + lower)


def place(row: int, *, last: bool) -> Place:
    top = 150 + row * STEP
    return Place(Box(100, top - 80, 700, top + 20), None, (), 0.9, last=last)


@pytest.mark.parametrize("one", KEYS[REQUEST])
@pytest.mark.parametrize("two", KEYS[AGREEMENT][:4])
def test_a_key_request_and_an_agreement(one: str, two: str) -> None:
    assert [d.kind for d in split([sheet(one, two)])] == [REQUEST, AGREEMENT]
    assert [d.kind for d in split([sheet(two, one)])] == [AGREEMENT, REQUEST]


@pytest.mark.parametrize("text", ALONE)
def test_one_letter_stays_one(text: str) -> None:
    assert len(split([item(text)])) == 1


def test_what_stands_below_is_not_read_into_what_stands_above() -> None:
    upper, lower = split([sheet(LETTER, GRANT)])
    assert (upper.kind, lower.kind) == (Kind.REQUEST, Kind.THIRD_PARTY_AUTHORIZATION)
    assert "Autorizo" not in upper.items[0].text.text
    assert "solicito" not in lower.items[0].text.text
    assert upper.items[0].part is not None
    assert lower.items[0].part is not None
    assert upper.items[0].part[1] == lower.items[0].part[0]


@pytest.mark.parametrize(
    "head", ["Autorización para trámite en el IESS\n", "Machala, 20 de noviembre de 2026\n"]
)
def test_a_letter_begins_with_a_title_in_small_letters_or_with_place_and_day(head: str) -> None:
    text = """
Yo, Dmitri Serguei Volkov, con pasaporte 751234567, delego y autorizo a la señora Rosa María Tixe
Guamán, con cédula 0926687856, para que en mi nombre presente los requisitos y retire mi código.


Dmitri Serguei Volkov
Pasaporte 751234567
"""
    kinds = [draft.kind for draft in split([sheet(LETTER, head + text)])]
    assert kinds == [Kind.REQUEST, Kind.THIRD_PARTY_AUTHORIZATION]


TABLE = """\
Señores
IESS

Solicito que se sirva disponer la generación de un código de identificación de extranjero a mi
nombre. Mis datos son los siguientes:

Apellidos :             Volkov

Nombres :               Dmitri

Pasaporte No. :         751234567

Fecha de nacimiento :   09-10-1990

Teléfono :              0929679987

Atentamente,


Dmitri Volkov
Pasaporte 751234567
"""


def test_no_letter_begins_in_the_middle_of_a_table_of_data() -> None:
    upper, lower = split([sheet(TABLE, "Machala, 20 de noviembre de 2026\n\n" + GRANT)])
    assert (upper.kind, lower.kind) == (Kind.REQUEST, Kind.THIRD_PARTY_AUTHORIZATION)
    assert "09-10-1990" in upper.items[0].text.text
    assert "Machala" in lower.items[0].text.text


def test_each_letter_has_its_own_signature() -> None:
    both = sheet(LETTER, GRANT)
    first, second = place(10, last=False), place(23, last=True)
    ink = InkEvidence(InkKind.INK, first.box, 0.97, 0, 0.97)
    none = InkEvidence(InkKind.NONE, second.box, 0.95, 1, 0.01)
    signs = PageSigns(places=(first, second), ink=(ink, none))
    page = ExaminedPage(both.page, (both,), (signs,))
    packet = assemble(Examined((), (page,), ()))
    told = {d.kind: d.signatures[0].kind for d in packet.documents}
    assert told == {
        Kind.REQUEST: SignatureKind.INK,
        Kind.THIRD_PARTY_AUTHORIZATION: SignatureKind.NONE,
    }


def test_a_letter_with_a_table_ends_where_the_title_of_the_next_stands() -> None:
    """Below the table there is room as well, and its last row looks like somebody's name."""
    upper = """\
Señor/a
Director/a Provincial del IESS

De mis consideraciones:

Solicito que se sirva disponer la generación de un código de identificación de extranjero a
mi nombre. Mis datos son los siguientes:

Apellidos             Volkov
Nombres               Dmitri Serguei
Pasaporte             751234567
Nacionalidad          Rusa
Dirección             Av. Malecón, edificio Torremar, piso 6



Realizo este pedido por cuanto mi contrato de trabajo ya se encuentra registrado.

Agradezco su gentil atención.



Firma:
Dmitri Serguei Volkov
Pasaporte No. 751234567
"""
    one, two = letters_on(sheet(upper, GRANT))
    assert "Realizo este pedido" in " ".join(line.text for line in one.text.lines)
    assert min(two.text.lines, key=lambda line: line.box.top).text == "AUTORIZACIÓN"


FORM = """\
SOLICITUD DE CERTIFICADO DE NO AFILIACIÓN AL IESS

Director Provincial de Guayaquil
IESS

1. Datos personales del solicitante
Nombres y apellidos del solicitante    Dmitri Serguei Volkov
Número de documento de identidad       751234567
Nacionalidad                           Rusia

2. Contacto
Celular                                0934365258
Domicilio                              Av. Quito y Sucre



3. Narración de la solicitud
Pido que se me confiera el certificado de no afiliación al IESS. El certificado es requisito
de un trámite de jubilación que sigo en el exterior.

Lugar y fecha: Guayaquil, 9 de noviembre de 2026



Dmitri Serguei Volkov
Pasaporte 751234567


{stamp}
"""


@pytest.mark.parametrize("stamp", ["", "RECEPCIÓN DOCUMENTAL\nRECIBIDO\n20 NOV 2026   09:18\n"])
def test_a_form_keeps_its_sections_though_its_last_value_looks_like_a_name(stamp: str) -> None:
    one, two = letters_on(sheet(FORM.format(stamp=stamp), GRANT))
    assert "Narración" in str([line.text for line in one.text.lines])
    assert two.text.lines[0].text == "AUTORIZACIÓN"


def test_the_last_place_of_a_part_is_the_lowest_sure_one() -> None:
    signs = PageSigns(
        places=(place(10, last=True), place(30, last=False), place(50, last=True)),
        ink=tuple(InkEvidence(InkKind.INK, None, 0.9, number) for number in range(3)),
    )
    kept = within(signs, 0, 150 + 40 * STEP)
    assert [one.last for one in kept.places] == [False, True]


def test_a_part_keeps_what_is_its() -> None:
    first, second = place(10, last=False), place(23, last=True)
    marks = tuple(InkEvidence(InkKind.INK, p.box, 0.9, n) for n, p in enumerate((first, second)))
    signs = PageSigns(
        places=(first, second), ink=marks, other_ink=(marks[0],), struck=(marks[1].box,)
    )
    upper, lower = within(signs, 0, 1000), within(signs, 1000, 3508)
    assert [p.last for p in upper.places] == [True]
    assert [e.place for e in (*upper.ink, *lower.ink)] == [0, 0]
    assert (len(upper.other_ink), len(lower.other_ink)) == (1, 0)
    assert (len(upper.struck), len(lower.struck)) == (0, 1)


def test_a_sheet_with_nothing_but_who_signs_goes_on_with_the_agreement() -> None:
    first = item(KEYS[AGREEMENT][0].split("LA EMPLEADORA")[0])
    block = item(
        "APOMA DE LA TORRE +\nYESSICA\n\nPasaporte 509084885\nREPRESENTANTE LEGAL", file="b.png"
    )
    (whole,) = split([first, block])
    assert whole.kind is AGREEMENT
    assert len(whole.items) == 2


def test_the_room_for_the_signature_parts_nothing() -> None:
    upper = LETTER.replace("Atentamente,\n\n\n", "Atentamente,\n\n\n\n\n\n\n")
    above, below = split([item(f"{upper}\n{GRANT}")])
    assert "Dmitri" in above.items[0].text.text.split("Atentamente")[1]
    assert below.items[0].text.text.startswith("AUTORIZACIÓN")


def test_place_and_day_go_with_the_letter_below() -> None:
    dated = "Quito, 12 de noviembre de 2026\n\n" + LETTER
    above, below = split([sheet(GRANT, dated)])
    assert (above.kind, below.kind) == (Kind.THIRD_PARTY_AUTHORIZATION, Kind.REQUEST)
    assert below.items[0].text.text.startswith("Quito")
