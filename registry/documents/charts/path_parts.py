"""What a path is made of: figures by period, and the values that they are to come to."""

import datetime as dt
from decimal import Decimal
from typing import Literal

import msgspec

from registry.documents.charts.lettering import figure
from registry.locale.formats import measured
from registry.model.agreements import Baseline
from registry.model.deals import IndicatorVersion
from registry.model.languages import Language

Whose = Literal["own", "deal", "both"]


class Point(msgspec.Struct, frozen=True):
    """A period by its last year and its name, with the figure that was reported for it, if any."""

    year: int
    name: str
    value: Decimal | None


class Aim(msgspec.Struct, frozen=True, order=True):
    """A value to be reached by a day: the unit's own aim, the deal's, or the same one of both."""

    due_on: dt.date
    value: Decimal
    whose: Whose


class Path(msgspec.Struct, frozen=True):
    """One indicator's way under one definition; periods and aims are in order."""

    definition: IndicatorVersion
    points: tuple[Point, ...]
    aims: tuple[Aim, ...]
    baseline: Baseline | None
    language: Language

    @property
    def known(self) -> list[tuple[Point, Decimal]]:
        """The periods that have a figure, with it."""
        return [(point, point.value) for point in self.points if point.value is not None]

    def said(self, value: Decimal) -> str:
        """Return a value with the indicator's unit."""
        return measured(self.language, value, self.definition.unit)

    def written(self, value: Decimal) -> str:
        """Return a value as it stands in the picture."""
        return figure(self.language, value, self.definition.unit)
