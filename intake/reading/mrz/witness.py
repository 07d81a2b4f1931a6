"""Tesseract as second witness of machine readable zones: another engine, other training."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytesseract

from intake.errors import EngineError
from intake.reading.mrz.recognise import ALPHABET


@dataclass(frozen=True, slots=True)
class TesseractWitness:
    """Reads one line of print with Tesseract (psm 7), letters, digits and fillers only.

    Attributes:
        language: model; `spa` reads zones as well as any general one.
        seconds: time limit of one call by the clock, generous because machines are busy.
    """

    language: str = "spa"
    seconds: float = 120.0

    def __call__(self, strip: npt.NDArray[np.uint8], dpi: int) -> str:
        """Text of a line.

        Args:
            strip: (height, width) grey.
            dpi: its resolution.

        Raises:
            EngineError: `engine.missing_tesseract`, `engine.failed` or `engine.timeout`.
        """
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        config = (
            f"--psm 7 --dpi {dpi} -c tessedit_char_whitelist={ALPHABET} "
            "-c load_system_dawg=0 -c load_freq_dawg=0"
        )
        with tempfile.TemporaryDirectory(prefix="intake-") as folder:
            path = Path(folder) / "line.pgm"
            height, width = strip.shape
            path.write_bytes(b"P5 %d %d 255\n" % (width, height) + strip.tobytes())
            try:
                text: str = pytesseract.image_to_string(
                    str(path), lang=self.language, config=config, timeout=self.seconds
                )
            except pytesseract.TesseractNotFoundError as error:
                raise EngineError("engine.missing_tesseract") from error
            except pytesseract.TesseractError as error:
                raise EngineError(
                    "engine.failed", engine="tesseract", status=error.status
                ) from error
            except RuntimeError as error:  # pytesseract says a time limit this way
                raise EngineError("engine.timeout", engine="tesseract") from error
        return text.strip()
