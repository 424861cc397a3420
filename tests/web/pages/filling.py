"""Filling in forms as a browser without scripts does: whatever stands in them is sent along."""

from collections.abc import Mapping

from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from tests.people import PASSWORD
from tests.web.pages.reading import Element, read

Browser = TestClient[Litestar]
Typed = Mapping[str, str | list[str]]


def sign_in(browser: Browser, email: str, password: str = PASSWORD, language: str = "en") -> Response:
    """Sign somebody in through the page; return the answer."""
    return send(browser, f"/{language}/sign-in", {"email": email, "password": password})


def send(browser: Browser, address: str, typed: Typed | None = None, button: str = "") -> Response:
    """Open a page, type into its form and send it by a button (`_do`); return the answer."""
    opened = browser.get(address)
    assert opened.status_code == 200, (address, opened.status_code, opened.headers.get("location"))
    return send_form(browser, read(opened.text), typed, button, address)


def send_form(
    browser: Browser, page: Element, typed: Typed | None = None, button: str = "", address: str = ""
) -> Response:
    """Type into the form of an open page and send it; every field that is typed into has to be there."""
    form = form_of(page)
    fields = fields_of(form)
    unknown = set(typed or {}) - set(fields)
    assert not unknown, f"no such fields: {unknown}"
    sent: dict[str, str | list[str]] = {**fields, **(typed or {})}
    if button:
        assert form.all("button", name="_do", value=button), f"no button {button}"
        sent["_do"] = button
    return browser.post(form.attributes.get("action") or address, data=sent)


def form_of(page: Element) -> Element:
    """Return the form of a page that is not the one for signing out."""
    forms = [form for form in page.all("form") if "form" in (form.attributes.get("class") or "").split()]
    assert forms, "no form"
    return forms[0]


def fields_of(form: Element) -> dict[str, str | list[str]]:
    """Return what is in all fields of a form; of boxes and buttons, those that are ticked."""
    fields: dict[str, str | list[str]] = {}
    for field in form.all():
        name = field.attributes.get("name")
        if not name or field.tag == "button":
            continue
        kind = field.attributes.get("type")
        if kind in {"checkbox", "radio"}:
            ticked = fields.get(name, [])
            ticked = [ticked] if isinstance(ticked, str) else ticked
            if "checked" in field.attributes:
                ticked = [*ticked, field.attributes["value"] or ""]
            fields[name] = ticked
        elif field.tag == "select":
            chosen = [one for one in field.all("option") if "selected" in one.attributes]
            fields[name] = (chosen or field.all("option"))[0].attributes["value"] or ""
        elif field.tag == "textarea":
            fields[name] = "".join(str(child) for child in field.children).removeprefix("\n")
        elif kind != "file":
            fields[name] = field.attributes.get("value") or ""
    return fields
