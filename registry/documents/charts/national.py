"""The chart of the country: the regions by how many of their units' own targets are on course."""

from typing import Final

from registry.documents.charts.chart import NARROW, Chart
from registry.documents.charts.regions import Place, Shade, regions
from registry.locale import marked, translate
from registry.model.languages import Language
from registry.model.summaries.national import NationalSummary
from registry.model.summaries.national_parts import NationalRegion

_UNJUDGED, _NONE, _FEWER, _HALF, _ALL = range(-1, 4)

_SHADES: Final = {
    _ALL: marked("All on course"),
    _HALF: marked("At least half on course"),
    _FEWER: marked("Fewer than half on course"),
    _NONE: marked("None on course"),
    _UNJUDGED: marked("None that can be judged"),
}


def charts(summary: NationalSummary, language: Language) -> dict[str, Chart]:
    """Return `regions`, the map, narrow enough to stand beside a table."""
    subject = translate(language, marked("Units' own targets on course, by region"))
    places = [_place(region, language) for region in summary.regions]
    shades = [Shade(level, translate(language, text)) for level, text in _SHADES.items()]
    found = regions(subject, places, shades, width=NARROW)
    return {"regions": found} if found else {}


def _place(region: NationalRegion, language: Language) -> Place:
    name = region.name.get(language)
    level = _level(region)
    if level == _UNJUDGED:
        return Place(region.code, name, level, "–", translate(language, _SHADES[_UNJUDGED]).lower())
    told = translate(
        language, marked("{on_course} of {judged}"), on_course=region.on_course, judged=region.judged
    )
    return Place(region.code, name, level, f"{region.on_course}/{region.judged}", told)


def _level(region: NationalRegion) -> int:
    if not region.judged:
        return _UNJUDGED
    if region.on_course == region.judged:
        return _ALL
    if not region.on_course:
        return _NONE
    return _HALF if 2 * region.on_course >= region.judged else _FEWER
