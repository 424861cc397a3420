"""A report's values as they are read before they are public: computed, beside what was accepted before."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from registry.model.deals import Deal, IndicatorVersion
from registry.model.figures import FigureKind, figure_of
from registry.model.headlines import shown
from registry.model.progress_reports import ReportContent, ReportedValue
from registry.model.report_rules import definitions_in


class Computed(msgspec.Struct, frozen=True):
    """A reported value and what it comes to; without a figure, `kind` says why."""

    given: ReportedValue
    kind: FigureKind
    figure: Decimal | None


class ValueLine(msgspec.Struct, frozen=True):
    """What is reported of an indicator now, and what was accepted for an earlier period."""

    definition: IndicatorVersion
    now: Computed
    before: Computed | None


def value_lines(
    deal: Deal, period: int, content: ReportContent, before: ReportContent | None
) -> tuple[ValueLine, ...]:
    """Return a line for each reported value, in the order of the deal's indicators."""
    return tuple(_lines(deal, period, content, before))


def _lines(
    deal: Deal, period: int, content: ReportContent, before: ReportContent | None
) -> Iterator[ValueLine]:
    definitions = definitions_in(deal, period)
    now = {value.indicator: value for value in content.values}
    then = {value.indicator: value for value in before.values} if before is not None else {}
    for indicator in deal.indicators:
        value = now.get(indicator.code)
        if value is None:
            continue
        earlier = then.get(indicator.code)
        versions = {version.version: version for version in indicator.versions}
        yield ValueLine(
            definitions[indicator.code],
            computed(value, definitions[indicator.code]),
            None if earlier is None else computed(earlier, versions[earlier.indicator_version]),
        )


def computed(value: ReportedValue, definition: IndicatorVersion) -> Computed:
    """Return what a value comes to under its definition."""
    figure = figure_of(value, definition)
    return Computed(value, figure.kind, shown(figure, definition.kind, ()))
