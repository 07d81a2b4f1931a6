"""Which way a page must be turned: by the shapes of its lines and, in doubt, by trial reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from intake.pages.ink import MM, Mask, halved, ink_of, reduced, without_rules
from intake.pages.picture import Pixels
from intake.pages.sense import Sense, sense_of
from intake.pages.skew import Lean, lean_of, sheared
from intake.pages.turning import quarter

Probe = Callable[[Pixels, int], float]
"""(grey crop, dpi) -> mean confidence of OCR on it, 0 to 1."""

_FINE = 150
_SURE_AXIS = 2.0
_SURE_SENSE = 2.6
_LIKELY_SENSE = 1.3
_VERY_SURE_SENSE = 4.0
_MOSTLY = 0.5
_SOME = 0.35
_LITTLE_INK_MM2 = 12.0
_CLEARLY = 0.12
_READS_WELL = 0.66


@dataclass(frozen=True, slots=True)
class Orientation:
    """How a page lies.

    Attributes:
        rotation: degrees clockwise that make it upright: 0, 90, 180, 270.
        angle: degrees by which its lines then fall to the right.
        certain: shapes or trial reading say so clearly.
    """

    rotation: int
    angle: float
    certain: bool


def orientation_of(gray: Pixels, dpi: int, probe: Probe | None, hint: int = 0) -> Orientation:
    """How a page lies; undecided means: as it is, or as the file itself suggests.

    Args:
        gray: the page (H, W).
        dpi: of `gray`.
        probe: reads a strip for trial; called only where the lines' shapes do not decide.
        hint: degrees clockwise that the file suggests.
    """
    small, factor = reduced(gray, dpi, _FINE)
    coarse = dpi / factor
    ink = ink_of(small, round(coarse))
    ink = ink[: ink.shape[0] // 2 * 2, : ink.shape[1] // 2 * 2]
    letters = without_rules(halved(ink), round(coarse / 2))
    if float(letters.sum()) * (MM / coarse * 2) ** 2 < _LITTLE_INK_MM2:
        return Orientation(hint, 0.0, certain=False)
    fine = ink & np.repeat(np.repeat(letters, 2, axis=0), 2, axis=1)
    across, down = lean_of(letters), lean_of(quarter(letters, 90))
    lies = _Lies(gray, dpi, fine, round(coarse), across, down)
    return lies.decide(probe, hint)


class _Lies:
    """One page while it is decided how it lies."""

    def __init__(
        self, gray: Pixels, dpi: int, ink: Mask, ink_dpi: int, across: Lean, down: Lean
    ) -> None:
        self._gray, self._dpi = gray, dpi
        self._ink, self._ink_dpi = ink, ink_dpi
        self._across, self._down = across, down

    def decide(self, probe: Probe | None, hint: int) -> Orientation:
        ratio = self._across.sharpness / max(1e-6, self._down.sharpness)
        sideways = ratio < 1 / _SURE_AXIS or (ratio < 1 and hint in (90, 270))
        axis_sure = not 1 / _SURE_AXIS < ratio < _SURE_AXIS
        sense = self._sense(sideways)
        standing = 90 if sideways else 0
        guess = standing if sense.strength >= 0 else standing + 180
        clear = _clear(sense)
        if axis_sure and clear:
            return self._found(guess, certain=True)
        if axis_sure and not sideways and hint == 0 and _likely_upright(sense):
            return self._found(0, certain=True)
        if probe is None:
            keep = hint if hint % 180 == standing else standing
            told = axis_sure and sideways and keep != hint
            return self._found(guess if told else keep, certain=False)
        return self._tried(probe, axis_sure, guess, hint)

    def _tried(self, probe: Probe, axis_sure: bool, guess: int, hint: int) -> Orientation:
        scores = self._scores(probe, guess)
        if not axis_sure and max(scores.values()) < _READS_WELL:
            scores |= self._scores(probe, 90 - guess % 180)
        ranked = sorted(scores, key=lambda rotation: scores[rotation], reverse=True)
        if scores[ranked[0]] - scores[ranked[1]] >= _CLEARLY:
            return self._found(ranked[0], certain=scores[ranked[0]] >= 0.4)
        sideways = axis_sure and guess % 180 == 90
        keep = hint if hint in scores else guess if sideways else 0
        return self._found(keep, certain=False)

    def _scores(self, probe: Probe, rotation: int) -> dict[int, float]:
        """How well strips read when turned by `rotation` and by as much and half a turn."""
        ahead, over = 0.0, 0.0
        strips = self._strips(rotation)
        count = 0
        for strip in strips:
            count += 1
            first = self._read(probe, strip)
            ahead += first
            if count == 1 and first >= _READS_WELL:
                break
            over += self._read(probe, quarter(strip, 180))
            if abs(ahead - over) / count >= 2 * _CLEARLY:
                break
        return {rotation: ahead / count, (rotation + 180) % 360: over / count}

    def _read(self, probe: Probe, strip: Pixels) -> float:
        return probe(strip, self._dpi)

    def _strips(self, rotation: int) -> list[Pixels]:
        """Two bands of full lines, the richest in ink, turned clockwise by `rotation`."""
        ink = quarter(self._ink, rotation)
        tall = max(8, round(18 / MM * self._ink_dpi))
        rows = ink.sum(axis=1, dtype=np.int64)
        if len(rows) <= tall:
            return [quarter(self._gray, rotation)]
        sums = np.convolve(rows, np.ones(tall, np.int64), "valid")
        tops = [int(np.argmax(sums))]
        sums[max(0, tops[0] - tall) : tops[0] + tall] = -1
        if sums.max() > 0.2 * rows[tops[0] : tops[0] + tall].sum():
            tops.append(int(np.argmax(sums)))
        return [self._strip(ink, rotation, top, tall) for top in tops]

    def _strip(self, ink: Mask, rotation: int, top: int, tall: int) -> Pixels:
        columns = np.flatnonzero(ink[top : top + tall].any(axis=0))
        left, right = int(columns[0]), int(columns[-1]) + 1
        edge, scale = round(2 / MM * self._ink_dpi), self._dpi / self._ink_dpi
        y0, y1 = max(0, top - edge), top + tall + edge
        x0, x1 = max(0, left - edge), min(right + edge, left + round(130 / MM * self._ink_dpi))
        turned = quarter(self._gray, rotation)
        return np.ascontiguousarray(
            turned[round(y0 * scale) : round(y1 * scale), round(x0 * scale) : round(x1 * scale)]
        )

    def _sense(self, sideways: bool) -> Sense:
        ink = quarter(self._ink, 90) if sideways else self._ink
        lean = self._down if sideways else self._across
        return sense_of(sheared(ink, lean.angle), self._ink_dpi)

    def _found(self, rotation: int, *, certain: bool) -> Orientation:
        lean = self._down if rotation % 180 else self._across
        return Orientation(rotation % 360, lean.angle, certain)


def _clear(sense: Sense) -> bool:
    """Whether most lines could vote and agree, or some agree very much."""
    strength = abs(sense.strength)
    return (strength >= _SURE_SENSE and sense.share >= _MOSTLY) or (
        strength >= _VERY_SURE_SENSE and sense.share >= _SOME
    )


def _likely_upright(sense: Sense) -> bool:
    """Whether lines that run across vote for what most pages are anyway."""
    return (sense.strength >= _LIKELY_SENSE and sense.share >= _MOSTLY) or (
        sense.strength >= _SURE_SENSE and sense.share >= _SOME
    )
