"""Requests whose place of signature is not where most have it, signed or not.

Left, in the middle, right; two people side by side; above a table; in a box of a form; over a line
with the name far below; alone on a second page; without any closing formula.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.specimens import isochrone, kinetic
from tests.specimens.canvas import Paper, Picture
from tests.specimens.fonts import Face, pick

PT = 0.3528
NAMES = (
    "María Fernanda Quishpe Toapanta", "Jorge Luis Paredes Villacís", "Ana Lucía Barros Cedeño",
    "Segundo Manuel Guamán Chicaiza", "Verónica Elizabeth Salto Mera", "Pablo Andrés Iturralde",
    "Rosa Elvira Chango Pilataxi", "Diego Sebastián Vintimilla Arce",
)  # fmt: skip
ROLES = ("Representante legal", "Empleador", "Gerente general", "Apoderada", "Empleadora")
BODY = (
    ("Por medio de la presente solicito a usted se sirva disponer la generación del código de "
    "afiliación para la persona extranjera que prestará sus servicios bajo mi dependencia."),
    ("Los datos de la persona constan en el pasaporte y en el contrato que se adjuntan, "
    "y declaro que son verdaderos y que asumo la responsabilidad por ellos ante la institución."),
    ("El código es indispensable para registrar el aviso de entrada y cumplir con la afiliación "
    "al Seguro General Obligatorio dentro del plazo que señala la ley."),
    ("Para cualquier notificación señalo mi correo y mi número de teléfono, que constan "
    "al pie de esta solicitud y en los registros del empleador."),
)  # fmt: skip


@dataclass
class Desk:
    """A paper being written, and where ink was put."""

    paper: Paper
    rng: random.Random
    signed: bool
    face: Face
    points: float
    left: float = 25.0
    right: float = 185.0
    y: float = 30.0
    inks: list[list[float]] = field(default_factory=list)

    @property
    def step(self) -> float:
        return self.points * PT * 1.3

    def text(self, words: str, x: float | None = None, align: str = "left") -> None:
        self.paper.text(self.left if x is None else x, self.y, words, self.face, self.points,
                        align=align)  # fmt: skip
        self.y += self.step

    def body(self, paragraphs: int = 3) -> None:
        self.text("Señor Director Provincial")
        self.text("Instituto Ecuatoriano de Seguridad Social")
        self.text("Presente.-")
        self.y += self.step
        for words in self.rng.sample(BODY, paragraphs):
            line = ""
            for word in words.split():
                longer = f"{line} {word}".strip()
                wide = self.paper.text_width(longer, self.face, self.points)
                if wide > self.right - self.left:
                    self.text(line)
                    line = word
                else:
                    line = longer
            self.text(line)
            self.y += self.step * 0.7

    def sign(self, x: float, base: float, room: float = 60.0, tall: float = 16.0) -> None:
        """Ink with its foot near `base`, where the paper is signed."""
        if not self.signed:
            return
        hand, dpi = self.rng.getrandbits(24), self.paper.dpi
        draw = self.rng.choice((kinetic.signature, isochrone.signature))
        ink, _ = draw(hand, self.rng.getrandbits(16), dpi, room, tall + 6)
        at = x + self.rng.uniform(0, max(0.5, room - ink.width))
        top = base - ink.height + self.rng.uniform(-1, 3)
        box = ink.on(self.paper, max(4.0, at), max(4.0, top))
        self.inks.append([float(v) for v in box])

    def signer(self, x: float, align: str = "left", *, number: bool = True) -> None:
        self.text(self.rng.choice(NAMES), x, align)
        if number:
            self.text(f"C.I. {self.rng.randrange(10**9, 2 * 10**9):010d}", x, align)
        self.text(self.rng.choice(ROLES), x, align)


def _no_closing(align: str) -> Callable[[Desk], None]:
    """Text, then room, then name and number: nothing says that it ends."""

    def draw(desk: Desk) -> None:
        desk.body()
        base = desk.y + desk.rng.uniform(18, 26)
        x = {"left": desk.left, "center": 105.0, "right": 125.0}[align]
        left = x - 30 if align == "center" else x
        desk.sign(left, base)
        desk.y = base + 5
        desk.signer(x, "center" if align == "center" else "left")

    return draw


def _far_below(desk: Desk) -> None:
    """A line to sign on; the name stands two centimetres below it."""
    desk.body()
    desk.text("Atentamente,")
    base = desk.y + 22
    desk.paper.line(desk.left, base, desk.left + 70, base, thickness=0.25)
    desk.sign(desk.left + 4, base)
    desk.y = base + desk.rng.uniform(14, 22)
    desk.signer(desk.left)


def _two(desk: Desk) -> None:
    """Employer and worker side by side, each on a line."""
    desk.body(2)
    desk.text("Para constancia firman las partes:")
    base = desk.y + 24
    for x in (28.0, 118.0):
        desk.paper.line(x, base, x + 62, base, thickness=0.25)
        desk.sign(x + 2, base, 56)
        desk.y = base + 5
        desk.signer(x)


def _above_table(desk: Desk) -> None:
    """Signed in the middle of the sheet; a table for the office follows."""
    desk.body(2)
    desk.text("Atentamente,")
    base = desk.y + 22
    desk.sign(desk.left, base)
    desk.y = base + 5
    desk.signer(desk.left)
    desk.y += 8
    desk.text("USO EXCLUSIVO DE LA INSTITUCIÓN")
    top = desk.y
    for row, label in enumerate(("Recibido por", "Fecha y hora", "Número de trámite", "Revisado")):
        y = top + 9 * row
        desk.paper.box(desk.left, y, 50, 9, thickness=0.2)
        desk.paper.box(desk.left + 50, y, 110, 9, thickness=0.2)
        desk.paper.text(desk.left + 2, y + 6, label, desk.face, desk.points - 1)


def _box(desk: Desk) -> None:
    """A form: the label in a box, ink in the box."""
    desk.body(2)
    top, label = desk.y + 4, desk.rng.choice(("Firma del solicitante", "FIRMA", "Firma:"))
    desk.paper.box(desk.left, top, 80, 30, thickness=0.3)
    desk.paper.text(desk.left + 2, top + 4.5, label, desk.face, desk.points - 1)
    desk.sign(desk.left + 8, top + 26, 58, 14)
    desk.paper.box(desk.left + 80, top, 80, 30, thickness=0.3)
    desk.paper.text(desk.left + 82, top + 4.5, "Nombres y apellidos", desk.face, desk.points - 1)
    desk.paper.text(desk.left + 82, top + 16, desk.rng.choice(NAMES), desk.face, desk.points - 0.5)


def _foot_of_box(desk: Desk) -> None:
    """Two boxes side by side, what goes into each is said at its foot; the other stays empty."""
    desk.body(2)
    top, wide = desk.y + 4, desk.rng.uniform(62, 78)
    labels = (desk.rng.choice(("Firma del empleador", "FIRMA DEL SOLICITANTE")), "Sello")
    for x, label in ((desk.left, labels[0]), (desk.left + wide + 6, labels[1])):
        desk.paper.box(x, top, wide, 32, thickness=0.3)
        desk.paper.text(x + wide / 2, top + 30, label, desk.face, desk.points - 1, align="center")
    desk.sign(desk.left + 5, top + 25, wide - 14, 14)


def _row_of_table(desk: Desk) -> None:
    """A table of the signer's data; its last row is the one to sign in."""
    desk.body(2)
    top, rows = desk.y + 2, (("Nombres", desk.rng.choice(NAMES)), ("Cargo", "Gerente"))
    for number, (label, said) in enumerate(rows):
        y = top + 8 * number
        desk.paper.box(desk.left, y, 45, 8, thickness=0.25)
        desk.paper.box(desk.left + 45, y, 110, 8, thickness=0.25)
        desk.paper.text(desk.left + 2, y + 5.5, label, desk.face, desk.points - 1)
        desk.paper.text(desk.left + 47, y + 5.5, said, desk.face, desk.points - 1)
    y = top + 8 * len(rows)
    desk.paper.box(desk.left, y, 45, 24, thickness=0.25)
    desk.paper.box(desk.left + 45, y, 110, 24, thickness=0.25)
    desk.paper.text(desk.left + 2, y + 13, "Firma", desk.face, desk.points - 1)
    desk.sign(desk.left + 52, y + 20, 70, 13)


def _line_below_name(desk: Desk) -> None:
    """The name stands first; the line to sign on below it, and under that what it is for."""
    desk.body(2)
    desk.text("Atentamente,")
    desk.signer(desk.left)
    base = desk.y + 20
    desk.paper.line(desk.left, base, desk.left + 65, base, thickness=0.25)
    desk.sign(desk.left + 3, base, 58, 13)
    desk.y = base + 4.5
    desk.text(desk.rng.choice(("Firma", "Firma del solicitante", "FIRMA")), desk.left + 10)


def _three(desk: Desk) -> None:
    """Three people in a row, each over a name in small type."""
    desk.body(2)
    base, points = desk.y + 26, desk.points
    desk.points = min(points, 8.5)
    for k, label in enumerate(("Empleador", "Trabajador", "Testigo")):
        x = 22.0 + 58 * k
        desk.paper.line(x, base, x + 48, base, thickness=0.25)
        desk.sign(x + 2, base, 44, 13)
        desk.y = base + 4
        name = desk.rng.choice(NAMES).split()
        desk.text(f"{name[0]} {name[2]}", x)
        desk.text(f"C.C. {desk.rng.randrange(10**9, 2 * 10**9):010d}", x)
        desk.text(label, x)
    desk.points = points


def _label(desk: Desk) -> None:
    """Firma: with free room at its right, and the name above."""
    desk.body(2)
    desk.text(f"Nombre: {desk.rng.choice(NAMES)}")
    desk.text(f"Cédula: {desk.rng.randrange(10**9, 2 * 10**9):010d}")
    desk.y += 12
    desk.sign(desk.left + 22, desk.y + 3, 60)
    desk.text("Firma:")


def _last_page(desk: Desk) -> None:
    """What is left of a letter on its second sheet: a closing and who signs."""
    desk.text("Atentamente,")
    base = desk.y + 24
    desk.sign(desk.left, base)
    desk.y = base + 5
    desk.signer(desk.left)


def _close(desk: Desk) -> None:
    """Little room: the ink runs into the last lines and through the name."""
    desk.body()
    base = desk.y + 9
    desk.sign(desk.left + 20, base + 6, 60, 14)
    desk.y = base
    desk.signer(desk.left)


def _dots(desk: Desk) -> None:
    """f) and dots, the name below; on the right half of the sheet."""
    desk.body()
    base = desk.y + 22
    desk.paper.text(108, base, "f) " + "." * 48, desk.face, desk.points)
    desk.sign(114, base)
    desk.y = base + 6
    desk.signer(112, number=desk.rng.random() < 0.5)


LAYOUTS: dict[str, Callable[[Desk], None]] = {
    "no closing left": _no_closing("left"),
    "no closing center": _no_closing("center"),
    "no closing right": _no_closing("right"),
    "name far below": _far_below,
    "two side by side": _two,
    "above a table": _above_table,
    "box of a form": _box,
    "foot of a box": _foot_of_box,
    "row of a table": _row_of_table,
    "line below the name": _line_below_name,
    "three in a row": _three,
    "label alone": _label,
    "second page": _last_page,
    "close to the text": _close,
    "dots on the right": _dots,
}


def page(
    name: str, seed: int, *, signed: bool, dpi: int = 300
) -> tuple[Picture, list[list[float]]]:
    """The paper, and boxes of the ink on it in pixels."""
    rng = random.Random(f"{name} {seed}")
    paper = Paper(210, 297, dpi)
    desk = Desk(paper, rng, signed, pick(rng, "sans", "serif"), rng.uniform(10, 12))
    LAYOUTS[name](desk)
    return paper.picture(), desk.inks
