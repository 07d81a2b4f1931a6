"""Looks through a page for printed electronic signatures: codes, words, print to be read larger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box, around
from intake.domain.words import Line, PageText, Word
from intake.pages.barcodes import BarCode
from intake.pages.color_crops import ColorCrops
from intake.signatures.evidence import Stamp
from intake.signatures.larger import (
    Closer,
    badly_read,
    has_words,
    legible,
    new_in,
    next_to_none,
    nothing_read,
    read_larger,
    without_words,
)
from intake.signatures.stamp_lines import runs
from intake.signatures.stamps.bracket_words import stamps_in_brackets
from intake.signatures.stamps.codes_closely import decoded_closely
from intake.signatures.stamps.lines_down import stamps_down
from intake.signatures.stamps.overprinted import overprinted
from intake.signatures.stamps.phrases import signer_of_payload, tool_of_payload
from intake.signatures.stamps.print_alone import print_alone
from intake.signatures.stamps.print_below import uncovered
from intake.signatures.stamps.qr_damaged import taken_apart
from intake.signatures.stamps.qr_texture import code_patches, evenly_dark, plainly_a_code
from intake.signatures.stamps.small_alone import large_words_alone, small_alone
from intake.signatures.stamps.small_print import (
    Block,
    as_large_as_a_stamp,
    other_ways,
    pale_blocks,
    read_level,
    unread_blocks,
    worn_rows,
)
from intake.signatures.stamps.stacked import stacked
from intake.signatures.stamps.stamp_boxes import apart, below, whole
from intake.signatures.stamps.stamp_hints import hints, lacks_a_word, shortened
from intake.signatures.stamps.stamp_hits import broken_off
from intake.signatures.stamps.stamp_words import Lines, Setting
from intake.signatures.stamps.stamps_seen import StampsSeen
from intake.signatures.stamps.stray_print import stray_print
from intake.signatures.stamps.worn_lines import worn_beside, worn_blocks

Gray = npt.NDArray[np.uint8]

_MOST_BLOCKS, _MOST_LARGE, _MOST_PALE = 6, 2, 2
_BESIDE_A_CODE = 0.6
_SURE = 0.6
_FINE_DPI = 250
_BELOW_A_PEN, _MOST_BELOW_PENS = 0.5, 2
_DOUBTFUL, _WITHIN, _ROWS = 0.25, 0.6, 3
_BY_BEGINNING, _BY_HINTS = 0.95, 0.8
_WIDER_INCHES, _AROUND_INCHES, _MOST_HINTS = 1.2, 0.6, 2


class StampSearch:
    """One page; what is found is left out of what is looked at next."""

    def __init__(
        self,
        gray: Gray,
        dpi: int,
        text: PageText,
        closer: Closer | None,
        colors: ColorCrops | None,
    ) -> None:
        self._gray, self._dpi, self._text, self._colors = gray, dpi, text, colors
        self._reads, self._closer = closer is not None, closer or nothing_read
        self._setting = Setting.of(text.lines)
        self._found: list[Stamp] = []
        self._unreadable: list[Box] = []
        self._doubts: list[Box] = []
        self._worded: list[Box] = []
        self._last: list[Line] = []
        self._tried: list[Box] = []
        self._asked: list[Box] = []
        self._otherwise: list[Box] = []
        self._larges = _MOST_LARGE
        self._legible, self._badly = False, False

    def run(self, codes: Sequence[BarCode]) -> StampsSeen:
        """Codes first, then the words as read, then print that has to be read larger."""
        known = [code.box for code in codes]
        self._codes(codes)
        squares, perhaps = code_patches(self._gray, self._dpi)
        for box in squares:
            if not any(box.overlap(other) > 0.3 for other in known):
                known += self._decoded(box, first=True) or self._damaged(box, [box])
        for box in perhaps:
            if not any(box.overlap(other) > 0.1 for other in known):
                known += self._damaged(box, [])
        lines = Lines(self._text.lines, self._dpi, self._setting)
        self._asked, self._otherwise = lines.asked(), lines.surely_otherwise()
        self._add([*lines.stamps(), *stamps_down(self._text, self._dpi, self._setting)])
        self._hinted()
        if self._reads:
            self._doubtful(lines)
            self._bracketed(known)
            self._small_print([*known, *self._unreadable])
            self._worn()
            self._stray([*known, *self._unreadable])
            self._pale([*known, *self._unreadable, *self._tried])
            self._below_pens(known)
        stamps = tuple(apart(self._found))
        open_ = [*self._unreadable, *self._doubts, *self._worded]
        unread = tuple(b for b in open_ if not any(self._by(b, s.box) for s in stamps))
        return StampsSeen(stamps, unread, tuple(b for b in self._worded if b in unread))

    def _codes(self, codes: Sequence[BarCode]) -> None:
        for code in codes:
            tool = tool_of_payload(code.text)
            if tool is not None:
                signer = signer_of_payload(code.text)
                self._found.append(Stamp(whole(code), code.text, signer, tool, 0.99))

    def _add(self, stamps: Sequence[Stamp]) -> None:
        """Words beside a stamp that is known are its own."""
        reach = round(self._dpi * 0.4)
        near = [known.box.grown(reach) for known in self._found]
        self._found += [s for s in stamps if not any(box.overlap(s.box) > 0 for box in near)]

    def _decoded(self, box: Box, *, first: bool) -> list[Box]:
        self._codes(codes := decoded_closely(self._gray, self._dpi, box, self._colors, first=first))
        return [code.box for code in codes]

    def _damaged(self, box: Box, otherwise: list[Box]) -> list[Box]:
        """Takes a code apart that does not decode; what of it stays unread is remembered.

        Args:
            box: where it may lie.
            otherwise: what stays unread where no code shows at all.
        """
        found = taken_apart(self._gray, self._dpi, box, self._colors)
        if found is not None and found.likely and not (found.text or found.tool):
            decoded = self._decoded(box, first=False)
            if decoded:
                return decoded
        if found is None or not found.proven:
            likely = [found.box] if found is not None and found.likely else []
            self._unreadable += (likely and otherwise) or likely or self._squares(otherwise)
            return []
        if any(found.box.overlap(stamp.box) > 0.3 for stamp in self._found):
            return [found.box]
        code = BarCode("QRCode", found.text or "", found.box, found.turned)
        if found.text is not None:
            self._codes([code])
        else:
            self._unreadable += [] if found.other else [found.box]
            before = len(self._found)
            self._beside(code)
            if found.tool is not None:
                signer = next((s.signer for s in self._found[before:] if s.signer), None)
                stamp = Stamp(whole(code), None, signer, found.tool, _BY_BEGINNING)
                self._found[before:] = [stamp]
        return [found.box]

    def _squares(self, boxes: Sequence[Box]) -> list[Box]:
        """Those that are codes though no pattern of one shows, in coarse scans those like codes."""
        like_one = plainly_a_code if self._dpi >= _FINE_DPI else evenly_dark
        return [box for box in boxes if like_one(self._gray, self._dpi, box)]

    def _beside(self, code: BarCode) -> None:
        """Reads the words at the right of a code and below it, as it is turned."""
        quarters = -code.turned // 90 % 4
        for place in (whole(code), below(code)):
            if not any(place.overlap(stamp.box) > 0.3 for stamp in self._found):
                self._read(Block(place, upright=True, lean=0.0, lines=3), turns=(quarters,))

    def _hinted(self) -> None:
        """What only stamps print proves one; of less the piece is read again, larger."""
        lines = [run for line in self._text.lines for run in runs(line)]
        self._worded += overprinted(lines, self._dpi)
        reach, read = round(self._dpi * _AROUND_INCHES), 0
        for hint in hints(lines, self._dpi):
            near = hint.box.grown(reach, reach)
            if any(near.overlap(stamp.box) > 0 for stamp in self._found):
                continue
            if hint.proves:
                self._add([Stamp(hint.box, None, None, "other", _BY_HINTS)])
                continue
            if read < _MOST_HINTS:
                read += 1
                self._read(Block(near, upright=True, lean=0.0, lines=1), turns=(0,))
            if hint.doubtful:
                self._worded.append(hint.box)

    def _doubtful(self, lines: Lines) -> None:
        """Reads again, larger, where the page's words speak of a stamp without proving it."""
        reach = round(self._dpi * 0.35)
        done = list[Box]()
        for hit in sorted(lines.scored(), key=lambda hit: -hit.score):
            near = lines.place(hit).grown(2 * reach, reach)
            if lines.partly_said(hit) and worn_beside(self._text.lines, near):
                self._worded.append(near)
            seen = any(near.overlap(box) > 0.3 for box in (*done, *(s.box for s in self._found)))
            doubtful = _DOUBTFUL <= hit.score < 1.0 and not hit.prose
            if not doubtful or seen or len(done) >= 2:
                continue
            done.append(near)
            self._read(Block(near, upright=True, lean=0.0, lines=1), turns=(0,))
        for line in self._text.lines:
            if shortened(line) or lacks_a_word(line):
                box = line.box.grown(reach)
                above = Box(box.left, box.top - 2 * reach, box.right + 3 * reach, box.bottom)
                self._read(Block(above, upright=True, lean=0.0, lines=3), turns=(0,))
                self._worded.append(box)

    def _bracketed(self, codes: Sequence[Box]) -> None:
        known = [stamp.box for stamp in self._found]
        read = [word.box for word in self._sure_words() if len(word.text) > 2]
        stamps, doubts = stamps_in_brackets(self._gray, self._dpi, known, self._closer, read, codes)
        self._found, self._doubts = [*self._found, *stamps], [*self._doubts, *doubts]

    def _small_print(self, known: Sequence[Box]) -> None:
        known = [*known, *(stamp.box for stamp in self._found)]
        blocks = unread_blocks(self._gray, self._dpi, self._text, known)
        blocks = [block for block in blocks if self._may_be_stamp(block)]
        blocks.sort(key=lambda b: not self._by_code(b.box))
        for block in blocks[:_MOST_BLOCKS]:
            if any(block.box.overlap(s.box) > 0.3 for s in self._found):
                continue
            turns: tuple[int, ...] = (0, 2) if block.upright else (1, 3)
            if read_level(self._words(), block.box):
                turns = (0,) if block.upright else ()
            self._doubted(block, turns)

    def _doubted(self, block: Block, turns: Sequence[int]) -> None:
        """Reads a block; rows of small print that stay illegible ask for a finer scan."""
        before, self._legible, self._badly = len(self._found), False, False
        self._read(block, turns)
        illegible = not self._legible and worn_rows(block, self._dpi, self._sure_words())
        badly = self._badly and self._dpi < _FINE_DPI and block.lines >= _ROWS
        illegible = illegible or (badly and not legible(self._last))
        if len(self._found) == before and illegible:
            self._doubts.append(block.box)

    def _worn(self) -> None:
        """What a coarse scan lets be read badly, line by line."""
        if self._dpi >= _FINE_DPI:
            return
        for block in worn_blocks(self._gray, self._dpi, self._text.lines, self._setting.usual):
            if not any(block.box.overlap(stamp.box) > 0.1 for stamp in self._found):
                self._doubted(block, (0,) if block.upright else ())

    def _stray(self, known: Sequence[Box]) -> None:
        """What is left of small print around and between words, where no stamp was found yet."""
        for block in stray_print(self._gray, self._dpi, self._text, known, self._tried):
            if not self._found:
                self._read(block, (0,) if block.upright else (1, 3))

    def _pale(self, known: Sequence[Box]) -> None:
        """Print paler than ink, where no stamp was found yet."""
        seen = [] if self._found else pale_blocks(self._gray, self._dpi, self._text, known)
        for block in [b for b in seen if self._may_be_stamp(b)][:_MOST_PALE]:
            if not self._found:
                self._doubted(block, (0,) if block.upright else (1, 3))

    def _words(self) -> list[Word]:
        return [word for line in self._text.lines for word in line.words]

    @cached_property
    def _without_level_words(self) -> Gray:
        return without_words(self._gray, self._words())

    def _sure_words(self) -> list[Word]:
        return [word for word in self._words() if word.confidence >= _SURE]

    def _below_pens(self, known: Sequence[Box]) -> None:
        """Reads what strokes cover, without them."""
        known = [*known, *(stamp.box for stamp in self._found)]
        pieces = uncovered(self._gray, self._dpi, self._text, self._colors, known)
        for piece in pieces[:_MOST_BELOW_PENS]:
            all_of_it = Box(0, 0, piece.gray.shape[1], piece.gray.shape[0])
            lines, _ = read_larger(piece.gray, self._dpi, all_of_it, self._closer)
            self._told(lines, piece.box, _BELOW_A_PEN, whole=True)

    def _may_be_stamp(self, block: Block) -> bool:
        """Most of what was not read is a signature or a word in bold: low, or narrow.

        The words of a stamp are three lines and more; only along a margin they may be one.
        """
        worn = worn_rows(block, self._dpi, self._sure_words())
        if self._by_code(block.box) or not block.upright or worn:
            return True
        return as_large_as_a_stamp(block.box, self._dpi)

    def _read(self, block: Block, turns: Sequence[int]) -> None:
        """Reads a block turned in these ways, one that runs down the page also as it stands."""
        height, width = self._gray.shape
        across, down = round(0.4 * self._dpi), round(0.2 * self._dpi)
        if not block.upright:
            across, down = down, across
        box = block.box.grown(across, down).clipped(width, height)
        self._tried.append(box)
        favour = _BESIDE_A_CODE if self._by_code(box) else 0.0
        told, done = self._in_turns(block, box, turns, favour)
        rest = new_in(self._last, self._sure_words())
        done = done and (legible(rest) or next_to_none(rest))
        for other, ways in [] if done else other_ways(block, turns):
            room = self._wider(box, upright=True) if other.upright else box
            told = any(self._turned(other, room, quarters, favour)[0] for quarters in ways)
        if told:
            return
        for alone in self._without_the_rest(box, large=0 in turns) if block.upright else ():
            all_of_it = Box(0, 0, alone.shape[1], alone.shape[0])
            lines, cut = read_larger(alone, self._dpi, all_of_it, self._closer, 0, block.lean)
            if self._told(lines, box, favour, whole=True):
                return
            self._worded += [box] if any(map(broken_off, (*lines, *cut))) else []

    def _without_the_rest(self, box: Box, *, large: bool) -> Iterator[Gray]:
        """A piece with print alone, then without large print where only that was read."""
        only_large = self._larges > 0 and large_words_alone(self._last, self._dpi)
        piece = self._gray[box.top : box.bottom, box.left : box.right]
        if (alone := print_alone(piece, self._colors, box)) is not None:
            yield alone
        alone = small_alone(piece, self._dpi) if large and only_large else None
        if alone is not None:
            self._larges -= 1
            yield alone

    def _in_turns(
        self, block: Block, box: Box, turns: Sequence[int], favour: float
    ) -> tuple[bool, bool]:
        """As `_turned`, one way after the other until something is made out."""
        for quarters in turns:
            told, done = self._turned(block, box, quarters, favour)
            if done:
                return told, True
        return False, False

    def _turned(self, block: Block, box: Box, quarters: int, favour: float) -> tuple[bool, bool]:
        """Reads a piece as it may be turned: whether a stamp was proven, whether that was all."""
        gray = self._without_level_words if quarters else self._gray
        lines, cut = read_larger(gray, self._dpi, box, self._closer, quarters, block.lean)
        if self._told(lines, box, favour, whole=quarters != 0):
            return True, True
        goes_on = cut or quarters or any(map(broken_off, lines))
        if goes_on and self._speaks([*lines, *cut], favour):
            # Of a stamp on its head the large words stand where nothing small was seen.
            room = self._wider(box, upright=not block.upright) if quarters else box
            wider = self._wider(room, upright=block.upright)
            more, _ = read_larger(self._gray, self._dpi, wider, self._closer, quarters, block.lean)
            if self._told(more, box if quarters else wider, favour, whole=quarters != 0):
                return True, True
        return False, legible(lines) or next_to_none(lines)

    def _wider(self, box: Box, *, upright: bool) -> Box:
        """The piece and what its lines go on to."""
        height, width = self._gray.shape
        more = round(_WIDER_INCHES * self._dpi)
        return box.grown(*((more, 0) if upright else (0, more))).clipped(width, height)

    def _speaks(self, lines: Sequence[Line], favour: float) -> bool:
        """Whether something in the lines speaks for a stamp."""
        scored = Lines(lines, self._dpi, self._setting, favour).scored()
        said = any(h.score >= _DOUBTFUL and not h.prose for h in scored)
        return said or any(map(broken_off, lines)) or bool(hints(lines, self._dpi))

    def _told(self, lines: list[Line], box: Box, favour: float, *, whole: bool) -> bool:
        """Whether the lines of a piece prove a stamp, which is then kept."""
        # Print that has words one way is read badly on its head.
        self._badly |= not self._legible and badly_read(lines, self._dpi)
        before = [] if whole else self._sure_words()  # those beside the rows tell nothing of them
        self._last, self._legible = lines, self._legible or has_words(lines, before)
        words = Lines(lines, self._dpi, self._setting, favour)
        found = words.stamps()
        if found and not any(box.overlap(asked) > 0.5 for asked in self._asked):
            best = max(found, key=lambda s: s.confidence)
            place = box if whole else around(s.box for s in found)
            self._add([Stamp(place, None, best.signer, best.tool, best.confidence)])
            return True
        seen = hints(lines, self._dpi)
        if seen and seen[0].proves:
            self._add([Stamp(box if whole else seen[0].box, None, None, "other", _BY_HINTS)])
            return True
        told = [words.place(hit) for hit in words.scored() if words.partly_said(hit)]
        told += [*(hint.box for hint in seen if hint.doubtful), *stacked(lines)]
        aside = [b for b in told if not any(b.overlap(o) > _WITHIN for o in self._otherwise)]
        self._worded += ([box] if told else []) if whole else aside
        return False

    def _by_code(self, box: Box) -> bool:
        return any(self._by(code, box) for code in self._unreadable)

    def _by(self, one: Box, other: Box) -> bool:
        return one.grown(round(self._dpi * 0.3)).overlap(other) > 0
