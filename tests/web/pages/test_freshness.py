"""Public pages are kept for as long as nothing is published, and never longer."""

import datetime as dt

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import accounts, deals, organisations
from registry.actions.accounts import NewAccount
from registry.model.languages import Language
from registry.model.people import SYSTEM
from registry.web.pages import frame
from tests.builders import HELSINKI, NOW, an_organisation, words
from tests.people import OFFICER
from tests.web.pages.filing import LATER, Clock, Registry

Browser = TestClient[Litestar]


def tag_of(client: Browser, address: str) -> str:
    return client.get(address).headers["etag"]


def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each page that is rendered from now on."""
    found: list[str] = []
    usual = frame.environment

    def noting(language: Language) -> object:
        found.append(language)
        return usual(language)

    monkeypatch.setattr(frame, "environment", noting)
    return found


def test_a_reader_who_has_the_page_is_told_so(client: Browser) -> None:
    first = client.get("/fi/")
    again = client.get("/fi/", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    weak = client.get("/fi/", headers={"if-none-match": f'"other", W/{first.headers["etag"]}'})
    assert weak.status_code == 304


def test_every_answer_has_to_be_asked_for_anew(client: Browser) -> None:
    assert client.get("/fi/").headers["cache-control"] == "no-cache"


def test_languages_have_tags_of_their_own(client: Browser) -> None:
    tag = tag_of(client, "/fi/")
    assert client.get("/sv/", headers={"if-none-match": tag}).status_code == 200


def test_a_page_is_rendered_once_for_each_state(
    client: Browser, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry.open_deal()
    found = rendered(monkeypatch)
    texts = {client.get("/fi/").content for _ in range(3)}
    assert (len(texts), len(found)) == (1, 1)
    client.get("/fi/deals/clean-sites")
    client.get("/fi/deals/clean-sites?utm_source=letter")
    assert len(found) == 2


def test_an_accepted_report_is_seen_at_once(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree()
    registry.submit_report(number)
    addresses = ["/en/", "/en/deals/clean-sites", f"/en/agreements/{number}"]
    tags = {address: tag_of(client, address) for address in addresses}
    registry.accept_report(number)
    for address in addresses:
        answer = client.get(address, headers={"if-none-match": tags[address]})
        assert answer.status_code == 200
        assert "50%" in answer.text
        assert "No report has been accepted yet." not in answer.text


def test_what_is_not_published_leaves_the_pages_as_they_are(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree()
    tag = tag_of(client, "/fi/")
    registry.submit_report(number)
    registry.draft("0101263-6")
    assert tag_of(client, "/fi/") == tag


def test_a_new_name_of_an_organisation_is_seen_at_once(client: Browser, registry: Registry) -> None:
    registry.open_deal()
    number = registry.agree()
    addresses = [f"/en/organisations/{HELSINKI}", f"/en/agreements/{number}", "/en/agreements"]
    assert all("New name" not in client.get(address).text for address in addresses)
    renamed = an_organisation(name=words("New name"), municipality=None)
    organisations.revise(registry.store, SYSTEM, renamed, expected=None, now=NOW)
    assert all("New name" in client.get(address).text for address in addresses)


def test_a_deal_that_is_opened_is_seen_at_once(client: Browser, registry: Registry) -> None:
    assert "Clean sites" not in client.get("/en/").text
    deal = registry.open_deal()
    assert "Clean sites" in client.get("/en/").text
    deals.close(registry.store, registry.officer, deal.slug, expected=None, now=NOW)
    assert "Closed to new agreements" in client.get("/en/").text


def test_a_deal_ends_with_the_day_though_nothing_is_published(
    client: Browser, registry: Registry, clock: Clock
) -> None:
    registry.open_deal(valid_until=LATER.date(), targets=())
    tag = tag_of(client, "/en/")
    assert "The deal has ended" not in client.get("/en/").text
    clock.time = LATER + dt.timedelta(days=1)
    answer = client.get("/en/", headers={"if-none-match": tag})
    assert answer.status_code == 200
    assert "The deal has ended" in answer.text


def test_the_first_demo_account_is_seen_at_once(client: Browser, registry: Registry) -> None:
    tag = tag_of(client, "/en/")
    new = NewAccount("demo@example.fi", "Demo", Language.FI, (OFFICER,), is_demo=True)
    accounts.add_account(registry.store, SYSTEM, new, NOW)
    answer = client.get("/en/", headers={"if-none-match": tag})
    assert answer.status_code == 200
    assert "This is a demo registry." in answer.text


def test_a_page_that_is_not_there_is_never_kept(client: Browser, registry: Registry) -> None:
    assert client.get("/en/deals/clean-sites", headers={"if-none-match": "*"}).status_code == 404
    registry.open_deal()
    assert client.get("/en/deals/clean-sites").status_code == 200


def test_a_head_request_tells_what_a_page_would_say_of_itself(client: Browser) -> None:
    asked, told = client.get("/fi/"), client.head("/fi/")
    assert (told.status_code, told.content) == (200, b"")
    assert told.headers["etag"] == asked.headers["etag"]
    assert told.headers["content-length"] == asked.headers["content-length"]


def test_what_a_proxy_in_front_was_told_is_no_reason_to_refuse(client: Browser) -> None:
    assert client.get("/fi/", headers={"authorization": "Basic YTpi"}).status_code == 200
