"""A PDF file that grows by appended revisions, written byte by byte.

No library writes it: the traps lie in what libraries would tidy up.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field

import pikepdf

ROOM = 8000
RANGE = b"[0000000000 0000000000 0000000000 0000000000]"
Body = str | bytes


def stream(content: bytes, keys: str = "", *, packed: bool = False) -> bytes:
    """A stream object."""
    body = zlib.compress(content) if packed else content
    pack = " /Filter /FlateDecode" if packed else ""
    head = f"<< {keys}{pack} /Length {len(body)} >>"
    return head.encode("latin-1") + b"\nstream\n" + body + b"\nendstream"


@dataclass
class Paper:
    """A file of one or more pages with text.

    Attributes:
        references: cross-references as `table`, `stream`, or `hybrid` (both).
        prefix: bytes before the header.
    """

    pages: int = 1
    references: str = "table"
    text: str = "Solicito se sirva emitir el código."
    prefix: bytes = b""
    packed: bool = True
    rotate: int = 0
    data: bytes = b""
    number: int = 0
    objects: dict[int, bytes] = field(default_factory=dict)
    annotations: dict[int, list[int]] = field(default_factory=dict)
    fields: list[int] = field(default_factory=list)
    root_more: str = ""
    form_more: str = "/SigFlags 3"
    trailer_more: str = ""
    last: int = 0
    last_stream: int = 0

    def __post_init__(self) -> None:
        first = 3 + self.pages
        objects: dict[int, Body] = {1: self.root(), 2: self._tree()}
        for page in range(1, self.pages + 1):
            objects[2 + page] = self.page(page)
            words = f"BT /F1 12 Tf 60 700 Td ({self.text} {page}) Tj ET"
            objects[first + page] = stream(words.encode("latin-1"), packed=self.packed)
        objects[first] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        self.number = first + self.pages + 1
        self.data = self.prefix + b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
        self.revision(objects, first=True)

    @property
    def root_number(self) -> int:
        """Number of the catalogue."""
        return 1

    def page_number(self, page: int) -> int:
        """Number of a page's object."""
        return 2 + page

    @property
    def font(self) -> int:
        """Number of the font."""
        return 3 + self.pages

    def content(self, page: int) -> int:
        """Number of the page's content stream."""
        return self.font + page

    def new(self) -> int:
        """A number that was not used before."""
        self.number += 1
        return self.number - 1

    def root(self) -> str:
        form = ""
        if self.fields:
            kids = " ".join(f"{n} 0 R" for n in self.fields)
            form = f"/AcroForm << /Fields [{kids}] {self.form_more} >>"
        return f"<< /Type /Catalog /Pages 2 0 R {form} {self.root_more} >>"

    def _tree(self) -> str:
        kids = " ".join(f"{2 + k} 0 R" for k in range(1, self.pages + 1))
        return f"<< /Type /Pages /Kids [{kids}] /Count {self.pages} /MediaBox [0 0 595 842] >>"

    def page(self, page: int, contents: str = "") -> str:
        marks = self.annotations.get(page, [])
        notes = f"/Annots [{' '.join(f'{n} 0 R' for n in marks)}]" if marks else ""
        turn = f"/Rotate {self.rotate}" if self.rotate else ""
        fonts = f"/Resources << /Font << /F1 {self.font} 0 R >> >>"
        drawn = contents or f"{self.content(page)} 0 R"
        return f"<< /Type /Page /Parent 2 0 R {turn} {fonts} /Contents {drawn} {notes} >>"

    def revision(
        self,
        objects: dict[int, Body],
        *,
        first: bool = False,
        free: tuple[int, ...] = (),
        packed: tuple[int, ...] = (),
        reuse: bool = False,
    ) -> None:
        """Appends objects.

        Args:
            free: numbers that are set free.
            packed: those that go into an object stream (only where references are streams).
            reuse: the new reference stream takes the number of the last one.
        """
        out, places = bytearray(self.data), {}
        inside = {n: objects.pop(n) for n in packed if n in objects}
        holder = 0
        if inside:
            holder = self.new()
            objects[holder] = _object_stream(inside)
        for number, body in objects.items():
            places[number] = len(out) - len(self.prefix)
            raw = body if isinstance(body, bytes) else body.encode("latin-1")
            self.objects[number] = raw
            out += b"%d 0 obj\n%s\nendobj\n" % (number, raw)
        rows = {n: (1, places[n], 0) for n in places}
        rows |= {n: (2, holder, k) for k, n in enumerate(inside)}
        rows |= dict.fromkeys(free, (0, 0, 1))
        if first:
            rows[0] = (0, 0, 65535)
        before = "" if first else f"/Prev {self.last}"
        if self.references == "stream":
            start = self._reference_stream(out, rows, before, reuse=reuse)
        else:
            start = self._table(out, rows, before)
        out += b"startxref\n%d\n%%%%EOF\n" % start
        self.last, self.data = start, bytes(out)

    def _table(self, out: bytearray, rows: dict[int, tuple[int, int, int]], before: str) -> int:
        more = ""
        if self.references == "hybrid":
            number = self.new()
            at = len(out) - len(self.prefix)
            out += _reference_object(number, {number: (1, at, 0)}, f"/Root {self.root_number} 0 R")
            more = f"/XRefStm {at}"
        start = len(out) - len(self.prefix)
        out += b"xref\n"
        for key in sorted(rows):
            kind, place, generation = rows[key]
            mark = b"n" if kind else b"f"
            out += b"%d 1\n%010d %05d %s \n" % (key, place, generation, mark)
        size = max(self.number, *rows) + 1
        keys = f"/Size {size} /Root {self.root_number} 0 R {before} {more} {self.trailer_more}"
        head = f"trailer << {keys} >>\n"
        out += head.encode("latin-1")
        return start

    def _reference_stream(
        self, out: bytearray, rows: dict[int, tuple[int, int, int]], before: str, *, reuse: bool
    ) -> int:
        start = len(out) - len(self.prefix)
        number = self.last_stream if reuse and self.last_stream else self.new()
        rows = {**rows, number: (1, start, 0)}
        out += _reference_object(
            number, rows, f"/Root {self.root_number} 0 R {before} {self.trailer_more}"
        )
        self.last_stream = number
        return start


def _reference_object(number: int, rows: dict[int, tuple[int, int, int]], more: str) -> bytes:
    index = " ".join(f"{k} 1" for k in sorted(rows))
    packed = zlib.compress(
        b"".join(
            bytes([kind]) + place.to_bytes(4) + extra.to_bytes(2)
            for kind, place, extra in (rows[k] for k in sorted(rows))
        )
    )
    head = f"/Type /XRef /Size {max(rows) + 1} /W [1 4 2] /Index [{index}] {more}"
    text = f"<< {head} /Filter /FlateDecode /Length {len(packed)} >>".encode("latin-1")
    return b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (number, text, packed)


def _object_stream(inside: dict[int, Body]) -> bytes:
    bodies = [b if isinstance(b, bytes) else b.encode("latin-1") for b in inside.values()]
    offsets, at = [], 0
    for number, body in zip(inside, bodies, strict=True):
        offsets.append(f"{number} {at}")
        at += len(body) + 1
    head = " ".join(offsets).encode() + b"\n"
    keys = f"/Type /ObjStm /N {len(bodies)} /First {len(head)}"
    return stream(head + b"\n".join(bodies), keys, packed=True)


@dataclass
class Adopted(Paper):
    """A file that a library wrote, which revisions are then appended to.

    Attributes:
        base: its bytes.
        locked_with: the password that opens it.
    """

    base: bytes = b""
    locked_with: str = ""
    roots: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        with pikepdf.open(io.BytesIO(self.base), password=self.locked_with) as pdf:
            self.roots["root"] = pdf.Root.objgen[0]
            self.roots["root_text"] = pdf.Root.unparse(resolved=True).decode("latin-1")
            self.roots["pages"] = [page.obj.objgen[0] for page in pdf.pages]
            self.roots["page_texts"] = [
                page.obj.unparse(resolved=True).decode("latin-1") for page in pdf.pages
            ]
            self.roots["font"] = pdf.pages[0].obj["/Resources"]["/Font"]["/F1"].objgen[0]
            self.number = len(pdf.objects) + 20
            identity = pdf.trailer.get("/ID")
            if identity is not None:
                self.trailer_more += f" /ID {identity.unparse().decode('latin-1')}"
            if "/Encrypt" in pdf.trailer:
                number = pdf.trailer["/Encrypt"].objgen[0]
                lock = pdf.trailer["/Encrypt"].unparse().decode("latin-1")
                self.trailer_more += f" /Encrypt {f'{number} 0 R' if number else lock}"
        self.pages = len(self.roots["page_texts"])
        tail = self.base[self.base.rindex(b"startxref") :]
        self.last = int(tail.split()[1])
        self.references = "table" if self.base[self.last :].startswith(b"xref") else "stream"
        self.data = self.base if self.base.endswith(b"\n") else self.base + b"\n"

    @property
    def root_number(self) -> int:
        return self.roots["root"]

    def page_number(self, page: int) -> int:
        return self.roots["pages"][page - 1]

    @property
    def font(self) -> int:
        return self.roots["font"]

    def root(self) -> str:
        form = ""
        if self.fields:
            kids = " ".join(f"{n} 0 R" for n in self.fields)
            form = f"/AcroForm << /Fields [{kids}] {self.form_more} >>"
        return f"{self.roots['root_text'].rstrip()[:-2]} {form} {self.root_more} >>"

    def page(self, page: int, contents: str = "") -> str:
        marks = self.annotations.get(page, [])
        notes = f"/Annots [{' '.join(f'{n} 0 R' for n in marks)}]" if marks else ""
        text = self.roots["page_texts"][page - 1].rstrip()
        return f"{text[:-2]} {notes} >>"
