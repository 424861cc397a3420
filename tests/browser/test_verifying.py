"""A document is verified with scripts and without, and with them nothing of it leaves the browser."""

from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import expect

from tests.browser.people import Person
from tests.browser.site import ISSUED, Site

HEADINGS: Final = {True: "The registry has issued this document", False: "The registry has not issued"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The document as somebody has it on their own disk."""
    file = tmp_path / "GD-2020-0001-1-fi.pdf"
    file.write_bytes(ISSUED.pdf)
    return file


@pytest.mark.parametrize("runs_scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("is_whole", [True, False], ids=["whole", "changed"])
def test_a_file_is_verified(site: Site, file: Path, *, runs_scripts: bool, is_whole: bool) -> None:
    if not is_whole:
        file.write_bytes(ISSUED.pdf.replace(b"seal", b"Seal"))
    person = Person(site, "en", runs_scripts=runs_scripts)
    sent = []
    person.tab.on("request", lambda request: sent.append(request.method))
    person.open("")
    person.follow("verify")
    assert ("stays on your device" in person.page) is runs_scripts
    person.fill({"file": str(file)})
    with person.tab.expect_navigation(url="**/verify/*"):
        person.tab.get_by_role("button", name="Verify the file").click()
    expect(person.tab.locator("h1")).to_contain_text(HEADINGS[is_whole])
    assert ("POST" in sent) is not runs_scripts
    if is_whole:
        assert person.path == f"verify/{site.places['issued']}"
        person.done()


@pytest.mark.parametrize("runs_scripts", [True, False], ids=["with scripts", "without"])
def test_without_a_file_it_is_asked_for(site: Site, *, runs_scripts: bool) -> None:
    person = Person(site, "en", runs_scripts=runs_scripts)
    person.open("verify")
    with person.tab.expect_navigation():
        person.tab.get_by_role("button", name="Verify the file").click()
    expect(person.tab.locator("#errors")).to_contain_text("Choose the file that you want to verify.")
    person.tab.context.close()


@pytest.mark.parametrize("runs_scripts", [True, False], ids=["with scripts", "without"])
def test_a_file_that_came_to_nothing_is_said_to_be_empty(
    site: Site, tmp_path: Path, *, runs_scripts: bool
) -> None:
    empty = tmp_path / "broken-off.pdf"
    empty.touch()
    person = Person(site, "en", runs_scripts=runs_scripts)
    person.open("verify")
    person.fill({"file": str(empty)})
    with person.tab.expect_navigation():
        person.tab.get_by_role("button", name="Verify the file").click()
    expect(person.tab.locator("#errors")).to_contain_text("This file is empty.")
    person.tab.context.close()


def test_a_file_that_is_too_big_is_told_so_at_once(site: Site, tmp_path: Path) -> None:
    big = tmp_path / "big.pdf"
    with big.open("wb") as file:
        file.truncate(50_000_001)
    person = Person(site, "en")
    person.open("verify")
    person.fill({"file": str(big)})
    expect(person.tab.locator("[role=alert]")).to_contain_text("too big")
    person.done()


def test_a_code_is_typed_off_paper(site: Site) -> None:
    person = Person(site, "en", runs_scripts=False)
    person.open("verify")
    person.fill({"document": f" {ISSUED.code.lower()}"})
    with person.tab.expect_navigation(url="**/verify/*"):
        person.tab.get_by_role("button", name="Look it up").click()
    assert person.path == f"verify/{site.places['code']}"
    assert "under this code" in person.page
    person.done()


def test_the_short_address_leads_to_the_document(site: Site) -> None:
    person = Person(site, "sv")
    person.tab.goto(f"{site.address}/v/{site.places['code']}")
    assert person.path == f"verify/{site.places['code']}"
    person.done()
