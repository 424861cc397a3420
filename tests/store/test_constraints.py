"""What the database itself refuses to take in: filings with gaps, second ones, what refers to nothing.

Every statement here is one that no verb of the registry would send: they stand for a caller with
a bug. The rules refuse the same earlier and in words; this is what holds when they fail.
"""

# ruff: noqa: S608 (statements with holes in them, which nobody but the tests fills)

from typing import Final

import pytest

from registry.store import Store
from tests.builders import ESPOO
from tests.furnished import ACTIVE, CLEAN, DRAFT, NUMBERS
from tests.store.bugs import EVENT, NOW, agreement, refused, report, report_version, version

# What is filed


@pytest.mark.parametrize(
    "gap",
    [
        "decision_body = null, decision_on = null, decision_record = null",
        "decision_record = ''",
        "starts_on = null",
        "ends_on = null",
        "scope = ''",
        "implementation_plan = ''",
        "submitted_at = null",
        "submission = 0",
    ],
)
def test_nothing_is_submitted_that_nobody_decided_or_that_says_too_little(furnished: Store, gap: str) -> None:
    whole = {"status": "'submitted'", "submission": "1", "submitted_at": NOW}
    named = {name: value for name, value in whole.items() if name not in gap}
    changes = ", ".join([*(f"{name} = {value}" for name, value in named.items()), gap])
    sql = f"update agreement_version set {changes} where id = {version(DRAFT)}"
    refused(furnished, sql, "CHECK|submitted whole, and on a decision")


def _second_agreement(year: int, running: int, number: str, deal: str, organisation: str) -> str:
    return f"""
        insert into agreement
            (year, running, number, deal_id, organisation_id, status, invites_advice, latest_version,
            created_at, modified_at, revision)
        values ({year}, {running}, '{number}', {deal}, {organisation}, 'draft', 0, 1, {NOW}, {NOW}, {EVENT})
    """


DEAL: Final = f"(select id from deal where slug = '{CLEAN}')"
UNIT: Final = f"(select id from organisation where business_id = '{ESPOO}')"


def test_a_unit_has_one_agreement_under_a_deal_at_a_time(furnished: Store) -> None:
    second = _second_agreement(2026, 1, "GD-2026-0001", DEAL, UNIT)
    refused(furnished, second, r"UNIQUE constraint failed: agreement\.deal_id, agreement\.organisation_id")


@pytest.mark.parametrize(
    ("year", "running", "number"),
    [
        (2026, 1, "GD-2026-1"),
        (2026, 1, "GD-2027-0001"),
        (2026, 1, "gd-2026-0001"),
        (2026, 0, "GD-2026-0000"),
        (26, 1, "GD-26-0001"),
    ],
)
def test_a_register_number_says_its_year_and_its_place(
    furnished: Store, year: int, running: int, number: str
) -> None:
    other = "(select id from deal where slug = 'old-sites')"
    refused(furnished, _second_agreement(year, running, number, other, UNIT), "CHECK")


def test_a_register_number_is_given_once_and_stays(furnished: Store) -> None:
    other = "(select id from deal where slug = 'old-sites')"
    refused(furnished, _second_agreement(2024, 1, ACTIVE, other, UNIT), "UNIQUE")
    renumbered = f"update agreement set number = 'GD-2024-0099', revision = {EVENT} where number = '{ACTIVE}'"
    refused(furnished, renumbered, "CHECK")


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        *((f"delete from agreement where number = '{number}'", "keeps its number") for number in NUMBERS),
        (f"delete from agreement_version where id = {version(DRAFT)}", "never deleted"),
        (f"delete from progress_report where id = {report(2026)}", "keeps its trail"),
        (f"delete from progress_report_version where id = {report_version(2026)}", "never deleted"),
    ],
)
def test_what_was_filed_is_never_deleted(furnished: Store, sql: str, reason: str) -> None:
    refused(furnished, sql, reason)


def test_an_agreement_is_never_replaced(furnished_file: Store) -> None:
    sql = f"insert or replace into agreement select * from agreement where number = '{DRAFT}'"
    refused(furnished_file, sql, "keeps its number")


def test_an_agreement_has_one_report_for_a_period(furnished: Store) -> None:
    second = f"""
        insert into progress_report
            (agreement_id, period, status, latest_version, created_at, modified_at, revision)
        values ({agreement(ACTIVE)}, 2024, 'draft', 1, {NOW}, {NOW}, {EVENT})
    """
    refused(furnished, second, "UNIQUE")


@pytest.mark.parametrize(
    "ending",
    [
        "status = 'withdrawn'",
        "status = 'withdrawn', ending_on = '2026-03-02', ending_reason = ''",
        "status = 'withdrawn', ending_on = '2026-03-02'",
        "status = 'terminated', ending_on = '2026-03-02', ending_reason = 'Nothing came.'",
        """
        status = 'terminated', ending_on = '2026-03-02', ending_reason = 'Nothing came.',
        ending_heard_on = '2026-02-02'
        """,
        "ending_on = '2026-03-02', ending_reason = 'Still in force.'",
    ],
)
def test_an_ending_has_its_day_its_reason_and_its_hearing(furnished: Store, ending: str) -> None:
    sql = f"update agreement set {ending}, revision = {EVENT} where number = '{ACTIVE}'"
    refused(furnished, sql, "CHECK|an ending has its reason")


# What is referred to


@pytest.mark.parametrize(
    "sql",
    [
        _second_agreement(2026, 1, "GD-2026-0001", "999", UNIT),
        _second_agreement(2026, 1, "GD-2026-0001", DEAL, "999"),
        f"""
        insert into progress_report
            (agreement_id, period, status, latest_version, created_at, modified_at, revision)
        values ({agreement(ACTIVE)}, 2027, 'draft', 1, {NOW}, {NOW}, {EVENT})
        """,  # without a version
        f"update agreement set latest_version = 2, revision = {EVENT} where number = '{DRAFT}'",
        (
            f"update reported_value set indicator_version = 9 where progress_report_version_id = "
            f"{report_version(2026)}"
        ),
        "insert into role_grant (account_id, role, organisation_id) values (1, 'unit_editor', 999)",
        "update organisation set region_code = '99', revision = (select max(number) from audit_event)",
        "delete from account where id = 1",
        "delete from organisation where id = 1",
    ],
)
def test_nothing_refers_to_what_there_is_not(furnished: Store, sql: str) -> None:
    refused(furnished, sql, "FOREIGN KEY")


@pytest.mark.parametrize(
    "sql",
    [
        f"update agreement set status = 'lost', revision = {EVENT} where number = '{DRAFT}'",
        f"update agreement set modified_at = '2026-03-02', revision = {EVENT} where number = '{DRAFT}'",
        f"update progress_report set period = 26, revision = {EVENT} where id = {report(2026)}",
        (
            f"update reported_value set numerator_thousandths = -1 where progress_report_version_id = "
            f"{report_version(2026)}"
        ),
        (
            f"update reported_value set missing = 'not_measured' where progress_report_version_id = "
            f"{report_version(2026)}"
        ),
        f"update organisation set business_id = '02012566', revision = {EVENT} where id = 1",
        "update account set email = 'Aino@example.org' where id = 1",
        "insert into role_grant (account_id, role, ministry_code) values (1, 'unit_editor', 'YM')",
        f"update deal set status = 'merged', revision = {EVENT} where id = 1",
        f"update deal set slug = 'Clean sites', revision = {EVENT} where id = 1",
    ],
)
def test_a_value_is_one_of_those_that_it_may_be(furnished: Store, sql: str) -> None:
    refused(furnished, sql, "CHECK")


# What backs a report


@pytest.mark.parametrize(
    ("gap", "refusal"),
    [
        ("link = null", "CHECK"),
        ("sha256 = (select min(sha256) from stored_file), file_name = 'x.pdf'", "CHECK"),
        ("link = null, sha256 = (select min(sha256) from stored_file)", "CHECK"),
        ("link = null, sha256 = 'none', file_name = 'x.pdf'", "FOREIGN KEY"),
        ("title = ''", "CHECK"),
        ("number = 1", "UNIQUE"),
    ],
)
def test_a_piece_of_evidence_is_a_file_that_is_there_or_a_link(
    furnished: Store, gap: str, refusal: str
) -> None:
    where = f"progress_report_version_id = {report_version(2026)} and link is not null"
    refused(furnished, f"update evidence set {gap} where {where}", refusal)


def test_a_file_that_is_evidence_is_not_removed(furnished: Store) -> None:
    refused(furnished, "delete from stored_file", "FOREIGN KEY")
