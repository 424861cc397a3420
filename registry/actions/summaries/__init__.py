"""What documents tell, read from what is published: each summary in one snapshot."""

from registry.actions.summaries.agreement import agreement
from registry.actions.summaries.deal import deal
from registry.actions.summaries.listing import Subject, subjects, summary_of
from registry.actions.summaries.national import national, years
from registry.actions.summaries.portfolio import portfolio
from registry.actions.summaries.report import report

__all__ = [
    "Subject",
    "agreement",
    "deal",
    "national",
    "portfolio",
    "report",
    "subjects",
    "summary_of",
    "years",
]
