"""Bar codes, crops, limits and text of born-digital files."""

from __future__ import annotations

import multiprocessing

import numpy as np
import pikepdf
import pytest
import qrcode
from PIL import Image

from intake.domain.boxes import Box
from intake.pages.barcodes import read_codes, read_codes_closely
from intake.pages.decode import load_page
from intake.pages.limits import confine
from intake.pages.pdf import is_born_digital, page_words
from intake.pages.picture import Picture
from intake.reading.engine.text_layer import text_layer

PAYLOAD = "FIRMADO POR: ANA EJEMPLO\nRAZON:\nFECHA: 2026-11-20T10:00:00"


def qr_page(module: int) -> np.ndarray:
    code = qrcode.QRCode(box_size=module, border=4)
    code.add_data(PAYLOAD)
    image = code.make_image().get_image().convert("L")
    page = Image.new("L", (1200, 1600), 255)
    page.paste(image, (300, 700))
    return np.asarray(page)


def test_a_code_is_read_with_its_place():
    (code,) = read_codes(Picture(qr_page(4), 300))
    assert code.symbology == "QRCode"
    assert code.text == PAYLOAD
    assert Box(300, 700, 700, 1100).overlap(code.box) == 1.0


def test_a_small_code_is_read_closely_in_pixels_of_the_crop():
    page = Image.fromarray(qr_page(4)[680:1100, 280:700]).resize((150, 150), Image.Resampling.BOX)
    (code,) = read_codes_closely(np.asarray(page))
    assert code.text == PAYLOAD
    assert code.box.right <= 150


def test_a_page_without_codes():
    assert read_codes(np.full((400, 300), 255, np.uint8)) == ()


def _allocate(answers: object) -> None:
    confine(memory_bytes=700_000_000, niceness=1)
    try:
        np.ones(1_200_000_000, np.uint8)
    except MemoryError:
        answers.put("refused")
    else:
        answers.put("given")


def test_a_confined_process_cannot_take_the_machine():
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    child = context.Process(target=_allocate, args=(answers,))
    child.start()
    assert answers.get(timeout=60) == "refused"
    child.join(60)
    assert child.exitcode == 0


def text_pdf(path, *, mode: int = 0, scan: bool = False, rotate: int = 0, more: bytes = b""):
    """A page with two lines of Helvetica, visible or not, alone or over a picture."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(600, 800))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    content = b""
    if scan:
        image = document.make_stream(bytes(100), Type=pikepdf.Name.XObject)
        image.Subtype, image.Width, image.Height = pikepdf.Name.Image, 10, 10
        image.BitsPerComponent, image.ColorSpace = 8, pikepdf.Name.DeviceGray
        resources.XObject = pikepdf.Dictionary(Im=image)
        content += b"q 600 0 0 800 0 0 cm /Im Do Q "
    content += b"BT %d Tr /F1 20 Tf 100 700 Td (Solicito codigo numero 1710034065) Tj " % mode
    content += b"0 -40 Td (Atentamente) Tj ET" + more
    page.Resources = resources
    page.Contents = document.make_stream(content)
    page.Rotate = rotate
    document.save(path)
    return path


def test_words_of_a_born_digital_page_lie_where_they_are_drawn(tmp_path):
    path = text_pdf(tmp_path / "a.pdf")
    assert is_born_digital(path, 1)
    words = page_words(path, 1, 144)
    assert [text for text, _ in words] == [
        "Solicito", "codigo", "numero", "1710034065", "Atentamente",
    ]  # fmt: skip
    box = words[0][1]
    assert abs(box.left - 200) <= 4
    assert abs(box.bottom - 200) <= 4


def test_words_follow_the_turn_of_a_page(tmp_path):
    box = dict(page_words(text_pdf(tmp_path / "a.pdf", rotate=90), 1, 72))["Solicito"]
    assert box.height > 2 * box.width
    assert abs(box.left - 700) <= 3
    assert abs(box.top - 100) <= 3


@pytest.mark.parametrize("rotate", [0, 90, 270])
@pytest.mark.parametrize("narrow", [170, 220, 400])
def test_words_without_a_space_between_them_stand_apart(tmp_path, narrow, rotate):
    """A line set by moves instead of spaces, as programs that justify write it."""
    moved = b"[(documento) -%d (de) -%d (identidad) 30 (de su)]" % (narrow, narrow)
    more = b" BT /F1 11 Tf 100 500 Td " + moved + b" TJ ET"
    words = page_words(text_pdf(tmp_path / "a.pdf", more=more, rotate=rotate), 1, 300)
    assert {"documento", "de", "identidadde", "su"} <= {text for text, _ in words}


def test_letters_set_wide_are_still_one_word(tmp_path):
    more = b" BT /F1 11 Tf 1.2 Tc 100 500 Td (MINISTERIO TRABAJO) Tj ET"
    words = page_words(text_pdf(tmp_path / "a.pdf", more=more), 1, 300)
    assert [text for text, _ in words][5:] == ["MINISTERIO", "TRABAJO"]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (b"", True),
        (b" 0.6 g BT /F1 9 Tf 100 600 Td (visto y pagado) Tj ET", True),
        (b" 1 g BT /F1 12 Tf 100 600 Td (Juan Perez) Tj ET", False),
        (b" 1 g 90 655 400 20 re f", False),
        (b" BT /F1 12 Tf 900 600 Td (Juan Perez) Tj ET", False),
    ],
    ids=["as it is", "pale", "white on white", "below a patch", "off the sheet"],
)
def test_text_that_nobody_sees_is_not_read(tmp_path, more, told):
    path = text_pdf(tmp_path / "a.pdf", more=more)
    assert (text_layer(path, 1, load_page(path, 1)) is not None) is told


@pytest.mark.parametrize(("mode", "scan"), [(3, False), (3, True), (0, True)])
def test_a_scan_with_a_text_layer_is_not_born_digital(tmp_path, mode, scan):
    assert not is_born_digital(text_pdf(tmp_path / "a.pdf", mode=mode, scan=scan), 1)


def _shape(code: int) -> bytes:
    return b"600 0 d0 0 0 " + (b"90 90" if code == ord(".") else b"500 600") + b" re f"


def lettered_pdf(path, drawn: bytes, unicode_of: bytes):
    """A page of those letters; the file says what stands for each by a map of its own."""
    pdf = pikepdf.new()
    codes = sorted(set(drawn) & set(unicode_of))
    told = "\n".join(f"<{code:02X}> <{code:04X}>" for code in codes)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{told}\nendbfchar endcmap end end"
    )
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type3,
        FontBBox=[0, 0, 600, 700],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        FirstChar=0,
        LastChar=255,
        Widths=[600] * 256,
        Encoding=pikepdf.Dictionary(
            Type=pikepdf.Name.Encoding,
            Differences=[0, *(pikepdf.Name(f"/g{code}") for code in range(256))],
        ),
        CharProcs=pikepdf.Dictionary(
            {f"/g{code}": pdf.make_stream(_shape(code)) for code in set(drawn)}
        ),
        ToUnicode=pdf.make_stream(cmap.encode()),
    )
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=pdf.make_indirect(font)))
    page.Contents = pdf.make_stream(b"BT /F 12 Tf 50 700 Td <" + drawn.hex().encode() + b"> Tj ET")
    pdf.save(path)
    return path


def test_letters_of_which_the_file_says_nothing_are_read_from_the_picture(tmp_path):
    words = b"Solicito al oficio de esta ciudad"
    letters = bytes(range(0x20, 0x7F))
    assert is_born_digital(lettered_pdf(tmp_path / "a.pdf", words, letters), 1)
    lost = words.replace(b"fi", b"\x0e")
    assert not is_born_digital(lettered_pdf(tmp_path / "b.pdf", lost, letters), 1)


def test_a_word_of_which_the_file_says_nothing_is_read_from_the_picture(tmp_path):
    """The second surname in a font that keeps its letters to itself, on a page of much text."""
    words = b"Rosa Elena Mora \x0e\x0f\x10\x11\x12 pide " + b"lo que se dice en esta hoja " * 10
    assert not is_born_digital(lettered_pdf(tmp_path / "a.pdf", words, bytes(range(0x20, 0x7F))), 1)


def test_a_sign_of_a_list_that_stands_alone_spoils_no_text(tmp_path):
    words = b"\x0e  Solicito al oficio de esta ciudad"
    assert is_born_digital(lettered_pdf(tmp_path / "a.pdf", words, bytes(range(0x20, 0x7F))), 1)


def test_a_dotted_line_is_one_word(tmp_path):
    drawn = b"Nombres y apellidos completos " + b"." * 20
    path = lettered_pdf(tmp_path / "a.pdf", drawn, bytes(range(0x20, 0x7F)))
    assert page_words(path, 1, 300)[-1][0] == "." * 20
