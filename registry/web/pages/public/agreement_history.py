"""What happened to an agreement in public: who decided what, and when, by office."""

import datetime as dt
from collections.abc import Iterator, Mapping
from enum import StrEnum

import msgspec

from registry.model.agreements import AgreementStatus, AgreementVersion
from registry.model.calendar import day_of
from registry.model.languages import Language, Translated
from registry.model.summaries.dossiers import Dossier


class Step(StrEnum):
    """What happened to an agreement in public."""

    DECIDED = "decided"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    ACCEPTED = "accepted"
    HEARD = "heard"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"


class HistoryLine(msgspec.Struct, frozen=True, kw_only=True):
    """One step: when, by which office (the unit itself: None), and what was said with it.

    `version` is an agreement's, `period` a report's. What the unit wrote is in `language`.
    """

    on: dt.date
    step: Step
    ministry: Translated | None = None
    version: int = 0
    period: str = ""
    text: str = ""
    language: Language | None = None


def history_of(found: Dossier) -> tuple[HistoryLine, ...]:
    """Return all steps, oldest first."""
    return tuple(sorted(_steps(found), key=lambda line: line.on))


def _steps(found: Dossier) -> Iterator[HistoryLine]:
    ministries = {ministry.code: ministry.name for ministry in found.ministries}
    for version in found.agreement.versions:
        yield from _steps_of_version(version, ministries)
    for report in found.reports:
        period = found.deal.reporting.named(report.period)
        for review in (review for version in report.versions for review in version.reviews):
            yield HistoryLine(
                on=_day(review.decided_at),
                step=Step.ACCEPTED,
                ministry=ministries.get(review.ministry),
                period=period,
                text=review.reason,
            )
    yield from _end(found)


def _steps_of_version(
    version: AgreementVersion, ministries: Mapping[str, Translated]
) -> Iterator[HistoryLine]:
    decision, number = version.terms.decision, version.version
    if decision is not None:
        yield HistoryLine(
            on=decision.decided_on,
            step=Step.DECIDED,
            version=number,
            text=f"{decision.body}, {decision.record}",
            language=version.terms.language,
        )
    if version.submitted_at is not None:
        yield HistoryLine(on=_day(version.submitted_at), step=Step.SUBMITTED, version=number)
    for review in version.reviews:
        yield HistoryLine(
            on=_day(review.decided_at),
            step=Step.APPROVED,
            ministry=ministries.get(review.ministry),
            version=number,
            text=review.reason,
        )


def _end(found: Dossier) -> Iterator[HistoryLine]:
    ending = found.agreement.ending
    if ending is None:
        return
    if ending.heard_on is not None:
        yield HistoryLine(on=ending.heard_on, step=Step.HEARD, text=ending.hearing)
    is_by_unit = found.agreement.status is AgreementStatus.WITHDRAWN
    step = Step.WITHDRAWN if is_by_unit else Step.TERMINATED
    yield HistoryLine(on=ending.on, step=step, text=ending.reason)


def _day(moment: dt.datetime) -> dt.date:
    return day_of(moment)
