"""Documents to draw: as the registry is ordered them, and as files, for everybody else.

The files are the registry's own HTML and style sheets, with addresses of files instead of its own.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from unittest.mock import patch

import msgspec
from fontTools.ttLib import TTFont
from weasyprint import HTML

from registry.documents import drawing
from registry.documents.document_files import FOLDERS, DocumentFiles
from registry.documents.drawing import DrawingBoard
from registry.documents.orders import Order
from tests.bench.documents.typst_text import typst_text

_ADDRESS: Final = re.compile(r"bundled:([a-z]+)/")
_PICTURE: Final = re.compile(r"picture:([\w-]+)")
_RARE_FONT: Final = re.compile(r'@font-face \{ font-family: "Registry (?!Sans").*\n')
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16


class Paper(msgspec.Struct, frozen=True):
    """One document: an order, and a folder with the same as `html`, as `typst` and with its `data`."""

    order: Order
    folder: Path

    @property
    def html(self) -> Path:
        """The document as the registry wrote it; its style sheets are linked."""
        return self.folder / "document.html"

    @property
    def plainer_html(self) -> Path:
        """The same with a style sheet that has no fonts of letters that hardly any document uses."""
        return self.folder / "plainer.html"

    @property
    def typst(self) -> Path:
        """The same words and tables as Typst."""
        return self.folder / "document.typ"

    @property
    def data(self) -> Path:
        """The JSON that lies inside the document."""
        return self.folder / "data.json"


class Desk:
    """Where papers are laid out: in a folder, with what they share beside them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._board = DrawingBoard()
        for style in FOLDERS["documents"].glob("*.css"):
            (folder / style.name).write_text(_as_files(style.read_text()))
        self._plainer = folder / "plainer.css"
        self._plainer.write_text(_RARE_FONT.sub("", (folder / "document.css").read_text()))
        self.fonts = folder / "fonts"
        _write_fonts(self.fonts)

    def lay_out(self, orders: Sequence[Order]) -> list[Paper]:
        """Write the files of each order, once where it comes again."""
        papers = {}
        for order in orders:
            if order.code not in papers:
                papers[order.code] = self._lay_out(order)
        return [papers[order.code] for order in orders]

    def _lay_out(self, order: Order) -> Paper:
        paper = Paper(order, self._folder / order.code)
        paper.folder.mkdir()
        html, pictures = _taken_down(self._board, order)
        for name, picture in pictures.items():
            (paper.folder / f"{name}.svg").write_bytes(picture)
        html = _PICTURE.sub(r"\1.svg", html)
        paper.data.write_bytes(order.data)
        paper.typst.write_text(typst_text(html))
        own = [name for name in (f"{order.kind}.css",) if (self._folder / name).exists()]
        paper.html.write_text(_as_files(_styled(html, ["document.css", *own])))
        paper.plainer_html.write_text(_as_files(_styled(html, [self._plainer.name, *own])))
        return paper


def _taken_down(board: DrawingBoard, order: Order) -> tuple[str, Mapping[str, bytes]]:
    """Return what the board hands to WeasyPrint: HTML, and SVG pictures by name."""
    taken: list[tuple[str, Mapping[str, bytes]]] = []

    def take_down(*, string: str, url_fetcher: DocumentFiles) -> HTML:
        taken.append((string, dict(url_fetcher.pictures)))
        return HTML(string=string, url_fetcher=url_fetcher)

    with patch.object(drawing, "HTML", take_down):
        board.draw(order)
    (found,) = taken
    return found


def _styled(html: str, styles: Sequence[str]) -> str:
    links = "".join(f'<link rel="stylesheet" href="../{name}">' for name in styles)
    return html.replace("</head>", f"{links}</head>", 1)


def _as_files(text: str) -> str:
    return _ADDRESS.sub(lambda found: FOLDERS[found[1]].as_uri() + "/", text)


def _write_fonts(folder: Path) -> None:
    """Unpack the fonts for Typst, which reads no WOFF2, under the name of the whole family."""
    folder.mkdir()
    for path in FOLDERS["fonts"].glob("source-sans-3-latin-[46]00-*.woff2"):
        font = TTFont(path)
        font.flavor = None
        for name_id in (_FAMILY, _TYPOGRAPHIC_FAMILY):
            font["name"].setName("Source Sans 3", name_id, 3, 1, 0x409)
        font.save(folder / f"{path.stem}.ttf")
