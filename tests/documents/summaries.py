"""Summaries to draw, and what can be read in a PDF."""

import io
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace
from pypdf import PdfReader

from registry.documents.orders import Order
from registry.issuing import order_of
from registry.model.agreements import Agreement
from registry.model.deals import Deal
from registry.model.languages import Language
from registry.model.organisations import Ministry, Organisation
from registry.model.progress_reports import ProgressReport
from registry.model.summaries import Summary
from registry.model.summaries.agreement import AgreementSummary, compose
from registry.model.summaries.dossiers import Dossier
from tests.builders import (
    a_deal,
    a_share,
    an_accepted_report,
    an_active_agreement,
    an_organisation,
    some_content,
    words,
)

SITE = "https://registry.example"

MINISTRIES = (
    Ministry("YM", words("Ministry of the Environment")),
    Ministry("STM", words("Ministry of Social Affairs and Health")),
)


def a_dossier(agreement: Agreement | None = None, **changes: object) -> Dossier:
    """Return the default agreement without any report, or what is given."""
    found = Dossier(agreement or an_active_agreement(), a_deal(), an_organisation(), MINISTRIES, ())
    return replace(found, **changes)


def a_summary(
    agreement: Agreement | None = None,
    deal: Deal | None = None,
    organisation: Organisation | None = None,
    reports: tuple[ProgressReport, ...] | None = None,
    **changes: object,
) -> AgreementSummary:
    """Return a summary of the default agreement and its report for 2026, or of what is given."""
    found = a_dossier(
        agreement,
        deal=deal or a_deal(),
        organisation=organisation or an_organisation(),
        reports=(an_accepted_report(),) if reports is None else reports,
    )
    return replace(compose(found), **changes)


def an_order(summary: Summary | None = None, language: Language = Language.FI) -> Order:
    """Return an order for a document of the default summary, or of what is given."""
    return order_of(summary or a_summary(), language, SITE)


def a_report_for(period: int, numerator: object, denominator: object, **changes: object) -> ProgressReport:
    """Return an accepted report with one share."""
    content = some_content(values=(a_share(numerator, denominator),), **changes)
    return an_accepted_report(content, period=period)


def text_of(pdf: bytes) -> str:
    """Return all text of a PDF, with every space and line break as one space."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def text_alternatives(pdf: bytes) -> list[str]:
    """Return what the pictures of a PDF are said to show, in the order in which they are read."""
    return [str(tag["/Alt"]) for tag in tags_of(pdf) if tag["/S"] == "/Figure" and "/Alt" in tag]


def tags_of(root: bytes | object) -> Iterator[dict[str, Any]]:
    """Yield the tags of a PDF, or those in a tag, in the order in which they are read."""
    if isinstance(root, bytes):
        root = PdfReader(io.BytesIO(root)).root_object["/StructTreeRoot"]
    if isinstance(root, list):
        for one in root:
            yield from tags_of(one.get_object())
    elif isinstance(root, dict):
        if "/S" in root:
            yield root
        yield from tags_of(root.get("/K"))
