"""The charts of a deal: each indicator's path, its units side by side, and all measures by completion."""

from collections.abc import Iterator

from msgspec.structs import replace

from registry.documents.charts.chart import Chart
from registry.documents.charts.measures import measures
from registry.documents.charts.target_path import Aim, Point, target_path
from registry.documents.charts.units import Bar, units
from registry.locale import marked, translate
from registry.locale.words import word
from registry.model.deals import IndicatorKind
from registry.model.languages import Language
from registry.model.summaries.deal import DealSummary
from registry.model.summaries.deal_parts import DealIndicator, UnitRecord


def charts(summary: DealSummary, language: Language) -> dict[str, Chart]:
    """Return `path`, the first indicator's that has one, and those of others as `path-<code>`.

    `units-<code>` has an indicator's units side by side, `measures` what the units promised to do.
    """
    found: dict[str, Chart] = {}
    for indicator in summary.indicators:
        path = _path(indicator, language)
        if path is not None:
            found["path" if "path" not in found else f"path-{indicator.code}"] = path
    for indicator in summary.indicators:
        side_by_side = _units(indicator, language)
        if side_by_side is not None:
            found[f"units-{indicator.code}"] = side_by_side
    tally = measures(summary.tally, language)
    return found | {"measures": tally} if tally else found


def _path(indicator: DealIndicator, language: Language) -> Chart | None:
    """Return the way of all units' total; of a question, that of the share who say yes."""
    definition = indicator.definition
    if definition.kind is IndicatorKind.YES_NO:
        definition = replace(definition, kind=IndicatorKind.SHARE)
    points = [Point(total.period, total.name, total.value) for total in indicator.path]
    return target_path(definition, points, sorted(_aims(indicator)), language)


def _aims(indicator: DealIndicator) -> Iterator[Aim]:
    for standing in indicator.targets:
        if standing.value is not None:
            yield Aim(standing.due_on, standing.value, "deal")


def _units(indicator: DealIndicator, language: Language) -> Chart | None:
    now = indicator.now
    return units(
        indicator.definition,
        [_bar(unit, language) for unit in indicator.units],
        language,
        total=Bar(
            translate(language, marked("All units")),
            now.value,
            now.numerator,
            now.denominator,
            word(language, now.kind),
        ),
        target=now.target,
    )


def _bar(unit: UnitRecord, language: Language) -> Bar:
    if not unit.is_reported:
        why_none = translate(language, marked("No accepted report"))
    else:
        why_none = word(language, unit.missing or unit.kind)
    name = unit.organisation.get(language)
    return Bar(name, unit.value, unit.numerator, unit.denominator, why_none)
