"""What a signature value proves by itself: the bytes it signs, the key that signed, the time.

CMS (RFC 5652) and timestamps (RFC 3161) are checked with pyHanko; bare RSA values
(`adbe.x509.rsa_sha1`, ISO 32000-1, 12.8.3.2) with cryptography.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from asn1crypto import cms, core, tsp, x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509 import load_der_x509_certificate
from pyhanko.sign.general import extract_certificate_info
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from intake.signatures.evidence import TIMESTAMP

_STAMP = "signature_time_stamp_token"


Buffer = bytes | memoryview


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proven about one value.

    Attributes:
        intact: the signed bytes are the bytes signed, and the key of `certificate` signed them;
            None where the value cannot be read or does not hold its certificate.
        certificate: the signer's, or the timestamp authority's.
        others: the other certificates that lie in the value.
        time: by the signer's own clock; for a timestamp the time of the authority.
        stamp: the timestamp on this signature, where it bears one.
        trouble: why `intact` is None.
    """

    intact: bool | None = None
    certificate: x509.Certificate | None = None
    others: tuple[x509.Certificate, ...] = ()
    time: datetime | None = None
    stamp: Proof | None = None
    trouble: str | None = None


def prove(
    contents: bytes, subfilter: str | None, pieces: Sequence[Buffer], certificate: bytes | None
) -> Proof:
    """Checks one value over the bytes it signs; never raises."""
    try:
        if contents[:1] == b"\x04":
            return _bare(contents, pieces, certificate)
        return _cms(contents, subfilter, pieces)
    except Exception as trouble:
        return Proof(trouble=f"{type(trouble).__name__}: {str(trouble)[:120]}")


def _cms(contents: bytes, subfilter: str | None, pieces: Sequence[Buffer]) -> Proof:
    signed = _signed_data(contents)
    info = signed["signer_infos"][0]
    found = _certificates(signed, info)
    if len(signed["signer_infos"]) != 1:
        return replace(found, trouble="several signers in one value")
    name = info["digest_algorithm"]["algorithm"].native
    inside = signed["encap_content_info"]
    kind = inside["content_type"].native
    if subfilter == TIMESTAMP or kind == "tst_info":
        return _timestamp(signed, found, lambda method: _digest(method, pieces))
    held = _held(inside)
    if held is None:
        actual, same = _digest(name, pieces), True
    else:
        actual = hashlib.new(name, held, usedforsecurity=False).digest()
        same = _holds(held, pieces)
    proof = _signed_by(info, found, kind, actual, same=same and bool(pieces))
    return replace(proof, stamp=_stamp_on(info))


def _signed_by(info: Any, found: Proof, kind: str, actual: bytes, *, same: bool) -> Proof:
    if not same or _told(info, actual) is False:
        return replace(found, intact=False)
    if found.certificate is None:
        return replace(found, trouble="the signer's certificate is not in the value")
    try:
        intact, valid = validate_sig_integrity(info, found.certificate, kind, actual)
    except Exception as trouble:
        return replace(found, trouble=f"{type(trouble).__name__}: {str(trouble)[:120]}")
    return replace(found, intact=intact and valid)


def _told(info: Any, actual: bytes) -> bool | None:
    """Whether the digest that the signer put their name to is that of the bytes."""
    if info["signed_attrs"] is core.VOID or info["signed_attrs"].native is None:
        return None
    for attribute in info["signed_attrs"]:
        if attribute["type"].native == "message_digest":
            return bool(attribute["values"][0].native == actual)
    return None


def _timestamp(signed: Any, found: Proof, digest: Any) -> Proof:
    """A token: the imprint is that of what it stamps, and its own signature holds."""
    inside = signed["encap_content_info"]
    held = _held(inside) or b""
    token = tsp.TSTInfo.load(held)
    imprint = token["message_imprint"]
    method = imprint["hash_algorithm"]["algorithm"].native
    same = imprint["hashed_message"].native == digest(method)
    info = signed["signer_infos"][0]
    name = info["digest_algorithm"]["algorithm"].native
    actual = hashlib.new(name, held, usedforsecurity=False).digest()
    proof = _signed_by(info, found, "tst_info", actual, same=same)
    return replace(proof, time=token["gen_time"].native)


def _stamp_on(info: Any) -> Proof | None:
    """The first timestamp on a signature; it stamps the octets of the signature itself."""
    try:
        tokens = [a for a in info["unsigned_attrs"] if a["type"].native == _STAMP]
        if not tokens:
            return None
        signed = tokens[0]["values"][0]["content"]
        found = _certificates(signed, signed["signer_infos"][0])
        stamped = [info["signature"].native]
        return _timestamp(signed, found, lambda method: _digest(method, stamped))
    except Exception as trouble:
        return Proof(trouble=type(trouble).__name__)


def _bare(contents: bytes, pieces: Sequence[Buffer], certificate: bytes | None) -> Proof:
    value = core.OctetString.load(contents).native
    if certificate is None:
        return Proof(trouble="no certificate beside the value")
    own = x509.Certificate.load(certificate)
    key = load_der_x509_certificate(own.dump()).public_key()
    if not isinstance(key, rsa.RSAPublicKey):
        return Proof(certificate=own, trouble="not an RSA key")
    for method in (hashes.SHA1(), hashes.SHA256(), hashes.SHA384(), hashes.SHA512()):  # noqa: S303
        try:
            key.verify(value, b"".join(pieces), padding.PKCS1v15(), method)
        except InvalidSignature:
            continue
        return Proof(bool(pieces), own)
    return Proof(intact=False, certificate=own)


def _signed_data(contents: bytes) -> Any:
    signed = cms.ContentInfo.load(contents)["content"]
    if not isinstance(signed, cms.SignedData):
        raise TypeError("not signed data")
    return signed


def _certificates(signed: Any, info: Any) -> Proof:
    """The certificates of a value and the time that its signer states."""
    time = _stated_time(info)
    try:
        held = extract_certificate_info(signed)
    except Exception:
        loose = [c.chosen for c in signed["certificates"] if c.name == "certificate"]
        return Proof(others=tuple(loose), time=time)
    return Proof(certificate=held.signer_cert, others=tuple(held.other_certs), time=time)


def _stated_time(info: Any) -> datetime | None:
    try:
        for attribute in info["signed_attrs"]:
            if attribute["type"].native == "signing_time":
                stated = attribute["values"][0].native
                return stated if isinstance(stated, datetime) else None
    except (TypeError, ValueError, IndexError):
        return None
    return None


def _held(inside: Any) -> bytes | None:
    """What lies inside the value; None where the value is detached."""
    content = inside["content"]
    if content is core.VOID or content.native is None:
        return None
    return bytes(content)


def _holds(held: bytes, pieces: Sequence[Buffer]) -> bool:
    """Whether what lies inside is a digest of the signed bytes (`adbe.pkcs7.sha1`), or they."""
    if held == b"".join(pieces):
        return True
    names = {20: ("sha1",), 28: ("sha224",), 32: ("sha256",), 48: ("sha384",), 64: ("sha512",)}
    return any(_digest(name, pieces) == held for name in names.get(len(held), ()))


def _digest(name: str, pieces: Sequence[Buffer]) -> bytes:
    digest = hashlib.new(name, usedforsecurity=False)
    for piece in pieces:
        digest.update(piece)
    return digest.digest()
