"""A name like nobody's of the packet, hardly read: seen as it was read, it is somebody else's."""

from __future__ import annotations

import pytest

from intake.desk.packet.value_look import ValueSeen
from intake.domain.documents import Document, Packet
from intake.domain.kinds import Kind, ReadBy
from intake.reading.typed_line.judged import Sight
from tests.unit.desk.test_second_look import after, document, read

PASSPORT = document(
    "d1", Kind.PASSPORT, read("GÓMEZ BENAVIDES", ReadBy.MRZ, name="surnames", certainty=0.97)
).with_fact(read("ÓSCAR", ReadBy.MRZ, name="names", certainty=0.97))


def request(name: str, certainty: float = 0.79) -> Document:
    return document("d2", Kind.REQUEST, read(name, name="full_name", certainty=certainty))


def certain(packet: Packet) -> bool:
    fact = packet.document("d2").fact("full_name")
    assert fact is not None
    return fact.certain


def test_another_name_that_is_seen_as_read_is_certain() -> None:
    packet, eyes = after(ValueSeen(Sight.SAID), PASSPORT, request("ÓSCAR BARRERA MONTES"))
    assert len(eyes.looks) == 1
    assert certain(packet)
    assert packet.document("d2").value("full_name") == "ÓSCAR BARRERA MONTES"


def test_another_name_that_nothing_proves_stays_uncertain() -> None:
    packet, eyes = after(ValueSeen(Sight.OPEN), PASSPORT, request("ÓSCAR BARRERA MONTES"))
    assert len(eyes.looks) == 1
    assert not certain(packet)


def test_the_expected_name_seen_instead_is_taken() -> None:
    packet, _ = after(
        ValueSeen(Sight.EXPECTED, "GÓMEZ BENAVIDES ÓSCAR"),
        PASSPORT,
        request("ÓSCAR BARRERA MONTES"),
    )
    assert packet.document("d2").value("full_name") == "GÓMEZ BENAVIDES ÓSCAR"


@pytest.mark.parametrize("kind", [Kind.VISA, Kind.HOME_ID])
def test_name_of_a_card_that_may_be_a_parents_is_not_proven_by_its_print(kind: Kind) -> None:
    card = document("d2", kind, read("BARRERA MONTES", name="surnames", certainty=0.8))
    packet, eyes = after(ValueSeen(Sight.SAID), PASSPORT, card)
    fact = packet.document("d2").fact("surnames")
    assert eyes.looks == []
    assert fact is not None
    assert not fact.certain


def test_a_certain_one_is_not_looked_at() -> None:
    _, eyes = after(ValueSeen(Sight.SAID), PASSPORT, request("ÓSCAR BARRERA MONTES", 0.95))
    assert eyes.looks == []


def test_nor_the_same_words_in_another_order() -> None:
    _, eyes = after(ValueSeen(Sight.SAID), PASSPORT, request("BENAVIDES GÓMEZ ÓSCAR"))
    assert eyes.looks == []


def test_nor_what_may_be_no_name_at_all() -> None:
    """`AYUDANTE DE COCINA` would be accused of being somebody else."""
    _, eyes = after(ValueSeen(Sight.SAID), PASSPORT, request("AYUDANTE DE COCINA"))
    assert eyes.looks == []


def test_who_signs_may_be_the_holder_though_another_paper_names_an_employer() -> None:
    passport = document("d1", Kind.PASSPORT, read("IBÁÑEZ MAMANI", name="surnames", certainty=0.97))
    passport = passport.with_fact(read("RUBÉN", name="names", certainty=0.97))
    record = document(
        "d2", Kind.SUT_RECORD, read("Rubén Quishpe", name="employer_name", certainty=0.97)
    )
    letter = document(
        "d3", Kind.REQUEST, read("Ibáñez Ma Mamani", name="signer_name", certainty=0.43)
    )
    _, eyes = after(ValueSeen(Sight.OPEN), passport, record, letter)
    asked = [look.expected for look in eyes.looks if look.order.file == "d3.png"]
    assert asked == ["RUBÉN IBÁÑEZ MAMANI"]
