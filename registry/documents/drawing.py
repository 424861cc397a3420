"""Drawing a document: template and style sheet to PDF, by WeasyPrint.

Imported by the worker process alone. What is the same for all documents is made once and kept.
WeasyPrint reads its CSS and FontConfiguration objects while it draws and writes nothing into
them but caches, so they serve any number of documents, one at a time.
"""

import hashlib
from importlib.resources import files

import pyphen  # type: ignore[import-untyped]
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from registry import templates
from registry.documents.agreement_summaries import AgreementSummary
from registry.documents.bundled_files import BundledFiles
from registry.model.languages import Language

TEMPLATE = "documents/agreement_summary.html"
STYLE = "bundled:documents/agreement_summary.css"


class DrawingBoard:
    """Templates, style sheet and fonts, ready to draw one document after the other."""

    def __init__(self) -> None:
        _hyphenate_finnish()
        self._files = BundledFiles()
        self._fonts = FontConfiguration()
        self._style = CSS(url=STYLE, url_fetcher=self._files, font_config=self._fonts)

    def draw(self, summary: AgreementSummary, language: Language) -> bytes:
        """Return the PDF; the same summary makes the same bytes, whenever and wherever it is drawn."""
        template = templates.environment(language).get_template(TEMPLATE)
        html = HTML(string=template.render(summary=summary), url_fetcher=self._files)
        identifier = f"{summary.number} {summary.issued_at.isoformat()} {language}"
        pdf: bytes = html.write_pdf(
            stylesheets=[self._style],
            font_config=self._fonts,
            pdf_identifier=hashlib.sha256(identifier.encode()).digest()[:16],
            pdf_tags=True,
        )
        return pdf


def _hyphenate_finnish() -> None:
    """Teach Pyphen Finnish, which it comes without."""
    pyphen.LANGUAGES["fi"] = files(__package__) / "hyph_fi.dic"
    pyphen.LANGUAGES_LOWERCASE["fi"] = "fi"
