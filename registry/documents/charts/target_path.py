"""A target's path: where it began, what was reported since, and the straight lines to the targets."""

from collections.abc import Iterator, Sequence
from typing import Final

from registry.documents.charts.chart import PAPER, Chart
from registry.documents.charts.path_layout import PathLayout
from registry.documents.charts.path_parts import Aim, Path, Point
from registry.locale import marked, translate
from registry.locale.formats import short_day
from registry.model.agreements import Baseline
from registry.model.deals import IndicatorKind, IndicatorVersion
from registry.model.languages import Language

__all__ = ["Aim", "Point", "target_path"]

_SENTENCES: Final = {
    "own": marked("The unit's own target is {value} by {day}."),
    "deal": marked("The deal's target is {value} by {day}."),
    "both": marked("The unit's own target and the deal's are both {value} by {day}."),
}


def target_path(
    definition: IndicatorVersion,
    points: Sequence[Point],
    aims: Sequence[Aim],
    language: Language,
    *,
    baseline: Baseline | None = None,
    width: int = PAPER,
) -> Chart | None:
    """Return the path of one indicator under one definition; periods and aims are in order.

    As targets are judged, a straight line leads to each from the baseline, or else from the first
    known figure. Returns None where there is no path to show: for answers of yes or no, and where
    nothing is known yet but a target.
    """
    is_known = any(point.value is not None for point in points)
    if definition.kind is IndicatorKind.YES_NO or not (is_known or (baseline and aims)):
        return None
    path = Path(definition, tuple(points), tuple(aims), baseline, language)
    layout = PathLayout(path, width)
    return Chart(
        name="target-path",
        width=width,
        height=layout.height,
        title=definition.name.get(language),
        alt=" ".join(_sentences(path)),
        values=tuple(layout.rows()),
        margins=layout.margins,
        texts=layout.texts,
        numbers={"years": layout.years, "marks": layout.marks},
    )


def _sentences(path: Path) -> Iterator[str]:
    """Yield what the picture shows, with all its figures."""
    language = path.language
    yield path.definition.name.get(language) + "."
    if path.baseline is not None:
        value, day = path.said(path.baseline.value), short_day(language, path.baseline.on)
        yield translate(language, marked("The baseline was {value} on {day}."), value=value, day=day)
    if path.known:
        told = ", ".join(f"{point.name}: {path.said(value)}" for point, value in path.known)
        yield translate(language, marked("Reported values: {values}."), values=told)
    gaps = ", ".join(point.name for point in path.points if point.value is None)
    if gaps:
        yield translate(language, marked("Without a value: {periods}."), periods=gaps)
    if not path.known:
        yield translate(language, marked("No value has been reported yet."))
    for aim in path.aims:
        value, day = path.said(aim.value), short_day(language, aim.due_on)
        yield translate(language, _SENTENCES[aim.whose], value=value, day=day)
