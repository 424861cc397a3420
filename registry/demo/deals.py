"""The deals of the reference data, with how they came about: invented days where no source gives them."""

import datetime as dt

import msgspec

from registry import reference
from registry.demo.deal_histories import DealHistory
from registry.demo.scenes import Scene
from registry.demo.words import words
from registry.model.deals import (
    Deal,
    DealKind,
    DealStatus,
    Direction,
    FoundingParty,
    Indicator,
    IndicatorKind,
    IndicatorVersion,
    MeasureArea,
    StateMeasure,
    Target,
)
from registry.model.languages import Translated
from registry.model.periods import ReportingRound

_PREPARATION = dt.timedelta(days=180)
_OPEN_BEFORE_SIGNING = dt.timedelta(days=60)
"""Founding parties draft and decide before they sign together."""
_OPENED_ON = {"circular-economy": dt.date(2025, 7, 14)}
_MERGED_ON = dt.date(2025, 10, 1)
_MONTH = 7
"""How long a date is that has no day: `2020-11`."""


def reference_deals(scene: Scene) -> list[DealHistory]:
    """Return every deal of the reference data, one that others were merged into before these."""
    found = sorted(reference.deals(), key=lambda deal: deal.merged_into is not None)
    return [_history(given, scene) for given in found]


def _history(given: reference.ReferenceDeal, scene: Scene) -> DealHistory:
    deal = _deal(given)
    officer = scene.staff.officer(deal.lead_ministry)
    signed_on = signing_day(given)
    opened_on = _OPENED_ON.get(given.slug, signed_on - _OPEN_BEFORE_SIGNING)
    history = DealHistory(deal, scene.at_work(opened_on - _PREPARATION), officer)
    history.open(scene.at_work(opened_on), officer)
    told = enumerate(words().of_deal(given.slug).state_measures[: len(deal.state_measures)])
    for position, measure in sorted(told, key=lambda pair: pair[1].on or dt.date.max):
        if measure.on is not None:
            text = deal.state_measures[position].text
            kept = StateMeasure(text, measure.status, measure.note)
            history.keep_state_measure(scene.at_work(measure.on), officer, position, kept)
    if given.merged_into is not None:
        history.merge(scene.at_work(_MERGED_ON), officer, given.merged_into)
    return history


def signing_day(given: reference.ReferenceDeal) -> dt.date:
    """Return when a deal was signed: the first of the month where only that is known.

    A deal whose signing no source gives counts from its opening or its first period.
    """
    if given.signed_on is None:
        return _OPENED_ON.get(given.slug) or _round(given).starts_on(given.reporting.first_period)
    text = given.signed_on
    return dt.date.fromisoformat(f"{text}-01" if len(text) == _MONTH else text)


def _deal(given: reference.ReferenceDeal) -> Deal:
    in_force_from = signing_day(given)
    return Deal(
        slug=given.slug,
        kind=DealKind(given.kind),
        status=DealStatus(given.status),
        name=_text(given.name),
        purpose=_text(given.purpose),
        valid_until=given.valid_until or dt.date(_round(given).first_period + 10, 12, 31),
        ministries=given.ministries,
        reporting=_round(given),
        signed_on=given.signed_on,
        minimum_measure_areas=given.minimum_measure_areas,
        indicators=tuple(_indicator(indicator, in_force_from) for indicator in given.indicators),
        targets=tuple(Target(target.indicator, target.due, target.value) for target in given.targets),
        measure_areas=tuple(MeasureArea(area.code, _text(area.name)) for area in given.measure_areas),
        state_measures=tuple(StateMeasure(_text(measure.text)) for measure in given.state_measures),
        founding_parties=tuple(
            FoundingParty(party.name, party.business_id) for party in given.founding_parties
        ),
        merged_into=given.merged_into,
        sources=given.sources,
    )


def _indicator(given: reference.ReferenceIndicator, in_force_from: dt.date) -> Indicator:
    definition = IndicatorVersion(
        version=1,
        in_force_from=in_force_from,
        kind=IndicatorKind(given.kind),
        direction=Direction(given.direction),
        unit=given.unit,
        name=_text(given.name),
        numerator=_text(given.numerator),
        denominator=_text(given.denominator) if given.denominator else None,
    )
    return Indicator(given.code, (definition,))


def _round(given: reference.ReferenceDeal) -> ReportingRound:
    return msgspec.convert(given.reporting, ReportingRound, from_attributes=True)


def _text(given: reference.ReferenceText) -> Translated:
    return Translated(given.fi, given.sv, given.en)
