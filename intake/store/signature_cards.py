"""The card of an electronic signature to JSON and back."""

from __future__ import annotations

import dataclasses
from typing import Any

from intake.domain.electronic import (
    CertificateCard,
    ElectronicCard,
    Revocation,
    StampCard,
    Trust,
    ValueKind,
)


def card_to_json(card: ElectronicCard | None) -> dict[str, Any] | None:
    """Plain data, with enumerations as their values."""
    return dataclasses.asdict(card) if card else None


def card_of_json(data: dict[str, Any] | None) -> ElectronicCard | None:
    """The card as it was stored."""
    if data is None:
        return None
    certificate, stamp = data["certificate"], data["stamp"]
    stored = {
        **data,
        "kind": ValueKind(data["kind"]),
        "trust": Trust(data["trust"]),
        "revocation": Revocation(data["revocation"]),
        "changes": tuple(data["changes"]),
        "chain": tuple(data["chain"]),
        "certificate": CertificateCard(**certificate) if certificate else None,
        "stamp": StampCard(**{**stamp, "trust": Trust(stamp["trust"])}) if stamp else None,
    }
    return ElectronicCard(**stored)
