"""axe-core, run in a page as it stands: the rules of WCAG 2.2 to AA, and the best practices.

It is handed to the page by the browser itself, which the page's content security policy does not
forbid; so what is tested is the page under its policy, and not another one.
"""

from pathlib import Path
from typing import Final

import msgspec
from playwright.sync_api import Page

TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
OF_COLOURS: Final = ("color-contrast", "link-in-text-block")
"""The rules whose answer changes with the colours: all that the other scheme changes (test_contrast.py)."""

_SOURCE: Final = (Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
# `target-size` (2.5.8) is off by default.
_START: Final = """wanted => {
    const run = axe.run(document, {
        runOnly: wanted,
        rules: wanted.type === "tag" ? {"target-size": {enabled: true}} : {},
        resultTypes: ["violations"],
        elementRef: false,
        iframes: false,
        preload: false,
    });
    window.found = run.then(({violations}) => violations.flatMap(rule => rule.nodes.map(node =>
        `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.split("\\n").at(-1).trim()}`)));
}"""


def load(page: Page) -> None:
    """Bring axe-core into a page."""
    page.evaluate(_SOURCE)


def start(page: Page, *, colours_alone: bool = False) -> None:
    """Let axe look at a page; several pages are looked at at once."""
    rules = {"type": "rule", "values": list(OF_COLOURS)}
    page.evaluate(_START, rules if colours_alone else {"type": "tag", "values": list(TAGS)})


def found(page: Page) -> list[str]:
    """Return what axe has found wrong since it was started, one line for each element."""
    return msgspec.convert(page.evaluate("() => window.found"), list[str])


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong."""
    start(page)
    return found(page)
