"""A signature value as one of the ways saw it, before the ways are joined."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from intake.signatures.electronic.certificates import der_object


@dataclass(frozen=True, slots=True)
class Value:
    """One value: its bytes and whatever the way could tell about it.

    Attributes:
        contents: the DER object, without the zeros that fill its room.
        byte_range: pairs of offset and length of the signed bytes.
        box: as in `ElectronicSignature`.
        certificate: for bare RSA values (`adbe.x509.rsa_sha1`): the certificate beside them.
        certifies: it is the certification of the document (ISO 32000-1, 12.8.2.2).
        permission: what a certification allows afterwards, 1 to 3.
        sure: False for a value that counts only where no other way could open the file.
    """

    contents: bytes
    field: str | None = None
    subfilter: str | None = None
    byte_range: tuple[int, ...] = ()
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    time: str | None = None
    name: str | None = None
    certificate: bytes | None = None
    certifies: bool = False
    permission: int | None = None
    sure: bool = True

    @property
    def key(self) -> bytes:
        """Equal for the same value, whichever way saw it."""
        return hashlib.sha256(self.contents).digest()


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one way saw in a file.

    Attributes:
        fields: signature fields of the form, with and without a value; None when not counted.
        empty: those of them without a value.
        rights: keys of usage-rights values, which are no signatures (ISO 32000-1, 12.8.2.3).
    """

    values: tuple[Value, ...] = ()
    fields: int | None = None
    rights: frozenset[bytes] = frozenset()
    errors: tuple[str, ...] = field(default=())
    empty: int | None = None


def value_key(contents: bytes) -> bytes | None:
    """The key of raw `/Contents` bytes; None when they hold no value."""
    found = der_object(contents)
    return hashlib.sha256(found).digest() if found else None
