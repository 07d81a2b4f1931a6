"""What stands in a certificate, as data of a card (RFC 5280)."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from asn1crypto import x509

from intake.domain.electronic import CertificateCard
from intake.signatures.electronic.certificates import signer_of_certificate


def card_of(der: bytes) -> CertificateCard:
    """The card of one certificate; what cannot be read stays None. Never raises."""
    told = signer_of_certificate(der)
    plain = CertificateCard(
        told.name, None, "", None, None, hashlib.sha256(der).hexdigest(), told.number, told.ruc
    )
    try:
        certificate = x509.Certificate.load(der)
        return CertificateCard(
            told.name or common_name(certificate.subject),
            common_name(certificate.issuer),
            f"{certificate.serial_number:X}",
            _iso(certificate.not_valid_before),
            _iso(certificate.not_valid_after),
            plain.fingerprint,
            told.number,
            told.ruc,
            _told(certificate.subject, "organization_name"),
        )
    except Exception:
        return plain


def common_name(name: x509.Name) -> str | None:
    """How somebody is called; the organisation where there is no common name."""
    return _told(name, "common_name") or _told(name, "organization_name") or name.human_friendly


def _told(name: x509.Name, key: str) -> str | None:
    value = name.native.get(key)
    text = value[0] if isinstance(value, list) else value
    return str(text).strip() or None if text else None


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
