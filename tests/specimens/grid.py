"""Labelled values in boxes, tables and lists, as forms, records and screens set them."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.specimens.canvas import Color
from tests.specimens.flow import PT, Flow
from tests.specimens.fonts import Face
from tests.specimens.hands import note

BY_HAND = "by_hand"
"""In `show` of the claims: the values of forms are written into them with a pen."""

FORMS = ("beside", "above", "colon", "dotted", "ruled", "striped")


@dataclass(frozen=True)
class Item:
    """A label and its value; with `name` the value is a fact worth `value` (or its text)."""

    label: str
    text: str
    name: str | None = None
    value: str | None = None


@dataclass(frozen=True)
class Look:
    """How one form sets its labels and values; points for both, label column as a share."""

    form: str
    columns: int
    label_face: Face
    value_face: Face
    points: float
    label_points: float
    share: float
    row: float
    color: Color
    tint: Color
    after: str


def any_look(
    rng: random.Random, face: Face, form: str | None = None, columns: int | None = None
) -> Look:
    form = form or rng.choice(FORMS)
    points = rng.choice((8.5, 9, 9.5, 10, 10.5, 11))
    columns = columns or (1 if form == "dotted" else rng.choice((1, 2, 2)))
    grey = rng.randint(225, 240)
    return Look(
        form=form,
        columns=columns,
        label_face=face.strong if rng.random() < 0.6 else face,
        value_face=face.strong if rng.random() < 0.2 else face,
        points=points,
        label_points=points - rng.choice((0, 0, 0.5, 1)) if form != "above" else points - 2,
        share=rng.uniform(0.36, 0.45),
        row=points * PT * rng.uniform(1.7, 2.3) + (3.2 if form == "above" else 0),
        color=(rng.randint(90, 170),) * 3 if rng.random() < 0.5 else (30, 30, 36),
        tint=(grey, grey, min(255, grey + rng.randint(0, 12))),
        after=rng.choice(
            (":", ":", " :") if form in ("above", "dotted", "colon") else (":", "", " :")
        ),
    )


def section(flow: Flow, title: str, look: Look) -> None:
    """A heading across the form."""
    flow.need(look.row * 3 + 8)
    paper, style = flow.paper, flow.style
    height = look.points * PT * 1.75
    if look.form in ("beside", "above", "striped"):
        paper.box(style.left, flow.y, flow.width, height, outline=look.color, fill=look.tint)
    paper.text(style.left + 2, flow.y + height * 0.72, title, style.face.strong, look.points)
    flow.y += height + (1.5 if look.form not in ("beside", "above") else 0)


def items(flow: Flow, rows: list[Item], look: Look) -> None:
    """The items in order, left to right and down."""
    rng = flow.rng
    columns = look.columns
    at = 0
    while at < len(rows):
        group = rows[at : at + columns]
        if columns > 1 and any(_too_long(flow, item, look, columns) for item in group):
            group = group[:1]
        at += len(group)
        flow.need(look.row + 1)
        wide = flow.width / len(group) if len(group) < columns else flow.width / columns
        for i, item in enumerate(group):
            _item(flow, flow.style.left + i * wide, wide, item, look, at, len(group))
        flow.y += look.row
    flow.y += rng.uniform(1.5, 4.5)


def _too_long(flow: Flow, item: Item, look: Look, columns: int) -> bool:
    room = flow.width / columns
    label = flow.paper.text_width(item.label + look.after, look.label_face, look.label_points)
    value = flow.paper.text_width(item.text, look.value_face, look.points)
    if look.form == "above":
        return value > room - 4 or label > room - 4
    if look.form in ("beside", "striped", "ruled"):
        return value > room * (1 - look.share) - 3.5 or label > room * look.share - 3
    return label + value + 4 > room - 3


def _written_in(flow: Flow, x: float, wide: float, item: Item, look: Look) -> None:
    """The value in the writer's own hand: on its line, in its box, never read as print."""
    rng = flow.rng
    ink = note(item.text, rng, flow.dpi, rng.uniform(1.7, 2.4), flow.claims.hand.pen)
    left = x + (2.0 if look.form == "above" else wide * look.share + 2)
    room = x + wide - left - 1
    if ink.width > room:
        ink = note(item.text, rng, flow.dpi, 1.7 * room / ink.width, flow.claims.hand.pen)
    base = flow.y + (look.row - 1.0 if look.form == "above" else look.row * 0.72)
    ink.on(flow.paper, left, base - ink.height * 0.7)


def _item(
    flow: Flow, x: float, wide: float, item: Item, look: Look, number: int, count: int
) -> None:
    paper = flow.paper
    y, row = flow.y, look.row
    label = item.label + look.after
    base = y + row * 0.68
    keep = {"name": item.name if item.text else None, "value": item.value}
    if look.form == "striped" and number % 2:
        paper.box(x, y, wide, row, outline=None, fill=look.tint)
    if BY_HAND in flow.claims.show and item.name and item.text:
        _written_in(flow, x, wide, item, look)
        item, keep = Item(item.label, ""), {}
    if look.form == "above":
        paper.box(x, y, wide, row, outline=look.color)
        paper.text(x + 1.5, y + look.label_points * PT + 0.6, label, look.label_face,
                   look.label_points, max_width=wide - 3)  # fmt: skip
        paper.text(x + 2, y + row - 1.8, item.text, look.value_face, look.points,
                   max_width=wide - 4, **keep)  # fmt: skip
        return
    if look.form in ("colon", "dotted"):
        label = label if look.form == "colon" else item.label + " "
        end = paper.text(x, base, label, look.label_face, look.label_points, max_width=wide * 0.62)
        value = x + wide * look.share if look.form == "dotted" else end + 1.8
        value = max(value, end + 2.5) if look.form == "dotted" else value
        if look.form == "dotted":
            paper.line(end + 1, base + 0.8, x + wide - 2, base + 0.8, dash=0.7, color=(90, 90, 90))
        paper.text(value, base, item.text, look.value_face, look.points,
                   max_width=x + wide - value - 1, **keep)  # fmt: skip
        return
    cut = x + wide * (look.share if count > 1 or look.columns == 1 else look.share * 0.75)
    if look.form == "beside":
        paper.box(x, y, cut - x, row, outline=look.color, fill=look.tint)
        paper.box(cut, y, x + wide - cut, row, outline=look.color)
    if look.form == "ruled":
        paper.line(cut, base + 1, x + wide - 3, base + 1, color=look.color)
    paper.text(x + 1.5, base, label, look.label_face, look.label_points, max_width=cut - x - 2.5)
    paper.text(cut + 1.8, base, item.text, look.value_face, look.points,
               max_width=x + wide - cut - 3.5, **keep)  # fmt: skip
