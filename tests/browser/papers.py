"""The pictures of documents in docs/: two pages of each, as Poppler draws what WeasyPrint has written."""

import base64
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

from registry.actions import summaries
from registry.documents.workers import Renderer
from registry.issuing import order_of
from registry.model.languages import Language
from registry.model.people import PUBLIC
from registry.store import Store
from tests.browser.chromium import Chromium

SITE: Final = "https://registry.example"
_DPI: Final = 82
_QUALITY: Final = 80


class Paper(msgspec.Struct, frozen=True):
    """Two pages of a document: which of `actions.summaries` tells it, of what, and in which language."""

    name: str
    told: str
    subject: tuple[str | int, ...]
    language: Language
    pages: tuple[int, int] = (1, 2)

    @property
    def file(self) -> str:
        """The name of its file in docs/pictures/."""
        return f"{self.name}.webp"


_AGREEMENT: Final = "GD-2020-0003"
PAPERS: Final = (
    Paper("document-agreement", "agreement", (_AGREEMENT,), Language.EN),
    Paper("document-report", "report", (_AGREEMENT, 2025), Language.SV),
    Paper("document-deal", "deal", ("emission-free-construction-sites", 2025), Language.FI, (1, 4)),
    Paper("document-portfolio", "portfolio", ("9999998-4",), Language.EN),
    Paper("document-country", "national", (2025,), Language.FI),
)


def printed(store: Store, renderer: Renderer, paper: Paper) -> bytes:
    """Return the document itself."""
    summary = getattr(summaries, paper.told)(store, PUBLIC, *paper.subject)
    return renderer.render_now(order_of(summary, paper.language, SITE)).pdf


def pictured(chromium: Chromium, paper: Paper, pdf: bytes) -> bytes:
    """Return its pages side by side, in WebP."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "document.pdf"
        path.write_bytes(pdf)
        sheets = []
        for page in paper.pages:
            words = ("pdftoppm", "-png", "-r", str(_DPI), "-f", str(page), "-l", str(page), "-singlefile")
            subprocess.run([*words, path, path.with_suffix("")], check=True)
            sheets.append(base64.b64encode(path.with_suffix(".png").read_bytes()).decode())
    context = chromium.browser.new_context(viewport={"width": 1400, "height": 985})
    tab = context.new_page()
    images = "".join(f'<img src="data:image/png;base64,{sheet}">' for sheet in sheets)
    style = "margin: 0; background: #d5dcd8; display: flex; gap: 16px; padding: 12px 15px"
    tab.set_content(f'<body style="{style}">{images}</body>')
    taken = context.new_cdp_session(tab).send(
        "Page.captureScreenshot", {"format": "webp", "quality": _QUALITY}
    )
    context.close()
    return base64.b64decode(taken["data"])
