"""Documents of a case: pages, facts with their places, signatures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from dataclasses import field as attribute

from intake.domain.boxes import Box
from intake.domain.electronic import ElectronicCard
from intake.domain.kinds import Kind, ReadBy, SignatureKind
from intake.domain.traces import Trace, Twin
from intake.domain.zones import PaperZone


@dataclass(frozen=True, slots=True)
class Reading:
    """One way a field was read; several may exist for one fact.

    Attributes:
        value: normalised as CONTRACT says (dates ISO 8601, countries alpha-3 ...).
        raw: the characters as they stand on the paper.
        page: counts from 1 within the document.
        box: pixels of the page as handed in, before rotation; None where there is no place.
        confidence: 0 to 1.
        read_by: who read it.
        proven: a check digit proves the value (never true for names or nationality).
        parts: of a value that is broken over lines the place on each; for a closer look at it,
            no part of what is kept.
    """

    value: str
    raw: str
    page: int
    box: Box | None
    confidence: float
    read_by: ReadBy
    proven: bool = False
    parts: tuple[Box, ...] = attribute(default=(), compare=False)

    @property
    def letters_certain(self) -> bool:
        """Of a name: read with confidence of 0.85 or more, or as an accepted zone writes it."""
        zoned = self.read_by is ReadBy.MRZ and self.confidence >= ZONE_NAME
        return zoned or self.confidence >= CERTAIN


@dataclass(frozen=True, slots=True)
class Fact:
    """The value of a field of a document that the program stands by, and the other readings."""

    field: str
    value: str
    raw: str
    page: int
    box: Box | None
    confidence: float
    read_by: ReadBy
    proven: bool = False
    readings: tuple[Reading, ...] = ()
    parts: tuple[Box, ...] = attribute(default=(), compare=False)

    @classmethod
    def of(cls, name: str, reading: Reading, others: tuple[Reading, ...] = ()) -> Fact:
        """The fact that stands by `reading`."""
        return cls(
            name,
            reading.value,
            reading.raw,
            reading.page,
            reading.box,
            reading.confidence,
            reading.read_by,
            reading.proven,
            others,
            reading.parts,
        )

    @property
    def reading(self) -> Reading:
        """The reading that the fact stands by."""
        return Reading(
            self.value,
            self.raw,
            self.page,
            self.box,
            self.confidence,
            self.read_by,
            self.proven,
            self.parts,
        )

    @property
    def certain(self) -> bool:
        """Proven, from a text layer, said by a person, or read with confidence of 0.85 or more."""
        if self.proven or self.read_by in (ReadBy.PERSON, ReadBy.TEXT_LAYER):
            return True
        return self.confidence >= CERTAIN

    @property
    def letters_certain(self) -> bool:
        """Certain, marks aside: what tells people apart, who are never told apart by an accent."""
        return self.certain or (self.field in NAMES and self.reading.letters_certain)


LOOKS_LIKE = "looks_like:"
"""Before a kind among a paper's reasons: a person called it otherwise than it looks."""

MAY_BE = "may_be:"
"""Before a kind among an unknown paper's reasons: some of its words speak for that, not enough."""

CERTAIN = 0.85
"""Confidence from which a reading counts as read with certainty."""

NAMES = ("surnames", "names", "full_name")
"""Fields that hold a person's name, or a part of it."""

ZONE_NAME = 0.84
"""Confidence at most of a name that an accepted zone alone tells: its letters are certain, but it
has no accents, writes Ñ as N or NXX, and may be cut off."""

BY_HAND = "handwritten"
"""Code among a document's `quality`: values were written into it with a pen, and not read."""
STRUCK_OUT = "struck_out"
"""Code among a document's `quality`: a pen has struck out a value, which then says nothing."""

NOT_TAKEN_IN = "not_taken_in"
"""The same: a fault of the program kept it from taking the values in; nothing is known of them."""


@dataclass(frozen=True, slots=True)
class PageRef:
    """Where a page of a document came from.

    Attributes:
        file: path relative to the folder given, or the file's name.
        file_page: counts from 1 within the file.
        rotation: degrees clockwise by which the picture must be turned to be upright.
        width, height, dpi: of the picture as handed in (a PDF page: as rasterised).
    """

    file: str
    file_page: int
    rotation: int
    width: int
    height: int
    dpi: int


@dataclass(frozen=True, slots=True)
class SignatureMark:
    """Evidence about a signature on a document; boxes as in `Reading`.

    Attributes:
        electronic: for an electronic one the data of its card.
        by_person: a person has said so.
        trace: of ink, to know it again in later cases.
        twin: the same ink in an earlier case.
        below: of ink, the print that stands below it in its column, if any.
        bare: of ink, its strokes are too open to hide a line of print.
    """

    kind: SignatureKind
    page: int
    box: Box | None
    confidence: float
    signer: str | None = None
    electronic: ElectronicCard | None = None
    by_person: bool = False
    trace: Trace | None = None
    twin: Twin | None = None
    below: Box | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One paper of a packet, on one or more pages.

    Attributes:
        reasons: why it was taken for this kind, as message codes or quoted words.
        legible: 0 to 1, the mean certainty of its text; low means: do not accuse, look.
        zones: machine readable zones on its pages.
    """

    id: str
    kind: Kind
    confidence: float
    pages: tuple[PageRef, ...]
    facts: tuple[Fact, ...] = ()
    signatures: tuple[SignatureMark, ...] = ()
    reasons: tuple[str, ...] = ()
    legible: float = 1.0
    quality: tuple[str, ...] = ()
    zones: tuple[PaperZone, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """The files its pages came from, each once, in order."""
        return tuple(dict.fromkeys(page.file for page in self.pages))

    def fact(self, name: str) -> Fact | None:
        """The fact of that field, if it was read."""
        return next((fact for fact in self.facts if fact.field == name), None)

    def value(self, name: str) -> str | None:
        """The value of that field, if it was read."""
        fact = self.fact(name)
        return fact.value if fact else None

    def with_struck_out(self, field: str) -> Document:
        """This document without the fact of that field, which somebody has struck out."""
        kept = tuple(f for f in self.facts if f.field != field)
        said = tuple(code for code in self.quality if code != STRUCK_OUT)
        return replace(self, facts=kept, quality=(*said, STRUCK_OUT))

    def with_fact(self, fact: Fact) -> Document:
        """This document with the fact of that field put in or replaced."""
        kept = tuple(f for f in self.facts if f.field != fact.field)
        return replace(self, facts=(*kept, fact))


@dataclass(frozen=True, slots=True)
class FileTrouble:
    """A file of the packet that could not be read, as an error code with parameters."""

    file: str
    code: str
    parameters: dict[str, object] = attribute(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HandedFile:
    """A file as it was handed over.

    Attributes:
        name: as in `PageRef.file`.
        bytes: its size.
        format: what its content is: `pdf`, `jpg`, `png`, `tiff`, or `other`.
    """

    name: str
    bytes: int
    format: str


@dataclass(frozen=True, slots=True)
class Packet:
    """All that was handed over at once.

    Attributes:
        files: as they came, where that is known; the limits of the virtual channel look at them.
    """

    documents: tuple[Document, ...]
    troubles: tuple[FileTrouble, ...] = ()
    files: tuple[HandedFile, ...] = ()

    def of_kind(self, *kinds: Kind) -> tuple[Document, ...]:
        """Documents of these kinds, in packet order."""
        return tuple(d for d in self.documents if d.kind in kinds)

    def document(self, identifier: str) -> Document:
        """The document with that id.

        Raises:
            KeyError: there is none.
        """
        for document in self.documents:
            if document.id == identifier:
                return document
        raise KeyError(identifier)
