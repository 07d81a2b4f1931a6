"""What people work as and teach: in letters it looks like a name or a nationality."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import SPACE, Token


def is_a_post(tokens: Sequence[Token], place: int) -> bool:
    """`COMO AYUDANTE DE COCINA`, `en calidad de Soldador`: what somebody works as."""
    before = tokens[max(0, place - 2) : place]
    if not before or before[-1].ends or before[-1].gap != SPACE:
        return False
    named = before[-1].key == "de" and before[0].key in word_set("office_labels")
    also = before[0].key in ("asi", "tal")  # `A, así como B, con pasaporte ...`: one more person
    return (before[-1].key == "como" and not also) or named


def is_a_language(tokens: Sequence[Token], place: int) -> bool:
    """`docente de inglés`, `clases en francés`: what somebody teaches is nobody's nationality."""
    spoken = place > 0 and tokens[place - 1].key in ("de", "en", "idioma")
    return spoken and tokens[place].exact in word_set("languages")
