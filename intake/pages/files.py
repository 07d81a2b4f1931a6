"""What kind of file something is, told by its content, before anything is decoded."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from intake.errors import FileError
from intake.pages.limits import MAX_PAGES, MAX_PIXELS
from intake.pages.pdfium import opened, why_unreadable


class Format(StrEnum):
    """The formats that are taken in."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"


@dataclass(frozen=True, slots=True)
class FileInfo:
    """A file that can be taken in: its true format, number of pages and size in bytes."""

    format: Format
    pages: int
    bytes: int


_SNIFFED = 1024
_SIGNATURES = (
    (b"\xff\xd8\xff", Format.JPEG),
    (b"\x89PNG\r\n\x1a\n", Format.PNG),
    (b"II*\0", Format.TIFF),
    (b"MM\0*", Format.TIFF),
    (b"II+\0", Format.TIFF),
    (b"MM\0+", Format.TIFF),
)
_OTHERS = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"{\\rtf", "rtf"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"<?xml", "xml"),
)


def describe(path: Path, max_pages: int = MAX_PAGES) -> FileInfo:
    """Format, pages and size of a file from outside, by content and not by name.

    Reads headers only, so it answers at once also for a file that would unpack to gigapixels.

    Raises:
        FileError: always with parameter `file`; `file.gone`, `file.not_allowed`, `file.empty`,
            `file.not_a_document` (`looks_like`: text, zip, folder ...), `file.encrypted`,
            `file.broken`, `file.too_many_pages` (`pages`, `limit`) or `file.too_large_picture`
            (`megapixels`, `limit`).
    """
    size, head = _opening(path)
    kind = _format(head)
    if kind is None:
        raise FileError("file.not_a_document", file=path.name, looks_like=_looks_like(head))
    if kind is Format.PDF:
        with opened(path) as document:
            pages = len(document)
    else:
        with opened_picture(path) as image:
            pages = _frames(image, path.name, max_pages)
    if pages < 1:
        raise FileError("file.broken", file=path.name)
    if pages > max_pages:
        raise FileError("file.too_many_pages", file=path.name, pages=pages, limit=max_pages)
    return FileInfo(kind, pages, size)


def format_of(path: Path) -> Format:
    """The format alone, from the first bytes.

    Raises:
        FileError: as `describe`, as far as the first bytes can tell.
    """
    _, head = _opening(path)
    kind = _format(head)
    if kind is None:
        raise FileError("file.not_a_document", file=path.name, looks_like=_looks_like(head))
    return kind


@contextmanager
def opened_picture(path: Path) -> Iterator[Image.Image]:
    """The picture file with its header read and its size checked, while the block runs.

    Whatever Pillow raises inside the block on its data becomes a `FileError`.

    Raises:
        FileError: `file.gone`, `file.not_allowed`, `file.broken` or `file.too_large_picture`.
    """
    try:
        with Image.open(path, formats=("JPEG", "PNG", "TIFF")) as image:
            refuse_giant(image, path.name)
            yield image
    except FileError:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise FileError("file.too_large_picture", file=path.name, **_LIMIT) from error
    except FileNotFoundError as error:
        raise FileError("file.gone", file=path.name) from error
    except PermissionError as error:
        raise FileError("file.not_allowed", file=path.name) from error
    except MemoryError as error:
        raise FileError("file.too_large_picture", file=path.name, **_LIMIT) from error
    except UnidentifiedImageError as error:
        raise FileError(why_unreadable(path), file=path.name) from error
    except Exception as error:  # Pillow's plugins raise anything on hostile bytes
        raise FileError(why_unreadable(path), file=path.name) from error


_LIMIT: dict[str, object] = {"limit": MAX_PIXELS // 1_000_000}


def refuse_giant(image: Image.Image, name: str) -> None:
    """Stops before a picture is unpacked that would fill the memory.

    Raises:
        FileError: `file.too_large_picture`.
    """
    pixels = image.width * image.height
    if pixels > MAX_PIXELS:
        raise FileError(
            "file.too_large_picture", file=name, megapixels=pixels // 1_000_000, **_LIMIT
        )
    if pixels < 1:
        raise FileError("file.broken", file=name)


def _opening(path: Path) -> tuple[int, bytes]:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise FileError("file.not_a_document", file=path.name, looks_like="folder")
        if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for ever
            raise FileError("file.not_a_document", file=path.name, looks_like="device")
        with path.open("rb") as stream:
            head = stream.read(_SNIFFED)
    except PermissionError as error:
        raise FileError("file.not_allowed", file=path.name) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        raise FileError("file.gone", file=path.name) from error
    if not head:
        raise FileError("file.empty", file=path.name)
    return status.st_size, head


def _format(head: bytes) -> Format | None:
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    # ISO 32000-1 annex H.3.4.1: the header may come anywhere in the first 1024 bytes.
    return Format.PDF if b"%PDF-" in head else None


def _looks_like(head: bytes) -> str:
    for signature, name in _OTHERS:
        if head.startswith(signature):
            return name
    if head[4:8] == b"ftyp":
        return "heic" if head[8:12] in (b"heic", b"heix", b"mif1") else "video"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head.lstrip()[:1] == b"<" and b"<html" in head.lower():
        return "html"
    printable = sum(byte >= 32 or byte in b"\t\r\n\f" for byte in head)
    return "text" if b"\0" not in head and printable >= 0.95 * len(head) else "unknown"


def _frames(image: Image.Image, name: str, max_pages: int) -> int:
    if image.format != "TIFF":
        return 1
    count = 1
    while count <= max_pages:
        try:
            image.seek(count)
        except EOFError:
            return count
        refuse_giant(image, name)
        count += 1
    return int(getattr(image, "n_frames", count))
