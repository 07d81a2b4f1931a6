"""What was signed electronically in one file, also where its pages cannot be shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from intake.desk.packet.examination import FileOrder
from intake.errors import FileError
from intake.pages.files import Format, describe
from intake.signatures.electronic.validation import validated
from intake.signatures.evidence import ElectronicReport


@dataclass(frozen=True, slots=True)
class SignedFile:
    """A file's pages and signature values; `trouble` where the pages cannot be read."""

    pages: int
    electronic: ElectronicReport | None
    trouble: FileError | None = None


def look_for_values(order: FileOrder) -> SignedFile:
    """Asks for signature values first: one may lie in a file whose pages need a password.

    Raises:
        FileError: the pages cannot be read and no value was found.
    """
    path = Path(order.path)
    trust = Path(order.trust) if order.trust else None
    try:
        info = describe(path)
    except FileError as trouble:
        if not _says_pdf(path):
            raise
        electronic = validated(path, trust)
        if not electronic.signatures:
            raise
        return SignedFile(0, electronic, trouble)
    return SignedFile(info.pages, validated(path, trust) if info.format is Format.PDF else None)


def _says_pdf(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError:
        return False
    return b"%PDF-" in head or (bool(head) and path.suffix.lower() == ".pdf")
