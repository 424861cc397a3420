"""Agreements and their versions: which one binds, which one is shown."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from registry.model.agreements import Agreement, VersionStatus
from registry.model.reviews import Decision
from tests.builders import (
    a_measure_commitment,
    a_review,
    a_target_commitment,
    an_active_agreement,
    an_agreement,
    an_agreement_version,
    an_approved_version,
    day,
    some_terms,
)
from tests.model.strategies import days

FIRST = some_terms(starts_on=day("2026-01-01"))
AMENDED = some_terms(starts_on=day("2028-01-01"), commitments=(a_target_commitment(value=Decimal(60)),))


def version_at(agreement: Agreement, text: str) -> int | None:
    version = agreement.in_force_at(day(text))
    return version.version if version else None


def test_the_version_in_force_changes_on_the_day_the_next_one_starts() -> None:
    agreement = an_active_agreement(FIRST, AMENDED)
    assert [version_at(agreement, text) for text in ("2026-01-01", "2027-12-31", "2028-01-01")] == [1, 1, 2]


def test_before_the_first_version_and_after_the_last_the_nearest_one_counts() -> None:
    agreement = an_active_agreement(FIRST, AMENDED)
    assert version_at(agreement, "2020-01-01") == 1
    assert version_at(agreement, "2045-01-01") == 2


@pytest.mark.parametrize("status", set(VersionStatus) - {VersionStatus.APPROVED})
def test_a_proposed_amendment_leaves_the_old_version_in_force(status: VersionStatus) -> None:
    proposed = an_agreement_version(version=2, status=status, terms=AMENDED)
    agreement = an_active_agreement(versions=(an_approved_version(FIRST), proposed))
    assert version_at(agreement, "2029-12-31") == 1
    assert agreement.approved is agreement.versions[0]
    assert agreement.latest is proposed


def test_an_amendment_is_never_in_force_before_it_was_approved() -> None:
    """Approved in February 2029 with effect from 2028, it leaves the period 2028 to the old version."""
    approved_at = dt.datetime(2029, 2, 1, tzinfo=dt.UTC)
    late = an_approved_version(AMENDED, version=2, approved_at=approved_at)
    agreement = an_active_agreement(versions=(an_approved_version(FIRST), late))
    assert version_at(agreement, "2028-12-31") == 1
    assert version_at(agreement, "2029-02-01") == 2


def test_a_first_version_approved_late_still_counts_for_its_first_period() -> None:
    late = an_approved_version(FIRST, approved_at=dt.datetime(2027, 2, 1, tzinfo=dt.UTC))
    assert version_at(an_active_agreement(versions=(late,)), "2026-12-31") == 1


def test_an_agreement_that_was_never_approved_has_no_version_in_force() -> None:
    assert an_agreement().in_force_at(day("2026-12-31")) is None
    assert an_agreement().approved is None


@given(st.lists(days, min_size=1, max_size=4), days)
def test_the_version_in_force_is_the_last_that_has_started(starts: list[dt.date], on: dt.date) -> None:
    agreement = an_active_agreement(*(some_terms(starts_on=start) for start in starts))
    started = [number for number, start in enumerate(starts, 1) if start <= on]
    version = agreement.in_force_at(on)
    assert version is not None
    assert version.version == (started[-1] if started else 1)


def test_commitments_are_targets_and_measures() -> None:
    terms = some_terms()
    assert terms.targets == (a_target_commitment(),)
    assert terms.measures == (a_measure_commitment(),)


# What of it is public


def test_the_public_sees_no_draft_no_contact_and_no_name() -> None:
    draft = an_agreement_version(version=2, terms=AMENDED)
    returned = a_review(decision=Decision.RETURNED, reason="Which sites?")
    approved = a_review(submission=2, reason="Agreed.")
    first = an_approved_version(FIRST, submission=2, reviews=(returned, approved))
    agreement = an_active_agreement(versions=(first, draft), invites_advice=True)
    shown = agreement.published()
    assert shown.contacts == ()
    assert not shown.invites_advice
    assert [version.version for version in shown.versions] == [1]
    assert shown.latest.reviews == (replace(approved, reviewer=None),)


def test_what_is_published_binds_as_the_whole_agreement_does() -> None:
    agreement = an_active_agreement(FIRST, AMENDED)
    for text in ("2026-12-31", "2028-12-31"):
        assert version_at(agreement.published(), text) == version_at(agreement, text)


def test_of_an_agreement_that_was_never_approved_no_version_is_public() -> None:
    assert an_agreement().published().versions == ()
