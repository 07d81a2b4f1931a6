"""A sheet of an office paper: where its words, its signature and what is none are put."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from tests.specimens import isochrone, kinetic, marks
from tests.specimens.canvas import Paper
from tests.specimens.fonts import Face, families, pick
from tests.specimens.ink import Ink

PT = 0.3528
PEOPLE = (
    "John H. Sawyer", "Margaret O'Neill", "R. L. Whitcombe", "Dr. Alan P. Frost", "Susan Marchetti",
    "William T. Hobart, Jr.", "Denise Kowalski", "C. Everett Dunn", "Patricia A. Lindqvist",
    "Harold Zimmerman", "Joan Fairweather", "T. S. Osdene-Park", "Marcela Viteri", "Luis Andrade",
    "Frances K. Rowe, Ph.D.", "Robert McAllister", "Ellen Brandt", "Samuel Okafor", "Li Wen Zhao",
)  # fmt: skip
TITLES = (
    "Vice President", "Director of Research", "Secretary", "Account Executive",
    "Associate Director",
    "Manager, Product Development", "Professor of Chemistry", "President", "Attorney at Law",
    "Marketing Manager", "Executive Director", "Chief Engineer", "Treasurer", "Senior Scientist",
)  # fmt: skip
FIRMS = (
    "Hartwell & Sons, Inc.", "Meridian Laboratories", "THE BRANFORD COMPANY", "Oakdale University",
    "Federal Testing Board", "Pinecrest Advertising, Inc.", "LORIMER TOBACCO COMPANY",
    "Council for Applied Studies", "Stanhope, Gale and Partners", "Andes Trading Corp.",
)  # fmt: skip
CLOSINGS = (
    "Sincerely,", "Sincerely yours,", "Very truly yours,", "Yours truly,", "Yours very truly,",
    "Cordially,", "Best regards,", "Regards,", "Respectfully submitted,", "Yours faithfully,",
    "With best wishes,", "Kindest regards,", "Very sincerely,", "Cordially yours,", "Best wishes,",
)  # fmt: skip
WORDS = (
    "the", "of", "and", "to", "in", "a", "that", "we", "for", "is", "with", "your", "our", "on",
    "as", "this", "by", "have", "be", "at", "from", "will", "it", "are", "or", "which",
    "project", "sample", "report", "results", "meeting", "letter", "enclosed", "please", "study",
    "program", "data", "company", "contract", "further", "received", "week", "month", "tobacco",
    "chemical", "cost", "budget", "schedule", "information", "copy", "committee", "review",
    "analysis", "request", "agreement", "market", "test", "group", "second", "first", "proposal",
    "during", "discussed", "attached", "approval", "considered", "additional", "regarding",
    "continue", "appreciate", "opportunity",
)  # fmt: skip
DISTRACTORS = (
    "nothing", "script type", "italic type", "rectangular stamp", "round seal", "oval stamp",
    "logo", "ticks", "margin initials", "note elsewhere", "fold", "dirt", "printed lines",
    "copy edge", "holes", "bates", "date stamp",
)  # fmt: skip


@dataclass
class Sheet:
    """A page being written: where the pen stands, and what was put in the place of signature."""

    paper: Paper
    rng: random.Random
    sign: bool
    other: str
    face: Face
    points: float
    left: float
    right: float
    hand: int
    y: float = 20.0
    laid: list[tuple[float, float, float, float]] = field(default_factory=list)
    tones: list[float] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)

    @property
    def step(self) -> float:
        return self.points * PT * 1.22

    def line(self, text: str, x: float | None = None, face: Face | None = None) -> float:
        end = self.paper.text(self.left if x is None else x, self.y, text, face or self.face,
                              self.points)  # fmt: skip
        self.y += self.step
        return end

    def body(self, lines: int) -> None:
        """Running text of nonsense in sentences."""
        wide, text, count = self.right - self.left, "", 0
        first = True
        while count < lines:
            word = self.rng.choice(WORDS)
            word = word.capitalize() if first or (text == "" and self.rng.random() < 0.1) else word
            first = self.rng.random() < 0.08
            word += "." if first else ""
            if self.paper.text_width(f"{text} {word}", self.face, self.points) > wide:
                self.line(text)
                text, count = word, count + 1
            else:
                text = f"{text} {word}".strip()
        self.line(text + ".")

    def signature(self, x: float, base: float, room: float, tall: float, who: int = 0) -> None:
        """Ink (or what stands there instead of it) with its foot at about `base`."""
        rng, dpi = self.rng, self.paper.dpi
        if not self.sign:
            self._instead(x, base, room, tall)
            return
        seed = self.hand + 97 * who
        ink, style = strange(seed, rng, dpi, room + 12, tall + 8)
        at = x + rng.uniform(-3, max(1.0, min(20.0, room - ink.width)))
        at = max(6.0, min(at, self.paper.width - ink.width - 4))
        top = base - ink.height + rng.uniform(-1.5, 0.22 * ink.height + 2)
        top = max(5.0, min(top, self.paper.height - ink.height - 3))
        if rng.random() < 0.1:
            self._beside(at + rng.uniform(-5, 30), base - rng.uniform(8, 25))
        ink.on(self.paper, at, top)
        self.laid.append((at, top, at + ink.width, top + ink.height))
        self.tones.append(tone(ink))
        self.styles.append(style)

    def _beside(self, x: float, y: float) -> None:
        self._stamp(self.rng.choice(("rectangular stamp", "round seal", "oval stamp")), x, y)

    def _stamp(self, what: str, x: float, y: float) -> None:
        rng, dpi = self.rng, self.paper.dpi
        firm = rng.choice(FIRMS).upper()[:28]
        made: dict[str, Callable[[], Ink]] = {
            "rectangular stamp": lambda: marks.rectangular_stamp(
                [firm, rng.choice(("RECEIVED", "APPROVED", "FILED", "COPY")), "NOV 20 1998"][
                    : rng.randint(1, 3)], rng, dpi),
            "round seal": lambda: marks.round_seal(firm, "NOTARY PUBLIC", [], rng, dpi,
                                                   rng.uniform(12, 19)),
            "oval stamp": lambda: marks.oval_stamp(firm, "NEW YORK", "OFFICE", rng, dpi),
            "logo": lambda: marks.logo(rng, dpi, rng.uniform(10, 24)),
            "date stamp": lambda: marks.rectangular_stamp(["NOV 20 1998"], rng, dpi),
        }  # fmt: skip
        ink = made[what]()
        x = max(4.0, min(x, self.paper.width - ink.width - 4))
        ink.on(self.paper, x, max(4.0, min(y, self.paper.height - ink.height - 4)))

    def _instead(self, x: float, base: float, room: float, tall: float) -> None:
        """What lies in the place although nobody signed."""
        rng, paper, what = self.rng, self.paper, self.other
        if what == "script type":
            face = Face(rng.choice(families("script")))
            paper.text(x, base - 2, rng.choice(PEOPLE), face, rng.uniform(12, 22))
        elif what == "italic type":
            face = pick(rng, "serif").slanted
            paper.text(x, base - 2, f"/s/ {rng.choice(PEOPLE)}", face, rng.uniform(10, 13))
        elif what in ("rectangular stamp", "round seal", "oval stamp", "logo", "date stamp"):
            self._stamp(what, x + rng.uniform(-4, 10), base - rng.uniform(10, tall + 6))
        elif what == "printed lines":
            for k in range(rng.randint(1, 4)):
                y = base - 3 - 4 * k
                paper.line(x, y, x + rng.uniform(25, 70), y, thickness=rng.uniform(0.15, 0.6))


def strange(seed: int, rng: random.Random, dpi: int, room: float, tall: float) -> tuple[Ink, str]:
    """A signature of a family of hands that no recogniser is trained on."""
    family = kinetic if seed % 2 else isochrone
    ink, style = family.signature(seed, rng.getrandbits(20), dpi, room, tall)
    return ink, f"{family.__name__.rpartition('.')[2]} {style}"


def tone(ink: Ink) -> float:
    """How bright the ink lies on white paper, 0 black."""
    rgba = np.asarray(ink.image, np.float32)
    alpha = rgba[..., 3] / 255
    drawn = alpha > 0.3
    if not drawn.any():
        return 255.0
    bright = rgba[..., :3].mean(axis=2)
    return float(np.median((255 - (255 - bright) * alpha)[drawn]))
