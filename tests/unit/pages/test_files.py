from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from intake.errors import FileError
from intake.pages.decode import load_page
from intake.pages.files import Format, describe


def refused(path: Path) -> FileError:
    with pytest.raises(FileError) as caught:
        describe(path)
    assert caught.value.parameters["file"] == path.name
    return caught.value


def giant_png(path: Path, side: int) -> Path:
    """A valid header of side x side pixels with a tiny stream behind it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    body = zlib.compress(b"\0" * 100_000, 9)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + parts)
    return path


def pdf(path: Path, pages: int = 1, **options: object) -> Path:
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=(595, 842))
    document.save(path, **options)
    return path


def test_a_text_file_called_pdf_is_no_document(tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_text("Quito, 3 de mayo de 2026. Señor Director: adjunto.\n", encoding="utf-8")
    error = refused(path)
    assert error.code == "file.not_a_document"
    assert error.parameters["looks_like"] == "text"


@pytest.mark.parametrize(
    ("head", "looks_like"),
    [
        (b"PK\x03\x04rest", "zip"),
        (b"GIF89a" + bytes(20), "gif"),
        (b"\0\0\0\x18ftypheic" + bytes(20), "heic"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
        (b"<!doctype html><html><body>", "html"),
        (bytes(range(256)), "unknown"),
    ],
)
def test_other_formats_are_named(tmp_path, head, looks_like):
    path = tmp_path / "scan.jpg"
    path.write_bytes(head)
    assert refused(path).parameters["looks_like"] == looks_like


def test_zero_bytes(tmp_path):
    path = tmp_path / "empty.pdf"
    path.touch()
    assert refused(path).code == "file.empty"


def test_a_file_that_vanished(tmp_path):
    assert refused(tmp_path / "gone.pdf").code == "file.gone"


def test_a_folder_and_a_pipe_are_no_documents(tmp_path):
    assert refused(tmp_path).parameters["looks_like"] == "folder"
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    assert refused(pipe).parameters["looks_like"] == "device"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(tmp_path):
    path = pdf(tmp_path / "a.pdf")
    tmp_path.chmod(0)
    try:
        assert refused(path).code == "file.not_allowed"
    finally:
        tmp_path.chmod(0o700)


def test_a_refusal_of_the_system_is_told_as_not_allowed(tmp_path, monkeypatch):
    path = pdf(tmp_path / "a.pdf")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert refused(path).code == "file.not_allowed"


def test_an_encrypted_pdf(tmp_path):
    lock = pikepdf.Encryption(user="secret", owner="owner")
    assert refused(pdf(tmp_path / "locked.pdf", encryption=lock)).code == "file.encrypted"


def test_a_pdf_that_only_its_owner_may_change_is_taken(tmp_path):
    lock = pikepdf.Encryption(user="", owner="owner")
    assert describe(pdf(tmp_path / "open.pdf", encryption=lock)).pages == 1


def test_broken_pdfs(tmp_path):
    whole = pdf(tmp_path / "whole.pdf", 3).read_bytes()
    for name, content in {
        "head.pdf": b"%PDF-1.7\n",
        "cut.pdf": whole[:60],
        "noise.pdf": b"%PDF-1.7\n" + bytes(i * 7 % 251 for i in range(4000)),
    }.items():
        path = tmp_path / name
        path.write_bytes(content)
        assert refused(path).code == "file.broken", name


def test_a_pdf_whose_cross_references_are_garbage_is_mended_or_broken(tmp_path):
    path = tmp_path / "xref.pdf"
    content = pdf(tmp_path / "whole.pdf", 2).read_bytes()
    place = content.rindex(b"startxref")
    path.write_bytes(content[:place] + b"startxref\n99999999\n%%EOF\n")
    try:
        assert describe(path).pages == 2
    except FileError as error:
        assert error.code == "file.broken"  # noqa: PT017 - both outcomes are right


def test_two_thousand_pages_are_too_many(tmp_path):
    error = refused(pdf(tmp_path / "book.pdf", 2000))
    assert error.code == "file.too_many_pages"
    assert (error.parameters["pages"], error.parameters["limit"]) == (2000, 500)


def test_too_many_pages_of_a_tiff(tmp_path):
    path = tmp_path / "fax.tif"
    sheets = [Image.new("1", (16, 16), i % 2) for i in range(7)]
    sheets[0].save(path, save_all=True, append_images=sheets[1:], compression="group4")
    assert describe(path).pages == 7
    with pytest.raises(FileError) as caught:
        describe(path, max_pages=5)
    assert caught.value.parameters == {"file": "fax.tif", "pages": 7, "limit": 5}


@pytest.mark.parametrize("side", [60_000, 12_000, 46_000])
def test_giant_pictures_are_refused_by_their_header(tmp_path, side):
    path = giant_png(tmp_path / "bomb.png", side)
    assert refused(path).code == "file.too_large_picture"
    with pytest.raises(FileError) as caught:
        load_page(path, 1)
    assert caught.value.code == "file.too_large_picture"


def test_the_content_decides_not_the_name(tmp_path):
    path = tmp_path / "scan.pdf"
    Image.new("L", (50, 40), 200).save(path, "JPEG")
    info = describe(path)
    assert (info.format, info.pages, info.bytes) == (Format.JPEG, 1, path.stat().st_size)


def test_truncated_pictures_are_broken_when_decoded(tmp_path):
    path = tmp_path / "cut.png"
    Image.effect_noise((300, 300), 50).save(path)
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(FileError) as caught:
        load_page(path, 1)
    assert caught.value.code == "file.broken"


def sample(kind: str) -> bytes:
    from io import BytesIO

    stream = BytesIO()
    if kind == "PDF":
        document = pikepdf.new()
        document.add_blank_page(page_size=(60, 60))
        document.save(stream)
    else:
        Image.new("RGB", (24, 16), (200, 100, 50)).save(stream, kind)
    return stream.getvalue()


@settings(max_examples=120, deadline=None)
@given(
    kind=st.sampled_from(["PDF", "PNG", "JPEG", "TIFF"]),
    changes=st.lists(st.tuples(st.integers(0, 600), st.integers(0, 255)), max_size=12),
    keep=st.integers(0, 2000),
)
def test_mutated_headers_never_raise_anything_but_file_errors(
    tmp_path_factory, kind, changes, keep
):
    content = bytearray(sample(kind)[:keep])
    for place, value in changes:
        if place < len(content):
            content[place] = value
    path = tmp_path_factory.getbasetemp() / "mutated.bin"
    path.write_bytes(content)
    try:
        info = describe(path)
        picture = load_page(path, 1, dpi=100)
    except FileError as error:
        assert error.code.startswith("file.")  # noqa: PT017 - either it is read or it is told
    else:
        assert info.pages >= 1
        assert picture.pixels.dtype == "uint8"
