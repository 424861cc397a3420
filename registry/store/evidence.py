"""The evidence of progress reports; the bytes of its files are in `stored_files`."""

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from registry.model.evidence import Evidence, EvidenceFile
from registry.store.transaction import Together, Transaction


class EvidenceRow(msgspec.Struct, array_like=True):
    """A piece of evidence as it is stored, with the version that it belongs to."""

    version_id: int
    number: int
    title: str
    is_public: bool
    added_at: dt.datetime
    added_by: int
    link: str | None
    sha256: str | None
    name: str
    media_type: str
    size: int

    def evidence(self) -> Evidence:
        """Return the piece."""
        file = (
            None if self.sha256 is None else EvidenceFile(self.sha256, self.name, self.media_type, self.size)
        )
        return Evidence(
            self.number, self.title, self.is_public, self.added_at, self.added_by, file, self.link
        )


def of_reports(tx: Together, number: str, period: int | None) -> list[EvidenceRow]:
    """Ask for the evidence of an agreement's reports, or of the one for a period."""
    return tx.rows(EvidenceRow, _OF_REPORTS, number=number, period=period)


_OF_REPORTS = """
    select progress_report_version.id, evidence.number, title, is_public, added_at, added_by, link,
        evidence.sha256, coalesce(file_name, ''), coalesce(media_type, ''), coalesce(size, 0)
    from agreement
    join progress_report on progress_report.agreement_id = agreement.id
    join progress_report_version on progress_report_version.progress_report_id = progress_report.id
    join evidence on evidence.progress_report_version_id = progress_report_version.id
    left join stored_file on stored_file.sha256 = evidence.sha256
    where agreement.number = :number
        and (cast(:period as bigint) is null or progress_report.period = :period)
    order by progress_report_version.id, evidence.number
"""


def put_anew(tx: Transaction, version_id: int, all_: Sequence[Evidence]) -> None:
    """Put the evidence of a version in place of what it had."""
    tx.execute("delete from evidence where progress_report_version_id = :id", id=version_id)
    add_all(tx, [(version_id, one) for one in all_])


def add_all(tx: Together, added: Iterable[tuple[int, Evidence]]) -> None:
    """Add evidence, each piece to the version of this row; its files are stored already."""
    tx.execute_all(
        """
        insert into evidence
            (progress_report_version_id, number, title, is_public, added_at, added_by, link, sha256,
            file_name)
        values (:version_id, :number, :title, :is_public, :added_at, :added_by, :link, :sha256, :file_name)
        """,
        ({"version_id": version_id, **_columns(one)} for version_id, one in added),
    )


def _columns(one: Evidence) -> dict[str, object]:
    return {
        "number": one.number,
        "title": one.title,
        "is_public": one.is_public,
        "added_at": one.added_at,
        "added_by": one.added_by,
        "link": one.link,
        "sha256": None if one.file is None else one.file.sha256,
        "file_name": None if one.file is None else one.file.name,
    }


def subjects_of(tx: Transaction, sha256: str) -> list[str]:
    """Return which reports a file is evidence of, such as `GD-2026-0001/2026`."""
    return tx.values(
        """
        select distinct agreement.number || '/' || cast(progress_report.period as text)
        from evidence
        join progress_report_version on progress_report_version.id = evidence.progress_report_version_id
        join progress_report on progress_report.id = progress_report_version.progress_report_id
        join agreement on agreement.id = progress_report.agreement_id
        where evidence.sha256 = :sha256
        order by 1
        """,
        sha256=sha256,
    )
