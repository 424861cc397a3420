"""Everything that is asked of every page, found out in one visit of each: tests then look at the findings."""

from typing import Final, Literal

import msgspec
from playwright.sync_api import Page as Tab
from playwright.sync_api import Response

from tests.browser import axe
from tests.browser.pages import Page
from tests.browser.site import DESK, NARROW, Site
from tests.browser.watching import Watch

_MEASURE: Final = """() => {
    const root = document.documentElement;
    const seen = one => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length;
    const words = one => (one.innerText || one.name || one.getAttribute("aria-label") || "").trim();
    const told = one => `${one.tagName.toLowerCase()} "${words(one).slice(0, 40)}"`;
    const targets = [...document.querySelectorAll(
        "button, summary, select, textarea, input:not([type=hidden]), .hds-button, nav a")];
    const measured = targets.filter(seen).map(one => {
        // What is ticked is pressed by its label as well.
        const label = ["checkbox", "radio"].includes(one.type) ? one.labels[0] : null;
        const boxes = [one, label].filter(Boolean).map(part => part.getBoundingClientRect());
        const most = side => Math.max(...boxes.map(box => box[side]));
        return [told(one), most("width"), most("height")];
    });
    const wide = [...document.body.querySelectorAll("*")].filter(seen).filter(
        one => one.getBoundingClientRect().right > root.clientWidth + 0.5 && !one.closest(".unseen"));
    return {sideways: root.scrollWidth - root.clientWidth, wide: wide.slice(-3).map(told), targets: measured};
}"""

_SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
_BLOCKING: Final = """() => performance.getEntriesByType("resource")
    .filter(entry => entry.renderBlockingStatus === "blocking").map(entry => entry.name)"""


class Target(msgspec.Struct, frozen=True, array_like=True):
    """Something that stands alone to be pressed, with the size of its box in CSS pixels."""

    name: str
    width: float
    height: float


class Layout(msgspec.Struct, frozen=True):
    """How a page lies in a window: by how many pixels it is too wide, what sticks out, what is pressed."""

    sideways: int
    wide: list[str]
    targets: list[Target]


class Transfer(msgspec.Struct, frozen=True):
    """What one response took over the wire, headers and body; `kind` is Chromium's word for it."""

    url: str
    kind: str
    size: int


class Findings(msgspec.Struct, frozen=True):
    """What was found on a page.

    `faults` are what the browser complained about, `blocking` the files without which nothing is
    shown, `violations` what axe found by colour scheme.
    """

    status: int
    source: str
    faults: list[str]
    transfers: list[Transfer]
    blocking: list[str]
    violations: dict[str, list[str]]
    desk: Layout
    phone: Layout


class Survey:
    """The findings of every page that was asked about so far.

    One tab goes from page to page for each reader and language, as people do: what was fetched once
    is not fetched again, and counts for every page with what it took the first time.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._found: dict[tuple[Page, str], Findings] = {}
        self._tabs: dict[tuple[str, str], tuple[Tab, Watch]] = {}
        self._sizes: dict[str, int] = {}

    def of(self, page: Page, language: str) -> Findings:
        """Return what is found on a page in a language."""
        if (page, language) not in self._found:
            self._found[page, language] = self._visit(page, language)
        return self._found[page, language]

    def _tab(self, reader: str, language: str) -> tuple[Tab, Watch]:
        if (reader, language) not in self._tabs:
            context = self._site.context(language, reader)
            self._tabs[reader, language] = context.new_page(), Watch(context, self._site.address)
        return self._tabs[reader, language]

    def _visit(self, page: Page, language: str) -> Findings:
        tab, watch = self._tab(page.reader, language)
        tab.set_viewport_size(DESK)
        watch.begin()
        answer = open_page(tab, self._site, page, language)
        blocking = msgspec.convert(tab.evaluate(_BLOCKING), list[str])
        axe.load(tab)
        violations = {}
        for scheme in _SCHEMES:
            # Without motion, or a colour would be looked at on its way to the other.
            tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            violations[scheme] = axe.violations(tab)
        desk = msgspec.convert(tab.evaluate(_MEASURE), Layout)
        tab.set_viewport_size(NARROW)
        phone = msgspec.convert(tab.evaluate(_MEASURE), Layout)
        transfers = [self._transfer(response) for response in watch.responses]
        return Findings(
            answer.status, answer.text(), watch.faults, transfers, blocking, violations, desk, phone
        )

    def _transfer(self, response: Response) -> Transfer:
        sizes = response.request.sizes()
        size = sizes["responseHeadersSize"] + sizes["responseBodySize"]
        self._sizes[response.url] = max(size, self._sizes.get(response.url, 0))
        return Transfer(response.url, response.request.resource_type, self._sizes[response.url])


def open_page(tab: Tab, site: Site, page: Page, language: str) -> Response:
    """Open a page in a tab; return the answer that it came with."""
    answer = tab.goto(f"{site.address}/{language}/{page.path.format(**site.places)}")
    if page.sends:
        with tab.expect_navigation() as navigation:
            tab.locator("main form.form button[type=submit]").last.click()
        answer = navigation.value
    assert answer is not None
    return answer
