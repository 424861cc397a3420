"""The queue: filings that wait for the officer's ministries, oldest first."""

import datetime as dt
from typing import Annotated, Any, Final

import msgspec
from litestar import Request, Response
from msgspec import Meta

from registry.actions import reviews
from registry.model.languages import Translated
from registry.model.review_queue import QueuedFiling, QueueFilter
from registry.web.looks import look
from registry.web.pages.private import private_page, show
from registry.web.pages.public.queries import query_of
from registry.web.wiring import wiring_of
from registry.wire.texts import BusinessId, Code

AGES: Final = (7, 30, 90)
"""Days that a filing may have waited, to choose from."""


class QueueQuery(msgspec.Struct, frozen=True):
    """Which filings; those that have waited for at least so many `days`."""

    deal: Code | None = None
    unit: BusinessId | None = None
    days: Annotated[int, Meta(ge=1, le=3650)] | None = None

    def wanted(self, now: dt.datetime) -> QueueFilter:
        """Return the model's filter."""
        before = None if self.days is None else now - dt.timedelta(days=self.days)
        return QueueFilter(self.deal, self.unit, before)


class QueueLine(msgspec.Struct, frozen=True):
    """A filing with its address behind the language and the whole days that it has waited."""

    filing: QueuedFiling
    path: str
    days: int


class QueuePage(msgspec.Struct, frozen=True):
    """The queue, what it was narrowed by, and what it can be narrowed by."""

    query: QueueQuery
    lines: tuple[QueueLine, ...]
    deals: tuple[tuple[str, Translated], ...]
    units: tuple[tuple[str, Translated], ...]
    address: str
    ages: tuple[int, ...] = AGES
    most: int = reviews.MOST_QUEUED

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was chosen."""
        return any((self.query.deal, self.query.unit, self.query.days))


def path_of_filing(filing: QueuedFiling, address: str = "") -> str:
    """Return where a filing is decided on; `address` is the queue's query, to come back to."""
    kind = "agreements" if filing.period is None else "progress-reports"
    path = f"reviews/{kind}/{filing.number}" + ("" if filing.period is None else f"/{filing.period}")
    return f"{path}?{address}" if address else path


@private_page("/reviews")
async def show_queue(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The queue."""
    query, address = query_of(request, QueueQuery)
    now = wiring_of(request).now()
    everything = await look(request, reviews.queue, QueueFilter())
    wanted = query.wanted(now)
    chosen = await look(request, reviews.queue, wanted) if wanted != QueueFilter() else everything
    lines = tuple(
        QueueLine(one, path_of_filing(one, address), (now - one.submitted_at).days) for one in chosen
    )
    page = QueuePage(
        query,
        lines,
        tuple({one.deal: Translated(one.deal_fi, one.deal_sv, one.deal_en) for one in everything}.items()),
        tuple(
            {
                one.organisation: Translated(one.organisation_fi, one.organisation_sv, one.organisation_en)
                for one in everything
            }.items()
        ),
        address,
    )
    return await show(request, "pages/reviews/queue.html", page, query=address)


HANDLERS = [show_queue]
