"""Some pages of some files as a PDF of their own (pypdf); what they come from stays untouched."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from intake.errors import FileError
from intake.pages.decode import load_page
from intake.pages.files import Format, format_of


@dataclass(frozen=True, slots=True)
class PageSource:
    """One page: where its bytes lie, how it is called, and the turn that makes it upright."""

    path: str
    file: str
    number: int
    rotation: int


def write_pages(pages: Sequence[PageSource], target: Path) -> int:
    """Writes the pages in order, each upright; gives the size in bytes.

    A page of a PDF is taken over as it is, text and pictures alike; a picture becomes a page of
    its size with the same pixels.

    Raises:
        FileError: a page cannot be read (`file.broken`), or `target` cannot be written
            (`file.not_written`).
    """
    book = PdfWriter()
    for page in pages:
        path = Path(page.path)
        try:
            if format_of(path) is Format.PDF:
                added = book.add_page(PdfReader(path).pages[page.number - 1])
            else:
                added = book.add_page(PdfReader(_as_pdf(path, page.number)).pages[0])
        except (PyPdfError, IndexError, KeyError, ValueError, TypeError) as error:
            raise FileError("file.broken", file=page.file, page=page.number) from error
        if page.rotation:
            added.rotate(page.rotation)
    buffer = io.BytesIO()
    book.write(buffer)
    try:
        target.write_bytes(buffer.getvalue())
    except OSError as error:
        raise FileError("file.not_written", file=str(target)) from error
    return buffer.tell()


def _as_pdf(path: Path, number: int) -> io.BytesIO:
    picture = load_page(path, number)
    buffer = io.BytesIO()
    Image.fromarray(picture.pixels).save(buffer, "PDF", resolution=picture.dpi, quality=92)
    buffer.seek(0)
    return buffer
