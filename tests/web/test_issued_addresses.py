"""Where a present document is said to be, the API has it."""

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

import pytest

from registry.model.documents import DocumentKind
from registry.web.api.openapi import operations
from registry.web.issued_addresses import current_address
from tests.builders import HELSINKI
from tests.issued import a_document, on_record
from tests.web.pages.routing import application

SUBJECTS: Final = {
    DocumentKind.AGREEMENT_SUMMARY: "GD-2026-0001/1",
    DocumentKind.PROGRESS_REPORT: "GD-2026-0001/2026",
    DocumentKind.DEAL_SUMMARY: "clean-sites/2026",
    DocumentKind.PORTFOLIO: HELSINKI,
    DocumentKind.NATIONAL_SUMMARY: "2026",
}


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_present_document_is_where_it_is_said_to_be(kind: DocumentKind) -> None:
    document = on_record(a_document(kind=kind, subject=SUBJECTS[kind]))
    parts = urlsplit(current_address(document))
    [query] = [
        operation.query
        for path, _, operation in operations(application())
        if re.fullmatch(re.sub(r"{\w+}", "[^/]+", path), parts.path)
    ]
    assert set(parse_qs(parts.query)) <= set(query.__struct_fields__ if query else ())
