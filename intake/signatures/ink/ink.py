"""Handwriting in a place of signature: present, absent, or not assessed.

Both mistakes cost: calling a faint signature absent sends a person home, calling a rubber stamp ink
lets an unsigned request through. What is not clear is "not assessed", and a clerk looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box, around
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.ink.beside_places import may_hold, or_beside
from intake.signatures.ink.elsewhere import PERHAPS, elsewhere
from intake.signatures.ink.leftover import Leftover, speckless
from intake.signatures.ink.pale import alone, lifted
from intake.signatures.ink.patch_places import (
    belongs,
    cut_off,
    different,
    fits_a_hand,
    goes_on_below,
    in_margin,
    in_print,
    in_typed_line,
    like_a_stamp,
    mostly_unseen,
    no_pens,
    of_a_broken_rim,
    pens_seen,
    signs_elsewhere,
)
from intake.signatures.ink.patches import Patch, patches
from intake.signatures.ink.recogniser import Recogniser
from intake.signatures.ink.repeats import typeset
from intake.signatures.ink.ringed import inside_of_ring
from intake.signatures.ink.seals import without_seals, worn_seal
from intake.signatures.ink.thick_pens import FELT, MARKER, by_itself, thick
from intake.signatures.marks.blobs import Mask
from intake.signatures.marks.darkness import DPI
from intake.signatures.marks.frames import solid

Pixels = npt.NDArray[np.uint8]
Scores = npt.NDArray[np.float64]

_MM = DPI / 25.4
_MOST_ELSEWHERE, _LEAST_ELSEWHERE_MM = 16, 4.0
_SURELY = 0.9
_LEAST_SEEN_MM = 5.0
_LEGIBLE = 0.3
_AROUND_MM = 9.0
_WITHIN, _NOT_WRITTEN, _PIECE = 0.9, 0.2, 0.2
_LEAST_PARTED_MM = 15.0
_FAINT_REACH_MM, _FAINT_PLACE, _FAINT_SCORE = 20.0, 0.8, 0.75
_ALONE_FROM, _ALONE_SCORE, _ALONE_MOST = 0.05, 0.6, 4
_THINNED_SCORE = 0.85
_TOO_SURE = 0.95
"""No arc of a stamp looks as surely written as this; a hand that runs into one may."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Where the answers part; set on drawn pages that were not used in training.

    Attributes:
        ink: from this probability on it is handwriting, in a place of signature.
        elsewhere: the same, where nobody is asked to sign.
        none: below this probability nothing there looks like handwriting.
        reach_mm: handwriting in a place of signature spans at least this.
        empty_mm2: less ink than this in a place is dirt.
        sure_place: a place must be as sure as this before "none" is said.
    """

    ink: float = 0.50
    elsewhere: float = 0.82
    none: float = 0.08
    reach_mm: float = 8.5
    empty_mm2: float = 2.5
    sure_place: float = 0.55


@dataclass(frozen=True, slots=True)
class _Marks:
    """The ink of a page, with seals and without (None where it has none), and its patches."""

    mask: Mask
    bare: Mask | None
    loose: Sequence[Patch]
    apart: Sequence[Patch]
    by_hand: Sequence[Box] = ()

    def around(self, patch: Patch) -> Sequence[Patch]:
        """What it may have been cut from: no seal for what is no part of one."""
        if self.bare is None:
            return self.loose
        b = patch.box
        clear = not (patch.mask & ~self.bare[b.top : b.bottom, b.left : b.right]).any()
        return self.apart if clear else self.loose

    def typeset(self, patch: Patch, page: Leftover) -> bool:
        """Whether it may be a row of type, by what comes again in it."""
        if any(patch.box.overlap(row) > _WITHIN for row in self.by_hand):
            return False
        return typeset(page.darkness.depth, patch.box)


class InkJudge:
    """Judges places of signature with a recogniser and limits."""

    def __init__(self, recogniser: Recogniser, limits: Limits | None = None) -> None:
        self._recogniser = recogniser
        self._limits = limits or Limits()

    def assess(
        self, page: Leftover, places: Sequence[Place], by_hand: Sequence[Box] = ()
    ) -> tuple[InkEvidence, ...]:
        """One answer per place in order, then handwriting elsewhere as `other_ink`, then `untold`.

        Args:
            page: at the scale of ink.
            places: of signature, pixels of the page as given.
            by_hand: rows, at `DPI`, that repeat themselves as type does and yet are no type.
        """
        mask = speckless(page.mask, rules=page.rules)
        whole = Box(0, 0, mask.shape[1], mask.shape[0])
        bare = without_seals(mask)
        loose = [p for p in self._parted(page, mask, bare, whole) if fits_a_hand(p)]
        apart = patches(bare, whole) if bare is not None else []
        marks = _Marks(mask, bare, loose, [p for p in apart if fits_a_hand(p)], by_hand)
        zones = [page.here(place.box) for place in places]
        answers, used = [], []
        for number, (place, zone) in enumerate(zip(places, zones, strict=True)):
            rivals = [z for z in zones if z is not zone]
            found = [p for p in loose if belongs(p, zone, rivals)]
            found += self._near(page, marks, place, zone, rivals, found)
            answer, box = self._place(page, place, zone, found, number, marks)
            answers.append(answer)
            used += [box] if box else []
        rest = self._elsewhere(page, loose, zones + used)
        perhaps = [e for e in rest if e.score >= PERHAPS]
        others = [e for e in rest if e.score >= self._limits.elsewhere]
        untold = [replace(e, kind=InkKind.UNTOLD) for e in rest[len(others) :]]
        large = [e for e in others if e.score >= _SURELY and signs_elsewhere(page, e.box)]
        # Someone may have signed where no place was found: nothing near may be called absent.
        strays = [page.here(e.box) for e in perhaps if signs_elsewhere(page, e.box)]
        answers = [
            _doubted(a) if a.kind is InkKind.NONE and may_hold(place, zone, strays) else a
            for a, place, zone in zip(answers, places, zones, strict=True)
        ]
        answers = [or_beside(a, places[k], page, large, others) for k, a in enumerate(answers)]
        return (*answers, *others, *untold)

    def score(self, page: Leftover, found: Sequence[Patch]) -> Scores:
        """The probability of handwriting for each patch."""
        if not found:
            return np.zeros(0)
        rows = [p.numbers(page.darkness.depth, page.print_height_mm, page.pen) for p in found]
        return self._recogniser.probability(np.array(rows))

    def _parted(self, page: Leftover, mask: Mask, bare: Mask | None, within: Box) -> list[Patch]:
        """The patches, and sure large handwriting that only shows once other marks are out."""
        found = [*patches(mask, within), *patches(page.written, within, _LEAST_SEEN_MM)]
        if bare is None:
            return different(found)
        parted = [p for p in patches(bare, within) if p.reach_mm >= _LEAST_PARTED_MM]
        scores = self.score(page, parted)
        sure = (p for p, s in zip(parted, scores, strict=True) if s >= _SURELY)
        return different((*found, *sure))

    def _near(
        self,
        page: Leftover,
        marks: _Marks,
        place: Place,
        zone: Box,
        rivals: list[Box],
        known: Sequence[Patch],
    ) -> list[Patch]:
        """Patches cut at some distance from the zone, and those above the printed name alone."""
        near = _around_zone(zone, marks.mask)
        rooms = [near]
        if place.floor is not None:
            floor = page.here(Box(0, 0, 1, place.floor)).bottom - 2
            rooms.append(Box(near.left, near.top, near.right, max(near.top, floor)))
        found = different(
            p for room in rooms for p in self._parted(page, marks.mask, marks.bare, room)
        )
        seen = {p.box for p in known}
        return [p for p in found if p.box not in seen and belongs(p, zone, rivals)]

    def _place(
        self, page: Leftover, place: Place, zone: Box, here: list[Patch], number: int,
        marks: _Marks,
    ) -> tuple[InkEvidence, Box | None]:  # fmt: skip
        limits = self._limits
        if zone.width < 5 * _MM or zone.height < 3 * _MM:
            return InkEvidence(InkKind.NOT_ASSESSED, place.box, 0.0, number), None
        here, scores = self._without_staples(page, here)
        near = _around_zone(zone, page.mask)
        floor = page.here(Box(0, 0, 1, place.floor)).bottom - 2 if place.floor else near.bottom
        rows = [p for p in here if marks.typeset(p, page)]
        able = [
            s
            if p.reach_mm >= limits.reach_mm
            and not in_typed_line(p, page)
            and not in_margin(p, page)
            and not (s >= limits.ink and no_pens(p))
            and not (limits.ink <= s < _TOO_SURE and of_a_broken_rim(p, marks.mask))
            and (s >= _SURELY or p in marks.loose or not cut_off(p, near))
            and not (s >= limits.ink and marks.typeset(p, page))
            and not (limits.ink <= s < _SURELY and like_a_stamp(p, rows, here, scores))
            and (s >= _TOO_SURE or not self._cut_from_a_mark(page, p, near, floor, marks))
            else 0.0
            for p, s in zip(here, scores, strict=True)
        ]
        best = int(np.argmax(able)) if able else -1
        top = float(able[best]) if able else 0.0
        if best >= 0 and top >= limits.ink:
            box = around(p.box for p, s in zip(here, able, strict=True) if s >= 0.5)
            return InkEvidence(InkKind.INK, page.back(box), top, number, top), box
        doubtful = [p for p, s in zip(here, able, strict=True) if _ALONE_FROM <= s < limits.ink]
        doubtful = [p for p in doubtful if not any(p is row for row in rows)]
        broad = [
            p
            for p, s, told in zip(here, able, scores, strict=True)
            if s == told < _ALONE_FROM and not any(p is row for row in rows)
        ]
        small, sureness = self._seen_alone(page, place, near, doubtful, broad)
        if small is not None:
            return InkEvidence(InkKind.INK, page.back(small), sureness, number, sureness), small
        pale, sureness = self._pale_hand(page, place, near)
        if pale is not None:
            return InkEvidence(InkKind.INK, page.back(pale), sureness, number, sureness), pale
        amount = max((p.area_mm * p.share_within(zone) for p in here), default=0.0)
        highest = max(
            (
                float(s)
                for p, s in zip(here, scores, strict=True)
                if p.reach_mm >= _LEAST_SEEN_MM and not (s < _PIECE and in_print(p, here, scores))
            ),
            default=0.0,
        )
        empty = amount < limits.empty_mm2
        clear = highest < limits.none or (empty and highest < 0.5 and top < limits.none)
        sure = clear and place.confidence >= limits.sure_place
        if sure and not self._hidden(page, place, zone, here):
            sureness = min(0.97, place.confidence) * (1 - highest) * (1.0 if empty else 0.85)
            return InkEvidence(InkKind.NONE, place.box, sureness, number, highest), None
        return InkEvidence(InkKind.NOT_ASSESSED, place.box, 0.0, number, top), None

    def _without_staples(self, page: Leftover, found: list[Patch]) -> tuple[list[Patch], Scores]:
        """What lies beside all print and does not look written tells nothing of a place."""
        scores = self.score(page, found)
        kept = [s >= PERHAPS or not in_margin(p, page) for p, s in zip(found, scores, strict=True)]
        return [p for p, k in zip(found, kept, strict=True) if k], scores[np.array(kept, bool)]

    def _cut_from_a_mark(
        self, page: Leftover, patch: Patch, near: Box, floor: int, marks: _Marks
    ) -> bool:
        """Whether it was cut from something that as a whole does not look written at all."""
        if not cut_off(patch, near, floor):
            return False
        area = 1.3 * patch.box.width * patch.box.height
        whole = [
            p
            for p in marks.around(patch)
            if p.box.width * p.box.height > area
            and p.box.overlap(patch.box) > _WITHIN
            and not goes_on_below(p, patch, floor, page)
        ]
        scores = self.score(page, whole)
        seals = (s < _SURELY and worn_seal(p.mask) for p, s in zip(whole, scores, strict=True))
        return bool(whole) and (float(max(scores)) < _NOT_WRITTEN or any(seals))

    def _hidden(self, page: Leftover, place: Place, zone: Box, here: Sequence[Patch]) -> bool:
        """Whether a hand may lie there that does not look like one: nothing is called empty then.

        A ring may be drawn around initials, a blot may have been a thick pen's, and the map of pens
        may see strokes that nothing else tells from the line below them.
        """
        odd = (
            p.reach_mm >= self._limits.reach_mm
            and (solid(p.mask) or inside_of_ring(p.mask) is not None)
            for p in here
        )
        seen = any(odd) or pens_seen(page, zone)
        return seen or self._faint(page, zone) or self._read(page, place, zone)

    def _faint(self, page: Leftover, zone: Box) -> bool:
        """Whether something long and thin lies in the zone that is nearly too faint to see."""
        pale = patches(speckless(page.faint, 0.9), zone)
        thin = (p.area_mm < 0.25 * p.box.width * p.box.height / _MM**2 for p in pale)
        found = [p for p, t in zip(pale, thin, strict=True) if t and p.reach_mm >= 9]
        if not found:
            return False
        raised = lifted(page, zone, self._recogniser.pens)
        return float(max(self.score(raised, found))) > 0.5

    def _seen_alone(
        self, page: Leftover, place: Place, near: Box, doubtful: Sequence[Patch],
        broad: Sequence[Patch],
    ) -> tuple[Box | None, float]:  # fmt: skip
        """Handwriting that is seen once its surroundings are out, where somebody is sure to sign.

        Small strokes across a printed line, right above bold type, look like a piece of it; those
        of a thick pen run into each other; initials with a ring around them look like a device.
        What does not look written at all (`broad`) may still be a marker's.
        """
        if place.confidence < _FAINT_PLACE or place.cue == "name":
            return None, 0.0
        for patch in doubtful[:_ALONE_MOST]:
            seen = alone(page, near, patch, self._recogniser.pens)
            score = float(self.score(seen, [patch])[0])
            if score >= _ALONE_SCORE:
                return patch.box, score
            ringed = inside_of_ring(patch.mask)
            score = self._seen_thinned(page, near, patch, FELT)
            if ringed is not None:
                score = max(score, self._seen_part(page, near, patch, ringed, _LEAST_SEEN_MM))
            if score >= _THINNED_SCORE:
                return patch.box, score
        for patch in broad[:_ALONE_MOST]:
            score = self._seen_thinned(page, near, patch, MARKER)
            if score >= _THINNED_SCORE:
                return patch.box, score
        return None, 0.0

    def _seen_thinned(self, page: Leftover, near: Box, patch: Patch, least: int) -> float:
        """How surely the strokes of a thick pen are written once thinned; 0 for no thick pen."""
        thin = thick(patch.mask, least) if patch.reach_mm >= self._limits.reach_mm else None
        if thin is None:
            return 0.0
        return self._seen_part(page, near, patch, thin, self._limits.reach_mm)

    def _seen_part(
        self, page: Leftover, near: Box, patch: Patch, part: Mask, least_mm: float
    ) -> float:
        """How surely a part of a patch is written when nothing else is there."""
        seen, pieces = by_itself(page, near, patch, part, self._recogniser.pens)
        scores = self.score(seen, [p for p in pieces if p.reach_mm >= least_mm])
        return float(max(scores, default=0.0))

    def _pale_hand(self, page: Leftover, place: Place, near: Box) -> tuple[Box | None, float]:
        """Large handwriting too pale to be seen with the rest, where somebody is sure to sign."""
        zone = page.here(place.box)
        if place.confidence < _FAINT_PLACE or place.cue == "name":
            return None, 0.0
        found = [
            p
            for p in patches(speckless(page.faint, 0.9), near)
            if p.reach_mm >= _FAINT_REACH_MM
            and p.share_within(zone) >= _WITHIN
            and not cut_off(p, near)
            and not in_typed_line(p, page)
            and not in_margin(p, page)
            and mostly_unseen(p, page.mask)
        ]
        if not found:
            return None, 0.0
        scores = self.score(lifted(page, near, self._recogniser.pens), found)
        best = int(np.argmax(scores))
        if scores[best] < _FAINT_SCORE:
            return None, 0.0
        return found[best].box, float(scores[best])

    def _read(self, page: Leftover, place: Place, zone: Box) -> bool:
        """Whether words there, above a printed name, look written: a legible hand can be read."""
        # Without a name, capitals printed by hand may have been read as one below the place.
        low = zone.bottom + round(_AROUND_MM * _MM)
        floor = page.here(Box(0, 0, 1, place.floor)).bottom - 2 if place.floor else low
        room = Box(zone.left, zone.top, zone.right, max(zone.top, floor))
        words = [p for p in patches(page.raw, room) if p.reach_mm >= self._limits.reach_mm]
        return bool(words) and float(max(self.score(page, words))) > _LEGIBLE

    def _elsewhere(
        self, page: Leftover, loose: Sequence[Patch], taken: list[Box]
    ) -> list[InkEvidence]:
        """What lies where nobody is asked to sign."""
        rest = [p for p in loose if not any(p.share_within(box) > 0.5 for box in taken)]
        rest = [p for p in rest if p.reach_mm >= _LEAST_ELSEWHERE_MM][:_MOST_ELSEWHERE]
        return elsewhere(page, rest, self.score(page, rest))


def _around_zone(zone: Box, mask: Mask) -> Box:
    """What is looked at for a place: the zone and some room around it."""
    return zone.grown(round(_AROUND_MM * _MM)).clipped(mask.shape[1], mask.shape[0])


def _doubted(answer: InkEvidence) -> InkEvidence:
    return replace(answer, kind=InkKind.NOT_ASSESSED, confidence=0.0)
