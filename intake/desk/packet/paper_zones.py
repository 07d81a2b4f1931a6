"""The machine readable zones of a document, with places on its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.boxes import Placement
from intake.domain.documents import PageRef
from intake.domain.zones import PaperZone, Zone
from intake.reading.items import Item


def zones_of(items: Sequence[Item], pages: Sequence[PageRef]) -> tuple[PaperZone, ...]:
    """Every zone on these items; boxes in pixels of the page as handed in."""
    places = [(page.file, page.file_page) for page in pages]
    return tuple(
        PaperZone(
            places.index((item.page.file, item.page.file_page)) + 1,
            handed_in(zone, item.placement),
        )
        for item in items
        for zone in item.zones
    )


def handed_in(zone: Zone, placement: Placement) -> Zone:
    """The zone with its boxes where they lie on the page as handed in."""
    return replace(
        zone,
        box=placement.box(zone.box),
        field_boxes={name: placement.box(box) for name, box in zone.field_boxes.items()},
        characters=tuple(
            replace(one, box=placement.box(one.box) if one.box else None) for one in zone.characters
        ),
    )
