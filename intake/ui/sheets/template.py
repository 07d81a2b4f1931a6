"""Fills the templates of the sheets (`resources/templates`): a small part of Mustache.

`{{name}}` is a value, escaped. `{{#name}} ... {{/name}}` is repeated for each entry of a list,
`{{?name}} ... {{/name}}` stands where there is something, `{{^name}} ... {{/name}}` where there is
nothing. `{{>name}}` is another template.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from intake.resources import resource

_OTHER = re.compile(r"\{\{>(\w+)\}\}")
_BLOCK = re.compile(r"\{\{([#?^])(\w+)\}\}(.*?)\{\{/\2\}\}", re.DOTALL)
_VALUE = re.compile(r"\{\{(\w+)\}\}")


def filled_template(name: str, content: Mapping[str, object]) -> str:
    """The template of that name, filled.

    Raises:
        OSError: there is no such template.
    """
    return fill(_read(name), content)


def fill(text: str, content: Mapping[str, object]) -> str:
    """The text, filled; a name without a value becomes nothing."""

    def block(found: re.Match[str]) -> str:
        sign, name, inner = found.groups()
        value = content.get(name)
        if sign == "?":
            return fill(inner, content) if value else ""
        if sign == "^":
            return "" if value else fill(inner, content)
        entries = value if isinstance(value, list | tuple) else ()
        return "".join(
            fill(inner, {**content, **entry}) for entry in entries if isinstance(entry, Mapping)
        )

    return _VALUE.sub(lambda found: escape(str(content.get(found[1], ""))), _BLOCK.sub(block, text))


def _read(name: str) -> str:
    text = resource("templates", f"{name}.html").read_text(encoding="utf-8")
    return _OTHER.sub(lambda found: _read(found[1]), text)
