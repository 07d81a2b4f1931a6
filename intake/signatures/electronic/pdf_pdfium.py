"""Signature values as PDFium lists them; values of no length do not count."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

from intake.pages.pdfium import opened
from intake.signatures.electronic.certificates import der_object
from intake.signatures.electronic.values import Sighting, Value

_MOST = 1000


def listed(path: Path) -> Sighting:
    """Opens the file (never writes it) and asks PDFium.

    Raises:
        FileError: the file cannot be opened.
    """
    import pypdfium2.raw as api

    with opened(path) as document:
        count = max(0, int(api.FPDF_GetSignatureCount(document.raw)))
        values = []
        for index in range(min(count, _MOST)):
            item = api.FPDF_GetSignatureObject(document.raw, index)
            contents = der_object(_bytes(api.FPDFSignatureObj_GetContents, item))
            if contents is None:
                continue
            kind = _bytes(api.FPDFSignatureObj_GetSubFilter, item).rstrip(b"\0")
            time = _bytes(api.FPDFSignatureObj_GetTime, item).rstrip(b"\0")
            values.append(
                Value(
                    contents,
                    subfilter=kind.decode("ascii", "replace") or None,
                    byte_range=_range(api, item),
                    time=time.decode("latin-1") or None,
                )
            )
        return Sighting(tuple(values), count, empty=count - len(values))


def _bytes(ask: Any, item: Any) -> bytes:
    """Asks twice, as PDFium wants it: for the length, then for the bytes."""
    length = int(ask(item, None, 0))
    if not 0 < length < 50_000_000:
        return b""
    buffer = ctypes.create_string_buffer(length)
    ask(item, buffer, length)
    return buffer.raw


def _range(api: Any, item: Any) -> tuple[int, ...]:
    length = int(api.FPDFSignatureObj_GetByteRange(item, None, 0))
    if not 0 < length < 1000:
        return ()
    numbers = (ctypes.c_int * length)()
    api.FPDFSignatureObj_GetByteRange(item, numbers, length)
    return tuple(numbers)
