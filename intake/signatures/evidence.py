"""What was seen about signatures: records that travel between processes and up to the desk."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from intake.domain.boxes import Box
from intake.domain.electronic import ElectronicCard
from intake.domain.traces import Trace

TIMESTAMP = "ETSI.RFC3161"
"""SubFilter of a document timestamp: a value by an authority, not by the person who signs."""


class InkKind(StrEnum):
    """What the picture shows in or beside a place of signature."""

    INK = "ink"
    OTHER_INK = "other_ink"
    UNTOLD = "untold"
    NONE = "none"
    NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class ElectronicSignature:
    """One signature value in a PDF file (ISO 32000-1, 12.8).

    Attributes:
        field: full name of the form field; None where no field points at the value.
        subfilter: such as `adbe.pkcs7.detached` or `ETSI.CAdES.detached`.
        signer: common name of the signing certificate.
        signer_number: the signer's cédula or passport as the certificate says.
        signing_time: ISO 8601 as the signer's own clock said; not proven.
        page: page of the file, from 1, that shows the widget; None when nothing is visible.
        box: left, top, right, bottom in points (1/72 inch) from the top left of that page as it
            is displayed; None when nothing is visible.
        covers_whole_file: the byte range ends where the file ends.
        digest_matches: False means the signed bytes were altered; True is not yet a validation;
            None when it cannot be told.
        found_by: which of the ways saw it: `raw`, `walk`, `pdfium`.
        card: what was proven about it; None where only the finding was asked for.
    """

    field: str | None
    subfilter: str | None
    signer: str | None
    signer_number: str | None
    signing_time: str | None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    covers_whole_file: bool | None = None
    digest_matches: bool | None = None
    found_by: tuple[str, ...] = ()
    card: ElectronicCard | None = None

    @property
    def by_person(self) -> bool:
        """Whether it is a person's or company's signature, not a document timestamp."""
        return self.subfilter != TIMESTAMP


@dataclass(frozen=True, slots=True)
class ElectronicReport:
    """All signature values of one file.

    Attributes:
        signatures: one entry per value, in the order of the file.
        prepared: signature fields that hold no value yet.
        errors: why a way could not look, as `way: reason`; never a reason to say "unsigned".
        opened: at least one way could read the file's structure; False with no signatures means
            that nothing is known.
    """

    signatures: tuple[ElectronicSignature, ...] = ()
    prepared: int = 0
    errors: tuple[str, ...] = ()
    opened: bool = True


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed electronic signature seen on the picture.

    Attributes:
        box: pixels of the upright picture.
        payload: text of its QR code, where one was decoded.
        signer: the name that it states.
        tool: such as `firmaec`, `adobe`, `docusign`, `quipux`; `other` where only words were read.
        confidence: 0 to 1.
    """

    box: Box
    payload: str | None
    signer: str | None
    tool: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Place:
    """A place of signature.

    Attributes:
        box: where the ink would be, pixels of the upright picture.
        line_box: the printed line to sign on, where there is one.
        name_lines: the words that say who signs (name, number, role), top to bottom.
        confidence: 0 to 1 that a signature is expected here.
        last: it is one of the last signing places of its page (two side by side are both last).
        cue: what gave it away: `closing`, `label`, `rule`, `name`, `ink`; `number`: nothing but the
            number of a person that ends the text.
        floor: where the printed name begins, a row of pixels; ink above it crosses no print.
        others: somebody else signs here, who accepts or witnesses, or nothing but a name stands
            here, as in a firm's rubber stamp; it decides only alone.
    """

    box: Box
    line_box: Box | None
    name_lines: tuple[str, ...]
    confidence: float
    last: bool
    cue: str = "closing"
    others: bool = False
    floor: int | None = None


@dataclass(frozen=True, slots=True)
class InkEvidence:
    """What the picture shows at one place.

    Attributes:
        box: around the ink; for `none` and `not_assessed` the place looked at.
        confidence: 0 to 1 that `kind` is right.
        place: index in the page's places; None for ink elsewhere.
        score: the recogniser's probability of handwriting, 0 to 1.
        trace: of the ink, to know it again on another paper.
        below: of ink, the print that stands below it in its column; None where none does.
        bare: of ink, its strokes are too open to hide a line of print.
    """

    kind: InkKind
    box: Box
    confidence: float
    place: int | None = None
    score: float = 0.0
    trace: Trace | None = None
    below: Box | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Pasted:
    """A picture of a signature put into the page: where, and why it is thought to be one.

    `reason`: `tinted_frame` (a rectangle of another tint), `pixel_steps` (strokes of pixels),
    `image_object` (a picture among the text of a file), `never_on_paper` (lines drawn in such a
    file), `same_ink` (on two papers).
    """

    box: Box
    confidence: float
    reason: str
    place: int | None = None


@dataclass(frozen=True, slots=True)
class PageSigns:
    """Everything about signatures that one page shows; boxes in pixels of the upright picture.

    `ink` has one entry per place, in the same order. `untold` are marks elsewhere that are neither
    print nor surely handwriting. `notes` are codes such as `code_unreadable`:
    something looks like a code or like small print of a stamp but could not be read, so the page
    should be scanned again; `unread` says where. `struck`: print that a pen has struck out.
    """

    places: tuple[Place, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    ink: tuple[InkEvidence, ...] = ()
    other_ink: tuple[InkEvidence, ...] = ()
    pasted: tuple[Pasted, ...] = ()
    dpi: int = 300
    notes: tuple[str, ...] = ()
    unread: tuple[Box, ...] = ()
    struck: tuple[Box, ...] = ()
    untold: tuple[Box, ...] = ()

    @property
    def inked(self) -> bool:
        """Handwriting was seen in a place of signature."""
        return any(evidence.kind is InkKind.INK for evidence in self.ink)
