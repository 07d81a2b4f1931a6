"""From a case to scanned pages, and from pages to the files of a folder."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import pikepdf
from PIL import Image

from tests.specimens import identity, one_sheet, pdf, scan, sheet
from tests.specimens.canvas import Mark, Paper, Picture
from tests.specimens.claims import Claims
from tests.specimens.identity import passport
from tests.specimens.packets.case import Case, Part
from tests.specimens.packets.papers import letters_for
from tests.specimens.truth import TrueDocument, TruePage

FULL = np.eye(3)[:2]


@dataclass
class Leaf:
    """One page to be saved: a scanned picture, or a sheet of a born-digital file."""

    picture: Picture
    digital: pdf.DigitalPaper | None = None
    file: str = ""
    file_page: int = 1


@dataclass
class Drawn:
    """One document of the packet with its leaves; several documents may share a leaf."""

    key: str
    kind: str
    layout: str
    leaves: list[Leaf] = field(default_factory=list)
    own_file: bytes | None = None

    def truth(self) -> TrueDocument:
        pages = [(leaf.picture, leaf.file, leaf.file_page) for leaf in self.leaves]
        return sheet.true_document(self.kind, self.layout, pages, self.key)


@contextmanager
def wrong_zone(rng: random.Random) -> Iterator[None]:
    """While this lasts, passports get a zone with one false check digit."""
    true = passport.zone_of

    def altered(*given: Any, **named: Any) -> list[str]:
        lines = true(*given, **named)
        at = rng.choice((9, 19, 27))
        other = rng.choice([d for d in "0123456789" if d != lines[1][at]])
        return [lines[0], lines[1][:at] + other + lines[1][at + 1 :]]

    with mock.patch.object(passport, "zone_of", altered):
        yield


@contextmanager
def other_zone(says: dict[str, str]) -> Iterator[None]:
    """While this lasts, passports get a sound zone that says something else than their print."""
    true = passport.zone_of

    def altered(person: Any, *given: Any, **named: Any) -> list[str]:
        return true(person.but(**says), *given, **named)

    with mock.patch.object(passport, "zone_of", altered):
        yield


class Studio:
    """Draws the papers of one case at one dpi and level."""

    def __init__(self, rng: random.Random, level: str, dpi: int) -> None:
        self.rng, self.level, self.dpi = rng, level, dpi
        self._originals: dict[str, tuple[str, tuple[Any, ...]]] = {}

    def draw(self, case: Case) -> list[Drawn]:
        """Every paper of the case, scanned."""
        drawn: list[Drawn] = []
        shared: dict[str, list[tuple[Drawn, list[Picture]]]] = {}
        letters: dict[str, list[Drawn]] = {}
        for number, part in enumerate(case.parts):
            key = f"p{number}"
            if part.kind in identity.KINDS:
                document, sides = self._identity(part, key)
                if part.share and part.medium == "scan":
                    shared.setdefault(part.share, []).append((document, sides))
                else:
                    self._lay(part, document, sides)
            else:
                document = self._letter(part, key)
                if part.share and part.medium == "scan":
                    letters.setdefault(part.share, []).append(document)
            drawn.append(document)
        for sheet_of in letters.values():
            self._on_one_sheet(sheet_of)
        for group in shared.values():
            self._together(group)
        return drawn

    def draw_part(self, part: Part) -> Drawn:
        """One paper alone."""
        if part.kind not in identity.KINDS:
            return self._letter(part, "p0")
        document, sides = self._identity(part, "p0")
        self._lay(part, document, sides)
        return document

    # ---- identity papers --------------------------------------------------------------------
    def _identity(self, part: Part, key: str) -> tuple[Drawn, list[Picture]]:
        rng, role = self.rng, f"{part.kind} {part.role.removesuffix('_copy')}"
        if part.role.endswith("_copy") and role in self._originals:
            # A copy shows the card that was copied: its layout, its serial numbers, its scribbles.
            part.layout, drawn_from = self._originals[role]
            rng = random.Random()
            rng.setstate(drawn_from)
            layout = identity.choose(rng, part.kind, part.subject, part.layout)
        else:
            layout = identity.choose(rng, part.kind, part.subject, part.layout)
            self._originals[role] = layout.name, rng.getstate()
        if part.zone_error:
            with wrong_zone(rng):
                sides = layout.draw(rng, part.subject, self.dpi)
        elif part.zone_says:
            with other_zone(part.zone_says):
                sides = layout.draw(rng, part.subject, self.dpi)
        else:
            sides = layout.draw(rng, part.subject, self.dpi)
        part.layout = layout.name
        return Drawn(key, part.kind, layout.name), sides

    def _lay(self, part: Part, document: Drawn, sides: list[Picture]) -> None:
        rng = self.rng
        pictures = sheet.sheets(sides, rng, paper=document.key, enlarge=part.enlarge)
        if len(sides) == 1 and part.enlarge == 1.0 and rng.random() < 0.25:
            cut = sheet.cut_out(sides[0], rng)
            cut.marks = [m.moved(FULL, document.key) for m in cut.marks]
            pictures = [cut]
        for picture in pictures:
            document.leaves.append(self._scanned(picture, part.photocopy))

    def _together(self, group: list[tuple[Drawn, list[Picture]]]) -> None:
        """Several cards on one glass; one sheet a card where they do not fit."""
        items = [(side, document.key) for document, sides in group for side in sides]
        try:
            pictures = [sheet.lay(items, self.rng)]
        except ValueError:
            pictures = [sheet.lay([item], self.rng) for item in items]
        for picture in pictures:
            leaf = self._scanned(picture, photocopy=False)
            for document, _ in group:
                if leaf.picture.of(document.key):
                    document.leaves.append(leaf)

    def _on_one_sheet(self, letters: list[Drawn]) -> None:
        """Letters of one sheet each, one below the other; each on its own where they do not fit."""
        pages = [(leaf.picture, d.key) for d in letters for leaf in d.leaves]
        together = one_sheet.stacked(pages) if len(pages) == len(letters) else None
        if together is not None:
            leaf = self._scanned(together, photocopy=False)
            for document in letters:
                document.leaves = [leaf]
            return
        for document in letters:
            document.leaves = [self._scanned(f.picture, photocopy=False) for f in document.leaves]

    # ---- letters, records, deeds ------------------------------------------------------------
    def _letter(self, part: Part, key: str) -> Drawn:
        layouts = letters_for(part.kind, getattr(part.subject, "procedure", None))
        if part.layout is not None:
            layouts = [entry for entry in layouts if entry.name == part.layout]
        layout = self.rng.choice(layouts)
        part.layout = layout.name
        document = Drawn(key, part.kind, layout.name)
        claims = part.subject
        assert isinstance(claims, Claims)
        if part.medium == "scan":
            for picture in layout.draw(self.rng, claims, self.dpi):
                picture.marks = [m.moved(FULL, key) for m in picture.marks]
                flat = Leaf(picture) if part.share else self._scanned(picture, part.photocopy)
                document.leaves.append(flat)
            return document
        papers: list[pdf.DigitalPaper] = []

        def blank(width: float, height: float, dpi: int) -> Paper:
            papers.append(pdf.DigitalPaper(width, height, dpi))
            return papers[-1]

        digital = claims.but(sheet=blank)
        for picture, paper in zip(layout.draw(self.rng, digital, self.dpi), papers, strict=True):
            picture.marks = [_printed(m.moved(FULL, key)) for m in picture.marks]
            document.leaves.append(Leaf(picture, paper))
        if part.medium == "signed" or part.medium.startswith("certified"):
            self._sign(document, papers, claims, part.medium)
        return document

    def _sign(
        self, document: Drawn, papers: list[pdf.DigitalPaper], claims: Claims, how: str
    ) -> None:
        book = pikepdf.Pdf.new()
        for paper in papers:
            pdf.add_digital(book, paper)
        mark = next((m for m in document.leaves[-1].picture.marks if m.signature), None)
        rectangle = None
        if mark is not None:
            left, t, r, b = (v * 72 / self.dpi for v in mark.box)
            tall = papers[-1].height / 25.4 * 72
            rectangle = (round(left, 1), round(tall - b, 1), round(r, 1), round(tall - t, 1))
        if how == "signed":
            document.own_file = pdf.sign(pdf.as_bytes(book), claims.signer.name, rectangle)
        else:
            from tests.specimens.packets.uploads import certified

            document.own_file = certified(pdf.as_bytes(book), claims, how, rectangle)
        for leaf in document.leaves:
            leaf.picture.marks = [
                replace(m, name="electronic") if m.signature else m for m in leaf.picture.marks
            ]

    # ---- scanning ---------------------------------------------------------------------------
    def _scanned(self, picture: Picture, photocopy: bool) -> Leaf:
        turn = 0 if self.rng.random() < 0.82 else self.rng.choice((90, 180, 180, 270))
        return Leaf(scan.scan(picture, self.rng, self.level, rotation=turn, photocopy=photocopy))

    def blank(self) -> Leaf:
        """The empty back of a sheet, with what shines through."""
        paper = Paper(210, 297, self.dpi)
        tone = self.rng.randint(243, 252)
        paper.image.paste((tone, tone, tone - 2), (0, 0, *paper.image.size))
        return self._scanned(paper.picture(), photocopy=False)


def _printed(mark: Mark) -> Mark:
    """Ink in a file that never was on paper is a picture of a signature."""
    return replace(mark, name="pasted_image") if mark.signature and mark.name == "ink" else mark


# ---- files -----------------------------------------------------------------------------------
NAMES = (
    "scan{n:04d}", "IMG_20261120_{n:04d}", "{n:03d}", "Escaneo ({n})", "doc{n:02d}",
    "20261120_10{n:02d}", "Imagen{n}", "hoja-{n}", "SCN_{n:04d}",
)  # fmt: skip


class Files:
    """Writes leaves into a folder, in one of the ways in which scanners deliver them."""

    def __init__(self, rng: random.Random, folder: Path, level: str) -> None:
        self.rng, self.folder = rng, folder
        self.quality = scan.QUALITY[level]
        self.pattern = rng.choice(NAMES)
        self.count = rng.randint(0, 40)

    def name(self, extension: str) -> str:
        self.count += 1
        return self.pattern.format(n=self.count) + extension

    def write(self, documents: list[Drawn], blanks: list[Leaf]) -> None:
        """All leaves, each once, documents in any order, backs somewhere between."""
        rng = self.rng
        order = list(documents)
        rng.shuffle(order)
        loose: list[list[Leaf]] = []
        for document in order:
            if document.own_file is not None:
                self._own(document)
                continue
            fresh = [leaf for leaf in document.leaves if not any(leaf in g for g in loose)]
            if fresh:
                loose.append(fresh)
        for leaf in blanks:
            loose.insert(rng.randint(0, len(loose)), [leaf])
        how = rng.choices(("pages", "documents", "one_pdf", "one_tiff"), (42, 26, 26, 6))[0]
        if how == "one_pdf":
            self._pdf([leaf for group in loose for leaf in group])
        elif how == "one_tiff":
            self._tiff([leaf for group in loose for leaf in group if not leaf.digital])
            for group in loose:
                if group[0].digital:
                    self._pdf(group)
        else:
            for group in loose:
                self._group(group, how)

    def _group(self, group: list[Leaf], how: str) -> None:
        if group[0].digital:
            self._pdf(group)
        elif how == "documents" and (len(group) > 1 or self.rng.random() < 0.5):
            if self.rng.random() < 0.75:
                self._pdf(group)
            else:
                self._tiff(group)
        else:
            for leaf in group:
                self._single(leaf)

    def broken(self, what: str) -> None:
        """A file among the good ones that cannot be read: `empty`, `text`, `cut` or `garbage`."""
        name = self.name(self.rng.choice((".pdf", ".jpg")) if what != "text" else ".pdf")
        data = {
            "empty": b"",
            "text": b"Esto no es un PDF, es una nota.\n" * 20,
            "cut": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 ob",
            "garbage": self.rng.randbytes(4000),
        }[what]
        (self.folder / name).write_bytes(data)

    def _own(self, document: Drawn) -> None:
        name = self.name(".pdf")
        assert document.own_file is not None
        (self.folder / name).write_bytes(document.own_file)
        for number, leaf in enumerate(document.leaves, start=1):
            leaf.file, leaf.file_page = name, number

    def _single(self, leaf: Leaf) -> None:
        image, dpi = leaf.picture.image, leaf.picture.dpi
        small = image.mode == "L" and self.quality > 90
        kind = self.rng.choices((".jpg", ".png", ".tif"), (8, 2 if small else 0, 1))[0]
        if kind == ".jpg":
            kind = self.rng.choice((".jpg", ".jpg", ".jpeg", ".JPG"))
        leaf.file, leaf.file_page = self.name(kind), 1
        path = self.folder / leaf.file
        if kind == ".png":
            image.save(path, dpi=(dpi, dpi), compress_level=1)
        elif kind == ".tif":
            self._save_tiff([image], path, dpi)
        else:
            image.save(path, "JPEG", quality=self.quality, dpi=(dpi, dpi))

    def _save_tiff(self, images: list[Image.Image], path: Path, dpi: int) -> None:
        images[0].save(
            path, "TIFF", dpi=(dpi, dpi), compression="jpeg", quality=self.quality,
            save_all=True, append_images=images[1:],
        )  # fmt: skip

    def _tiff(self, leaves: list[Leaf]) -> None:
        if not leaves:
            return
        name = self.name(self.rng.choice((".tif", ".tiff")))
        for number, leaf in enumerate(leaves, start=1):
            leaf.file, leaf.file_page = name, number
        images = [leaf.picture.image for leaf in leaves]
        self._save_tiff(images, self.folder / name, leaves[0].picture.dpi)

    def _pdf(self, leaves: list[Leaf]) -> None:
        name = self.name(".pdf")
        with pikepdf.Pdf.new() as book:
            for number, leaf in enumerate(leaves, start=1):
                leaf.file, leaf.file_page = name, number
                if leaf.digital:
                    pdf.add_digital(book, leaf.digital)
                else:
                    pdf.add_scan(book, leaf.picture, self.quality)
            pdf.save(book, self.folder / name)


def blank_truth(leaf: Leaf) -> TrueDocument:
    """An empty back in the truth."""
    w, h = leaf.picture.image.size
    page = TruePage(leaf.file, leaf.file_page, leaf.picture.rotation, w, h, leaf.picture.dpi)
    return TrueDocument("blank", "back", [page])
