"""python -m tests.figures: see the package."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from intake.app.compose import office
from intake.ui.language import speak
from tests.figures.filling import SOUND, WRONG, Filled
from tests.figures.scenes import PROFILES, SCENES
from tests.figures.studio import Studio

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.figures")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "figures")
    parser.add_argument("--only", nargs="+", choices=[*SCENES, "dark", "large"])
    parser.add_argument("--fresh", action="store_true", help="draw and read the papers anew")
    parser.add_argument("--dark", action="store_true", help="every screen in the dark theme")
    parser.add_argument("--scale", type=float, default=1.0, help="every screen with larger letters")
    parser.add_argument("--language", choices=["es", "en"], default="es")
    wish = parser.parse_args()
    wish.out.mkdir(parents=True, exist_ok=True)
    filled = Filled(ROOT / ".cache" / "figures")
    if wish.fresh:
        filled.forget()
    cases = filled.ready()
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    speak(application, wish.language)
    looks = {"dark": wish.dark, "scale": wish.scale, "language": wish.language}
    with tempfile.TemporaryDirectory() as folder:
        used = Path(folder) / "data"  # the pictures change nothing in what was filled
        shutil.copytree(filled.data, used)
        with office(filled.office(used)) as station:
            station.scanning.keep(PROFILES)
            wanted = wish.only or [*SCENES, "dark", "large"]
            for name in wanted:
                if name in SCENES:
                    studio = Studio(station, wish.out, **looks)
                    SCENES[name](studio, cases, filled.packet(SOUND))
                    studio.close()
            if "dark" in wanted:
                _one(
                    Studio(station, wish.out, dark=True, language=wish.language),
                    cases[WRONG],
                    "desk-dark",
                )
            if "large" in wanted:
                _one(
                    Studio(station, wish.out, scale=1.5, language=wish.language),
                    cases[WRONG],
                    "desk-large",
                )


def _one(studio: Studio, case: int, name: str) -> None:
    studio.open(case)
    studio.window.desk.comparison_first()
    studio.quiet()
    studio.paint(name)
    studio.close()


if __name__ == "__main__":
    main()
