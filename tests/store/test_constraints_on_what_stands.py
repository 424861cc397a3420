"""What the database itself refuses to change: the trail, what was approved, and who approved it.

Every statement here is one that no verb of the registry would send: they stand for a caller with
a bug. The rules refuse the same earlier and in words; this is what holds when they fail.
"""

# ruff: noqa: S608 (statements with holes in them, which nobody but the tests fills)

import pytest

from registry.store import Store
from tests.builders import HELSINKI
from tests.furnished import ACTIVE, DRAFT, HALF_APPROVED, RETURNED, SUBMITTED
from tests.issued import a_document, issue
from tests.store.bugs import EVENT, NOW, agreement, refused, report, report_version, version

# The trail


@pytest.mark.parametrize(
    "sql",
    [
        "update audit_event set verb = 'approve' where number = 1",
        "update audit_event set actor_id = null",
        "delete from audit_event where number = 1",
        "delete from audit_event",
    ],
)
def test_an_audit_event_is_never_changed_or_deleted(furnished: Store, sql: str) -> None:
    refused(furnished, sql, "append-only")


def test_an_audit_event_is_never_replaced(furnished_file: Store) -> None:
    sql = """
        insert or replace into audit_event
            (number, at, office, verb, subject_kind, subject, before, after, is_public)
        select number, at, office, 'forged', subject_kind, subject, before, after, is_public
        from audit_event where number = 1
    """
    refused(furnished_file, sql, "append-only")


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
        insert into commitment
            (agreement_version_id, number, position, kind, due_on, description, responsible)
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
        (
            f"update reported_value set numerator_thousandths = 1 where progress_report_version_id = "
            f"{report_version(2023)}"
        ),
        f"delete from reported_value where progress_report_version_id = {report_version(2023)}",
        f"""
        update reported_value set progress_report_version_id = {report_version(2023)}, position = 9,
            indicator_id = (select max(id) from indicator where code = 'plastic' and deal_id = 1)
        where progress_report_version_id = {report_version(2026)}
        """,
        (
            f"update measure_progress set status = 'done' where progress_report_version_id = "
            f"{report_version(2023)}"
        ),
        f"delete from measure_progress where progress_report_version_id = {report_version(2023)}",
        f"update evidence set is_public = 1 where progress_report_version_id = {report_version(2023)}",
        f"delete from evidence where progress_report_version_id = {report_version(2023)}",
        f"""
        update evidence set progress_report_version_id = {report_version(2023)}, number = 9
        where progress_report_version_id = {report_version(2026)}
        """,
        f"""
        insert into evidence
            (progress_report_version_id, number, title, is_public, added_at, added_by, link, sha256,
            file_name)
        select {report_version(2023)}, 9, title, is_public, added_at, added_by, link, sha256, file_name
        from evidence where progress_report_version_id = {report_version(2026)}
        """,
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
        values ({agreement(ACTIVE)}, 2, 'approved', 'fi', '2024-01-01', '2030-12-31', 'All', 'Steps',
            'Board', '2024-01-01', 'HEL 1', 1, {NOW}, {NOW})
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
    ],
)
def test_a_review_stands_as_it_was_given(furnished: Store, sql: str) -> None:
    refused(furnished, sql, "stands as it was given")


def test_a_review_is_never_replaced(furnished_file: Store) -> None:
    sql = """
        insert or replace into review
            (id, agreement_version_id, ministry_code, decision, submission, reason, decided_at, reviewer_id)
        select id, agreement_version_id, ministry_code, decision, submission, 'forged', decided_at, 1
        from review where id = 1
    """
    refused(furnished_file, sql, "stands as it was given")


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


# What was issued


@pytest.mark.parametrize(
    "sql",
    [
        "update issued_document set subject = 'GD-2026-0002/1'",
        "update issued_document set is_sealed = 1",
        "delete from issued_document",
    ],
)
def test_what_was_issued_is_never_changed_or_deleted(furnished: Store, sql: str) -> None:
    issue(furnished, a_document())
    refused(furnished, sql, "stays on record|CHECK")


def test_what_was_issued_is_never_replaced(furnished_file: Store) -> None:
    issue(furnished_file, a_document())
    sql = """
        insert or replace into issued_document
        select sha256, code, kind, 'GD-2026-0002/1', language, data_as_of, issued_at, data_sha256,
            content_sha256, edition, is_sealed, size
        from issued_document
    """
    refused(furnished_file, sql, "stays on record")


@pytest.mark.parametrize(
    "column",
    ["sha256 = 'F0'", "code = '0123-4567-89AB'", "code = '0123456789AU'", "language = 'de'", "is_sealed = 1"],
)
def test_what_is_put_on_record_has_the_forms_of_it(furnished: Store, column: str) -> None:
    name, _, value = column.partition(" = ")
    columns = {
        "sha256": f"'{'a' * 64}'",
        "code": "'0123456789AB'",
        "language": "'fi'",
        "is_sealed": "0",
    } | {name: value}
    sha256, code, language, is_sealed = columns.values()
    sql = f"""
        insert into issued_document
        values ({sha256}, {code}, 'agreement_summary', 'GD-2026-0001/1', {language}, {NOW}, {NOW},
            '{"b" * 64}', {sha256}, 'edition', {is_sealed}, 1)
    """
    refused(furnished, sql, "CHECK")
