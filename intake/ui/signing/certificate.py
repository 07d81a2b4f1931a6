"""The lines of an electronic signature's card: who, by whom, when, what was and was not checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from intake.domain.electronic import ElectronicCard, Revocation, Trust
from intake.messages import Messages


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line: its name, what it says, and the role of its colour."""

    name: str
    text: str
    role: str = "plain"


_TRUST_ROLE = {Trust.TRUSTED: "proven", Trust.REVOKED: "stops", Trust.WRONG_USE: "stops"}


def card_lines(card: ElectronicCard, messages: Messages) -> tuple[CardLine, ...]:
    """All that is known about one electronic signature; what is not known has no line."""
    held = card.certificate
    word = messages.word
    lines = [
        CardLine(word("electronic_card", "signer"), card.signer or ""),
        CardLine(word("electronic_card", "number"), card.number or ""),
        CardLine(word("electronic_card", "ruc"), card.ruc or ""),
        CardLine(word("electronic_card", "company"), (held.organization if held else "") or ""),
        _whole(card, messages),
        CardLine(
            word("electronic_card", "trust"),
            word("electronic_trust", card.trust.value),
            _TRUST_ROLE.get(card.trust, "look"),
        ),
        CardLine(word("electronic_card", "issuer"), (held.issuer if held else "") or ""),
        CardLine(word("electronic_card", "time"), _time(card, messages)),
        CardLine(word("electronic_card", "validity"), _validity(card)),
        _revocation(card, messages),
        CardLine(
            word("electronic_card", "changes"),
            ", ".join(word("electronic_change", code) for code in card.changes),
        ),
        CardLine(word("electronic_card", "chain"), " → ".join(card.chain)),
        CardLine(word("electronic_card", "serial"), held.serial if held else ""),
        CardLine(word("electronic_card", "fingerprint"), grouped(held.fingerprint) if held else ""),
        CardLine(
            word("electronic_card", "checked"),
            ", ".join(word("electronic_check", check.value) for check in card.checked),
        ),
        CardLine(
            word("electronic_card", "not_checked"),
            ", ".join(word("electronic_check", check.value) for check in card.not_checked),
            "look" if card.not_checked else "plain",
        ),
    ]
    return tuple(line for line in lines if line.text)


def _whole(card: ElectronicCard, messages: Messages) -> CardLine:
    name = messages.word("electronic_check", "intact").capitalize()
    code = {True: "sound", False: "unsound", None: "unknown"}[card.sound]
    role = {True: "proven", False: "stops", None: "look"}[card.sound]
    return CardLine(name, messages.word("electronic_sound", code), role)


def _revocation(card: ElectronicCard, messages: Messages) -> CardLine:
    text = messages.word("electronic_revocation", card.revocation.value)
    if card.revoked_at:
        text = f"{text} · {moment(card.revoked_at)}"
    roles = {Revocation.GOOD: "proven", Revocation.REVOKED: "stops"}
    name = messages.word("electronic_check", "revocation").capitalize()
    return CardLine(name, text, roles.get(card.revocation, "plain"))


def _time(card: ElectronicCard, messages: Messages) -> str:
    if not card.time:
        return ""
    how = "time_proven" if card.time_proven else "time_stated"
    said = messages.word("electronic_card", how)
    if card.time_proven and card.stamp is not None and card.stamp.authority:
        said = f"{said}: {card.stamp.authority}"
    return f"{moment(card.time)} · {said}"


def _validity(card: ElectronicCard) -> str:
    held = card.certificate
    if held is None or not held.valid_from or not held.valid_until:
        return ""
    return f"{moment(held.valid_from)[:10]} – {moment(held.valid_until)[:10]}"


def moment(text: str) -> str:
    """`2026-11-20T15:04:05+00:00` as `20/11/2026 10:04` on the clock of this station."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{(when.astimezone() if when.tzinfo else when):%d/%m/%Y %H:%M}"


def grouped(fingerprint: str) -> str:
    """A fingerprint in groups of four, so that two can be held side by side."""
    return " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))
