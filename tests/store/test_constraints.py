"""What the database itself refuses, whatever the code above it believes.

Every statement here is one that no verb of the registry would send: they stand for a caller with
a bug. The rules refuse the same earlier and in words; this is what holds when they fail.
"""

import sqlite3
from typing import Final

import pytest

from registry.store import Store
from tests.builders import ESPOO, HELSINKI
from tests.furnished import ACTIVE, CLEAN, DRAFT, HALF_APPROVED, NUMBERS, RETURNED, SUBMITTED, furnish

NOW: Final = "'2026-03-02T09:30:00.000000Z'"
EVENT: Final = "(select max(number) from audit_event)"
"""The newest event: a revision that rises, as an honest change would have it."""


@pytest.fixture
def furnished(store: Store) -> Store:
    """A store with something in every state."""
    furnish(store)
    return store


def agreement(number: str) -> str:
    return f"(select id from agreement where number = '{number}')"


def version(number: str) -> str:
    return f"(select id from agreement_version where agreement_id = {agreement(number)})"


def report(period: int) -> str:
    return f"(select id from progress_report where period = {period})"


def report_version(period: int) -> str:
    return f"(select id from progress_report_version where progress_report_id = {report(period)})"


def refused(store: Store, sql: str, reason: str) -> None:
    """Assert that the database refuses a statement for this reason, and that nothing of it stays."""
    before = everything(store)
    with pytest.raises(sqlite3.IntegrityError, match=reason), store.transaction() as tx:
        assert tx.execute(sql), "the statement met no row"
    assert everything(store) == before


def everything(store: Store) -> list[str]:
    """Return the whole database as SQL."""
    connection = sqlite3.connect(store.path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


# The trail


@pytest.mark.parametrize(
    "sql",
    [
        "update audit_event set verb = 'approve' where number = 1",
        "update audit_event set actor_id = null",
        "delete from audit_event where number = 1",
        "delete from audit_event",
        """
        insert or replace into audit_event
            (number, at, office, verb, subject_kind, subject, before, after, is_public)
        select number, at, office, 'forged', subject_kind, subject, before, after, is_public
        from audit_event where number = 1
        """,
    ],
)
def test_an_audit_event_is_never_changed_deleted_or_replaced(furnished: Store, sql: str) -> None:
    refused(furnished, sql, "append-only")


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("agreement", "status = 'discarded', invites_advice = 0"),
        ("progress_report", f"modified_at = {NOW}"),
        ("deal", "name_en = 'Cleaner sites'"),
        ("organisation", "name_en = 'Espoo'"),
    ],
)
@pytest.mark.parametrize("revision", ["revision", "revision - 1"])
def test_nothing_changes_without_a_new_audit_event(
    furnished: Store, table: str, change: str, revision: str
) -> None:
    first = f"update {table} set {change}, revision = {revision} where id = (select min(id) from {table})"
    refused(furnished, first, "a change needs its audit event")


@pytest.mark.parametrize("table", ["agreement", "progress_report", "deal", "organisation"])
def test_a_revision_is_an_event_that_there_is(furnished: Store, table: str) -> None:
    first = f"update {table} set revision = 999999 where id = (select min(id) from {table})"
    refused(furnished, first, "FOREIGN KEY")


# What was approved


@pytest.mark.parametrize(
    "sql",
    [
        f"update agreement_version set scope = 'Less' where id = {version(ACTIVE)}",
        f"update agreement_version set status = 'draft', approved_at = null where id = {version(ACTIVE)}",
        f"update commitment set value_thousandths = 1 where agreement_version_id = {version(ACTIVE)}",
        f"delete from commitment where agreement_version_id = {version(ACTIVE)}",
        f"""
        insert into commitment (agreement_version_id, number, position, kind, due_on, description, responsible)
        values ({version(ACTIVE)}, 9, 9, 'measure', '2030-12-31', 'More', '')
        """,
        f"""
        update commitment set agreement_version_id = {version(ACTIVE)}, number = 9, position = 9
        where agreement_version_id = {version(DRAFT)} and number = 1
        """,
        f"delete from covered_organisation where agreement_version_id = {version(ACTIVE)}",
        f"""
        insert into covered_organisation (agreement_version_id, position, organisation_id)
        select {version(ACTIVE)}, 9, id from organisation where business_id = '{HELSINKI}'
        """,
        f"""
        update covered_organisation
        set organisation_id = (select id from organisation where business_id = '{HELSINKI}')
        where agreement_version_id = {version(ACTIVE)}
        """,
        f"""
        update covered_organisation set agreement_version_id = {version(DRAFT)}
        where agreement_version_id = {version(ACTIVE)}
        """,
    ],
)
def test_an_approved_version_of_an_agreement_never_changes(furnished: Store, sql: str) -> None:
    refused(furnished, sql, "an approved version never changes")


@pytest.mark.parametrize(
    "sql",
    [
        f"update progress_report_version set summary = 'Better' where id = {report_version(2023)}",
        f"update reported_value set numerator_thousandths = 1 where progress_report_version_id = "
        f"{report_version(2023)}",
        f"delete from reported_value where progress_report_version_id = {report_version(2023)}",
        f"""
        update reported_value set progress_report_version_id = {report_version(2023)},
            indicator_id = (select max(id) from indicator where code = 'plastic' and deal_id = 1), position = 9
        where progress_report_version_id = {report_version(2026)}
        """,
        f"update measure_progress set status = 'done' where progress_report_version_id = "
        f"{report_version(2023)}",
        f"delete from measure_progress where progress_report_version_id = {report_version(2023)}",
        f"""
        update measure_progress
        set progress_report_version_id = {report_version(2023)}, commitment = 9, position = 9
        where progress_report_version_id = {report_version(2026)}
        """,
    ],
)
def test_an_accepted_version_of_a_report_never_changes(furnished: Store, sql: str) -> None:
    refused(furnished, sql, "an accepted version never changes")


@pytest.mark.parametrize("number", [HALF_APPROVED, SUBMITTED, DRAFT])
def test_a_version_is_approved_by_every_ministry_of_its_deal(furnished: Store, number: str) -> None:
    sql = f"""
        update agreement_version
        set status = 'approved', approved_at = {NOW}, submission = 1, submitted_at = {NOW}
        where id = {version(number)}
    """
    refused(furnished, sql, "approved by every ministry")


def test_an_approval_holds_for_the_submission_that_it_was_given_for(furnished: Store) -> None:
    sql = f"""
        update agreement_version
        set status = 'approved', submission = submission + 1, approved_at = {NOW}
        where id = {version(SUBMITTED)}
    """
    with furnished.transaction() as tx:
        tx.execute(
            f"""
            insert into review
                (agreement_version_id, ministry_code, decision, submission, reason, decided_at, reviewer_id)
            values ({version(SUBMITTED)}, 'YM', 'approved', 1, '', {NOW}, 2)
            """
        )
    refused(furnished, sql, "approved by every ministry")


@pytest.mark.parametrize("number", [DRAFT, RETURNED, SUBMITTED])
def test_an_agreement_is_in_force_by_an_approved_version(furnished: Store, number: str) -> None:
    without, by_draft = "approved_version = null", "approved_version = 1"
    for approved, reason in ((without, "CHECK"), (by_draft, "by an approved version")):
        sql = f"""
            update agreement
            set status = 'active', published_at = {NOW}, {approved}, revision = {EVENT}
            where number = '{number}'
        """
        refused(furnished, sql, reason)


def test_a_version_is_never_born_approved(furnished: Store) -> None:
    agreements = f"""
        insert into agreement_version
            (agreement_id, version, status, language, starts_on, ends_on, scope, implementation_plan,
            decision_body, decision_on, decision_record, submission, submitted_at, approved_at)
        values ({agreement(ACTIVE)}, 2, 'approved', 'fi', '2024-01-01', '2030-12-31', 'x', 'x', 'x', '2024-01-01',
            'x', 1, {NOW}, {NOW})
    """
    reports = f"""
        insert into progress_report_version
            (progress_report_id, version, status, language, summary, submission, submitted_at, accepted_at)
        values ({report(2026)}, 2, 'approved', 'fi', '', 1, {NOW}, {NOW})
    """
    refused(furnished, agreements, "approved by every ministry")
    refused(furnished, reports, "accepted by a ministry")


@pytest.mark.parametrize("period", [2024, 2025, 2026])
def test_a_report_is_accepted_by_a_ministrys_review(furnished: Store, period: int) -> None:
    by_version = f"""
        update progress_report_version
        set status = 'approved', submission = 1, submitted_at = {NOW}, accepted_at = {NOW}
        where id = {report_version(period)}
    """
    refused(furnished, by_version, "accepted by a ministry")
    by_report = f"""
        update progress_report set status = 'accepted', accepted_version = 1, revision = {EVENT}
        where id = {report(period)}
    """
    refused(furnished, by_report, "accepted by its version")
    refused(furnished, by_report.replace("accepted_version = 1", "accepted_version = null"), "CHECK")


@pytest.mark.parametrize(
    "sql",
    [
        "update review set decision = 'approved'",
        "update review set reason = 'None.'",
        "delete from review",
        """
        insert or replace into review
            (id, agreement_version_id, ministry_code, decision, submission, reason, decided_at, reviewer_id)
        select id, agreement_version_id, ministry_code, decision, submission, 'forged', decided_at, reviewer_id
        from review where id = 1
        """,
    ],
)
def test_a_review_stands_as_it_was_given(furnished: Store, sql: str) -> None:
    refused(furnished, sql, "stands as it was given")


def test_a_ministry_decides_once_on_a_submission(furnished: Store) -> None:
    again = """
        insert into review
            (agreement_version_id, progress_report_version_id, ministry_code, decision, submission, reason,
            decided_at, reviewer_id)
        select agreement_version_id, progress_report_version_id, ministry_code, 'returned', submission, 'No.',
            decided_at, reviewer_id
        from review where {} is not null limit 1
    """
    refused(furnished, again.format("agreement_version_id"), "UNIQUE")
    refused(furnished, again.format("progress_report_version_id"), "UNIQUE")


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
    refused(furnished, f"update agreement_version set {changes} where id = {version(DRAFT)}", "CHECK")


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


def test_an_agreement_is_never_replaced(furnished: Store) -> None:
    sql = f"insert or replace into agreement select * from agreement where number = '{DRAFT}'"
    refused(furnished, sql, "keeps its number")


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
        "status = 'terminated', ending_on = '2026-03-02', ending_reason = 'Nothing came.'",
        "ending_on = '2026-03-02', ending_reason = 'Still in force.'",
    ],
)
def test_an_ending_has_its_day_its_reason_and_its_hearing(furnished: Store, ending: str) -> None:
    refused(furnished, f"update agreement set {ending}, revision = {EVENT} where number = '{ACTIVE}'", "CHECK")


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
        f"update reported_value set indicator_version = 9 where progress_report_version_id = "
        f"{report_version(2026)}",
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
        f"update agreement set modified_at = '2026-03-02T09:30:00Z', revision = {EVENT} where number = '{DRAFT}'",
        f"update progress_report set period = 26, revision = {EVENT} where id = {report(2026)}",
        f"update reported_value set numerator_thousandths = -1 where progress_report_version_id = "
        f"{report_version(2026)}",
        f"update reported_value set missing = 'not_measured' where progress_report_version_id = "
        f"{report_version(2026)}",
        f"update organisation set business_id = '02012566', revision = {EVENT} where id = 1",
        "update account set email = 'Aino@example.org' where id = 1",
        "insert into role_grant (account_id, role, ministry_code) values (1, 'unit_editor', 'YM')",
        f"update deal set status = 'merged', revision = {EVENT} where id = 1",
        f"update deal set slug = 'Clean sites', revision = {EVENT} where id = 1",
    ],
)
def test_a_value_is_one_of_those_that_it_may_be(furnished: Store, sql: str) -> None:
    refused(furnished, sql, "CHECK")
