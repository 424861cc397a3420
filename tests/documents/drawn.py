"""Every document of every awkward record, read from a store as it is for anybody, and drawn once."""

import io
from collections.abc import Callable
from functools import cache
from typing import Final

import msgspec
from pypdf import PdfReader

from registry.actions import summaries
from registry.documents.workers import Renderer
from registry.issuing import order_of
from registry.model.documents import DocumentKind
from registry.model.languages import Language
from registry.model.people import PUBLIC
from registry.model.summaries import Summary
from registry.store import Store
from tests.documents.awkward import CASES, record
from tests.documents.awkward.records import PERIODS
from tests.documents.summaries import SITE


class Subject(msgspec.Struct, frozen=True):
    """A document of an awkward record; of the national summary, the records are one."""

    case: str
    kind: DocumentKind

    def __str__(self) -> str:
        return f"{self.kind}-{self.case}"

    def summary(self, store: Store) -> Summary:
        """Return what it tells, of a store with all records."""
        return _TOLD[self.kind](store, self.case)


def _agreement(store: Store, case: str) -> Summary:
    return summaries.agreement(store, PUBLIC, record(case).agreements[0].number)


def _report(store: Store, case: str) -> Summary:
    last = [one for one in record(case).reports if one.agreement == record(case).agreements[0].number][-1]
    return summaries.report(store, PUBLIC, last.agreement, last.period)


def _deal(store: Store, case: str) -> Summary:
    periods = {report.period for report in record(case).reports}
    return summaries.deal(store, PUBLIC, case, max(periods, default=None))


def _portfolio(store: Store, case: str) -> Summary:
    return summaries.portfolio(store, PUBLIC, record(case).units[0].business_id)


def _national(store: Store, _case: str) -> Summary:
    return summaries.national(store, PUBLIC, PERIODS[1])


_TOLD: Final[dict[DocumentKind, Callable[[Store, str], Summary]]] = {
    DocumentKind.AGREEMENT_SUMMARY: _agreement,
    DocumentKind.PROGRESS_REPORT: _report,
    DocumentKind.DEAL_SUMMARY: _deal,
    DocumentKind.PORTFOLIO: _portfolio,
    DocumentKind.NATIONAL_SUMMARY: _national,
}


def _subjects_of(case: str) -> list[Subject]:
    kept = record(case)
    has = {
        DocumentKind.AGREEMENT_SUMMARY: kept.agreements,
        DocumentKind.PROGRESS_REPORT: kept.reports,
        DocumentKind.DEAL_SUMMARY: kept.deal,
        DocumentKind.PORTFOLIO: kept.agreements,
    }
    return [Subject(case, kind) for kind, things in has.items() if things]


SUBJECTS: Final = (
    *(subject for case in CASES for subject in _subjects_of(case)),
    Subject("of-all", DocumentKind.NATIONAL_SUMMARY),
)


class Drawn(msgspec.Struct, frozen=True):
    """A document as it was drawn, with the data that it was drawn from."""

    pdf: bytes
    data: bytes

    @property
    def reader(self) -> PdfReader:
        """The document, opened."""
        return PdfReader(io.BytesIO(self.pdf))


class DrawnOnce:
    """Draws each document when it is first asked for, and has it ready for every other test."""

    def __init__(self, store: Store, renderer: Renderer) -> None:
        self._store = store
        self._renderer = renderer
        self.of = cache(self._draw)

    def _draw(self, subject: Subject, language: Language) -> Drawn:
        order = order_of(subject.summary(self._store), language, SITE)
        return Drawn(self._renderer.render_now(order).pdf, order.data)
