"""The foot of a letter: farewell, the signature in its place, and the typed name below it."""

from __future__ import annotations

import datetime as dt
import random

from tests.specimens import marks, stamps
from tests.specimens.claims import Claims, Signer
from tests.specimens.flow import PT, Flow
from tests.specimens.hands import Hand, initials, note, signature, typed_script
from tests.specimens.ink import Ink

PLACES = ("left", "left", "left", "center", "center", "right")


def sign_in(
    flow: Flow, x: float, y: float, width: float, height: float, hand: Hand, kind: str | None = None
) -> None:
    """Puts what `claims.sign` says into the rectangle (mm), and remembers it."""
    claims, rng, paper = flow.claims, flow.rng, flow.paper
    kind = kind or claims.sign
    mark = paper.px
    if kind == "none":
        box = [mark(x), mark(y), mark(x + width), mark(y + height)]
        paper.mark("none", "", box, signature=True)
        return
    if kind == "stamp":
        when = dt.datetime.combine(claims.date, dt.time(rng.randint(8, 18), rng.randint(0, 59), 7))
        ink = stamps.TOOLS[claims.tool](claims.signer.name, when, rng, flow.dpi)
        name = "electronic_stamp"
    elif kind == "typed":
        ink, name = typed_script(claims.signer.name, rng, flow.dpi, rng.uniform(1.6, 2.4)), "none"
    elif kind == "rubber":
        ink, name = marks.company_stamp(_firm(claims), None, rng, flow.dpi), "none"
    elif kind == "both":
        sign_in(flow, x, y, width, height, hand, "ink")
        sign_in(flow, min(x + width * 0.7, 160), y, 40, height, hand, "stamp")
        return
    else:
        ink = signature(hand, rng, flow.dpi, room=min(width + 12, 95), tallest=height + 5)
        name = {"ink": "ink", "pasted": "pasted_image"}[kind]
    _lay(flow, ink, name, x, y, width, height)


def _lay(
    flow: Flow, ink: Ink, name: str, x: float, y: float, width: float, height: float
) -> None:
    rng, paper = flow.rng, flow.paper
    spare = max(0.0, width - ink.width)
    left = x + rng.uniform(0, min(spare, 14))
    # Signatures stand on the line or run through it; stamps and print keep to their place.
    drop = rng.uniform(-1, 5) if name == "ink" else -1.0
    top = y + height - ink.height + drop
    left = max(3.0, min(left, paper.width - 4 - ink.width))
    top = max(4.0, min(top, paper.height - 4 - ink.height))
    if name == "pasted_image":
        tint = rng.randint(228, 252)
        paper.box(left - 1.5, top - 1, ink.width + 3, ink.height + 2, outline=None,
                  fill=(tint, tint, tint))  # fmt: skip
    box = ink.on(paper, left, top)
    paper.mark(name, "", [float(v) for v in box], signature=True)


def _firm(claims: Claims) -> str:
    return claims.company.name if claims.company else claims.employer.full_name


def number_label(rng: random.Random, signer: Signer) -> str:
    if signer.number_label == "pasaporte":
        return rng.choice(("Pasaporte No. ", "PASAPORTE: ", "Pasaporte "))
    return rng.choice(("C.I. ", "C.C. ", "CI: ", "C.I.: ", "Cédula No. ", "C.C. No. "))


def block(
    flow: Flow,
    *,
    place: str | None = None,
    role: bool = True,
    signer: Signer | None = None,
    hand: Hand | None = None,
    kind: str | None = None,
    upper: bool | None = None,
    number: bool | None = None,
    stamp: bool = True,
) -> None:
    """The place of signature with line and typed name, 40 to 60 mm tall."""
    claims, rng, style = flow.claims, flow.rng, flow.style
    signer = signer or claims.signer
    hand = hand or claims.hand
    place = place or rng.choice(PLACES)
    height, width = rng.uniform(16, 27), rng.uniform(55, 80)
    flow.need(height + 32)
    x = {"left": style.left, "center": 105 - width / 2, "right": 210 - style.right - width}[place]
    top = flow.y
    base = top + height
    paper, face, points = flow.paper, style.face, min(style.points, 11.5)
    line = rng.choice(("rule", "underscores", "none", "f)", "dots"))
    align = "center" if place == "center" or rng.random() < 0.3 else "left"
    at = x + width / 2 if align == "center" else x
    if line == "rule":
        paper.line(x, base, x + width, base, thickness=0.25)
    elif line in ("underscores", "dots"):
        char = "_" if line == "underscores" else "."
        count = int(width / paper.text_width(char, face, points))
        paper.text(x, base, char * count, face, points)
    elif line == "f)":
        paper.text(x - 1, base, rng.choice(("f)", "f.", "Firma:", "(f)")), face, points)
    sign_x = x + (11 if line == "f)" else 0)
    sign_in(flow, sign_x, top, width - (sign_x - x), height, hand, kind)
    y = base + points * PT * 1.35
    step = points * PT * 1.25
    if upper is None:
        upper = rng.random() < 0.5
    shown = signer.name.upper() if upper else signer.name
    named = "employer_name" not in claims.leave_out or signer.name != claims.employer.full_name
    strong = face.strong if rng.random() < 0.5 else face
    prefix = rng.choice(("", "", "", "Sr. " if signer.sex == "M" else "Sra. ", "Ing. "))
    if not named:
        y -= step
    elif align == "left" and prefix:
        end = paper.text(at, y, prefix, face, points)
        paper.text(end, y, shown, strong, points, name="signer_name", max_width=92)
    else:
        paper.text(at, y, shown, strong, points, align=align, name="signer_name", max_width=92)
    y += step
    if number is None:
        number = named and "employer_cedula" not in claims.leave_out
    if number:
        label = number_label(rng, signer)
        wide = paper.text_width(label + signer.number, face, points)
        left = at - wide / 2 if align == "center" else at
        end = paper.text(left, y, label, face, points)
        paper.text(end, y, signer.number, face, points, name="signer_number")
        y += step
    if role:
        text = signer.role.upper() if upper else signer.role.capitalize()
        paper.text(at, y, text, strong, points, align=align, name="signer_role",
                   value=signer.role, max_width=92)  # fmt: skip
        y += step
        if claims.company and rng.random() < 0.6 and signer.number_label == "cedula":
            paper.text(at, y, claims.company.name, face, points, align=align, max_width=92)
            y += step
    if stamp and claims.company and rng.random() < 0.3:
        _company_stamp(flow, x, width, top, place)
    flow.y = y + 3


def _company_stamp(flow: Flow, x: float, width: float, top: float, place: str) -> None:
    claims, rng = flow.claims, flow.rng
    assert claims.company is not None
    ink = marks.company_stamp(claims.company.name, claims.company.ruc, rng, flow.dpi)
    if ink.width > 80:
        return
    left = x + width + rng.uniform(2, 10) if place != "right" else x - ink.width - rng.uniform(2, 8)
    left = max(4.0, min(left, 206 - ink.width))
    ink.on(flow.paper, left, min(top + rng.uniform(-4, 6), 292 - ink.height))


def margin_marks(flow: Flow) -> None:
    """Sometimes: received stamp, initials in the margin, a handwritten number on top."""
    rng, dpi = flow.rng, flow.dpi
    first = flow.papers[0]
    if rng.random() < 0.12:
        stamp = marks.received_stamp(rng, dpi, "Recepción documental", "20 NOV 2026")
        if stamp.width < 90:
            stamp.on(first, rng.uniform(200 - stamp.width - 3, 204 - stamp.width), rng.uniform(3, 7))
    if len(flow.papers) > 1 and rng.random() < 0.5:
        for paper in flow.papers[:-1]:
            ink = initials(flow.claims.hand, rng, dpi, rng.uniform(4, 7))
            ink.on(paper, 205 - ink.width, rng.uniform(240, 275))
    if rng.random() < 0.08:
        ink = note(str(rng.randint(1, 40)), rng, dpi, 2.6)
        ink.on(first, rng.uniform(185, 195), rng.uniform(6, 10))
