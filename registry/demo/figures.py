"""Invented figures: of a plausible size, moving from year to year in the direction that counts."""

from decimal import Decimal
from random import Random

from registry.demo.parts import Twist
from registry.demo.words import words
from registry.model.deals import Direction, IndicatorKind, IndicatorVersion
from registry.model.languages import Language
from registry.model.progress_reports import EvidenceLevel, MissingReason, ReportedValue

_SIZES = {
    "fossil-free-sites": (6, 60),
    "zero-emission-machines": (1_800, 60_000),
    "zero-emission-transport": (300, 9_000),
    "procurements-with-criteria": (4, 30),
    "ecolabelled-products": (150, 4_000),
    "demolition-audits": (1, 14),
    "recycled-film": (900, 45_000),
    "sorted-film": (400, 16_000),
}
"""How much there is of it in a year, from a small unit to a large one; in tenths where it is measured."""
_ANY_SIZE = (200, 20_000)
_MEASURED = frozenset({"zero-emission-machines", "recycled-film", "sorted-film", "amount"})
_SCATTER = 0.06
_DOCUMENTED = 0.4


def invented_value(
    code: str, definition: IndicatorVersion, figures: int, years: int, rng: Random
) -> ReportedValue:
    """Return a value for the period that is so many `years` after the first; `figures` is the unit's own."""
    evidence = EvidenceLevel.DOCUMENTED if rng.random() < _DOCUMENTED else EvidenceLevel.SELF_DECLARED
    share = _share(figures + len(code), years, rng)
    if definition.kind is IndicatorKind.YES_NO:
        is_so = share > 0.3  # noqa: PLR2004 (a third of the way is enough for a yes)
        return ReportedValue(code, definition.version, answer=is_so, evidence=evidence)
    whole = round(_size(code, figures) * (1 + _SCATTER * (rng.random() - 0.5)))
    if definition.kind is IndicatorKind.AMOUNT:
        factor = 1 + share if definition.direction is Direction.UP else 1 - share / 2
        return ReportedValue(
            code, definition.version, _quantity(code, round(whole * factor)), evidence=evidence
        )
    part = share if definition.direction is Direction.UP else 1 - share
    numerator, denominator = _quantity(code, round(whole * part)), _quantity(code, whole)
    return ReportedValue(code, definition.version, numerator, denominator, evidence=evidence)


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


def baseline_share(figures: int, code: str) -> int:
    """Return where a unit stood before the first period, in whole per cent."""
    return round(100 * _start(figures + len(code)))


def _share(figures: int, years: int, rng: Random) -> float:
    gain = 0.02 + (figures * 7_919 % 97) / 900
    return min(max(_start(figures) + gain * (years + 1) + _SCATTER * (rng.random() - 0.5), 0.0), 1.0)


def _start(figures: int) -> float:
    return (figures * 104_729 % 89) / 300


def _size(code: str, figures: int) -> int:
    least, most = _SIZES.get(code, _ANY_SIZE)
    # Squared, since most units are small.
    return least + round((most - least) * ((figures * 15_485_863 % 1_009) / 1_009) ** 2)


def _quantity(code: str, count: int) -> Decimal:
    return Decimal(count).scaleb(-1) if code in _MEASURED else Decimal(count)
