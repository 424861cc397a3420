"""The pictures in README.md and docs/: `script/pictures` takes them anew, of a fresh demo.

Those of pages are seen in the browser; those of documents are in `papers`.
"""

import base64
import datetime as dt
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Final, Literal

import msgspec
from playwright.sync_api import ViewportSize

from registry import demo
from registry.documents.workers import Renderer
from registry.store import Store
from tests.browser.chromium import Chromium
from tests.browser.pages import Page
from tests.browser.papers import PAPERS, pictured, printed
from tests.browser.site import APPROVER, EDITOR, OFFICER, Site, opened
from tests.browser.survey import open_page

FOLDER: Final = Path(__file__).parents[2] / "docs" / "pictures"
_QUALITY: Final = 82
"""Of WebP, from 0 to 100: letters stay sharp, and a picture has some fifty kilobytes."""


class Window(msgspec.Struct, frozen=True):
    """A window that a page is seen in, in CSS pixels, with the pixels of the screen to each of them."""

    width: int
    height: int
    density: float


DESK: Final = Window(1280, 900, 1)
PHONE: Final = Window(390, 844, 1.5)


class Picture(msgspec.Struct, frozen=True):
    """A page as somebody sees it: the name of the file, and how it comes about."""

    name: str
    page: Page
    language: str
    window: Window = DESK
    scheme: Literal["light", "dark"] = "light"

    @property
    def file(self) -> str:
        """The name of its file in docs/pictures/."""
        return f"{self.name}.webp"


_REPORT: Final = "workspace/agreements/{agreement}/progress-reports/{returned}"
PICTURES: Final = (
    Picture("front-page", Page(""), "en"),
    Picture("front-page-dark", Page(""), "sv", scheme="dark"),
    Picture("front-page-phone", Page(""), "fi", PHONE),
    Picture("deal", Page("deals/{deal}"), "en"),
    Picture("deal-phone", Page("deals/{deal}"), "sv", PHONE, "dark"),
    Picture("agreement", Page("agreements/{agreement}"), "fi"),
    Picture("verified", Page("verify/{superseded}"), "en"),
    Picture("workspace", Page("workspace", EDITOR), "fi"),
    Picture("agreement-tasks", Page("workspace/agreements/{draft}", EDITOR), "en"),
    Picture("report-values", Page(f"{_REPORT}/values", EDITOR), "fi"),
    Picture("report-values-phone", Page(f"{_REPORT}/values", EDITOR), "en", PHONE),
    Picture("report-check", Page(f"{_REPORT}/check", APPROVER), "sv"),
    Picture("reviews", Page("reviews", OFFICER), "en"),
    Picture("review", Page("reviews/progress-reports/{reported}/{period}", OFFICER), "fi"),
    Picture(
        "review-dark", Page("reviews/progress-reports/{reported}/{period}", OFFICER), "en", scheme="dark"
    ),
)


def take(site: Site, picture: Picture) -> bytes:
    """Return a page as it is seen in its window, in WebP."""
    window = picture.window
    context = site.context(
        picture.language,
        picture.page.reader,
        viewport=ViewportSize(width=window.width, height=window.height),
        scheme=picture.scheme,
        density=window.density,
    )
    tab = context.new_page()
    open_page(tab, site, picture.page, picture.language)
    tab.evaluate("() => document.fonts.ready.then(() => true)")
    whole = {"x": 0, "y": 0, "width": window.width, "height": window.height, "scale": window.density}
    taken = context.new_cdp_session(tab).send(
        "Page.captureScreenshot", {"format": "webp", "quality": _QUALITY, "clip": whole}
    )
    context.close()
    return base64.b64decode(taken["data"])


def take_all() -> None:
    """Take every picture anew, and remove those that are none any more."""
    chromium = Chromium()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "demo.db"
        with closing(Store(database)) as store:
            store.migrate()
            demo.load(store, now=dt.datetime.now(dt.UTC))
            with Renderer(workers=1) as renderer:
                for paper in PAPERS:
                    (FOLDER / paper.file).write_bytes(
                        pictured(chromium, paper, printed(store, renderer, paper))
                    )
        with opened(database, chromium) as site:
            for picture in PICTURES:
                (FOLDER / picture.file).write_bytes(take(site, picture))
        chromium.close()
    made = {picture.file for picture in (*PICTURES, *PAPERS)}
    for file in FOLDER.iterdir():
        if file.name not in made:
            file.unlink()


if __name__ == "__main__":
    take_all()
