"""Hands for page work that look at nothing: what they see is written down beforehand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from intake.desk.packet.examination import (
    ExaminedFile,
    ExaminedPage,
    FileOrder,
    PageOrder,
    SecondLook,
)
from intake.desk.packet.sealed import SealedPage, sealed
from intake.jobs import Job
from intake.reading.items import Item
from tests.unit.papers.paper_text import item

PASSPORT = """REPÚBLICA DE COLOMBIA
PASAPORTE                PASSPORT
Apellidos / Surname
BRACHO UZCÁTEGUI
Nombres / Given names
YULEIDY DEL CARMEN
Pasaporte No. / Passport No.
AB148203
"""
REQUEST = """Ibarra, 20 de noviembre de 2026

Señor
Director Provincial del IESS
Presente.-

De mi consideración:

Yo, RAMIRO ANDRÉS LOZA VINUEZA, con cédula de identidad No. 1710034065, en mi
calidad de empleador, solicito el código de identificación para extranjero a favor de
YULEIDY DEL CARMEN BRACHO UZCÁTEGUI, de nacionalidad venezolana, con pasaporte No. AB148203.

Atentamente,


Ramiro Andrés Loza Vinueza
C.I. 1710034065
"""


class Hands:
    """See `Workers`. `texts` says by file name what stands on each page; a fault is raised there.

    Attributes:
        asked: every file or page that was asked for, as `name` or `name:page`.
    """

    def __init__(self, texts: dict[str, Sequence[str | Exception] | Exception]) -> None:
        self._texts = texts
        self.asked: list[str] = []

    def each(
        self, function: Callable[[Any], Any], orders: Sequence[Any], job: Job
    ) -> Iterator[tuple[int, Any]]:
        for index in reversed(range(len(orders))):
            job.checkpoint()
            order = orders[index]
            if isinstance(order, FileOrder | PageOrder):
                yield index, self._answer(order)
            elif isinstance(order, tuple) and isinstance(order[0], SecondLook):
                yield index, (sealed(""),) * len(order)  # there is no picture to see it in
            else:
                yield index, function(order)

    def _answer(self, order: FileOrder | PageOrder) -> ExaminedFile | SealedPage | Exception:
        said = self._texts.get(order.file, [])
        if isinstance(order, FileOrder):
            self.asked.append(order.file)
            return (
                said if isinstance(said, Exception) else ExaminedFile(order.file, len(said), None)
            )
        self.asked.append(f"{order.file}:{order.number}")
        assert not isinstance(said, Exception)
        text = said[order.number - 1]
        if isinstance(text, Exception):
            return text
        if order.picture:
            place = Path(order.picture)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(b"picture")
        return SealedPage.of(ExaminedPage(*_seen(item(text, file=order.file))))


def _seen(one: Item) -> tuple[Any, tuple[Item, ...], tuple[None, ...]]:
    return one.page, (one,), (None,)
