"""What a progress report must hold: always, and before it may be submitted."""

import datetime as dt
from collections.abc import Iterator

from registry.errors import FieldError, InvalidInput, WrongState
from registry.model.agreements import IN_FORCE, Agreement, Terms
from registry.model.deals import Deal, IndicatorKind, IndicatorVersion
from registry.model.progress_reports import ReportContent, ReportedValue

_PARTS = {
    IndicatorKind.SHARE: ("numerator", "denominator"),
    IndicatorKind.AMOUNT: ("numerator",),
    IndicatorKind.YES_NO: ("answer",),
}


def check_reportable(agreement: Agreement, deal: Deal, period: int, today: dt.date) -> None:
    """Raise unless a report for the period can be drafted.

    WrongState for an agreement that is not in force; InvalidInput at `/period` for one outside
    the deal's round or the agreement's term, or that has not begun.
    """
    if agreement.status not in IN_FORCE:
        raise WrongState(verb="report", status=agreement.status.value)
    if period not in periods_of(agreement, deal):
        raise InvalidInput(FieldError("/period", "not_a_period"))
    if deal.reporting.starts_on(period) > today:
        raise InvalidInput(FieldError("/period", "period_not_begun"))


def periods_of(agreement: Agreement, deal: Deal) -> tuple[int, ...]:
    """Return the periods that an approved agreement is reported for, in order."""
    version = agreement.approved
    if version is None or version.terms.starts_on is None or version.terms.ends_on is None:
        return ()
    first = min(v.terms.starts_on for v in agreement.versions if v.approved_at and v.terms.starts_on)
    return deal.reporting.periods_within(first, version.terms.ends_on)


def is_final(agreement: Agreement, deal: Deal, period: int) -> bool:
    """Tell whether the report for this period is the agreement's last."""
    return periods_of(agreement, deal)[-1:] == (period,)


def terms_at(agreement: Agreement, deal: Deal, period: int) -> Terms | None:
    """Return the terms that a period's report is judged by (rule 4)."""
    version = agreement.in_force_at(deal.reporting.ends_on(period))
    return version.terms if version is not None else None


def check_content(content: ReportContent, agreement: Agreement, deal: Deal, period: int) -> None:
    """Raise InvalidInput with all that could never become right by adding more to the draft."""
    _raise(_content_errors(content, agreement, deal, period))


def check_complete(
    content: ReportContent, agreement: Agreement, deal: Deal, period: int, today: dt.date
) -> None:
    """Raise InvalidInput with all that keeps the report from being submitted.

    Every indicator with a commitment has a value or a reason, every measure a status, and the
    period is over.
    """
    errors = [*_content_errors(content, agreement, deal, period), *_gaps(content, agreement, deal, period)]
    if deal.reporting.ends_on(period) >= today:
        errors.append(
            FieldError("/period", "period_not_over", {"end": deal.reporting.ends_on(period).isoformat()})
        )
    _raise(errors)


def definitions_in(deal: Deal, period: int) -> dict[str, IndicatorVersion]:
    """Return the definitions of all indicators at the end of a period, by code."""
    end = deal.reporting.ends_on(period)
    return {indicator.code: indicator.at(end) for indicator in deal.indicators}


def _raise(errors: Iterator[FieldError] | list[FieldError]) -> None:
    found = list(errors)
    if found:
        raise InvalidInput(*found)


def _content_errors(
    content: ReportContent, agreement: Agreement, deal: Deal, period: int
) -> Iterator[FieldError]:
    seen: set[str] = set()
    definitions = definitions_in(deal, period)
    for index, value in enumerate(content.values):
        pointer = f"/values/{index}"
        definition = definitions.get(value.indicator)
        if definition is None:
            yield FieldError(f"{pointer}/indicator", "unknown_indicator", {"deal": deal.slug})
        else:
            yield from _value_errors(value, definition, pointer)
        if value.indicator in seen:
            yield FieldError(f"{pointer}/indicator", "reported_twice")
        seen.add(value.indicator)
    yield from _measure_errors(content, agreement, deal, period)


def _value_errors(value: ReportedValue, definition: IndicatorVersion, pointer: str) -> Iterator[FieldError]:
    parts = _PARTS[definition.kind]
    for name in ("numerator", "denominator", "answer"):
        if getattr(value, name) is not None and name not in parts:
            yield FieldError(f"{pointer}/{name}", "not_asked_for")
        if getattr(value, name) is not None and value.missing is not None:
            yield FieldError(f"{pointer}/{name}", "given_and_missing")
    numerator, denominator = value.numerator, value.denominator
    if (
        definition.unit == "%"
        and numerator is not None
        and denominator is not None
        and numerator > denominator
    ):
        yield FieldError(f"{pointer}/numerator", "more_than_denominator")


def _measure_errors(
    content: ReportContent, agreement: Agreement, deal: Deal, period: int
) -> Iterator[FieldError]:
    terms = terms_at(agreement, deal, period)
    promised = {measure.number for measure in terms.measures} if terms is not None else set()
    seen: set[int] = set()
    for index, measure in enumerate(content.measures):
        if measure.commitment not in promised:
            yield FieldError(f"/measures/{index}/commitment", "unknown_commitment")
        if measure.commitment in seen:
            yield FieldError(f"/measures/{index}/commitment", "reported_twice")
        seen.add(measure.commitment)


def _gaps(content: ReportContent, agreement: Agreement, deal: Deal, period: int) -> Iterator[FieldError]:
    terms = terms_at(agreement, deal, period)
    if terms is None:
        return
    given = {value.indicator for value in content.values}
    for code in dict.fromkeys(target.indicator for target in terms.targets):
        if code not in given:
            yield FieldError("/values", "value_missing", {"indicator": code})
    definitions = definitions_in(deal, period)
    for index, value in enumerate(content.values):
        definition = definitions.get(value.indicator)
        if definition is None or value.missing is not None:
            continue
        for name in _PARTS[definition.kind]:
            if getattr(value, name) is None:
                yield FieldError(f"/values/{index}/{name}", "value_or_reason")
    reported = {measure.commitment for measure in content.measures}
    for measure in terms.measures:
        if measure.number not in reported:
            yield FieldError("/measures", "measure_missing", {"commitment": measure.number})
