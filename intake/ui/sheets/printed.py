"""A sheet as pages: A4, the case number and the page at the foot, the case as a QR code."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter

from intake.ui.sheets.template import filled_template

_MARGIN_MM = 18.0
_FOOT_POINTS = 24.0
_END_OF_PDF = b"%%EOF"
_QUIET = 2
"""Modules left white around the code; the paper around it does the rest."""


def document_of(content: Mapping[str, object]) -> QTextDocument:
    """The sheet as rich text, with its code."""
    document = QTextDocument()
    font = QFont()
    font.setFamilies(["Noto Sans", "DejaVu Sans", "Segoe UI"])
    font.setPointSizeF(10.5)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet("p { margin-top: 0px; margin-bottom: 0px; }")
    code = qr_picture(str(content["number"]))
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl("qr:case"), code)
    document.setHtml(filled_template(str(content["sheet"]), content))
    return document


def qr_picture(text: str) -> QImage:
    """The code, large enough for any printer."""
    from intake.pages.qr import qr_modules

    modules = qr_modules(text)
    side = modules.shape[0] + 2 * _QUIET
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y, row in enumerate(modules.tolist(), start=_QUIET):
        for x, dark in enumerate(row, start=_QUIET):
            if dark:
                image.setPixelColor(x, y, QColor("black"))
    return image.scaled(side * 16, side * 16)


def new_printer(file: Path | None = None) -> QPrinter:
    """A printer for A4; with a file, one that writes that PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if file is not None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
    printer.setCreator("Intake")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    edge = _MARGIN_MM
    printer.setPageMargins(QMarginsF(edge, edge, edge, edge), QPageLayout.Unit.Millimeter)
    return printer


def put_on_paper(content: Mapping[str, object], printer: QPrinter) -> int:
    """Draws all pages, in black on white whatever the theme.

    Returns:
        How many they are; 0 where the printer does not take them.
    """
    printer.setDocName(f"{content['number']}")
    document = document_of(content)
    layout = document.documentLayout()
    layout.setPaintDevice(printer)
    room = printer.pageLayout().paintRectPixels(printer.resolution())
    foot = _FOOT_POINTS * printer.resolution() / 72
    page = QSizeF(room.width(), room.height() - foot)
    document.setPageSize(page)
    count = document.pageCount()
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    try:
        for number in range(count):
            if number:
                printer.newPage()
            _draw_page(
                painter, document, QRectF(0, number * page.height(), page.width(), page.height())
            )
            _draw_foot(
                painter, content, QRectF(0, page.height(), page.width(), foot), number, count
            )
    finally:
        painter.end()
    return count


def _draw_page(painter: QPainter, document: QTextDocument, part: QRectF) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    context.clip = part
    painter.save()
    painter.translate(QPointF(0, -part.top()))
    painter.setClipRect(part)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _draw_foot(
    painter: QPainter, content: Mapping[str, object], room: QRectF, number: int, count: int
) -> None:
    font = QFont()
    font.setPointSizeF(8)
    painter.setFont(font)
    painter.setPen(QColor("#44505c"))
    place = Qt.AlignmentFlag.AlignBottom
    words = f"{content.get('word_case', '')} {content['number']}"
    painter.drawText(room, int(place | Qt.AlignmentFlag.AlignLeft), words)
    page = f"{content.get('word_page', '')} {number + 1}/{count}"
    painter.drawText(room, int(place | Qt.AlignmentFlag.AlignRight), page)


def save_pdf(content: Mapping[str, object], file: Path) -> int:
    """The sheet as a PDF; returns how many pages it has.

    It is written beside and then put in its place, so that what lay there before is not taken for
    it, nor a half of it for the whole.

    Raises:
        OSError: it could not be written.
    """
    beside = file.with_name(f".{file.name}.part")
    beside.write_bytes(b"")
    try:
        pages = put_on_paper(content, new_printer(beside))
        if not pages or not beside.read_bytes().rstrip().endswith(_END_OF_PDF):
            raise OSError(file)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
    return pages
