"""Papers of several pages in piles that were scanned in any order."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.split import split
from tests.unit.papers.paper_text import item

DEED = """ESCRITURA No. 20261801035P03956
PODER ESPECIAL
En la ciudad de Riobamba, hoy día diecisiete de abril de dos mil veintiséis, ante mí, titular de la
Notaría Trigésima del cantón Riobamba, comparece NARCISA DEL VALLE GÓMEZ, con cédula 1411313982.
"""
CLAUSES = """SEÑOR NOTARIO: Sírvase incorporar una escritura de poder según estas cláusulas: el
compareciente confiere poder amplio y suficiente a favor de GABRIELA TOAPANTA, con cédula
1758089294, para que en su nombre y representación retire códigos para extranjeros.
"""
REASON = """RAZÓN: Siento por tal que la presente copia es igual a su original, que reposa
en el protocolo a mi cargo. De ello confiero esta PRIMERA COPIA CERTIFICADA. DOY FE.
NARCISA DEL VALLE GÓMEZ
C.C. 1411313982
OTORGANTE
"""
APOSTILLE = """APOSTILLA
(Convention de La Haye du 5 octobre 1961)
1. País    España
El presente documento público
2. ha sido firmado por    María Luisa Ordóñez Peral
3. quien actúa en calidad de
NOTARIA
4. y está revestido del sello / timbre de    Ilustre Colegio Notarial de Madrid
Certificado
5. en    Madrid
8. bajo el número    N2510/2026/18566
"""
LETTER = """Loja, 8 de noviembre de 2026
Señores
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
Presente.-
Asunto: Solicitud de asignación de código de identificación para extranjero
Yo, Manuel Patricio Muñoz Cevallos, con cédula de ciudadanía No. 1737032548, en calidad de
empleador, solicito se asigne el código de identificación a JEAN BAPTISTE, con pasaporte ENQPRS62.
"""
LEAVE = """Por la favorable atención que se digne dar a la presente, anticipo mis
agradecimientos.
Manuel Patricio Muñoz Cevallos
CI: 1737032548
Empleador persona natural
"""


def papers(*texts: str) -> list[tuple[Kind, tuple[str, ...]]]:
    """The papers of a pile: kind, and the names of their pages in order."""
    items = [item(text, file=str(number)) for number, text in enumerate(texts)]
    return [(draft.kind, tuple(one.page.file for one in draft.items)) for draft in split(items)]


def numbered(*texts: str) -> list[str]:
    count = len(texts)
    return [f"{text}\nPágina {n} de {count}\n" for n, text in enumerate(texts, start=1)]


ORDERS = [(0, 1, 2, 3), (3, 2, 1, 0), (0, 2, 1, 3), (2, 0, 3, 1)]


@pytest.mark.parametrize("order", ORDERS)
def test_numbered_pages_are_one_paper_in_any_order(order: tuple[int, ...]) -> None:
    pages = numbered(DEED, APOSTILLE, CLAUSES, REASON)
    names = tuple(str(order.index(place)) for place in range(len(pages)))
    assert papers(*(pages[place] for place in order)) == [(Kind.POWER_OF_ATTORNEY, names)]


def test_pages_that_are_numbered_twice_are_of_two_papers() -> None:
    one, two = numbered(DEED, CLAUSES), numbered(DEED, CLAUSES)
    assert [pages for _, pages in papers(*one, *two)] == [("0", "1"), ("2", "3")]


def test_pages_of_papers_of_other_lengths_are_not_mixed() -> None:
    pages = [*numbered(DEED, CLAUSES, REASON)[:2], "Otra cosa\nPágina 3 de 9"]
    assert papers(*pages)[0] == (Kind.POWER_OF_ATTORNEY, ("0", "1"))


def test_a_deed_without_numbers_that_lies_back_to_front_is_one_paper() -> None:
    found = papers(REASON, CLAUSES, DEED)
    assert found == [(Kind.POWER_OF_ATTORNEY, ("2", "1", "0"))]


@pytest.mark.parametrize("place", [1, 2, 3])
def test_an_apostille_is_a_page_of_its_deed(place: int) -> None:
    pages = [DEED, CLAUSES, REASON]
    pages.insert(place, APOSTILLE)
    assert papers(*pages) == [(Kind.POWER_OF_ATTORNEY, ("0", "1", "2", "3"))]


def test_an_apostille_alone_is_no_power() -> None:
    assert papers(APOSTILLE, LETTER)[0] == (Kind.UNKNOWN, ("0",))


@pytest.mark.parametrize("between", [(), ("",)])
def test_the_page_that_takes_leave_is_the_letters(between: tuple[str, ...]) -> None:
    """`... dar a la presente, anticipo` is no `Presente.-` with which a letter would begin."""
    found = papers(LETTER, *between, LEAVE)
    assert found[0] == (Kind.REQUEST, ("0", str(1 + len(between))))


def test_the_office_named_within_a_sentence_begins_no_letter() -> None:
    later = """Que la normativa obliga al empleador a registrar el aviso de entrada ante el
Instituto Ecuatoriano de Seguridad Social dentro de los quince días siguientes, y que por ello
solicito el código de identificación para extranjero que el sistema pide.
"""
    assert papers(LETTER, later) == [(Kind.REQUEST, ("0", "1"))]


def test_a_numbered_page_that_speaks_of_another_paper_is_of_its_own() -> None:
    """The second page of a request tells at length whom the employer authorises."""
    later = """Autorizo a LUIS PAZ, con cédula 1104680138, para que en mi nombre presente y
retire la documentación de este trámite, quien queda autorizado para ello. Autorización expresa.
"""
    assert papers(*numbered(LETTER, later)) == [(Kind.REQUEST, ("0", "1"))]


def test_what_is_certified_behind_the_signatures_is_the_deeds_in_a_pile_turned_over() -> None:
    signed = DEED + CLAUSES + "NARCISA DEL VALLE GÓMEZ\nC.C. 1411313982\nOTORGANTE\n"
    certified = """CERTIFICO que la presente es primera copia certificada, fiel y textual del
original que se encuentra inscrito en el Libro de Escrituras Públicas de este Consulado. DOY FE.
Ab. Notario Tercero del cantón Manta
"""
    assert papers(certified, signed) == [(Kind.POWER_OF_ATTORNEY, ("1", "0"))]


def test_a_passports_page_with_stamps_is_no_later_page_of_a_deed() -> None:
    stamped = "VISAS - SELLOS\n15\nVISAS / VISAS\n04 FEB 2026    07 MAR 2026\nENTRADA T3\n19"
    assert papers(DEED + CLAUSES, stamped)[0] == (Kind.POWER_OF_ATTORNEY, ("0",))


SEALED_END = """Usted, señor Notario, se servirá agregar las cláusulas de estilo. Hasta aquí la
minuta, que queda elevada a escritura pública. Leída que le fue a la compareciente, firma conmigo.
NARCISA DEL VALLE GÓMEZ
C.C. 1411313982
NOTARÍA
QUITO
Doctor PABLO ESTEBAN GUZMÁN ARTEAGA
NOTARIO TRIGÉSIMO DEL CANTÓN RIOBAMBA
"""


def test_a_last_page_with_the_seal_of_its_notary_is_no_deed_of_its_own() -> None:
    assert papers(DEED, SEALED_END) == [(Kind.POWER_OF_ATTORNEY, ("0", "1"))]
    assert len(papers(DEED, DEED)) == 2


def test_the_end_of_somebody_elses_deed_ends_no_deed() -> None:
    """Nor does a deed whose title was not read go on with one of others."""
    of_others = "PEDRO ANTONIO LARA RUIZ", "1710034065"
    end, whole = (
        text.replace("NARCISA DEL VALLE GÓMEZ", of_others[0]).replace("1411313982", of_others[1])
        for text in (SEALED_END, (DEED + CLAUSES).replace("PODER ESPECIAL\n", ""))
    )
    assert len(papers(DEED, end)) == len(papers(DEED + CLAUSES, end)) == 2
    whole = whole.replace("1758089294", "0962467429")
    assert len(papers(DEED + CLAUSES, whole)) == 2
    again = (DEED + CLAUSES).replace("PODER ESPECIAL\n", "").replace("P03956", "P04417")
    assert len(papers(DEED + CLAUSES, again)) == 2


SCREEN = """16/11/26, 9:02    SUT - Registro de Contratos
Registro de Contratos
Datos del empleador
RUC: 0990806330001
Razón Social: GASTRO-HOTELERA LA MARISCAL S.A.
{}
"""
SCREEN_GOES_ON = """16/11/26, 9:02    SUT - Registro de Contratos
Datos del trabajador
Tipo Identificación: PASAPORTE
Identificación: 154215912
Apellidos y Nombres: URDANETA PIRELA YORMAN JOSÉ
Datos del contrato
Código Contrato: MDT-2025-701079
Fecha Inicio: 13/08/2026
{}
"""


@pytest.mark.parametrize(
    ("foot", "second"),
    [
        ("https://sut.trabajo.gob.ec/ver   1/2", "https://sut.trabajo.gob.ec/ver   2/2"),
        ("1 de 2    22/11/2026 9:02", "2 de 2    22/11/2026 9:02"),
        ("1 of 2", "2 of 2"),
    ],
)  # fmt: skip
def test_a_screen_printed_on_two_sheets_is_one_record(foot: str, second: str) -> None:
    pages = SCREEN.format(foot), SCREEN_GOES_ON.format(second)
    assert papers(*pages) == [(Kind.SUT_RECORD, ("0", "1"))]
    assert papers(*reversed(pages)) == [(Kind.SUT_RECORD, ("1", "0"))]


def test_two_screens_of_one_sheet_each_are_two_records() -> None:
    one = "https://sut.trabajo.gob.ec/contratos/ver   1/1"
    assert len(papers(SCREEN.format(one), SCREEN.format(one))) == 2


def test_two_sheets_of_a_record_without_numbers_complete_each_other() -> None:
    pages = SCREEN.format(""), "Registro de Contratos\n" + SCREEN_GOES_ON.format("")
    assert papers(*pages) == [(Kind.SUT_RECORD, ("0", "1"))]
    whole = SCREEN.format(SCREEN_GOES_ON.format(""))
    assert len(papers(whole, whole)) == 2
    assert len(papers(whole, pages[1])) == 2


@pytest.mark.parametrize("numbered_sheets", [False, True])
def test_sheets_of_two_contracts_are_two_records(numbered_sheets: bool) -> None:
    """On the one the employer was not read, on the other the worker."""
    feet = ("https://sut.trabajo.gob.ec/ver   1/2", "https://sut.trabajo.gob.ec/ver   2/2")
    foot, second = feet if numbered_sheets else ("", "")
    one = SCREEN.format("Código Contrato: MDT-2026-885522\nFecha Inicio: 20/09/2026\n" + foot)
    other = "Registro de Contratos\n" + SCREEN_GOES_ON.format(second)
    for pages in ((one, other), (other, one)):
        assert len(papers(*pages)) == 2


def test_sheets_of_two_workers_are_two_records() -> None:
    """The contract of the one is none of the other's."""
    one, other = (
        SCREEN_GOES_ON.replace("154215912", number).format(
            f"https://sut.trabajo.gob.ec/ver   {foot}"
        )
        for number, foot in (("154215912", "1/2"), ("987654321", "2/2"))
    )
    assert len(papers(one.replace("Código Contrato: MDT-2025-701079", ""), other)) == 2


LIST = """Ministerio del Trabajo
Reporte de contratos registrados en el SUT
RUC: 0990806330001   Razón Social: GASTRO-HOTELERA LA MARISCAL S.A.
Código       Trabajador                     Documento               Fecha inicio      Fecha fin
{}
https://sut.trabajo.gob.ec/ver   {}
"""
ROWS = """
2017358      DE SOUZA LIMA THIAGO           PASAPORTE GC875523      02/08/2026    31/10/2026
2017359      LARA PEREZ ANA                 PASAPORTE XY123456      03/08/2026    31/10/2026"""
MORE_ROWS = """
2018888      MOROZOVA BELOVA SVETLANA       PASAPORTE 758812345     05/08/2026    30/11/2026
2018890      DIAZ LOPEZ EVA                 PASAPORTE AB812345      05/08/2026    30/11/2026"""


def test_a_list_of_contracts_may_be_of_several_sheets() -> None:
    pages = LIST.format(ROWS.strip(), "1/2"), LIST.format(MORE_ROWS.strip(), "2/2")
    assert papers(*pages) == [(Kind.SUT_RECORD, ("0", "1"))]


def test_a_contract_code_on_both_sheets_of_a_record_does_not_part_them() -> None:
    one = SCREEN.format("Código Contrato: MDT-2025-701079\n")
    other = "Registro de Contratos\n" + SCREEN_GOES_ON.format("")
    assert papers(one, other) == [(Kind.SUT_RECORD, ("0", "1"))]
