"""PDF files: scanned pictures inside, or born digital with a text layer, or signed."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image

from tests.specimens.canvas import INK, Color, Paper, Picture
from tests.specimens.fonts import Face

# ---- pictures inside -------------------------------------------------------------------------


def _picture_object(pdf: Pdf, image: Image.Image, quality: int) -> Stream:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return Stream(
        pdf,
        buffer.getvalue(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=image.width,
        Height=image.height,
        ColorSpace=Name.DeviceGray if image.mode == "L" else Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )


def add_scan(pdf: Pdf, picture: Picture, quality: int) -> None:
    """Appends a page that holds one JPEG."""
    image = picture.image
    if image.mode not in ("L", "RGB"):
        image = image.convert("RGB")
    w, h = image.width * 72 / picture.dpi, image.height * 72 / picture.dpi
    content = f"q {w:.3f} 0 0 {h:.3f} 0 0 cm /Im0 Do Q".encode()
    page = Dictionary(
        Type=Name.Page,
        MediaBox=[0, 0, round(w, 3), round(h, 3)],
        Resources=Dictionary(XObject=Dictionary(Im0=_picture_object(pdf, image, quality))),
        Contents=Stream(pdf, content),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


# ---- born digital ----------------------------------------------------------------------------
_STANDARD = {
    # Liberation faces have the widths of these, so words stand where they were drawn.
    "Sans": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"),
    "Serif": ("Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"),
    "Mono": ("Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique"),
}


class DigitalPaper(Paper):
    """A sheet that draws itself twice: as pixels (for the truth's boxes) and as PDF operators."""

    def __init__(self, width: float, height: float, dpi: int = 300) -> None:
        super().__init__(width, height, dpi)
        self.operators: list[str] = []
        self.fonts: dict[str, str] = {}
        self.images: list[Image.Image] = []

    def _at(self, x: float, y: float) -> tuple[float, float]:
        scale = 72 / self.dpi
        return x * scale, self.height / 25.4 * 72 - y * scale

    def _run(self, x: float, y: float, text: str, font: Any, color: Color, extra: float) -> Any:
        box = super()._run(x, y, text, font, color, extra)
        if extra or not text.strip():
            return box
        name = self._standard(font)
        key = self.fonts.setdefault(name, f"F{len(self.fonts)}")
        px, py = self._at(x, y)
        r, g, b = (c / 255 for c in color)
        wide = font.getlength(text) / max(1.0, self._natural(name, font.size).getlength(text)) * 100
        raw = text.encode("cp1252", "replace")
        shown = raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        self.operators.append(
            f"BT {r:.3f} {g:.3f} {b:.3f} rg /{key} {font.size * 72 / self.dpi:.2f} Tf "
            f"{wide:.1f} Tz "
            f"{px:.2f} {py:.2f} Td ({shown.decode('latin-1')}) Tj ET"
        )
        return box

    @staticmethod
    def _standard(font: Any) -> str:
        family, style = font.getname()
        group = "Serif" if "Serif" in family else "Mono" if "Mono" in family else "Sans"
        index = ("Bold" in style) + 2 * ("Italic" in style or "Oblique" in style)
        return _STANDARD[group][index]

    @staticmethod
    def _natural(name: str, size: float) -> Any:
        """The face with the widths of that standard font, at the same size in pixels."""
        group = next(g for g, names in _STANDARD.items() if name in names)
        index = _STANDARD[group].index(name)
        face = Face(f"Liberation {group}", bold=bool(index & 1), italic=bool(index & 2))
        return face.size(size, 72)

    def _stroke(self, color: Color, thickness: float) -> str:
        r, g, b = (c / 255 for c in color)
        return f"{r:.3f} {g:.3f} {b:.3f} RG {thickness / 25.4 * 72:.3f} w"

    def line(
        self, x0: float, y0: float, x1: float, y1: float, *,
        color: Color = INK, thickness: float = 0.2, dash: float = 0.0,
    ) -> None:  # fmt: skip
        super().line(x0, y0, x1, y1, color=color, thickness=thickness, dash=dash)
        if dash:
            return  # its pieces come here one by one
        a, b = self._at(self.px(x0), self.px(y0)), self._at(self.px(x1), self.px(y1))
        pen = self._stroke(color, thickness)
        self.operators.append(f"{pen} {a[0]:.2f} {a[1]:.2f} m {b[0]:.2f} {b[1]:.2f} l S")

    def box(
        self, x: float, y: float, width: float, height: float, *, outline: Color | None = INK,
        fill: Color | None = None, thickness: float = 0.2, radius: float = 0.0,
    ) -> None:  # fmt: skip
        super().box(x, y, width, height, outline=outline, fill=fill, thickness=thickness,
                    radius=radius)  # fmt: skip
        left, low = self._at(self.px(x), self.px(y + height))
        shape = f"{left:.2f} {low:.2f} {width / 25.4 * 72:.2f} {height / 25.4 * 72:.2f} re"
        if fill:
            r, g, b = (c / 255 for c in fill)
            self.operators.append(f"{r:.3f} {g:.3f} {b:.3f} rg {shape} f")
        if outline:
            self.operators.append(f"{self._stroke(outline, thickness)} {shape} S")

    def paste(
        self, image: Image.Image, x: float, y: float, width: float | None = None,
        height: float | None = None, *, multiply: bool = False,
    ) -> list[int]:  # fmt: skip
        box = super().paste(image, x, y, width, height, multiply=multiply)
        l, low = self._at(box[0], box[3])  # noqa: E741
        scale = 72 / self.dpi
        w, h = (box[2] - box[0]) * scale, (box[3] - box[1]) * scale
        number = len(self.images)
        self.images.append(image)
        self.operators.append(f"q {w:.2f} 0 0 {h:.2f} {l:.2f} {low:.2f} cm /Im{number} Do Q")
        return box


def add_digital(pdf: Pdf, paper: DigitalPaper) -> None:
    """Appends a sheet with its text layer and pictures."""
    fonts = Dictionary()
    for name, key in paper.fonts.items():
        fonts[f"/{key}"] = Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{name}"),
            Encoding=Name.WinAnsiEncoding,
        )  # fmt: skip
    pictures = Dictionary()
    for i, image in enumerate(paper.images):
        pictures[f"/Im{i}"] = _soft_picture(pdf, image)
    page = Dictionary(
        Type=Name.Page,
        MediaBox=[0, 0, round(paper.width / 25.4 * 72, 2), round(paper.height / 25.4 * 72, 2)],
        Resources=Dictionary(Font=fonts, XObject=pictures),
        Contents=Stream(pdf, "\n".join(paper.operators).encode("latin-1")),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


def _soft_picture(pdf: Pdf, image: Image.Image) -> Stream:
    rgba = image.convert("RGBA")
    w, h = rgba.size

    def raw(data: bytes, space: Name) -> Stream:
        return Stream(
            pdf, data, Type=Name.XObject, Subtype=Name.Image, Width=w, Height=h,
            ColorSpace=space, BitsPerComponent=8,
        )  # fmt: skip

    out = raw(rgba.convert("RGB").tobytes(), Name.DeviceRGB)
    out.SMask = pdf.make_indirect(raw(rgba.getchannel("A").tobytes(), Name.DeviceGray))
    return out


# ---- signed ----------------------------------------------------------------------------------


def sign(
    data: bytes,
    signer: str,
    rectangle: Sequence[float] | None = None,
    value_of: Callable[[bytes], bytes] | None = None,
    *,
    plain: bool = False,
) -> bytes:
    """The file with a signature field that holds a value over the whole file.

    Without `value_of` (signed bytes to value) it is a PKCS #7 shell without a true certificate:
    there is a signature, and nobody can prove whose. `rectangle`: left, bottom, right, top in
    points on the last page; hidden if None. `plain`: streams lie open, so that one can be altered.
    """
    with Pdf.open(io.BytesIO(data)) as pdf:
        room = 4096 if value_of is None else 16384
        value = pdf.make_indirect(
            Dictionary(
                Type=Name.Sig, Filter=Name("/Adobe.PPKLite"),
                SubFilter=Name("/adbe.pkcs7.detached"),
                ByteRange=Array([0, 1_000_000_001, 1_000_000_002, 1_000_000_003]),
                Contents=pikepdf.String(b"\xa5" * (room // 2)),
                Name=signer, M="D:20261119101500-05'00'",
            )
        )  # fmt: skip
        page = pdf.pages[-1].obj
        widget = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T="Signature1", V=value, F=132,
                Rect=Array(list(rectangle or (0, 0, 0, 0))), P=page,
            )
        )  # fmt: skip
        page.Annots = Array([widget])
        pdf.Root.AcroForm = Dictionary(Fields=Array([widget]), SigFlags=3)
        buffer = io.BytesIO()
        pdf.save(
            buffer,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            compress_streams=not plain,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized if plain else None,
            static_id=True,
        )
    return _sealed(buffer.getvalue(), value_of)


def _sealed(data: bytes, value_of: Callable[[bytes], bytes] | None) -> bytes:
    """Puts the true byte range and the value's bytes into the gap."""
    import re

    gap = re.search(rb"/Contents <((?:a5)+)>", data)
    span = re.search(rb"/ByteRange \[ 0 1000000001 1000000002 1000000003 \]", data)
    if gap is None or span is None:
        msg = "the signature's place was not found"
        raise ValueError(msg)
    first, second = gap.start(1) - 1, gap.end(1) + 1
    numbers = f"/ByteRange [ 0 {first} {second} {len(data) - second} ]".encode()
    out = bytearray(data)
    out[span.start() : span.end()] = numbers.ljust(span.end() - span.start())
    made = value_of(bytes(out[:first] + out[second:])) if value_of else _shell()
    value = made.hex().encode().ljust(gap.end(1) - gap.start(1), b"0")
    out[gap.start(1) : gap.end(1)] = value
    return bytes(out)


def _shell() -> bytes:
    """A DER SignedData without certificates and signers."""

    def der(tag: int, body: bytes) -> bytes:
        size = len(body)
        length = bytes([size]) if size < 128 else bytes([0x82]) + size.to_bytes(2, "big")
        return bytes([tag]) + length + body

    signed = bytes.fromhex("06092a864886f70d010702")
    plain = bytes.fromhex("06092a864886f70d010701")
    body = der(0x02, b"\x01") + der(0x31, b"") + der(0x30, plain) + der(0x31, b"")
    return der(0x30, signed + der(0xA0, der(0x30, body)))


def save(pdf: Pdf, path: Path) -> None:
    pdf.save(path, static_id=True)


def as_bytes(pdf: Pdf) -> bytes:
    buffer = io.BytesIO()
    pdf.save(buffer, static_id=True)
    return buffer.getvalue()
