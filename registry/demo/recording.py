"""Recording: histories go into the store, their events in the order of time."""

from collections.abc import Sequence
from operator import itemgetter
from typing import TypeVar

import msgspec

from registry.demo.agreement_histories import AgreementHistory
from registry.demo.deal_histories import DealHistory
from registry.demo.histories import History
from registry.demo.report_histories import ReportHistory
from registry.store import Transaction, agreements, audit_events, deals, progress_reports
from registry.store.progress_reports import NewReport

H = TypeVar("H", bound=History)

replace = msgspec.structs.replace


class Recorder:
    """Writes histories; remembers the rows of agreements, for the reports that come later."""

    def __init__(self) -> None:
        self.agreement_ids: dict[str, int] = {}

    def record(
        self,
        tx: Transaction,
        deal_histories: Sequence[DealHistory] = (),
        agreement_histories: Sequence[AgreementHistory] = (),
        report_histories: Sequence[ReportHistory] = (),
    ) -> None:
        """Write all of these with their events, each object under the number of its last event."""
        # Of what happens at one moment: a report is accepted first, and that completes its agreement.
        histories = (*deal_histories, *report_histories, *agreement_histories)
        revisions = {id(history): revision for history, revision in record_events(tx, histories)}
        for told in deal_histories:
            deals.add(tx, replace(told.deal, revision=revisions[id(told)]))
        written = [
            replace(history.agreement, revision=revisions[id(history)]) for history in agreement_histories
        ]
        rows = agreements.add_all(tx, written)
        self.agreement_ids.update(zip((one.number for one in written), rows, strict=True))
        progress_reports.add_all(
            tx,
            [
                NewReport(
                    self.agreement_ids[told.report.agreement],
                    told.deal,
                    replace(told.report, revision=revisions[id(told)]),
                )
                for told in report_histories
            ],
        )


def record_events(tx: Transaction, histories: Sequence[H]) -> list[tuple[H, int]]:
    """Write the histories' events in the order of time; return each history with its last one's number."""
    steps = [(event.at, event, place) for place, history in enumerate(histories) for event in history.events]
    steps.sort(key=itemgetter(0))
    numbers = audit_events.record_all(tx, [event for _, event, _ in steps])
    last = {place: number for (_, _, place), number in zip(steps, numbers, strict=True)}
    return [(history, last[place]) for place, history in enumerate(histories)]
