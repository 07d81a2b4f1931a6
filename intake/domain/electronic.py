"""An electronic signature and what could be proven about it: the data of a signature card."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ValueKind(StrEnum):
    """What a signature value of a PDF file is (ISO 32000-2, 12.8)."""

    SIGNATURE = "signature"
    CERTIFICATION = "certification"
    TIMESTAMP = "timestamp"


class Trust(StrEnum):
    """Whether the certificate leads to an authority that the institute trusts."""

    TRUSTED = "trusted"
    NO_ANCHORS = "no_anchors"
    ISSUER_UNKNOWN = "issuer_unknown"
    NOT_IN_FORCE = "not_in_force"
    REVOKED = "revoked"
    WRONG_USE = "wrong_use"
    NOT_CHECKED = "not_checked"


class Revocation(StrEnum):
    """What the lists of revoked certificates beside the anchors say."""

    NOT_CHECKED = "not_checked"
    GOOD = "good"
    REVOKED = "revoked"


class Check(StrEnum):
    """One thing that is checked about a signature, for the two lists of a card."""

    INTACT = "intact"
    COVERAGE = "coverage"
    CHANGES = "changes"
    ISSUER = "issuer"
    VALIDITY = "validity"
    REVOCATION = "revocation"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class CertificateCard:
    """What stands in a certificate (RFC 5280) and in the extensions of Ecuador's certifiers.

    Attributes:
        subject: who it is made out to, as its common name says.
        issuer: the authority, by its common name.
        serial: serial number in hexadecimal, capitals.
        valid_from, valid_until: ISO 8601, UTC.
        fingerprint: SHA-256 of the certificate in hexadecimal.
        number: cédula or passport that it states; `ruc` and `organization` likewise.
    """

    subject: str | None
    issuer: str | None
    serial: str
    valid_from: str | None
    valid_until: str | None
    fingerprint: str
    number: str | None = None
    ruc: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True)
class StampCard:
    """A timestamp by an authority (RFC 3161) on a signature.

    Attributes:
        time: ISO 8601, UTC.
        authority: its common name.
        intact: it belongs to this signature and its own signature holds.
    """

    time: str | None
    authority: str | None
    intact: bool | None
    trust: Trust


@dataclass(frozen=True, slots=True)
class ElectronicCard:
    """One electronic signature, and what was and was not checked about it.

    Attributes:
        field: name of the form field; None where no field points at the value.
        subfilter: such as `ETSI.CAdES.detached`.
        signer: name in the certificate, else what the file says.
        time: ISO 8601; by the stamp where `stamp` is trusted, else by the signer's own clock.
        time_proven: a trusted timestamp proves `time`.
        certificate: the signer's; None where it cannot be read.
        intact: False: the signed bytes were changed or the value is false; None: cannot be told.
        covers_whole_file: nothing was appended after it.
        altered_after: False where nothing was appended or only what a signed file may take (more
            signatures, proofs of validity); None: cannot be told.
        changes: codes of what was appended, such as `signature_added`, `page_added`.
        in_force: the certificate's own dates hold `time`; None without a certificate or a time.
        anchor: fingerprint of the trusted authority that the chain ends at.
        chain: names from the signer's certificate up to the anchor.
        revoked_at: ISO 8601, with `revocation` revoked.
        permission: for a certification what it allows afterwards: 1 nothing, 2 forms and
            signatures, 3 notes too.
    """

    field: str | None
    subfilter: str | None
    kind: ValueKind
    signer: str | None
    time: str | None
    time_proven: bool = False
    certificate: CertificateCard | None = None
    intact: bool | None = None
    covers_whole_file: bool | None = None
    altered_after: bool | None = None
    changes: tuple[str, ...] = ()
    trust: Trust = Trust.NOT_CHECKED
    in_force: bool | None = None
    anchor: str | None = None
    chain: tuple[str, ...] = ()
    revocation: Revocation = Revocation.NOT_CHECKED
    revoked_at: str | None = None
    stamp: StampCard | None = None
    permission: int | None = None

    @property
    def number(self) -> str | None:
        """The signer's cédula or passport as the certificate says."""
        return self.certificate.number if self.certificate else None

    @property
    def ruc(self) -> str | None:
        """The RUC as the certificate says."""
        return self.certificate.ruc if self.certificate else None

    @property
    def sound(self) -> bool | None:
        """Whole and unchanged since; False when it is not; None where that cannot be told."""
        if self.intact is False or self.altered_after is True:
            return False
        return True if self.intact and self.altered_after is False else None

    @property
    def checked(self) -> tuple[Check, ...]:
        """What was checked, whatever came out."""
        return tuple(check for check in Check if self._known(check))

    @property
    def not_checked(self) -> tuple[Check, ...]:
        """What could not be checked."""
        return tuple(check for check in Check if not self._known(check))

    def _known(self, check: Check) -> bool:
        return {
            Check.INTACT: self.intact is not None,
            Check.COVERAGE: self.covers_whole_file is not None,
            Check.CHANGES: self.altered_after is not None,
            Check.ISSUER: self.trust not in (Trust.NO_ANCHORS, Trust.NOT_CHECKED),
            Check.VALIDITY: self.in_force is not None,
            Check.REVOCATION: self.revocation is not Revocation.NOT_CHECKED,
            Check.TIME: self.time_proven,
        }[check]
