"""Files as the virtual channel takes them: one a document, small, the signed ones as signed."""

from __future__ import annotations

import datetime as dt
import io
import random
import re
from functools import cache
from pathlib import Path

import pikepdf
from cryptography.hazmat.primitives import serialization
from PIL import Image

from tests.specimens import pdf
from tests.specimens.claims import Claims
from tests.specimens.electronic import parties
from tests.specimens.electronic.cms import Pen
from tests.specimens.packets.draw import Drawn, Files, Leaf

LIMIT, ACCEPTED = 1_000_000, 1_048_576
TRUST = "trust"
"""Folder of the certificate that vouches for sound signatures, beside the packets."""


@cache
def _root(known: bool = True) -> parties.Party:
    name = "AUTORIDAD RAÍZ DE EJEMPLO" if known else "OTRA AUTORIDAD DE EJEMPLO"
    return parties.authority(name)


@cache
def _issuer(known: bool = True) -> parties.Party:
    return parties.authority("SUBAUTORIDAD DE EJEMPLO" if known else "OTRA SUB", _root(known))


def keep_trust(out: Path) -> Path:
    """Writes the folder of trusted authorities; a program that checks such packets is given it."""
    folder = out / TRUST
    folder.mkdir(parents=True, exist_ok=True)
    data = _root().certificate.public_bytes(serialization.Encoding.PEM)
    (folder / "raiz.pem").write_bytes(data)
    return folder


def pen_for(claims: Claims, how: str) -> Pen:
    """Who signs electronically: the representative, or what a defect makes of them."""
    who, firm = claims.signer, claims.company
    begins, ends = parties.FROM, parties.UNTIL
    if how == "certified_expired":
        ends = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
    name, number = who.name.upper(), who.number
    if how == "certified_other":
        other = claims.attorney or claims.third_party
        name, number = other.full_name.upper(), other.cedula
    party = parties.person(
        _issuer(how != "certified_unknown"), name, number, ruc=firm.ruc if firm else None,
        begins=begins, ends=ends, company=firm.name if firm else None,
    )  # fmt: skip
    noon = dt.datetime.combine(claims.date, dt.time(15), dt.UTC)
    return Pen(party, at=noon)


def certified(book: bytes, claims: Claims, how: str, rectangle: tuple[float, ...] | None) -> bytes:
    """The file with a true signature; altered afterwards where the defect says so."""
    altered = how == "certified_altered"
    value = pen_for(claims, how).value
    data = pdf.sign(book, claims.signer.name, rectangle, value, plain=altered)
    if not altered:
        return data
    texts = [m.start(1) for m in re.finditer(rb" Td \(([A-Za-z]{4})", data)]
    at = texts[len(texts) // 2] + 1
    return data[:at] + (b"x" if data[at : at + 1] != b"x" else b"z") + data[at + 1 :]


class Uploads(Files):
    """One file a document, in any order, each as small as the channel asks."""

    def __init__(self, rng: random.Random, folder: Path, level: str) -> None:
        super().__init__(rng, folder, level)
        self.how: dict[str, str] = {}

    def write(self, documents: list[Drawn], blanks: list[Leaf]) -> None:
        order = list(documents)
        self.rng.shuffle(order)
        for document in order:
            if document.own_file is not None:
                self._own(document)
            elif document.leaves[0].digital:
                self._pdf(document.leaves)
            else:
                self._scans(document.leaves, self.how.get(document.key, ""))
        for leaf in blanks:
            self._scans([leaf], "")

    def _scans(self, leaves: list[Leaf], how: str) -> None:
        if how == "other_format":
            self._other(leaves)
            return
        if len(leaves) == 1 and self.rng.random() < 0.6:
            name = self.name(self.rng.choice((".jpg", ".jpeg", ".JPG")))
            leaves[0].file, leaves[0].file_page = name, 1
            data = self._fitted(leaves, as_pdf=False)
        else:
            name = self.name(".pdf")
            for number, leaf in enumerate(leaves, start=1):
                leaf.file, leaf.file_page = name, number
            data = self._fitted(leaves, as_pdf=True)
        if how in ("large", "mebi"):
            wanted = ACCEPTED + 60_000 if how == "large" else LIMIT + 20_000
            data += self._filler(data, wanted - len(data))
        (self.folder / name).write_bytes(data)

    def _filler(self, data: bytes, count: int) -> bytes:
        """Bytes that a reader skips: after the end of a picture, a comment of a PDF."""
        return b"\n%" + b"x" * max(0, count - 3) + b"\n" if data[:4] == b"%PDF" else bytes(count)

    def _fitted(self, leaves: list[Leaf], *, as_pdf: bool) -> bytes:
        for quality in (self.quality, 70, 55, 42, 32, 24):
            data = self._bytes(leaves, quality, as_pdf=as_pdf)
            if len(data) <= LIMIT:
                return data
        return data

    def _bytes(self, leaves: list[Leaf], quality: int, *, as_pdf: bool) -> bytes:
        if not as_pdf:
            buffer = io.BytesIO()
            picture = leaves[0].picture
            picture.image.save(buffer, "JPEG", quality=quality, dpi=(picture.dpi, picture.dpi))
            return buffer.getvalue()
        with pikepdf.Pdf.new() as book:
            for leaf in leaves:
                pdf.add_scan(book, leaf.picture, quality)
            return pdf.as_bytes(book)

    def _other(self, leaves: list[Leaf]) -> None:
        """A format that the channel does not take, under an innocent name now and then."""
        kind = self.rng.choice(("PNG", "TIFF"))
        for leaf in leaves:
            image: Image.Image = leaf.picture.image
            honest = ".png" if kind == "PNG" else ".tif"
            name = self.name(honest if self.rng.random() < 0.6 else ".jpg")
            leaf.file, leaf.file_page = name, 1
            extra = {"compression": "jpeg", "quality": 70} if kind == "TIFF" else {}
            image.save(self.folder / name, kind, dpi=(leaf.picture.dpi,) * 2, **extra)
