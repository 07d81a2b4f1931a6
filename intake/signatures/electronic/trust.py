"""The authorities that the institute trusts: certificates and lists of revoked ones in a folder.

Nothing is shipped as trusted. Whoever fills the folder compares the fingerprints shown with those
that the authority publishes.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from pathlib import Path

from asn1crypto import cms, crl, x509

from intake.domain.electronic import CertificateCard
from intake.signatures.electronic.signer import card_of

_PEM = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \1-----", re.DOTALL)
_LARGEST = 64 * 1024 * 1024
_MOST = 2000


@dataclass(frozen=True, slots=True)
class Anchors:
    """What lies in the folder.

    Attributes:
        certificates: of authorities; each ends a chain.
        lists: of revoked certificates.
        ignored: names of files that hold neither, or a certificate of no authority.
    """

    certificates: tuple[x509.Certificate, ...] = ()
    lists: tuple[crl.CertificateList, ...] = ()
    ignored: tuple[str, ...] = ()

    @property
    def cards(self) -> tuple[CertificateCard, ...]:
        """The authorities with their fingerprints, to be shown."""
        return tuple(card_of(certificate.dump()) for certificate in self.certificates)


def load_anchors(folder: Path | None) -> Anchors:
    """Reads PEM, DER and PKCS #7 files, and lists (CRL, RFC 5280), by content and not by name.

    A folder that is not there is an empty one. Never raises for what the files hold.
    """
    if folder is None or not folder.is_dir():
        return Anchors()
    certificates: dict[bytes, x509.Certificate] = {}
    lists: dict[bytes, crl.CertificateList] = {}
    ignored: list[str] = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file())[:_MOST]:
        found = _read(path)
        authorities = [one for one in found if isinstance(one, x509.Certificate)]
        revoked = [one for one in found if isinstance(one, crl.CertificateList)]
        certificates |= {one.sha256: one for one in authorities if is_authority(one)}
        lists |= {one.dump(): one for one in revoked}
        if not revoked and not any(is_authority(one) for one in authorities):
            ignored.append(path.relative_to(folder).as_posix())
    return Anchors(tuple(certificates.values()), tuple(lists.values()), tuple(ignored))


def is_authority(certificate: x509.Certificate) -> bool:
    """Whether it may issue others: it says so, or it is of the old kind and signs itself."""
    try:
        basic = certificate.basic_constraints_value
        if basic is not None:
            return bool(basic["ca"].native)
        return bool(certificate.self_issued)
    except (ValueError, TypeError):
        return False


def _read(path: Path) -> list[x509.Certificate | crl.CertificateList]:
    try:
        if path.stat().st_size > _LARGEST:
            return []
        data = path.read_bytes()
    except OSError:
        return []
    found: list[x509.Certificate | crl.CertificateList] = []
    for block in _blocks(data) or [data]:
        found.extend(_parsed(block))
    return found


def _blocks(data: bytes) -> list[bytes]:
    """The blocks of a PEM file; one that was cut off or altered is left out."""
    blocks = []
    for match in _PEM.finditer(data):
        try:
            blocks.append(base64.b64decode(match[2]) if b":" not in match[2] else b"")
        except ValueError:
            continue
    return blocks


def _parsed(der: bytes) -> list[x509.Certificate | crl.CertificateList]:
    """What one block of DER is; reading it whole proves that it is that."""
    if der[:1] != b"\x30":
        return []
    try:
        certificate = x509.Certificate.load(der)
        _ = certificate.native
    except Exception:
        certificate = None
    if certificate is not None:
        return [certificate]
    try:
        revoked = crl.CertificateList.load(der)
        _ = revoked["tbs_cert_list"]["issuer"].native, revoked["signature"].native
    except Exception:
        revoked = None
    return [revoked] if revoked is not None else _bundle(der)


def _bundle(der: bytes) -> list[x509.Certificate | crl.CertificateList]:
    try:
        signed = cms.ContentInfo.load(der)["content"]
        found = [c.chosen for c in signed["certificates"] if c.name == "certificate"]
        lists = [c.chosen for c in signed["crls"] if c.chosen.__class__ is crl.CertificateList]
    except Exception:
        return []
    return [*found, *lists]
