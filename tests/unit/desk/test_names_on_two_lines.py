"""A name that is broken over two lines is looked at again on each of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.kinds import Kind, ReadBy
from tests.unit.desk.test_second_look import after, document, read

PARTS = Box(300, 200, 400, 240), Box(100, 260, 200, 300)


@pytest.mark.parametrize(
    ("surnames", "said", "parts"),
    [
        ("OCONNOR", "Sean O'Comnor", PARTS),
        # of which a word is missing: it is looked for around the whole place
        ("OCONNOR MURPHY", "Sean O'Connor", ()),
    ],
)
def test_each_line_is_looked_at_unless_a_word_is_missing(
    surnames: str, said: str, parts: tuple[Box, ...]
) -> None:
    passport = document("d1", Kind.PASSPORT, read(surnames, ReadBy.MRZ, name="surnames"))
    passport = passport.with_fact(read("SEAN", ReadBy.MRZ, name="names"))
    name = replace(read(said, name="full_name"), parts=PARTS)
    _, eyes = after((), passport, document("d2", Kind.REQUEST, name))
    assert [look.parts for look in eyes.looks] == [parts]
