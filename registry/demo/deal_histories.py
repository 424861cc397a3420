"""The history of one deal: prepared, opened, its state measures kept, perhaps merged."""

import datetime as dt

import msgspec

from registry.actions.differences import differences
from registry.demo.histories import History
from registry.model.audit_events import SubjectKind
from registry.model.deals import Deal, DealStatus, StateMeasure
from registry.model.lifecycles import DEAL
from registry.model.offices import of_ministry
from registry.model.people import Actor

replace = msgspec.structs.replace


class DealHistory(History):
    """A deal on its way; each verb takes the time and the officer of the lead ministry."""

    __slots__ = ("deal", "opened_on")

    def __init__(self, deal: Deal, at: dt.datetime, actor: Actor) -> None:
        super().__init__(SubjectKind.DEAL, deal.slug)
        self.deal = replace(deal, status=DealStatus.PREPARING, merged_into=None)
        self.opened_on = at.date()
        office = of_ministry(deal.lead_ministry)
        self.tell(at, actor, office, "prepare", after=msgspec.to_builtins(self.deal))

    def open(self, at: dt.datetime, actor: Actor) -> None:
        """Open it to units."""
        self.opened_on = at.date()
        self._become("open", replace(self.deal, status=DEAL.after(self.deal.status, "open")), at, actor)

    def keep_state_measure(self, at: dt.datetime, actor: Actor, position: int, kept: StateMeasure) -> None:
        """Tell how far the state's measure at `position` (from 0) has come."""
        measures = list(self.deal.state_measures)
        measures[position] = kept
        after = replace(self.deal, state_measures=tuple(measures))
        self._become("keep_state_measure", after, at, actor)

    def merge(self, at: dt.datetime, actor: Actor, into: str) -> None:
        """Merge it into another deal."""
        status = DEAL.after(self.deal.status, "merge")
        self._become("merge", replace(self.deal, status=status, merged_into=into), at, actor)

    def _become(self, verb: str, after: Deal, at: dt.datetime, actor: Actor) -> None:
        was, told = differences(self.deal, after)
        office = of_ministry(after.lead_ministry)
        self.tell(at, actor, office, verb, before=was, after=told, is_public=True)
        self.deal = after
