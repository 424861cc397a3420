"""The charts of public pages, as pictures: drawn by the document workers, and kept like the pages.

Where the workers are busy the answer is 503 with Retry-After; the page says the same in words and tables.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any, Final, Literal

import msgspec
from litestar import HttpMethod, Request, Response, route
from litestar.params import FromPath

from registry.actions import public_record
from registry.actions.agreements import dossier
from registry.actions.public_record import PublishedState
from registry.documents.charts import NARROW, WIDE, Chart
from registry.documents.charts.agreement import path_of
from registry.documents.charts.measures import measures
from registry.errors import NotFound
from registry.model.languages import Language
from registry.model.people import PUBLIC
from registry.model.summaries.agreement import AgreementSummary, compose
from registry.store import Store
from registry.web.answers import is_known
from registry.web.guards import guarded_by, public
from registry.web.pages.public.indicators import indicator_view
from registry.web.pages.public.pictures import ROOT, regions_chart, units_chart
from registry.web.pages.public.published import at_present
from registry.web.pages.public.queries import query_of
from registry.web.wiring import wiring_of
from registry.wire.texts import Code, Year

SVG: Final = "image/svg+xml"
POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'; sandbox"
)
"""A picture brings its own style and letters, and nothing else."""

_METHODS: Final = [HttpMethod.GET, HttpMethod.HEAD]


class ChartQuery(msgspec.Struct, frozen=True):
    """Which of several indicators or periods, and how wide."""

    indicator: Code | None = None
    period: Year | None = None
    width: Literal["narrow"] | None = None

    @property
    def pixels(self) -> int:
        """How wide the picture is."""
        return NARROW if self.width else WIDE


Load = Callable[[Store, Language, ChartQuery], Chart | None]


async def _drawn(request: Request[Any, Any, Any], language: str, path: str, load: Load) -> Response[bytes]:
    """Answer with a chart of the public record; raises NotFound, DocumentsBusy or DocumentFailed."""
    if language not in set(Language):
        raise NotFound
    query, text = query_of(request, ChartQuery)
    spoken = Language(language)

    def loaded(store: Store, _today: dt.date) -> Chart | None:
        return load(store, spoken, query)

    async def made(_state: PublishedState, chart: Chart | None) -> bytes:
        if chart is None:
            raise NotFound
        return await wiring_of(request).renderer.chart(chart)

    address = f"{ROOT}/{language}/{path}?{text}"
    found = await at_present(request, address, loaded, made)
    body, coding = found.content.body_for(request)
    tag = found.tag(f"{language}.svg{'.' if coding.get('content-encoding') else ''}")
    headers = {
        "etag": tag,
        "cache-control": "public, no-cache",
        "content-security-policy": POLICY,
        "vary": "Accept-Encoding",
    }
    if is_known(request, tag):
        return Response(b"", status_code=304, headers=headers, media_type=SVG)
    return Response(body, headers=coding | headers, media_type=SVG)


def _chart(path: str) -> route:
    return route(
        f"{ROOT}/{{language:str}}/{path}", http_method=_METHODS, include_in_schema=False, **guarded_by(public)
    )


def _summary(store: Store, number: str) -> AgreementSummary:
    return compose(dossier(store, PUBLIC, number))


@_chart("agreements/{number:str}/path.svg")
async def show_path(
    request: Request[Any, Any, Any], language: FromPath[str], number: FromPath[str]
) -> Response[bytes]:
    """The path of one of an agreement's indicators."""

    def load(store: Store, language: Language, query: ChartQuery) -> Chart | None:
        summary = _summary(store, number)
        record = next((one for one in summary.indicators if one.code == query.indicator), None)
        return path_of(record, summary.targets, language, query.pixels) if record else None

    return await _drawn(request, language, f"agreements/{number}/path.svg", load)


@_chart("agreements/{number:str}/measures.svg")
async def show_measures(
    request: Request[Any, Any, Any], language: FromPath[str], number: FromPath[str]
) -> Response[bytes]:
    """An agreement's measures by completion."""

    def load(store: Store, language: Language, query: ChartQuery) -> Chart | None:
        return measures(_summary(store, number).tally, language, width=query.pixels)

    return await _drawn(request, language, f"agreements/{number}/measures.svg", load)


@_chart("deals/{slug:str}/units.svg")
async def show_units(
    request: Request[Any, Any, Any], language: FromPath[str], slug: FromPath[str]
) -> Response[bytes]:
    """The units of a deal side by side, by one of its indicators."""

    def load(store: Store, language: Language, query: ChartQuery) -> Chart | None:
        found = public_record.deal(store, slug, query.period)
        figures = next((one for one in found.figures.indicators if one.code == query.indicator), None)
        if figures is None:
            return None
        view = indicator_view(found.deal, found.figures.period, figures, found.organisations)
        return units_chart(view, language, query.pixels)

    return await _drawn(request, language, f"deals/{slug}/units.svg", load)


@_chart("regions.svg")
async def show_regions(request: Request[Any, Any, Any], language: FromPath[str]) -> Response[bytes]:
    """The regions with how many units have agreed."""

    def load(store: Store, language: Language, query: ChartQuery) -> Chart | None:
        return regions_chart(public_record.regions(store), language, query.pixels)

    return await _drawn(request, language, "regions.svg", load)


HANDLERS = [show_path, show_measures, show_units, show_regions]
