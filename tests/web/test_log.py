"""The log has one line for each request, and nothing in it about anybody."""

from typing import Final

import pytest
from litestar import Litestar

from registry.actions import invitations
from registry.app import create
from registry.errors import StoreNotReady
from registry.model.people import SYSTEM
from registry.settings import Settings
from registry.store import Store
from registry.web.static_files import url
from tests.logged import Log
from tests.people import EDITOR, PASSWORD, a_member, a_person
from tests.web.asked import PROXY, STRANGER, Ask, asking
from tests.web.pages.filing import LATER, Registry

BROWSER: Final = "Lynx/2.9 of-aino"


def test_a_request_is_told_by_its_route(ask: Ask, log: Log, store: Store) -> None:
    number = _published(store)
    ask("GET", f"/sv/agreements/{number}?x=1")
    ask("GET", f"/api/v1/agreements/{number}")
    ask("GET", "/api/v1/agreements/GD-1999-0001")
    ask("GET", "/static/registry.css")
    ask("GET", url("registry.css"))
    ask("GET", "/wp-admin")
    told = [(line["route"], line["status"]) for line in log.lines("request")]
    assert told == [
        ("/sv/agreements/{number}", 200),
        ("/api/v1/agreements/{number}", 200),
        ("/api/v1/agreements/{number}", 404),
        ("/static/registry.css", 200),
        ("/static/{edition}/registry.css", 200),
        ("unmatched", 404),
    ]


def test_a_request_is_told_with_time_and_size(ask: Ask, log: Log) -> None:
    answer = ask("GET", "/healthz")
    [line] = log.lines()
    assert list(line) == [
        "timestamp", "level", "event", "method", "route", "status", "ms", "bytes", "request_id",
    ]  # fmt: skip
    assert line["bytes"] == len(answer.content)
    assert 0 < line["ms"] < 60_000


def test_methods_that_nobody_knows_are_one(ask: Ask, log: Log) -> None:
    ask("AINO", "/healthz")
    assert [line["method"] for line in log.lines("request")] == ["other"]


def test_nothing_that_people_send_gets_into_the_log(ask: Ask, log: Log, store: Store) -> None:
    registry = Registry(store)
    member = a_member(store, EDITOR, email="aino.aalto@people.example.fi")
    newcomer = a_person(store, email="newcomer@people.example.fi")
    secret = invitations.invite(store, SYSTEM, newcomer.id, LATER)
    second = invitations.invite(store, SYSTEM, member.id, LATER)
    registry.open_deal()
    registry.agree()
    secrets = {
        STRANGER, "203.0.113.9", BROWSER, "aalto", "newcomer", PASSWORD, "new words in a row", secret, second,
        "sought-by-aino", "gdr_nonsense", "0201256", "veikko", "%C3%A4", "ä",
    }  # fmt: skip
    for client, forwarded in ((STRANGER, {}), (PROXY, {"x_forwarded_for": "203.0.113.9"})):
        sent = {"user_agent": BROWSER, "referer": f"https://x.example.fi/{secret}", **forwarded}

        def send(
            method: str, path: str, client: str = client, sent: dict[str, str] = sent, **more: object
        ) -> str:
            answer = ask(method, path, client, **{**sent, **more})
            assert answer.status_code < 500, answer.text
            cookie = answer.headers.get("set-cookie", "").partition(";")[0]
            return str(cookie)

        credentials = {"email": member.email, "password": PASSWORD}
        cookie = send("POST", "/api/v1/session", json=credentials)
        secrets.add(cookie.partition("=")[2])
        send("POST", "/api/v1/session", json=credentials | {"password": "wrong " + PASSWORD})
        send("POST", "/api/v1/session", json={"email": "aalto", "password": ""})
        send("POST", "/api/v1/session", content=b'{"email": "aalto', content_type="application/json")
        send("GET", "/api/v1/session", cookie=cookie)
        send("GET", "/api/v1/session", authorization="Bearer gdr_nonsense")
        send("GET", f"/fi/invitation/{secret}")
        send("GET", f"/nothing/invitation/{secret}")
        send("PUT", f"/fi/invitation/{secret}")
        form = {"password": "new words in a row", "password_again": "aalto"}
        send("POST", f"/fi/invitation/{secret}", data=form)
        send("POST", f"/fi/invitation/{secret}", data=form | {"password_again": form["password"]})
        send("POST", "/api/v1/passwords", json={"invitation": second, "password": PASSWORD})
        for address in ("/fi/agreements", "/api/v1/agreements", "/api/v1/organisations", "/healthz"):
            send("GET", f"{address}?text=sought-by-aino%C3%A4&limit=x")
        send("GET", "/fi/organisations/0201256-6")
        send("GET", "/api/v1/agreements/aalto")
    lines = log.lines()
    assert len(lines) == len(log.lines("request")) == 2 * 18
    assert [word for word in secrets if word in log.text] == []


def test_a_fault_is_told_without_what_was_sent(ask: Ask, log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    detail = "Key (email)=(aino@example.fi) already exists."

    def fail(*_: object) -> None:
        raise LookupError(detail)

    monkeypatch.setattr(Store, "snapshot", fail)
    ask("GET", "/fi/invitation/very-secret", user_agent=BROWSER)
    fault, request = log.lines()
    assert fault["event"] == "fault at GET /fi/invitation/{secret}"
    assert request["status"] == 500
    for word in ("very-secret", "aino", BROWSER, STRANGER):
        assert word not in log.text


def test_what_an_operator_has_to_mend_is_told_with_its_cause(
    ask: Ask, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StoreNotReady from FileNotFoundError(2, "No such file or directory", "aino.db")

    monkeypatch.setattr(Store, "snapshot", fail)
    ask("GET", "/api/v1/deals")
    warning, request = log.lines()
    cause = "FileNotFoundError (No such file or directory)"
    assert (warning["level"], warning["event"]) == (
        "warning",
        f"store_not_ready at GET /api/v1/deals: {cause}",
    )
    assert request["status"] == 503


def test_where_nobody_has_asked_for_a_log_there_is_none(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    app: Litestar = create(Settings(database=store.database))
    assert asking(app)("GET", "/healthz").status_code == 200
    assert capsys.readouterr() == ("", "")


def _published(store: Store) -> str:
    registry = Registry(store)
    registry.open_deal()
    return registry.agree()
