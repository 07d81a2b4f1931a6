"""What a power of attorney says of its end: its last day, its term, a note that it was revoked."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import TODAY, judge, passport, power, request, sut
from tests.unit.papers.paper_text import item

DEED = """PODER ESPECIAL
En la ciudad de Loja, hoy 24 de mayo de 2024, ante mí, Dr. Homero Villacís Reza, Notario Quinto
del cantón, comparece PAOLA FLOR CHUQUIMARCA BAQUERIZO, con cédula número 1710034065, y otorga poder
especial a favor de SIMÓN HERNÁN ZURITA ALBÁN, con cédula número 0962467429, para que la represente.
{says}
Doy fe.
"""


def said(says: str) -> dict[str, str]:
    facts = read_facts(Kind.POWER_OF_ATTORNEY, [item(DEED.format(says=says))])
    return {fact.field: fact.value for fact in facts}


@pytest.mark.parametrize(
    ("says", "last"),
    [
        ("Este poder tendrá una vigencia de un año contado desde su fecha.", "2025-05-24"),
        ("El plazo de este mandato es de dieciocho (18) meses.", "2025-11-24"),
        ("Este poder es válido hasta el 30 de junio de 2026.", "2026-06-30"),
        ("Mandato que caduca el 31/12/2025.", "2025-12-31"),
        ("Este poder tendrá una vigencia de noventa días.", "2024-08-22"),
        ("Poder vigente por ciento ochenta (180) días.", "2024-11-20"),
        ("Este mandato durará treinta y seis meses.", "2027-05-24"),
        ("Se otorga este poder por el término de un año.", "2025-05-24"),
        ("Vigencia: 1 año.", "2025-05-24"),
        ("El presente poder estará en vigencia por un año.", "2025-05-24"),
        (
            "Tendrá validez desde el 1 de enero de 2025 hasta el 31 de diciembre de 2025.",
            "2025-12-31",
        ),
        ("Este poder regirá del 1 de enero de 2025 al 31 de marzo de 2025.", "2025-03-31"),
        (
            "Con pasaporte vigente hasta el 3 de marzo de 2035. Poder válido hasta el 30/06/2025.",
            "2025-06-30",
        ),
        ("Con pasaporte vigente hasta el 3 de marzo de 2020.", None),
        ("Podrá presentar este poder dentro del término de quince días.", None),
        ("Para que con este poder retire códigos en el plazo de treinta días.", None),
        ("Certifico que se halla vigente hasta la presente fecha, 3 de mayo de 2026.", None),
        ("El presente poder tendrá vigencia indefinida mientras no sea revocado.", None),
        ("Podrá suscribir contratos por un plazo de dos años con terceros.", None),
        ("El arrendatario tiene dos años de experiencia.", None),
    ],
)  # fmt: skip
def test_the_last_day_of_a_power_is_read(says: str, last: str | None) -> None:
    assert said(says).get("valid_until") == last


@pytest.mark.parametrize(
    "says",
    [
        "RAZÓN: Mediante escritura de 3 de septiembre la mandante REVOCÓ el poder que antecede.",
        "Este poder fue revocado por escritura pública No. 2210.",
        "PODER REVOCADO",
        "PODER REVOCADO mediante otro poder.",
        "Este poder fue revocado por otro instrumento público, en todas sus partes.",
        "Mediante escritura pública No 2210 se REVOCA el presente poder.",
        "El poder No 2210 fue revocado.",
        "RAZÓN: No obstante lo anterior, el poder que antecede fue revocado.",
        "REVOCATORIA DE PODER",
        "Siento por tal que al margen de la matriz consta la revocatoria de este poder.",
    ],
)
def test_a_note_that_it_was_revoked_is_read(says: str) -> None:
    assert "revo" in said(says)["revocation"].lower()


@pytest.mark.parametrize(
    "says",
    ["Se deja sin efecto el presente poder.", "Queda este poder sin valor ni efecto alguno."],
)
def test_a_power_that_is_left_without_effect_is_revoked(says: str) -> None:
    assert "efecto" in said(says)["revocation"]


@pytest.mark.parametrize(
    "says",
    [
        "El poder tendrá vigencia indefinida mientras no sea revocado expresamente.",
        "El presente poder no ha sido revocado hasta la presente fecha.",
        "Certifico que se halla vigente, sin que conste al margen revocatoria alguna.",
        "Con este instrumento queda revocado cualquier otro poder anterior.",
        "La mandante podrá ser quien pida la revocatoria en cualquier tiempo.",
        "En caso de revocación deberá notificar al mandatario.",
        "Todo poder anterior queda revocado.",
        "Los poderes anteriores a este se tendrán por revocados.",
        "Por este acto deja sin efecto cualquier otro poder.",
        "Si el mandatario fallece, el poder queda sin efecto.",
        "Para que celebre transacciones dejando sin efecto juicios y reclamos.",
        "TERCERA.- REVOCATORIA DEL PODER.- La mandante podrá hacerlo en cualquier tiempo.",
    ],
)
def test_a_power_that_holds_is_not_called_revoked(says: str) -> None:
    assert "revocation" not in said(says)


def test_a_power_that_has_ended_is_looked_at() -> None:
    for ended in ({"valid_until": "2026-01-31"}, {"revocation": "fue revocado por escritura"}):
        found = judge(passport(), sut(), request(), power(**ended)).findings
        (told,) = [f for f in found if f.code == "document.not_in_force"]
        assert (told.severity.value, told.kind) == ("review", Kind.POWER_OF_ATTORNEY)
        assert told.found in ended.values()


def test_a_power_that_still_runs_is_in_force() -> None:
    found = judge(passport(), sut(), request(), power(valid_until=TODAY.isoformat())).findings
    assert not [f for f in found if f.code == "document.not_in_force"]
