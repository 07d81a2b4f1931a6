"""A request in words that no list has is known by its sentence: a verb of asking near the code."""

from intake.domain.documents import MAY_BE
from intake.domain.kinds import Kind
from intake.reading.papers.classify import classify
from tests.unit.papers.paper_text import item

MEMORANDUM = """
PARA:    Jefatura de Historia Laboral, IESS
DE:      Ing. Pablo Cordero Ulloa
TEMA:    Código de identificación - Emily Rose Smith

Sírvase asignar código a la colaboradora Emily Rose Smith, pasaporte 572839164.

Pablo Cordero U.
"""

EXPOSED = """
Al Instituto Ecuatoriano de Seguridad Social

TRANSANDES C.A., con RUC 0491827364001, EXPONE:

Que ha incorporado como mecánico, con contrato registrado en el SUT, a LUIS MARCANO BELLO.

Que PIDE se habilite para él un código de identificación.

Galo Erazo M.
"""

LEAFLET = """
Códigos de identificación: pregunte en ventanilla cómo se puede habilitar el suyo.
Lleve el pasaporte y el contrato.
"""

TOLD = """
Para su conocimiento: el código de identificación 9900112233 consta en la base desde ayer.
Sírvase revisar.
"""


def test_verb_near_the_code_makes_a_request() -> None:
    assert classify(item(MEMORANDUM)).kind is Kind.REQUEST
    assert classify(item(EXPOSED)).kind is Kind.REQUEST


def test_leaflet_with_nobody_s_number_stays_unknown() -> None:
    assert classify(item(LEAFLET)).kind is Kind.UNKNOWN


def test_code_that_is_told_is_not_asked_for() -> None:
    guess = classify(item(TOLD))
    assert guess.kind is not Kind.REQUEST


def test_unknown_paper_says_what_it_may_be() -> None:
    text = "Sírvase revisar el código de identificación de mi empleado Luis Marcano Bello."
    guess = classify(item(text))
    assert guess.kind is Kind.UNKNOWN
    assert MAY_BE + "request" in guess.reasons


def test_carrier_of_a_letter_is_authorised() -> None:
    text = """
    Señores IESS:
    El portador de esta carta, señor Byron Guamán Lema, con cédula 0807738893, actúa por encargo
    mío en el trámite de obtención del código de extranjero.
    Cualquier información sírvanse solicitarla al 0998877665.
    Dra. Susana Villacís Andrade
    """
    assert classify(item(text)).kind is Kind.THIRD_PARTY_AUTHORIZATION


def test_a_title_that_asks_begins_a_request() -> None:
    form = """
    PEDIDO DE ASIGNACIÓN DE CÓDIGO DE IDENTIFICACIÓN

    Solicito el código de identificación para extranjero.
    """
    guess = classify(item(form))
    assert guess.kind is Kind.REQUEST
    assert guess.starts
