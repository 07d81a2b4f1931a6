"""What people do to a signed file, and what tools may rightly do."""

from __future__ import annotations

from collections.abc import Callable

from tests.specimens.electronic.cms import DETACHED, Pen
from tests.specimens.electronic.file import Body, Paper, stream
from tests.specimens.electronic.parties import Party
from tests.specimens.electronic.signing import Signer

Deed = Callable[[Paper, Signer], None]


def text_replaced(paper: Paper, _signer: Signer) -> None:
    words = b"BT /F1 12 Tf 60 700 Td (Autorizo a otra persona.) Tj ET"
    paper.revision({paper.content(1): stream(words, packed=True)})


def text_added(paper: Paper, _signer: Signer) -> None:
    number = paper.new()
    words = b"BT /F1 12 Tf 60 660 Td (y a su hermano.) Tj ET"
    contents = f"[{paper.content(1)} 0 R {number} 0 R]"
    paper.revision({number: stream(words), paper.page_number(1): paper.page(1, contents)})


def page_added(paper: Paper, _signer: Signer) -> None:
    number, words = paper.new(), paper.new()
    kids = " ".join(f"{paper.page_number(k)} 0 R" for k in range(1, paper.pages + 1))
    tree = f"<< /Type /Pages /Kids [{kids} {number} 0 R] /Count {paper.pages + 1}"
    page = f"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 {paper.font} 0 R >> >>"
    drawn = stream(b"BT /F1 12 Tf 60 700 Td (Anexo.) Tj ET")
    objects: dict[int, Body] = {
        2: f"{tree} /MediaBox [0 0 595 842] >>",
        number: f"{page} /Contents {words} 0 R >>",
        words: drawn,
    }
    paper.revision(objects)


def page_removed(paper: Paper, _signer: Signer) -> None:
    kids = " ".join(f"{paper.page_number(k)} 0 R" for k in range(1, paper.pages))
    tree = f"<< /Type /Pages /Kids [{kids}] /Count {paper.pages - 1} /MediaBox [0 0 595 842] >>"
    paper.revision({2: tree})


def _annotation(paper: Paper, subtype: str, more: str = "") -> None:
    note, look = paper.new(), paper.new()
    paper.annotations.setdefault(1, []).append(note)
    box = "/Rect [50 650 400 720]"
    drawn = stream(b"1 1 1 rg 0 0 350 70 re f", "/Type /XObject /Subtype /Form /BBox [0 0 350 70]")
    text = f"<< /Type /Annot /Subtype /{subtype} {box} /F 4 /AP << /N {look} 0 R >> {more} >>"
    paper.revision({note: text, look: drawn, paper.page_number(1): paper.page(1)})


def annotation_drawn(paper: Paper, _signer: Signer) -> None:
    _annotation(paper, "Square")


def words_drawn(paper: Paper, _signer: Signer) -> None:
    _annotation(paper, "FreeText", "/Contents (USD 2000) /DA (/Helv 12 Tf)")


def stamp_drawn(paper: Paper, _signer: Signer) -> None:
    _annotation(paper, "Stamp")


def unsigned_mark_drawn(paper: Paper, signer: Signer) -> None:
    """A field that looks signed, without any value, over the text."""
    field, look = paper.new(), paper.new()
    drawn = stream(b"1 1 1 rg 0 0 110 36 re f", "/Type /XObject /Subtype /Form /BBox [0 0 110 36]")
    text = signer.field_for("", visible=True, appearance=look)
    paper.fields.append(field)
    paper.annotations.setdefault(1, []).append(field)
    objects: dict[int, Body] = {field: text, look: drawn, 1: paper.root()}
    paper.revision(objects | {paper.page_number(1): paper.page(1)})


def false_signature_drawn(paper: Paper, signer: Signer) -> None:
    """A second signature with a value that signs nothing."""
    field, look, value = paper.new(), paper.new(), paper.new()
    drawn = stream(b"1 1 1 rg 0 0 110 36 re f", "/Type /XObject /Subtype /Form /BBox [0 0 110 36]")
    false = b"30820100" + b"42" * 256
    body = b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached"
    body += b" /ByteRange [0 100 200 300] /Contents <" + false + b"> >>"
    text = signer.field_for(f"/V {value} 0 R", visible=True, appearance=look)
    paper.fields.append(field)
    paper.annotations.setdefault(1, []).append(field)
    objects: dict[int, Body] = {field: text, look: drawn, value: body, 1: paper.root()}
    paper.revision(objects | {paper.page_number(1): paper.page(1)})


def font_replaced(paper: Paper, _signer: Signer) -> None:
    shuffled = "/Encoding << /Type /Encoding /Differences [49 /nine /eight] >>"
    text = f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {shuffled} >>"
    paper.revision({paper.font: text})


def page_turned(paper: Paper, _signer: Signer) -> None:
    paper.rotate = 180
    paper.revision({paper.page_number(1): paper.page(1)})


def page_cropped(paper: Paper, _signer: Signer) -> None:
    text = paper.page(1).replace("/Type /Page ", "/Type /Page /CropBox [0 0 595 600] ")
    paper.revision({paper.page_number(1): text})


def tree_resized(paper: Paper, _signer: Signer) -> None:
    """What all pages inherit is changed."""
    text = paper.objects[2].decode("latin-1").replace("595 842", "595 500")
    paper.revision({2: text})


def script_added(paper: Paper, _signer: Signer) -> None:
    paper.root_more += " /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
    paper.revision({1: paper.root()})


def layers_added(paper: Paper, _signer: Signer) -> None:
    paper.root_more += " /OCProperties << /OCGs [] /D << /BaseState /OFF >> >>"
    paper.revision({1: paper.root()})


def value_removed(paper: Paper, signer: Signer) -> None:
    """The field is emptied; the value lies in the file still."""
    field = paper.fields[0]
    paper.revision({field: signer.field_for("", label=signer.labels[0])})


def swapped(party: Party) -> bytes:
    """Only cross-references are appended: a text that was replaced before signing comes back."""
    paper = Paper(pages=2, text="Texto escondido.")
    paper.revision({paper.content(1): stream(b"BT /F1 12 Tf 60 700 Td (Texto visto.) Tj ET")})
    Signer(paper).sign(Pen(party, DETACHED))
    start = paper.data.index(b"\n%d 0 obj" % paper.content(1)) + 1
    at = len(paper.data)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (paper.content(1), start)
    tail = f"trailer << /Size {paper.number + 1} /Root 1 0 R /Prev {paper.last} >>\n"
    return paper.data + table + tail.encode() + b"startxref\n%d\n%%%%EOF\n" % at


def byte_changed(paper: Paper, _signer: Signer) -> None:
    paper.data = paper.data.replace(b"/BaseFont /Helvetica", b"/BaseFont /Helvetico", 1)


def tail_cut(paper: Paper, _signer: Signer) -> None:
    paper.data = paper.data[:-30]


TAMPERED: tuple[Deed, ...] = (
    text_replaced, text_added, page_added, page_removed, annotation_drawn, words_drawn, stamp_drawn,
    unsigned_mark_drawn, false_signature_drawn, font_replaced, page_turned, page_cropped,
    tree_resized, script_added, layers_added, value_removed, byte_changed, tail_cut,
)  # fmt: skip
"""Each alters what was signed; all work on any `Paper` of two pages with one signature."""


def metadata_changed(paper: Paper, _signer: Signer) -> None:
    number = paper.new()
    paper.root_more += f" /Metadata {number} 0 R"
    keys = "/Type /Metadata /Subtype /XML"
    paper.revision({number: stream(b"<x:xmpmeta/>", keys), 1: paper.root()})


def proofs_added(paper: Paper, _signer: Signer) -> None:
    """Proofs of validity, as tools put them beside old signatures (ISO 32000-2, 12.8.4.3)."""
    number, held = paper.new(), paper.new()
    paper.root_more += f" /DSS {held} 0 R"
    paper.revision(
        {
            number: stream(b"\x30\x03\x02\x01\x01"),
            held: f"<< /Type /DSS /Certs [{number} 0 R] >>",
            1: paper.root(),
        }
    )


def empty_field_added(paper: Paper, signer: Signer) -> None:
    field = paper.new()
    paper.fields.append(field)
    paper.annotations.setdefault(1, []).append(field)
    text = signer.field_for()
    paper.revision({field: text, 1: paper.root(), paper.page_number(1): paper.page(1)})


HARMLESS: tuple[Deed, ...] = (metadata_changed, proofs_added, empty_field_added)


def with_hole(party: Party) -> bytes:
    """Signed with a gap that is larger than the value: anything may stand in it unseen."""
    paper = Paper(pages=2)
    signer = Signer(paper)
    signer.sign(Pen(party, DETACHED))
    data = paper.data
    mark = data.index(b"/Contents <") + len(b"/Contents ")
    end = data.index(b">", mark) + 1
    wide = data[:end] + b" /Unseen (zzzzzzzzzz)" + data[end:]
    old = data[data.index(b"/ByteRange [") :].split(b"]")[0] + b"]"
    new = b"/ByteRange [%010d %010d %010d %010d]" % (0, mark, end + 21, len(wide) - end - 21)
    wide = wide.replace(old, new)
    value = Pen(party, DETACHED).value(wide[:mark] + wide[end + 21 :]).hex().encode()
    return wide[: mark + 1] + value.ljust(end - mark - 2, b"0") + wide[end - 1 :]


def transplanted(party: Party) -> bytes:
    """The value of one file put into another."""
    one, two = Paper(pages=2), Paper(pages=2, text="Otra solicitud.")
    Signer(one).sign(Pen(party, DETACHED))
    Signer(two).sign(Pen(party, DETACHED))
    first = one.data[one.data.index(b"/Contents <") :].split(b">")[0]
    second = two.data[two.data.index(b"/Contents <") :].split(b">")[0]
    return two.data.replace(second, first)


MADE: tuple[Callable[[Party], bytes], ...] = (with_hole, transplanted, swapped)
"""Tampered files that are drawn as a whole."""
