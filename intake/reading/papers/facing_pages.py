"""Two pages of an open passport that lie on the glass side by side: what the other one holds."""

from __future__ import annotations

from intake.domain.kinds import Kind
from intake.reading.items import Item, Shape
from intake.reading.printed.cells import cells_of_item
from intake.reading.printed.values import PrintedZone
from intake.reading.words.folding import fold

NAMES = frozenset({"surnames", "names", "full_name", "bare_name", "first_surname"})
OF_DATA_PAGES = frozenset({"birth_date", "expiry_date", "nationality", "sex"})


def goes_with_data_page(
    page: Item, said: Kind, leaning: Kind | None, data: Item, kind: Kind
) -> bool:
    """Whether a page goes with the page of a passport beside it that has a zone.

    It holds parents or an address, the head of the visa beside it, or nothing at all.

    Args:
        page: the one that nothing tells for itself.
        said, leaning: its kind, and the kind that most speaks for.
        data: the page with a zone.
        kind: of that.
    """
    # An empty page may have been taken for one that stands on its head.
    together = (page.page.file, page.page.file_page) == (data.page.file, data.page.file_page)
    open_ = page.shape is data.shape is Shape.BOOKLET
    near = together or leaning is Kind.PASSPORT
    if said is Kind.UNKNOWN and open_ and near and kind is Kind.PASSPORT and _tells_more(page):
        return True
    if said is Kind.UNKNOWN and open_ and together and kind in (Kind.PASSPORT, Kind.VISA):
        return _is_empty(page)
    bare = not page.zones and not PrintedZone(cells_of_item(page, 1)).labels
    return said is kind is Kind.VISA and bare and together


def _tells_more(item: Item) -> bool:
    """Whether a page has labels for parents, an address or an older passport; a visa has not."""
    labels = PrintedZone(cells_of_item(item, 1)).labels
    plain = not set(labels) & (NAMES | OF_DATA_PAGES | {"visa_number"})
    return plain and labels.count("other") >= MORE and "visa" not in fold(item.text.text)


MORE = 2
"""Labels of such a page at least."""


def _is_empty(item: Item) -> bool:
    """Whether hardly a word stands on it: the pattern of the paper is read as letters."""
    words = [w for w in item.text.words() if len(w.text) >= LONG and w.confidence >= READ]
    return (
        not item.zones and len(words) <= FEW and not any(c.isdigit() for w in words for c in w.text)
    )


LONG, READ, FEW = 4, 0.6, 1
"""Letters and certainty of a word, and how many an empty page has: `VISAS` over a number."""
