"""Signatures as files of public collections hold them: allowed, odd or wrong, and signed still."""

from __future__ import annotations

from collections.abc import Callable

from tests.specimens.electronic.cms import Pen
from tests.specimens.electronic.file import RANGE, ROOM, Body, Paper
from tests.specimens.electronic.signing import Manner, filled

HOLE = b"<" + b"0" * ROOM + b">"
_HEAD = b"/Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached"
Oddity = Callable[[Paper, Pen], None]


def _made(
    paper: Paper, pen: Pen, body: bytes, more: dict[int, Body], *, form: str, page: str = ""
) -> None:
    """One revision with a value and a form around it; the value is filled in."""
    value = next(number for number, text in more.items() if text == b"VALUE")
    more[value] = body
    root = f"<< /Type /Catalog /Pages 2 0 R {form} >>"
    sheet = paper.page(1)[:-2] + page + " >>"
    paper.revision({**more, 1: root, paper.page_number(1): sheet})
    paper.data = filled(paper.data, pen, Manner())


def contents_elsewhere(paper: Paper, pen: Pen) -> None:
    field, value, held = paper.new(), paper.new(), paper.new()
    body = b"<< " + _HEAD + b" /ByteRange " + RANGE + b" /Contents %d 0 R >>" % held
    form = f"/AcroForm << /Fields [{field} 0 R] >>"
    text = f"<< /FT /Sig /T (a) /V {value} 0 R >>"
    _made(paper, pen, body, {field: text, value: b"VALUE", held: HOLE}, form=form)


def numbers_elsewhere(paper: Paper, pen: Pen) -> None:
    """The last number of the byte range is an object of its own."""
    field, value, last = paper.new(), paper.new(), paper.new()
    body = b"<< " + _HEAD + b" /Contents " + HOLE + b" /ByteRange " + RANGE + b" >>"
    form = f"/AcroForm << /Fields [{field} 0 R] >>"
    text = f"<< /FT /Sig /T (a) /V {value} 0 R >>"
    objects: dict[int, Body] = {field: text, value: b"VALUE", last: b"0000000000"}
    _made(paper, pen, body, objects, form=form)
    span = paper.data[paper.data.rindex(b"/ByteRange [") + 11 :].split(b"]")[0] + b"]"
    number = span.split()[-1].rstrip(b"]")
    changed = span.replace(number, b"%6d 0 R" % last)
    data = paper.data.replace(span, changed).replace(
        b"%d 0 obj\n0000000000" % last, b"%d 0 obj\n%s" % (last, number)
    )
    at = data.rindex(b"/Contents <") + 10
    end = data.index(b">", at) + 1
    value_ = pen.value(data[:at] + data[end:]).hex().encode().ljust(ROOM, b"0")
    paper.data = data[: at + 1] + value_ + data[end - 1 :]


def kind_from_above(paper: Paper, pen: Pen) -> None:
    """Kind of field and value stand two floors up."""
    top, middle, low, value = (paper.new() for _ in range(4))
    body = b"<< " + _HEAD + b" /ByteRange " + RANGE + b" /Contents " + HOLE + b" >>"
    objects: dict[int, Body] = {
        top: f"<< /FT /Sig /T (a) /Kids [{middle} 0 R] >>",
        middle: f"<< /T (b) /Parent {top} 0 R /Kids [{low} 0 R] /V {value} 0 R >>",
        low: f"<< /Subtype /Widget /Type /Annot /Rect [0 0 9 9] /Parent {middle} 0 R >>",
        value: b"VALUE",
    }
    form = f"/AcroForm << /Fields [{top} 0 R] >>"
    _made(paper, pen, body, objects, form=form, page=f" /Annots [{low} 0 R]")


def circles(paper: Paper, pen: Pen) -> None:
    """Fields that are their own children; nulls and numbers where dictionaries should be."""
    field, loop, value = paper.new(), paper.new(), paper.new()
    body = b"<< " + _HEAD + b" /ByteRange " + RANGE + b" /Contents " + HOLE + b" >>"
    objects: dict[int, Body] = {
        loop: f"<< /T (x) /Kids [{loop} 0 R 7 null] /Parent {loop} 0 R >>",
        field: f"<< /FT /Sig /T (a) /V {value} 0 R /Kids 5 /Parent {loop} 0 R >>",
        value: b"VALUE",
    }
    form = f"/AcroForm << /Fields [null 3 /Name {loop} 0 R 999 0 R {field} 0 R] >>"
    _made(paper, pen, body, objects, form=form, page=" /Annots [null 4 (x) 998 0 R]")


def no_kind(paper: Paper, pen: Pen) -> None:
    """A field that does not say that it is for signatures."""
    field, value = paper.new(), paper.new()
    body = b"<< " + _HEAD + b" /ByteRange " + RANGE + b" /Contents " + HOLE + b" >>"
    objects: dict[int, Body] = {field: f"<< /T (a) /V {value} 0 R >>", value: b"VALUE"}
    _made(paper, pen, body, objects, form=f"/AcroForm << /Fields [{field} 0 R] >>")


def fields_elsewhere(paper: Paper, pen: Pen) -> None:
    """Form and list of fields are objects of their own; the field has no name."""
    form, listed, field, value = (paper.new() for _ in range(4))
    body = b"<< " + _HEAD + b" /ByteRange " + RANGE + b" /Contents " + HOLE + b" >>"
    objects: dict[int, Body] = {
        form: f"<< /Fields {listed} 0 R /XFA [] >>",
        listed: f"[{field} 0 R]",
        field: f"<< /FT /Sig /V {value} 0 R >>",
        value: b"VALUE",
    }
    _made(paper, pen, body, objects, form=f"/AcroForm {form} 0 R")


def comments_between(paper: Paper, pen: Pen) -> None:
    field, value = paper.new(), paper.new()
    body = b"<< " + _HEAD + b"\r\n/ByteRange%comment\r\n" + RANGE + b"\r\n/Contents%x\r" + HOLE
    objects: dict[int, Body] = {field: f"<< /FT /Sig /T (a) /V {value} 0 R >>", value: b"VALUE"}
    _made(paper, pen, body + b"\r\n>>", objects, form=f"/AcroForm << /Fields [{field} 0 R] >>")


def escaped_names(paper: Paper, pen: Pen) -> None:
    """Names written with escapes, which are the same names."""
    field, value = paper.new(), paper.new()
    body = b"<< /Type /S#69g /Filter /X /SubFilter /adbe.pkcs7.d#65tached /Byte#52ange " + RANGE
    body += b" /Cont#65nts " + HOLE + b" >>"
    objects: dict[int, Body] = {field: f"<< /FT /S#69g /T (a) /V {value} 0 R >>", value: b"VALUE"}
    _made(paper, pen, body, objects, form=f"/AcroForm << /Fields [{field} 0 R] >>")


def form_forgotten(paper: Paper, pen: Pen) -> None:
    """A later revision lost the form; the page shows the widget still."""
    field, value = paper.new(), paper.new()
    body = b"<< " + _HEAD + b" /ByteRange " + RANGE + b" /Contents " + HOLE + b" >>"
    text = f"<< /Type /Annot /Subtype /Widget /Rect [5 5 90 50] /FT /Sig /T (a) /V {value} 0 R >>"
    objects: dict[int, Body] = {field: text, value: b"VALUE"}
    form = f"/AcroForm << /Fields [{field} 0 R] >>"
    _made(paper, pen, body, objects, form=form, page=f" /Annots [{field} 0 R]")
    paper.revision({1: "<< /Type /Catalog /Pages 2 0 R >>"})


def value_forgotten(paper: Paper, pen: Pen) -> None:
    """A later revision emptied the field."""
    field, value = paper.new(), paper.new()
    body = b"<< " + _HEAD + b" /ByteRange " + RANGE + b" /Contents " + HOLE + b" >>"
    objects: dict[int, Body] = {field: f"<< /FT /Sig /T (a) /V {value} 0 R >>", value: b"VALUE"}
    _made(paper, pen, body, objects, form=f"/AcroForm << /Fields [{field} 0 R] >>")
    paper.revision({field: "<< /FT /Sig /T (a) >>"})


ODDITIES: tuple[Oddity, ...] = (
    contents_elsewhere, numbers_elsewhere, kind_from_above, circles, no_kind, fields_elsewhere,
    comments_between, escaped_names, form_forgotten, value_forgotten,
)  # fmt: skip
