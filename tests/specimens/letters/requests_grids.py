"""Requests whose cells are too narrow for what stands in them: names and labels go on below."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.specimens import spanish
from tests.specimens.canvas import Picture
from tests.specimens.claims import Claims
from tests.specimens.flow import PT, Flow, any_style
from tests.specimens.fonts import Face
from tests.specimens.grid import Item, any_look, section
from tests.specimens.identity.layout import Layout
from tests.specimens.letters.closing import block, margin_marks
from tests.specimens.letters.requests_forms import TITLES, employer_items, worker_items
from tests.specimens.letters.voice import FAREWELLS, GREETINGS, Voice

PAD = 1.6


def _lines(flow: Flow, text: str, face: Face, points: float, room: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and flow.paper.text_width(longer, face, points) <= room:
            lines[-1] = longer
        elif not lines:
            lines.append(word)
        else:
            lines.append(word)
    return lines or [""]


def _cell(flow: Flow, x: float, top: float, lines: list[str], face: Face, points: float,
          item: Item | None, room: float) -> None:  # fmt: skip
    """The lines of one cell; the fact is marked where it begins."""
    for number, line in enumerate(lines):
        first = number == 0 and item is not None and item.name is not None
        flow.paper.text(
            x + PAD, top + PAD + points * PT * (0.85 + 1.2 * number), line, face, points,
            name=item.name if first and item else None,
            value=(item.value or item.text) if first and item else None,
            max_width=room,
        )  # fmt: skip


def _row(flow: Flow, cells: Sequence[tuple[str, Item | None, Face]], widths: list[float],
         points: float, middle: bool) -> None:  # fmt: skip
    """One row of a table, as high as its longest cell; shorter ones at the top or the middle."""
    rooms = [width - 2 * PAD for width in widths]
    wrapped = [
        _lines(flow, text, face, points, room)
        for (text, _, face), room in zip(cells, rooms, strict=True)
    ]
    step = points * PT * 1.2
    height = max(map(len, wrapped)) * step + 2 * PAD
    flow.need(height + 2)
    x = flow.style.left
    for (_, item, face), lines, width, room in zip(cells, wrapped, widths, rooms, strict=True):
        flow.paper.box(x, flow.y, width, height)
        down = (height - 2 * PAD - len(lines) * step) / 2 if middle else 0.0
        _cell(flow, x, flow.y + down, lines, face, points, item, room)
        x += width
    flow.y += height


def _pairs(flow: Flow, rows: list[Item], points: float, middle: bool) -> None:
    """Two labels and two values in a row."""
    face = flow.style.face
    share = flow.rng.uniform(0.2, 0.24)
    widths = [flow.width * share, flow.width * (0.5 - share)] * 2
    for at in range(0, len(rows), 2):
        pair = [*rows[at : at + 2], Item("", "")][:2]
        cells = [
            part
            for item in pair
            for part in ((item.label, None, face.strong), (item.text, item, face))
        ]
        _row(flow, cells, widths, points, middle)


def narrow_form(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A form of four columns: label, value, label, value."""
    style = any_style(rng, "sans", "serif").but(left=20.0, right=20.0)
    flow, voice = Flow(rng, claims, dpi, style), Voice(rng, claims, style)
    points, middle = rng.choice((9.0, 9.5, 10.0)), rng.random() < 0.4
    look = any_look(rng, style.face, "beside", 1)
    flow.para(rng.choice(TITLES), align="center", strong=True, points=12, gap=5)
    flow.para(voice.place_and_date(), align="right", gap=4)
    heads = rng.choice((
        ("I. INFORMACIÓN DEL EMPLEADOR", "II. INFORMACIÓN DEL EXTRANJERO"),
        ("Datos del empleador", "Datos del trabajador extranjero"),
    ))  # fmt: skip
    section(flow, heads[0], look)
    _pairs(flow, employer_items(rng, claims, voice, contact=rng.random() < 0.5), points, middle)
    flow.skip(2)
    section(flow, heads[1], look)
    _pairs(flow, worker_items(rng, claims, voice), points, middle)
    flow.skip(4)
    flow.para("Solicito el código de identificación para extranjero bajo relación de "
              "dependencia. ", *voice.reason())  # fmt: skip
    block(flow, place=rng.choice(("center", "left")))
    margin_marks(flow)
    return flow.pages()


def line_table(rng: random.Random, claims: Claims, dpi: int) -> list[Picture]:
    """A letter whose worker stands in one line of a table below the names of its columns."""
    style = any_style(rng)
    flow, voice = Flow(rng, claims, dpi, style), Voice(rng, claims, style)
    w, out, face = claims.worker, claims.leave_out, style.face
    flow.para(voice.place_and_date(), align="left", gap=8)
    flow.para(*voice.addressee(), align="left", gap=6)
    flow.para(rng.choice(GREETINGS), align="left")
    who, third = voice.asks()
    flow.para(*who, f"{'solicita' if third else 'solicito'} la emisión del código de "
              "identificación para extranjero, bajo relación de dependencia, de la persona que "
              "consta en el siguiente cuadro:")  # fmt: skip
    name = f"{w.surnames} {w.names}".strip()
    begun = spanish.date(claims.contract_start, "slashes")
    word = {"passport": "Pasaporte", "visa": "Visa"}.get(w.document_type, "Documento")
    columns: list[tuple[str, Item, float]] = [("N.º", Item("", "1"), 0.07)]
    if "full_name" not in out:
        columns.append(("Apellidos y nombres", Item("", name.upper(), "full_name", w.full_name), 3))
    if "document_number" not in out:
        columns.append((f"{word} No.", Item("", w.document_number, "document_number"), 2))
    if "nationality" in claims.show:
        text = spanish.feminine(w.nationality).capitalize()
        columns.append(("Nacionalidad", Item("", text, "nationality", w.nationality), 2))
    if "birth_date" in claims.show:
        born = spanish.date(w.birth_date, "slashes")
        columns.append(("Fecha de nacimiento", Item("", born, "birth_date", w.birth_date), 2))
    columns.append(("Cargo", Item("", claims.position), 2))
    columns.append(
        ("Fecha de ingreso", Item("", begun, "contract_start", claims.contract_start), 2)
    )
    total = sum(size for _, _, size in columns[1:])
    widths = [flow.width * 0.07] + [flow.width * 0.93 * s / total for _, _, s in columns[1:]]
    points, middle = min(style.points, 10.5), rng.random() < 0.4
    _row(flow, [(head, None, face.strong) for head, _, _ in columns], widths, points, middle)
    _row(flow, [(item.text, item, face) for _, item, _ in columns], widths, points, middle)
    flow.skip(4)
    flow.para(*voice.reason())
    flow.para("La información precedente coincide con la del contrato registrado en el SUT.")
    flow.para(rng.choice(FAREWELLS), align="left", gap=3)
    block(flow)
    margin_marks(flow)
    return flow.pages()


LAYOUTS = [
    Layout("request", "narrow_form", narrow_form),
    Layout("request", "line_table", line_table),
]
