"""What scripts add to the form of a report: the share as it is typed, a file's size before it is sent."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import Route, expect

from tests.browser.site import EDITOR, Site

Open = Callable[[str, str], Tab]


@pytest.fixture
def open_part(site: Site) -> Iterator[Open]:
    """Open a part of the returned report in a language; nothing that is typed into it is saved."""
    contexts = []

    def keep(route: Route) -> None:
        if route.request.method == "POST":
            route.abort()
        else:
            route.continue_()

    def open_(language: str, part: str) -> Tab:
        context = site.context(language, EDITOR)
        contexts.append(context)
        context.route("**/*", keep)
        tab = context.new_page()
        report = "{agreement}/progress-reports/{returned}".format(**site.places)
        tab.goto(f"{site.address}/{language}/workspace/agreements/{report}/{part}")
        return tab

    yield open_
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("language", "parts", "share"),
    [
        ("fi", ("1 234,5", "2 469"), "50\u00a0%"),
        ("sv", ("1", "3"), "33,3\u00a0%"),
        ("en", ("1.5", "3"), "50%"),
        ("en", ("1,234", "2"), "–"),  # is it a thousand, or one and a bit? The server asks, too.
        ("fi", ("x", "2"), "–"),
    ],
)
def test_the_share_is_computed_while_it_is_typed(
    open_part: Open, language: str, parts: tuple[str, str], share: str
) -> None:
    tab = open_part(language, "values")
    for name, typed in zip(("numerator", "denominator"), parts, strict=True):
        tab.fill(f"[name='values/0/{name}']", typed)
    expect(tab.locator("output").first).to_have_text(share)


def test_a_whole_of_nothing_is_no_share(open_part: Open) -> None:
    tab = open_part("en", "values")
    tab.fill("[name='values/0/denominator']", "0")
    expect(tab.locator("output").first).to_have_text("No activity")


def test_a_file_that_is_too_big_is_told_before_it_is_sent(open_part: Open) -> None:
    tab = open_part("en", "evidence")
    field = tab.locator("input[type=file]")
    sent = []
    tab.on("request", lambda request: sent.append(request.method))
    field.set_input_files({"name": "a.pdf", "mimeType": "application/pdf", "buffer": bytes(20_000_001)})
    told = tab.get_by_role("alert")
    expect(told).to_have_text("This file is too big: choose one of at most 20 MB.")
    expect(field).to_have_attribute("aria-invalid", "true")
    assert "f-file-too-big" in (field.get_attribute("aria-describedby") or "")
    tab.click("main .form button[type=submit]")
    expect(field).to_be_focused()
    assert "POST" not in sent
    field.set_input_files({"name": "b.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"})
    expect(told).to_be_hidden()
    tab.click("main .form button[type=submit]")
    assert sent.count("POST") == 1
