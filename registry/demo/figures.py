"""Invented figures: of a plausible size, moving from year to year in the direction that counts."""

from decimal import Decimal
from random import Random

import msgspec

from registry.demo.parts import Twist
from registry.demo.words import words
from registry.model.deals import Direction, IndicatorKind, IndicatorVersion
from registry.model.languages import Language
from registry.model.progress_reports import EvidenceLevel, MissingReason, ReportedValue


class Scale(msgspec.Struct, frozen=True):
    """How much there is of something in a year, and what share of it is as it should be.

    `least` and `most` are a small and a large unit's whole, in tenths where it is measured and
    not counted. `start` and `gain` are the lowest and highest shares (in per cent) before the
    first period and added in each.
    """

    least: int
    most: int
    start: tuple[int, int]
    gain: tuple[int, int]


_SCALES = {
    "fossil-free-sites": Scale(8, 70, (20, 45), (8, 14)),
    "zero-emission-machines": Scale(18_000, 600_000, (2, 8), (1, 4)),
    "zero-emission-transport": Scale(300, 9_000, (4, 15), (2, 6)),
    "procurements-with-criteria": Scale(12, 60, (10, 40), (6, 13)),
    "ecolabelled-products": Scale(150, 4_000, (10, 35), (3, 8)),
    "demolition-audits": Scale(3, 16, (30, 60), (5, 10)),
    "recycled-film": Scale(9_000, 450_000, (4, 18), (3, 6)),
    "sorted-film": Scale(4_000, 160_000, (2, 20), (4, 9)),
}
_ANY_SCALE = Scale(200, 20_000, (5, 35), (2, 9))
_MEASURED = frozenset({"zero-emission-machines", "recycled-film", "sorted-film", "amount"})
_SCATTER = 0.05
_DOCUMENTED = 0.4
_YES_FROM = 0.3


def invented_value(
    code: str, definition: IndicatorVersion, figures: int, years: int, pace: float, rng: Random
) -> ReportedValue:
    """Return a value for the period that is so many `years` after the first.

    `figures` is the unit's own number; one that promised less than the deal has a `pace` below 1.
    """
    evidence = EvidenceLevel.DOCUMENTED if rng.random() < _DOCUMENTED else EvidenceLevel.SELF_DECLARED
    share = pace * _share(code, figures, years, rng)
    version, is_up = definition.version, definition.direction is Direction.UP
    if definition.kind is IndicatorKind.YES_NO:
        return ReportedValue(code, version, answer=share > _YES_FROM, evidence=evidence)
    whole = round(_size(code, figures) * (1 + _SCATTER * (rng.random() - 0.5)))
    if definition.kind is IndicatorKind.AMOUNT:
        amount = round(whole * (1 + share if is_up else 1 - share / 2))
        return ReportedValue(code, version, _quantity(code, amount), evidence=evidence)
    part = round(whole * (share if is_up else 1 - share))
    return ReportedValue(code, version, _quantity(code, part), _quantity(code, whole), evidence=evidence)


def twisted_value(
    code: str, definition: IndicatorVersion, twist: Twist, language: Language
) -> ReportedValue | None:
    """Return the special value of a twist; None where the indicator's kind has none such."""
    if twist is Twist.MISSING:
        note = words().missing.get(language)
        reason = MissingReason.NOT_AVAILABLE_YET
        return ReportedValue(code, definition.version, missing=reason, note=note)
    if definition.kind is not IndicatorKind.SHARE:
        return None
    note = words().no_activity.get(language)
    return ReportedValue(code, definition.version, Decimal(0), Decimal(0), note=note)


def baseline_share(code: str, figures: int) -> int:
    """Return where a unit stood before the first period, in whole per cent."""
    return _within(_SCALES.get(code, _ANY_SCALE).start, figures * 104_729)


def _share(code: str, figures: int, years: int, rng: Random) -> float:
    gain = _within(_SCALES.get(code, _ANY_SCALE).gain, figures * 7_919)
    scatter = _SCATTER * (rng.random() - 0.5)
    return min(max((baseline_share(code, figures) + gain * (years + 1)) / 100 + scatter, 0.0), 1.0)


def _size(code: str, figures: int) -> int:
    scale = _SCALES.get(code, _ANY_SCALE)
    # Squared, since most units are small.
    return scale.least + round((scale.most - scale.least) * ((figures * 15_485_863 % 1_009) / 1_009) ** 2)


def _within(bounds: tuple[int, int], number: int) -> int:
    return bounds[0] + number % (bounds[1] - bounds[0] + 1)


def _quantity(code: str, count: int) -> Decimal:
    return Decimal(count).scaleb(-1) if code in _MEASURED else Decimal(count)
