"""Electronic signatures validated without network: what could be proven, and what not.

The libraries for it are loaded only when a file holds a value.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from intake.domain.electronic import (
    CertificateCard,
    ElectronicCard,
    Revocation,
    StampCard,
    Trust,
    ValueKind,
)
from intake.signatures.electronic.coverage import Coverage, coverage
from intake.signatures.electronic.finding import Gathered, gather
from intake.signatures.electronic.values import Value
from intake.signatures.evidence import TIMESTAMP, ElectronicReport, ElectronicSignature

if TYPE_CHECKING:
    from intake.signatures.electronic.chain import Chains, Standing
    from intake.signatures.electronic.changes import Changes
    from intake.signatures.electronic.proof import Proof


_OBJECTS = 120_000
"""Compared in one file at most, which takes some 4 seconds."""


def validated(path: Path, trust: Path | None = None) -> ElectronicReport:
    """Every signature value in the file, each with its card; the file is only read.

    Never raises for what the file holds. Call it in a child process for files from outside.

    Args:
        trust: folder of trusted authorities and lists of revoked certificates; None for none.
    """
    gathered = gather(path)
    report = gathered.report()
    if not gathered.values:
        return report
    try:
        cards = _Validation(gathered, report.signatures, trust).cards()
    except Exception as trouble:
        told = f"validation: {type(trouble).__name__}: {str(trouble)[:120]}"
        return replace(report, errors=(*report.errors, told))
    proven = tuple(
        replace(signature, card=card)
        for signature, card in zip(report.signatures, cards, strict=True)
    )
    return replace(report, signatures=proven)


@dataclass(frozen=True, slots=True)
class _Seen:
    """One value on the way to its card."""

    value: Value
    signature: ElectronicSignature
    coverage: Coverage
    proof: Proof

    @property
    def intact(self) -> bool | None:
        """A gap that holds more than the value, or bytes that are not there, are no integrity."""
        if self.value.byte_range and not self.coverage.exact:
            return False
        return self.proof.intact if self.value.byte_range else None

    @property
    def kind(self) -> ValueKind:
        if self.value.subfilter == TIMESTAMP:
            return ValueKind.TIMESTAMP
        return ValueKind.CERTIFICATION if self.value.certifies else ValueKind.SIGNATURE


class _Validation:
    """The values of one file, proven together: each may be appended after another."""

    def __init__(
        self,
        gathered: Gathered,
        signatures: tuple[ElectronicSignature, ...],
        trust: Path | None,
    ) -> None:
        from intake.signatures.electronic.chain import Chains
        from intake.signatures.electronic.proof import prove
        from intake.signatures.electronic.trust import load_anchors

        self._data = gathered.data
        self._chains: Chains = Chains(load_anchors(trust))
        self._seen = []
        for (value, _ways), signature in zip(gathered.values, signatures, strict=True):
            covered = coverage(value.byte_range, value.contents, gathered.data)
            proof = prove(value.contents, value.subfilter, covered.pieces, value.certificate)
            self._seen.append(_Seen(value, signature, covered, proof))

    def cards(self) -> list[ElectronicCard]:
        """One card per value, in their order."""
        changes = self._changes()
        return [self._card(seen, change) for seen, change in zip(self._seen, changes, strict=True)]

    def _changes(self) -> list[Changes]:
        import pikepdf

        from intake.signatures.electronic.changes import changes_since

        genuine = frozenset(seen.value.key for seen in self._seen if seen.intact)
        permission = next((s.value.permission for s in self._seen if s.value.certifies), None)
        known: dict[int, Changes] = {}
        try:
            with pikepdf.open(
                io.BytesIO(self._data), suppress_warnings=True, attempt_recovery=True
            ) as current:
                ends = {s.coverage.end for s in self._seen if s.intact and not s.coverage.whole}
                most = _OBJECTS // max(1, len(ends))
                for end in sorted(ends):
                    known[end] = changes_since(self._data, end, current, genuine, permission, most)
        except Exception:
            known = {}
        return [self._change(seen, known) for seen in self._seen]

    def _change(self, seen: _Seen, known: dict[int, Changes]) -> Changes:
        from intake.signatures.electronic.changes import SIGNED_BYTES, Changes

        if seen.intact is False:
            return Changes((SIGNED_BYTES,), altered=True)
        if seen.coverage.whole:
            return Changes()
        return known.get(seen.coverage.end, Changes((), None))

    def _card(self, seen: _Seen, change: Changes) -> ElectronicCard:
        from intake.signatures.electronic.signer import card_of

        stamp, stamped = self._stamp(seen)
        time, proven = self._time(seen, stamp, stamped)
        certificate = seen.proof.certificate
        card = card_of(certificate.dump()) if certificate is not None else None
        standing = self._standing(seen, time, proven=proven)
        return ElectronicCard(
            field=seen.value.field,
            subfilter=seen.value.subfilter,
            kind=seen.kind,
            signer=(card.subject if card else None) or seen.signature.signer,
            time=time.astimezone(UTC).isoformat() if time else None,
            time_proven=proven,
            certificate=card,
            intact=seen.intact,
            covers_whole_file=seen.coverage.whole,
            altered_after=change.altered,
            changes=change.codes,
            trust=standing.trust if standing else Trust.NOT_CHECKED,
            in_force=_in_force(card, time),
            anchor=standing.anchor if standing else None,
            chain=standing.chain if standing else (),
            revocation=standing.revocation if standing else Revocation.NOT_CHECKED,
            revoked_at=_iso(standing.revoked_at) if standing else None,
            stamp=stamp,
            permission=seen.value.permission,
        )

    def _stamp(self, seen: _Seen) -> tuple[StampCard | None, datetime | None]:
        """The timestamp on the signature, or a later one on the document that covers it."""
        from intake.signatures.electronic.signer import common_name

        later = (
            other.proof
            for other in self._seen
            if other.kind is ValueKind.TIMESTAMP
            and other is not seen
            and other.coverage.exact
            and other.coverage.end > seen.coverage.end
        )
        stamps = [seen.proof.stamp] if seen.proof.stamp else list(later)
        if not stamps or seen.kind is ValueKind.TIMESTAMP:
            return None, None
        proof = stamps[0]
        certificate = proof.certificate
        trust = Trust.NOT_CHECKED
        if certificate is not None and proof.time is not None:
            trust = self._chains.standing(
                certificate, proof.others, proof.time, stamping=True
            ).trust
        authority = common_name(certificate.subject) if certificate is not None else None
        return StampCard(_iso(proof.time), authority, proof.intact, trust), proof.time

    def _time(
        self, seen: _Seen, stamp: StampCard | None, stamped: datetime | None
    ) -> tuple[datetime | None, bool]:
        """The time to judge by, and whether a trusted stamp proves it."""
        if stamp and stamped and stamp.intact and stamp.trust is Trust.TRUSTED:
            return stamped, True
        told = seen.proof.time or _parsed(seen.signature.signing_time)
        if told is not None and told.tzinfo is None:
            told = told.replace(tzinfo=UTC)  # a clock that names no zone is off by hours at most
        return told, False

    def _standing(self, seen: _Seen, time: datetime | None, *, proven: bool) -> Standing | None:
        certificate = seen.proof.certificate
        if certificate is None:
            return None
        return self._chains.standing(
            certificate,
            seen.proof.others,
            time or datetime.now(UTC),
            proven=proven,
            stamping=seen.kind is ValueKind.TIMESTAMP,
        )


def _in_force(card: CertificateCard | None, time: datetime | None) -> bool | None:
    if card is None or time is None or not card.valid_from or not card.valid_until:
        return None
    begins, ends = (datetime.fromisoformat(t) for t in (card.valid_from, card.valid_until))
    return begins <= time <= ends


def _iso(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).isoformat() if moment else None


def _parsed(time: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(time) if time else None
    except ValueError:
        return None
