"""What awkward records are put together of, beyond the builders of all tests."""

import datetime as dt
from collections.abc import Iterator
from itertools import count
from typing import Final

import msgspec
from msgspec.structs import replace

from registry.model.agreements import Agreement, Terms
from registry.model.deals import Deal
from registry.model.evidence import Evidence
from registry.model.languages import Translated
from registry.model.organisations import Organisation
from registry.model.progress_reports import ProgressReport, ReportContent
from tests.builders import an_accepted_report, an_active_agreement, an_organisation

PERIODS: Final = (2026, 2027, 2028, 2029)
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2)


class Record(msgspec.Struct, frozen=True):
    """A deal with all that stands under it; the first agreement and report are what the case is about."""

    deal: Deal
    units: tuple[Organisation, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    reports: tuple[ProgressReport, ...] = ()


def business_ids(first: int) -> Iterator[str]:
    """Yield business IDs whose check digits fit."""
    for serial in count(1_000_000 + first):
        rest = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, str(serial), strict=True)) % 11
        if rest != 1:
            yield f"{serial}-{-rest % 11}"


def a_unit(first: int, **changes: object) -> Organisation:
    """Return a city whose business ID is the first valid one from a number on; ten numbers hold several."""
    own = {"business_id": next(business_ids(first)), "municipality": None}
    return an_organisation(**own | changes)


def agreed(running: int, unit: Organisation, deal: Deal, *terms: Terms, **changes: object) -> Agreement:
    """Return a unit's published agreement under a deal, with a version for each of the `terms`."""
    number = f"GD-2026-{running:04}"
    return an_active_agreement(
        *terms, number=number, organisation=unit.business_id, deal=deal.slug, **changes
    )


def reported(
    agreement: Agreement, period: int, content: ReportContent, *evidence: Evidence
) -> ProgressReport:
    """Return the report for a period, accepted in the spring after it."""
    at = dt.datetime(period + 1, 3, 2, 9, 30, tzinfo=dt.UTC)
    report = an_accepted_report(content, agreement=agreement.number, period=period)
    (version,) = report.versions
    reviews = tuple(replace(review, decided_at=at) for review in version.reviews)
    accepted = replace(version, submitted_at=at, accepted_at=at, reviews=reviews, evidence=evidence)
    return replace(report, versions=(accepted,), created_at=at, modified_at=at)


def everywhere(text: str) -> Translated:
    """Return a text that is the same in all languages."""
    return Translated(text, text, text)
