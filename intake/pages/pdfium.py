"""Opening PDF files with pdfium, one thread at a time, forms initialised, always closed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from intake.errors import FileError

# pdfium is not thread-safe in any of its calls, not even on different documents.
_ONE_AT_A_TIME = threading.RLock()


@contextmanager
def opened(path: Path, *, forms: bool = False) -> Iterator[pdfium.PdfDocument]:
    """The document, while the block runs; no other thread can use pdfium meanwhile.

    Args:
        path: a PDF file.
        forms: also set up form fields, without which signature widgets are not drawn.

    Raises:
        FileError: `file.gone`, `file.not_allowed`, `file.encrypted` or `file.broken`.
    """
    with _ONE_AT_A_TIME:
        document = _open(path)
        try:
            if forms:
                document.init_forms()
            yield document
        finally:
            document.close()


@contextmanager
def opened_page(path: Path, number: int, *, forms: bool = False) -> Iterator[pdfium.PdfPage]:
    """Page `number` (from 1) of the document, while the block runs.

    Raises:
        FileError: as `opened`; `file.broken` also when there is no such page.
    """
    with opened(path, forms=forms) as document:
        try:
            page = document[number - 1]
        except (pdfium.PdfiumError, IndexError, ValueError) as error:
            raise FileError("file.broken", file=path.name, page=number) from error
        try:
            yield page
        finally:
            page.close()


def _open(path: Path) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise FileError("file.encrypted", file=path.name) from error
        raise FileError(why_unreadable(path), file=path.name) from error
    except FileNotFoundError as error:
        raise FileError("file.gone", file=path.name) from error
    except PermissionError as error:
        raise FileError("file.not_allowed", file=path.name) from error
    except OSError as error:
        raise FileError("file.broken", file=path.name) from error


def why_unreadable(path: Path) -> str:
    """Code for a file that a decoder refused: gone, not allowed, or broken after all."""
    try:
        with path.open("rb") as stream:
            stream.read(1)
    except PermissionError:
        return "file.not_allowed"
    except OSError:
        return "file.gone"
    return "file.broken"
