"""Actors who act at the same moment: what comes of it could have come of them one after the other.

`RACES=1000 script/test tests/actions/racing` races longer, and otherwise than the time before.
"""

import os
from contextlib import closing
from functools import partial
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from msgspec.structs import replace

from registry.model.agreements import OCCUPYING, Agreement
from registry.store import Store
from tests.actions.racing import scene
from tests.actions.racing.acts import VERBS, Act
from tests.actions.racing.courses import PATHS, likely
from tests.actions.racing.ledger import outcome
from tests.actions.racing.onlooker import Onlooker
from tests.actions.racing.orders import explained
from tests.actions.racing.scene import CLEAN, FILINGS, LATE, PAST, PERIODS, Filing
from tests.actions.racing.sight import Sight
from tests.crowd import at_once
from tests.databases import Database, Databases, faults_in

EXAMPLES: Final = 24
STEPS: Final = 14
ANY: Final = st.integers(0, 5_039)
"""Drawn for a choice among as many as there turn out to be: what is there depends on who was faster before,
and hypothesis wants to be asked the same questions each time."""

PICK: Final = st.tuples(st.sampled_from((0, 0, 0, 1, 2)), ANY, ANY, st.booleans())
"""Whose agreement (that which the others are at, or another), which verb, by whom, and from what was read."""


@pytest.fixture(scope="module")
def scenery(databases: Databases, empty_database: Database) -> Database:
    """A database with everybody in it and nothing filed, to be copied."""
    database = databases.copy(empty_database)
    with closing(Store(database)) as store:
        scene.set_up(store)
    return database


class Racing(RuleBasedStateMachine):
    """A registry in a database, and one in memory beside it."""

    def __init__(self, databases: Databases, scenery: Database, faults: list[Exception]) -> None:
        super().__init__()
        self.faults = faults
        self.databases = databases
        self.database = databases.copy(scenery)
        self.store = Store(self.database)
        self.people = scene.people(self.store)
        self.sight = Sight(self.store)
        self.ledger = self.sight.ledger()
        self.onlooker = Onlooker(self.store)
        self.step = 0
        at_once(
            lambda _: self.onlooker.look(), 5
        )  # as many connections are open, so that nobody waits for one

    @initialize(paths=st.tuples(*[st.sampled_from(PATHS)] * len(FILINGS)))
    def come_so_far(self, paths: tuple[tuple[tuple[str, int], ...], ...]) -> None:
        for filing, path in zip(FILINGS, paths, strict=True):
            for verb, who in path:
                act = self.act(verb, filing, who, 0, is_from_what_was_read=False)
                found = outcome(partial(act.do, self.store, None))
                assert found == outcome(partial(act.note, self.ledger, 0))
                self.step += 1
        assert self.sight.look() == self.ledger.state()

    @rule(focus=st.sampled_from(range(len(FILINGS))), picks=st.lists(PICK, min_size=2, max_size=4))
    def act_at_once(self, focus: int, picks: list[tuple[int, int, int, bool]]) -> None:
        acts = []
        for place, (aside, which, who, is_from_what_was_read) in enumerate(picks):
            filing = FILINGS[(focus + aside) % len(FILINGS)]
            verbs = self.likely(filing, who)
            acts.append(
                self.act(
                    verbs[which % len(verbs)],
                    filing,
                    who,
                    place,
                    is_from_what_was_read=is_from_what_was_read,
                )
            )
        try:
            self.race(acts)
        except Exception as fault:
            self.faults.append(fault)
            raise

    def likely(self, filing: Filing, who: int) -> tuple[str, ...]:
        agreement = self.latest(filing)
        subject = f"{agreement.number}/{self.period(who)}" if agreement is not None else ""
        verbs = likely(agreement, self.ledger.reports.get(subject))
        # A closed deal is never opened again: the one that two units are under stays.
        return tuple(verb for verb in verbs if verb != "close the deal" or filing.deal == CLEAN)

    def period(self, who: int) -> int:
        return PERIODS[0] if who % 7 == 0 else PERIODS[1]

    def latest(self, filing: Filing) -> Agreement | None:
        """Return the unit's agreement under the deal that is under way, or else the last that was."""
        own = [
            one
            for one in self.ledger.agreements.values()
            if (one.organisation, one.deal) == (filing.unit, filing.deal)
        ]
        return max(own, key=lambda one: (one.status in OCCUPYING, one.number), default=None)

    def act(self, verb: str, filing: Filing, who: int, place: int, *, is_from_what_was_read: bool) -> Act:
        way, agreement = VERBS[verb], self.latest(filing)
        # Whoever acts on an agreement that there is not guesses the number that one will have.
        number = agreement.number if agreement is not None else self.ledger.next_number(2026)
        period = self.period(who)
        deal = self.ledger.deals[filing.deal]
        subjects = {
            "agreement": number,
            "report": f"{number}/{period}",
            "deal": filing.deal,
            "unit": filing.unit,
        }
        return Act(
            verb=verb,
            who=self.people[way.names[who % len(way.names)]],
            at=scene.time_of(self.step, place),
            filing=filing,
            subject=subjects[way.about],
            number=number,
            period=period,
            said=f"{self.step}.{place}",
            deal=scene.ending(deal, PAST if deal.valid_until == LATE and who % 3 == 0 else LATE),
            unit=self.ledger.organisations[filing.unit],
            key=f"{self.step} {filing.unit} {filing.deal} {period if way.about == 'report' else ''}",
            is_from_what_was_read=is_from_what_was_read,
        )

    def race(self, acts: list[Act]) -> None:
        """Let all act at the same moment, and find the order that explains what came of it."""
        published = self.onlooker.look()

        def do(place: int) -> object:
            act = acts[place]
            return outcome(partial(act.do, self.store, self.sight.revision(act.subject)))

        with self.onlooker.looking():
            outcomes = at_once(do, len(acts))
        before, self.ledger = self.ledger, explained(self.ledger, acts, outcomes, self.sight.look())
        is_published = len(self.ledger.state().published) > len(before.state().published)
        assert (self.onlooker.look() > published) == is_published
        assert not self.onlooker.complaints
        self.step += 1

    def teardown(self) -> None:
        standing = [
            (one.organisation, one.deal) for one in self.ledger.agreements.values() if one.status in OCCUPYING
        ]
        is_all_there = replace(Sight(self.store).look(), trails={}, published=()) == replace(
            self.ledger.state(), trails={}, published=()
        )
        self.store.close()
        assert len(standing) == len(set(standing))
        assert is_all_there
        assert not faults_in(self.database)
        self.databases.drop(self.database)


def test_whatever_is_done_at_once_could_have_been_done_one_after_the_other(
    databases: Databases, scenery: Database
) -> None:
    faults: list[Exception] = []
    try:
        run_state_machine_as_test(
            partial(Racing, databases, scenery, faults),
            settings=settings(
                max_examples=int(os.environ.get("RACES", EXAMPLES)),
                stateful_step_count=STEPS,
                derandomize="RACES" not in os.environ,
                database=None,
                deadline=None,
                phases=(Phase.generate,),
                suppress_health_check=list(HealthCheck),
            ),
        )
    except Exception:
        # What a race has come to it seldom comes to again, of which alone hypothesis would tell.
        for fault in faults:
            raise fault from None
        raise
