"""Machine readable zones to JSON and back."""

from __future__ import annotations

from typing import Any

from intake.domain.boxes import Box
from intake.domain.zones import Correction, Zone, ZoneCharacter


def zone_to_json(zone: Zone) -> dict[str, Any]:
    """Plain data; boxes as four numbers."""
    return {
        "format": zone.format,
        "lines": list(zone.lines),
        "box": zone.box.as_list(),
        "accepted": zone.accepted,
        "reasons": list(zone.reasons),
        "corrections": [[c.line, c.column, c.seen, c.made] for c in zone.corrections],
        "fields": dict(zone.fields),
        "proven": sorted(zone.proven),
        "field_boxes": {name: box.as_list() for name, box in zone.field_boxes.items()},
        "characters": [
            [c.line, c.column, c.confidence, c.box.as_list() if c.box else None]
            for c in zone.characters
        ],
    }


def zone_of_json(data: dict[str, Any]) -> Zone:
    """The zone as it was stored."""
    return Zone(
        format=data["format"],
        lines=tuple(data["lines"]),
        box=Box(*data["box"]),
        accepted=data["accepted"],
        reasons=tuple(data["reasons"]),
        corrections=tuple(Correction(*one) for one in data["corrections"]),
        fields=dict(data["fields"]),
        proven=frozenset(data["proven"]),
        field_boxes={name: Box(*sides) for name, sides in data["field_boxes"].items()},
        characters=tuple(
            ZoneCharacter(line, column, confidence, Box(*box) if box else None)
            for line, column, confidence, box in data["characters"]
        ),
    )
