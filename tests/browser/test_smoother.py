"""What scripts make smoother for all forms and for the queue; the walk without them goes the same way."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import Chromium
from tests.browser.pages import RETURNED_REPORT
from tests.browser.people import Person
from tests.browser.site import APPROVER, EDITOR, OFFICER, Site, opened

SCOPE = "workspace/agreements/{draft}/scope"
SAVED = {"fi": "Tallennettu.", "sv": "Sparat.", "en": "Saved."}


@pytest.fixture(scope="module")
def site(demo_file: Path, chromium: Chromium) -> Iterator[Site]:
    """A registry that is changed here."""
    with opened(Path(shutil.copy(demo_file, demo_file.with_name("smoother.db"))), chromium) as site:
        yield site


@pytest.mark.parametrize("language", SAVED)
def test_a_form_saves_itself_and_says_so(site: Site, language: str) -> None:
    person = Person(site, language, EDITOR)
    person.open(SCOPE.format(**site.places))
    person.tab.locator("[name=scope]").press_sequentially(f"Kaikki {language}")
    expect(person.tab.locator("[data-saving]")).to_have_text(SAVED[language], timeout=15_000)
    written = person.typed("scope")
    person.open(SCOPE.format(**site.places))
    assert person.typed("scope") == written
    person.done()


def test_what_cannot_be_saved_is_kept_until_the_form_is_opened_again(site: Site) -> None:
    person = Person(site, "en", EDITOR)
    person.open(f"{RETURNED_REPORT}/values".format(**site.places))
    person.fill({"values/0/numerator": "about forty"})
    expect(person.tab.locator("[data-saving]")).to_contain_text("kept", timeout=15_000)
    person.open(f"{RETURNED_REPORT}/values".format(**site.places))
    assert person.typed("values/0/numerator") == "about forty"
    person.fill({"values/0/numerator": "40"})
    person.press()
    person.done()


def test_what_was_typed_after_the_session_had_ended_is_sent_on_after_signing_in(site: Site) -> None:
    person = Person(site, "sv", EDITOR)
    path = f"{RETURNED_REPORT}/summary".format(**site.places)
    person.open(path)
    person.fill({"summary": "Skrivet medan sessionen tog slut."})
    person.tab.context.clear_cookies()
    with person.tab.expect_navigation():
        person.tab.locator("main form.form button[type=submit]").last.click()
    person.fill({"email": EDITOR, "password": "demo-registry"})
    with person.tab.expect_navigation():
        person.tab.locator("main form.form button[type=submit]").last.click()
    with person.tab.expect_navigation():
        person.tab.locator("main form button[type=submit]").last.click()
    person.open(path)
    assert person.typed("summary") == "Skrivet medan sessionen tog slut."


def test_two_who_write_at_once_merge_by_hand(site: Site) -> None:
    first, second = Person(site, "en", EDITOR), Person(site, "fi", APPROVER)
    path = "workspace/agreements/{draft}/decision".format(**site.places)
    typed = {"decision/record": "12", "decision/decided_on": "2026-01-15"}
    for person in (first, second):
        person.open(path)
    first.fill(typed | {"decision/body": "City Board"})
    first.press()
    second.fill(typed | {"decision/body": "Kaupunginvaltuusto"})
    second.press(refused=True)
    assert second.typed("decision/body") == "Kaupunginvaltuusto"
    assert "City Board" in second.page
    assert second.tab.evaluate("() => document.activeElement.id") == "changed"
    second.tab.locator("[data-theirs] + button").first.click()
    assert second.typed("decision/body") == "City Board"
    second.fill({"decision/body": "City Board, Kaupunginvaltuusto"})
    second.press()
    first.open(path)
    assert first.typed("decision/body") == "City Board, Kaupunginvaltuusto"


def test_the_queue_is_gone_through_by_the_keys(site: Site) -> None:
    officer = Person(site, "en", OFFICER)
    officer.open("reviews")
    links = officer.tab.locator("[data-queue] tbody th a")
    links.first.focus()
    officer.tab.keyboard.press("j")
    expect(links.nth(1)).to_be_focused()
    officer.tab.keyboard.press("j")
    officer.tab.keyboard.press("k")
    expect(links.nth(1)).to_be_focused()
    wanted = links.nth(1).get_attribute("href") or ""
    with officer.tab.expect_navigation():
        officer.tab.keyboard.press("Enter")
    assert officer.tab.url.endswith(wanted)
    officer.done()
