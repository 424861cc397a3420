"""A deal's indicators: each with its definitions, of which the last can change while the deal is prepared."""

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.errors import NotFound
from registry.model.deals import Deal, DealStatus, Direction, Indicator, IndicatorKind
from registry.model.languages import Translated
from registry.web.forms.sent import SentForm, sent_form
from registry.web.forms.shown import Form
from registry.web.pages.deal_editing.deal_forms import Change, DealPart, PartOfDeal, led
from registry.web.pages.private import form, lead_to, private_page, show
from registry.wire.deal_parts import NewIndicatorIn, with_versions
from registry.wire.deals import IndicatorVersionIn

_AT = "/workspace/deals/{slug:str}"
_ONWARD = "/indicators"


class _Usual(msgspec.Struct, frozen=True):
    """What the form for a new indicator begins with."""

    in_force_from: str
    kind: IndicatorKind = IndicatorKind.SHARE
    direction: Direction = Direction.UP
    unit: str = "%"


class _Words(msgspec.Struct, frozen=True):
    """What the form for a further definition begins with; its day is still to be chosen."""

    kind: IndicatorKind
    direction: Direction
    unit: str
    name: Translated
    numerator: Translated
    denominator: Translated | None


def _first_day(deal: Deal) -> _Usual:
    return _Usual(deal.reporting.starts_on(deal.reporting.first_period).isoformat())


def _read_new(sent: SentForm) -> Change:
    return sent.decode(NewIndicatorIn).into


def _places_of_new(deal: Deal) -> dict[str, str]:
    at = f"/indicators/{len(deal.indicators)}"
    return {f"{at}/versions/0": "", at: ""}


NEW = PartOfDeal(
    "pages/deal_editing/new_indicator.html", _first_day, _read_new, onward=_ONWARD, places=_places_of_new
)


def _found(deal: Deal, code: str) -> tuple[int, Indicator]:
    """Return an indicator with its place in the deal; raises NotFound."""
    for place, indicator in enumerate(deal.indicators):
        if indicator.code == code:
            return place, indicator
    raise NotFound


def _definition_of(code: str) -> PartOfDeal:
    """Return the form of an indicator's last definition."""

    def shown(deal: Deal) -> msgspec.Struct:
        return _found(deal, code)[1].versions[-1]

    def read(sent: SentForm) -> Change:
        if sent.button == "remove":
            return lambda deal: with_versions(deal, code, ())
        given = sent.decode(IndicatorVersionIn)

        def put(deal: Deal) -> Deal:
            *earlier, last = _found(deal, code)[1].versions
            return with_versions(deal, code, (*earlier, given.definition(last.version)))

        return put

    def places(deal: Deal) -> dict[str, str]:
        place, indicator = _found(deal, code)
        return {f"/indicators/{place}/versions/{len(indicator.versions) - 1}": ""}

    template = "pages/deal_editing/indicator.html"
    return PartOfDeal(template, shown, read, onward=_ONWARD, about=code, places=places)


def _next_definition_of(code: str) -> PartOfDeal:
    """Return the form that adds a definition; it begins with the last one's words."""

    def shown(deal: Deal) -> msgspec.Struct:
        last = _found(deal, code)[1].versions[-1]
        return _Words(last.kind, last.direction, last.unit, last.name, last.numerator, last.denominator)

    def read(sent: SentForm) -> Change:
        given = sent.decode(IndicatorVersionIn)

        def put(deal: Deal) -> Deal:
            earlier = _found(deal, code)[1].versions
            return with_versions(deal, code, (*earlier, given.definition(len(earlier) + 1)))

        return put

    def places(deal: Deal) -> dict[str, str]:
        place, indicator = _found(deal, code)
        return {f"/indicators/{place}/versions/{len(indicator.versions)}": ""}

    template = "pages/deal_editing/new_definition.html"
    return PartOfDeal(template, shown, read, onward=_ONWARD, about=code, places=places)


@private_page(f"{_AT}/indicators")
async def show_indicators(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """The indicators with their definitions."""
    kept = await led(request, slug)
    return await show(request, "pages/deal_editing/indicators.html", DealPart(kept, Form(), Form()))


@private_page(f"{_AT}/new-indicator")
async def show_new_indicator(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """The form that adds an indicator."""
    return await NEW.open(request, slug)


@form(f"{_AT}/new-indicator")
async def add_indicator(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """Add an indicator."""
    return await NEW.save(request, slug, sent_form(request))


@private_page(f"{_AT}/indicators/{{code:str}}")
async def show_indicator(
    request: Request[Any, Any, Any], slug: FromPath[str], code: FromPath[str]
) -> Response[bytes]:
    """An indicator's last definition, as a form; once the deal is open, the form for a new one."""
    kept = await led(request, slug)
    _found(kept.deal, code)
    if kept.deal.status is not DealStatus.PREPARING:
        return lead_to(request, f"workspace/deals/{slug}/indicators/{code}/new-definition")
    return await _definition_of(code).open(request, slug)


@form(f"{_AT}/indicators/{{code:str}}")
async def save_indicator(
    request: Request[Any, Any, Any], slug: FromPath[str], code: FromPath[str]
) -> Response[bytes]:
    """Save an indicator's last definition, or leave the indicator out."""
    return await _definition_of(code).save(request, slug, sent_form(request))


@private_page(f"{_AT}/indicators/{{code:str}}/new-definition")
async def show_new_definition(
    request: Request[Any, Any, Any], slug: FromPath[str], code: FromPath[str]
) -> Response[bytes]:
    """The form that defines an indicator anew from a day on."""
    return await _next_definition_of(code).open(request, slug)


@form(f"{_AT}/indicators/{{code:str}}/new-definition")
async def add_definition(
    request: Request[Any, Any, Any], slug: FromPath[str], code: FromPath[str]
) -> Response[bytes]:
    """Define an indicator anew from a day on."""
    return await _next_definition_of(code).save(request, slug, sent_form(request))


HANDLERS = [
    show_indicators,
    show_new_indicator,
    add_indicator,
    show_indicator,
    save_indicator,
    show_new_definition,
    add_definition,
]
