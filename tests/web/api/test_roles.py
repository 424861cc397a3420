"""Who may do what: every route, asked by every role, in every state that matters.

The tables say what each gets: `+` for a success, else the status of the refusal. A `.` is not
asked (drawing a PDF for everybody would take long). What a role may do by the lifecycle at another
time is 409 now; what it may never do is 403; and what it may not know of is 404.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from httpx import Response
from litestar.handlers import BaseRouteHandler

from registry.web.guards import (
    file_of_anybody,
    form_of_anybody,
    form_of_person,
    guards_of,
    metrics_reader,
    public,
    signed_in,
)
from tests.builders import HELSINKI
from tests.people import PASSWORD
from tests.web.api import bodies
from tests.web.api.bodies import CIRCULAR, SITES, SUBSTANCES
from tests.web.api.callers import API, Caller, refusal
from tests.web.api.service import Service
from tests.web.api.settlement import NARROW, email_of

ROLES = {
    "pub": "public",
    "edi": "editor",
    "app": "approver",
    "age": "agent",  # an editor of a unit that acts for this one
    "str": "stranger",  # an editor of another unit
    "stm": "stm",  # an officer of the lead ministry
    "ym": "ym",  # of the deal's other ministry
    "tem": "tem",  # of a ministry that is no party to the deal
    "ins": "insider",  # of the lead ministry, and an editor of the very unit
    "adv": "adviser",  # of the region, invited
    "uni": "uninvited",  # the same adviser, where the unit invited no advice
    "adm": "admin",
    "nar": "narrow",  # the first of `NARROW` that may do it, by a token that is not good for it
}


class Section(msgspec.Struct, frozen=True):
    """A table of routes below `base`, asked in one of the worlds about one object."""

    title: str
    world: str
    base: str
    table: str
    values: dict[str, Any] = {}


class Row(msgspec.Struct, frozen=True):
    """One route, asked about one object by everybody."""

    section: Section
    method: str
    path: str
    expected: dict[str, str]

    def __str__(self) -> str:
        return f"{self.section.title}: {self.method} {self.path}"


SECTIONS = (
    Section(
        "a draft agreement",
        "drafted",
        "/agreements/{number}",
        """
                                   pub edi app age str stm ym  tem ins adv uni adm nar
        GET    /                   404 +   +   +   404 404 404 404 +   +   404 404 403
        GET    /versions           404 +   +   +   404 404 404 404 +   +   404 404 403
        GET    /versions/{version} 404 +   +   +   404 404 404 404 +   +   404 404 403
        GET    /progress-reports   404 +   +   +   404 404 404 404 +   +   404 404 403
        GET    /summary            404 409 409 409 404 404 404 404 409 409 404 404 403
        GET    /summary.pdf        404 409 409 409 404 404 404 404 409 409 404 404 403
        GET    /comments           401 +   +   +   404 404 404 404 +   +   404 404 403
        GET    /audit-trail        401 +   +   +   404 404 404 404 +   403 404 404 403
        PUT    /                   401 +   +   +   404 404 404 404 +   403 404 404 403
        DELETE /                   401 +   +   +   404 404 404 404 +   403 404 404 403
        POST   /comments           401 +   +   +   404 404 404 404 +   +   404 404 403
        POST   /handover           401 +   +   +   404 404 404 404 +   403 404 404 403
        POST   /submission         401 403 +   403 404 404 404 404 403 403 404 404 403
        POST   /approvals          401 403 403 403 404 404 404 404 403 403 404 404 403
        POST   /returns            401 403 403 403 404 404 404 404 403 403 404 404 403
        POST   /withdrawal         401 403 409 403 404 404 404 404 403 403 404 404 403
        POST   /termination        401 403 403 403 404 404 404 404 403 403 404 404 403
        POST   /progress-reports   401 409 409 409 404 404 404 404 409 403 404 404 403
        """,
    ),
    Section(
        "a submitted agreement",
        "submitted",
        "/agreements/{number}",
        """
                                   pub edi app age str stm ym  tem ins adv uni adm nar
        GET    /                   404 +   +   +   404 +   +   404 +   +   404 404 403
        GET    /versions           404 +   +   +   404 +   +   404 +   +   404 404 403
        GET    /versions/{version} 404 +   +   +   404 +   +   404 +   +   404 404 403
        GET    /progress-reports   404 +   +   +   404 +   +   404 +   +   404 404 403
        GET    /summary            404 409 409 409 404 409 409 404 409 409 404 404 403
        GET    /summary.pdf        404 409 409 409 404 409 409 404 409 409 404 404 403
        GET    /comments           401 +   +   +   404 403 403 404 +   +   404 404 403
        GET    /audit-trail        401 +   +   +   404 +   +   404 +   403 404 404 403
        PUT    /                   401 409 409 409 404 403 403 404 409 403 404 404 403
        DELETE /                   401 409 409 409 404 403 403 404 409 403 404 404 403
        POST   /comments           401 +   +   +   404 403 403 404 +   +   404 404 403
        POST   /handover           401 409 409 409 404 403 403 404 409 403 404 404 403
        POST   /submission         401 403 409 403 404 403 403 404 403 403 404 404 403
        POST   /approvals          401 403 403 403 404 +   +   404 403 403 404 404 403
        POST   /returns            401 403 403 403 404 +   +   404 403 403 404 404 403
        POST   /withdrawal         401 403 409 403 404 403 403 404 403 403 404 404 403
        POST   /termination        401 403 403 403 404 409 409 404 403 403 404 404 403
        POST   /progress-reports   401 409 409 409 404 403 403 404 409 403 404 404 403
        """,
    ),
    Section(
        "an agreement in force",
        "published",
        "/agreements/{number}",
        """
                                   pub edi app age str stm ym  tem ins adv uni adm nar
        GET    /                   +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /versions           +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /versions/{version} +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /progress-reports   +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /summary            +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /summary.pdf        +   .   .   .   .   .   .   .   .   .   .   .   .
        GET    /comments           401 +   +   +   403 403 403 403 +   403 403 403 403
        GET    /audit-trail        401 +   +   +   403 +   +   403 +   403 403 403 403
        PUT    /                   401 409 409 409 403 403 403 403 409 403 403 403 403
        DELETE /                   401 409 409 409 403 403 403 403 409 403 403 403 403
        POST   /comments           401 +   +   +   403 403 403 403 +   403 403 403 403
        POST   /handover           401 409 409 409 403 403 403 403 409 403 403 403 403
        POST   /submission         401 403 409 403 403 403 403 403 403 403 403 403 403
        POST   /approvals          401 403 403 403 403 409 409 403 403 403 403 403 403
        POST   /returns            401 403 403 403 403 409 409 403 403 403 403 403 403
        POST   /withdrawal         401 403 +   403 403 403 403 403 403 403 403 403 403
        POST   /termination        401 403 403 403 403 +   +   403 403 403 403 403 403
        POST   /progress-reports   401 +   +   +   403 403 403 403 +   403 403 403 403
        """,
    ),
    Section(
        "a draft report",
        "published",
        "/agreements/{number}/progress-reports/{period}",
        """
                                       pub edi app age str stm ym  tem ins adv uni adm nar
        GET    /                       404 +   +   +   404 404 404 404 +   +   404 404 403
        GET    /summary                404 409 409 409 404 404 404 404 409 409 404 404 403
        GET    /summary.pdf            404 409 409 409 404 404 404 404 409 409 404 404 403
        GET    /audit-trail            401 +   +   +   404 404 404 404 +   403 404 404 403
        PUT    /                       401 +   +   +   404 404 404 404 +   403 404 404 403
        POST   /handover               401 +   +   +   404 404 404 404 +   403 404 404 403
        POST   /submission             401 403 +   403 404 404 404 404 403 403 404 404 403
        POST   /acceptance             401 403 403 403 404 404 404 404 403 403 404 404 403
        POST   /returns                401 403 403 403 404 404 404 404 403 403 404 404 403
        GET    /evidence               404 +   +   +   404 404 404 404 +   +   404 404 403
        POST   /evidence               401 +   +   +   404 404 404 404 +   403 404 404 403
        GET    /evidence/{piece}       404 +   +   +   404 404 404 404 +   +   404 404 403
        PUT    /evidence/{piece}       401 +   +   +   404 404 404 404 +   403 404 404 403
        DELETE /evidence/{piece}       401 +   +   +   404 404 404 404 +   403 404 404 403
        GET    /evidence/{piece}/file  404 +   +   +   404 404 404 404 +   +   404 404 403
        """,
        {"period": 2024},
    ),
    Section(
        "a submitted report",
        "published",
        "/agreements/{number}/progress-reports/{period}",
        """
                                       pub edi app age str stm ym  tem ins adv uni adm nar
        GET    /                       404 +   +   +   404 +   +   404 +   +   404 404 403
        GET    /summary                404 409 409 409 404 409 409 404 409 409 404 404 403
        GET    /summary.pdf            404 409 409 409 404 409 409 404 409 409 404 404 403
        GET    /audit-trail            401 +   +   +   404 +   +   404 +   403 404 404 403
        PUT    /                       401 409 409 409 404 403 403 404 409 403 404 404 403
        POST   /handover               401 409 409 409 404 403 403 404 409 403 404 404 403
        POST   /submission             401 403 409 403 404 403 403 404 403 403 404 404 403
        POST   /acceptance             401 403 403 403 404 +   +   404 403 403 404 404 403
        POST   /returns                401 403 403 403 404 +   +   404 403 403 404 404 403
        GET    /evidence               404 +   +   +   404 +   +   404 +   +   404 404 403
        POST   /evidence               401 409 409 409 404 403 403 404 409 403 404 404 403
        GET    /evidence/{piece}       404 +   +   +   404 +   +   404 +   +   404 404 403
        PUT    /evidence/{piece}       401 409 409 409 404 403 403 404 409 403 404 404 403
        DELETE /evidence/{piece}       401 409 409 409 404 403 403 404 409 403 404 404 403
        GET    /evidence/{piece}/file  404 +   +   +   404 +   +   404 +   +   404 404 403
        """,
        {"period": 2022},
    ),
    Section(
        "a returned report",
        "published",
        "/agreements/{number}/progress-reports/{period}",
        """
                                       pub edi app age str stm ym  tem ins adv uni adm nar
        GET    /                       404 +   +   +   404 +   +   404 +   +   404 404 403
        GET    /summary                404 409 409 409 404 409 409 404 409 409 404 404 403
        GET    /summary.pdf            404 409 409 409 404 409 409 404 409 409 404 404 403
        GET    /audit-trail            401 +   +   +   404 +   +   404 +   403 404 404 403
        PUT    /                       401 +   +   +   404 403 403 404 +   403 404 404 403
        POST   /handover               401 +   +   +   404 403 403 404 +   403 404 404 403
        POST   /submission             401 403 +   403 404 403 403 404 403 403 404 404 403
        POST   /acceptance             401 403 403 403 404 409 409 404 403 403 404 404 403
        POST   /returns                401 403 403 403 404 409 409 404 403 403 404 404 403
        GET    /evidence               404 +   +   +   404 +   +   404 +   +   404 404 403
        POST   /evidence               401 +   +   +   404 403 403 404 +   403 404 404 403
        GET    /evidence/{piece}       404 +   +   +   404 +   +   404 +   +   404 404 403
        PUT    /evidence/{piece}       401 +   +   +   404 403 403 404 +   403 404 404 403
        DELETE /evidence/{piece}       401 +   +   +   404 403 403 404 +   403 404 404 403
        GET    /evidence/{piece}/file  404 +   +   +   404 +   +   404 +   +   404 404 403
        """,
        {"period": 2023},
    ),
    Section(
        "an accepted report",
        "published",
        "/agreements/{number}/progress-reports/{period}",
        """
                                       pub edi app age str stm ym  tem ins adv uni adm nar
        GET    /                       +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /summary                +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /summary.pdf            +   .   .   .   .   .   .   .   .   .   .   .   .
        GET    /audit-trail            401 +   +   +   403 +   +   403 +   403 403 403 403
        PUT    /                       401 409 409 409 403 403 403 403 409 403 403 403 403
        POST   /handover               401 409 409 409 403 403 403 403 409 403 403 403 403
        POST   /submission             401 403 409 403 403 403 403 403 403 403 403 403 403
        POST   /acceptance             401 403 403 403 403 409 409 403 403 403 403 403 403
        POST   /returns                401 403 403 403 403 409 409 403 403 403 403 403 403
        GET    /evidence               +   +   +   +   +   +   +   +   +   +   +   +   +
        POST   /evidence               401 409 409 409 403 403 403 403 409 403 403 403 403
        GET    /evidence/{piece}       +   +   +   +   +   +   +   +   +   +   +   +   +
        PUT    /evidence/{piece}       401 409 409 409 403 403 403 403 409 403 403 403 403
        DELETE /evidence/{piece}       401 409 409 409 403 403 403 403 409 403 403 403 403
        GET    /evidence/{piece}/file  +   +   +   +   +   +   +   +   +   +   +   +   +
        """,
        {"period": 2021},
    ),
    Section(
        "a deal in preparation",
        "drafted",
        "/deals/{slug}",
        """
                                          pub edi app age str stm ym  tem ins adv uni adm nar
        GET    /                          404 404 404 404 404 +   +   404 +   404 404 +   403
        GET    /figures                   404 404 404 404 404 +   +   404 +   404 404 +   403
        GET    /summary                   404 404 404 404 404 409 409 404 409 404 404 409 403
        GET    /summary.pdf               404 404 404 404 404 409 409 404 409 404 404 409 403
        GET    /audit-trail               401 404 404 404 404 +   +   404 +   404 404 +   403
        PUT    /                          401 404 404 404 404 +   403 404 +   404 404 403 403
        PUT    /state-measures/{position} 401 404 404 404 404 +   +   404 +   404 404 403 403
        POST   /opening                   401 404 404 404 404 +   403 404 +   404 404 403 403
        POST   /closing                   401 404 404 404 404 409 403 404 409 404 404 403 403
        POST   /merger                    401 404 404 404 404 409 403 404 409 404 404 403 403
        """,
        {"slug": "prepared"},
    ),
    Section(
        "an open deal",
        "published",
        "/deals/{slug}",
        """
                                          pub edi app age str stm ym  tem ins adv uni adm nar
        GET    /                          +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /figures                   +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /summary                   +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /summary.pdf               +   .   .   .   .   .   .   .   .   .   .   .   .
        GET    /audit-trail               401 403 403 403 403 +   +   403 +   403 403 +   403
        PUT    /                          401 403 403 403 403 +   403 403 +   403 403 403 403
        PUT    /state-measures/{position} 401 403 403 403 403 +   +   403 +   403 403 403 403
        POST   /opening                   401 403 403 403 403 409 403 403 409 403 403 403 403
        POST   /closing                   401 403 403 403 403 +   403 403 +   403 403 403 403
        POST   /merger                    401 403 403 403 403 +   403 403 +   403 403 403 403
        """,
        {"slug": SUBSTANCES},
    ),
    Section(
        "a year",
        "published",
        "/years/{year}",
        """
                                  pub edi app age str stm ym  tem ins adv uni adm nar
        GET /national-summary     +   +   +   +   +   +   +   +   +   +   +   +   +
        GET /national-summary.pdf +   .   .   .   .   .   .   .   .   .   .   .   .
        """,
    ),
    Section(
        "the rest",
        "published",
        "",
        """
                                                        pub edi app age str stm ym  tem ins adv uni adm nar
        GET    /agreements                              +   +   +   +   +   +   +   +   +   +   +   +   +
        POST   /agreements                              401 +   +   +   403 403 403 403 +   403 403 403 403
        GET    /progress-reports                        +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /deals                                   +   +   +   +   +   +   +   +   +   +   +   +   +
        POST   /deals                                   401 403 403 403 403 +   403 403 +   403 403 403 403
        GET    /organisations                           +   +   +   +   +   +   +   +   +   +   +   +   +
        POST   /organisations                           401 403 403 403 403 403 403 403 403 403 403 +   403
        GET    /organisations/{business_id}             +   +   +   +   +   +   +   +   +   +   +   +   +
        PUT    /organisations/{business_id}             401 403 403 403 403 403 403 403 403 403 403 +   403
        GET    /organisations/{business_id}/portfolio   +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /organisations/{business_id}/portfolio.pdf +   .   .   .   .   .   .   .   .   .   .   .   .
        GET    /organisations/{business_id}/audit-trail 401 403 403 403 403 403 403 403 403 403 403 +   403
        GET    /regions                                 +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /regions/{code}                          +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /ministries                              +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /documents/{sha256}                      404 404 404 404 404 404 404 404 404 404 404 404 404
        POST   /session                                 +   +   +   +   +   +   +   +   +   +   +   +   +
        GET    /session                                 401 +   +   +   +   +   +   +   +   +   +   +   403
        DELETE /session                                 401 +   +   +   +   +   +   +   +   +   +   +   +
        POST   /passwords                               410 410 410 410 410 410 410 410 410 410 410 410 410
        GET    /api-tokens                              401 403 403 403 403 403 403 403 403 403 403 +   403
        POST   /api-tokens                              401 403 403 403 403 403 403 403 403 403 403 403 403
        DELETE /api-tokens/{token}                      401 403 404 404 404 404 404 404 404 404 404 +   403
        """,
    ),
)
"""Of API tokens, all but an admin's list and revocation needs a session: see `test_sessions`. The token
that is revoked here is the editor's own."""

OUTSIDE_THE_API = {"GET /healthz", "GET /schema", "GET /schema/openapi.json"}

VALUES = {
    "number": "GD-2025-0001",
    "version": 1,
    "period": 2025,
    "year": 2021,
    "slug": SUBSTANCES,
    "piece": 1,
    "position": 1,
    "business_id": HELSINKI,
    "code": "01",
    "token": 1,
    "sha256": "f" * 64,
}

SENT: dict[str, Any] = {
    "PUT /agreements/{number}": bodies.agreement_content(),
    "POST /agreements": bodies.agreement_body(CIRCULAR),
    "POST /agreements/{number}/comments": bodies.COMMENT,
    "POST /agreements/{number}/approvals": {},
    "POST /agreements/{number}/returns": bodies.RETURN,
    "POST /agreements/{number}/withdrawal": bodies.WITHDRAWAL,
    "POST /agreements/{number}/termination": bodies.TERMINATION,
    "POST /agreements/{number}/progress-reports": bodies.report_body(2025),
    "PUT /agreements/{number}/progress-reports/{period}": bodies.report_content(),
    "POST /agreements/{number}/progress-reports/{period}/acceptance": {},
    "POST /agreements/{number}/progress-reports/{period}/returns": bodies.RETURN,
    "POST /agreements/{number}/progress-reports/{period}/evidence": bodies.LINK | {"link": "https://a.fi"},
    "PUT /agreements/{number}/progress-reports/{period}/evidence/{piece}": {"title": "Toinen"},
    "POST /deals": bodies.deal_body(SUBSTANCES) | {"slug": "another"},
    "PUT /deals/{slug}": bodies.deal_content(SUBSTANCES),
    "PUT /deals/{slug}/state-measures/{position}": {"status": "under_way"},
    "POST /deals/{slug}/merger": {"into": SITES},
    "POST /organisations": bodies.organisation_facts(business_id="1061512-1"),
    "PUT /organisations/{business_id}": bodies.organisation_facts(region="01", municipality="091"),
    "POST /session": {"email": email_of("editor"), "password": PASSWORD},
    "POST /passwords": {"invitation": "used-before", "password": PASSWORD},
    "POST /api-tokens": {"name": "Tests", "scopes": ["read"]},
}


def rows() -> Iterator[Row]:
    for section in SECTIONS:
        header, *lines = section.table.strip().splitlines()
        roles = [ROLES[short] for short in header.split()]
        for line in lines:
            method, path, *cells = line.split()
            whole = section.base + path if path != "/" else section.base
            yield Row(section, method, whole, dict(zip(roles, cells, strict=True)))


def owners(row: Row) -> list[str]:
    """Return those with a narrow token whose roles allow it, now or at another time."""
    return [owner for owner in NARROW if row.expected[owner] in {"+", "409"}]


def caller(service: Service, role: str, row: Row) -> Caller:
    if role == "narrow":
        return service.by(f"narrow-{(owners(row) or list(NARROW))[0]}")
    return service.by("adviser" if role == "uninvited" else role)


def asked(service: Service, role: str, row: Row) -> Response:
    values = VALUES | row.section.values
    if role == "uninvited":
        values["number"] = "GD-2025-0002"
    body = SENT.get(f"{row.method} {row.path}")
    return caller(service, role, row).ask(row.method, row.path.format(**values), body)


def answered(service: Service, role: str, row: Row) -> str:
    response = asked(service, role, row)
    if response.is_success and row.method != "GET":
        service.begin_with(row.section.world)
    return "+" if response.is_success else str(response.status_code)


@pytest.mark.parametrize("row", list(rows()), ids=str)
def test_each_role_may_do_what_the_product_says_and_no_more(service: Service, row: Row) -> None:
    service.begin_with(row.section.world)
    expected = {role: cell for role, cell in row.expected.items() if cell != "."}
    assert {role: answered(service, role, row) for role in expected} == expected


@pytest.mark.parametrize(
    "row", [row for row in rows() if owners(row) and row.expected["narrow"] == "403"], ids=str
)
def test_whoever_may_but_for_the_token_is_told_so(service: Service, row: Row) -> None:
    service.begin_with(row.section.world)
    assert refusal(asked(service, "narrow", row)) == (403, "scope_missing")


def stated_routes(service: Service) -> dict[str, BaseRouteHandler]:
    """Return every handler of the application by method and path, but the framework's own OPTIONS."""
    return {
        f"{method} {route.path_format}": handler
        for route in service.client.app.routes
        for handler in route.route_handlers
        for method in handler.http_methods - {"OPTIONS"}
    }


def test_every_route_of_the_api_is_in_the_tables(service: Service) -> None:
    tabled = {f"{row.method} {API}{row.path}" for row in rows()}
    assert {route for route in stated_routes(service) if f" {API}/" in route} == tabled


def test_what_is_public_is_listed_here(service: Service) -> None:
    routes = stated_routes(service)
    assert {route for route, handler in routes.items() if f" {API}/" in route and is_open(handler)} == {
        "GET /api/v1/agreements",
        "GET /api/v1/agreements/{number}",
        "GET /api/v1/agreements/{number}/progress-reports",
        "GET /api/v1/agreements/{number}/progress-reports/{period}",
        "GET /api/v1/agreements/{number}/progress-reports/{period}/evidence",
        "GET /api/v1/agreements/{number}/progress-reports/{period}/evidence/{piece}",
        "GET /api/v1/agreements/{number}/progress-reports/{period}/evidence/{piece}/file",
        "GET /api/v1/agreements/{number}/progress-reports/{period}/summary",
        "GET /api/v1/agreements/{number}/progress-reports/{period}/summary.pdf",
        "GET /api/v1/agreements/{number}/summary",
        "GET /api/v1/agreements/{number}/summary.pdf",
        "GET /api/v1/agreements/{number}/versions",
        "GET /api/v1/agreements/{number}/versions/{version}",
        "GET /api/v1/deals",
        "GET /api/v1/deals/{slug}",
        "GET /api/v1/deals/{slug}/figures",
        "GET /api/v1/deals/{slug}/summary",
        "GET /api/v1/deals/{slug}/summary.pdf",
        "GET /api/v1/documents/{sha256}",
        "GET /api/v1/ministries",
        "GET /api/v1/organisations",
        "GET /api/v1/organisations/{business_id}",
        "GET /api/v1/organisations/{business_id}/portfolio",
        "GET /api/v1/organisations/{business_id}/portfolio.pdf",
        "GET /api/v1/progress-reports",
        "GET /api/v1/regions",
        "GET /api/v1/regions/{code}",
        "GET /api/v1/years/{year}/national-summary",
        "GET /api/v1/years/{year}/national-summary.pdf",
        "POST /api/v1/passwords",
        "POST /api/v1/session",
    }
    outside = {route for route, handler in routes.items() if f" {API}/" not in route and is_open(handler)}
    changing = {route for route in outside if not route.startswith(("GET ", "HEAD "))}
    assert outside >= OUTSIDE_THE_API
    assert not changing


def is_open(handler: BaseRouteHandler) -> bool:
    return guards_of(handler) == {public}


GUARDS = (public, signed_in, form_of_person, form_of_anybody, file_of_anybody, metrics_reader)


def test_every_handler_names_one_of_our_guards_and_no_other(service: Service) -> None:
    for route, handler in stated_routes(service).items():
        assert guards_of(handler) in [{guard} for guard in GUARDS], route
