"""People at work on pages: signed in, told what is wrong, and told what was done."""

from registry.model.people import Account, RoleGrant
from tests.people import APPROVER, a_member
from tests.web.pages.filing import Registry
from tests.web.pages.filling import Browser, sign_in
from tests.web.pages.reading import Element, read


def enter(
    browser: Browser, registry: Registry, *grants: RoleGrant, email: str = "aino@example.fi"
) -> Account:
    """Add a person (an approver of Helsinki's if nothing is said) and sign them in."""
    account = a_member(registry.store, *(grants or (APPROVER,)), email=email)
    assert sign_in(browser, email).status_code == 303
    return account


def shown(browser: Browser, address: str) -> Element:
    """Return a page that is there and is made for nobody else."""
    answer = browser.get(address)
    assert answer.status_code == 200, (address, answer.status_code, answer.headers.get("location"))
    assert answer.headers["cache-control"] == "no-store"
    return read(answer.text)


def wrong(page: Element) -> dict[str, str]:
    """Return what the summary says is wrong, by the `id` that each of it leads to; empty without a summary.

    Each has to lead to something on the page, and what is wrong with it has to stand there as well.
    """
    summaries = page.all("section", id="errors")
    if not summaries:
        assert not page.all("p", class_="hds-text-input__error-text"), "an error that no summary names"
        return {}
    found = {}
    for line in summaries[0].all("li"):
        links = line.all("a")
        place = (links[0].attributes["href"] or "").removeprefix("#") if links else ""
        assert not place or page.all(id=place), f"the summary leads to {place}, which is not there"
        found[place] = line.text
    for error in page.all("p", class_="hds-text-input__error-text"):
        field = (error.attributes["id"] or "").removesuffix("-error")
        assert error.text in found.get(field, ""), f"{field} is wrong, and the summary does not say so"
    return found


def beside(page: Element, place: str) -> str:
    """Return what stands beside a field as wrong."""
    field = page.first(id=place)
    error = page.first("p", id=f"{place}-error")
    assert f"{place}-error" in (field.attributes.get("aria-describedby") or "").split()
    return error.text


def said(browser: Browser, address: str) -> str:
    """Return what a page says was just done, which it says once."""
    page = shown(browser, address)
    notices = [section.text for section in page.all("section", role="status")]
    assert len(notices) == 1
    assert not shown(browser, address).all("section", role="status")
    return notices[0]


def links_of(page: Element) -> list[str]:
    """Return where the links in the main part of a page lead."""
    return [link.attributes["href"] or "" for link in page.first("main").all("a")]


def part(page: Element, heading: str) -> Element:
    """Return the section that a heading of this `id` names."""
    return page.first("section", aria_labelledby=heading)
