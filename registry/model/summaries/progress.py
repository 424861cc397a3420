"""How an agreement's figures came about and stand, period by period, for a summary.

All of it is computed by the model's own rules from the accepted reports.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

from registry.model.agreements import Agreement, AgreementVersion, TargetCommitment
from registry.model.deal_figures import Participant, Standing, UnitFigure, deal_figures
from registry.model.deals import Deal, Indicator, Target
from registry.model.figures import TargetStatus
from registry.model.headlines import due_next, shown
from registry.model.progress_reports import ProgressReport, ReportContent, ReportedValue
from registry.model.report_rules import periods_of, terms_at
from registry.model.summaries.records import IndicatorRecord, PeriodFigure, Series, TargetRecord


class Progress:
    """One agreement's accepted reports, seen by indicator and by target."""

    def __init__(self, agreement: Agreement, deal: Deal, reports: Iterable[ProgressReport]) -> None:
        self._agreement = agreement
        self._deal = deal
        self._contents: Mapping[int, ReportContent] = {
            report.period: report.accepted.content
            for report in sorted(reports, key=lambda report: report.period)
            if report.accepted is not None
        }
        self._values: Mapping[tuple[int, str], ReportedValue] = {
            (period, value.indicator): value
            for period, content in self._contents.items()
            for value in content.values
        }
        self._judged = {period: self._judge(period) for period in self._contents}

    def indicators(self, version: AgreementVersion) -> tuple[IndicatorRecord, ...]:
        """Return the indicators that the version promises a value for, or that were reported."""
        wanted = {target.indicator for target in version.terms.targets} | {code for _, code in self._values}
        return tuple(self._indicator(i, version) for i in self._deal.indicators if i.code in wanted)

    def targets(self, version: AgreementVersion) -> tuple[TargetRecord, ...]:
        """Return the version's targets with their standing, in its own order."""
        return tuple(self._target(target) for target in version.terms.targets)

    def _judge(self, period: int) -> Mapping[str, UnitFigure]:
        """Return each indicator's figure and standings by the terms in force at the period's end."""
        terms = terms_at(self._agreement, self._deal, period)
        unit = Participant(
            self._agreement.organisation,
            self._agreement.number,
            terms.targets if terms is not None else (),
            values=self._values,
        )
        figures = deal_figures(self._deal, period, (unit,), frozenset())
        return {indicator.code: indicator.units[0] for indicator in figures.indicators}

    def _indicator(self, indicator: Indicator, version: AgreementVersion) -> IndicatorRecord:
        periods = self._periods()
        figures = {period: self._figure(indicator, period) for period in periods}
        reported = [period for period in periods if period in self._contents]
        now = figures[reported[-1]] if reported else None
        by_definition: dict[int, list[PeriodFigure]] = {}
        for period, figure in figures.items():
            in_force = indicator.at(self._deal.reporting.ends_on(period))
            by_definition.setdefault(in_force.version, []).append(figure)
        versions = {one.version: one for one in indicator.versions}
        own = [target for target in version.terms.targets if target.indicator == indicator.code]
        return IndicatorRecord(
            definition=indicator.at(self._deal.reporting.ends_on(reported[-1]))
            if reported
            else indicator.versions[-1],
            now=now,
            own=now.own if now else due_next(_unjudged(own), dt.date.min),
            deal=now.deal if now else due_next(_unjudged(self._deal.targets_of(indicator.code)), dt.date.min),
            series=tuple(Series(versions[number], tuple(rows)) for number, rows in by_definition.items()),
            code=indicator.code,
        )

    def _periods(self) -> tuple[int, ...]:
        """Return the periods up to the last accepted report; one that passed unreported stays visible."""
        last = max(self._contents, default=0)
        expected = {period for period in periods_of(self._agreement, self._deal) if period <= last}
        return tuple(sorted(expected | set(self._contents)))

    def _figure(self, indicator: Indicator, period: int) -> PeriodFigure:
        name = self._deal.reporting.named(period)
        if period not in self._contents:
            return PeriodFigure(name, is_reported=False)
        as_of = self._deal.reporting.ends_on(period)
        unit = self._judged[period][indicator.code]
        value = self._values.get((period, indicator.code))
        targets = [standing.value for standing in (*unit.own_targets, *unit.deal_targets)]
        return PeriodFigure(
            period=name,
            is_reported=True,
            kind=unit.figure.kind,
            value=shown(unit.figure, indicator.at(as_of).kind, targets),
            numerator=unit.figure.numerator,
            denominator=unit.figure.denominator,
            missing=value.missing if value else None,
            evidence=unit.evidence,
            own=due_next(unit.own_targets, as_of),
            deal=due_next(unit.deal_targets, as_of),
            note=value.note if value else "",
            language=self._contents[period].language,
        )

    def _target(self, target: TargetCommitment) -> TargetRecord:
        indicator = self._deal.indicator(target.indicator)
        if indicator is None:
            raise LookupError(target.indicator)
        period = self._period_that_judges(target.due_on)
        judged = self._judged[period][indicator.code].own_targets if period else ()
        unjudged = TargetStatus.NOT_SET if target.value is None else TargetStatus.NO_DATA
        same = (one.status for one in judged if (one.due_on, one.value) == (target.due_on, target.value))
        deal_targets = self._deal.targets_of(indicator.code)
        return TargetRecord(
            commitment=target,
            definition=indicator.at(target.due_on),
            deal_target=next((one for one in deal_targets if one.due_on == target.due_on), None),
            status=next(same, unjudged),
            figure=self._figure(indicator, period) if period else None,
        )

    def _period_that_judges(self, due_on: dt.date) -> int | None:
        """Return the first reported period that ends at or after a target's day, else the last one."""
        after = [period for period in self._contents if self._deal.reporting.ends_on(period) >= due_on]
        return next(iter(after), max(self._contents, default=None))


def _unjudged(targets: Iterable[TargetCommitment | Target]) -> tuple[Standing, ...]:
    return tuple(
        Standing(one.due_on, one.value, TargetStatus.NOT_SET if one.value is None else TargetStatus.NO_DATA)
        for one in targets
    )
