"""Invented people, authorities and timestamp authorities, with keys that truly sign."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from asn1crypto import core
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

SECURITY_DATA, CENTRAL_BANK = "1.3.6.1.4.1.37746", "1.3.6.1.4.1.37947"
JUDICATURE, ANF, UANATACA = "1.3.6.1.4.1.43745.1", "1.3.6.1.4.1.37442", "1.3.6.1.4.1.47286.102"
ARCS = (SECURITY_DATA, CENTRAL_BANK, JUDICATURE, ANF, UANATACA)
FROM, UNTIL = datetime(2025, 1, 1, tzinfo=UTC), datetime(2029, 1, 1, tzinfo=UTC)
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


def curve_key(seed: str) -> ec.EllipticCurvePrivateKey:
    """The same key for the same words."""
    number = int.from_bytes(hashlib.sha512(seed.encode()).digest()) % (_ORDER - 1) + 1
    return ec.derive_private_key(number, ec.SECP256R1())


@cache
def rsa_key(number: int = 0) -> rsa.RSAPrivateKey:
    """One of a few RSA keys of this run; making one takes a moment."""
    assert number >= 0
    return rsa.generate_private_key(65537, 2048)


@dataclass(frozen=True)
class Party:
    """Somebody with a certificate and its key."""

    common: str
    key: Key
    certificate: x509.Certificate
    above: tuple[x509.Certificate, ...] = ()

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def asn1(self) -> asn1.Certificate:
        return asn1.Certificate.load(self.der)

    @property
    def chain(self) -> list[asn1.Certificate]:
        """Own certificate first, then those above."""
        raw = [c.public_bytes(serialization.Encoding.DER) for c in self.above]
        return [self.asn1, *(asn1.Certificate.load(der) for der in raw)]


def authority(common: str = "AUTORIDAD RAÍZ DE EJEMPLO", above: Party | None = None) -> Party:
    """A root, or below `above` an authority that issues."""
    key = curve_key(common)
    builder = _builder(common, key, above or None, FROM - timedelta(days=3650), UNTIL)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    builder = builder.add_extension(_usage(certificates=True), critical=True)
    certificate = builder.sign(above.key if above else key, hashes.SHA256())
    return Party(common, key, certificate, _above(above))


def person(
    issuer: Party,
    common: str,
    cedula: str | None = None,
    *,
    ruc: str | None = None,
    arc: str = SECURITY_DATA,
    wrapped: bool = True,
    begins: datetime = FROM,
    ends: datetime = UNTIL,
    with_rsa: bool = False,
    company: str | None = None,
) -> Party:
    """Somebody who signs; cédula and RUC stand in the certifier's own extensions."""
    key: Key = rsa_key() if with_rsa else curve_key(f"{common} {cedula}")
    builder = _builder(common, key, issuer, begins, ends, company)
    builder = builder.add_extension(
        x509.BasicConstraints(ca=False, path_length=None), critical=True
    )
    builder = builder.add_extension(_usage(), critical=True)
    for suffix, value in (("3.1", cedula), ("3.11", ruc)):
        if value:
            raw = core.UTF8String(value).dump() if wrapped else value.encode()
            oid = x509.ObjectIdentifier(f"{arc}.{suffix}")
            builder = builder.add_extension(x509.UnrecognizedExtension(oid, raw), critical=False)
    return Party(common, key, builder.sign(issuer.key, hashes.SHA256()), _above(issuer))


def stamper(issuer: Party, common: str = "SELLADO DE TIEMPO DE EJEMPLO") -> Party:
    """A timestamp authority."""
    key = curve_key(common)
    builder = _builder(common, key, issuer, FROM, UNTIL)
    builder = builder.add_extension(_usage(), critical=True)
    use = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    builder = builder.add_extension(use, critical=True)
    return Party(common, key, builder.sign(issuer.key, hashes.SHA256()), _above(issuer))


def revocation_list(issuer: Party, revoked: dict[int, datetime], at: datetime) -> bytes:
    """A list (DER) of `issuer`: serial number to the time of revocation."""
    builder = x509.CertificateRevocationListBuilder().issuer_name(issuer.certificate.subject)
    builder = builder.last_update(at).next_update(at + timedelta(days=3650))
    for serial, when in revoked.items():
        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(when)
        builder = builder.add_revoked_certificate(entry.build())
    made = builder.sign(issuer.key, hashes.SHA256())
    return made.public_bytes(serialization.Encoding.DER)


def _above(issuer: Party | None) -> tuple[x509.Certificate, ...]:
    return (issuer.certificate, *issuer.above) if issuer else ()


LONGEST = 64
"""Characters of the name of a person or house, at most (RFC 5280, appendix A.1, upper bounds).

The library that writes the certificates counts bytes."""


def _cut(name: str) -> str:
    return name.encode()[:LONGEST].decode(errors="ignore")


def _builder(
    common: str,
    key: Key,
    issuer: Party | None,
    begins: datetime,
    ends: datetime,
    company: str | None = None,
) -> x509.CertificateBuilder:
    pairs = [x509.NameAttribute(NameOID.COUNTRY_NAME, "EC")]
    if company:
        pairs.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, _cut(company)))
    name = x509.Name([*pairs, x509.NameAttribute(NameOID.COMMON_NAME, _cut(common))])
    serial = int.from_bytes(hashlib.sha256(f"{common}{begins}".encode()).digest()[:12])
    issued_by = issuer.certificate.subject if issuer else name
    above = (issuer.key if issuer else key).public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issued_by)
        .public_key(key.public_key())
        .serial_number(serial)
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(above), critical=False)
    )


def _usage(*, certificates: bool = False) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certificates,
        content_commitment=not certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certificates,
        crl_sign=certificates,
        encipher_only=False,
        decipher_only=False,
    )
