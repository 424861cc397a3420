"""Deals that do not exist, with rounds as long as a large demo needs; their names say so."""

import datetime as dt
from decimal import Decimal

from registry.demo.deal_histories import DealHistory
from registry.demo.scenes import Scene
from registry.model.deals import (
    Deal,
    DealKind,
    DealStatus,
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorVersion,
    MeasureArea,
    Target,
)
from registry.model.languages import Translated
from registry.model.periods import ReportingRound

DEALS = 10
_MINISTRIES = (("YM",), ("YM", "TEM"), ("STM",), ("STM", "YM"), ("TEM",))
_GOES_ON_FOR = 8
"""Years beyond the present."""


def _indicator(
    code: str,
    kind: IndicatorKind,
    direction: Direction,
    unit: str,
    name: Translated,
    denominator: Translated | None = None,
) -> Indicator:
    since = dt.date(2000, 1, 1)
    return Indicator(code, (IndicatorVersion(1, since, kind, direction, unit, name, name, denominator),))


_INDICATORS = (
    _indicator(
        "share",
        IndicatorKind.SHARE,
        Direction.UP,
        "%",
        Translated(
            "ehtojen mukaiset hankinnat", "upphandlingar enligt villkoren", "procurements on the terms"
        ),
        Translated("kaikki hankinnat", "alla upphandlingar", "all procurements"),
    ),
    _indicator(
        "amount",
        IndicatorKind.AMOUNT,
        Direction.DOWN,
        "kg",
        Translated("muovijäte kilogrammoina", "kilogram plastavfall", "kilograms of plastic waste"),
    ),
)
_STRATEGY = _indicator(
    "strategy",
    IndicatorKind.YES_NO,
    Direction.UP,
    "1",
    Translated("Hankintastrategia", "Upphandlingsstrategi", "Procurement strategy"),
)
"""Asked in every third deal."""


def demo_deals(first_period: int, scene: Scene) -> list[DealHistory]:
    """Return ten invented deals, reported on yearly from a period on and open for years to come."""
    return [_history(number, first_period, scene) for number in range(1, DEALS + 1)]


def _history(number: int, first_period: int, scene: Scene) -> DealHistory:
    signed_on = dt.date(first_period - 2, 9, 1)
    ends_on = dt.date(scene.now.year + _GOES_ON_FOR, 12, 31)
    deal = Deal(
        slug=f"demo-deal-{number:02d}",
        kind=DealKind.PROCUREMENT,
        status=DealStatus.PREPARING,
        name=Translated(
            f"Demo deal {number} (keksitty)", f"Demo deal {number} (påhittad)", f"Demo deal {number}"
        ),
        purpose=Translated(
            "Tätä green dealia ei ole: se on keksitty mittauksia varten.",
            "Denna green deal finns inte: den är påhittad för mätningar.",
            "This deal does not exist: it is invented for measurements.",
        ),
        valid_until=ends_on,
        ministries=_MINISTRIES[number % len(_MINISTRIES)],
        reporting=ReportingRound(first_period),
        signed_on=signed_on.isoformat(),
        indicators=_INDICATORS if number % 3 else (*_INDICATORS, _STRATEGY),
        targets=(
            Target("share", ends_on, Decimal(60)),
            Target("amount", ends_on, Decimal(900)),
            *(() if number % 3 else (Target("strategy", ends_on, Decimal(1)),)),
        ),
        measure_areas=(
            MeasureArea("tendering", Translated("Kilpailutus", "Upphandling", "Tendering")),
            MeasureArea("training", Translated("Koulutus", "Utbildning", "Training")),
        ),
        sources=("invented",),
    )
    officer = scene.staff.officer(deal.lead_ministry)
    history = DealHistory(deal, scene.at_work(signed_on - dt.timedelta(days=90)), officer)
    history.open(scene.at_work(signed_on), officer)
    return history
