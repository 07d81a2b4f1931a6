"""From a certificate up to an authority that the institute trusts, without any network."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from asn1crypto import x509
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    ExpiredError,
    InvalidCertificateError,
    NotYetValidError,
    PathBuildingError,
)
from pyhanko_certvalidator.path import ValidationPath
from pyhanko_certvalidator.policy_decl import DisallowWeakAlgorithmsPolicy

from intake.domain.electronic import Revocation, Trust
from intake.signatures.electronic.revocation import said_of
from intake.signatures.electronic.signer import common_name
from intake.signatures.electronic.trust import Anchors

_SIGNING = frozenset({"non_repudiation", "digital_signature"})
_POLICY = DisallowWeakAlgorithmsPolicy(  # type: ignore[no-untyped-call]
    frozenset({"md2", "md5"}), rsa_key_size_threshold=1024
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a certificate stands towards the anchors; attributes as in `ElectronicCard`."""

    trust: Trust
    anchor: str | None = None
    chain: tuple[str, ...] = ()
    revocation: Revocation = Revocation.NOT_CHECKED
    revoked_at: datetime | None = None


class Chains:
    """Judges certificates by the anchors of one folder."""

    def __init__(self, anchors: Anchors) -> None:
        self._anchors = anchors

    def standing(
        self,
        certificate: x509.Certificate,
        others: Sequence[x509.Certificate],
        moment: datetime,
        *,
        stamping: bool = False,
        proven: bool = False,
    ) -> Standing:
        """How it stood at `moment`.

        Args:
            others: certificates that came with it, which may lie between it and an anchor.
            moment: of signing, with a time zone.
            proven: a timestamp proves `moment`.
            stamping: it is a timestamp authority's, not a signer's.
        """
        if not self._anchors.certificates:
            return Standing(Trust.NO_ANCHORS)
        try:
            path = self._path(certificate, others, moment, stamping=stamping)
        except PathBuildingError:
            return Standing(Trust.ISSUER_UNKNOWN)
        except (ExpiredError, NotYetValidError):
            return Standing(Trust.NOT_IN_FORCE)
        except InvalidCertificateError:
            return Standing(Trust.WRONG_USE)
        except Exception:
            return Standing(Trust.ISSUER_UNKNOWN)
        known = Standing(Trust.TRUSTED, *_named(path))
        return self._revocation(known, path, moment, proven=proven)

    def _path(
        self,
        certificate: x509.Certificate,
        others: Sequence[x509.Certificate],
        moment: datetime,
        *,
        stamping: bool,
    ) -> ValidationPath:
        context = self._context(moment, others)
        validator = CertificateValidator(certificate, list(others), validation_context=context)
        path: ValidationPath = asyncio.run(validator.async_validate_path())
        if stamping:
            usage = certificate.extended_key_usage_value
            fits = usage is not None and "time_stamping" in usage.native
        else:
            usage = certificate.key_usage_value
            fits = usage is None or bool(_SIGNING & usage.native)
        if not fits:
            raise InvalidCertificateError("not for this use")
        return path

    def _context(self, moment: datetime, others: Sequence[x509.Certificate]) -> ValidationContext:
        return ValidationContext(
            trust_roots=list(self._anchors.certificates),
            other_certs=list(others),
            moment=moment,
            allow_fetching=False,
            revocation_mode="soft-fail",
            algorithm_usage_policy=_POLICY,
        )

    def _revocation(
        self, known: Standing, path: ValidationPath, moment: datetime, *, proven: bool
    ) -> Standing:
        """What the lists say of each certificate below the anchor; good only if of the signer's."""
        chain = list(path.iter_certs(include_root=True))
        for issuer, certificate in reversed(list(pairwise(chain))):
            said = said_of(certificate, issuer, self._anchors.lists, moment, proven=proven)
            if said.revocation is Revocation.REVOKED:
                return replace(
                    known, trust=Trust.REVOKED, revocation=said.revocation, revoked_at=said.since
                )
            if certificate is chain[-1]:
                known = replace(known, revocation=said.revocation)
        return known


def _named(path: ValidationPath) -> tuple[str, tuple[str, ...]]:
    """The anchor's fingerprint, and names from the signer up."""
    authority = path.trust_anchor.authority
    anchor = getattr(authority, "certificate", None)
    chain = list(path.iter_certs(include_root=True))
    names = tuple(common_name(one.subject) or "" for one in reversed(chain))
    return (anchor.sha256.hex() if anchor is not None else ""), names
