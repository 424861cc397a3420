"""Drawing a document: template and style sheets to PDF, by WeasyPrint.

Imported by the worker process alone. What is the same for all documents is made once and kept.
WeasyPrint reads its CSS and FontConfiguration objects while it draws and writes nothing into
them but caches, so they serve any number of documents, one at a time.
"""

import hashlib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final

import pyphen  # type: ignore[import-untyped]
from weasyprint import CSS, HTML

from registry import templates
from registry.documents.archival import VARIANT, data_of, make_lasting
from registry.documents.charts import Chart, charts_of
from registry.documents.charts.board import ChartBoard
from registry.documents.document_files import FOLDERS, DocumentFiles
from registry.documents.fonts import Fonts
from registry.documents.letters import Letters
from registry.documents.long_words import parted
from registry.documents.orders import Order
from registry.documents.qr import qr_code
from registry.documents.spoken_tags import complete_tags
from registry.model.documents import DocumentKind
from registry.model.issued_documents import spaced

_ID_BYTES: Final = 16
_FONTS: Final = ("scripts/*-Regular.ttf", "arabic/*", "hebrew/*", "emoji/*")


class DrawingBoard:
    """Templates, style sheets and fonts, ready to draw one document after the other."""

    def __init__(self) -> None:
        _hyphenate_finnish()
        complete_tags()
        self.charts = ChartBoard()
        self._files = DocumentFiles()
        self._fonts = Fonts()
        self._letters = Letters(fonts_for_letters())
        shared = self._style("document")
        self._styles = {kind: [shared, *self._own_styles(kind)] for kind in DocumentKind}

    def draw(self, order: Order) -> bytes:
        """Return the PDF; the same order makes the same bytes, whenever and wherever it is drawn."""
        charts = charts_of(order.summary, order.language)
        self._files.pictures = {name: self._picture(chart) for name, chart in charts.items()}
        self._files.pictures |= {"code": qr_code(order.address)}
        html = HTML(string=self.written(order, charts), url_fetcher=self._files)
        pdf: bytes = html.write_pdf(
            stylesheets=self._styles[order.kind],
            font_config=self._fonts,
            pdf_variant=VARIANT,
            pdf_identifier=hashlib.sha256(order.code.encode()).digest()[:_ID_BYTES],
            attachments=[data_of(order)],
            finisher=make_lasting,
        )
        return pdf

    def written(self, order: Order, charts: Mapping[str, Chart]) -> str:
        """Return the document as HTML, in letters that it can show."""
        template = templates.environment(order.language).get_template(f"documents/{order.kind}.html")
        words = template.render(
            summary=order.summary, charts=charts, address=order.address, code=spaced(order.code)
        )
        shown = parted(words.translate(self._letters))
        self._fonts.get_ready_for(shown)
        return shown

    def _picture(self, chart: Chart) -> bytes:
        shown = self.charts.draw(chart).translate(self._letters)
        self._fonts.get_ready_for(shown)
        return shown.encode()

    def _own_styles(self, kind: DocumentKind) -> list[CSS]:
        return [self._style(kind.value)] if (FOLDERS["documents"] / f"{kind}.css").exists() else []

    def _style(self, name: str) -> CSS:
        return CSS(url=f"bundled:documents/{name}.css", url_fetcher=self._files, font_config=self._fonts)


def fonts_for_letters() -> Iterator[Path]:
    """Return the fonts that have, in their regular weight, all letters that documents can show."""
    for pattern in _FONTS:
        folder, _, name = pattern.partition("/")
        yield from FOLDERS[folder].glob(f"{name}.woff2")


def _hyphenate_finnish() -> None:
    """Teach Pyphen Finnish, which it comes without."""
    pyphen.LANGUAGES["fi"] = files(__package__) / "hyph_fi.dic"
    pyphen.LANGUAGES_LOWERCASE["fi"] = "fi"
