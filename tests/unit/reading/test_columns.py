"""Forms in two columns and lists: whose a name is that stands alone under a heading."""

from __future__ import annotations

from dataclasses import replace

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

COLUMNS = """Santo Domingo, 12/11/2026
SOLICITUD DE EMISIÓN DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO

EMPLEADOR                                          TRABAJADOR EXTRANJERO
Mónica Muñoz Cedeño                                Núñez Peña
Cédula de ciudadanía                               Nombres
0432788685                                         Milagros María
Dirección                                          Pasaporte No.
Av. de la Prensa y García Moreno                   108836147

Por medio de la presente se solicita la asignación del código de identificación para extranjero.
La afiliación no ha podido efectuarse en la página web por falta del código de extranjero.

Mónica Muñoz Cedeño
Cédula No. 0432788685
Empleadora, persona natural
"""

ONE_NAME = """SOLICITUD DE EMISIÓN DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO

EMPLEADOR
Representante legal
MANUEL BYRON ANDRADE VÉLEZ
0949476139
Empresa
Constructora Mitad del Mundo S.A.
TRABAJADOR EXTRANJERO
Apellidos
HARTONO
Número de documento
C2846738

Por medio de la presente se solicita la asignación del código de identificación para extranjero.

Manuel Byron Andrade Vélez
C.C. 0949476139
Representante legal
"""

BROKEN = """ASUNTO: CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJEROS
Solicitante:
* NOMBRES Y APELLIDOS DEL REPRESENTANTE LEGAL: XAVIER
TOAPANTA MUÑOZ
* CÉDULA DE IDENTIDAD: 1710034065
* RAZÓN SOCIAL: RESTAURANTE SANTA ROSA S.A.
Datos del extranjero:
* NOMBRE COMPLETO: HERNÁN ÉDGAR ZULUAGA BENAVIDES
* PASAPORTE NO.: AT175006
Pedido: solicito se asigne el código de identificación a la
persona nombrada.

XAVIER TOAPANTA MUÑOZ
Cédula No. 1710034065
GERENTE
"""

CAPITALS = """SEÑOR RESPONSABLE DEL CENTRO DE ATENCIÓN UNIVERSAL
EN MI CALIDAD DE PRESIDENTE EJECUTIVO DE PÉREZ TOAPANTA ROSA, CON REGISTRO ÚNICO DE
CONTRIBUYENTES NO. 1710034065001, YO, ROSA PÉREZ TOAPANTA, CI: 1710034065, SOLICITO SE ASIGNE
EL CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJEROS A CLAUDIA YOLANDA MOSQUERA ARBOLEDA, PORTADORA DEL
PASAPORTE: AT175006, TRABAJADORA DE NUESTRA NÓMINA.
EL CÓDIGO ES INDISPENSABLE PARA REGISTRAR EL AVISO DE ENTRADA Y CUMPLIR CON SU AFILIACIÓN.

ATENTAMENTE,

ROSA PÉREZ TOAPANTA
C.I.: 1710034065
PRESIDENTA EJECUTIVA
"""


def facts(text: str) -> dict[str, str]:
    return {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [item(text)])}


def test_names_alone_under_headings_side_by_side() -> None:
    read = facts(COLUMNS)
    assert read["employer_name"] == "Mónica Muñoz Cedeño"
    assert read.get("full_name") != "Mónica Muñoz Cedeño"
    assert read["document_number"] == "108836147"


def test_the_worker_of_one_name_does_not_make_the_employer_a_worker() -> None:
    read = facts(ONE_NAME)
    assert read["employer_name"] in ("MANUEL BYRON ANDRADE VÉLEZ", "Manuel Byron Andrade Vélez")
    assert read.get("full_name") not in (read["employer_name"], "MANUEL BYRON ANDRADE VÉLEZ")
    assert read["document_number"] == "C2846738"


def test_a_name_broken_at_the_end_of_a_line_of_a_list() -> None:
    read = facts(BROKEN)
    assert read["employer_name"] == "XAVIER TOAPANTA MUÑOZ"
    assert read["full_name"] == "HERNÁN ÉDGAR ZULUAGA BENAVIDES"


def test_words_of_a_letter_in_capitals_are_nobody_s_name() -> None:
    read = facts(CAPITALS)
    assert read["employer_name"] in ("PÉREZ TOAPANTA ROSA", "ROSA PÉREZ TOAPANTA")
    assert read["full_name"] == "CLAUDIA YOLANDA MOSQUERA ARBOLEDA"
    assert read["signer_name"] == "ROSA PÉREZ TOAPANTA"


def test_a_signer_is_found_by_a_role_in_longer_words() -> None:
    told = CAPITALS.replace("ATENTAMENTE,\n\n", "").replace(
        "C.I.: 1710034065\n", "Cali 115134689\n"
    )
    told = told.replace("PRESIDENTA EJECUTIVA", "APODERADA GENERAL DE LA COMPAÑÍA")
    assert facts(told)["signer_name"] == "ROSA PÉREZ TOAPANTA"


CONTRACT = """MINISTERIO DEL TRABAJO - SISTEMA ÚNICO DE TRABAJO (SUT)
Comparecen por una parte ROSA FERNANDA SANTA CRUZ YÁNEZ, con cédula No. 1710034065, en
calidad de EMPLEADORA; y por otra parte, JUTTA SCHMIDT-WEISS, de nacionalidad
alemana,
TRABAJADORA
con pasaporte HFX0GCT25, quienes acuerdan lo siguiente.
"""


def test_a_nationality_over_a_role_is_nobody_s_name() -> None:
    read = {f.field: f.value for f in read_facts(Kind.SUT_RECORD, [item(CONTRACT)])}
    assert read["full_name"] == "JUTTA SCHMIDT-WEISS"


HOUSE = """FUNDACIÓN MANOS ABIERTAS
Esmeraldas, 19 de noviembre de 2026

Yo, ÉDISON DIEGO MEJÍA DE LEÓN, con cédula No. 1710034065, en calidad de gerente, solicito la
asignación del código de identificación para extranjero a ORLANDO CASTELLANOS, de nacionalidad
colombiana, con pasaporte No. N352555.

Atentamente,

o León
C.C. 1710034065
Gerente
FUNDACIÓN MANOS ABIERTAS
"""


def test_the_words_of_a_house_are_no_signer() -> None:
    assert "ABIERTAS" not in facts(HOUSE).get("signer_name", "")


SEALED = """Riobamba, 10 de noviembre de 2026

Quien suscribe, VERÓNICA NARANJO YÁNEZ, apoderado general de la compañía AGROINDUSTRIAS DEL VALLE
CÍA. LTDA. (RUC 1892010508001), CI: 1710034065, pido que se genere el código de identificación para
extranjeros de la persona titular del Pasaporte: 467184589, KIMBERLY JO O'CONNOR, de nacionalidad
estadounidense.

Muy atentamente,

       GROINDUSTRIAS DEL VALLE
       GERENTE GENERAL
       RUC 1892010508001
                                                       Veróni o Yánez
                                                       CI: 1710034065
                                                       Apoderado general
                                                       AGROINDUSTRIAS DEL VALLE CÍA. LTDA.
"""


def test_a_house_whose_seal_lost_a_letter_is_no_employer_by_name() -> None:
    read = facts(SEALED)
    assert read["employer_name"] == "VERÓNICA NARANJO YÁNEZ"
    assert "VALLE" not in read.get("signer_name", "")


def test_a_house_that_bears_a_persons_name_takes_no_signer_away() -> None:
    """Without its legal form nothing tells such a house from whoever it is named after."""
    letter = SEALED.replace("AGROINDUSTRIAS DEL VALLE", "NARANJO YÁNEZ VERÓNICA")
    letter = letter.replace("GROINDUSTRIAS DEL VALLE", "NARANJO YÁNEZ VERÓNICA")
    read = facts(letter.replace("Veróni o Yánez", "NARANJO YÁNEZ VERÓNICA"))
    assert set(read["signer_name"].upper().split()) == {"VERÓNICA", "NARANJO", "YÁNEZ"}


STAINED = """Yo, Rosa Cristina Cedeño Yánez, portadora de la cédula No. 1710034065, en mi calidad de
gerente general de SRBC Florícola C.A., solicito la emisión del código de identificación para
extranjero, bajo relación de dependencia, de la persona cuyos datos detallo:

PE , : ice Zárate
Nombres : iv@n 3 E
Pasaporte No. : R2380466

Cordialmente,

Rosa Cristina Cedeño Yánez
C.I. 1710034065
"""


def test_a_name_below_a_stain_is_stated_and_not_certain() -> None:
    read = {f.field: f for f in read_facts(Kind.REQUEST, [item(STAINED)])}
    assert read["document_number"].value == "R2380466"
    assert not read["full_name"].certain
    blank = STAINED.replace(" iv@n 3 E", "")
    assert "full_name" not in {f.field for f in read_facts(Kind.REQUEST, [item(blank)])}


ACCEPTED = """CARTA DE AUTORIZACIÓN
Quien suscribe, Luis Muñoz Tigrero, gerente de la compañía TEXTILES PACÍFICO S.A.S., con cédula
No. 1710034065, autorizo expresamente a favor del señor Patricio Juan Pérez Caicedo, con cédula
No. 0602345678, para presentar en ventanilla los documentos del trámite.

Atentamente,

mr Tigrero
CI: 1710034065                              Patricio Juan Pérez Caicedo
                                            Acepto - persona autorizada
Gerente
"""


def test_who_accepts_a_charge_is_not_who_signs() -> None:
    found = read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [item(ACCEPTED)])
    read = {f.field: f.value for f in found}
    assert read["third_party_name"] == "Patricio Juan Pérez Caicedo"
    assert "Patricio" not in read.get("signer_name", "")


REPRESENTED = """Magíster Directora Provincial
De mi consideración:
AGROINDUSTRIAS DEL VALLE CÍA. LTDA., con RUC 0297317349001, representada legalmente por
NARCISA SANTA CRUZ CAICEDO, C.I.: 1710034065, en calidad de apoderado general, pide que, previo
el trámite correspondiente, se genere el código de identificación para extranjeros de
JOSÉ DEIVIS MUÑOZ RIVAS, ciudadano venezolano, con pasaporte número 184198996.

Atentamente,

Narcisa Santa Cruz Caicedo
Cédula No. 1710034065
Apoderado general
"""


def test_whom_an_apoderado_general_asks_for_is_not_the_employer() -> None:
    read = {f.field: f.value for f in read_facts(Kind.REQUEST, [item(REPRESENTED)])}
    assert read["employer_name"] == "NARCISA SANTA CRUZ CAICEDO"
    assert read["full_name"] == "JOSÉ DEIVIS MUÑOZ RIVAS"
    assert "attorney_name" not in read


def test_a_street_with_the_number_of_a_house_is_nobody() -> None:
    """The engine reads `Wv.` for `Av.`; the number behind it tells all the same."""
    letter = ACCEPTED.replace("mr Tigrero\n", "Wv. Eloy Alfaro 10-42 y Av. de la Prensa\n")
    read = {f.field: f.value for f in read_facts(Kind.THIRD_PARTY_AUTHORIZATION, [item(letter)])}
    assert "Alfaro" not in " ".join(read.values()).replace(read.get("narrative", ""), "")
    assert read["employer_name"] == "Luis Muñoz Tigrero"


FOUNDATION = """FUNDACIÓN MANOS ABIERTAS, con RUC 1996109264001, representada legalmente por
BYRON PATRICIO DE LOS RÍOS VÉLEZ, con cédula de identidad No. 1710034065, solicita el código de
identificación para extranjero a favor de ANDRII HRYTSENKO, portador del pasaporte Nro. FE319532.

Agradezco su atención.

atricio de los Ríos Vélez
Cédula No. 1710034065
Representante legal
FUNDACIÓN MANOS ABIERTAS
"""


def test_a_foundation_below_a_block_that_ink_hides_is_nobody() -> None:
    read = {f.field: f.value for f in read_facts(Kind.REQUEST, [item(FOUNDATION)])}
    assert "MANOS" not in read.get("signer_name", "")
    assert read["employer_name"] == "BYRON PATRICIO DE LOS RÍOS VÉLEZ"
    assert read["signer_number"] == "1710034065"


KEY = """Solicitud de Entrega de Clave
Portal web - Empleadores
RUC : 0293610729001
Nombre o razón social : CGB PANIFICADORA.é HIJOS
Código de sucursal : 0004
Nombres y apellidos : Fausto Zambrano Ushiña
Cédula del representante legal : 1710034065

 AUTORIZACIÓN PARA EL RETIRO DE CONTRASEÑA

Persona autorizada : Gabriela Lourdes Cedeño Toapanta

Cédula del autorizado : 0912345675

                                            $ ALS U
                   FAUSTO ZAMBRANO USHIÑA
                       C.C. 1710034065

                     REPRESENTANTE LEGAL
                    CGB PANIFICADORA é: HIJOS
"""


def test_a_house_whose_sign_for_and_was_misread_is_no_signer() -> None:
    paper = item(KEY)
    ink = [line for line in paper.text.lines if line.words[0].text == "$"]
    faint = tuple(
        replace(line, words=tuple(replace(w, confidence=0.27) for w in line.words))
        if line in ink
        else line
        for line in paper.text.lines
    )
    paper = replace(paper, text=replace(paper.text, lines=faint))
    read = {f.field: f.value for f in read_facts(Kind.KEY_REQUEST, [paper])}
    assert read["signer_name"].casefold() == "fausto zambrano ushiña"


BESIDE = """                              MINERA RÍO BLANCO S.A.
                RUC 1790085783001 - Av. 10 de Agosto N11-120 - Riobamba

                                         Riobamba, 15 de noviembre de 2026

SOLICITANTE                              PERSONA EXTRANJERA
Orlando Edgar Terán Egas                 Orlando Huaytalla Landaeta
Apoderado Especial de Jhonatan Efraín    Pasaporte No. 170120825
Jácome Terán, C.C. 1710034065            Nacionalidad: peruano
Cédula 0912345675                        Cargo: asesor comercial

Estimados señores del IESS:

Con base en la Resolución C.D. 625 solicito que se asigne a la persona extranjera identificada
en este escrito el código con el que podrá ser afiliada. Su contrato fue registrado en el SUT.

Saludos cordiales,
"""


def test_each_column_under_its_heading_is_read_by_itself() -> None:
    read = facts(BESIDE)
    assert read["full_name"] == "Orlando Huaytalla Landaeta"
    assert read["document_number"] == "170120825"
    assert read["employer_name"] == "Jhonatan Efraín Jácome Terán"
    assert read["attorney_name"] == "Orlando Edgar Terán Egas"


def test_the_place_over_a_heading_is_nobody_s_name() -> None:
    told = BESIDE.replace("Apoderado Especial de Jhonatan Efraín", "Gerente General".ljust(37))
    told = told.replace("Jácome Terán, C.C. 1710034065", "oteran@correo.ec".ljust(29))
    assert facts(told)["full_name"] == "Orlando Huaytalla Landaeta"


UNREAD_IN_A_TABLE = """
Solicito el código de identificación para extranjero de la persona que consta en el cuadro:

N.º   Apellidos y nombres   Pasaporte No.   Cargo
1     BR// 7 //@4           323972353       Cuidadora

Cordialmente,

Rosa Cristina Cedeño Yánez
C.I. 1710034065
"""


def test_a_name_in_a_table_that_nobody_read_is_stated_and_not_certain() -> None:
    read = {f.field: f for f in read_facts(Kind.REQUEST, [item(UNREAD_IN_A_TABLE)])}
    assert read["document_number"].value == "323972353"
    assert not read["full_name"].certain
    blank = UNREAD_IN_A_TABLE.replace("BR// 7 //@4", "           ")
    assert "full_name" not in {f.field for f in read_facts(Kind.REQUEST, [item(blank)])}


HEADED_COLUMNS = """SOLICITUD DE ENTREGA DE CLAVE

{left:<51}REPRESENTANTE LEGAL
RUC                                                Nombres y apellidos
2396448443001                                      Franklin José Rivas
Razón social                                       Pasaporte
COOPERATIVA DE TRANSPORTE 8 DE JULIO               084121189

AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
Nombres y apellidos                                Cédula
Fernanda Gabriela Mejía Chicaiza                   2254462621
"""


def test_words_over_a_row_of_labels_say_whose_each_column_is() -> None:
    text = HEADED_COLUMNS.format(left="EMPRESA")
    read = {f.field: f.value for f in read_facts(Kind.KEY_REQUEST, [item(text)])}
    assert read["employer_name"] == "Franklin José Rivas"
    assert read["employer_number"] == "084121189"
    assert read["third_party_name"] == "Fernanda Gabriela Mejía Chicaiza"
    assert read["third_party_number"] == "2254462621"


def test_a_word_beside_something_else_heads_no_column() -> None:
    text = HEADED_COLUMNS.format(left="Fecha: 12/11/2026")
    read = {f.field: f.value for f in read_facts(Kind.KEY_REQUEST, [item(text)])}
    assert "employer_name" not in read
