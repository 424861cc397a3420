"""The same in FastAPI with pydantic models: the same statements and functions as the bare contender.

Reads run in place (`async def`) and filing in a thread (`def`), as in the registry. What goes out
is made into JSON by pydantic once (`model_dump_json`), since the entity tag needs its bytes.
"""

import base64
import datetime as dt
from decimal import Decimal
from hashlib import blake2b
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

import msgspec
from fastapi import Depends, FastAPI, Header, HTTPException, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from tests.bench.databases import NOW
from tests.bench.driver import App
from tests.bench.plain import Plain, Refused

Number = Annotated[Decimal, Field(ge=0, lt=10**12)]
Text = Annotated[str, Field(max_length=10_000)]
Year = Annotated[int, Field(ge=2000, le=2200)]
Language = Literal["fi", "sv", "en"]


class ListQuery(BaseModel):
    model_config = ConfigDict(extra="forbid")
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class ValueIn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    indicator: Annotated[str, Field(pattern="^[a-z][a-z0-9-]*$", max_length=80)]
    numerator: Number | None = None
    denominator: Number | None = None
    answer: bool | None = None
    missing: Literal["not_measured", "not_available_yet", "not_applicable", "confidential"] | None = None
    evidence: Literal["self_declared", "documented"] = "self_declared"
    note: Text = ""


class MeasureIn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    commitment: int
    status: Literal["not_started", "under_way", "done", "dropped"]
    note: Text = ""


class ReportIn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    period: Year
    language: Language
    summary: Text = ""
    values: Annotated[list[ValueIn], Field(max_length=200)] = []
    measures: Annotated[list[MeasureIn], Field(max_length=200)] = []


class Translated(BaseModel):
    fi: str
    sv: str
    en: str


class DealRef(BaseModel):
    slug: str
    name: Translated


class OrganisationRef(BaseModel):
    business_id: str
    name: Translated
    region: str
    is_invented: bool


class Listed(BaseModel):
    number: str
    deal: DealRef
    organisation: OrganisationRef
    status: str
    starts_on: dt.date | None
    ends_on: dt.date | None
    published_at: str | None
    modified_at: str


class Listing(BaseModel):
    items: list[Listed]
    next: str | None


class Baseline(BaseModel):
    value: float
    on: dt.date


class Target(BaseModel):
    kind: Literal["target"]
    number: int
    indicator: str
    due_on: dt.date
    value: float | None
    baseline: Baseline | None


class Measure(BaseModel):
    kind: Literal["measure"]
    number: int
    description: str
    due_on: dt.date
    responsible: str
    area: str | None
    own_area: str | None


class Decision(BaseModel):
    body: str
    decided_on: dt.date
    record: str


class Review(BaseModel):
    ministry: str
    decision: str
    submission: int
    decided_at: dt.datetime
    reason: str


class Version(BaseModel):
    version: int
    status: str
    language: Language
    starts_on: dt.date | None
    ends_on: dt.date | None
    scope: str
    implementation_plan: str
    decision: Decision | None
    covers: list[str]
    commitments: list[Annotated[Target | Measure, Field(discriminator="kind")]]
    submission: int
    submitted_at: dt.datetime | None
    approved_at: dt.datetime | None
    reviews: list[Review]


class Ending(BaseModel):
    on: dt.date
    reason: str
    heard_on: dt.date | None
    hearing: str


class Agreement(BaseModel):
    number: str
    deal: DealRef
    organisation: OrganisationRef
    ministries: list[str]
    status: str
    created_at: dt.datetime
    modified_at: dt.datetime
    published_at: dt.datetime | None
    ending: Ending | None
    current: Version
    versions: list[int]


class Value(BaseModel):
    indicator: str
    indicator_version: int
    numerator: float | None
    denominator: float | None
    answer: bool | None
    missing: str | None
    evidence: str
    note: str


class Progress(BaseModel):
    commitment: int
    status: str
    note: str


class ReportVersion(BaseModel):
    version: int
    status: str
    language: Language
    summary: str
    values: list[Value]
    measures: list[Progress]
    submission: int
    submitted_at: dt.datetime | None
    accepted_at: dt.datetime | None
    handed_over_at: dt.datetime | None
    reviews: list[Review]
    evidence: list[Any]


class Report(BaseModel):
    agreement: str
    period: int
    status: str
    created_at: dt.datetime
    modified_at: dt.datetime
    current: ReportVersion
    versions: list[int]


def tagged(model: BaseModel, request: Request, revision: int | None = None, status: int = 200) -> Response:
    """Answer with a model and its entity tag, or 304."""
    body = model.model_dump_json().encode()
    digest = blake2b(body, digest_size=8).hexdigest()
    tag = f'"{digest}"' if revision is None else f'"{revision}.{digest}"'
    headers = {"etag": tag, "cache-control": "no-cache", "vary": "Authorization, Cookie"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, status, headers, "application/json")


async def build(database: Path) -> App:
    """Return the application on a database."""
    plain = Plain(database)
    app = FastAPI(openapi_url=None)
    encode = msgspec.json.Encoder(decimal_format="number").encode

    @app.exception_handler(Refused)
    async def refuse(_request: Request, refusal: Refused) -> Response:
        return Response(b"{}", refusal.status, media_type="application/json")

    def secret(authorization: Annotated[str, Header()] = "") -> str:
        scheme, _, token = authorization.partition(" ")
        if scheme != "Bearer":
            raise HTTPException(401)
        return token

    @app.get("/api/v1/agreements")
    async def list_agreements(request: Request, query: Annotated[ListQuery, Query()]) -> Response:
        items, key = plain.agreements(query.limit)
        following = None
        if key is not None:
            cursor = base64.urlsafe_b64encode(encode(("agreements number", key))).rstrip(b"=").decode()
            following = f"{request.url.path}?{urlencode({'limit': query.limit, 'cursor': cursor})}"
        return tagged(Listing.model_validate({"items": items, "next": following}), request)

    @app.get("/api/v1/agreements/{number}")
    async def show_agreement(request: Request, number: str) -> Response:
        content, revision = plain.agreement(number)
        return tagged(Agreement.model_validate(content), request, revision)

    @app.post("/api/v1/agreements/{number}/progress-reports", status_code=201)
    def file_report(
        request: Request, number: str, report: ReportIn, token: Annotated[str, Depends(secret)]
    ) -> Response:
        account, units = plain.units_of(token, NOW)
        content, revision = plain.file(account, units, number, report, NOW, encode)
        response = tagged(Report.model_validate(content), request, revision, 201)
        response.headers["location"] = f"{request.url.path}/{report.period}"
        return response

    return app
