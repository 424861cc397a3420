"""axe-core, run in a page as it stands: the rules of WCAG 2.2 to AA, and the best practices.

It is handed to the page by the browser itself, which the page's content security policy does not
forbid; so what is tested is the page under its policy, and not another one.
"""

from pathlib import Path
from typing import Final

import msgspec
from playwright.sync_api import Page

TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
_SOURCE: Final = (Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
# `target-size` (2.5.8) is off by default.
_RUN: Final = """async (tags) => {
    const found = await axe.run(document, {
        runOnly: {type: "tag", values: tags},
        rules: {"target-size": {enabled: true}},
        resultTypes: ["violations"],
        elementRef: false,
        iframes: false,
        preload: false,
    });
    return found.violations.flatMap(rule => rule.nodes.map(
        node => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.split("\\n").at(-1).trim()}`));
}"""


def load(page: Page) -> None:
    """Bring axe-core into a page."""
    page.evaluate(_SOURCE)


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong, one line for each element."""
    return msgspec.convert(page.evaluate(_RUN, list(TAGS)), list[str])
