"""Long names and numbers of the list stand in two lines rather than lose their end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics

from intake.ui.archive.two_lines import in_two_lines
from intake.ui.theme import Theme

NUMBER = "IESS-UIO-CAU03-CEXT-2026-000013"


def metrics(theme: Theme) -> QFontMetrics:
    return QFontMetrics(theme.font())


def test_what_fits_stands_in_one_line(theme: Theme) -> None:
    assert in_two_lines("AYALA", metrics(theme), 400) == ("AYALA",)
    assert in_two_lines("", metrics(theme), 10) == ("",)


def test_a_number_is_broken_at_a_hyphen_and_a_name_at_a_blank(theme: Theme) -> None:
    known = metrics(theme)
    wide = known.horizontalAdvance("IESS-UIO-CAU03-CEXT-")
    assert in_two_lines(NUMBER, known, wide) == ("IESS-UIO-CAU03-CEXT-", "2026-000013")
    name = "GONZÁLEZ RUIZ YUSMARY COROMOTO"
    wide = known.horizontalAdvance("YUSMARY COROMOTO") + 2
    assert in_two_lines(name, known, wide) == ("GONZÁLEZ RUIZ", "YUSMARY COROMOTO")


def test_what_two_lines_cannot_hold_ends_with_an_ellipsis(theme: Theme) -> None:
    known = metrics(theme)
    assert in_two_lines("X" * 200, known, 90)[0].endswith("…")
    first, second = in_two_lines("uno dos tres cuatro cinco seis siete", known, 60)
    assert second.endswith("…")
    assert "uno dos tres cuatro".startswith(first)
    wide = known.horizontalAdvance("CEXT-2026-0000")
    first, second = in_two_lines(NUMBER, known, wide, keep_end=True)
    assert (first, second[:1], second[-6:]) == ("IESS-UIO-", "…", "000013")


@given(
    text=st.text(alphabet="ABÑ -.1", max_size=60), width=st.integers(min_value=20, max_value=400)
)
def test_no_line_is_wider_than_its_room_and_nothing_is_changed(text: str, width: int) -> None:
    known = QFontMetrics(Theme().font())
    lines = in_two_lines(text, known, width)
    assert len(lines) <= 2
    if len(lines) == 2 or lines[0] != text:
        assert all(known.horizontalAdvance(line) <= width for line in lines)
    whole = "".join(lines).replace(" ", "")
    if "…" not in whole:
        assert whole == text.replace(" ", "")
