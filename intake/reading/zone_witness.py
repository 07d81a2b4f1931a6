"""Tesseract as the second witness of a machine readable zone; it shares nothing with the first."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytesseract

from intake.errors import EngineError
from intake.reading.ocr import Gray, write_pgm

_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"


class TesseractWitness:
    """Reads one line of a zone; an answer, not an error, where it cannot.

    Args:
        language: `eng` knows `<` best of what Debian ships, `spa` serves where it is missing.
        timeout: seconds for one line.
    """

    def __init__(self, language: str = "spa", timeout: float = 20.0) -> None:
        self._config = f"--psm 7 -c tessedit_char_whitelist={_CHARACTERS} -c load_system_dawg=0"
        self._language = language
        self._timeout = timeout

    def __call__(self, gray: Gray, dpi: int) -> str:
        """The characters of the line, without spaces.

        Raises:
            EngineError: `engine.missing_tesseract`.
        """
        with tempfile.TemporaryDirectory(prefix="intake-zone-") as folder:
            picture = Path(folder) / "line.pgm"
            write_pgm(picture, gray)
            try:
                answer = pytesseract.image_to_string(
                    str(picture),
                    lang=self._language,
                    config=f"--dpi {dpi} {self._config}",
                    timeout=self._timeout,
                )
            except pytesseract.TesseractNotFoundError as error:
                raise EngineError("engine.missing_tesseract") from error
            except (pytesseract.TesseractError, RuntimeError):
                return ""
        return "".join(str(answer).split())
