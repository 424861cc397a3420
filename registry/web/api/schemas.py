"""The contract as files: the OpenAPI document, and a JSON Schema for each document that the API gives.

They are made from the same Structs and routes as the answers themselves, so that what is published
can only be out of date, never wrong by hand; `registry schemas --check` finds out which.
"""

import inspect
from typing import Any, Final

import msgspec
from litestar import Litestar

from registry.web.api.openapi import document
from registry.wire.agreements import AgreementOut, AgreementVersionOut, AgreementVersionsOut
from registry.wire.audit_events import AuditEventOut, AuditTrailOut
from registry.wire.comments import CommentOut, CommentsOut
from registry.wire.deals import DealOut, DealsOut
from registry.wire.evidence import EvidenceListOut, EvidenceOut
from registry.wire.figures import FiguresOut
from registry.wire.issued_documents import IssuedDocumentOut
from registry.wire.listings import AgreementsOut, ReportsOut
from registry.wire.organisations import OrganisationOut, OrganisationsOut
from registry.wire.people import ApiTokenOut, ApiTokensOut, NewApiTokenOut, SessionOut
from registry.wire.places import (
    MinistriesOut,
    MinistryOut,
    RegionOut,
    RegionsOut,
    RegionWithMunicipalitiesOut,
)
from registry.wire.problems import HealthOut, ProblemOut
from registry.wire.progress_reports import AgreementReportsOut, ProgressReportOut
from registry.wire.summaries import (
    AgreementSummaryOut,
    DealSummaryOut,
    NationalSummaryOut,
    PortfolioOut,
    ProgressReportSummaryOut,
)

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_ID: Final = "urn:green-deal-registry:schema:v1:"

DOCUMENTS: Final[dict[str, type]] = {
    "agreement": AgreementOut,
    "agreement-progress-reports": AgreementReportsOut,
    "agreement-summary": AgreementSummaryOut,
    "agreement-version": AgreementVersionOut,
    "agreement-versions": AgreementVersionsOut,
    "agreements": AgreementsOut,
    "api-token": ApiTokenOut,
    "api-tokens": ApiTokensOut,
    "audit-event": AuditEventOut,
    "audit-trail": AuditTrailOut,
    "comment": CommentOut,
    "comments": CommentsOut,
    "deal": DealOut,
    "deal-summary": DealSummaryOut,
    "deals": DealsOut,
    "evidence": EvidenceListOut,
    "figures": FiguresOut,
    "health": HealthOut,
    "issued-document": IssuedDocumentOut,
    "ministries": MinistriesOut,
    "ministry": MinistryOut,
    "national-summary": NationalSummaryOut,
    "new-api-token": NewApiTokenOut,
    "organisation": OrganisationOut,
    "organisations": OrganisationsOut,
    "piece-of-evidence": EvidenceOut,
    "portfolio": PortfolioOut,
    "problem": ProblemOut,
    "progress-report": ProgressReportOut,
    "progress-report-summary": ProgressReportSummaryOut,
    "progress-reports": ReportsOut,
    "region": RegionOut,
    "region-with-municipalities": RegionWithMunicipalitiesOut,
    "regions": RegionsOut,
    "session": SessionOut,
}
"""Every document by the noun that its file is named after, which stays when a Struct is renamed."""


def contract_files(app: Litestar) -> dict[str, bytes]:
    """Return the files of the contract by their paths, such as `v1/deal.json`.

    Nothing in them depends on the machine: the server is wherever the document was read from.
    """
    files = {"openapi.json": _written(document(app, "/"))}
    return files | {f"v1/{noun}.json": _written(schema_of(noun)) for noun in DOCUMENTS}


def schema_of(noun: str) -> dict[str, Any]:
    """Return the JSON Schema of a document, with all that it refers to within it."""
    type_ = DOCUMENTS[noun]
    definitions: dict[str, dict[str, Any]] = msgspec.json.schema(type_)["$defs"]
    for definition in definitions.values():
        if "description" in definition:
            definition["description"] = inspect.cleandoc(definition["description"])
    root = definitions.pop(type_.__name__)
    named = {"$schema": DIALECT, "$id": _ID + noun, "title": noun.replace("-", " ").capitalize()}
    return root | named | ({"$defs": definitions} if definitions else {})


def _written(content: dict[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(content, order="sorted")) + b"\n"
