"""How a round of reporting goes: reported, waiting for a decision, returned, missing, late."""

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import rounds
from registry.actions.rounds import Round
from registry.model.calendar import day_of
from registry.web.looks import look
from registry.web.pages.private import private_page, show
from registry.web.pages.public.queries import DealQuery, query_of
from registry.web.wiring import wiring_of


class RoundLine(msgspec.Struct, frozen=True):
    """A round with its period as it is spoken of."""

    round: Round
    name: str


class RoundPage(msgspec.Struct, frozen=True):
    """One round, and the periods of the deal to choose from, newest first."""

    line: RoundLine
    periods: tuple[tuple[int, str], ...]


def _line(found: Round) -> RoundLine:
    return RoundLine(found, found.deal.reporting.named(found.period))


@private_page("/rounds")
async def show_rounds(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The latest round of each of the ministry's deals."""
    found = await look(request, rounds.rounds_of_ministry, day_of(wiring_of(request).now()))
    return await show(request, "pages/reviews/rounds.html", tuple(_line(one) for one in found))


@private_page("/rounds/{slug:str}")
async def show_round(request: Request[Any, Any, Any], slug: FromPath[str]) -> Response[bytes]:
    """One round of a deal, unit by unit."""
    query, address = query_of(request, DealQuery)
    found = await look(request, rounds.round_of, slug, query.period, day_of(wiring_of(request).now()))
    periods = tuple((period, found.deal.reporting.named(period)) for period in reversed(found.periods))
    page = RoundPage(_line(found), periods)
    return await show(request, "pages/reviews/round.html", page, query=address)


HANDLERS = [show_rounds, show_round]
