"""Electronic signatures in a PDF file: found in three independent ways that are joined.

No single library finds all of them: the national signing tool appends revisions that reuse the
number of an old cross-reference stream, public tools break cross-references, others encrypt.
A value counts once, however many ways see it; a field without a value is only prepared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from intake.signatures.electronic import pdf_pdfium, pdf_raw, pdf_walk
from intake.signatures.electronic.certificates import digest_matches, signer_of
from intake.signatures.electronic.values import Sighting, Value
from intake.signatures.evidence import ElectronicReport, ElectronicSignature

__all__ = [
    "ElectronicReport",
    "ElectronicSignature",
    "Gathered",
    "find_electronic",
    "for_document",
    "gather",
]

_FOUR = 4
_LARGEST = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Gathered:
    """The values of one file as the ways saw them together.

    Attributes:
        values: each with the names of the ways that saw it, in the order of the file.
        data: the file's bytes; empty where it is no PDF.
    """

    values: tuple[tuple[Value, tuple[str, ...]], ...] = ()
    prepared: int = 0
    errors: tuple[str, ...] = ()
    opened: bool = True
    data: bytes = b""

    def report(self) -> ElectronicReport:
        """Every value described, without any proof."""
        found = tuple(_described(value, ways, self.data) for value, ways in self.values)
        return ElectronicReport(found, self.prepared, self.errors, self.opened)


def find_electronic(path: Path) -> ElectronicReport:
    """Every signature value in the file at `path`; the file is only read.

    Never raises for what the file holds: troubles are named in `errors`. A file that is no PDF
    gives an empty report without errors, because it cannot hold such a value. Call it in a
    child process for files from outside.
    """
    return gather(path).report()


def gather(path: Path) -> Gathered:
    """Asks all three ways and joins what they saw; see `find_electronic`."""
    try:
        if path.stat().st_size > _LARGEST:
            return Gathered(errors=("file: too large",), opened=False)
        data = path.read_bytes()
    except OSError as trouble:
        return Gathered(errors=(f"file: {type(trouble).__name__}",), opened=False)
    looks = path.suffix.lower() == ".pdf"
    if b"%PDF-" not in data[:1024] and not (looks and b" obj" in data):
        return Gathered(errors=("file: not a PDF",) if looks else (), opened=not looks)
    errors: list[str] = []
    raw = _asked("raw", lambda: pdf_raw.scan(data), errors)
    walked = _asked("walk", lambda: pdf_walk.walk(path), errors)
    listed = _asked("pdfium", lambda: pdf_pdfium.listed(path), errors)
    opened = walked is not None or listed is not None
    seen = {"walk": walked, "pdfium": listed, "raw": raw}
    values = _joined({way: s for way, s in seen.items() if s is not None}, strict=opened)
    prepared = _prepared(walked, listed, raw, len(values))
    return Gathered(tuple(values), prepared, tuple(dict.fromkeys(errors)), opened, data)


def for_document(report: ElectronicReport, pages: Mapping[int, int]) -> ElectronicReport:
    """The part of a file's report that concerns one of its documents.

    A value with a visible widget belongs to the document that holds that page; one without
    belongs to every document of the file.

    Args:
        report: as found in the file.
        pages: page of the file to page of the document, both from 1.
    """
    kept = tuple(
        replace(s, page=pages[s.page]) if s.page is not None else s
        for s in report.signatures
        if s.page is None or s.page in pages
    )
    return replace(report, signatures=kept)


def _prepared(
    walked: Sighting | None, listed: Sighting | None, raw: Sighting | None, values: int
) -> int:
    """Fields without a value, by the way that knows fields best."""
    told = next((s.empty for s in (walked, listed) if s and s.empty is not None), None)
    if told is not None:
        return told
    return max(0, (raw.fields or 0) - values) if raw else 0


def _asked(way: str, look: Callable[[], Sighting], errors: list[str]) -> Sighting | None:
    try:
        found = look()
    except MemoryError:
        errors.append(f"{way}: MemoryError")
        return None
    except Exception as trouble:
        errors.append(f"{way}: {type(trouble).__name__}: {str(trouble)[:120]}")
        return None
    errors.extend(found.errors)
    return found


def _joined(seen: dict[str, Sighting], *, strict: bool) -> list[tuple[Value, tuple[str, ...]]]:
    """Values by key, with what each way knows; usage rights taken out."""
    rights = frozenset(key for sighting in seen.values() for key in sighting.rights)
    found: dict[bytes, Value] = {}
    ways: dict[bytes, list[str]] = {}
    ranges: dict[tuple[int, ...], bytes] = {}
    for way, sighting in seen.items():
        for value in sighting.values:
            if value.key in rights or (strict and not value.sure and value.key not in found):
                continue
            key = _known_as(value, found, ranges)
            known = found.get(key)
            found[key] = value if known is None else _merged(known, value)
            ways.setdefault(key, []).append(way)
    order = sorted(found, key=lambda k: found[k].byte_range[1:2] or (1 << 60,))
    return [(found[key], tuple(dict.fromkeys(ways[key]))) for key in order]


def _known_as(
    value: Value, found: dict[bytes, Value], ranges: dict[tuple[int, ...], bytes]
) -> bytes:
    """The key it is known by; two ways read a damaged value differently, but in one gap."""
    if value.key in found or len(value.byte_range) != _FOUR or not value.byte_range[1]:
        return value.key
    return ranges.setdefault(value.byte_range, value.key)


def _merged(one: Value, other: Value) -> Value:
    return replace(
        one,
        field=one.field or other.field,
        subfilter=one.subfilter or other.subfilter,
        byte_range=one.byte_range or other.byte_range,
        page=one.page or other.page,
        box=one.box or other.box,
        time=one.time or other.time,
        name=one.name or other.name,
        certificate=one.certificate or other.certificate,
        certifies=one.certifies or other.certifies,
        permission=one.permission or other.permission,
    )


def _described(value: Value, ways: tuple[str, ...], data: bytes) -> ElectronicSignature:
    signer = signer_of(value.contents, value.certificate)
    pieces, covers = _signed_bytes(value.byte_range, data)
    return ElectronicSignature(
        field=value.field,
        subfilter=value.subfilter,
        signer=signer.name or value.name,
        signer_number=signer.number,
        signing_time=signer.time or _pdf_time(value.time),
        page=value.page,
        box=value.box,
        covers_whole_file=covers,
        digest_matches=digest_matches(signer, pieces),
        found_by=ways,
    )


def _signed_bytes(numbers: tuple[int, ...], data: bytes) -> tuple[list[bytes], bool | None]:
    if len(numbers) != 4 or min(numbers) < 0:
        return [], None
    start, length, after, rest = numbers
    covers = start == 0 and not data[after + rest :].strip() and after + rest <= len(data)
    return [data[start : start + length], data[after : after + rest]], covers


def _pdf_time(value: str | None) -> str | None:
    """A PDF date (ISO 32000-1, 7.9.4) as ISO 8601; None when it is not one."""
    match = re.match(r"(?:D:)?(\d{14})(?:(Z)|([+-])(\d\d)'?(\d\d)?)?", value or "")
    if not match:
        return None
    try:
        moment = datetime.strptime(match[1], "%Y%m%d%H%M%S")  # noqa: DTZ007
        if match[2]:
            return moment.replace(tzinfo=UTC).isoformat()
        if match[3]:
            shift = timedelta(hours=int(match[4]), minutes=int(match[5] or 0))
            zone = timezone(shift if match[3] == "+" else -shift)
            return moment.replace(tzinfo=zone).isoformat()
    except ValueError:
        return None
    return moment.isoformat()
