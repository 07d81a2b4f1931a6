"""Letters without case and accent, one for one, so that places stay places."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """As long as `text`; `ñ` becomes `n`, `É` becomes `e`."""
    return "".join(unicodedata.normalize("NFKD", c)[0].lower()[0] for c in text)
