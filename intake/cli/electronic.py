"""Electronic signatures as JSON and as lines of a card."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from intake.cli.shapes import Json
from intake.domain.electronic import ElectronicCard, Trust
from intake.messages import Messages
from intake.signatures.evidence import ElectronicReport, ElectronicSignature


def altered(entry: Json) -> bool:
    """Whether one of the signatures of this entry is not whole, or the file changed after it."""
    rows = entry["electronic"]
    return isinstance(rows, list) and any(
        row["altered_after"] or row["intact"] is False for row in rows
    )


def of_report(report: ElectronicReport) -> list[Json]:
    """The rows of `electronic`."""
    sealed = any(signature.covers_whole_file for signature in report.signatures)
    return [_of_signature(signature, sealed=sealed) for signature in report.signatures]


def _altered_after(signature: ElectronicSignature, *, sealed: bool) -> bool | None:
    """What the finding alone can say: None where a later signature covers what was appended."""
    if signature.digest_matches is False:
        return True
    if signature.covers_whole_file is False:
        return None if sealed else True
    return False


def _of_signature(signature: ElectronicSignature, *, sealed: bool) -> Json:
    """What CONTRACT names, then the rest of the card where there is one."""
    card = signature.card
    plain: Json = {
        "field": signature.field,
        "subfilter": signature.subfilter,
        "signer": signature.signer,
        "signer_number": signature.signer_number,
        "signing_time": signature.signing_time,
        "intact": signature.digest_matches,
        "covers_whole_file": signature.covers_whole_file,
        "altered_after": _altered_after(signature, sealed=sealed),
        "trusted": None,
        "revocation": "not_checked",
        "page": signature.page,
    }
    return plain if card is None else plain | _of_card(card)


def _of_card(card: ElectronicCard) -> Json:
    return {
        "signer": card.signer,
        "signer_number": card.number,
        "signer_ruc": card.ruc,
        "signing_time": card.time,
        "time_proven": card.time_proven,
        "kind": card.kind.value,
        "intact": card.intact,
        "covers_whole_file": card.covers_whole_file,
        "altered_after": card.altered_after,
        "changes": list(card.changes),
        "trusted": trusted(card),
        "trust": card.trust.value,
        "in_force": card.in_force,
        "anchor": card.anchor,
        "chain": list(card.chain),
        "revocation": card.revocation.value,
        "revoked_at": card.revoked_at,
        "certificate": dataclasses.asdict(card.certificate) if card.certificate else None,
        "timestamp": dataclasses.asdict(card.stamp) if card.stamp else None,
        "permission": card.permission,
        "checked": [check.value for check in card.checked],
        "not_checked": [check.value for check in card.not_checked],
    }


def trusted(card: ElectronicCard) -> bool | None:
    """None where there is nothing to trust by."""
    if card.trust in (Trust.NO_ANCHORS, Trust.NOT_CHECKED):
        return None
    return card.trust is Trust.TRUSTED


def anchor_lines(folder: Path, messages: Messages) -> list[str]:
    """What is trusted for this answer, with fingerprints to compare; what was passed over."""
    from intake.signatures.electronic.trust import load_anchors

    anchors = load_anchors(folder)
    if not anchors.certificates:
        lines = [f"{folder}: {messages.word('electronic_trust', Trust.NO_ANCHORS)}"]
    else:
        title = messages.word("electronic_card", "anchors")
        lines = [f"{title}:", *(f"  {c.subject}: {c.fingerprint}" for c in anchors.cards)]
    if anchors.ignored:
        passed = messages.word("electronic_card", "ignored")
        lines.append(f"{passed}: {', '.join(anchors.ignored)}")
    return lines


def card_lines(signature: ElectronicSignature, messages: Messages) -> list[str]:
    """The card in words, a line each, set in."""
    card = signature.card
    if card is None:
        return [f"  {signature.signer or '—'}"]
    word = messages.word
    sound = {True: "sound", False: "unsound", None: "unknown"}[card.sound]
    number = f" ({card.number})" if card.number else ""
    lines = [f"  {word('electronic_kind', card.kind)}: {card.signer or '—'}{number}, {card.time}"]
    lines.append(f"    {word('electronic_sound', sound)}")
    if card.changes:
        changes = (word("electronic_change", code) for code in card.changes)
        lines.append(f"    {word('electronic_card', 'changes')}: {', '.join(changes)}")
    lines.append(f"    {word('electronic_trust', card.trust)}")
    if card.certificate:
        one = card.certificate
        lines.append(
            f"    {word('electronic_card', 'issuer')}: {one.issuer}; "
            f"{word('electronic_card', 'serial')}: {one.serial}; {one.valid_from} – "
            f"{one.valid_until}"
        )
    unknown = ", ".join(word("electronic_check", check) for check in card.not_checked)
    if unknown:
        lines.append(f"    {word('electronic_card', 'not_checked')}: {unknown}")
    return lines
