"""The parts of a deal that are one form each: texts, frame, targets, measure areas, founding parties."""

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.model.deals import Deal, FoundingParty, MeasureArea, Target
from registry.model.languages import Translated
from registry.web.forms.sent import sent_form
from registry.web.pages.deal_editing.deal_forms import PartOfDeal
from registry.web.pages.private import form, private_page
from registry.wire.deal_parts import FrameIn, MeasureAreasIn, PartiesIn, TargetsIn, TextsIn

_AT = "/workspace/deals/{slug:str}"


class _Texts(msgspec.Struct, frozen=True):
    name: Translated
    purpose: Translated
    sources: tuple[str, ...]


class _Targets(msgspec.Struct, frozen=True):
    targets: tuple[Target, ...]


class _MeasureAreas(msgspec.Struct, frozen=True):
    measure_areas: tuple[MeasureArea, ...]
    minimum_measure_areas: int


class _Parties(msgspec.Struct, frozen=True):
    founding_parties: tuple[FoundingParty, ...]


def _places_of_frame(deal: Deal) -> dict[str, str]:
    """Return where the ministries are asked for: the leading one apart."""
    del deal
    return {"/ministries/0": "/lead", "/ministries": "/others"}


TEXTS = PartOfDeal(
    "pages/deal_editing/texts.html",
    lambda deal: _Texts(deal.name, deal.purpose, deal.sources),
    lambda sent: sent.decode(TextsIn).into,
)
FRAME = PartOfDeal(
    "pages/deal_editing/frame.html",
    FrameIn.of,
    lambda sent: sent.decode(FrameIn).into,
    places=_places_of_frame,
)
TARGETS = PartOfDeal(
    "pages/deal_editing/targets.html",
    lambda deal: _Targets(deal.targets),
    lambda sent: sent.decode(TargetsIn).into,
    rows="targets",
    first="indicator",
)
MEASURE_AREAS = PartOfDeal(
    "pages/deal_editing/measure_areas.html",
    lambda deal: _MeasureAreas(deal.measure_areas, deal.minimum_measure_areas),
    lambda sent: sent.decode(MeasureAreasIn).into,
    rows="measure_areas",
    first="name/fi",
)
PARTIES = PartOfDeal(
    "pages/deal_editing/parties.html",
    lambda deal: _Parties(deal.founding_parties),
    lambda sent: sent.decode(PartiesIn).into,
    rows="founding_parties",
    first="name",
)


@private_page(f"{_AT}/texts")
async def show_texts(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """What the deal is called and what it is for, as a form."""
    return await TEXTS.open(request, slug)


@form(f"{_AT}/texts")
async def save_texts(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Save what the deal is called and what it is for."""
    return await TEXTS.save(request, slug, sent_form(request))


@private_page(f"{_AT}/frame")
async def show_frame(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Ministries, term and reporting round, as a form."""
    return await FRAME.open(request, slug)


@form(f"{_AT}/frame")
async def save_frame(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Save ministries, term and reporting round."""
    return await FRAME.save(request, slug, sent_form(request))


@private_page(f"{_AT}/targets")
async def show_targets(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """What the deal aims at, as a form."""
    return await TARGETS.open(request, slug)


@form(f"{_AT}/targets")
async def save_targets(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Save what the deal aims at."""
    return await TARGETS.save(request, slug, sent_form(request))


@private_page(f"{_AT}/measure-areas")
async def show_measure_areas(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """The measure areas, as a form."""
    return await MEASURE_AREAS.open(request, slug)


@form(f"{_AT}/measure-areas")
async def save_measure_areas(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Save the measure areas."""
    return await MEASURE_AREAS.save(request, slug, sent_form(request))


@private_page(f"{_AT}/parties")
async def show_parties(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """The founding parties, as a form."""
    return await PARTIES.open(request, slug)


@form(f"{_AT}/parties")
async def save_parties(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Save the founding parties."""
    return await PARTIES.save(request, slug, sent_form(request))


HANDLERS = [
    show_texts,
    save_texts,
    show_frame,
    save_frame,
    show_targets,
    save_targets,
    show_measure_areas,
    save_measure_areas,
    show_parties,
    save_parties,
]
