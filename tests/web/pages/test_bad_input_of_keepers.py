"""Whatever is typed into the forms of officers and admins: nothing is lost, and each error has its place."""

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import deals
from registry.model.deals import DealStatus, FoundingParty
from tests.builders import HELSINKI, NOW, SITES, a_deal
from tests.people import ADMIN, OFFICER, a_member
from tests.web.pages.filing import Registry
from tests.web.pages.filling import Browser, fields_of, form_of, send_form, sign_in
from tests.web.pages.reading import Element, read

FORMS = (
    "workspace/deals/new",
    *(
        f"workspace/deals/clean-sites/{part}"
        for part in (
            "texts",
            "frame",
            "targets",
            "measure-areas",
            "parties",
            "state-measures/texts",
            "state-measures/1",
            "new-indicator",
            f"indicators/{SITES}",
            f"indicators/{SITES}/new-definition",
        )
    ),
    "admin/organisations/new",
    f"admin/organisations/{HELSINKI}",
    "admin/people/new",
    "admin/people/1/details",
    "admin/people/1/roles",
)
TAKE_ANY_WORDS = ("/texts", "/state-measures/1")
KINDS = {"text", "email", "date", None}
BAD = {"nothing": "", "far too much": "<b>Å</b> " * 5_000, "what is none of it": "-1.5.x"}


@pytest.fixture
def keeper(registry: Registry, client: TestClient[Litestar]) -> Browser:
    """The browser of somebody who is an officer and an admin; a deal is being prepared."""
    deal = a_deal(status=DealStatus.PREPARING, founding_parties=(FoundingParty("Helsinki", HELSINKI),))
    deals.prepare(registry.store, registry.officer, deal, now=NOW)
    a_member(registry.store, OFFICER, ADMIN)
    assert sign_in(client, "aino@example.fi").status_code == 303
    return client


def typed_into(form: Element, text: str) -> dict[str, str | list[str]]:
    """Return a text typed into every field that takes one; what is chosen from a list stays."""
    names = [field.attributes["name"] for field in form.all("input") if field.attributes.get("type") in KINDS]
    names += [field.attributes["name"] for field in form.all("textarea")]
    lists = {name for name in names if names.count(name) > 1}
    return {name: [text] * names.count(name) if name in lists else text for name in names if name}


@pytest.mark.parametrize(("bad", "language"), list(zip(BAD, ("fi", "sv", "en"), strict=True)))
@pytest.mark.parametrize("path", FORMS)
def test_nothing_typed_is_lost_and_every_error_leads_to_its_field(
    keeper: Browser, path: str, bad: str, language: str
) -> None:
    opened = keeper.get(f"/{language}/{path}")
    assert opened.status_code == 200
    typed = typed_into(form_of(read(opened.text)), BAD[bad])
    buttons = [b.attributes.get("value") or "" for b in form_of(read(opened.text)).all("button", name="_do")]
    answer = send_form(keeper, read(opened.text), typed, "save" if "save" in buttons else "", path)
    is_fine = bad == "nothing" or (bad == "what is none of it" and path.endswith(TAKE_ANY_WORDS))
    assert answer.status_code in ({303, 422} if is_fine else {422})
    if answer.status_code == 303:
        return
    page = read(answer.text)
    shown = fields_of(form_of(page))
    for name, text in typed.items():
        if isinstance(text, str):
            assert str(shown[name]).strip() == text.strip(), name
    ids = {element.attributes["id"] for element in page.all() if "id" in element.attributes}
    summary = page.first("section", id="errors")
    assert summary.all("li")
    for line in summary.all("li"):
        [link] = line.all("a")
        assert (link.attributes["href"] or "").removeprefix("#") in ids, link.text
    assert page.first("title").text.startswith({"fi": "Virhe: ", "sv": "Fel: ", "en": "Error: "}[language])
