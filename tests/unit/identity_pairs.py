"""The forty identity triples of the law for comparisons, as the values that are compared."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from intake.checks.values.told import IdentityData, Told
from intake.domain.kinds import Kind

FILE = Path(__file__).resolve().parents[1] / "data" / "identity-pairs.json"
TYPES = {"pasaporte": Kind.PASSPORT, "cedula_origen": Kind.HOME_ID}


def triples() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def pivot_of(triple: dict[str, Any]) -> IdentityData:
    printed = triple["viz"]
    card = re.match(r"^(?:DNI )?(V-[\d.]+|\d{8}) (.*)$", printed)
    if card:
        printed = card[2]
    surnames, _, names = printed.partition(" / ")
    told = {"surnames": Told(surnames), "names": Told(names) if names else None}
    if card:
        number = Told(card[1], raw=card[1])
        return IdentityData(document_type=Kind.HOME_ID, number=number, **told)
    upper, lower = triple["mrz"]
    zone_surnames, _, zone_names = upper[5:].rstrip("<").partition("<<")
    nation = {"D": "DEU"}.get(lower[10:13].strip("<"), lower[10:13])
    year = int(lower[13:15])
    born = f"{year + (2000 if year <= 26 else 1900)}-{lower[15:17]}-{lower[17:19]}"
    optional = lower[28:42].strip("<")
    return IdentityData(
        document_type=Kind.PASSPORT,
        number=Told(lower[:9].rstrip("<"), proven=True),
        linked=(Told(optional),) if optional else (),
        birth_date=Told(born, proven=True),
        nationality=Told(nation),
        issuing_country=Told({"D": "DEU"}.get(upper[2:5].strip("<"), upper[2:5])),
        zone_surnames=zone_surnames.replace("<", " "),
        zone_names=zone_names.replace("<", " "),
        zone_full=not upper.endswith("<"),
        **told,
    )


def other_of(side: dict[str, Any]) -> IdentityData:
    def told(name: str) -> Told | None:
        return Told(side[name], raw=side[name]) if side.get(name) else None

    return IdentityData(
        document_type=TYPES[side["document_type"]],
        number=told("document_number"),
        surnames=told("apellidos"),
        names=told("nombres"),
        full_name=told("full_name"),
        birth_date=told("dob"),
        nationality=told("nationality"),
    )
