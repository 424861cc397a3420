"""Writing a progress report: its row, its versions with what they hold, and new reviews."""

import msgspec

from registry.model.agreements import VersionStatus
from registry.model.progress_reports import ProgressReport, ReportContent, ReportedValue, ReportVersion
from registry.model.quantities import thousandths
from registry.store import reviews
from registry.store.transaction import Transaction


def add(tx: Transaction, agreement_id: int, deal: str, report: ProgressReport) -> int:
    """Add a report under an agreement of the deal with this slug; return its row number."""
    report_id: int = tx.value(
        """
        insert into progress_report
            (agreement_id, period, status, latest_version, accepted_version, created_at, modified_at,
            revision)
        values (:agreement_id, :period, :status, :latest, :accepted, :created_at, :modified_at, :revision)
        returning id
        """,
        agreement_id=agreement_id,
        period=report.period,
        created_at=report.created_at,
        **_columns(report),
    )
    for version in report.versions:
        _add_version(tx, report_id, version, deal)
    return report_id


def update(tx: Transaction, report_id: int, deal: str, before: ProgressReport, after: ProgressReport) -> None:
    """Bring a report from what it was to what it has become; accepted versions are not touched."""
    for old, new in zip(before.versions, after.versions, strict=False):
        if new != old:
            _update_version(tx, report_id, old, new, deal)
    for version in after.versions[len(before.versions) :]:
        _add_version(tx, report_id, version, deal)
    tx.execute(
        """
        update progress_report
        set status = :status, latest_version = :latest, accepted_version = :accepted,
            modified_at = :modified_at, revision = :revision
        where id = :id
        """,
        id=report_id,
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


def _add_version(tx: Transaction, report_id: int, version: ReportVersion, deal: str) -> None:
    """Add a version as far as a ministry has let it come: submitted, reviewed, then accepted."""
    version_id = tx.value(
        """
        insert into progress_report_version
            (progress_report_id, version, status, language, summary, submission, submitted_at, accepted_at)
        values (:report_id, :version, :status, :language, :summary, :submission, :submitted_at, :accepted_at)
        returning id
        """,
        report_id=report_id,
        **_version_columns(_not_yet_accepted(version)),
    )
    _write_content(tx, version_id, version.content, deal)
    for review in version.reviews:
        reviews.add(tx, review, progress_report_version_id=version_id)
    if version.status is VersionStatus.APPROVED:
        tx.execute(_UPDATE_VERSION, report_id=report_id, **_version_columns(version))


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
        _write_content(tx, version_id, new.content, deal)
    for review in new.reviews[len(old.reviews) :]:
        reviews.add(tx, review, progress_report_version_id=version_id)
    tx.execute(_UPDATE_VERSION, report_id=report_id, **_version_columns(new))


_UPDATE_VERSION = """
    update progress_report_version
    set status = :status, language = :language, summary = :summary, submission = :submission,
        submitted_at = :submitted_at, accepted_at = :accepted_at
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
    }


def _write_content(tx: Transaction, version_id: int, content: ReportContent, deal: str) -> None:
    tx.execute_all(
        """
        insert into reported_value
            (progress_report_version_id, position, indicator_id, indicator_version, numerator_thousandths,
            denominator_thousandths, answer, missing, evidence, note)
        values (:version_id, :position,
            (
                select indicator.id from indicator join deal on deal.id = indicator.deal_id
                where deal.slug = :deal and indicator.code = :indicator
            ),
            :indicator_version, :numerator, :denominator, :answer, :missing, :evidence, :note)
        """,
        [
            {"version_id": version_id, "position": position, "deal": deal, **_value_columns(value)}
            for position, value in enumerate(content.values)
        ],
    )
    tx.execute_all(
        """
        insert into measure_progress (progress_report_version_id, position, commitment, status, note)
        values (:version_id, :position, :commitment, :status, :note)
        """,
        [
            {"version_id": version_id, "position": position, **msgspec.structs.asdict(measure)}
            for position, measure in enumerate(content.measures)
        ],
    )


def _value_columns(value: ReportedValue) -> dict[str, object]:
    return {
        **msgspec.structs.asdict(value),
        "numerator": None if value.numerator is None else thousandths(value.numerator),
        "denominator": None if value.denominator is None else thousandths(value.denominator),
    }
