"""What a paper says about a person: the values that are compared, and how surely they were read."""

from __future__ import annotations

from dataclasses import dataclass

from intake.domain.documents import Document, Fact
from intake.domain.kinds import Kind, ReadBy


@dataclass(frozen=True, slots=True)
class Told:
    """One value as a paper tells it.

    Attributes:
        raw: the characters as they stand there, where they matter (separators in a number).
        certain: read with certainty, the marks of a name aside.
        proven: a check digit proves it.
        by_person: a person has said so.
        from_zone: read in the machine readable zone only (its spelling is the zone's).
        others: other readings of the same place.
    """

    value: str
    raw: str = ""
    certain: bool = True
    proven: bool = False
    by_person: bool = False
    from_zone: bool = False
    others: tuple[str, ...] = ()

    @classmethod
    def of(cls, fact: Fact | None) -> Told | None:
        """The value of a fact; None where nothing was read."""
        if fact is None or not fact.value.strip():
            return None
        return cls(
            value=fact.value,
            raw=fact.raw,
            certain=fact.letters_certain,
            proven=fact.proven,
            by_person=fact.read_by is ReadBy.PERSON,
            from_zone=fact.read_by is ReadBy.MRZ,
            others=tuple(reading.value for reading in fact.readings),
        )


@dataclass(frozen=True, slots=True)
class IdentityData:
    """Who a person is, as one paper says it.

    Attributes:
        document_type: kind of the document whose number this is; None where it is not said.
        number: of the identity document.
        linked: other numbers of the same person or paper (national number in a passport's zone,
            the travel document that a visa names): they show the link, no more.
        surnames, names: where the paper keeps them apart; `full_name` where it does not.
        zone_surnames, zone_names: the spelling of the machine readable zone, None without one.
        zone_full: the name field of the zone is full, but for one filler: names may be cut off.
    """

    document_type: Kind | None = None
    number: Told | None = None
    linked: tuple[Told, ...] = ()
    surnames: Told | None = None
    names: Told | None = None
    full_name: Told | None = None
    birth_date: Told | None = None
    nationality: Told | None = None
    issuing_country: Told | None = None
    zone_surnames: str | None = None
    zone_names: str | None = None
    zone_full: bool = False

    @property
    def named(self) -> bool:
        """Whether any name was read."""
        return self.surnames is not None or self.full_name is not None

    @property
    def display(self) -> str:
        """APELLIDOS Nombres, or the line as it stands."""
        if self.surnames is not None:
            given = self.names.value if self.names else ""
            return f"{self.surnames.value} {given}".strip()
        return self.full_name.value if self.full_name else ""


NAME_FIELD_LENGTHS = {
    Kind.PASSPORT: (39,),
    Kind.VISA: (39, 31),
    Kind.HOME_ID: (30, 31, 39),
}
"""Characters of the name field per kind of paper (ICAO Doc 9303 parts 4 to 7)."""

_OWN_NUMBER = {Kind.VISA: "visa_number", Kind.FOREIGNER_CODE: "code"}
_LINKED = ("document_number", "visa_number", "personal_number", "national_number", "optional")


def identity_of(document: Document) -> IdentityData:
    """What a paper says about the foreign national: an identity paper, a SUT record, a request."""
    own = _OWN_NUMBER.get(document.kind, "document_number")
    if own == "code" and document.fact(own) is None:
        own = "document_number"
    number = Told.of(document.fact(own))
    kind = _kind_named(document)
    if number is None and document.kind is not Kind.VISA:
        number = Told.of(document.fact("visa_number"))
        if number is not None:
            kind = Kind.VISA
    surnames, names = document.fact("surnames"), document.fact("names")
    zone_surnames, zone_names = _zone_spelling(surnames), _zone_spelling(names)
    if zone_surnames is not None and zone_names is None and names is None:
        zone_names = ""
    linked = tuple(
        told
        for name in _LINKED
        if name != own and (told := Told.of(document.fact(name))) is not None and told != number
    )
    return IdentityData(
        document_type=kind,
        number=number,
        linked=linked,
        surnames=Told.of(surnames),
        names=Told.of(names),
        full_name=None if surnames is not None else Told.of(_whole_name(document)),
        birth_date=Told.of(document.fact("birth_date")),
        nationality=Told.of(document.fact("nationality")),
        issuing_country=Told.of(document.fact("issuing_country")),
        zone_surnames=zone_surnames,
        zone_names=zone_names,
        zone_full=_zone_full(document.kind, zone_surnames, zone_names),
    )


def _whole_name(document: Document) -> Fact | None:
    """The printout of a code names its holder as such."""
    printed = document.kind is Kind.FOREIGNER_CODE
    return document.fact("full_name") or (document.fact("holder_name") if printed else None)


def _kind_named(document: Document) -> Kind | None:
    if document.kind in NAME_FIELD_LENGTHS or document.kind is Kind.CEDULA:
        return document.kind
    said = document.value("document_type")
    return next((kind for kind in Kind if kind == said), None)


def _zone_spelling(fact: Fact | None) -> str | None:
    if fact is None:
        return None
    if fact.read_by is ReadBy.MRZ:
        return fact.value
    return next((r.value for r in fact.readings if r.read_by is ReadBy.MRZ), None)


def _zone_full(kind: Kind, surnames: str | None, names: str | None) -> bool:
    if surnames is None:
        return False
    length = len(surnames) + (2 + len(names) if names else 0)
    # Cut between two words the field ends in one filler.
    return any(field - length in (0, 1) for field in NAME_FIELD_LENGTHS.get(kind, ()))
