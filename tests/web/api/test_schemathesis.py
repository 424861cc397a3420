"""Whatever is sent to whichever operation, nothing breaks, and the document describes the answer."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import requests
import schemathesis
from httpx import Response
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi import checks

from registry.actions import accounts, api_tokens, sessions
from registry.actions.api_tokens import NewApiToken
from registry.app import assemble
from registry.documents.workers import Renderer
from registry.model.people import SYSTEM, TokenScope
from registry.settings import Settings
from registry.store import Store
from registry.web.api.openapi import document
from registry.web.errors import STATUS
from registry.web.wiring import Wiring
from tests.builders import ESPOO, HELSINKI, TURKU, VANTAA
from tests.issued import SHA256, a_document, issue
from tests.people import ADDRESS, PASSWORD
from tests.web.api.bodies import CRITERIA, MACHINES, SITES, SUBSTANCES, TERMINATION, WITHDRAWAL
from tests.web.api.callers import content_of
from tests.web.api.filing import active, drafted, returned, submitted
from tests.web.api.service import Service
from tests.web.api.settlement import START, email_of

SERVER: Final = "http://testserver.local"
EXAMPLES: Final = 25

KNOWN: Final[dict[str, tuple[str | int, ...]]] = {
    "path.business_id": (HELSINKI, ESPOO),
    "path.code": ("01",),
    "path.number": tuple(f"GD-2025-000{running}" for running in range(1, 9)),
    "path.period": (2021, 2022, 2023, 2024, 2025),
    "path.piece": (1, 2),
    "path.position": (1, 2),
    "path.sha256": (SHA256,),
    "path.slug": (SUBSTANCES, SITES, "prepared"),
    "path.token": (1, 2, 3),
    "path.version": (1,),
    "query.deal": (SUBSTANCES,),
    "query.organisation": (HELSINKI,),
    "query.period": (2021,),
    "query.region": ("01",),
    "query.text": ("Helsinki", "GD-2025"),
    "header.If-Match": ("*",),
    "body.deal": (SUBSTANCES, SITES),
    "body.into": (SITES,),
    "body.ministries[*]": ("STM", "YM"),
    "body.ministry": ("STM", "YM"),
    "body.municipality": ("091",),
    "body.organisation": (HELSINKI, ESPOO, VANTAA, TURKU),
    "body.period": (2024, 2025),
    "body.region": ("01",),
    "body.acts_for[*]": (ESPOO, TURKU),
    "body.commitments[*].indicator": (CRITERIA, MACHINES),
    "body.covers[*]": (ESPOO, TURKU),
    "body.measures[*].commitment": (2,),
    "body.values[*].indicator": (CRITERIA, MACHINES),
}
"""What there is, so that requests come further than to "not found"."""

REFUSALS: Final = {status for status in STATUS.values() if status < 500}

CONFIG: Final = SchemathesisConfig.from_dict(
    {
        "seed": 20260302,
        "generation": {
            "deterministic": True,
            "max-examples": EXAMPLES,
            "no-shrink": True,
            # Who asks is for the test to choose; how a wrong token is refused is tested elsewhere.
            "with-security-parameters": False,
        },
        "dictionaries": {name: {"values": list(values)} for name, values in KNOWN.items()},
        "parameters": {name: {"dictionary": name, "probability": 0.9} for name in KNOWN},
        "checks": {
            "negative_data_rejection": {"expected-statuses": [str(status) for status in sorted(REFUSALS)]},
            # RFC 6585 has 428 for a missing If-Match.
            "missing_required_header": {"expected-statuses": ["401", "403", "428"]},
        },
    }
)
CHECKS: Final = [
    schemathesis.checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.missing_required_header,
    checks.unsupported_method,
    checks.negative_data_rejection,
]
# The store and the workers are there for form: a document is made of the routes alone.
APP: Final = assemble(Wiring(Settings(), Store(Path("unopened.db")), Renderer(workers=1)))
API: Final = schemathesis.openapi.from_dict(document(APP, SERVER), config=CONFIG)

TASKS: Final = {
    "approvers": ("approver", "espoo", "turku"),
    "officers": ("stm", "ym"),
    "ministr": ("stm", "ym"),
    "admins": ("admin",),
    "its unit": ("approver", "turku"),
}
"""Whose task an operation is, by a word in its summary."""

Headers = dict[str, str]


class Ground:
    """A registry with something in every state, and whoever may ask it, by the headers they send."""

    def __init__(self, service: Service) -> None:
        self._service = service
        service.begin_with("published")
        by = service.by
        returned(by, "espoo")
        submitted(by, "turku")
        for who in ("approver", "vantaa", "turku"):
            active(by, who, SITES)
        content_of(by("approver").post("/agreements/GD-2025-0005/withdrawal", WITHDRAWAL))
        content_of(by("ym").post("/agreements/GD-2025-0006/termination", TERMINATION))
        content_of(by("espoo").delete(f"/agreements/{drafted(by, 'espoo', SITES)}"))
        self._everybody: tuple[Headers, ...] = ({}, *map(_token, service.tokens.values()), *self._others())
        issue(service.store, a_document())
        service.keep("ground")

    def _others(self) -> Iterator[Headers]:
        """Return people in a session, and a program that writes but never reads."""
        store = self._service.store
        for name in ("approver", "ym", "admin"):
            key, _ = sessions.sign_in(store, email_of(name), PASSWORD, ADDRESS, START)
            yield {"Cookie": f"registry_session={key}"}
        for name, scopes in {
            "approver": (TokenScope.DRAFT, TokenScope.SUBMIT),
            "ym": (TokenScope.REVIEW,),
        }.items():
            account = accounts.find_account(store, SYSTEM, email_of(name))
            _, secret = api_tokens.create(store, SYSTEM, account.id, NewApiToken("x", scopes), START)
            yield _token(secret)

    def _caller(self, summary: str, request: requests.PreparedRequest) -> Headers:
        """Return who asks, the same for the same request: half of the time those whose task it is."""
        dice = zlib.crc32(repr((request.method, request.url, request.body)).encode())
        apt = [name for word, names in TASKS.items() if word in summary for name in names]
        if apt and dice % 2:
            return _token(self._service.tokens[apt[dice // 2 % len(apt)]])
        return self._everybody[dice // 2 % len(self._everybody)]

    def answer(self, case: Any) -> Response:  # noqa: ANN401 (schemathesis names no type of its own)
        """Send a request to the registry as it was at the beginning."""
        parts = case.as_transport_kwargs(base_url=SERVER)
        known = {"method", "url", "headers", "params", "json", "data", "cookies"}
        request = requests.Request(**{name: parts[name] for name in parts.keys() & known}).prepare()
        headers = {**request.headers, **self._caller(case.operation.definition.raw["summary"], request)}
        response = self._service.client.request(
            str(request.method),
            str(request.url),
            headers=[(name.encode(), value.encode("latin-1")) for name, value in headers.items()],
            content=request.body,
        )
        if response.is_success and case.method != "GET":
            self._service.begin_with("ground")
        return response


def _token(secret: str) -> Headers:
    return {"Authorization": f"Bearer {secret}"}


@pytest.fixture(scope="module")
def ground(service: Service) -> Ground:
    """The registry that requests are sent to."""
    return Ground(service)


@API.parametrize()
def test_every_answer_is_one_that_the_document_describes(case: Any, ground: Ground) -> None:  # noqa: ANN401
    case.validate_response(ground.answer(case), checks=CHECKS)
