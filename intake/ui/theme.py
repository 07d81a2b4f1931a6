"""Colours, sizes and the style sheet: one accent, three signals, everything else grey."""

from __future__ import annotations

from dataclasses import dataclass, fields
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from intake.resources import resource


@dataclass(frozen=True, slots=True)
class Tokens:
    """The roles of colour; dark keeps the roles."""

    ground: str
    surface: str
    line: str
    desk: str
    ink: str
    soft: str
    faint: str
    accent: str
    accent_ground: str
    on_accent: str
    proven: str
    proven_ground: str
    look: str
    look_ground: str
    stops: str
    stops_ground: str
    found: str


LIGHT = Tokens(
    ground="#F4F6F8",
    surface="#FFFFFF",
    line="#D9DFE5",
    desk="#E4E9EE",
    ink="#1B2733",
    soft="#5B6876",
    faint="#66727F",
    accent="#1D5FA8",
    accent_ground="#E6EFF9",
    on_accent="#FFFFFF",
    proven="#1B7046",
    proven_ground="#E5F3EB",
    look="#8A5A00",
    look_ground="#FDF1DA",
    stops="#B3261E",
    stops_ground="#FBE9E7",
    found="#FDE9B8",
)

DARK = Tokens(
    ground="#14191F",
    surface="#1C232B",
    line="#36414C",
    desk="#0F1318",
    ink="#E7ECF1",
    soft="#A9B4C0",
    faint="#93A0AD",
    accent="#7DB3F0",
    accent_ground="#1E3349",
    on_accent="#0E1A26",
    proven="#7CCBA0",
    proven_ground="#17332A",
    look="#E9BC63",
    look_ground="#3A2E14",
    stops="#F2958D",
    stops_ground="#42201D",
    found="#5A4715",
)

FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "DejaVu Sans")
MONOSPACED = ("DejaVu Sans Mono", "Liberation Mono", "Consolas")
_STEPS = (1, 2, 4, 6, 7, 8, 10, 12, 14, 16, 20, 28)
BODY_POINTS = 9.75
"""13 px at 96 dpi; sizes in the style sheet are relative to it, so all of it scales."""


class Theme:
    """The look of the whole window.

    Args:
        dark: the dark tokens instead of the light ones.
        scale: 1.0 to 1.5, on top of the system's own scaling.
    """

    def __init__(self, *, dark: bool = False, scale: float = 1.0) -> None:
        self.tokens = DARK if dark else LIGHT
        self.scale = scale

    def color(self, role: str) -> QColor:
        """The colour of a role, such as `proven`."""
        return QColor(str(getattr(self.tokens, role)))

    def font(self, points: float = BODY_POINTS, *, bold: bool = False) -> QFont:
        """The window's sans in that size, with figures of one width where it has them."""
        font = QFont()
        font.setFamilies(_present(FAMILIES))
        font.setPointSizeF(points * self.scale)
        font.setBold(bold)
        return font

    def monospaced(self, points: float = BODY_POINTS) -> QFont:
        """For readings that are compared character by character."""
        font = QFont()
        font.setFamilies(_present(MONOSPACED))
        font.setPointSizeF(points * self.scale)
        return font

    def pixels(self, steps: float) -> int:
        """A distance of so many pixels at normal size, scaled."""
        return round(steps * self.scale)

    def apply(self, application: QApplication) -> None:
        """Gives the application font, palette and style sheet."""
        application.setStyle("Fusion")
        application.setFont(self.font())
        application.setPalette(self._palette())
        application.setStyleSheet(self.sheet())

    def sheet(self) -> str:
        """The style sheet with the tokens put in."""
        values = {field.name: str(getattr(self.tokens, field.name)) for field in fields(Tokens)}
        sizes = {
            f"pt{name}": f"{points * self.scale:.2f}pt"
            for name, points in (("small", 8.25), ("note", 9.0), ("body", 9.75), ("title", 11.25))
        }
        steps = {f"px{n}": f"{self.pixels(n)}px" for n in _STEPS}
        shade = "dark" if self.tokens is DARK else "light"
        for name in ("check", "down"):
            values[name] = resource("icons", f"{name}-{shade}.svg").as_posix()
        text = resource("styles", "window.qss").read_text(encoding="utf-8")
        return Template(text).substitute(values | sizes | steps)

    def _palette(self) -> QPalette:
        palette, role = QPalette(), QPalette.ColorRole
        for name, token in (
            (role.Window, "ground"),
            (role.WindowText, "ink"),
            (role.Base, "surface"),
            (role.AlternateBase, "ground"),
            (role.Text, "ink"),
            (role.Button, "surface"),
            (role.ButtonText, "ink"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "ink"),
            (role.PlaceholderText, "soft"),
            (role.Highlight, "accent_ground"),
            (role.HighlightedText, "ink"),
            (role.Link, "accent"),
        ):
            palette.setColor(name, self.color(token))
        return palette


def _present(families: tuple[str, ...]) -> list[str]:
    known = set(QFontDatabase.families())
    return [family for family in families if family in known] or list(families[-1:])
