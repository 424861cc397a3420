"""Where procuring units work: what they have to do, their agreements and their progress reports."""

from registry.web.pages.workspace import (
    agreement_check,
    agreement_parts,
    agreements,
    comments,
    commitments,
    evidence,
    new_agreement,
    report_check,
    report_parts,
    reports,
    start,
)

HANDLERS = [
    *start.HANDLERS,
    *new_agreement.HANDLERS,
    *agreements.HANDLERS,
    *commitments.HANDLERS,
    *agreement_parts.HANDLERS,
    *agreement_check.HANDLERS,
    *reports.HANDLERS,
    *report_parts.HANDLERS,
    *evidence.HANDLERS,
    *report_check.HANDLERS,
    *comments.HANDLERS,
]
