"""Refusals: one shape, in the caller's language, all that is wrong at once; and never a fault of ours."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registry.wire.encoding import encode
from tests.builders import HELSINKI
from tests.web.api.bodies import (
    CIRCULAR,
    SITES,
    SUBSTANCES,
    agreement_body,
    agreement_content,
)
from tests.web.api.callers import API, By, content_of, field_errors, refusal
from tests.web.api.service import Service
from tests.web.api.test_roles import SENT, VALUES, Row, rows, stated_routes

HUGE = "99999999999999999999"


@pytest.fixture
def published(service: Service) -> By:
    return service.begin_with("published")


# The shape


def test_a_refusal_is_a_problem_document(by: By) -> None:
    response = by("public").get("/agreements/GD-2025-0009")
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["cache-control"] == "no-store"
    assert response.json() == {
        "type": "urn:green-deal-registry:problem:not-found",
        "title": "Not found",
        "status": 404,
        "code": "not_found",
        "detail": "There is nothing of this name, number or address, or it is not public.",
    }


@pytest.mark.parametrize(
    ("asked_for", "language"),
    [
        (None, "en"),
        ("", "en"),
        ("fi", "fi"),
        ("FI", "fi"),
        ("FI-fi", "fi"),
        ("sv-FI, fi;q=0.9, en;q=0.8", "sv"),
        ("en;q=0.1,fi;q=0.2 , sv;q=0.15", "fi"),
        ("de, fr;q=0.9, sv;q=0.1", "sv"),
        ("fi;q=0, sv;q=0.001", "sv"),
        ("fi;q=0", "en"),
        ("de", "en"),
        ("*", "en"),
        ("sv;q=x, fi;q=", "en"),
        (";;,,;q=1", "en"),
        ("fi;q=nan, sv;q=0.5", "sv"),
        ("\xe4", "en"),
    ],
)
def test_a_refusal_is_in_the_language_that_the_caller_likes_best(
    by: By, asked_for: str | None, language: str
) -> None:
    titles = {"fi": "Ei löytynyt", "sv": "Hittades inte", "en": "Not found"}
    response = by("public").get("/agreements/GD-2025-0009", accept_language=asked_for)
    assert (response.headers["content-language"], response.json()["title"]) == (language, titles[language])
    assert "accept-language" in response.headers["vary"].lower()


def test_each_field_error_is_told_in_the_same_language(by: By) -> None:
    body = agreement_body() | {"language": "de"}
    details = set()
    for language in ("fi", "sv", "en"):
        problem = by("editor").post("/agreements", body, accept_language=language).json()
        error = problem["errors"][0]
        assert (error["pointer"], error["code"]) == ("/language", "not_a_choice")
        assert "fi, sv, en" in error["detail"]
        details |= {problem["title"], problem["detail"], error["detail"]}
    assert len(details) == 9


def test_all_that_is_wrong_with_a_body_is_told_at_once(by: By) -> None:
    body = {
        "deal": "No Such Deal",
        "starts_on": "2025-02-30",
        "scope": 7,
        "covers": "everybody",
        "commitments": [
            {"kind": "target", "indicator": "x", "due_on": "2025-12-31", "value": "50"},
            {"kind": "target", "indicator": "x", "due_on": "2025-12-31", "value": -1},
            {"kind": "promise"},
            {"kind": "measure", "due_on": "soon"},
        ],
        "contacts": [{"name": " ", "email": "nobody"}],
        "invites_advice": "yes",
        "colour": "green",
        "a/b~c": 1,
    }
    assert field_errors(by("editor").post("/agreements", body)) == {
        "/language": "required",
        "/organisation": "required",
        "/deal": "bad_pattern",
        "/starts_on": "bad_date",
        "/scope": "wrong_type",
        "/covers": "wrong_type",
        "/commitments/0/value": "wrong_type",
        "/commitments/1/value": "too_small",
        "/commitments/2/kind": "not_a_choice",
        "/commitments/3/description": "required",
        "/commitments/3/due_on": "bad_date",
        "/contacts/0/name": "required",
        "/contacts/0/email": "bad_pattern",
        "/invites_advice": "wrong_type",
        "/colour": "unknown_field",
        "/a~1b~0c": "unknown_field",
    }


def test_all_that_contradicts_the_deal_is_told_at_once(by: By) -> None:
    body = agreement_body(
        SUBSTANCES,
        starts_on="2025-12-30",
        ends_on="2026-01-01",
        covers=["0101263-6", "0101263-6", "1061512-1"],
        commitments=[
            {"kind": "target", "indicator": "no-such", "due_on": "2026-01-02"},
            {
                "kind": "target",
                "indicator": "ecolabelled-products",
                "due_on": "2025-12-31",
                "value": 100.5,
                "baseline": {"value": 1, "on": "2026-01-01"},
            },
            {"kind": "measure", "description": "Jotain.", "due_on": "2025-12-31", "area": "no-such"},
            {"kind": "measure", "description": "Jotain.", "due_on": "2025-12-31", "own_area": "Oma"},
        ],
    )
    assert field_errors(by("editor").post("/agreements", body)) == {
        "/ends_on": "after_deal",
        "/covers/1": "listed_twice",
        "/covers/2": "unknown_organisation",
        "/commitments/0/due_on": "after_end",
        "/commitments/0/indicator": "unknown_indicator",
        "/commitments/1/value": "too_big",
        "/commitments/1/baseline/on": "baseline_after_due",
        "/commitments/2/area": "unknown_area",
        "/commitments/3/own_area": "area_is_listed",
    }


def test_a_business_id_that_is_none_is_named(by: By) -> None:
    body = agreement_body(organisation="0201256-7", covers=["123", "0201256-6"])
    assert field_errors(by("editor").post("/agreements", body))["/organisation"] == "bad_business_id"
    covers = agreement_body(covers=["123", "0201256-6", "\u0662\u0660"])
    assert field_errors(by("editor").post("/agreements", covers)) == {
        "/covers/0": "bad_business_id",
        "/covers/2": "bad_business_id",
    }


# Requests that are none of ours


@pytest.mark.parametrize(
    "path",
    [
        "/no-such",
        "/agreements/GD-2025-0001/no-such",
        "/agreements/GD-2025-0001/versions/one",
        "/deals/no-such",
        f"/organisations/{HELSINKI}0",
        "/regions/99",
        f"/agreements/GD-2025-0001/progress-reports/{HUGE}",
        f"/agreements/GD-2025-0001/versions/{HUGE}",
        "/agreements/GD-2025-0001/versions/0",
        "/agreements/GD-2025-0001/versions/-1",
        "/agreements/GD-2025-00000000000000001",
        f"/agreements/GD-{HUGE}-{HUGE}",
        "/agreements/gd-2025-0001",
        "/agreements/%00",
        "/agreements/GD-2025-0001%00",
        "/agreements/%ff%fe",
        "/agreements/%ED%A0%80",
        "/agreements/" + "x" * 3000,
    ],
)
def test_what_there_is_not_is_not_found(published: By, path: str) -> None:
    assert refusal(published("approver").get(path)) == (404, "not_found")


def test_a_method_that_a_route_does_not_have_is_refused_with_those_it_has(by: By) -> None:
    for method, path, allowed in (
        ("PUT", "/agreements", {"GET", "POST", "OPTIONS"}),
        ("PATCH", "/agreements/GD-2025-0001", {"DELETE", "GET", "PUT", "OPTIONS"}),
        ("GET", "/agreements/GD-2025-0001/submission", {"POST", "OPTIONS"}),
    ):
        response = by("approver").ask(method, path)
        assert refusal(response) == (405, "method_not_allowed")
        assert set(response.headers["allow"].split(", ")) == allowed


@pytest.mark.parametrize(
    "content_type", [None, "text/plain", "application/x-www-form-urlencoded", "application/jsonp", "a/b; c"]
)
def test_a_body_that_does_not_say_it_is_json_is_refused(by: By, content_type: str | None) -> None:
    response = by("editor").post("/agreements", agreement_body(), content_type=content_type)
    assert refusal(response) == (415, "unsupported_media_type")


@pytest.mark.parametrize("content_type", ["application/json", "Application/JSON ; charset=utf-8"])
def test_json_may_come_with_parameters(by: By, content_type: str) -> None:
    content_of(by("editor").post("/agreements", agreement_body(), content_type=content_type))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"language": "fi"} {}',
        b"{'language': 'fi'}",
        b'{"language": NaN}',
        b"\xff\xfe{}",
        '{"language": "\xe4"}'.encode("latin-1"),
        b"[" * 100_000,
    ],
    ids=repr,
)
def test_a_body_that_is_no_json_is_refused(by: By, body: bytes) -> None:
    assert refusal(by("editor").post("/agreements", body)) == (400, "malformed_body")


def test_a_body_of_more_than_a_megabyte_is_refused(by: By) -> None:
    body = json.dumps(agreement_body(scope="x" * 1_000_000)).encode()
    assert refusal(by("editor").post("/agreements", body)) == (413, "too_large")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ('"a\\u0000b"', "bad_text"),
        ('"\\ud800"', "bad_text"),
        ("9" * 5000, "bad_number"),
        ("1e999999999999999999999", "bad_number"),
    ],
    ids=lambda value: value[:20],
)
def test_what_cannot_be_stored_is_named(by: By, value: str, code: str) -> None:
    body = json.dumps(agreement_body(scope="@")).replace('"@"', value).encode()
    assert field_errors(by("editor").post("/agreements", body)) == {"/scope": code}


def test_a_number_with_too_many_digits_is_named(by: By) -> None:
    for value, code in (("1" * 30, "too_big"), ("1e30", "too_big"), ("0.0001", "too_many_decimals")):
        commitment = agreement_content()["commitments"][0] | {"value": "@"}
        body = json.dumps(agreement_body(commitments=[commitment])).replace('"@"', value).encode()
        assert field_errors(by("editor").post("/agreements", body)) == {"/commitments/0/value": code}
    body = agreement_body(commitments=[agreement_content()["commitments"][0] | {"number": 10**30}])
    refused = by("editor").post("/agreements", body)
    assert field_errors(refused) == {"/commitments/0/number": "too_big"}


# Queries


@pytest.mark.parametrize(
    "path",
    [
        "/agreements",
        "/progress-reports",
        "/organisations",
        f"/deals/{SITES}/figures",
        "/agreements/GD-2025-0001/audit-trail",
        "/agreements/GD-2025-0001/progress-reports/2021/audit-trail",
        f"/deals/{SITES}/audit-trail",
        f"/organisations/{HELSINKI}/audit-trail",
        "/agreements/GD-2025-0001/summary.pdf",
    ],
)
def test_unknown_and_repeated_parameters_are_named(published: By, path: str) -> None:
    who = {"/organisations": "admin", f"/deals/{SITES}": "ym"}
    ask = published(next((name for start, name in who.items() if path.startswith(start)), "approver"))
    response = ask.get(f"{path}?colour=green&limits=1")
    assert field_errors(response) == {"/colour": "unknown_field", "/limits": "unknown_field"}
    known = {"figures": "period=2021", "summary.pdf": "lang=fi"}.get(path.rpartition("/")[2], "limit=1")
    assert list(field_errors(ask.get(f"{path}?{known}&{known}")).values()) == ["given_twice"]


@pytest.mark.parametrize(
    ("query", "errors"),
    [
        (f"period={HUGE}", {"/period": "too_big"}),
        ("period=" + "9" * 5000, {"/period": "bad_number"}),
        ("period=-1", {"/period": "too_small"}),
        ("period=2_025", {"/period": "wrong_type"}),
        ("period=\u0662\u0660\u0662\u0665", {"/period": "wrong_type"}),
        ("period=", {"/period": "wrong_type"}),
        ("limit=0", {"/limit": "too_small"}),
        ("limit=201", {"/limit": "too_big"}),
        (f"limit={HUGE}", {"/limit": "too_big"}),
        ("status=approved", {"/status": "not_a_choice"}),
        ("sort=name", {"/sort": "not_a_choice"}),
        ("text=", {"/text": "required"}),
        ("text=%20", {"/text": "required"}),
        ("text=a%00b", {"/text": "bad_text"}),
        ("text=" + "x" * 201, {"/text": "too_long"}),
        ("deal=No%20Such", {"/deal": "bad_pattern"}),
        ("region=123", {"/region": "too_long"}),
        ("cursor=%00", {"/cursor": "bad_text"}),
        (
            "limit=x&sort=y&colour=z",
            {"/limit": "wrong_type", "/sort": "not_a_choice", "/colour": "unknown_field"},
        ),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_is_wrong_with_a_query_is_told_parameter_by_parameter(
    by: By, query: str, errors: dict[str, str]
) -> None:
    assert field_errors(by("public").get(f"/agreements?{query}")) == errors


def test_figures_are_asked_for_by_the_periods_of_the_deal(by: By) -> None:
    for query, code in (
        (f"period={HUGE}", "too_big"),
        ("period=1999", "too_small"),
        ("period=2027", "not_a_period"),
        ("period=2029", "not_a_period"),
    ):
        response = by("public").get(f"/deals/{CIRCULAR}/figures?{query}")
        assert field_errors(response) == {"/period": code}
    assert content_of(by("public").get(f"/deals/{CIRCULAR}/figures?period=2028"))["period"] == 2028
    assert content_of(by("public").get(f"/deals/{CIRCULAR}/figures"))["period"] == 2028


# Never a fault of ours

HOSTILE = (
    HUGE,
    "9" * 5000,
    "-" + HUGE,
    "0",
    "1_0",
    "\u0662",
    "\x00",
    "GD-0000-0000",
    f"GD-9999-{HUGE}",
    "%",
    "'; drop table agreement; --",
    "\U0001f600",
    "../../etc/passwd",
    "x" * 5000,
)


def test_no_address_is_a_fault(published: By, service: Service) -> None:
    """Addresses in which every part, or every number alone, is something else."""
    numbers = dict.fromkeys(("version", "period", "year", "position", "token"))
    for route in stated_routes(service):
        method, path = route.split(" ")
        if "{" not in path or not path.startswith(API) or path.endswith(".pdf"):
            continue
        who = {"deals": "stm", "organisations": "admin", "api-tokens": "admin"}.get(path.split("/")[3])
        body = SENT.get(f"{method} {path.removeprefix(API)}")
        for value in HOSTILE:
            part = quote(value, safe="")
            for values in (dict.fromkeys(VALUES, part), VALUES | dict.fromkeys(numbers, part)):
                response = published(who or "approver").ask(method, path.format(**values), body)
                assert response.status_code < 500, (method, path, value)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
DATES = st.dates().map(str)


ALLOWED = [
    (row, who)
    for row in rows()
    for who in ("approver", "stm", "admin")
    if row.expected[who] == "+" and f"{row.method} {row.path}" in SENT
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(allowed=st.sampled_from(ALLOWED), data=st.data())
def test_no_body_is_a_fault(service: Service, allowed: tuple[Row, str], data: st.DataObject) -> None:
    """Bodies in which one value, wherever it stands, is another, sent by those whose task it is."""
    row, who = allowed
    body = _plain(SENT[f"{row.method} {row.path}"])
    holder, key = data.draw(st.sampled_from([({"": body}, ""), *_places(body)]))
    holder[key] = data.draw(JSON_VALUES | DATES | st.sampled_from(HOSTILE))
    content = json.dumps(holder[key] if key == "" else body).encode()
    ask = service.begin_with(row.section.world)(who)
    path = row.path.format(**VALUES | row.section.values)
    response = ask.ask(row.method, path, content, idempotency_key="k")
    assert response.status_code < 500, response.text


def _plain(body: Any) -> Any:  # noqa: ANN401 (JSON of any kind)
    return json.loads(encode(body))


def _places(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 (JSON of any kind)
    """Yield every object or list in a body with each of its keys."""
    keys = range(len(value)) if isinstance(value, list) else value if isinstance(value, dict) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])
