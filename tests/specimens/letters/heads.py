"""Letterheads and feet of companies, memo heads."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.specimens.claims import Claims
from tests.specimens.flow import Flow
from tests.specimens.fonts import pick
from tests.specimens.marks import logo

Hook = Callable[[Flow], None]


def letterhead(rng: random.Random, claims: Claims, dpi: int) -> tuple[Hook, Hook]:
    """What every sheet of one company carries at its head and foot (30 and 20 mm)."""
    firm = claims.company
    natural = "" if "employer_name" in claims.leave_out else claims.employer.full_name
    name = firm.name if firm else natural
    source = firm or claims.employer
    face = pick(rng, "sans", "serif")
    color = (rng.randint(0, 110), rng.randint(0, 110), rng.randint(0, 140))
    device = logo(rng, dpi, rng.uniform(13, 19))
    form = rng.choice(("left", "center", "band"))
    line = f"{source.address} · {source.city} · Telf. {source.telephone}"
    mail = f"{source.email} · www.{source.email.split('@')[1]}"

    def begin(flow: Flow) -> None:
        paper = flow.paper
        if form == "band":
            paper.box(0, 0, 210, 24, outline=None, fill=color)
            paper.text(22, 14, name, face.strong, 17, color=(255, 255, 255), max_width=150)
        elif form == "center":
            device.on(paper, 105 - device.width / 2, 7)
            paper.text(105, 32, name, face.strong, 13, align="center", color=color, max_width=170)
            paper.line(25, 35, 185, 35, color=color, thickness=0.4)
        else:
            device.on(paper, 20, 9)
            paper.text(42, 18, name, face.strong, 15, color=color, max_width=140)
            if firm:
                paper.text(42, 23.5, f"RUC {firm.ruc}", face, 8.5, color=color)
            paper.line(20, 31, 190, 31, color=color, thickness=0.6)

    def end(flow: Flow) -> None:
        paper = flow.paper
        paper.line(20, 277, 190, 277, color=color, thickness=0.3)
        paper.text(105, 281.5, line, face, 8, align="center", color=color, max_width=180)
        paper.text(105, 285.5, mail, face, 8, align="center", color=color, max_width=180)

    return begin, end
