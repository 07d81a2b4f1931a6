"""Who signed, as the signature value itself says (CMS, RFC 5652; certificates, RFC 5280).

The cédula and the RUC stand in private extensions of the accredited certifiers of Ecuador: the
certifier's arc and `.3.1` (cédula or passport) or `.3.11` (RUC).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from intake.signatures.electronic.der import DerError, Node, oid, read, text

COMMON_NAME, GIVEN_NAME, SURNAME, SERIAL = "2.5.4.3", "2.5.4.42", "2.5.4.4", "2.5.4.5"
_SIGNED_DATA = "1.2.840.113549.1.7.2"
_SIGNING_TIME, _DIGEST = "1.2.840.113549.1.9.5", "1.2.840.113549.1.9.4"
_PRIVATE = "1.3.6.1.4.1."
_STAMP_INFO = "1.2.840.113549.1.9.16.1.4"
_HASHES = {
    "1.3.14.3.2.26": "sha1",
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
    "2.16.840.1.101.3.4.2.4": "sha224",
}
_IDENTITY = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9 .-]{3,19}")
_RUC = re.compile(r"(?!0{13})\d{13}")
_STRINGS = frozenset({0x0C, 0x13, 0x14, 0x16, 0x1A, 0x1C, 0x1E})


@dataclass(frozen=True, slots=True)
class Signer:
    """What a signature value says about who signed; None where it says nothing.

    Attributes:
        signed_digest: the digest of the signed bytes that the signer put his name to.
        hash_name: name of its algorithm for `hashlib`.
        detached: the signed bytes lie outside (in the file), so the digest can be compared.
    """

    name: str | None = None
    number: str | None = None
    ruc: str | None = None
    time: str | None = None
    signed_digest: bytes | None = None
    hash_name: str | None = None
    detached: bool = False


def der_object(contents: bytes) -> bytes | None:
    """The signature value without the zeros that fill its room; None when there is none."""
    if not contents or contents[0] not in (0x30, 0x04):
        return None
    try:
        node = read(contents)
    except DerError:
        return contents.rstrip(b"\0") if len(contents.strip(b"\0")) > 64 else None
    return contents[: node.stop] if node.end - node.body >= 32 else None


def signer_of(contents: bytes, certificate: bytes | None = None) -> Signer:
    """Reads the signer out of a CMS value, or out of `certificate` for a bare RSA value.

    Never raises: what cannot be read stays None.
    """
    try:
        return _from_cms(contents)
    except (DerError, IndexError, ValueError):
        pass
    if certificate:
        try:
            return _from_certificate(read(certificate))
        except (DerError, IndexError, ValueError):
            pass
    return _by_search(contents)


def signer_of_certificate(certificate: bytes) -> Signer:
    """Whom a certificate (DER) names. Never raises."""
    try:
        return _from_certificate(read(certificate))
    except (DerError, IndexError, ValueError):
        return Signer()


def _from_cms(contents: bytes) -> Signer:
    kind, wrapped = read(contents).children()[:2]
    if oid(kind) != _SIGNED_DATA:
        raise DerError("not signed data")
    parts = wrapped.children()[0].children()
    inside = parts[2].children()
    certificates = next((p.children() for p in parts[3:] if p.tag == 0xA0), [])
    infos = parts[-1].children()
    info = infos[0].children() if infos else []
    chosen = _chosen(certificates, info[1]) if len(info) > 1 else None
    if chosen is None and certificates:
        chosen = certificates[0]
    found = _from_certificate(chosen) if chosen else Signer()
    attributes = next((_attributes(p) for p in info if p.tag == 0xA0), {})
    stamped = _stamp_time(inside)
    time = _time(attributes[_SIGNING_TIME]) if _SIGNING_TIME in attributes else stamped
    digest = attributes.get(_DIGEST)
    name = _HASHES.get(oid(info[2].children()[0])) if len(info) > 2 else None
    return Signer(
        found.name,
        found.number,
        found.ruc,
        time,
        digest.content if digest else None,
        name,
        detached=len(inside) < 2,
    )


def _chosen(certificates: list[Node], identifier: Node) -> Node | None:
    """The certificate that the signer info names by issuer and serial number."""
    if identifier.tag != 0x30:
        return None
    issuer, serial = identifier.children()[:2]
    for certificate in certificates:
        if certificate.tag != 0x30:
            continue
        fields = [n for n in certificate.children()[0].children() if n.tag != 0xA0]
        if fields[0].content == serial.content and fields[2].content == issuer.content:
            return certificate
    return None


def _from_certificate(certificate: Node) -> Signer:
    fields = certificate.children()[0].children()
    plain = [n for n in fields if n.tag != 0xA0]
    names = _names(plain[4])
    name = names.get(COMMON_NAME)
    if not name and SURNAME in names:
        name = f"{names.get(GIVEN_NAME, '')} {names[SURNAME]}".strip()
    extensions = next((n for n in fields if n.tag == 0xA3), None)
    private = _private(extensions) if extensions else {}
    number = private.get("3.1", "")
    if not _IDENTITY.fullmatch(number):
        number = _serial_number(names.get(SERIAL, "")) or ""
    ruc = private.get("3.11", "")
    return Signer(name or None, number or None, ruc if _RUC.fullmatch(ruc) else None)


def _names(name: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for group in name.children():
        for pair in group.children():
            key, value = pair.children()[:2]
            found.setdefault(oid(key), text(value).strip())
    return found


def _private(extensions: Node) -> dict[str, str]:
    """Values of certifiers' private extensions by the last two figures of their identifier."""
    found: dict[str, str] = {}
    for extension in extensions.children()[0].children():
        parts = extension.children()
        key = oid(parts[0])
        if not key.startswith(_PRIVATE) or len(key.split(".")) < 9:
            continue
        raw = parts[-1].content
        try:
            inner = read(raw)
            value = text(inner) if inner.tag in _STRINGS else ""
        except DerError:
            value = raw.decode("latin-1")
        if value.strip():
            found.setdefault(".".join(key.split(".")[-2:]), value.strip())
    return found


def _serial_number(value: str) -> str | None:
    """A cédula in the subject's serial number, alone or after a prefix such as `IDCEC-`."""
    match = re.fullmatch(r"(?:[A-Z]{5}-)?(\d{10})(?:\d{3})?(?:-\w+)?", value.strip())
    return match[1] if match and _is_cedula(match[1]) else None


def _is_cedula(number: str) -> bool:
    doubled = [int(d) * (2 if i % 2 == 0 else 1) for i, d in enumerate(number[:9])]
    total = sum(d - 9 if d > 9 else d for d in doubled)
    return 1 <= int(number[:2]) <= 30 and (10 - total % 10) % 10 == int(number[9])


def _attributes(block: Node) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for attribute in block.children():
        key, values = attribute.children()[:2]
        inside = values.children()
        if inside:
            found.setdefault(oid(key), inside[0])
    return found


def _stamp_time(inside: list[Node]) -> str | None:
    """The time in a timestamp token (RFC 3161, TSTInfo)."""
    try:
        if oid(inside[0]) != _STAMP_INFO:
            return None
        info = read(inside[1].children()[0].content)
        return next((_time(n) for n in info.children() if n.tag == 0x18), None)
    except (DerError, IndexError):
        return None


def _time(node: Node) -> str | None:
    raw = node.content.decode("ascii", "replace")
    century = "" if node.tag == 0x18 else ("19" if raw[:2] >= "50" else "20")
    match = re.match(r"(\d{14})(?:\.\d+)?Z", century + raw)
    try:
        moment = datetime.strptime(match[1], "%Y%m%d%H%M%S") if match else None  # noqa: DTZ007
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC).isoformat() if moment else None


def _by_search(contents: bytes) -> Signer:
    """The last common name in a value that cannot be parsed (the signer's often comes last)."""
    names = []
    for match in re.finditer(rb"\x06\x03\x55\x04\x03", contents):
        try:
            node = read(contents, match.end())
        except DerError:
            continue
        if node.tag in _STRINGS:
            names.append(text(node).strip())
    return Signer(name=names[-1] if names else None)


def digest_matches(signer: Signer, pieces: list[bytes]) -> bool | None:
    """Whether the signed bytes still have the digest that was signed; None if it cannot be told."""
    if not (signer.detached and signer.signed_digest and signer.hash_name and pieces):
        return None
    digest = hashlib.new(signer.hash_name, usedforsecurity=False)
    for piece in pieces:
        digest.update(piece)
    return digest.digest() == signer.signed_digest
