"""Signature values: CMS with true signatures (RFC 5652), timestamps (RFC 3161), bare RSA."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from asn1crypto import algos, cms, core, tsp
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding

from tests.specimens.electronic.parties import Party

NOON = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
BARE, SHA1, DETACHED = "adbe.x509.rsa_sha1", "adbe.pkcs7.sha1", "adbe.pkcs7.detached"
CADES, STAMP = "ETSI.CAdES.detached", "ETSI.RFC3161"
_HASHES = {"sha1": hashes.SHA1, "sha256": hashes.SHA256, "sha512": hashes.SHA512}


@dataclass(frozen=True)
class Pen:
    """How somebody signs.

    Attributes:
        stamper: timestamps the signature.
        forget: leaves the attribute of the time out.
        indefinite: the outer length is indefinite (BER), as some old tools write it.
    """

    who: Party
    subfilter: str = CADES
    at: datetime = NOON
    method: str = "sha256"
    stamper: Party | None = None
    forget: bool = False
    indefinite: bool = False

    def value(self, signed: bytes) -> bytes:
        """The value over the signed bytes."""
        if self.subfilter == BARE:
            return core.OctetString(_signature(self.who, signed, "sha1")).dump()
        if self.subfilter == STAMP:
            return token(self.who, hashlib.sha256(signed).digest(), self.at).dump()
        inside = hashlib.sha1(signed, usedforsecurity=False).digest()
        if self.subfilter != SHA1:
            return self._wrapped(self._cms(signed, None))
        return self._wrapped(self._cms(inside, inside))

    def _wrapped(self, made: cms.ContentInfo) -> bytes:
        der = made.dump()
        if not self.indefinite:
            return der
        inner = made["content"].dump()
        kind = made["content_type"].dump()
        explicit = inner if inner[:1] == b"\xa0" else b"\xa0\x80" + inner + b"\0\0"
        return b"\x30\x80" + kind + explicit + b"\0\0"

    def _cms(self, signed: bytes, inside: bytes | None) -> cms.ContentInfo:
        digest = hashlib.new(self.method, signed, usedforsecurity=False).digest()
        attributes = [
            cms.CMSAttribute({"type": "content_type", "values": ["data"]}),
            cms.CMSAttribute({"type": "message_digest", "values": [digest]}),
        ]
        if not self.forget and self.subfilter != CADES:
            time = cms.Time({"utc_time": self.at})
            attributes.append(cms.CMSAttribute({"type": "signing_time", "values": [time]}))
        if self.subfilter == CADES:
            attributes.append(_signing_certificate(self.who))
        content = {"content_type": "data"}
        if inside is not None:
            content["content"] = inside
        return _signed_data(self, attributes, content)


def token(who: Party, imprint: bytes, at: datetime, method: str = "sha256") -> cms.ContentInfo:
    """A timestamp on a digest."""
    info = tsp.TSTInfo(
        {
            "version": "v1",
            "policy": "1.2.3.4.5",
            "message_imprint": {
                "hash_algorithm": {"algorithm": method},
                "hashed_message": imprint,
            },
            "serial_number": int.from_bytes(imprint[:6]),
            "gen_time": at,
        }
    )
    held = info.dump()
    attributes = [
        cms.CMSAttribute({"type": "content_type", "values": ["tst_info"]}),
        cms.CMSAttribute({"type": "message_digest", "values": [hashlib.sha256(held).digest()]}),
        _signing_certificate(who),
    ]
    content = {"content_type": "tst_info", "content": core.ParsableOctetString(held)}
    return _signed_data(Pen(who, STAMP, at), attributes, content)


def _signed_data(
    pen: Pen, attributes: list[cms.CMSAttribute], content: dict[str, object]
) -> cms.ContentInfo:
    signed_attributes = cms.CMSAttributes(attributes)
    signature = _signature(pen.who, signed_attributes.dump(), pen.method)
    info: dict[str, object] = {
        "version": "v1",
        "sid": cms.SignerIdentifier(
            {
                "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                    {"issuer": pen.who.asn1.issuer, "serial_number": pen.who.asn1.serial_number}
                )
            }
        ),
        "digest_algorithm": algos.DigestAlgorithm({"algorithm": pen.method}),
        "signed_attrs": signed_attributes,
        "signature_algorithm": {"algorithm": _algorithm(pen)},
        "signature": signature,
    }
    if pen.stamper is not None:
        stamp = token(pen.stamper, hashlib.sha256(signature).digest(), pen.at)
        info["unsigned_attrs"] = cms.CMSAttributes(
            [cms.CMSAttribute({"type": "signature_time_stamp_token", "values": [stamp]})]
        )
    data = cms.SignedData(
        {
            "version": "v3" if content["content_type"] == "tst_info" else "v1",
            "digest_algorithms": [algos.DigestAlgorithm({"algorithm": pen.method})],
            "encap_content_info": content,
            "certificates": pen.who.chain,
            "signer_infos": [cms.SignerInfo(info)],
        }
    )
    return cms.ContentInfo({"content_type": "signed_data", "content": data})


def _algorithm(pen: Pen) -> str:
    return (
        "rsassa_pkcs1v15"
        if not isinstance(pen.who.key, ec.EllipticCurvePrivateKey)
        else (f"{pen.method}_ecdsa")
    )


def _signature(who: Party, data: bytes, method: str) -> bytes:
    algorithm = _HASHES[method]()
    if isinstance(who.key, ec.EllipticCurvePrivateKey):
        return who.key.sign(data, ec.ECDSA(algorithm))
    return who.key.sign(data, padding.PKCS1v15(), algorithm)


def _signing_certificate(who: Party) -> cms.CMSAttribute:
    """The attribute of PAdES that names the certificate (ETSI EN 319 122-1, 5.2.2)."""
    digest = hashlib.sha256(who.der).digest()
    value = tsp.SigningCertificateV2({"certs": [tsp.ESSCertIDv2({"cert_hash": digest})]})
    return cms.CMSAttribute({"type": "signing_certificate_v2", "values": [value]})
