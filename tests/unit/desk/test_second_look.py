"""A doubtful number is read again before anyone is accused, and only an exact answer clears."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from intake.desk.packet.examination import PageOrder, SecondLook
from intake.desk.packet.likeness import agrees, dotted_in, marked_otherwise
from intake.desk.packet.look_rounds import looked_again
from intake.desk.packet.nearly_said import nearly_said
from intake.desk.packet.sealed import Seen, sealed
from intake.desk.packet.second_look import cleared, doubted
from intake.desk.packet.value_look import STRUCK, ValueSeen
from intake.domain.boxes import Box
from intake.domain.documents import STRUCK_OUT, Document, Fact, Packet, PageRef
from intake.domain.kinds import Kind, ReadBy
from intake.errors import EngineError
from intake.jobs import Job
from intake.reading.typed_line.judged import Sight
from intake.reading.words.folding import with_capital_i
from tests.unit.papers.paper_text import paper

NUMBER = "AB1482039"
WORDS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=5, max_size=12)


# ---- which answers clear -----------------------------------------------------------------------
@given(WORDS, WORDS, st.integers(1, 4))
def test_only_exactly_the_expected_characters_clear(seen: str, expected: str, times: int) -> None:
    assert agrees([paper(seen)] * times, expected) is (seen == expected)


def test_most_of_the_answers_must_say_so() -> None:
    right, wrong = paper(NUMBER), paper("AB1482038")
    assert agrees([right], NUMBER)
    assert agrees([right, right, wrong], NUMBER)
    assert not agrees([right, wrong], NUMBER)
    assert not agrees([], NUMBER)
    assert agrees([paper("AB 148-2039.")], NUMBER)


@given(WORDS, WORDS)
def test_what_is_cleared_keeps_the_first_reading(seen: str, expected: str) -> None:
    assume(seen != expected)
    fact = read(seen)
    after = cleared(fact, expected)
    assert (after.value, after.box, after.read_by) == (expected, fact.box, ReadBy.OCR)
    assert after.readings[0] == fact.reading
    assert not after.proven


# ---- the looks themselves ----------------------------------------------------------------------
def read(
    value: str,
    read_by: ReadBy = ReadBy.OCR,
    *,
    proven: bool = False,
    name: str = "document_number",
    certainty: float = 0.7,
) -> Fact:
    box = Box(100, 200, 400, 240)
    return Fact(name, value, value, 1, box, certainty, read_by, proven)


def document(name: str, kind: Kind, fact: Fact, rotation: int = 0) -> Document:
    return Document(
        name, kind, 0.9, (PageRef(f"{name}.png", 1, rotation, 2480, 3508, 300),), (fact,)
    )


class Eyes:
    """Workers that answer every second look in the same way."""

    def __init__(self, answer: Any, shapes: str | None = None) -> None:
        self.answer = answer
        self.shapes = shapes
        self.looks: list[SecondLook] = []

    def each(
        self, function: Callable[[Any], Any], orders: Sequence[Any], job: Job
    ) -> Iterator[tuple[int, Any]]:
        for index, together in enumerate(orders):
            if isinstance(together, Seen):
                yield index, function(together)
                continue
            assert len({look.order.path for look in together}) == 1
            self.looks += [look for look in together if look.expected]
            failed = isinstance(self.answer, Exception)
            seen = [] if failed else [sealed(self._seen(look)) for look in together]
            yield index, self.answer if failed else tuple(seen)

    def _seen(self, look: SecondLook) -> ValueSeen | str:
        if not look.expected:
            return self.shapes or ""
        texts = isinstance(self.answer, tuple)
        return ValueSeen(Sight.OPEN, "", self.answer) if texts else self.answer


def after(answer: Any, *documents: Document, shapes: str | None = None) -> tuple[Packet, Eyes]:
    eyes = Eyes(answer, shapes)
    orders = [PageOrder(f"/x/{d.id}.png", f"{d.id}.png", 1, 300, "picture") for d in documents]
    return seen_again(eyes, Packet(documents), orders), eyes


def seen_again(eyes: Eyes, packet: Packet, orders: Sequence[PageOrder]) -> Packet:
    return looked_again(eyes, doubted(packet, orders), Job()).packet


PASSPORT = document("d1", Kind.PASSPORT, read(NUMBER, ReadBy.MRZ, proven=True))
DOUBTFUL = document("d2", Kind.REQUEST, read("AB1482O39"), 180)


def test_a_doubtful_number_that_is_right_is_cleared() -> None:
    packet, eyes = after((paper(NUMBER), paper(NUMBER)), PASSPORT, DOUBTFUL)
    assert packet.document("d2").value("document_number") == NUMBER
    assert packet.document("d1") == PASSPORT
    (look,) = eyes.looks
    assert (look.order.file, look.rotation, look.form) == ("d2.png", 180, "number")
    assert look.order.picture is None


@pytest.mark.parametrize(
    "answer",
    [(paper("AB1482O39"),), (paper("AB1482038"),), (), EngineError("engine.timeout")],
    ids=["the same again", "something else", "nothing", "a fault"],
)
def test_what_is_not_seen_to_be_right_stays_as_read(answer: Any) -> None:
    packet, eyes = after(answer, PASSPORT, DOUBTFUL)
    assert packet.document("d2") == DOUBTFUL
    assert len(eyes.looks) == 1


@pytest.mark.parametrize(
    "packet",
    [
        (PASSPORT, document("d2", Kind.REQUEST, read("AB1499931", certainty=0.96))),
        (PASSPORT, document("d2", Kind.REQUEST, read("AB1499931"))),
        (PASSPORT, document("d2", Kind.REQUEST, read("AB1482O39", ReadBy.PERSON))),
        (PASSPORT, document("d2", Kind.REQUEST, read("AB1482O39", ReadBy.TEXT_LAYER))),
        (PASSPORT, document("d2", Kind.APPOINTMENT_CONFIRMATION, read("AB1482O39"))),
        (DOUBTFUL,),
    ],
    ids=[
        "plainly other, for certain",
        "far off",
        "by a person",
        "text layer",
        "not compared",
        "alone",
    ],
)
def test_nothing_else_is_looked_at_again(packet: tuple[Document, ...]) -> None:
    found, eyes = after((paper(NUMBER),), *packet)
    assert found.documents == packet
    assert eyes.looks == []


@pytest.mark.parametrize("kind", [Kind.RESPONSIBILITY_AGREEMENT, Kind.RUC_CERTIFICATE])
@pytest.mark.parametrize("name", ["ruc", "employer_number"])
def test_a_number_of_the_papers_of_a_key_is_looked_at_again(kind: Kind, name: str) -> None:
    asks = document("d1", Kind.KEY_REQUEST, read("1790085783001", name=name))
    other = document("d2", kind, read("1790085783991", name=name))
    seen, eyes = after(ValueSeen(Sight.EXPECTED), asks, other)
    assert {look.form for look in eyes.looks} == {"digits" if name == "ruc" else "number"}
    assert seen.document("d2").value(name) == "1790085783001"


@pytest.mark.parametrize("said", ["AB1482038", "AB14820399", "AB148039"])
def test_a_certain_number_that_nearly_agrees_is_cleared_by_our_own_recogniser_alone(
    said: str,
) -> None:
    request = document("d2", Kind.REQUEST, read(said, certainty=0.96))
    read_again, eyes = after((paper(NUMBER), paper(NUMBER)), PASSPORT, request)
    assert read_again.document("d2").value("document_number") == said
    assert len(eyes.looks) == 1
    seen, _ = after(ValueSeen(Sight.EXPECTED), PASSPORT, request)
    assert seen.document("d2").value("document_number") == NUMBER


@pytest.mark.parametrize("said", [NUMBER[:-2], NUMBER[2:]])
def test_a_certain_number_that_broke_off_is_whole_where_all_readings_have_it_so(said: str) -> None:
    """The end of `292579368` was read as a word of its own."""
    request = document("d2", Kind.REQUEST, read(said, certainty=0.96))
    whole, _ = after((paper(NUMBER), paper(NUMBER)), PASSPORT, request)
    assert whole.document("d2").value("document_number") == NUMBER
    once, _ = after((paper(NUMBER), paper(NUMBER), paper(said)), PASSPORT, request)
    assert once.document("d2").value("document_number") == said


@pytest.mark.parametrize(
    ("field", "seen", "other", "value"),
    [
        ("document_number", "AB1482038", "document_number", NUMBER),
        ("full_name", "ROSA QUISHPIE TIXE", "full_name", "ROSA QUISHPE TIXE"),
        ("employer_cedula", "0946470083", "employer_cedula", "0946470088"),
        ("company_name", "FLORICOLA ANDlNA S.A.", "company_name", "FLORÍCOLA ANDINA S.A."),
    ],
)
def test_what_was_read_without_certainty_is_looked_at_when_it_nearly_agrees(
    field: str, seen: str, other: str, value: str
) -> None:
    request = document("d1", Kind.REQUEST, read(seen, name=field))
    record = document("d2", Kind.SUT_RECORD, read(value, ReadBy.TEXT_LAYER, name=other))
    packet, eyes = after((paper(value), paper(value)), request, record)
    assert packet.document("d1").value(field) == value
    assert len(eyes.looks) == 1


@pytest.mark.parametrize(
    ("number", "seen", "doubted"),
    [("E806693", "E8O6693", True), ("321497437", "52I497457", False)],
    ids=["a letter read as the expected zero", "figures that our own recogniser does not know"],
)
def test_our_own_recogniser_doubts_a_passports_number(
    number: str, seen: str, doubted: bool
) -> None:
    passport = document("d1", Kind.PASSPORT, read(number, ReadBy.MRZ, proven=True))
    request = document("d2", Kind.REQUEST, read(number, certainty=0.95))
    packet, _ = after((), passport, request, shapes=seen)
    fact = packet.document("d2").fact("document_number")
    assert fact is not None
    assert (fact.value, fact.certain) == ((seen, False) if doubted else (number, True))
    assert not doubted or fact.readings[0].value == number


def test_a_visa_without_a_zone_is_looked_at_again_too() -> None:
    visa = document("d1", Kind.VISA, read("1420165", certainty=0.92))
    record = document("d2", Kind.SUT_RECORD, read("L420165", ReadBy.TEXT_LAYER))
    packet, eyes = after((paper("L420165"), paper("L420165")), visa, record)
    assert packet.document("d1").value("document_number") == "L420165"
    zoned = replace(visa.facts[0], readings=(read("1420165", ReadBy.MRZ).reading,))
    _, eyes = after((paper("L420165"),), replace(visa, facts=(zoned,)), record)
    assert eyes.looks == []


def test_what_our_own_recogniser_sees_for_certain_needs_no_other_reading() -> None:
    packet, _ = after(ValueSeen(Sight.EXPECTED), PASSPORT, DOUBTFUL)
    fact = packet.document("d2").fact("document_number")
    assert fact is not None
    assert (fact.value, fact.certain, fact.readings[0].value) == (NUMBER, True, "AB1482O39")
    kept, _ = after(ValueSeen(Sight.SAID, "", (paper(NUMBER),)), PASSPORT, DOUBTFUL)
    other = kept.document("d2").fact("document_number")
    assert other is not None
    assert (other.value, other.certain) == ("AB1482O39", True)


def test_a_number_that_is_a_character_short_is_not_confirmed_by_its_shape() -> None:
    request = document("d2", Kind.REQUEST, read(NUMBER[:-4] + NUMBER[-3:], certainty=0.8))
    assert after(ValueSeen(Sight.SAID), PASSPORT, request)[0].document("d2") == request


@pytest.mark.parametrize("said", ["AB148039", "AB14820399", "AB1482O39", NUMBER])
def test_a_number_that_is_cleared_and_struck_out_says_nothing(said: str) -> None:
    """The stroke itself makes the engine pass over a character, or see one more."""
    request = document("d2", Kind.REQUEST, read(said, certainty=0.8))
    found, _ = after(ValueSeen(Sight.EXPECTED), PASSPORT, request, shapes=STRUCK)
    assert found.document("d2").value("document_number") is None
    assert found.document("d2").quality == (STRUCK_OUT,)


def test_a_name_that_is_seen_as_read_stays_as_it_was() -> None:
    passport = document("d1", Kind.PASSPORT, read("ROSA PAZ RIOS", name="full_name"))
    request = document("d2", Kind.REQUEST, read("ROSA PAZ RIUS", name="full_name"))
    found, _ = after(ValueSeen(Sight.SAID), passport, request)
    assert found.document("d2") == request


@pytest.mark.parametrize(("certainty", "looks", "value"), [(0.46, 1, "XU"), (0.95, 0, "xUu")])
def test_a_short_name_is_looked_at_where_it_was_hardly_read(
    certainty: float, looks: int, value: str
) -> None:
    passport = document("d1", Kind.PASSPORT, read("XU", name="surnames", certainty=0.99))
    record = document("d2", Kind.SUT_RECORD, read("xUu", name="surnames", certainty=certainty))
    found, eyes = after(ValueSeen(Sight.EXPECTED, "XU"), passport, record)
    assert len(eyes.looks) == looks
    assert found.document("d2").value("surnames") == value


@pytest.mark.parametrize(
    ("kind", "field", "said", "seen", "value", "certain"),
    [
        (Kind.REQUEST, "document_number", "AB1482039", "AB1482039", "AB1482039", True),
        (Kind.REQUEST, "document_number", "AB1482039", "AB1482O39", "AB1482O39", False),
        (Kind.REQUEST, "document_number", "AB1482039", "AB148203", "AB1482039", False),
        (Kind.REQUEST, "document_number", "AB1482039", "", "AB1482039", False),
        (Kind.REQUEST, "employer_cedula", "171003406", "1710034065", "1710034065", True),
        (Kind.REQUEST, "employer_cedula", "1710034066", "1710034065", "1710034065", True),
        (Kind.REQUEST, "employer_cedula", "1710034066", "1710034066", "1710034066", False),
        (Kind.REQUEST, "employer_cedula", "1710034066", "0102030400", "1710034066", False),
        (Kind.CEDULA, "document_number", "1710034066", "1710034065", "1710034065", True),
        (Kind.POWER_OF_ATTORNEY, "document_number", "AB1482039", "AB1482O39", "AB1482039", False),
    ],
)
def test_numbers_are_looked_at_alone(
    kind: Kind, field: str, said: str, seen: str, value: str, certain: bool
) -> None:
    paper_of = document("d1", kind, read(said, name=field))
    found, _ = after((), paper_of, shapes=seen)
    fact = found.document("d1").fact(field)
    assert fact is not None
    assert (fact.value, fact.certain) == (value, certain)


@pytest.mark.parametrize(
    ("said", "zone", "spelt", "value"),
    [
        ("Jorg Muller", "JOERG MUELLER", "JÖRG MÜLLER", "Jörg Müller"),
        ("Uwe GroB", "UWE GROSS", "UWE GROß", "Uwe Groß"),
        ("Karl Mullr", "KARL MUELLER", "KARL MÜLLER", "KARL MÜLLER"),
        ("Giell", "GUELL", "GUELL", "GUELL"),
    ],
)
def test_a_name_keeps_the_papers_spelling(said: str, zone: str, spelt: str, value: str) -> None:
    passport = document("d1", Kind.PASSPORT, read(zone, ReadBy.MRZ, name="full_name"))
    request = document("d2", Kind.REQUEST, read(said, name="full_name"))
    found, _ = after(ValueSeen(Sight.EXPECTED, spelt), passport, request)
    assert found.document("d2").value("full_name") == value


# ---- two dots over a letter --------------------------------------------------------------------
@pytest.mark.parametrize(
    ("name", "zone", "otherwise"),
    [
        ("Carolina Agúero Sulbarán", "CAROLINA AGUEERO SULBARAN", True),
        ("CAROLINA AGUERO", "CAROLINA AGUEERO", True),
        ("Bárbel Lúdenscheidt-Schmidt", "BAERBEL LUEDENSCHEIDT SCHMIDT", True),
        ("Carolina Agüero", "CAROLINA AGUEERO", False),
        ("Carolina Agúero", "CAROLINA AGUERO", False),
        ("Carolina Aguilar", "CAROLINA AGUEERO", False),
        ("Pedro Peláz", "PEDRO PELAEZ", True),
    ],
)
def test_the_zone_says_where_dots_may_stand(name: str, zone: str, otherwise: bool) -> None:
    assert marked_otherwise(name, zone) is otherwise


def test_only_dots_that_are_seen_clear_a_name() -> None:
    seen, plain = paper("Carolina AGÜERO"), paper("Carolina AGUERO")
    assert dotted_in([seen, seen], "CAROLINA AGUEERO") == "Carolina AGÜERO"
    assert dotted_in([seen, plain], "CAROLINA AGUEERO") == ""
    assert dotted_in([paper("Pedro Peláz")] * 2, "PEDRO PELAEZ") == ""


def test_the_name_is_cleared_with_its_dots() -> None:
    passport = document("d1", Kind.PASSPORT, read("AGUEERO", ReadBy.MRZ, name="surnames"))
    record = document("d2", Kind.SUT_RECORD, read("AGUERO", name="surnames", certainty=0.96))
    packet, eyes = after((paper("AGÜERO"), paper("AGÜERO")), passport, record)
    assert packet.document("d2").value("surnames") == "AGÜERO"
    assert eyes.looks[0].said == "AGUERO"
    packet, _ = after((paper("AGUERO"), paper("AGUERO")), passport, record)
    assert packet.document("d2") == record


def test_a_sharp_s_that_the_engine_cannot_write_is_looked_at() -> None:
    passport = document("d1", Kind.PASSPORT, read("WEISS", name="surnames", certainty=0.97))
    request = document("d2", Kind.REQUEST, read("Weif", name="surnames", certainty=0.82))
    packet, _ = after(ValueSeen(Sight.EXPECTED, "WEIß"), passport, request)
    assert packet.document("d2").value("surnames") == "Weiß"


@pytest.mark.parametrize(
    ("read_as", "name"),
    [
        ("Montero-lbáñez lñaki", "Montero-Ibáñez Iñaki"),
        ("lsabel de la Luz", "Isabel de la Luz"),
        ("Ll XIAOHONG RUlZ", "LI XIAOHONG RUIZ"),
        ("Al Señor del Valle AB1l48", "Al Señor del Valle AB1l48"),
    ],
)
def test_no_name_begins_with_a_small_l_and_a_consonant(read_as: str, name: str) -> None:
    assert with_capital_i(read_as) == name
    assert with_capital_i(name) == name


def test_two_papers_misread_the_same_way_do_not_hide_each_other() -> None:
    record = document("d3", Kind.SUT_RECORD, read("AB1482O39"))
    _, eyes = after((), PASSPORT, DOUBTFUL, record)
    assert len(eyes.looks) == 2


def test_a_word_overlooked_beside_a_name_is_looked_for() -> None:
    name = "ANA LUZ PAZ RÍOS"
    passport = document("d1", Kind.PASSPORT, read(name, name="full_name"))
    request = document("d2", Kind.REQUEST, read("ANA LUZ PAZ", name="full_name"))
    found, eyes = after((paper(name),), passport, request)
    assert eyes.looks[0].box.width > 300
    assert found.documents[1].value("full_name") == name
    blank, _ = after((paper("ANA LUZ PAZ"),), passport, request)
    assert blank.documents[1].value("full_name") == "ANA LUZ PAZ"


# ---- words joined ------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("said", "asked"), [("LYUHAO", ["LYU HAO"]), ("LYU HAO", []), ("LYU-HAO", [])]
)
def test_letters_that_are_joined_or_parted_otherwise_are_looked_at(
    said: str, asked: list[str]
) -> None:
    assert nearly_said(read(said, name="full_name"), ["LYU HAO"], "text") == asked
