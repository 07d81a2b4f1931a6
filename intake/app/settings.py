"""What differs from station to station; everything has a sensible default."""

from __future__ import annotations

import getpass
import json
import os
from dataclasses import dataclass
from pathlib import Path

ROLES = ("clerk", "legal_reviewer", "archivist", "supervisor", "auditor")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one station.

    Attributes:
        data: folder of the archive: originals, database, pictures made from them.
        person: name that decisions and history are recorded under.
        language: of texts, `es` or `en`.
        office: prefix of the numbers of cases.
        dpi: at which PDF pages are rasterised.
        trust: folder of certificates of the authorities that the institute trusts, and of lists
            of revoked certificates; None where nobody has made one.
        trust_fixed: whoever installed the program has named that folder.
        roles: of the person, such as `clerk`, `supervisor`.
        lock_minutes: without a key or a movement until the window covers itself; 0 for never.
        scanner_folder: plays its files as if a scanner had them in its feeder, for demonstrations
            and timings; None for the real scanners.
        scanner_pace: seconds between two of them.
    """

    data: Path
    person: str
    language: str = "es"
    office: str = "IESS-UIO-CAU03"
    dpi: int = 300
    trust: Path | None = None
    trust_fixed: bool = False
    roles: tuple[str, ...] = ("clerk",)
    lock_minutes: float = 10.0
    scanner_folder: Path | None = None
    scanner_pace: float = 3.0


def load_settings(environment: dict[str, str] | None = None) -> Settings:
    """The settings of this station.

    `INTAKE_DATA` names the data folder (default: `intake` in the user's data folder),
    `INTAKE_PERSON` the person at the station, `INTAKE_LANGUAGE` the language, `INTAKE_OFFICE`
    the prefix of case numbers, `INTAKE_TRUST` the folder of trusted authorities (default: the one
    chosen in the window, else `trust` in the data folder, where there is one), `INTAKE_ROLES` what
    the person is, with commas (default: `clerk`; whatever is no role of the office is passed over),
    `INTAKE_SCANNER_FOLDER` a folder that is played as a scanner, `INTAKE_SCANNER_PACE` the seconds
    between its pages.
    """
    env = dict(os.environ) if environment is None else environment
    data = Path(env["INTAKE_DATA"]) if env.get("INTAKE_DATA") else _user_data(env) / "intake"
    return Settings(
        data=data,
        person=env.get("INTAKE_PERSON") or _login(),
        language="en" if env.get("INTAKE_LANGUAGE", "es").startswith("en") else "es",
        office=env.get("INTAKE_OFFICE") or "IESS-UIO-CAU03",
        trust=_trust(env, data),
        trust_fixed=bool(env.get("INTAKE_TRUST")),
        roles=_roles(env.get("INTAKE_ROLES", "")),
        lock_minutes=_minutes(env.get("INTAKE_LOCK_MINUTES", "")),
        scanner_folder=_path(env.get("INTAKE_SCANNER_FOLDER")),
        scanner_pace=_seconds(env.get("INTAKE_SCANNER_PACE"), 3.0),
    )


def _roles(text: str) -> tuple[str, ...]:
    named = (name.strip() for name in text.split(","))
    return tuple(dict.fromkeys(name for name in named if name in ROLES)) or ("clerk",)


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None


def _seconds(text: str | None, otherwise: float) -> float:
    try:
        return max(0.0, float(text)) if text else otherwise
    except ValueError:
        return otherwise


def _minutes(text: str) -> float:
    try:
        return min(1440.0, max(0.0, float(text)))
    except ValueError:
        return 10.0


def _user_data(env: dict[str, str]) -> Path:
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        if env.get(name):
            return Path(env[name])
    return Path.home() / ".local" / "share"


def _trust(env: dict[str, str], data: Path) -> Path | None:
    if env.get("INTAKE_TRUST"):
        return Path(env["INTAKE_TRUST"])
    own = data / "trust"
    return _chosen(data / "trust.json") or (own if own.is_dir() else None)


def _chosen(file: Path) -> Path | None:
    """The folder that was chosen in the window, if one was."""
    try:
        folder = json.loads(file.read_text(encoding="utf-8"))["folder"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Path(folder) if isinstance(folder, str) else None


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "ventanilla"
