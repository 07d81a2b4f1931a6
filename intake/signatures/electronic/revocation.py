"""Lists of revoked certificates that lie beside the anchors (CRL, RFC 5280, section 5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import crl, x509
from cryptography.x509 import CertificateRevocationList, load_der_x509_crl
from cryptography.x509 import load_der_x509_certificate as load_certificate

from intake.domain.electronic import Revocation

_PARTIAL = frozenset({"2.5.29.27", "2.5.29.28"})
"""Extensions of lists that hold changes only, or only some of an authority's certificates."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the lists say of one certificate."""

    revocation: Revocation = Revocation.NOT_CHECKED
    since: datetime | None = None


def said_of(
    certificate: x509.Certificate,
    issuer: x509.Certificate,
    lists: Iterable[crl.CertificateList],
    moment: datetime,
    *,
    proven: bool,
) -> Said:
    """Looks the certificate up in the lists of its issuer.

    A list that is none of this issuer's, or was out of date at `moment`, says nothing.

    Args:
        moment: of signing, with a time zone.
        proven: a timestamp proves it; else a revocation after it counts too, because the
            signer's own clock may have been turned back.
    """
    said = Said()
    for held in lists:
        if held.issuer != certificate.issuer:
            continue
        found = _list_of(issuer, held)
        if found is None:
            continue
        entry = found.get_revoked_certificate_by_serial_number(certificate.serial_number)
        if entry is not None:
            since = entry.revocation_date_utc
            if not proven or since <= moment:
                return Said(Revocation.REVOKED, since)
        until = found.next_update_utc
        partial = {extension.oid.dotted_string for extension in found.extensions} & _PARTIAL
        if not partial and (found.last_update_utc >= moment or until is None or until >= moment):
            said = Said(Revocation.GOOD)
    return said


def _list_of(
    issuer: x509.Certificate, held: crl.CertificateList
) -> CertificateRevocationList | None:
    """The list, if this issuer signed it."""
    try:
        found = load_der_x509_crl(held.dump())
        key = load_certificate(issuer.dump()).public_key()
        return found if found.is_signature_valid(key) else None  # type: ignore[arg-type]
    except Exception:
        return None
