"""What shows of a stamp where no phrase of it can be read."""

from __future__ import annotations

import time

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, Word
from intake.signatures.stamp_lines import runs
from intake.signatures.stamps.stamp_hints import hints, shortened


def rows(*texts: str, sure: float = 0.95, left: int = 300, step: int = 36) -> list[Line]:
    found = []
    for number, text in enumerate(texts):
        x, words = left, []
        for word in text.split():
            box = Box(x, 400 + step * number, x + 14 * len(word), 424 + step * number)
            words.append(Word(word, box, sure))
            x = box.right + 12
        found.append(Line(tuple(words)))
    return found


@pytest.mark.parametrize("texts", [
    ("CARLOS XAVIER LOOR", "serialNumber=6492236793-131", "o=BANCO, ou=ENTIDAD, c=EC"),
    ("Motivo: Solicitud", "LOOR FAU 1573667777 soft", "Fecha: 2026.11.02 19:40:07 -05:00"),
    ("por CARLOS LOOR", "Date: 2026.11.02 19:40:07 -05'00'"),
    ("C=EC", "L=QUITO", "CI", "1997938394"),
    ("por CARLOS LOOR", "Fecha: 2026.11.18", "15:14:07 -05'00'"),
])  # fmt: skip
def test_keys_of_certificates_and_zones_of_readers_prove_a_stamp(texts):
    found = hints(rows(*texts), 300)
    assert found
    assert found[0].proves


@pytest.mark.parametrize("texts", [
    ("Quito, 12 de noviembre de 2026", "Señor Director", "Asunto: solicitud"),
    ("Fecha de emisión: 12/11/2026", "RUC 1790012345001", "Total 23,40"),
    ("La firma electrónica cn= no se recibe en ventanilla",),
    ("Teléfono 02 2345 678", "Av. 10 de Agosto N12-34 y Colón"),
    ("Firme electrónicamente con FirmaEC",),
])  # fmt: skip
def test_ordinary_lines_say_nothing(texts):
    assert hints(rows(*texts), 300) == []


def test_a_key_of_peru_stands_behind_a_number() -> None:
    assert [hint.doubtful for hint in hints(rows("IT HARDS", sure=0.05), 200)] == []
    assert hints(rows("LOOR FAU 1573667777 hard"), 200) != []


@pytest.mark.parametrize(
    ("texts", "doubtful"),
    [
        (("Razón: Soy el autor del documento", "Localzación: Cuenca"), True),
        (("Reason: approval", "Location: Quito"), True),
        (("Razón social: FLORES DEL CHOTA S.A.", "Localización: Quito"), False),
        (("Motivo: visita técnica", "Ciudad: Quito"), False),
        (("Localización: Av. 10 de Agosto", "Teléfono: 02 2345 678"), False),
    ],
)
def test_why_and_where_together_ask_for_another_scan(texts, doubtful):
    assert any(hint.doubtful for hint in hints(rows(*texts), 200)) is doubtful


@pytest.mark.parametrize(
    ("texts", "doubtful"),
    [
        (("do digitalmente", "MARÍA NARCISA", "nata: 28/11/2026 19:26:07 -0300"), True),
        (("Ficha de registro", "MARÍA NARCISA", "Data: 28/11/2026 19:26:07 -0300"), False),
        (("por JUAN BRAVO", "BRAVO Fecha: 2026.11.10"), True),
        (("Oficina de Quito", "Fecha: 2026.11.10"), False),
        (("por JUAN BRAVO", "Fecha: 10.11.2026"), False),
        (("por la presente", "Fecha: 2026.11.10"), False),
    ],
)
def test_a_moment_under_what_is_left_of_a_phrase_asks_for_another_scan(
    texts: tuple[str, ...], doubtful: bool
) -> None:
    assert any(hint.doubtful for hint in hints(rows(*texts), 300)) is doubtful


def test_a_phrase_askew_goes_on_in_a_piece_that_was_read_later() -> None:
    """`Firmado di` and, behind other lines, `gitalmente`: a stroke parts the row."""
    first, other = rows("Firmádo di", "por BYRON ANDRES", sure=0.8)
    end = first.words[-1].box
    rest = Word("gitalmente", Box(end.right + 3, end.top + 9, end.right + 140, end.bottom + 9), 0.8)
    assert [hint.doubtful for hint in hints([first, other, Line((rest,))], 300)] == [True]
    assert not any(hint.doubtful for hint in hints([first, other], 300))


def test_a_time_of_a_tax_paper_proves_nothing():
    found = hints(rows("Fecha de autorización: 2026-11-18T18:03:07-05:00"), 300)
    assert not any(hint.proves or hint.doubtful for hint in found)


def test_a_worn_phrase_is_doubtful_and_a_clear_one_of_other_words_is_not():
    worn = hints(rows("Verrado electr oncamente por", "CARLOS SEGUNDO", sure=0.3), 200)
    assert [hint.doubtful for hint in worn] == [True]
    assert hints(rows("Verrado electr oncamente por", sure=0.97), 200) == []


def test_a_worn_phrase_beside_a_key_proves_a_stamp():
    found = hints(rows("Verrado electr oncamente por", "C=EC", sure=0.3), 200)
    assert found[0].proves


def test_lines_are_cut_where_columns_part():
    left, right = rows("Atentamente,")[0], rows("Firmado digitalmente por", left=900)[0]
    line = Line((*left.words, *right.words))
    assert [run.text for run in runs(line)] == ["Atentamente,", "Firmado digitalmente por"]
    assert runs(right) == [right]


def test_halves_of_two_phrases_below_a_seal_are_doubtful() -> None:
    lines = rows("irónicamente por;", "ROSA SALAZAR MEJIA", "IRÉ únicamente con Virmat", sure=0.4)
    assert [hint.doubtful for hint in hints(lines, 300)] == [True]


@pytest.mark.parametrize("texts", [
    ("irónicamente por;", "ROSA SALAZAR MEJIA"),
    ("Se recibe únicamente con cédula", "y únicamente en la mañana"),
])  # fmt: skip
def test_half_of_one_phrase_is_not(texts: tuple[str, ...]) -> None:
    assert not any(hint.doubtful for hint in hints(rows(*texts, sure=0.6), 300))


def test_halves_that_were_read_surely_say_something_else() -> None:
    lines = rows("irónicamente por;", "IRÉ únicamente con Virmat", sure=0.95)
    assert hints(lines, 300) == []


@pytest.mark.parametrize(
    ("second", "sure", "asked"),
    [
        ("ele flabmicra cate pin", 0.1, True),
        ("electrónicamente por mi representante", 0.95, False),
        ("manualmente por", 0.1, False),
        ("zzz", 0.1, False),
    ],
)
def test_a_phrase_of_which_a_stroke_covers_the_second_line_asks_for_another_scan(
    second: str, sure: float, asked: bool
) -> None:
    first = rows("Documento firmado", sure=0.96)[0]
    below = rows("", second, sure=sure)[1]
    found = hints([first, below], 300)
    assert [hint.doubtful for hint in found] == ([True] if asked else [])
    assert not any(hint.proves for hint in found)
    assert hints([first], 300) == []


def test_a_worn_line_that_begins_and_ends_as_a_phrase_is_doubtful() -> None:
    lines = rows("Firmado tsptnimenta por AGRICOLA", "Fecha: JIM LLONTIZ", sure=0.6)
    assert [hint.doubtful for hint in hints(lines, 200)] == [True]
    hidden = hints(rows("Validar Pato con FirmaEC", sure=0.6), 200)
    assert [hint.doubtful for hint in hidden] == [True]
    assert hints(rows("Firmado en Ambato por las partes", sure=0.6), 200) == []
    assert hints(rows("Firmado libremente por AGRICOLA", sure=0.97), 200) == []


def test_a_phrase_that_breaks_off_in_sure_letters_is_doubtful() -> None:
    covered = hints(rows("Documento firmado", "electró", "Quipux"), 200)
    assert [hint.doubtful for hint in covered] == [True]
    assert hints(rows("Documento firmado", "en la ciudad de Ambato"), 200) == []


def test_a_time_as_readers_write_it_is_doubtful_and_no_other() -> None:
    found = hints(rows("Restaurante ate: 2026.11.28 14:52:07 CEDEÑO"), 200)
    assert [(hint.proves, hint.doubtful) for hint in found] == [(False, True)]
    assert hints(rows("Impreso el 2026-11-28 14:52:07"), 200) == []


def test_who_issued_a_certificate_makes_worn_print_doubtful_and_proves_nothing() -> None:
    worn = hints(rows("Emir. AUTORIDAD DE", "CERTIFICACION SUBCA 2", sure=0.6), 200)
    assert [(hint.proves, hint.doubtful) for hint in worn] == [(False, True)]
    sure = hints(rows("Entidad de Certificación", "de Información y Servicios"), 200)
    assert not any(hint.proves or hint.doubtful for hint in sure)


@pytest.mark.parametrize(
    "said",
    ["Exportadora de dátiles y uvas", "Subcategoría: extranjeros", "I entrust this to Mr Dahl"],
)
def test_words_that_only_hold_the_name_of_an_issuer_prove_no_stamp(said: str) -> None:
    lines = rows(said, "Fecha y hora: 14/03/2026 08:30:00", "Firma / Signature")
    assert not any(hint.proves for hint in hints(lines, 300))


def test_words_of_any_length_are_looked_through_at_once() -> None:
    """A text layer may hold them; the time grew with the third power of their length."""
    began = time.perf_counter()
    assert not hints(rows("a" * 1200 + " " + "b" * 1200), 300)
    assert time.perf_counter() - began < SECONDS


SECONDS = 5


@pytest.mark.parametrize(
    ("text", "sure", "asked"),
    [
        ("do eledtrónic mente por.", 0.63, True),
        ("do eledtrónic mente por.", 0.95, False),
        ("presentar el documento por", 0.63, False),
        ("solicita atentamente por", 0.63, False),
    ],
)
def test_a_phrase_whose_beginning_a_stroke_hides_asks_for_another_scan(
    text: str, sure: float, asked: bool
) -> None:
    found = hints(rows(text, sure=sure), 200)
    assert any(hint.doubtful for hint in found) is asked


def test_a_number_at_the_end_of_a_sentence_is_not_cut_off() -> None:
    (sentence,), (cut,) = (rows("código 1436BA3CD10B15B.", sure=s) for s in (0.95, 0.6))
    assert not shortened(sentence)
    assert shortened(cut)
    assert shortened(rows("1436BA3CD10B15B...", sure=0.95)[0])


@pytest.mark.parametrize(
    ("first", "rest", "sure", "asked"),
    [
        ("Firm", "nicamente por: By mán", 0.68, True),
        ("Firm", "nicamente por: By mán", 0.97, False),
        ("Firma", "y sello", 0.68, False),
    ],
)
def test_a_phrase_whose_midst_a_stroke_hides_asks_for_another_scan(
    first: str, rest: str, sure: float, asked: bool
) -> None:
    row = [*rows(first, sure=sure), *rows(rest, sure=sure, left=500)]
    assert any(hint.doubtful for hint in hints(row, 300)) is asked


def test_a_word_that_was_read_surely_in_a_worn_line_is_not_another() -> None:
    def said(first: str, sure: float) -> bool:
        (line,) = rows(f"{first} electrónicamente", sure=0.6)
        words = (Word(line.words[0].text, line.words[0].box, sure), *line.words[1:])
        return any(hint.doubtful for hint in hints([Line(words)], 300))

    assert not said("Pagado", 0.95)
    assert not said("Generado", 0.95)
    assert said("Firmaao", 0.95)
    assert said("Fxrmcdo", 0.4)
