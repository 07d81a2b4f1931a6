"""Puts signatures into a `Paper`, in every way that tools in the field were seen to do it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.specimens.electronic.cms import BARE, Pen
from tests.specimens.electronic.file import RANGE, ROOM, Body, Paper, stream


@dataclass(frozen=True)
class Manner:
    """How a tool writes a signature.

    Attributes:
        contents: `hex`, `upper`, `spaced` (white space among the digits), `literal`.
        link: `indirect` (field to value), `direct` (the value lies in the field), `double` (through
            a reference to a reference), `parent` (value and kind stand in the parent field).
        listed: where the field is found: `both`, `form` (no widget on a page), `page` (no entry in
            the form), `nowhere` (nothing points at the value any more).
        range_style: `plain`, `lines`, `indirect` (the array is an object of its own).
        type_key: the dictionary says that it is a signature.
        reuse: the national tool's: the value takes the number of the last reference stream.
        reuse_stream: the new reference stream takes the number of the last one.
        free: it also sets an old number free.
        packed: fields go into object streams.
    """

    contents: str = "hex"
    link: str = "indirect"
    listed: str = "both"
    range_style: str = "plain"
    type_key: bool = True
    reuse: bool = False
    reuse_stream: bool = False
    free: bool = False
    packed: bool = False
    visible: bool = False
    more: str = ""


@dataclass
class Signer:
    """Signs one paper again and again."""

    paper: Paper
    labels: list[str] = field(default_factory=list)

    def field_for(
        self, value: str = "", page: int = 1, *, visible: bool = False, label: str = "",
        appearance: int = 0,
    ) -> str:  # fmt: skip
        """The text of a merged field and widget."""
        label = label or f"Signature{len(self.labels) + 1}"
        self.labels.append(label)
        box = "60 80 170 116" if visible else "0 0 0 0"
        drawn = f"/AP << /N {appearance} 0 R >>" if appearance else ""
        return (
            f"<< /Type /Annot /Subtype /Widget /FT /Sig /T ({label}) /Rect [{box}] /F 132"
            f" /P {self.paper.page_number(page)} 0 R {drawn} {value} >>"
        )

    def sign(
        self, pen: Pen, manner: Manner | None = None, *, page: int = 1, label: str = ""
    ) -> None:
        """Appends one signed revision."""
        manner = manner or Manner()
        paper = self.paper
        reused = paper.last_stream if manner.reuse and paper.last_stream else 0
        value_number = reused or paper.new()
        objects: dict[int, Body] = {}
        body = self._value(pen, manner, objects)
        appearance = 0
        if manner.visible:
            appearance = paper.new()
            drawn = (
                f"BT /F1 6 Tf 2 20 Td ({pen.who.common.encode('ascii', 'replace').decode()}) Tj ET"
            )
            keys = "/Type /XObject /Subtype /Form /BBox [0 0 110 36]"
            keys += f" /Resources << /Font << /F1 {paper.font} 0 R >> >>"
            objects[appearance] = stream(drawn.encode("latin-1"), keys)
        number, widget = self._link(manner, value_number, body, objects, page, label, appearance)
        if manner.listed in ("both", "form"):
            paper.fields.append(number)
        if manner.listed in ("both", "page"):
            paper.annotations.setdefault(page, []).append(widget)
        root, sheet = paper.root_number, paper.page_number(page)
        objects[root] = paper.root()
        objects[sheet] = paper.page(page)
        packed = (number, root, sheet) if manner.packed and paper.references == "stream" else ()
        free = (paper.new(),) if manner.free else ()
        paper.revision(objects, free=free, packed=packed, reuse=manner.reuse_stream)
        paper.data = filled(paper.data, pen, manner)

    def _value(self, pen: Pen, manner: Manner, objects: dict[int, Body]) -> bytes:
        marks = {"literal": b"(" + b"0" * ROOM + b")"}
        hole = marks.get(manner.contents, b"<" + b"0" * ROOM + b">")
        span = RANGE
        if manner.range_style == "lines":
            span = RANGE.replace(b" ", b"\n")
        text = b"<< /Type /Sig " if manner.type_key else b"<< "
        text += f"/Filter /Adobe.PPKLite /SubFilter /{pen.subfilter} {manner.more}".encode()
        if pen.subfilter == BARE:
            text += b" /Cert <" + pen.who.der.hex().encode() + b">"
        text += b" /M (D:20261120100000-05'00')"
        if manner.range_style == "indirect":
            number = self.paper.new()
            objects[number] = span
            return text + b" /ByteRange %d 0 R /Contents " % number + hole + b" >>"
        if manner.range_style == "after":
            return text + b" /Contents " + hole + b" /ByteRange " + span + b" >>"
        return text + b" /ByteRange " + span + b" /Contents " + hole + b" >>"

    def _link(
        self, manner: Manner, value_number: int, body: bytes, objects: dict[int, Body],
        page: int, label: str, appearance: int,
    ) -> tuple[int, int]:  # fmt: skip
        """Writes field and value; gives the numbers of field and widget."""
        number = self.paper.new()
        if manner.link == "direct":
            text = self.field_for(
                "", page, visible=manner.visible, label=label, appearance=appearance
            )
            objects[number] = text.encode("latin-1")[:-2] + b" /V " + body + b" >>"
            return number, number
        objects[value_number] = body
        value = f"/V {value_number} 0 R"
        if manner.link == "parent":
            child = self.paper.new()
            text = self.field_for(
                "", page, visible=manner.visible, label=label, appearance=appearance
            )
            objects[child] = text.replace("/FT /Sig", f"/Parent {number} 0 R")
            objects[child] = str(objects[child]).replace(f"/T ({self.labels[-1]})", "")
            objects[number] = f"<< /FT /Sig /T ({self.labels[-1]}) /Kids [{child} 0 R] {value} >>"
            return number, child
        if manner.listed == "nowhere":
            value = ""
        objects[number] = self.field_for(
            value, page, visible=manner.visible, label=label, appearance=appearance
        )
        return number, number


def filled(data: bytes, pen: Pen, manner: Manner) -> bytes:
    """Puts the true byte range and the value into the last empty room."""
    opening, closing = (b"(", b")") if manner.contents == "literal" else (b"<", b">")
    hole = opening + b"0" * ROOM + closing
    at = data.rindex(hole)
    after = at + len(hole)
    blank = RANGE.replace(b" ", b"\n") if manner.range_style == "lines" else RANGE
    # offsets count from the header, as the rest of the file does
    junk = max(0, data[:1024].find(b"%PDF-"))
    numbers = b"[%010d %010d %010d %010d]" % (0, at - junk, after - junk, len(data) - after)
    if manner.range_style == "lines":
        numbers = numbers.replace(b" ", b"\n")
    where = data.rindex(blank)
    data = data[:where] + numbers + data[where + len(blank) :]
    value = pen.value(data[junk:at] + data[after:])
    return data[: at + 1] + _written(value, manner.contents) + data[after - 1 :]


def _written(value: bytes, style: str) -> bytes:
    if style == "literal":
        special = {0x28: b"\\(", 0x29: b"\\)", 0x5C: b"\\\\", 0x0D: b"\\r", 0x0A: b"\\n"}
        text = b"".join(special.get(byte, bytes([byte])) for byte in value)
        return text.ljust(ROOM, b"\0")
    digits = value.hex().encode()
    if style == "upper":
        digits = digits.upper()
    if style == "spaced":
        digits = b"\n".join(digits[k : k + 76] for k in range(0, len(digits), 76))
    return digits.ljust(ROOM * 1, b"0") if len(digits) <= ROOM else digits
