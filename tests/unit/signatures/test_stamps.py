from __future__ import annotations

import datetime as dt
import random
import textwrap
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.pages.barcodes import BarCode, read_codes
from intake.signatures.stamp_lines import without_marks
from intake.signatures.stamps.phrases import find, packed, signer_of_payload, tool_of_payload
from intake.signatures.stamps.stamp_words import Lines, Setting
from intake.signatures.stamps.stamps import find_stamps
from tests.specimens import esign_talk
from tests.specimens import stamps as drawn
from tests.specimens.canvas import Paper
from tests.specimens.scan import scan
from tests.typed_page import HEIGHT, WIDTH, Row, body, typed

BLANK = np.full((HEIGHT, WIDTH), 255, np.uint8)
WHEN = dt.datetime(2026, 11, 20, 15, 4, 5, tzinfo=dt.UTC)
PAYLOAD = (
    "FIRMADO POR: ANA LUC?A VACA MORA\nRAZON: \nLOCALIZACION: \nFECHA: 2026-11-20T15:04:05-05:00\n"
    "VALIDAR CON: www.firmadigital.gob.ec\n3.1.2"
)
INNOCENT = [
    "https://consulta.ejemplo.gob.ec/evisa/verificar?codigo=EV123&t=1",
    "TURNO;A12;2026-11-20;10:20;123456",
    "2011202601179001234567800120010010000001231234567811",
    "I<ECU1710034065<<<<<<<<<<<<<<<",
    "Documento por firmar",
]


def words(rows: list[Row], small: tuple[Row, ...] = (), points: float = 5.0) -> PageText:
    large, tiny = typed(*rows), typed(*small, points=points)
    return PageText((*large.lines, *tiny.lines), WIDTH, HEIGHT, 300)


def test_a_payload_of_the_national_tool_is_a_stamp_with_its_signer():
    code = BarCode("QRCode", PAYLOAD, Box(300, 2000, 450, 2150))
    found = find_stamps(BLANK, 300, typed(*body(60, 5)), [code])
    assert len(found) == 1
    assert found[0].signer == "ANA LUC?A VACA MORA"
    assert found[0].tool == "firmaec"
    assert found[0].payload == PAYLOAD
    assert found[0].box == Box(300, 2000, 750, 2150)


@pytest.mark.parametrize("payload", INNOCENT)
def test_other_payloads_raise_nothing(payload):
    code = BarCode("QRCode", payload, Box(300, 2000, 450, 2150))
    assert find_stamps(BLANK, 300, typed(*body(60, 5)), [code]) == ()


@pytest.mark.parametrize(
    ("rows", "tool"),
    [
        (
            ["Firmado electrónicamente por:", "ANA LUCÍA", "Validar únicamente con FirmaEC"],
            "firmaec",
        ),
        (
            ["Firmada electronicamente por:", "ANA LUCIA VACA", "Validar únicamente en Otra"],
            "firmaec",
        ),
        (
            [
                "Firmado digitalmente por ANA LUCIA VACA",
                "Nombre de reconocimiento (DN): c=EC,",
                "Fecha: 2026.11.20 15:04:05 -05'00'",
            ],
            "adobe",
        ),
        (["Digitally signed by ANA LUCIA VACA", "Date: 2026.11.20 15:04:05"], "adobe"),
        (["DocuSigned by:", "8F1B2C3D4E5F6A"], "docusign"),
        (["Documento firmado electrónicamente por Quipux"], "quipux"),
    ],
)  # fmt: skip
def test_the_words_of_every_tool_in_small_type_are_a_stamp(rows, tool):
    small = tuple((60.0, 200 + 2.6 * k, row) for k, row in enumerate(rows))
    found = find_stamps(BLANK, 300, words(body(60, 10), small), [])
    assert [s.tool for s in found] == [tool]
    assert found[0].confidence >= 0.7
    top = found[0].box.top / 300 * 25.4
    assert 198 <= top <= 202


def test_the_signer_is_read_from_the_words():
    small = (
        (60.0, 200.0, "Firmado electrónicamente por:"),
        (60.0, 202.6, "ANA LUCÍA"),
        (60.0, 205.2, "VACA MORA"),
        (60.0, 207.8, "Validar únicamente con FirmaEC"),
    )
    found = find_stamps(BLANK, 300, words(body(60, 10), small), [])
    assert found[0].signer == "ANA LUCÍA VACA MORA"


@pytest.mark.parametrize(
    "sentence",
    [
        "No se recibirán documentos firmados electrónicamente por terceros ni por apoderados",
        "La solicitud no puede estar firmada electrónicamente por el empleador según el artículo 3",
        "Adjunto el contrato firmado electrónicamente por las partes en el sistema SUT",
        "firmado electrónicamente por el Subsecretario cuando corresponda según la ley",
        "Se validará únicamente con el original del pasaporte y de la visa del trabajador",
    ],
)
@pytest.mark.parametrize("points", [11.0, 8.0])
def test_prose_about_electronic_signatures_is_no_stamp(sentence, points):
    prose = typed((25, 120, sentence), points=points)
    page = typed(*body(60, 9), *body(126, 6))
    both = PageText((*page.lines[:9], *prose.lines, *page.lines[9:]), WIDTH, HEIGHT, 300)
    assert find_stamps(BLANK, 300, both, []) == ()


def _page(tool: str, seed: int, dpi: int, level: str) -> np.ndarray:
    rng = random.Random(seed)
    paper = Paper(210, 297, dpi)
    ink = drawn.TOOLS[tool]("María José Rodríguez Peña", WHEN, rng, dpi)
    ink.on(paper, rng.uniform(25, 110), rng.uniform(150, 230))
    return np.asarray(scan(paper.picture(), rng, level).image.convert("L"))


def _tools_with_codes() -> list[str]:
    return [t for t in drawn.TOOLS if "firma_ec" in t or "firmaec" in t]


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("level", ["clean", "office"])
def test_drawn_stamps_are_found_by_their_code(seed, level):
    tool = _tools_with_codes()[0]
    gray = _page(tool, seed, 300, level)
    text = PageText((), gray.shape[1], gray.shape[0], 300)
    found = find_stamps(gray, 300, text, read_codes(gray))
    assert len(found) == 1
    assert found[0].tool == "firmaec"
    assert "RODR" in (found[0].signer or "")


def test_a_code_that_was_not_decoded_is_looked_at_larger():
    gray = _page(_tools_with_codes()[0], 5, 300, "office")
    text = PageText((), gray.shape[1], gray.shape[0], 300)
    found = find_stamps(gray, 300, text, ())
    assert len(found) == 1
    assert found[0].payload is not None


@pytest.mark.parametrize("what", ["evisa", "turn", "invoice", "record"])
def test_drawn_innocent_codes_raise_nothing(what):
    rng = random.Random(what)
    paper = Paper(210, 297, 300)
    drawn.innocent_qr(rng, what, 300).on(paper, 120, 40)
    gray = np.asarray(scan(paper.picture(), rng, "office").image.convert("L"))
    text = PageText((), gray.shape[1], gray.shape[0], 300)
    assert find_stamps(gray, 300, text, read_codes(gray)) == ()
    assert find_stamps(gray, 300, text, ()) == ()


def test_words_beside_an_unreadable_code_are_read_by_the_closer():
    gray = _page(_tools_with_codes()[0], 8, 300, "clean")
    rows, columns = np.nonzero(gray < 128)
    spoiled = gray.copy()
    left, top = columns.min(), rows.min()
    spoiled[top + 30 : top + 110, left + 30 : left + 110] = np.random.default_rng(1).choice(
        [0, 255], (80, 80)
    )
    asked: list[tuple[int, ...]] = []

    def closer(crop: np.ndarray, dpi: int) -> PageText:
        asked.append(crop.shape)
        rows = ("Firmado electrónicamente por:", "MARÍA JOSÉ", "RODRÍGUEZ PEÑA")
        return typed(*((5.0, 8 + 4.0 * k, row) for k, row in enumerate(rows)), points=9.0)

    text = PageText((), gray.shape[1], gray.shape[0], 300)
    found = find_stamps(spoiled, 300, text, (), closer)
    assert asked
    assert [s.signer for s in found] == ["MARÍA JOSÉ RODRÍGUEZ PEÑA"]
    assert found[0].payload is None


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60))
def test_payloads_of_any_kind_never_raise(text):
    tool_of_payload(text)
    signer_of_payload(text)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 3))
def test_a_phrase_is_found_through_reading_errors(seed, errors):
    rng = random.Random(seed)
    pattern = packed("firmado electronicamente por")
    damaged = list(pattern)
    for at in rng.sample(range(len(damaged)), errors):
        damaged[at] = rng.choice("xqzw")
    text = "abc" + "".join(damaged) + "juanperez"
    assert find(pattern, text) is not None


def test_a_phrase_is_not_found_where_too_much_differs():
    assert find(packed("validar unicamente con"), packed("validez únicamente de un año")) is None
    assert find(packed("firmado digitalmente por"), packed("llamado telefónicamente por")) is None


TALK = [*esign_talk.SENTENCES, *esign_talk.LAW, *esign_talk.SMALL, *esign_talk.TITLES]
SAID = {
    "NAME": "ROSA ELENA VACA MORA",
    "NAME2": "Luis Guamán Paredes",
    "date": "12/11/2026",
    "time": "10:21:33",
    "city": "Quito",
    "day": "12",
    "code": "A1B2C3D4E5F6A7B",
}


@pytest.mark.parametrize("points", [6.0, 7.5, 11.0])
@pytest.mark.parametrize("sentence", TALK)
def test_talk_about_signatures_is_no_stamp_however_its_lines_break(sentence, points):
    page = typed(*body(60, 12))
    for width in range(28, 110, 16):
        rows = textwrap.wrap(sentence.format(**SAID), width)
        step = points * 0.353 * 1.25
        talk = typed(*((25.0, 150 + step * k, row) for k, row in enumerate(rows)), points=points)
        lines = page.lines + talk.lines
        assert Lines(lines, 300, Setting.of(lines)).stamps() == []


@pytest.mark.parametrize(
    ("rows", "tool"),
    [
        (["Firmado vía ZapSign by Truora", "Ana Vaca", "Token: 7e8b4965-3269-95e1"], "zapsign"),
        (["Signed by Ana Vaca", "signNow e-signature ID: 0fd78c9e3fdfb13e86bc"], "signnow"),
        (["Documento assinado digitalmente", "ANA VACA MORA", "Data: 20/11/2026"], "govbr"),
        (["Assinado de forma digital por ANA VACA", "Dados: 2026.11.20 09:05:07"], "adobe"),
        (["Documento firmado", "electrónicamente por Quipux"], "quipux"),
        (["Documento firmado", "electrónicamente por", "Quipux"], "quipux"),
        (["Documento", "firmado", "electrónicamente", "Ana Vaca Mora"], "quipux"),
        (["Firmado por:", "Ana Vaca", "32F5B20DFBF2A6D..."], "other"),
        (["FIRMADO POR", "ANA VACA MORA", "C=EC", "L=QUITO"], "other"),
    ],
)
def test_the_words_of_foreign_tools_and_broken_lines_are_a_stamp(rows, tool):
    small = tuple((60.0, 200 + 2.6 * k, row) for k, row in enumerate(rows))
    found = find_stamps(BLANK, 300, words(body(60, 10), small), [])
    assert [s.tool for s in found] == [tool]


def test_a_form_that_says_who_signed_is_no_stamp():
    small = (
        (60.0, 200.0, "Firmado por:"),
        (60.0, 203.0, "ANA LUCIA VACA MORA"),
        (60.0, 206.0, "Fecha: 12/11/2026"),
    )
    assert find_stamps(BLANK, 300, words(body(60, 10), small), []) == ()


def test_a_device_that_was_read_as_letters_does_not_part_the_words_beside_it():
    """A shield left of the stamp: "Firma electrónica / Co avanzada", the "Co" four lines tall."""
    rows: list[Row] = [
        (40, 200, "Firma electrónica"),
        (40, 203, "avanzada"),
        (40, 206, "Belén Naranjo Chicaiza"),
        (40, 209, "28/11/2026 17:49:07"),
        (40, 212, "Código de verificación: 77325fcae0f5bc227c2a"),
    ]
    page = words([*body(60, 9)], tuple(rows), points=7)
    at = next(k for k, line in enumerate(page.lines) if line.text == "avanzada")
    line = page.lines[at]
    left, top = line.box.left - 120, line.box.top - 30
    shield = Word("Co", Box(left, top, left + 70, top + 110), 0.17)
    spoiled = replace(line, words=(shield, *line.words))
    assert without_marks(spoiled) == line
    lines = [*page.lines[:at], spoiled, *page.lines[at + 1 :]]
    for some in (page.lines, lines):
        found = Lines(some, 300, Setting.of(page.lines)).stamps()
        assert [stamp.tool for stamp in found] == ["other"]
    doubtful = Line((replace(shield, confidence=0.1),))
    assert without_marks(doubtful) == doubtful
