"""Everything that is asked of every page, found out in one visit of each: tests then look at the findings."""

from typing import Final

import msgspec
from playwright.sync_api import Page as Tab
from playwright.sync_api import Response

from tests.browser import axe
from tests.browser.pages import Page
from tests.browser.site import DESK, LANGUAGES, NARROW, Site
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

_BLOCKING: Final = """() => performance.getEntriesByType("resource")
    .filter(entry => entry.renderBlockingStatus === "blocking").map(entry => entry.name)"""

_FOCUS: Final = """() => {
    const places = document.querySelectorAll(
        "a[href], button, input:not([type=hidden]), select, textarea, summary");
    const faults = [];
    for (const one of [...places].filter(place => place.checkVisibility({visibilityProperty: true}))) {
        if (one.disabled) continue;
        one.focus({focusVisible: true});
        // What the components hide is shown by a shape in its label.
        const drawn = [[one, null]];
        for (const label of one.labels ?? []) drawn.push([label, "::before"], [label, "::after"]);
        const isMarked = drawn.some(([part, pseudo]) => {
            const style = getComputedStyle(part, pseudo);
            const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
            return hasOutline || style.boxShadow !== "none";
        });
        const box = one.getBoundingClientRect();
        const isInSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        const isWell = document.activeElement === one && isMarked && isInSight;
        if (!isWell) faults.push(one.outerHTML.slice(0, 120));
    }
    return faults;
}"""

_MOVING: Final = """() => [...document.querySelectorAll("*")].filter(one => {
    const style = getComputedStyle(one);
    const isStill = style.transitionDuration === "0s" && style.animationName === "none";
    return !isStill || style.scrollBehavior !== "auto";
}).map(one => one.outerHTML.slice(0, 120))"""

_FOCUSED: Final = "() => document.activeElement.hash || document.activeElement.id"


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
    shown, `violations` what axe found by colour scheme, `skipping` where the focus is after the
    first Tab and after Enter, `unseen` what does not show the focus, `moving` what moves for those
    who want no motion.
    """

    status: int
    source: str
    faults: list[str]
    transfers: list[Transfer]
    blocking: list[str]
    violations: dict[str, list[str]]
    skipping: list[str]
    unseen: list[str]
    moving: list[str]
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
            self._visit(page)
        return self._found[page, language]

    def _tab(self, reader: str, language: str) -> tuple[Tab, Watch]:
        if (reader, language) not in self._tabs:
            context = self._site.context(language, reader)
            self._tabs[reader, language] = context.new_page(), Watch(context, self._site.address)
        return self._tabs[reader, language]

    def _visit(self, page: Page) -> None:
        """Visit a page in all languages: axe looks at them at once, on as many processors as there are."""
        tabs = {language: self._tab(page.reader, language) for language in LANGUAGES}
        opened = {language: self._open(page, language) for language in LANGUAGES}
        violations: dict[str, dict[str, list[str]]] = {language: {} for language in LANGUAGES}
        for tab, _ in tabs.values():
            axe.load(tab)
            axe.start(tab)
        for language, (tab, _) in tabs.items():
            violations[language]["light"] = axe.found(tab)
            tab.emulate_media(color_scheme="dark", reduced_motion="reduce")
            axe.start(tab, colours_alone=True)
        for language, (tab, watch) in tabs.items():
            violations[language]["dark"] = axe.found(tab)
            answer, blocking, skipping = opened[language]
            desk = msgspec.convert(tab.evaluate(_MEASURE), Layout)
            unseen = msgspec.convert(tab.evaluate(_FOCUS), list[str])
            moving = msgspec.convert(tab.evaluate(_MOVING), list[str])
            tab.set_viewport_size(NARROW)
            self._found[page, language] = Findings(
                status=answer.status,
                source=answer.text(),
                faults=watch.faults,
                transfers=[self._transfer(response) for response in watch.responses],
                blocking=blocking,
                violations=violations[language],
                skipping=skipping,
                unseen=unseen,
                moving=moving,
                desk=desk,
                phone=msgspec.convert(tab.evaluate(_MEASURE), Layout),
            )

    def _open(self, page: Page, language: str) -> tuple[Response, list[str], list[str]]:
        """Open a page; return its answer, the files it could not be shown without, and where keys lead."""
        tab, watch = self._tab(page.reader, language)
        tab.set_viewport_size(DESK)
        # Without motion, or a colour would be looked at on its way to the other.
        tab.emulate_media(color_scheme="light", reduced_motion="reduce")
        watch.begin()
        answer = open_page(tab, self._site, page, language)
        blocking = msgspec.convert(tab.evaluate(_BLOCKING), list[str])
        skipping = []
        for key in ("Tab", "Enter"):
            tab.keyboard.press(key)
            skipping.append(str(tab.evaluate(_FOCUSED)))
        return answer, blocking, skipping

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
