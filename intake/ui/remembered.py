"""What the window remembers at this station: its size, its columns, the last folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Remembered:
    """A small file in the data folder; it holds no names and no numbers of papers."""

    def __init__(self, data: Path) -> None:
        self._kept = QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)

    def state(self, name: str) -> QByteArray:
        """A geometry or the sizes of columns; empty where none was kept."""
        found = self._kept.value(name)
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Keeps it."""
        self._kept.setValue(name, state)

    def folder(self, name: str) -> Path:
        """The folder that was used last for that; home where it is gone."""
        found = self._kept.value(f"folder/{name}")
        if isinstance(found, str) and Path(found).is_dir():
            return Path(found)
        return Path.home()

    def keep_folder(self, name: str, folder: Path) -> None:
        """Keeps it."""
        self._kept.setValue(f"folder/{name}", str(folder))

    def text(self, name: str, otherwise: str) -> str:
        """A choice such as the language of the sheets."""
        found = self._kept.value(name)
        return found if isinstance(found, str) else otherwise

    def keep_text(self, name: str, text: str) -> None:
        """Keeps it."""
        self._kept.setValue(name, text)
