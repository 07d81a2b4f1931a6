"""Settings of the station: the folder of the authorities that the institute trusts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from intake.desk.trust_folder import TrustedAuthorities
from intake.domain.electronic import CertificateCard
from intake.ui.parts.dialog_parts import CloseFoot, dialog_column, give_size
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Elided, SectionTitle, Words
from intake.ui.parts.room import Room
from intake.ui.signing.certificate import grouped, moment
from intake.ui.station import Station


class SettingsDialog(QDialog):
    """Shows what lies in the folder, with fingerprints; F3 chooses another one."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._station = station
        px = station.theme.pixels
        give_size(self, station.theme, 700, 460)
        self._folder = Elided("fieldName")
        self._state = Words("", "softNote")
        self._list = Room(framed=True, name=self.tr("Trusted authorities"))
        self.choose = KeyButton(self.tr("Choose a folder"), "F3", station.theme)
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask)
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(self._folder, 1)
        line.addWidget(self.choose)
        foot = CloseFoot(self, station.theme)
        layout = dialog_column(self, station.theme, 8)
        layout.addWidget(SectionTitle(self.tr("Trusted authorities for electronic signatures")))
        layout.addLayout(line)
        layout.addWidget(self._state)
        layout.addWidget(self._list, 1)
        layout.addSpacing(px(4))
        layout.addLayout(foot)
        self.choose.setEnabled(False)
        self._state.setText(self.tr("One moment…"))
        foot.close_button.setFocus()
        trust = station.office.trust
        station.run(lambda _job: trust.look(), self.show_folder)

    def _ask(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"))
        if chosen:
            self.use(Path(chosen))

    def use(self, folder: Path) -> None:
        """Another folder from now on."""
        trust = self._station.office.trust
        self._station.run(lambda _job: trust.choose(folder), self.show_folder)

    def show_folder(self, found: TrustedAuthorities) -> None:
        """What lies there."""
        self._folder.say(str(found.folder) if found.folder else "")
        self.choose.setEnabled(not found.fixed)
        self.choose.setToolTip(
            self.tr("Whoever installed the program has set this folder.") if found.fixed else ""
        )
        self._state.setText(self._summary(found))
        self._list.setWidget(self._authorities(found))

    def _summary(self, found: TrustedAuthorities) -> str:
        if not found.present:
            return self.tr("The folder does not exist yet.")
        parts = [
            self.tr("%n trusted authorities", "", len(found.authorities)),
            self.tr("%n lists of revoked certificates", "", found.lists),
        ]
        if found.ignored:
            parts.append(self.tr("%n other files, not used", "", len(found.ignored)))
        if found.fixed:
            parts.append(self.tr("set by whoever installed the program"))
        return " · ".join(parts)

    def _authorities(self, found: TrustedAuthorities) -> QWidget:
        px = self._station.theme.pixels
        held = QWidget()
        held.setObjectName("column")
        layout = QVBoxLayout(held)
        layout.setContentsMargins(*(px(12) for _ in range(4)))
        layout.setSpacing(px(10))
        for card in found.authorities:
            layout.addWidget(self._authority(card))
        if not found.authorities:
            layout.addWidget(_named(self.tr("Nothing is trusted yet.")))
            layout.addWidget(Words(self._advice(), "softNote"))
        layout.addStretch(1)
        return held

    def _advice(self) -> str:
        return self.tr(
            "Put into this folder the certificates of the certification authorities that the "
            "institute accepts (.cer, .crt, .pem, .p7b) and their lists of revoked certificates "
            "(.crl). Compare each fingerprint with the one that the authority publishes. Until "
            "then signatures are checked for changes, but not who issued the certificate."
        )

    def _authority(self, card: CertificateCard) -> QWidget:
        box = QFrame()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._station.theme.pixels(2))
        layout.addWidget(_named(card.subject or card.serial))
        until = moment(card.valid_until)[:10] if card.valid_until else "—"
        issuer = card.issuer or "—"
        text = self.tr("Issued by %1 · valid until %2").replace("%1", issuer)
        layout.addWidget(Words(text.replace("%2", until), "softNote"))
        print_of = Words(f"SHA-256 {grouped(card.fingerprint)}", "fingerprint")
        print_of.setFont(self._station.theme.monospaced(8.25))
        print_of.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(print_of)
        return box


def _named(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("fieldName")
    label.setWordWrap(True)
    return label
