"""Charts as pages show them: one for wide screens and one for narrow ones, each at an address of its own."""

from collections.abc import Callable, Sequence
from typing import Final
from urllib.parse import urlencode

import msgspec

from registry.actions.public_record import RegionLine
from registry.documents.charts import NARROW, WIDE, Chart
from registry.documents.charts.regions import agreements_by_region
from registry.documents.charts.units import Bar, units
from registry.locale import marked, translate
from registry.locale.words import word
from registry.model.figures import FigureKind
from registry.model.languages import Language
from registry.web.pages.public.indicators import IndicatorView, UnitLine

ROOT: Final = "/charts"


class Picture(msgspec.Struct, frozen=True):
    """A chart in both widths, and where it is drawn; the narrow one with `width=narrow` in its query."""

    path: str
    query: str
    wide: Chart
    narrow: Chart

    @property
    def source(self) -> str:
        """The address of the wide picture."""
        return self.path + (f"?{self.query}" if self.query else "")

    @property
    def narrow_source(self) -> str:
        """The address of the narrow picture."""
        return f"{self.path}?{self.query}{'&' if self.query else ''}width=narrow"


def picture(
    language: Language, path: str, make: Callable[[int], Chart | None], **query: str | int
) -> Picture | None:
    """Return the picture that is drawn at a path, made in both widths; None where there is none to draw."""
    wide, narrow = make(WIDE), make(NARROW)
    if wide is None or narrow is None:
        return None
    return Picture(f"{ROOT}/{language.value}/{path}", urlencode(query), wide, narrow)


def units_chart(view: IndicatorView, language: Language, width: int) -> Chart | None:
    """Return an indicator's units side by side, below what they come to together."""
    coverage = marked("All units ({reported} of {units} reported)")
    total = Bar(
        translate(language, coverage, reported=view.reported, units=view.units),
        view.total.value,
        view.total.numerator,
        view.total.denominator,
        why_none=word(language, view.total.kind),
    )
    bars = [
        Bar(
            line.name.get(language),
            line.figure.value,
            line.figure.numerator,
            line.figure.denominator,
            why_none=_why_none(line, language),
        )
        for line in view.lines
    ]
    return units(view.definition, bars, language, total=total, target=view.next_target, width=width)


def _why_none(line: UnitLine, language: Language) -> str:
    figure = line.figure
    if not figure.is_reported:
        return translate(language, marked("No accepted report"))
    if figure.missing is not None:
        return f"{word(language, FigureKind.MISSING)}: {word(language, figure.missing).lower()}"
    return word(language, figure.kind)


def regions_chart(lines: Sequence[RegionLine], language: Language, width: int) -> Chart | None:
    """Return how many units have agreed, on the map."""
    counts = [(line.region.code, line.region.name.get(language), line.units) for line in lines]
    return agreements_by_region(counts, language, width=width)
