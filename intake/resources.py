"""Where the data files of the product lie (rules, messages, styles, models, samples)."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """Path of a data file below `resources/`; it is not checked whether it exists."""
    return ROOT.joinpath(*parts)
