"""Regions and ministries."""

from typing import Any

from litestar import Request, Response, get
from litestar.params import FromPath

from registry.actions import places
from registry.errors import NotFound
from registry.web.answers import answer
from registry.web.api.contract import Operation, contract
from registry.web.guards import public
from registry.web.looks import look_up
from registry.wire.places import (
    MinistriesOut,
    MinistryOut,
    RegionOut,
    RegionsOut,
    RegionWithMunicipalitiesOut,
)

_REGIONS = Operation(tag="Reference data", gives=RegionsOut)
_REGION = Operation(tag="Reference data", gives=RegionWithMunicipalitiesOut, refuses=(NotFound,))
_MINISTRIES = Operation(tag="Reference data", gives=MinistriesOut)


@get("/regions", **contract(_REGIONS, public))
async def list_regions(request: Request[Any, Any, Any]) -> Response[bytes]:
    """All regions (maakunta)."""
    regions = await look_up(request, places.regions)
    return answer(request, RegionsOut([RegionOut.of(region) for region in regions]))


@get("/regions/{code:str}", **contract(_REGION, public))
async def show_region(request: Request[Any, Any, Any], code: FromPath[str]) -> Response[bytes]:
    """A region with its municipalities."""
    region, municipalities = await look_up(request, places.region, code)
    return answer(request, RegionWithMunicipalitiesOut.of(region, municipalities))


@get("/ministries", **contract(_MINISTRIES, public))
async def list_ministries(request: Request[Any, Any, Any]) -> Response[bytes]:
    """All ministries that take part in deals."""
    ministries = await look_up(request, places.all_ministries)
    return answer(request, MinistriesOut([MinistryOut.of(ministry) for ministry in ministries]))


HANDLERS = [list_regions, show_region, list_ministries]
