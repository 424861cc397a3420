"""The charts of an agreement or of a report under it: the path of each indicator, measures by completion."""

from collections.abc import Iterable

from registry.documents.charts.chart import PAPER, Chart
from registry.documents.charts.measures import measures
from registry.documents.charts.target_path import Aim, Point, target_path
from registry.model.languages import Language
from registry.model.summaries import AgreementSummary, ProgressReportSummary
from registry.model.summaries.records import IndicatorRecord, TargetRecord


def charts(summary: AgreementSummary | ProgressReportSummary, language: Language) -> dict[str, Chart]:
    """Return `path`, the first indicator's that has one, those of others as `path-<code>`, and `measures`."""
    found: dict[str, Chart] = {}
    for record in summary.indicators:
        chart = path_of(record, summary.targets, language)
        if chart is not None:
            found[f"path-{record.code}" if found else "path"] = chart
    tally = measures(summary.tally, language)
    return found | {"measures": tally} if tally else found


def path_of(
    record: IndicatorRecord, targets: Iterable[TargetRecord], language: Language, width: int = PAPER
) -> Chart | None:
    """Return an indicator's path towards those of the version's `targets` that are for it, and the deal's.

    Only figures under the present definition are in it: those of two never compare.
    """
    own = [one for one in targets if one.commitment.indicator == record.code]
    present = record.definition.version
    figures = next((one.figures for one in record.series if one.definition.version == present), ())
    return target_path(
        record.definition,
        [Point(int(figure.period[-4:]), figure.period, figure.value) for figure in figures],
        _aims(record, own),
        language,
        baseline=next((one.commitment.baseline for one in own if one.commitment.baseline), None),
        width=width,
    )


def _aims(record: IndicatorRecord, targets: Iterable[TargetRecord]) -> list[Aim]:
    """Return the unit's targets, the deal's for the same days, and whichever is due next."""
    own = {(one.commitment.due_on, one.commitment.value) for one in targets}
    deal = {(one.deal_target.due_on, one.deal_target.value) for one in targets if one.deal_target}
    if record.own:
        own.add((record.own.due_on, record.own.value))
    if record.deal:
        deal.add((record.deal.due_on, record.deal.value))
    both = own & deal
    return sorted(
        Aim(due_on, value, "both" if (due_on, value) in both else "own" if (due_on, value) in own else "deal")
        for due_on, value in own | deal
        if value is not None
    )
