"""Every answer carries the name of its request, by which it is found in the log."""

import re

import httpx
import pytest

from registry.store import Store
from registry.web.static_files import url
from tests.logged import Log
from tests.web.asked import PROXY, STRANGER, Ask

EMAIL = "aino@example.fi"
MADE = re.compile(r"[0-9a-f]{16}")


def name_of(answer: httpx.Response) -> str:
    [name] = answer.headers.get_list("x-request-id")
    return str(name)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/healthz", 200),
        ("GET", "/fi/", 200),
        ("HEAD", "/fi/", 200),
        ("GET", "/", 302),
        ("GET", url("registry.css"), 200),
        ("GET", "/static/nothing.css", 404),
        ("GET", "/metrics", 404),
        ("GET", "/nothing", 404),
        ("GET", "/api/v1/nothing", 404),
        ("PUT", "/api/v1/agreements", 405),
        ("OPTIONS", "/api/v1/agreements", 204),
        ("POST", "/api/v1/agreements", 401),
        ("POST", "/api/v1/session", 415),
    ],
)
def test_every_answer_has_one(ask: Ask, log: Log, method: str, path: str, status: int) -> None:
    answer = ask(method, path)
    assert answer.status_code == status
    assert MADE.fullmatch(name_of(answer))
    [line] = log.lines("request")
    assert (line["request_id"], line["status"], line["method"]) == (name_of(answer), status, method)


def test_two_requests_never_have_the_same(ask: Ask) -> None:
    assert len({name_of(ask("GET", "/healthz")) for _ in range(20)}) == 20


@pytest.mark.parametrize("name", ["a", "2f1c-9_b.7", "x" * 64])
def test_a_trusted_proxy_may_name_it(ask: Ask, log: Log, name: str) -> None:
    answer = ask("GET", "/healthz", PROXY, x_request_id=name, x_forwarded_for=STRANGER)
    assert name_of(answer) == name
    assert [line["request_id"] for line in log.lines()] == [name]


@pytest.mark.parametrize("name", ["", "x" * 65, "two words", 'a"b', "aino@example.fi", "ä", "a\tb", "../.."])
def test_a_name_unfit_for_a_log_is_not_taken(ask: Ask, name: str) -> None:
    assert MADE.fullmatch(name_of(ask("GET", "/healthz", PROXY, x_request_id=name.encode())))


@pytest.mark.parametrize("forwarded", [{}, {"x_forwarded_for": PROXY}])
def test_a_stranger_may_not_name_it(ask: Ask, forwarded: dict[str, str]) -> None:
    answer = ask("GET", "/healthz", STRANGER, x_request_id="mine", **forwarded)
    assert MADE.fullmatch(name_of(answer))


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/fi/agreements", "Jos virhe toistuu, ilmoita meille tämä tunnus: <strong>{}</strong>"),
        ("/sv/agreements", "Om felet upprepas, uppge den här koden för oss: <strong>{}</strong>"),
        ("/en/agreements", "If it happens again, tell us this code: <strong>{}</strong>"),
        ("/api/v1/agreements", "tell the registry's operator this code: {}"),
    ],
)
def test_who_meets_a_fault_of_ours_can_name_it(
    ask: Ask, log: Log, monkeypatch: pytest.MonkeyPatch, path: str, sentence: str
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError(EMAIL)

    monkeypatch.setattr(Store, "snapshot", fail)
    answer = ask("GET", path)
    assert answer.status_code == 500
    assert sentence.format(name_of(answer)) in answer.text
    fault, request = log.lines()
    assert fault["request_id"] == request["request_id"] == name_of(answer)
    assert fault["level"] == "error"
    assert "RuntimeError" in fault["exception"]
    assert EMAIL not in log.text


def test_other_refusals_ask_nobody_to_name_anything(ask: Ask) -> None:
    answer = ask("GET", "/en/nothing")
    assert name_of(answer) not in answer.text
