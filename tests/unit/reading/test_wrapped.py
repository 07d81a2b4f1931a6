"""Names, companies and labels that take more than one line of their cell."""

from __future__ import annotations

from dataclasses import replace

from intake.domain.kinds import Kind
from intake.domain.words import Line, Word
from intake.reading.items import Item
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item, told

ASKING = (
    "\n\nSolicito la emisión del código de identificación para la persona extranjera descrita.\n"
)


FORM = """SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN

I. INFORMACIÓN DEL EMPLEADOR
NOMBRES          VERÓNICA INÉS        APELLIDOS        VILLAVICENCIO
                                                       ARTEAGA
No. DE CÉDULA    1710034065           CALIDAD          GERENTE GENERAL
RAZÓN SOCIAL     FLORES DEL CHOTA     No. DE RUC       1790085783001
                 FLORCOTOPAXI CÍA.
                 LTDA.
DIRECCIÓN        Vía a Daule km 9     TELÉFONO         0934783798
II. INFORMACIÓN DEL EXTRANJERO
NOMBRES          MARÍA DEL            APELLIDOS        NASCIMENTO DE
                 ROSARIO                               ALMEIDA
No. DOCUMENTO    FX518969             NACIONALIDAD     BRASILEÑA
"""


def test_a_form_of_four_columns_goes_on_below() -> None:
    facts = told(Kind.REQUEST, FORM + ASKING)
    assert facts["surnames"] == "NASCIMENTO DE ALMEIDA"
    assert facts["names"] == "MARÍA DEL ROSARIO"
    assert facts["document_number"] == "FX518969"
    assert facts["employer_name"] == "VILLAVICENCIO ARTEAGA VERÓNICA INÉS"
    assert facts["company_name"] == "FLORES DEL CHOTA FLORCOTOPAXI CÍA. LTDA."


def test_a_word_that_its_cell_had_no_room_for_goes_on_with_the_name() -> None:
    """Word processors leave room on both sides of the rule between two cells."""
    row = "Nombre completo   Maribel Yessica Mamani"
    rest = " " * row.index("Maribel") + "Ccori"
    for gap, name in ((7, "Maribel Yessica Mamani Ccori"), (14, "Maribel Yessica Mamani")):
        form = (
            "SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN\n\nDATOS DEL TRABAJADOR EXTRANJERO\n"
            f"{row}{' ' * gap}PASAPORTE No.   267894920\n{rest}\n"
            "Nacionalidad      Peruana                      Fecha de inicio 27/01/2026\n"
        )
        assert told(Kind.REQUEST, form + ASKING)["full_name"] == name


def test_the_value_of_the_next_row_is_not_the_end_of_a_name() -> None:
    facts = told(
        Kind.SUT_RECORD,
        "REGISTRO DE CONTRATO\nDATOS DEL TRABAJADOR\n"
        "Apellidos                      QUISPE MAMANI CHOQUEHUANCA DE LA SANTÍSIMA\n"
        "Mote                           ROSARIO\n"
        "Nombres                        ANA LUCÍA\n"
        "Pasaporte                      118765432",
    )
    assert facts["surnames"] == "QUISPE MAMANI CHOQUEHUANCA DE LA SANTÍSIMA"
    assert facts["names"] == "ANA LUCÍA"


def test_a_label_over_two_lines_is_one_label() -> None:
    facts = told(
        Kind.THIRD_PARTY_AUTHORIZATION,
        "CARTA DE AUTORIZACIÓN A TERCEROS\n\n"
        "Nombres y apellidos del     Juan Sebastián Vintimilla Crespo\n"
        "empleador\n"
        "Cédula del empleador        1716472715\n"
        "Nombres y apellidos del     Carla Estefanía Santillán Yépez\n"
        "tercero autorizado\n"
        "Cédula del tercero          0529636250\n"
        "autorizado\n\n"
        "Por medio del presente documento faculto a la persona indicada para entregar los papeles.",
    )
    assert facts["employer_name"] == "Juan Sebastián Vintimilla Crespo"
    assert facts["employer_cedula"] == "1716472715"
    assert facts["third_party_name"] == "Carla Estefanía Santillán Yépez"
    assert facts["third_party_number"] == "0529636250"


def test_dotted_lines_go_on_at_the_margin() -> None:
    facts = told(
        Kind.REQUEST,
        "SOLICITUD\n\nDatos personales del extranjero\n"
        "Apellidos y nombres ........................................... DELA CRUZ MARICEL\n"
        "SANTOS\n"
        "Pasaporte No. ................................................. P2384753B\n" + ASKING,
    )
    assert facts["full_name"] == "DELA CRUZ MARICEL SANTOS"
    assert facts["document_number"] == "P2384753B"


def letter(worker: str, office: str = "Gerente") -> str:
    return (
        "Señores\nIESS\nPresente\n\nDe mi consideración:\n\n"
        "HERNÁN REINOSO PAZ, mayor de edad, con cédula No. 1710034065, en mi calidad de "
        f"{office} de CLÍNICA SANTA ROSA CLINSAR CÍA. LTDA., solicito\n"
        f"el código de identificación para {worker}, quien labora bajo mi dependencia.\n\n"
        "Es de justicia,\n\n--------------------\nHERNÁN REINOSO PAZ\n"
        f"cédula de identidad N.º 171003406-5\n{office}"
    )


def test_a_country_of_several_words_stands_before_the_number() -> None:
    for land in ("Corea del Sur", "los Estados Unidos de América", "la República Dominicana"):
        facts = told(
            Kind.REQUEST,
            letter(f"JUNGHO PARK LEE, portador del pasaporte de {land} Nro. M57842394"),
        )
        assert facts["document_number"] == "M57842394", land


def test_an_office_is_nobody_and_no_part_of_a_house() -> None:
    for office in ("Procurador Común", "Directora Médica", "Gerente Financiero", "Rectora"):
        facts = told(Kind.REQUEST, letter("WILBER TTITO QUISPE, pasaporte 118765432", office))
        assert facts["employer_name"] == "HERNÁN REINOSO PAZ", office
        assert facts["company_name"] == "CLÍNICA SANTA ROSA CLINSAR CÍA. LTDA.", office
        assert facts["signer_name"] == "HERNÁN REINOSO PAZ", office
        assert facts["signer_number"] == "1710034065", office


def test_houses_that_begin_with_an_office_word_keep_it() -> None:
    facts = told(
        Kind.REQUEST,
        letter("WILBER TTITO QUISPE, pasaporte 118765432").replace(
            "CLÍNICA SANTA ROSA CLINSAR", "COMERCIAL DEL SUR"
        ),
    )
    assert facts["company_name"] == "COMERCIAL DEL SUR CÍA. LTDA."


def test_the_block_of_a_signature_may_come_before_place_and_day() -> None:
    page = item(
        "Señores\nIESS\nPresente\n\nSolicito el código de identificación para WILBER TTITO QUISPE, "
        "pasaporte 118765432,\nquien labora bajo mi dependencia desde el 3 de noviembre de 2026."
        "\n\nQuito, 17 de noviembre de 2026\nEs de justicia,\n\n\n"
        "Hernán Reinoso Paz\nC.I. 171003406-5\nPropietario\n"
    )
    lines = page.text.lines
    block = [line for line in lines if line.box.top > lines[-4].box.bottom]
    rest = [line for line in lines if line not in block]
    mixed = replace(page.text, lines=(*rest[:-2], *block, *rest[-2:]))
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [replace(page, text=mixed)])}
    assert facts["signer_name"] == "Hernán Reinoso Paz"
    assert facts["signer_number"] == "1710034065"


TABLE = """Quito, 17 de noviembre de 2026

Yo, Lorena Villavicencio Arteaga, C.C. 1710034065, empleadora, solicito el código de identificación
de extranjero para la persona que consta en el siguiente cuadro:

N.º    Apellidos y        Pasaporte Nacionalidad   Cargo           Fecha de
       nombres                                                     ingreso
1      TTITO QUISPE       124629030 peruano        Auxiliar        19/09/2026
       WILBER                                      de limpieza

La persona detallada trabaja bajo relación de dependencia.

Atentamente,


Lorena Villavicencio Arteaga
C.C. 1710034065"""


def test_the_first_line_of_a_table_may_take_two_lines() -> None:
    facts = told(Kind.REQUEST, TABLE)
    assert facts["full_name"] == "TTITO QUISPE WILBER"
    assert facts["document_number"] == "124629030"
    assert facts["nationality"] == "PER"
    assert facts["contract_start"] == "2026-09-19"


LOWER_TABLE = """solicito el código de identificación de la persona del siguiente cuadro:

N.º    Apellidos y nombres     Pasaporte      Cargo        Fecha de
                               No.                         ingreso

1      DE LA CRUZ              066756389      Contador     05/07/2025
       VILLALOBOS
       MARIÁNGEL ANDREÍNA

La persona detallada trabaja bajo relación de dependencia."""


def test_the_second_line_of_a_heading_may_begin_with_a_capital() -> None:
    facts = told(Kind.REQUEST, LOWER_TABLE)
    assert facts["full_name"] == "DE LA CRUZ VILLALOBOS MARIÁNGEL ANDREÍNA"
    assert facts["document_number"] == "066756389"


def test_a_tall_word_does_not_make_its_line_follow_itself() -> None:
    page = item(LOWER_TABLE)
    tall = [
        replace(
            line,
            words=tuple(
                replace(w, box=replace(w.box, bottom=w.box.bottom + 45))
                if w.text == "VILLALOBOS"
                else w
                for w in line.words
            ),
        )
        for line in page.text.lines
    ]
    page = replace(page, text=replace(page.text, lines=tuple(tall)))
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [page])}
    assert facts["full_name"] == "DE LA CRUZ VILLALOBOS MARIÁNGEL ANDREÍNA"


def test_a_word_for_the_paper_is_no_part_of_its_number() -> None:
    facts = told(
        Kind.SUT_RECORD,
        "CERTIFICADO DE REGISTRO DE CONTRATO\n"
        "Nombres y apellidos del trabajador     FLOR HUAMÁN CCOPA\n"
        "Documento de identificación            DNI 14053684\n"
        "Fecha de nacimiento del trabajador     19/02/1975",
    )
    assert facts["document_number"] == "14053684"


def test_houses_keep_their_whole_name_in_a_letter() -> None:
    for house in ("UNIDAD EDUCATIVA NUEVO AMANECER", "FUNDACIÓN MANOS QUE SIEMBRAN"):
        facts = told(
            Kind.REQUEST,
            f"Yo, Lorena Villavicencio Arteaga, con cédula 1710034065, Rectora de {house},\n"
            "con RUC 0691388120001, solicito el código de identificación para WILBER TTITO,\n"
            "pasaporte 118765432, quien trabaja bajo mi dependencia.",
        )
        assert facts["company_name"] == house


def test_a_value_of_two_lines_may_stand_around_its_row() -> None:
    page = item(
        "Solicito el código para la persona que consta en el siguiente cuadro:\n\n"
        "N.º Apellidos y nombres    Pasaporte No.     Cargo        Ingreso\n\n"
        "    ZÚÑIGA SEPÚLVEDA\n"
        "1                          F36848228         Chofer       13/05/2026\n"
        "    JAVIERA IGNACIA\n\n"
        "La persona trabaja bajo relación de dependencia.\n"
    )
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [halved(page)])}
    assert facts["full_name"] == "ZÚÑIGA SEPÚLVEDA JAVIERA IGNACIA"
    assert facts["document_number"] == "F36848228"


def halved(page: Item) -> Item:
    """The page with half the room between the three lines of the table's row."""
    middle = next(line for line in page.text.lines if line.words[0].text == "1").box.top
    lines = []
    for line in page.text.lines:
        away = line.box.top - middle
        moved = {60: -31, -60: 31}.get(away, 0)
        words = (Word(w.text, w.box.shifted(0, moved), w.confidence) for w in line.words)
        lines.append(Line(tuple(words), line.block))
    return replace(page, text=replace(page.text, lines=tuple(lines)))


def test_strokes_of_a_headings_number_may_be_misread() -> None:
    facts = told(
        Kind.REQUEST,
        "I. INFORMACIÓN DEL EMPLEADOR\nNombres     VERÓNICA PAZ MERA     Cédula     1710034065\n"
        "Il. INFORMACIÓN DEL EXTRANJERO\n"
        "Nombres y apellidos     WILBER TTITO     Pasaporte   118765432\n" + ASKING,
    )
    assert facts["full_name"] == "WILBER TTITO"
    assert facts["document_number"] == "118765432"


def around_label(page: Item, first: str, second: str) -> Item:
    """The page with two lines of a value half a line over and under the line of their label."""
    above = next(line for line in page.text.lines if line.words[0].text == first)
    below = next(w for line in page.text.lines for w in line.words if w.text == second)
    lines = []
    for line in page.text.lines:
        words = [
            replace(w, box=w.box.shifted(0, 34 if line is above else 14))
            if line is above or w is below
            else w
            for w in line.words
        ]
        lines.append(replace(line, words=tuple(words)))
    return replace(page, text=replace(page.text, lines=tuple(lines)))


def test_the_second_line_of_a_value_may_stand_nearly_level_with_its_label() -> None:
    page = item(
        "Solicitud de código para trabajador extranjero\n\n"
        "Datos del trabajador extranjero\n\n"
        "                      HERNÁN ANDRÉS CÁRDENAS\n"
        "Nombres y apellidos   GÓMEZ                    Nacionalidad   COLOMBIANA\n\n"
        "Pasaporte No.         CT114010                 Cargo          Chofer\n" + ASKING
    )
    read = read_facts(Kind.REQUEST, [around_label(page, "HERNÁN", "GÓMEZ")])
    facts = {fact.field: fact.value for fact in read}
    assert facts["full_name"] == "HERNÁN ANDRÉS CÁRDENAS GÓMEZ"
    assert facts["document_number"] == "CT114010"


def test_label_and_value_may_both_take_two_lines() -> None:
    facts = told(
        Kind.REQUEST,
        "Solicitud de código para trabajador extranjero\n\n"
        "Datos del trabajador extranjero\n\n"
        "Nombres y      LUIS LEONARDO AGÜERO | Pasaporte No.    177785461\n"
        "apellidos      CHACÍN\n\n"
        "Cargo          Mesero                 Código SUT       MDT-2022-7901076\n" + ASKING,
    )
    assert facts["full_name"] == "LUIS LEONARDO AGÜERO CHACÍN"
    assert facts["document_number"] == "177785461"


def test_strokes_of_a_frame_hide_no_line_of_a_cell() -> None:
    page = item(
        "Solicitud de código para trabajador extranjero\n\n"
        "Datos del trabajador extranjero\n\n"
        "                   JORDI IÑAKI ORTEGA      :\n"
        "Nombre completo                            Tipo de documento | Pasaporte\n"
        "                   AGÜERO\n\n"
        "Número             UYH786969               Nacionalidad        ESPAÑOLA\n" + ASKING
    )
    lines = []
    for line in page.text.lines:
        shift = {"JORDI": 31, "AGÜERO": -31}.get(line.words[0].text, 0)
        words = tuple(replace(w, box=w.box.shifted(0, shift)) for w in line.words)
        lines.append(replace(line, words=words))
    moved = replace(page, text=replace(page.text, lines=tuple(lines)))
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [moved])}
    assert facts["full_name"] == "JORDI IÑAKI ORTEGA AGÜERO"


CELLS_OF_TWO_LINES = """CONSTANCIA DE CONTRATO REGISTRADO EN EL SISTEMA ÚNICO DE TRABAJO

Apellidos y nombres      Documento        Nacionalidad      Nacimiento      Inicio
QUINTERO MOSQUERA        Pasaporte        colombiana        26/08/1977      16/10/2026
MÓNICA                   WC667926

Cargo: fisioterapeuta. Tipo: indefinido.
"""


def test_two_cells_of_a_row_may_go_on_in_the_next_line() -> None:
    facts = told(Kind.SUT_RECORD, CELLS_OF_TWO_LINES)
    assert facts["full_name"] == "QUINTERO MOSQUERA MÓNICA"
    assert facts["document_number"] == "WC667926"


BROKEN_LABEL = """SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN

I. INFORMACIÓN DEL EMPLEADOR
Nombres y apellidos | XIMENA BLANCA     Cédula de ciudadanía   1412118505
{} | ANDRADE TOAPANTA
legal
Empresa             | RTI DISTRIBUIDORA    RUC   0298146848001
                    | S.A.
II. INFORMACIÓN DEL EXTRANJERO
Apellidos           | PAZ               Nombres                LUISA
"""


def test_a_label_broken_over_lines_beside_a_name_broken_over_lines() -> None:
    facts = told(Kind.REQUEST, BROKEN_LABEL.format("del representante  ") + ASKING)
    assert facts["employer_name"] == "XIMENA BLANCA ANDRADE TOAPANTA"
    assert facts["company_name"] == "RTI DISTRIBUIDORA S.A."


def test_the_label_of_the_next_row_begins_with_a_capital() -> None:
    facts = told(Kind.REQUEST, BROKEN_LABEL.format("Representante      ") + ASKING)
    assert facts["employer_name"] == "XIMENA BLANCA"
