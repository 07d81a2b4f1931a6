"""Fields and annotations of a file, as a comparison of two versions needs them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from intake.signatures.electronic.pdf_values import contents_of, dictionaries, dictionary
from intake.signatures.electronic.values import value_key

_DEEPEST = 32


def inherited(item: Any, key: str) -> Any:
    """An attribute of a page or a field, its own or from above (ISO 32000-1, 7.7.3.4, 12.7.3)."""
    here = item
    for _ in range(_DEEPEST):
        if dictionary(here) is None:
            return None
        if key in here:
            return here[key]
        here = here.get("/Parent")
    return None


def alike(old: Any, new: Any) -> bool:
    """Whether two annotations are the same one: by number and kind, or by place and name."""
    if old.get("/Subtype") != new.get("/Subtype"):
        return False
    if old.objgen == new.objgen != (0, 0):
        return True
    keys = ("/Rect", "/T", "/NM", "/Contents")
    return all(_text(old.get(key)) == _text(new.get(key)) for key in keys)


def _text(item: Any) -> str:
    if item is None:
        return ""
    return item.unparse().decode("latin-1") if hasattr(item, "unparse") else str(item)


def kind_of(field: Any) -> Any:
    """The kind of a field, such as `/Sig`."""
    return inherited(field, "/FT")


def is_signature_mark(annotation: Any) -> bool:
    """Whether an annotation is the mark of a signature field."""
    return bool(annotation.get("/Subtype") == "/Widget" and kind_of(annotation) == "/Sig")


def value_of(field: Any) -> Any:
    """The value of a signature field, if it is a dictionary."""
    return dictionary(inherited(field, "/V"))


def holds_value(value: Any) -> bool:
    """Whether a signature dictionary holds a value."""
    return value is not None and value_key(contents_of(value)) is not None


def can_be_seen(annotation: Any) -> bool:
    """Whether a mark can be seen: it has room on the page and is not hidden."""
    rectangle = annotation.get("/Rect")
    if rectangle is None or len(rectangle) != 4:
        return False
    x1, y1, x2, y2 = (float(n) for n in rectangle)
    hidden = int(annotation.get("/F", 0)) & 0x02
    return not hidden and abs(x2 - x1) > 0 and abs(y2 - y1) > 0 and "/AP" in annotation


def fields_of(form: Any) -> Iterable[tuple[str, Any]]:
    """The fields of a form that carry a value, by their full names."""
    waiting = [("", f, 0) for f in dictionaries(form.get("/Fields"))] if form is not None else []
    seen: set[tuple[int, int]] = set()
    while waiting:
        prefix, field, depth = waiting.pop()
        if depth > _DEEPEST or field.objgen in seen:
            continue
        if field.objgen != (0, 0):
            seen.add(field.objgen)
        name = f"{prefix}.{field.get('/T', '')}"
        kids = [kid for kid in dictionaries(field.get("/Kids")) if "/T" in kid]
        if kids:
            waiting.extend((name, kid, depth + 1) for kid in kids)
        else:
            yield name, field
