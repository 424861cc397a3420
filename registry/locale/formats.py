"""Numbers and days as a reader of each language expects them, by the CLDR data in Babel."""

import datetime as dt
from decimal import Decimal

from babel.dates import format_date, format_skeleton, format_time, get_month_names
from babel.numbers import format_decimal

from registry.model.calendar import ZONE, day_of
from registry.model.languages import Language

NO_BREAK_SPACE = "\u00a0"

_KILOBYTE, _MEGABYTE = 1_000, 1_000_000

_LOCALES = {Language.FI: "fi_FI", Language.SV: "sv_FI", Language.EN: "en_GB"}


def quantity(language: Language, value: Decimal, decimals: int | None = None) -> str:
    """Return a number with its language's separators: all its decimals, or so many as are asked for."""
    pattern = None if decimals is None else "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(
        value, pattern, locale=_LOCALES[language], decimal_quantization=decimals is not None
    ).replace("-", "−")


def ungrouped(language: Language, value: Decimal) -> str:
    """Return a number as people type it: nothing between its thousands, and no more decimals than it has."""
    return format_decimal(value, "0.###", locale=_LOCALES[language], decimal_quantization=False)


def measured(language: Language, value: Decimal, unit: str) -> str:
    """Return a number with its unit, never parted by a line break: `20 %`, in English `20%`."""
    is_joined = unit == "%" and language is Language.EN
    return quantity(language, value) + ("" if is_joined else NO_BREAK_SPACE) + unit


def file_size(language: Language, size: int) -> str:
    """Return how big a file is: `340 kB`, `1,2 MB`; never 0."""
    if size < _MEGABYTE:
        return measured(language, Decimal(max(1, round(size / _KILOBYTE))), "kB")
    return measured(language, Decimal(round(10 * size / _MEGABYTE)) / 10, "MB")


def day(language: Language, moment: dt.date | dt.datetime) -> str:
    """Return a day with its month written out: `31 December 2030`, `31. joulukuuta 2030`."""
    return format_date(_as_date(moment), "long", locale=_LOCALES[language])


def short_day(language: Language, moment: dt.date | dt.datetime) -> str:
    """Return a day for the narrow columns of tables: `31 Dec 2030`, `31.12.2030`."""
    text = format_date(_as_date(moment), "medium", locale=_LOCALES[language])
    return text.replace(" ", NO_BREAK_SPACE)


def inexact_day(language: Language, text: str) -> str:
    """Return a date as exact as it is known (`2020`, `2020-11`, `2020-11-26`), with its month written out."""
    year, *rest = (int(part) for part in text.split("-"))
    match rest:
        case [month, date]:
            return day(language, dt.date(year, month, date))
        case [month]:
            return str(format_skeleton("yMMMM", dt.date(year, month, 1), locale=_LOCALES[language]))
        case _:
            return text


def month(language: Language, number: int) -> str:
    """Return the name of a month as it stands alone: `March`, `maaliskuu`."""
    return str(get_month_names("wide", "stand-alone", locale=_LOCALES[language])[number])


def time_of_day(language: Language, moment: dt.datetime) -> str:
    """Return the time of a moment as clocks in Finland show it: `14.05`, in English `14:05`."""
    return format_time(moment, "short", tzinfo=ZONE, locale=_LOCALES[language])


def utc(moment: dt.datetime) -> str:
    """Return a moment for machines: `2026-03-02T09:30:00Z`."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def capitalised(text: str) -> str:
    """Return a text with its first letter in upper case, and the rest as it was written."""
    return text[:1].upper() + text[1:]


def _as_date(moment: dt.date | dt.datetime) -> dt.date:
    return day_of(moment) if isinstance(moment, dt.datetime) else moment
