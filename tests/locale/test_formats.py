"""Numbers and days read as they do in each language."""

import datetime as dt
from decimal import Decimal

import pytest

from registry.locale import formats
from registry.model.languages import Language

FI, SV, EN = Language


@pytest.mark.parametrize(
    ("language", "expected"), [(FI, "−1\u00a0234,5"), (SV, "−1\u00a0234,5"), (EN, "−1,234.5")]
)
def test_a_number_has_its_languages_separators(language: Language, expected: str) -> None:
    assert formats.quantity(language, Decimal("-1234.5")) == expected


def test_a_number_keeps_all_its_decimals_unless_told_otherwise() -> None:
    assert formats.quantity(EN, Decimal("0.125")) == "0.125"
    assert formats.quantity(EN, Decimal(17), decimals=1) == "17.0"
    assert formats.quantity(EN, Decimal("0.125"), decimals=0) == "0"


@pytest.mark.parametrize(
    ("language", "share", "amount"),
    [(FI, "20\u00a0%", "7\u00a0kg"), (SV, "20\u00a0%", "7\u00a0kg"), (EN, "20%", "7\u00a0kg")],
)
def test_a_unit_never_leaves_its_number(language: Language, share: str, amount: str) -> None:
    assert formats.measured(language, Decimal(20), "%") == share
    assert formats.measured(language, Decimal(7), "kg") == amount


@pytest.mark.parametrize(
    ("language", "expected"),
    [(FI, "31. joulukuuta 2030"), (SV, "31 december 2030"), (EN, "31 December 2030")],
)
def test_a_day_has_its_month_written_out(language: Language, expected: str) -> None:
    assert formats.day(language, dt.date(2030, 12, 31)) == expected


def test_a_short_day_is_never_broken() -> None:
    assert formats.short_day(EN, dt.date(2030, 12, 31)) == "31\u00a0Dec\u00a02030"
    assert formats.short_day(FI, dt.date(2030, 12, 31)) == "31.12.2030"


def test_a_moment_late_in_the_evening_is_of_the_next_day_in_finland() -> None:
    assert formats.day(EN, dt.datetime(2026, 6, 30, 21, 30, tzinfo=dt.UTC)) == "1 July 2026"
    assert formats.utc(dt.datetime(2026, 6, 30, 21, 30, 1, 5, dt.UTC)) == "2026-06-30T21:30:01Z"


@pytest.mark.parametrize(("language", "expected"), [(FI, "maaliskuu"), (SV, "mars"), (EN, "March")])
def test_a_month_stands_alone_by_its_name(language: Language, expected: str) -> None:
    assert formats.month(language, 3) == expected
