"""Writing a progress report: its row, its versions with what they hold, and new reviews."""

from collections.abc import Sequence

import msgspec

from registry.model.agreements import VersionStatus
from registry.model.progress_reports import ProgressReport, ReportContent, ReportedValue, ReportVersion
from registry.model.quantities import thousandths
from registry.store import evidence, reviews
from registry.store.transaction import Together, Transaction


class NewReport(msgspec.Struct, frozen=True):
    """A report to be added, under an agreement's row and the slug of its deal."""

    agreement_id: int
    deal: str
    report: ProgressReport


def add(tx: Transaction, agreement_id: int, deal: str, report: ProgressReport) -> int:
    """Add a report under an agreement of the deal with this slug; return its row number."""
    return add_all(tx, (NewReport(agreement_id, deal, report),))[0]


def add_all(tx: Transaction, wanted: Sequence[NewReport]) -> Sequence[int]:
    """Add reports; return their row numbers. Each table is written in one go, for those who add many."""
    versions = [
        (place, version, new.deal) for place, new in enumerate(wanted) for version in new.report.versions
    ]
    with tx.together() as asked:
        report_ids = asked.following_ids("progress_report", len(wanted))
        version_ids = asked.following_ids("progress_report_version", len(versions))
        indicators = {deal: _indicators(asked, deal) for deal in {new.deal for new in wanted}}
    ids = {deal: _ids(rows) for deal, rows in indicators.items()}
    new_versions = [
        _NewVersion(version_id, report_ids[place], version, ids[deal])
        for version_id, (place, version, deal) in zip(version_ids, versions, strict=True)
    ]
    with tx.together() as asked:
        asked.execute_all(
            """
            insert into progress_report
                (id, agreement_id, period, status, latest_version, accepted_version, created_at, modified_at,
                revision)
            values (:id, :agreement_id, :period, :status, :latest, :accepted, :created_at, :modified_at,
                :revision)
            """,
            (
                {
                    "id": report_id,
                    "agreement_id": new.agreement_id,
                    "period": new.report.period,
                    "created_at": new.report.created_at,
                    **_columns(new.report),
                }
                for report_id, new in zip(report_ids, wanted, strict=True)
            ),
        )
        _add_versions(asked, new_versions)
    return report_ids


def update(tx: Transaction, report_id: int, deal: str, before: ProgressReport, after: ProgressReport) -> None:
    """Bring a report from what it was to what it has become; accepted versions are not touched."""
    for old, new in zip(before.versions, after.versions, strict=False):
        if new != old:
            _update_version(tx, report_id, old, new, deal)
    if added := after.versions[len(before.versions) :]:
        ids = _ids(_indicators(tx, deal))
        version_ids = tx.following_ids("progress_report_version", len(added))
        rows = zip(version_ids, added, strict=True)
        _add_versions(tx, [_NewVersion(row, report_id, version, ids) for row, version in rows])
    tx.change(
        """
        update progress_report
        set status = :status, latest_version = :latest, accepted_version = :accepted,
            modified_at = :modified_at, revision = :revision
        where id = :id and revision = :revision_before
        """,
        id=report_id,
        revision_before=before.revision,
        **_columns(after),
    )


def _columns(report: ProgressReport) -> dict[str, object]:
    return {
        "status": report.status,
        "latest": report.latest.version,
        "accepted": report.accepted.version if report.accepted else None,
        "modified_at": report.modified_at,
        "revision": report.revision,
    }


class _NewVersion(msgspec.Struct, frozen=True):
    """A version to be added, under its own row number and its report's.

    `indicators` are the row numbers of its deal's, by code.
    """

    id: int
    report_id: int
    version: ReportVersion
    indicators: dict[str, int]


def _add_versions(tx: Together, added: Sequence[_NewVersion]) -> None:
    """Add versions as far as a ministry has let them come: submitted, reviewed, then accepted."""
    tx.execute_all(
        """
        insert into progress_report_version
            (id, progress_report_id, version, status, language, summary, submission, submitted_at,
            accepted_at, handed_over_at)
        values (:id, :report_id, :version, :status, :language, :summary, :submission, :submitted_at,
            :accepted_at, :handed_over_at)
        """,
        (
            {"id": new.id, "report_id": new.report_id, **_version_columns(_not_yet_accepted(new.version))}
            for new in added
        ),
    )
    _write_contents(tx, [(new.id, new.version.content, new.indicators) for new in added])
    evidence.add_all(tx, ((new.id, piece) for new in added for piece in new.version.evidence))
    reviews.add_all(
        tx,
        (
            reviews.NewReview(review, progress_report_version_id=new.id)
            for new in added
            for review in new.version.reviews
        ),
    )
    tx.execute_all(
        _UPDATE_VERSION,
        (
            {"report_id": new.report_id, **_version_columns(new.version)}
            for new in added
            if new.version.status is VersionStatus.APPROVED
        ),
    )


def _not_yet_accepted(version: ReportVersion) -> ReportVersion:
    if version.status is not VersionStatus.APPROVED:
        return version
    return msgspec.structs.replace(version, status=VersionStatus.SUBMITTED, accepted_at=None)


def _update_version(
    tx: Transaction, report_id: int, old: ReportVersion, new: ReportVersion, deal: str
) -> None:
    version_id = tx.value(
        "select id from progress_report_version where progress_report_id = :id and version = :version",
        id=report_id,
        version=new.version,
    )
    if new.content != old.content:
        tx.execute("delete from reported_value where progress_report_version_id = :id", id=version_id)
        tx.execute("delete from measure_progress where progress_report_version_id = :id", id=version_id)
        _write_contents(tx, [(version_id, new.content, _ids(_indicators(tx, deal)))])
    if new.evidence != old.evidence:
        evidence.put_anew(tx, version_id, new.evidence)
    for review in new.reviews[len(old.reviews) :]:
        reviews.add(tx, review, progress_report_version_id=version_id)
    tx.execute(_UPDATE_VERSION, report_id=report_id, **_version_columns(new))


_UPDATE_VERSION = """
    update progress_report_version
    set status = :status, language = :language, summary = :summary, submission = :submission,
        submitted_at = :submitted_at, accepted_at = :accepted_at,
        handed_over_at = :handed_over_at
    where progress_report_id = :report_id and version = :version
"""


def _version_columns(version: ReportVersion) -> dict[str, object]:
    return {
        "version": version.version,
        "status": version.status,
        "language": version.content.language,
        "summary": version.content.summary,
        "submission": version.submission,
        "submitted_at": version.submitted_at,
        "accepted_at": version.accepted_at,
        "handed_over_at": version.handed_over_at,
    }


def _write_contents(tx: Together, contents: Sequence[tuple[int, ReportContent, dict[str, int]]]) -> None:
    tx.execute_all(
        """
        insert into reported_value
            (progress_report_version_id, position, indicator_id, indicator_version, numerator_thousandths,
            denominator_thousandths, answer, missing, evidence, note)
        values (:version_id, :position, :indicator_id, :indicator_version, :numerator, :denominator, :answer,
            :missing, :evidence, :note)
        """,
        (
            {"version_id": version_id, "position": position, **_value_columns(value, indicators)}
            for version_id, content, indicators in contents
            for position, value in enumerate(content.values)
        ),
    )
    tx.execute_all(
        """
        insert into measure_progress (progress_report_version_id, position, commitment, status, note)
        values (:version_id, :position, :commitment, :status, :note)
        """,
        (
            {"version_id": version_id, "position": position, **msgspec.structs.asdict(measure)}
            for version_id, content, _ in contents
            for position, measure in enumerate(content.measures)
        ),
    )


def _indicators(tx: Together, deal: str) -> list["_IndicatorRow"]:
    """Return a deal's indicators with their row numbers: looked up once, not for every value."""
    return tx.rows(
        _IndicatorRow,
        "select code, id from indicator where deal_id = (select id from deal where slug = :deal)",
        deal=deal,
    )


def _ids(rows: Sequence["_IndicatorRow"]) -> dict[str, int]:
    return {row.code: row.id for row in rows}


class _IndicatorRow(msgspec.Struct, array_like=True):
    code: str
    id: int


def _value_columns(value: ReportedValue, indicators: dict[str, int]) -> dict[str, object]:
    return {
        "indicator_id": indicators[value.indicator],
        "indicator_version": value.indicator_version,
        "numerator": None if value.numerator is None else thousandths(value.numerator),
        "denominator": None if value.denominator is None else thousandths(value.denominator),
        "answer": value.answer,
        "missing": value.missing,
        "evidence": value.evidence,
        "note": value.note,
    }
