"""The folder of the authorities that the institute trusts: what lies in it, and which it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from intake.access.permissions import Act, Person
from intake.domain.electronic import CertificateCard
from intake.errors import StoreError

CHOICE = "trust.json"
"""File of the data folder that remembers which folder was chosen in the window."""


@dataclass(frozen=True, slots=True)
class TrustedAuthorities:
    """What the folder holds.

    Attributes:
        folder: None where none is set.
        present: the folder is there.
        fixed: whoever installed the program has set it; it is not chosen in the window.
        authorities: certificates with their fingerprints.
        lists: how many lists of revoked certificates.
        ignored: names of files that are neither.
    """

    folder: Path | None
    present: bool
    fixed: bool
    authorities: tuple[CertificateCard, ...] = ()
    lists: int = 0
    ignored: tuple[str, ...] = ()


class TrustFolder:
    """Shows and sets the folder. Nothing is trusted that does not lie in it.

    Args:
        data: the data folder; its `trust` folder is used where no other was chosen.
        used: the folder in use at the start of the program.
        fixed: it cannot be chosen.
        chosen: told of another folder; files that are read from then on are held against it.
    """

    def __init__(
        self,
        data: Path,
        used: Path | None,
        person: Person,
        chosen: Callable[[Path], None],
        *,
        fixed: bool = False,
    ) -> None:
        self._data = data
        self._used = used
        self._person = person
        self._chosen = chosen
        self._fixed = fixed

    def look(self) -> TrustedAuthorities:
        """Reads the folder now. May take a second; never raises for what the files hold."""
        from intake.signatures.electronic.trust import load_anchors

        folder = self._used or self._data / "trust"
        anchors = load_anchors(folder)
        return TrustedAuthorities(
            folder, folder.is_dir(), self._fixed, anchors.cards, len(anchors.lists), anchors.ignored
        )

    def choose(self, folder: Path) -> TrustedAuthorities:
        """Uses another folder from now on, also after the next start.

        Raises:
            NotAllowedError: the person's role does not allow it.
            StoreError: `store.not_writable`: the choice could not be kept.
        """
        self._person.must_be_allowed(Act.SET_UP)
        if not self._fixed:
            try:
                (self._data / CHOICE).write_text(
                    json.dumps({"folder": str(folder.absolute())}), encoding="utf-8"
                )
            except OSError as error:
                raise StoreError("store.not_writable", folder=str(self._data)) from error
            self._used = folder
            self._chosen(folder)
        return self.look()
