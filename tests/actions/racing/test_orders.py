"""What is seen of actors who act at once is held against every order: what no order has is found."""

import pytest
from msgspec.structs import replace

from registry.errors import AlreadyExists
from tests.actions.racing import scene
from tests.actions.racing.acts import Act
from tests.actions.racing.ledger import Ledger
from tests.actions.racing.orders import explained
from tests.actions.racing.scene import SHARED, Filing
from tests.builders import HELSINKI, a_deal, an_approver, an_officer, an_organisation

NUMBER = "GD-2026-0001"
TWO = ("YM", "STM")


@pytest.fixture
def ledger() -> Ledger:
    """An agreement of Helsinki's in force."""
    ledger = Ledger({SHARED: a_deal(slug=SHARED, ministries=TWO, targets=())}, {HELSINKI: an_organisation()})
    at = scene.time_of(0, 0)
    ledger.draft(an_approver(), SHARED, HELSINKI, scene.terms_saying("All sites.", number=0), at)
    ledger.submit(an_approver(), NUMBER, at, None)
    for ministry in TWO:
        ledger.approve(an_officer(ministry), NUMBER, at, None)
    return ledger


def act(verb: str, place: int, subject: str = NUMBER) -> Act:
    return Act(
        verb=verb,
        who=an_officer("YM") if verb == "terminate" else an_approver(),
        at=scene.time_of(1, place),
        filing=Filing(HELSINKI, SHARED),
        subject=subject,
        number=NUMBER,
        period=2024,
        said=f"As actor {place} says.",
        deal=a_deal(slug=SHARED),
        unit=an_organisation(),
        key="key",
        is_from_what_was_read=False,
    )


REFUSED = ("wrong_state", {"verb": "withdraw", "status": "terminated"}, ())
ENDINGS = [act("withdraw", 0), act("terminate", 1)]


def terminated(ledger: Ledger) -> Ledger:
    after = ledger.copy()
    ENDINGS[1].note(after, 0)
    return after


def test_an_order_is_found_that_is_not_the_first(ledger: Ledger) -> None:
    after = terminated(ledger).state()
    assert explained(ledger, ENDINGS, [REFUSED, "done"], after).state() == after


def test_no_order_has_two_that_exclude_each_other(ledger: Ledger) -> None:
    with pytest.raises(AssertionError, match="no order explains"):
        explained(ledger, ENDINGS, ["done", "done"], terminated(ledger).state())


def test_no_order_has_a_refusal_for_nothing(ledger: Ledger) -> None:
    with pytest.raises(AssertionError, match="0 would give done"):
        explained(ledger, ENDINGS[:1], [("store_busy", {}, ())], ledger.state())


def test_no_order_has_a_change_that_is_lost(ledger: Ledger) -> None:
    with pytest.raises(AssertionError, match="agreements: "):
        explained(ledger, ENDINGS[:1], ["done"], ledger.state())


def test_no_order_has_an_old_name_in_the_search_index(ledger: Ledger) -> None:
    rename = act("rename the unit", 0, HELSINKI)
    after = ledger.copy()
    rename.note(after, 0)
    stale = replace(after.state(), searchable=ledger.state().searchable)
    with pytest.raises(AssertionError, match="searchable"):
        explained(ledger, [rename], ["done"], stale)


def test_what_is_refused_leaves_the_ledger_as_it_was(ledger: Ledger) -> None:
    before = ledger.copy()
    with pytest.raises(AlreadyExists):
        act("draft", 0).note(ledger, 0)
    assert ledger == before
