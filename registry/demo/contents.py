"""What one progress report says."""

from random import Random

from registry.demo.figures import invented_value, twisted_value
from registry.demo.parts import Part, Twist
from registry.demo.words import words
from registry.model.agreements import MeasureCommitment, Terms
from registry.model.deals import MeasureStatus
from registry.model.progress_reports import MeasureProgress, ReportContent, ReportedValue

_ON_TIME = 0.8


def content_of(part: Part, terms: Terms, period: int, twist: Twist | None, rng: Random) -> ReportContent:
    """Return a report that answers for every commitment; a twist is that of its first value."""
    summaries = words().summaries
    summary = summaries[int(rng.random() * len(summaries))]
    codes = dict.fromkeys(target.indicator for target in terms.targets)
    return ReportContent(
        part.language,
        words().noticed(summary, part.language),
        tuple(
            _value(part, code, period, twist if position == 0 else None, rng)
            for position, code in enumerate(codes)
        ),
        tuple(_progress(measure, terms, period, rng) for measure in terms.measures),
    )


def _value(part: Part, code: str, period: int, twist: Twist | None, rng: Random) -> ReportedValue:
    deal = part.deal
    indicator = deal.indicator(code)
    if indicator is None:
        raise LookupError(code)
    definition = indicator.at(deal.reporting.ends_on(period))
    special = twisted_value(code, definition, twist, part.language) if twist else None
    years = period - deal.reporting.first_period
    return special or invented_value(code, definition, part.figures, years, _pace(part, code), rng)


def _pace(part: Part, code: str) -> float:
    """Return how far the unit goes beside the deal: 1, less for those with lower targets of their own."""
    if not part.own_values:
        return 1.0
    shares = [
        float(part.own_values.get((code, target.due_on), target.value) / target.value)
        for target in part.deal.targets_of(code)
        if target.value
    ]
    return min(shares, default=1.0)


def _progress(measure: MeasureCommitment, terms: Terms, period: int, rng: Random) -> MeasureProgress:
    if period >= measure.due_on.year and rng.random() < _ON_TIME:
        return MeasureProgress(measure.number, MeasureStatus.DONE)
    is_first = terms.starts_on is not None and period <= terms.starts_on.year
    status = MeasureStatus.NOT_STARTED if is_first else MeasureStatus.UNDER_WAY
    return MeasureProgress(measure.number, status)
