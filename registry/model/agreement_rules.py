"""What an agreement must hold: always, and before it may be submitted.

Each rule yields FieldErrors with pointers into the agreement as the API takes it, so that a
person is told everything at once.
"""

import datetime as dt
from collections.abc import Iterator

import msgspec

from registry.errors import FieldError, InvalidInput
from registry.model.agreements import Agreement, MeasureCommitment, TargetCommitment, Terms
from registry.model.deals import Deal, DealStatus, IndicatorKind

FULL_SHARE = 100


def check_draft(terms: Terms, deal: Deal) -> None:
    """Raise InvalidInput with all that could never become right by adding more to the draft."""
    _raise(_draft_errors(terms, deal))


def check_complete(terms: Terms, deal: Deal, today: dt.date) -> None:
    """Raise InvalidInput with all that keeps the terms from being submitted.

    A decision reference is required: an approver never submits what nobody decided.
    """
    _raise([*_draft_errors(terms, deal), *_gaps(terms, deal, today)])


def check_joinable(deal: Deal, today: dt.date) -> None:
    """Raise InvalidInput when no agreement can be made under the deal today."""
    if deal.status_on(today) is not DealStatus.OPEN:
        raise InvalidInput(FieldError("/deal", "deal_not_open", {"deal": deal.slug}))


def _raise(errors: Iterator[FieldError] | list[FieldError]) -> None:
    found = list(errors)
    if found:
        raise InvalidInput(*found)


def _draft_errors(terms: Terms, deal: Deal) -> Iterator[FieldError]:
    yield from _term_errors(terms, deal)
    seen: set[object] = set()
    for index, commitment in enumerate(terms.commitments):
        pointer = f"/commitments/{index}"
        if terms.ends_on and commitment.due_on > terms.ends_on:
            yield FieldError(f"{pointer}/due_on", "after_end", {"end": terms.ends_on.isoformat()})
        if isinstance(commitment, TargetCommitment):
            yield from _target_errors(commitment, deal, pointer)
            identity: object = (commitment.indicator, commitment.due_on)
        else:
            yield from _measure_errors(commitment, deal, pointer)
            identity = (commitment.area, commitment.own_area, commitment.description)
        if identity in seen:
            yield FieldError(pointer, "promised_twice")
        seen.add(identity)


def _term_errors(terms: Terms, deal: Deal) -> Iterator[FieldError]:
    if terms.starts_on and terms.ends_on and terms.starts_on > terms.ends_on:
        yield FieldError("/ends_on", "before_start", {"start": terms.starts_on.isoformat()})
    if terms.ends_on and terms.ends_on > deal.valid_until:
        yield FieldError("/ends_on", "after_deal", {"end": deal.valid_until.isoformat()})
    for index, organisation in enumerate(terms.covers):
        if organisation in terms.covers[:index]:
            yield FieldError(f"/covers/{index}", "listed_twice")


def _target_errors(target: TargetCommitment, deal: Deal, pointer: str) -> Iterator[FieldError]:
    indicator = deal.indicator(target.indicator)
    if indicator is None:
        yield FieldError(f"{pointer}/indicator", "unknown_indicator", {"deal": deal.slug})
        return
    definition = indicator.at(target.due_on)
    is_percentage = definition.kind is IndicatorKind.SHARE and definition.unit == "%"
    baseline = target.baseline.value if target.baseline else None
    for name, value in (("value", target.value), ("baseline/value", baseline)):
        if value is not None and is_percentage and value > FULL_SHARE:
            yield FieldError(f"{pointer}/{name}", "too_big", {"maximum": FULL_SHARE})
    if target.baseline and target.baseline.on >= target.due_on:
        yield FieldError(f"{pointer}/baseline/on", "baseline_after_due")


def _measure_errors(measure: MeasureCommitment, deal: Deal, pointer: str) -> Iterator[FieldError]:
    listed = {area.code for area in deal.measure_areas}
    if measure.area is not None and measure.area not in listed:
        yield FieldError(f"{pointer}/area", "unknown_area", {"deal": deal.slug})
    if measure.own_area is not None and listed:
        yield FieldError(f"{pointer}/own_area", "area_is_listed", {"deal": deal.slug})


def _gaps(terms: Terms, deal: Deal, today: dt.date) -> Iterator[FieldError]:
    for name in ("starts_on", "ends_on", "scope", "implementation_plan", "decision"):
        if not getattr(terms, name):
            yield FieldError(f"/{name}", "required")
    if terms.decision and terms.decision.decided_on > today:
        yield FieldError("/decision/decided_on", "in_the_future")
    if not terms.commitments:
        yield FieldError("/commitments", "required")
    for index, commitment in enumerate(terms.commitments):
        needs_area = isinstance(commitment, MeasureCommitment) and deal.measure_areas
        if needs_area and isinstance(commitment, MeasureCommitment) and commitment.area is None:
            yield FieldError(f"/commitments/{index}/area", "required")
    areas = {measure.area or measure.own_area for measure in terms.measures} - {None}
    if len(areas) < deal.minimum_measure_areas:
        yield FieldError("/commitments", "too_few_areas", {"minimum": deal.minimum_measure_areas})


def with_numbers(terms: Terms, agreement: Agreement | None) -> Terms:
    """Return the terms with a number for each new commitment (those that came with number 0).

    A number once given stays with its promise through all versions and is never given again.
    Raises InvalidInput for numbers that the agreement never gave, or that come twice.
    """
    known = {c.number for v in agreement.versions for c in v.terms.commitments} if agreement else set()
    errors: list[FieldError] = []
    taken: set[int] = set()
    following = max(known, default=0)
    commitments = []
    for index, commitment in enumerate(terms.commitments):
        number = commitment.number
        if number == 0:
            following += 1
            number = following
        elif number not in known:
            errors.append(FieldError(f"/commitments/{index}/number", "unknown_commitment"))
        elif number in taken:
            errors.append(FieldError(f"/commitments/{index}/number", "listed_twice"))
        taken.add(number)
        commitments.append(msgspec.structs.replace(commitment, number=number))
    _raise(errors)
    return msgspec.structs.replace(terms, commitments=tuple(commitments))
