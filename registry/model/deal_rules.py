"""What a deal must hold, and what may still change once units have agreed under it."""

import datetime as dt
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from registry.errors import FieldError, InvalidInput
from registry.model.deals import Deal, DealStatus, Indicator, IndicatorKind, StateMeasure, Target

LAST_DAY = dt.date(2200, 12, 31)
"""Terms end by then: the year after the last that dates can have could not be reckoned with."""

RESERVED_SLUGS = frozenset({"new"})
"""What stands in the place of a slug in addresses already."""

FULL_SHARE = 100


def check_deal(deal: Deal) -> None:
    """Raise InvalidInput with everything in the deal that contradicts itself."""
    _raise(_errors(deal))


def check_openable(deal: Deal, today: dt.date) -> None:
    """Raise InvalidInput with everything that keeps units from agreeing under the deal.

    A deal without indicators is followed by the measures that its units promise, and one without
    measure areas lets them name their own.
    """
    _raise(opening_gaps(deal, today))


def opening_gaps(deal: Deal, today: dt.date) -> tuple[FieldError, ...]:
    """Return what a deal still lacks before it can be opened."""
    gaps = list(_errors(deal))
    if deal.valid_until < today:
        gaps.append(FieldError("/valid_until", "in_the_past"))
    return tuple(gaps)


def with_progress(before: Deal, wanted: tuple[StateMeasure, ...]) -> tuple[StateMeasure, ...]:
    """Return state measures as they are wanted, each with how far it has come so far.

    A measure is known by its text. One whose text was corrected is known by its place, as long as
    none is left out and what stood there is not told elsewhere.
    """
    by_text = {measure.text: measure for measure in before.state_measures}
    texts = {measure.text for measure in wanted}
    keeps_places = len(wanted) >= len(before.state_measures)

    def former(place: int, measure: StateMeasure) -> StateMeasure | None:
        if measure.text in by_text:
            return by_text[measure.text]
        stood_here = before.state_measures[place : place + 1] if keeps_places else ()
        return next((one for one in stood_here if one.text not in texts), None)

    return tuple(
        replace(known, text=measure.text) if (known := former(place, measure)) else measure
        for place, measure in enumerate(wanted)
    )


def check_revision(before: Deal, after: Deal, today: dt.date) -> None:
    """Raise InvalidInput with everything that may not change any more.

    A deal in preparation may change in all. Later, what agreements and reports rest on stays:
    indicators with their definitions, targets once set, measure areas, ministries, the round, and
    what the state itself promised (its words may be corrected; what is given up is told by its status).
    A changed definition is a new version from a day on that is not past, so that what has been
    reported stays as it was (rule 4); a target still to be set gets its value, and indicators,
    targets and areas may be added.
    """
    if before.status is DealStatus.PREPARING:
        return
    _raise([*_broken_promises(before, after), *_backdated(before, after, today)])


def _raise(errors: Iterable[FieldError]) -> None:
    found = list(errors)
    if found:
        raise InvalidInput(*found)


def _errors(deal: Deal) -> Iterator[FieldError]:
    if deal.slug in RESERVED_SLUGS:
        yield FieldError("/slug", "is_taken", {"existing": deal.slug})
    if deal.signed_on is not None and not _is_inexact_day(deal.signed_on):
        yield FieldError("/signed_on", "bad_date")
    if deal.valid_until > LAST_DAY:
        yield FieldError("/valid_until", "too_big", {"maximum": LAST_DAY.isoformat()})
    yield from _twice("/ministries", deal.ministries)
    yield from _twice("/indicators", [i.code for i in deal.indicators], "code")
    yield from _twice("/measure_areas", [area.code for area in deal.measure_areas], "code")
    yield from _twice("/targets", [(t.indicator, t.due_on) for t in deal.targets])
    for index, indicator in enumerate(deal.indicators):
        yield from _definition_errors(indicator, f"/indicators/{index}/versions")
    for index, target in enumerate(deal.targets):
        yield from _target_errors(deal, target, f"/targets/{index}")
    if deal.measure_areas and deal.minimum_measure_areas > len(deal.measure_areas):
        yield FieldError("/minimum_measure_areas", "too_big", {"maximum": len(deal.measure_areas)})
    if not _is_a_day(deal.reporting.due_month, deal.reporting.due_day):
        yield FieldError("/reporting/due_day", "bad_date")


def _target_errors(deal: Deal, target: Target, pointer: str) -> Iterator[FieldError]:
    indicator = deal.indicator(target.indicator)
    if indicator is None:
        yield FieldError(f"{pointer}/indicator", "unknown_indicator", {"deal": deal.slug})
    elif target.value is not None and target.value > FULL_SHARE:
        definition = indicator.at(target.due_on)
        if definition.kind is IndicatorKind.SHARE and definition.unit == "%":
            yield FieldError(f"{pointer}/value", "too_big", {"maximum": FULL_SHARE})
    if target.due_on > deal.valid_until:
        yield FieldError(f"{pointer}/due_on", "after_deal", {"end": deal.valid_until.isoformat()})


def _is_inexact_day(text: str) -> bool:
    """Tell whether a text is a year, a month or a day, such as `2020-11`."""
    try:
        dt.date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def _is_a_day(month: int, day: int) -> bool:
    try:
        dt.date(2001, month, day)  # no leap year: 29 February would not come every year
    except ValueError:
        return False
    return True


def _definition_errors(indicator: Indicator, pointer: str) -> Iterator[FieldError]:
    for index, definition in enumerate(indicator.versions):
        is_share = definition.kind is IndicatorKind.SHARE
        if is_share and definition.denominator is None:
            yield FieldError(f"{pointer}/{index}/denominator", "required")
        if not is_share and definition.denominator is not None:
            yield FieldError(f"{pointer}/{index}/denominator", "not_asked_for")
        if index and definition.in_force_from <= indicator.versions[index - 1].in_force_from:
            yield FieldError(f"{pointer}/{index}/in_force_from", "not_in_order")


def _twice(pointer: str, items: Iterable[object], field: str = "") -> Iterator[FieldError]:
    seen: set[object] = set()
    for index, item in enumerate(items):
        if item in seen:
            yield FieldError(f"{pointer}/{index}" + (f"/{field}" if field else ""), "listed_twice")
        seen.add(item)


def _backdated(before: Deal, after: Deal, today: dt.date) -> Iterator[FieldError]:
    for index, indicator in enumerate(after.indicators):
        former = before.indicator(indicator.code)
        if former is None:
            continue
        for position in range(len(former.versions), len(indicator.versions)):
            if indicator.versions[position].in_force_from < today:
                yield FieldError(f"/indicators/{index}/versions/{position}/in_force_from", "in_the_past")


def _broken_promises(before: Deal, after: Deal) -> Iterator[FieldError]:
    for name in ("kind", "ministries", "reporting"):
        if getattr(before, name) != getattr(after, name):
            yield FieldError(f"/{name}", "fixed_once_open")
    for indicator in before.indicators:
        kept = after.indicator(indicator.code)
        if kept is None or kept.versions[: len(indicator.versions)] != indicator.versions:
            yield FieldError("/indicators", "indicator_fixed", {"indicator": indicator.code})
    targets = {(t.indicator, t.due_on): t.value for t in after.targets}
    for target in before.targets:
        kept_value = targets.get((target.indicator, target.due_on))
        is_gone = (target.indicator, target.due_on) not in targets
        if is_gone or (target.value is not None and kept_value != target.value):
            yield FieldError(
                "/targets", "target_fixed", {"indicator": target.indicator, "due": target.due_on.isoformat()}
            )
    areas = {area.code for area in after.measure_areas}
    for area in before.measure_areas:
        if area.code not in areas:
            yield FieldError("/measure_areas", "area_fixed", {"area": area.code})
    if len(after.state_measures) < len(before.state_measures):
        yield FieldError("/state_measures", "state_measure_fixed")
