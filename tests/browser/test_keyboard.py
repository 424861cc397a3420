"""Pages are used with a keyboard: the content comes first, and the focus is always seen."""

from collections.abc import Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.pages import PAGES, Page
from tests.browser.site import Site
from tests.browser.survey import open_page

_STOPS: Final = 40
"""So many places are gone to on a page: whatever comes after them is more of the same rows."""

_FOCUS: Final = """() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    // What the components hide is shown by a shape in its label.
    const drawn = [[element, null]];
    for (const label of element.labels ?? []) drawn.push([label, "::before"], [label, "::after"]);
    const isMarked = drawn.some(([one, part]) => {
        const style = getComputedStyle(one, part);
        const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        return hasOutline || style.boxShadow !== "none";
    });
    const box = element.getBoundingClientRect();
    const isInSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return [element.outerHTML.slice(0, 120), isMarked, isInSight];
}"""


@pytest.fixture(scope="module", params=[page for page in PAGES if not page.sends], ids=str)
def tab(request: pytest.FixtureRequest, site: Site) -> Iterator[Tab]:
    """Each page, as it was opened."""
    page: Page = request.param
    context = site.context("fi", page.reader)
    tab = context.new_page()
    open_page(tab, site, page, "fi")
    yield tab
    context.close()


def test_the_first_stop_leads_to_the_content_and_every_stop_is_seen(tab: Tab) -> None:
    tab.keyboard.press("Tab")
    first = tab.evaluate("() => [document.activeElement.className, document.activeElement.hash]")
    assert first == ["skip", "#main"]
    for _ in range(_STOPS):
        stop: list[Any] | None = tab.evaluate(_FOCUS)
        if stop is None:
            break
        what, is_marked, is_in_sight = stop
        assert is_marked, what
        assert is_in_sight, what
        tab.keyboard.press("Tab")
    tab.evaluate("() => document.querySelector('.skip').focus()")
    tab.keyboard.press("Enter")
    assert tab.evaluate("() => document.activeElement.id") == "main"


def test_nothing_moves_for_those_who_want_no_motion(tab: Tab) -> None:
    tab.emulate_media(reduced_motion="reduce")
    moving = tab.evaluate("""() => [...document.querySelectorAll("*")].filter(element => {
        const style = getComputedStyle(element);
        return style.transitionDuration !== "0s" || style.animationName !== "none"
            || style.scrollBehavior !== "auto";
    }).map(element => element.outerHTML.slice(0, 120))""")
    assert moving == []
