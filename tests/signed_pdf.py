"""Draws PDF files that are signed, prepared, empty, broken or tampered, byte by byte.

No library writes them: the traps lie in what libraries would tidy up. Certificates are invented and
their keys do not exist; digests are true.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, field

CONTENTS_ROOM = 6000
SIGNED_DATA, DATA = "1.2.840.113549.1.7.2", "1.2.840.113549.1.7.1"
SECURITY_DATA, CENTRAL_BANK = "1.3.6.1.4.1.37746", "1.3.6.1.4.1.37947"


# ---- ASN.1 -------------------------------------------------------------------------------------
def tlv(tag: int, *content: bytes) -> bytes:
    body = b"".join(content)
    if len(body) < 128:
        return bytes([tag, len(body)]) + body
    size = len(body).to_bytes((len(body).bit_length() + 7) // 8)
    return bytes([tag, 0x80 | len(size)]) + size + body


def oid(dotted: str) -> bytes:
    parts = [int(p) for p in dotted.split(".")]
    out = bytearray([parts[0] * 40 + parts[1]])
    for value in parts[2:]:
        groups = [value & 0x7F]
        while value := value >> 7:
            groups.append(0x80 | value & 0x7F)
        out += bytes(reversed(groups))
    return tlv(0x06, bytes(out))


def seq(*content: bytes) -> bytes:
    return tlv(0x30, *content)


def utf8(text: str) -> bytes:
    return tlv(0x0C, text.encode())


def name(common: str, **more: str) -> bytes:
    keys = {"serial": "2.5.4.5", "organisation": "2.5.4.10"}
    pairs = [("2.5.4.6", "EC"), *((keys[k], v) for k, v in more.items()), ("2.5.4.3", common)]
    return seq(*(tlv(0x31, seq(oid(k), utf8(v))) for k, v in pairs))


@dataclass(frozen=True)
class Who:
    """An invented signer."""

    common: str = "JUAN CARLOS PÉREZ GÓMEZ"
    cedula: str | None = "1710034065"
    ruc: str | None = None
    arc: str = SECURITY_DATA
    serial: int = 77
    wrapped: bool = True


def certificate(who: Who) -> bytes:
    rsa = seq(oid("1.2.840.113549.1.1.11"), tlv(0x05))
    extensions = [seq(oid("2.5.29.15"), tlv(0x04, tlv(0x03, b"\x06\xc0")))]
    for suffix, value in (("3.1", who.cedula), ("3.11", who.ruc)):
        if value:
            inner = utf8(value) if who.wrapped else value.encode()
            extensions.append(seq(oid(f"{who.arc}.{suffix}"), tlv(0x04, inner)))
    body = seq(
        tlv(0xA0, tlv(0x02, b"\x02")),
        tlv(0x02, bytes([who.serial])),
        rsa,
        name("AUTORIDAD DE EJEMPLO"),
        seq(tlv(0x17, b"250101000000Z"), tlv(0x17, b"290101000000Z")),
        name(who.common),
        seq(rsa, tlv(0x03, b"\x00" + b"\x05" * 60)),
        tlv(0xA3, seq(*extensions)),
    )
    return seq(body, rsa, tlv(0x03, b"\x00" + b"\x06" * 64))


def cms(
    who: Who, digest: bytes, *, time: str = "261120150000Z", others: tuple[Who, ...] = ()
) -> bytes:
    """A detached CMS value as tools make it (RFC 5652), the authority's certificate first."""
    sha = seq(oid("2.16.840.1.101.3.4.2.1"), tlv(0x05))
    attributes = (
        seq(oid("1.2.840.113549.1.9.3"), tlv(0x31, oid(DATA))),
        seq(oid("1.2.840.113549.1.9.5"), tlv(0x31, tlv(0x17, time.encode()))),
        seq(oid("1.2.840.113549.1.9.4"), tlv(0x31, tlv(0x04, digest))),
    )
    info = seq(
        tlv(0x02, b"\x01"),
        seq(name("AUTORIDAD DE EJEMPLO"), tlv(0x02, bytes([who.serial]))),
        sha,
        tlv(0xA0, *attributes),
        seq(oid("1.2.840.113549.1.1.1"), tlv(0x05)),
        tlv(0x04, b"\x09" * 128),
    )
    authority = certificate(Who("AUTORIDAD DE EJEMPLO", None, serial=1))
    chain = [authority, *(certificate(o) for o in others), certificate(who)]
    signed = seq(
        tlv(0x02, b"\x01"), tlv(0x31, sha), seq(oid(DATA)), tlv(0xA0, *chain), tlv(0x31, info)
    )
    return seq(oid(SIGNED_DATA), tlv(0xA0, signed))


def timestamp_token(digest: bytes) -> bytes:
    """A document timestamp (RFC 3161) by an invented authority."""
    imprint = seq(seq(oid("2.16.840.1.101.3.4.2.1"), tlv(0x05)), tlv(0x04, digest))
    info = seq(
        tlv(0x02, b"\x01"), oid("1.2.3.4"), imprint, tlv(0x02, b"\x05"),
        tlv(0x18, b"20261120151500Z"),
    )  # fmt: skip
    inner = seq(oid("1.2.840.113549.1.9.16.1.4"), tlv(0xA0, tlv(0x04, info)))
    chain = tlv(0xA0, certificate(Who("SELLADO DE TIEMPO DE EJEMPLO", None, serial=9)))
    signed = seq(tlv(0x02, b"\x03"), tlv(0x31), inner, chain, tlv(0x31))
    return seq(oid(SIGNED_DATA), tlv(0xA0, signed))


# ---- PDF ---------------------------------------------------------------------------------------
@dataclass
class Pdf:
    """A file growing by revisions; `stream` writes cross-references as streams, else as tables."""

    pages: int = 1
    stream: bool = False
    rotate: int = 0
    data: bytes = b""
    _last: int = 0
    _next: int = 0
    _fields: list[int] = field(default_factory=list)
    _reference: int = 0
    _extra_root: str = ""
    _encrypt: str = ""

    def __post_init__(self) -> None:
        objects = {1: self._root(), 2: self._tree()}
        for k in range(self.pages):
            objects[3 + k] = self._page(())
        self._next = 3 + self.pages
        self.data = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
        self._revision(objects, first=True)

    def _root(self) -> str:
        fields = " ".join(f"{n} 0 R" for n in self._fields)
        form = f"/AcroForm << /Fields [{fields}] /SigFlags 3 >>" if self._fields else ""
        return f"<< /Type /Catalog /Pages 2 0 R {form} {self._extra_root} >>"

    def _tree(self) -> str:
        kids = " ".join(f"{3 + k} 0 R" for k in range(self.pages))
        return f"<< /Type /Pages /Kids [{kids}] /Count {self.pages} >>"

    def _page(self, annotations: tuple[int, ...]) -> str:
        notes = f"/Annots [{' '.join(f'{n} 0 R' for n in annotations)}]" if annotations else ""
        turn = f"/Rotate {self.rotate}" if self.rotate else ""
        return f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {turn} {notes} >>"

    def _revision(self, objects: dict[int, str | bytes], *, first: bool = False) -> None:
        places: dict[int, int] = {}
        out = bytearray(self.data)
        for number, body in objects.items():
            places[number] = len(out)
            raw = body if isinstance(body, bytes) else body.encode("latin-1")
            out += b"%d 0 obj\n%s\nendobj\n" % (number, raw)
        start = len(out)
        before = f"/Prev {self._last}" if not first else ""
        if self.stream:
            number = self._next
            self._next += 1
            places[number] = start
            out += self._stream(number, places, before, first=first)
            self._reference = number
        else:
            out += b"xref\n" + (b"0 1\n0000000000 65535 f \n" if first else b"")
            for key in sorted(places):
                out += b"%d 1\n%010d 00000 n \n" % (key, places[key])
            size = max(self._next, *places) + 1
            out += f"trailer << /Size {size} /Root 1 0 R {before} {self._encrypt} >>\n".encode()
        out += b"startxref\n%d\n%%%%EOF\n" % start
        self._last, self.data = start, bytes(out)

    def _stream(self, number: int, places: dict[int, int], before: str, *, first: bool) -> bytes:
        rows = {0: b"\x00\x00\x00\x00\x00\xff"} if first else {}
        rows |= {k: b"\x01" + v.to_bytes(4) + b"\x00" for k, v in places.items()}
        index = " ".join(f"{k} 1" for k in sorted(rows))
        body = zlib.compress(b"".join(rows[k] for k in sorted(rows)))
        head = (
            f"<< /Type /XRef /Size {max(rows) + 1} /W [1 4 1] /Index [{index}] /Root 1 0 R {before}"
            f" {self._encrypt} /Filter /FlateDecode /Length {len(body)} >>"
        )
        return b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (number, head.encode(), body)

    def add_field(
        self, value: str = "", *, label: str = "", page: int = 1,
        rect: tuple[int, int, int, int] = (0, 0, 0, 0), extra: dict[int, str | bytes] | None = None,
    ) -> None:  # fmt: skip
        """One revision with a signature field; `value` such as `/V 9 0 R`."""
        number = self._next
        self._next += 1
        self._fields.append(number)
        label = label or f"Signature{len(self._fields)}"
        box = " ".join(map(str, rect))
        field_object = (
            f"<< /Type /Annot /Subtype /Widget /FT /Sig /T ({label}) /Rect [{box}] /F 4"
            f" /P {2 + page} 0 R {value} >>"
        )
        self._revision(
            {
                number: field_object,
                1: self._root(),
                2 + page: self._page((number,)),
                **(extra or {}),
            }
        )

    def sign(
        self, who: Who | None = None, *, subfilter: str = "ETSI.CAdES.detached",
        reuse: bool = False, page: int = 1, rect: tuple[int, int, int, int] = (0, 0, 0, 0),
        others: tuple[Who, ...] = (),
    ) -> None:  # fmt: skip
        """Appends a signature; `reuse`: its value gets the number of the last reference stream."""
        number = self._reference if reuse and self._reference else self._next
        if number == self._next:
            self._next += 1
        marker = b"<" + b"0" * CONTENTS_ROOM + b">"
        gap = "/ByteRange [0000000000 0000000000 0000000000 0000000000]"
        body = (
            (
                f"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /{subfilter} {gap}"
                f" /M (D:20261120100000-05'00') /Contents "
            ).encode()
            + marker
            + b" >>"
        )
        self.add_field(f"/V {number} 0 R", page=page, rect=rect, extra={number: body})
        self.data = filled(self.data, who or Who(), subfilter, others)

    def add_usage_rights(self) -> None:
        """Rights that a reader maker grants: a signature dictionary that signs nothing."""
        number = self._next
        self._next += 1
        marker = b"<" + b"0" * CONTENTS_ROOM + b">"
        body = (
            b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Reference"
            b" [<< /Type /SigRef /TransformMethod /UR3 /TransformParams << /V /2.2 >> >>]"
            b" /ByteRange [0000000000 0000000000 0000000000 0000000000] /Contents "
            + marker
            + b" >>"
        )
        self._extra_root = f"/Perms << /UR3 {number} 0 R >>"
        self._revision({number: body, 1: self._root()})
        self.data = filled(
            self.data, Who("ARE PRODUCTION EXAMPLE", None), "adbe.pkcs7.detached", ()
        )


def filled(data: bytes, who: Who, subfilter: str, others: tuple[Who, ...]) -> bytes:
    """Puts the true byte range and a value into the last empty room."""
    hole = b"<" + b"0" * CONTENTS_ROOM + b">"
    at = data.rindex(hole)
    after = at + len(hole)
    blank = b"[0000000000 0000000000 0000000000 0000000000]"
    numbers = b"[%010d %010d %010d %010d]" % (0, at, after, len(data) - after)
    where = data.rindex(blank)
    data = data[:where] + numbers + data[where + len(blank) :]
    digest = hashlib.sha256(data[:at] + data[after:]).digest()
    value = (
        timestamp_token(digest) if subfilter == "ETSI.RFC3161" else cms(who, digest, others=others)
    )
    room = value.hex().encode().ljust(CONTENTS_ROOM, b"0")
    return data[: at + 1] + room + data[after - 1 :]


def prepared() -> bytes:
    """A field whose value has a room but nothing in it: the person has not signed yet."""
    pdf = Pdf()
    number = 50
    body = b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached"
    body += b" /ByteRange [0 10 20 30] /Contents <" + b"0" * 512 + b"> >>"
    pdf._next = 51
    pdf.add_field(f"/V {number} 0 R", extra={number: body})
    return pdf.data
