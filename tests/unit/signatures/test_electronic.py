from __future__ import annotations

import io
import random
from pathlib import Path

import pikepdf
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.signatures.electronic.finding import ElectronicReport, find_electronic, for_document
from tests.signed_pdf import CENTRAL_BANK, Pdf, Who, prepared


@pytest.fixture
def report(tmp_path: Path):
    def look(data: bytes, name: str = "solicitud.pdf") -> ElectronicReport:
        path = tmp_path / name
        path.write_bytes(data)
        found = find_electronic(path)
        assert path.read_bytes() == data, "the file was written"
        return found

    return look


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("subfilter", ["ETSI.CAdES.detached", "adbe.pkcs7.detached"])
def test_a_signature_is_found_in_all_three_ways_and_names_its_signer(report, stream, subfilter):
    pdf = Pdf(stream=stream)
    pdf.sign(Who(ruc="1790085783001"), subfilter=subfilter)
    found = report(pdf.data)
    assert len(found.signatures) == 1
    one = found.signatures[0]
    assert set(one.found_by) == {"raw", "walk", "pdfium"}
    assert one.field == "Signature1"
    assert one.subfilter == subfilter
    assert one.signer == "JUAN CARLOS PÉREZ GÓMEZ"
    assert one.signer_number == "1710034065"
    assert one.signing_time == "2026-11-20T15:00:00+00:00"
    assert one.covers_whole_file is True
    assert one.digest_matches is True
    assert found.prepared == 0
    assert found.errors == ()


def test_an_object_number_used_again_hides_nothing(report):
    pdf = Pdf(stream=True)
    pdf.sign(reuse=True)
    found = report(pdf.data)
    assert len(found.signatures) == 1
    assert found.signatures[0].signer == "JUAN CARLOS PÉREZ GÓMEZ"


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("reuse", [False, True])
def test_several_signatures_are_counted_once_each(report, count, reuse):
    pdf = Pdf(stream=True, pages=2)
    people = [Who(f"PERSONA {k}", serial=20 + k) for k in range(count)]
    for who in people:
        pdf.sign(who, reuse=reuse)
    found = report(pdf.data)
    assert [s.signer for s in found.signatures] == [w.common for w in people]
    assert [s.covers_whole_file for s in found.signatures] == [False] * (count - 1) + [True]
    assert all(s.digest_matches for s in found.signatures)


def test_the_signer_is_chosen_among_several_certificates(report):
    pdf = Pdf()
    others = (Who("RAÍZ DE EJEMPLO", None, serial=3), Who("OTRA PERSONA", "1102345678", serial=4))
    pdf.sign(Who("ANA PAZ", "0912345675", arc=CENTRAL_BANK, wrapped=False), others=others)
    one = report(pdf.data).signatures[0]
    assert (one.signer, one.signer_number) == ("ANA PAZ", "0912345675")


def test_a_field_without_a_value_is_prepared_and_not_signed(report):
    pdf = Pdf()
    pdf.add_field()
    pdf.add_field()
    found = report(pdf.data)
    assert found.signatures == ()
    assert found.prepared == 2


def test_a_room_full_of_zeros_is_prepared_and_not_signed(report):
    found = report(prepared())
    assert found.signatures == ()
    assert found.prepared == 1


def test_a_signed_and_an_empty_field_are_told_apart(report):
    pdf = Pdf()
    pdf.add_field(label="Otra")
    pdf.sign()
    found = report(pdf.data)
    assert len(found.signatures) == 1
    assert found.prepared == 1


def test_usage_rights_are_no_signature(report):
    pdf = Pdf()
    pdf.add_usage_rights()
    found = report(pdf.data)
    assert found.signatures == ()
    pdf.sign()
    assert len(report(pdf.data).signatures) == 1


def test_a_document_timestamp_is_a_value_but_not_a_persons(report):
    pdf = Pdf()
    pdf.sign(subfilter="ETSI.RFC3161")
    one = report(pdf.data).signatures[0]
    assert not one.by_person
    assert one.signer == "SELLADO DE TIEMPO DE EJEMPLO"
    assert one.signing_time == "2026-11-20T15:15:00+00:00"


def test_changed_bytes_are_noticed(report):
    pdf = Pdf()
    pdf.sign()
    altered = pdf.data.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 841]")
    assert altered != pdf.data
    assert report(altered).signatures[0].digest_matches is False


@pytest.mark.parametrize(
    ("rotate", "box"),
    [
        (0, (100.0, 742.0, 210.0, 792.0)),
        (90, (50.0, 100.0, 100.0, 210.0)),
        (180, (385.0, 50.0, 495.0, 100.0)),
        (270, (742.0, 385.0, 792.0, 495.0)),
    ],
)
def test_a_visible_widget_has_its_page_and_its_box_as_displayed(report, rotate, box):
    pdf = Pdf(pages=3, rotate=rotate)
    pdf.sign(page=2, rect=(100, 50, 210, 100))
    one = report(pdf.data).signatures[0]
    assert one.page == 2
    assert one.box == pytest.approx(box)


def test_an_invisible_widget_has_no_page(report):
    pdf = Pdf()
    pdf.sign()
    one = report(pdf.data).signatures[0]
    assert (one.page, one.box) == (None, None)


def test_values_go_to_the_document_that_shows_them(report):
    pdf = Pdf(pages=3)
    pdf.sign(Who("EN LA SEGUNDA"), page=2, rect=(10, 10, 110, 46))
    pdf.sign(Who("INVISIBLE"))
    whole = report(pdf.data)
    first = for_document(whole, {1: 1})
    second = for_document(whole, {2: 1, 3: 2})
    assert [s.signer for s in first.signatures] == ["INVISIBLE"]
    assert [(s.signer, s.page) for s in second.signatures] == [
        ("EN LA SEGUNDA", 1),
        ("INVISIBLE", None),
    ]


def _encrypted(**keys: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(Pdf().data)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="dueño", R=4, **keys))
    return out.getvalue()


def test_an_encrypted_file_that_cannot_be_opened_is_never_called_unsigned(report):
    found = report(_encrypted(user="secreto"))
    assert found.signatures == ()
    assert not found.opened
    assert any("walk" in e for e in found.errors)
    assert any("pdfium" in e for e in found.errors)


def test_a_signature_inside_a_file_that_no_library_opens_is_still_found(report):
    secret = "41" * 32
    lock = "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4"
    lock += f" /O <{secret}> /U <{secret}> >>"
    pdf = Pdf(_encrypt=f"{lock} /ID [<41414141> <41414141>]")
    pdf.sign()
    found = report(pdf.data)
    assert [s.signer for s in found.signatures] == ["JUAN CARLOS PÉREZ GÓMEZ"]
    assert found.signatures[0].found_by == ("raw",)
    assert not found.opened
    assert len(found.errors) == 2


@pytest.mark.parametrize("damage", ["startxref", "tail", "offsets"])
def test_broken_cross_references_hide_nothing(report, damage):
    pdf = Pdf()
    pdf.sign()
    data = {
        "startxref": pdf.data[: pdf.data.rindex(b"startxref")] + b"startxref\n7\n%%EOF\n",
        "tail": pdf.data[: pdf.data.rindex(b"trailer")],
        "offsets": pdf.data.replace(b" 00000 n", b" 00001 n"),
    }[damage]
    assert len(report(data).signatures) == 1


def test_ordinary_files_hold_nothing(report):
    out = io.BytesIO()
    writer = pypdf.PdfWriter()
    writer.add_blank_page(300, 400)
    writer.write(out)
    found = report(out.getvalue())
    assert found == ElectronicReport()


def test_a_signed_file_attached_to_another_does_not_sign_it(report):
    inner = Pdf()
    inner.sign()
    outer = io.BytesIO()
    with pikepdf.open(io.BytesIO(Pdf().data)) as pdf:
        pdf.Root.Held = pdf.make_stream(inner.data)
        pdf.save(outer, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    assert inner.data in outer.getvalue(), "the attached file must lie there uncompressed"
    assert report(outer.getvalue()).signatures == ()


def test_what_is_no_pdf(report, tmp_path):
    assert report(b"\x89PNG rest", "foto.png") == ElectronicReport()
    wrong = report(b"hola", "carta.pdf")
    assert wrong.errors
    assert not wrong.opened
    gone = find_electronic(tmp_path / "no.pdf")
    assert gone.errors
    assert not gone.opened


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 10**6), kind=st.sampled_from(["flip", "cut", "double", "drop"]))
def test_no_damage_makes_it_raise(tmp_path, seed, kind):
    rng = random.Random(seed)
    pdf = Pdf(stream=rng.random() < 0.5)
    pdf.sign(reuse=rng.random() < 0.5)
    data = bytearray(pdf.data)
    if kind == "flip":
        for _ in range(rng.randint(1, 40)):
            data[rng.randrange(len(data))] = rng.randrange(256)
    elif kind == "cut":
        del data[rng.randrange(len(data)) :]
    elif kind == "double":
        at = rng.randrange(len(data))
        data[at:at] = data[at : at + rng.randrange(1, 2000)]
    else:
        at = rng.randrange(len(data))
        del data[at : at + rng.randrange(1, 500)]
    path = tmp_path / "x.pdf"
    path.write_bytes(bytes(data))
    found = find_electronic(path)
    assert len(found.signatures) <= 2
