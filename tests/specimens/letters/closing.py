"""The foot of a letter: farewell, the signature in its place, and the typed name below it."""

from __future__ import annotations

import datetime as dt
import random

from tests.specimens import marks, stamps
from tests.specimens.claims import Claims, Signer
from tests.specimens.flow import PT, Flow
from tests.specimens.hands import Hand, initials, note, signature, tick, typed_script
from tests.specimens.ink import Ink

NOTES = (
    "Revisado {day}",
    "traer copia",
    "Ventanilla 4",
    "ok {day}",
    "falta copia de visa",
    "{day}",
)
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
    elif kind == "copied":
        ink = signature(hand, random.Random(hand.seed), flow.dpi, room=58, tallest=20)
        name = "pasted_image"
    else:
        ink = signature(hand, rng, flow.dpi, room=min(width + 12, 95), tallest=height + 5)
        name = {"ink": "ink", "pasted": "pasted_image"}[kind]
    _lay(flow, ink, name, x, y, width, height)


def _lay(flow: Flow, ink: Ink, name: str, x: float, y: float, width: float, height: float) -> None:
    rng, paper = flow.rng, flow.paper
    spare = max(0.0, width - ink.width)
    left = x + rng.uniform(0, min(spare, 14))
    # Signatures stand on the line or run through it; stamps and print keep to their place.
    drop = rng.uniform(-1, 5) if name == "ink" else -1.0
    top = y + height - ink.height + drop
    left = max(3.0, min(left, paper.width - 4 - ink.width))
    top = max(4.0, min(top, paper.height - 4 - ink.height))
    if name == "pasted_image" and flow.claims.sign == "pasted":
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
    if signer.number_label == "codigo":
        return rng.choice(("Código: ", "Código No. ", "Doc. "))
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
    points = min(style.points, 11.5)
    align = "center" if place == "center" or rng.random() < 0.3 else "left"
    sign_x = _rule(flow, x, base, width, points)
    if place == "left" and rng.random() < 0.08:
        sign_x = x + width * 0.75  # beside the line, not on it
    sign_in(flow, sign_x, top, width - min(sign_x - x, 12), height, hand, kind)
    if upper is None:
        upper = rng.random() < 0.5
    named = "employer_name" not in claims.leave_out or signer.name != claims.employer.full_name
    if number is None:
        number = named and "employer_cedula" not in claims.leave_out
    typed = _Typed(flow, x + width / 2 if align == "center" else x, align, points, base, upper)
    if named:
        typed.name(signer)
    if number:
        typed.number(signer)
    if role:
        typed.role(signer)
    if stamp and claims.company and rng.random() < 0.3:
        _company_stamp(flow, x, width, top, place)
    flow.y = typed.y + 3 - typed.step * 0.3


def _rule(flow: Flow, x: float, base: float, width: float, points: float) -> float:
    """The line to sign on, or what stands for it; gives the x where signing begins."""
    paper, rng, face = flow.paper, flow.rng, flow.style.face
    line = rng.choice(("rule", "underscores", "none", "f)", "dots"))
    if line == "rule":
        paper.line(x, base, x + width, base, thickness=0.25)
    elif line in ("underscores", "dots"):
        char = "_" if line == "underscores" else "."
        count = int(width / paper.text_width(char, face, points))
        paper.text(x, base, char * count, face, points)
    elif line == "f)":
        paper.text(x - 1, base, rng.choice(("f)", "f.", "Firma:", "(f)")), face, points)
        return x + 11
    return x


class _Typed:
    """The typed lines below a signature: name, number, role, firm."""

    def __init__(
        self, flow: Flow, at: float, align: str, points: float, base: float, upper: bool
    ) -> None:
        self.flow, self.at, self.align, self.points, self.upper = flow, at, align, points, upper
        self.step = points * PT * 1.25
        self.y = base + points * PT * 1.35
        self.face = flow.style.face
        self.strong = self.face.strong if flow.rng.random() < 0.5 else self.face
        self.room = min(92.0, 205 - at) if align == "left" else 92.0

    def _line(self, text: str, strong: bool, name: str | None, value: str | None = None) -> None:
        face = self.strong if strong else self.face
        self.flow.paper.text(
            self.at, self.y, text, face, self.points,
            align=self.align, name=name, value=value, max_width=self.room,
        )  # fmt: skip
        self.y += self.step

    def name(self, signer: Signer) -> None:
        shown = signer.name.upper() if self.upper else signer.name
        prefix = self.flow.rng.choice(
            ("", "", "", "Sr. " if signer.sex == "M" else "Sra. ", "Ing. ")
        )
        if self.align == "left" and prefix:
            paper = self.flow.paper
            end = paper.text(self.at, self.y, prefix, self.face, self.points)
            paper.text(end, self.y, shown, self.strong, self.points, name="signer_name",
                       max_width=self.room - (end - self.at))  # fmt: skip
            self.y += self.step
        else:
            self._line(shown, strong=True, name="signer_name")

    def number(self, signer: Signer) -> None:
        paper, label = self.flow.paper, number_label(self.flow.rng, signer)
        wide = paper.text_width(label + signer.number, self.face, self.points)
        left = self.at - wide / 2 if self.align == "center" else self.at
        end = paper.text(left, self.y, label, self.face, self.points)
        paper.text(end, self.y, signer.number, self.face, self.points, name="signer_number")
        self.y += self.step

    def role(self, signer: Signer) -> None:
        text = signer.role.upper() if self.upper else signer.role.capitalize()
        self._line(text, strong=True, name="signer_role", value=signer.role)
        company = self.flow.claims.company
        if company and self.flow.rng.random() < 0.6 and signer.number_label == "cedula":
            self._line(company.name, strong=False, name=None)


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
            stamp.on(
                first, rng.uniform(200 - stamp.width - 3, 204 - stamp.width), rng.uniform(3, 7)
            )
    if len(flow.papers) > 1 and rng.random() < 0.5:
        for paper in flow.papers[:-1]:
            ink = initials(flow.claims.hand, rng, dpi, rng.uniform(4, 7))
            ink.on(paper, 205 - ink.width, rng.uniform(240, 275))
    if rng.random() < 0.08:
        ink = note(str(rng.randint(1, 40)), rng, dpi, 2.6)
        ink.on(first, rng.uniform(185, 195), rng.uniform(6, 10))
    if rng.random() < 0.08:
        words = rng.choice(NOTES).format(day=flow.claims.date.strftime("%d/%m/%Y"))
        ink = note(words, rng, dpi, rng.uniform(1.6, 2.4))
        if flow.y < 262 and ink.width < 150:
            ink.on(flow.paper, rng.uniform(20, 190 - ink.width), rng.uniform(268, 278))
    if rng.random() < 0.08:
        for _ in range(rng.randint(1, 4)):
            ink = tick(rng, dpi, rng.uniform(3, 6))
            ink.on(first, rng.uniform(6, 13), rng.uniform(60, 250))
