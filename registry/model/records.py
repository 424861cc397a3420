"""Filings as they stand in the registry: with their row, and the names and facts around them."""

import datetime as dt

import msgspec

from registry.model.agreements import Agreement
from registry.model.languages import Language, Translated
from registry.model.permissions import Filing, stage_of_agreement, stage_of_report
from registry.model.progress_reports import ProgressReport


class AgreementRecord(msgspec.Struct, frozen=True):
    """An agreement with its parties' names; `id` is its row, known to the store alone."""

    id: int
    agreement: Agreement
    deal_name: Translated
    organisation_name: Translated
    region: str
    ministries: tuple[str, ...]
    is_invented: bool

    @property
    def filing(self) -> Filing:
        """What permissions about the agreement are decided by."""
        return Filing(
            self.agreement.organisation,
            self.region,
            self.ministries,
            stage_of_agreement(self.agreement),
            self.agreement.invites_advice,
        )

    def filing_of(self, report: ProgressReport) -> Filing:
        """What permissions about one of the agreement's progress reports are decided by."""
        return msgspec.structs.replace(self.filing, stage=stage_of_report(report.status))


class ReportRecord(msgspec.Struct, frozen=True):
    """A progress report with its row."""

    id: int
    report: ProgressReport


class Comment(msgspec.Struct, array_like=True):
    """A remark on an agreement; private, like the draft that it is about."""

    number: int
    account: int
    author: str
    at: dt.datetime
    language: Language
    text: str
