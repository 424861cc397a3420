"""Who draws: the registry, and others with the same document, each in a process of its own."""

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from registry.documents.archival import VARIANT
from registry.documents.workers import Renderer
from tests.bench.documents.papers import Paper
from tests.browser.chromium import Chromium, program

Draw = Callable[[Paper], bytes]
"""Draws one document and returns the PDF."""

_STANDARDS: Final = ["a-3a", "ua-1"]


@contextmanager
def registry(_fonts: Path) -> Iterator[Draw]:
    """A worker of the registry, from the order to the answer."""
    with Renderer(workers=1) as renderer:
        yield lambda paper: renderer.render_now(paper.order).pdf


@contextmanager
def registry_cold(_fonts: Path) -> Iterator[Draw]:
    """A worker of the registry that starts for each document."""

    def draw(paper: Paper) -> bytes:
        with Renderer(workers=1) as renderer:
            return renderer.render_now(paper.order).pdf

    yield draw


@contextmanager
def weasyprint(_fonts: Path) -> Iterator[Draw]:
    """WeasyPrint in a process that goes on, as its manual has it; nothing is kept between documents."""
    from weasyprint import HTML  # noqa: PLC0415 (nobody else pays for it)

    yield lambda paper: _printed(HTML(filename=paper.html), paper)


@contextmanager
def weasyprint_plainer(_fonts: Path) -> Iterator[Draw]:
    """The same without the fonts of rare letters, which it would unpack for each document."""
    from weasyprint import HTML  # noqa: PLC0415 (nobody else pays for it)

    yield lambda paper: _printed(HTML(filename=paper.plainer_html), paper)


@contextmanager
def weasyprint_command(_fonts: Path) -> Iterator[Draw]:
    """The command `weasyprint`, which starts for each document."""
    command = [str(Path(sys.executable).with_name("weasyprint")), "--quiet", "--pdf-variant", VARIANT]

    def draw(paper: Paper) -> bytes:
        data = ["--attachment-relationship", "Data", "--attachment", str(paper.data)]
        pdf = paper.folder / "weasyprint.pdf"
        return _written(pdf, [*command, *data, str(paper.html), str(pdf)])

    yield draw


@contextmanager
def chromium(_fonts: Path) -> Iterator[Draw]:
    """A Chromium that goes on, steered by Playwright: tagged, with bookmarks, but neither A-3a nor UA-1."""
    browser = Chromium()
    page = browser.browser.new_page()

    def draw(paper: Paper) -> bytes:
        page.goto(paper.html.as_uri())
        return page.pdf(prefer_css_page_size=True, tagged=True, outline=True)

    try:
        yield draw
    finally:
        browser.close()


@contextmanager
def chromium_command(_fonts: Path) -> Iterator[Draw]:
    """Chromium as a command, which starts for each document."""
    command = [program(), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]

    def draw(paper: Paper) -> bytes:
        pdf = paper.folder / "chromium.pdf"
        return _written(pdf, [*command, f"--print-to-pdf={pdf}", paper.html.as_uri()])

    yield draw


@contextmanager
def typst(fonts: Path) -> Iterator[Draw]:
    """Typst in a process that goes on: the same words and tables, simply laid out, as A-3a and UA-1."""
    from typst import Compiler  # noqa: PLC0415 (nobody else pays for it, and tests go without)

    compiler = Compiler(root="/", font_paths=[str(fonts)])

    def draw(paper: Paper) -> bytes:
        pdf: bytes = compiler.compile(input=str(paper.typst), format="pdf", pdf_standards=_STANDARDS)
        return pdf

    yield draw


OWN_COLD: Final = "registry, cold"
ALL: Final = {
    "registry": registry,
    "weasyprint": weasyprint,
    "weasyprint, few fonts": weasyprint_plainer,
    "chromium": chromium,
    "typst": typst,
    OWN_COLD: registry_cold,
    "weasyprint command": weasyprint_command,
    "chromium command": chromium_command,
}
OF_THE_REGISTRY: Final = ("registry", OWN_COLD)
COLD: Final = (OWN_COLD, "weasyprint command", "chromium command")
BRIEF: Final = ("registry", "weasyprint", "weasyprint, few fonts", "typst")
"""Who draws the other kinds of documents."""


def installed(names: Iterable[str]) -> list[str]:
    """Return those that are there: all of them after `script/setup --bench`."""
    return [name for name in names if name != "typst" or find_spec("typst") is not None]


def _printed(html: Any, paper: Paper) -> bytes:
    from weasyprint import Attachment  # noqa: PLC0415 (nobody else pays for it)

    data = Attachment(filename=paper.data, relationship="Data")
    pdf: bytes = html.write_pdf(pdf_variant=VARIANT, attachments=[data])
    return pdf


def _written(pdf: Path, command: list[str]) -> bytes:
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return pdf.read_bytes()
