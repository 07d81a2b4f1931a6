"""The profiles of a station, kept as data in the data folder (`scanning.json`)."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from intake.scanning.profile import Afterwards, Color, Feed, Profile

NAME = "scanning.json"


@dataclass(frozen=True, slots=True)
class Profiles:
    """All profiles of a station.

    Attributes:
        chosen: name of the one that the key of scanning uses.
    """

    all: tuple[Profile, ...] = ()
    chosen: str = ""

    @property
    def current(self) -> Profile | None:
        """The one in use; the first where the chosen one is gone; None before the first start."""
        named = [profile for profile in self.all if profile.name == self.chosen]
        return next(iter((*named, *self.all)), None)

    def with_one(self, profile: Profile, instead_of: str = "") -> Profiles:
        """With this profile in the place of the one called so, or added; it is chosen."""
        names = {profile.name, instead_of or profile.name}
        places = [n for n, known in enumerate(self.all) if known.name in names]
        kept = [known for known in self.all if known.name not in names]
        kept.insert(places[0] if places else len(kept), profile)
        return Profiles(tuple(kept), profile.name)

    def without(self, name: str) -> Profiles:
        """Without the one of that name."""
        kept = tuple(profile for profile in self.all if profile.name != name)
        chosen = self.chosen if self.chosen != name else (kept[0].name if kept else "")
        return Profiles(kept, chosen)

    def choosing(self, name: str) -> Profiles:
        """Another one in use."""
        return Profiles(self.all, name)


def load_profiles(data: Path) -> Profiles:
    """What was kept; nothing where the file is missing or cannot be understood."""
    try:
        held = json.loads((data / NAME).read_text(encoding="utf-8"))
        profiles = tuple(_profile(entry) for entry in held["profiles"])
        return Profiles(profiles, str(held.get("chosen", "")))
    except (OSError, ValueError, KeyError, TypeError):
        return Profiles()


def save_profiles(data: Path, profiles: Profiles) -> None:
    """Keeps them, whole or not at all.

    Raises:
        OSError: the folder cannot be written to.
    """
    content = {"profiles": [asdict(profile) for profile in profiles.all], "chosen": profiles.chosen}
    part = data / f"{NAME}.part"
    with part.open("w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    part.replace(data / NAME)


def _profile(entry: dict[str, object]) -> Profile:
    """Raises KeyError, TypeError or ValueError where the entry is none."""
    options = entry.get("options")
    return Profile(
        name=str(entry["name"]),
        device=str(entry["device"]),
        label=str(entry.get("label", "")),
        feed=Feed(str(entry.get("feed", Feed.FLATBED))),
        dpi=int(str(entry.get("dpi", 300))),
        color=Color(str(entry.get("color", Color.COLOR))),
        paper=str(entry.get("paper", "a4")),
        lossless=bool(entry.get("lossless")),
        afterwards=Afterwards(str(entry.get("afterwards", Afterwards.MOVE))),
        options=dict(options) if isinstance(options, dict) else {},
    )
