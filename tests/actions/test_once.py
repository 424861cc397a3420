import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import msgspec
import pytest

from registry.actions.once import RequestKey, once
from registry.errors import KeyReused, NotFound
from registry.model.people import PUBLIC, SYSTEM, Actor
from registry.store import Store
from tests.builders import NOW
from tests.people import a_person

HOUR = dt.timedelta(hours=1)
KEY = RequestKey("key", "post agreements")


class Made(msgspec.Struct, frozen=True):
    number: str
    at: dt.datetime
    value: Decimal
    parts: tuple[str, ...] = ()


class Maker:
    """Counts how often it was asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Made:
        self.times += 1
        return Made(f"GD-2026-{self.times:04}", NOW, Decimal("0.1"), ("a", "b"))


@pytest.fixture
def actor(store: Store) -> Actor:
    return Actor(account=a_person(store).id)


def ask(
    store: Store,
    actor: Actor,
    make: Callable[[], Made],
    key: RequestKey | None = KEY,
    at: dt.datetime = NOW,
) -> Made:
    with store.transaction() as tx:
        return once(tx, actor, key, make, Made, now=at)


def test_the_same_request_is_answered_the_same_and_done_once(store: Store, actor: Actor) -> None:
    make = Maker()
    first = ask(store, actor, make)
    assert ask(store, actor, make) == first == Made("GD-2026-0001", NOW, Decimal("0.1"), ("a", "b"))
    assert make.times == 1


def test_another_request_under_the_same_key_is_refused(store: Store, actor: Actor) -> None:
    make = Maker()
    ask(store, actor, make)
    with pytest.raises(KeyReused):
        ask(store, actor, make, RequestKey("key", "post something else"))
    assert make.times == 1


def test_another_persons_key_is_another_key(store: Store, actor: Actor) -> None:
    make = Maker()
    ask(store, actor, make)
    ask(store, Actor(account=a_person(store, email="eino@example.fi").id), make)
    assert make.times == 2


def test_without_a_key_or_a_person_everything_is_done_as_often_as_asked(store: Store, actor: Actor) -> None:
    make = Maker()
    for asking, key in ((actor, None), (actor, None), (SYSTEM, KEY), (SYSTEM, KEY), (PUBLIC, KEY)):
        ask(store, asking, make, key)
    assert make.times == 5


def test_what_was_refused_may_be_tried_again_under_its_key(store: Store, actor: Actor) -> None:
    def refuse() -> Made:
        raise NotFound

    with pytest.raises(NotFound):
        ask(store, actor, refuse)
    assert ask(store, actor, Maker()).number == "GD-2026-0001"


def test_a_key_is_kept_for_two_days_and_free_after_that(store: Store, actor: Actor) -> None:
    make = Maker()
    ask(store, actor, make)
    assert ask(store, actor, make, at=NOW + 47 * HOUR).number == "GD-2026-0001"
    assert ask(store, actor, make, at=NOW + 48 * HOUR).number == "GD-2026-0002"
    assert ask(store, actor, make, at=NOW + 49 * HOUR).number == "GD-2026-0002"


def test_old_answers_are_forgotten_when_a_new_one_is_kept(store: Store, actor: Actor) -> None:
    ask(store, actor, Maker())
    ask(store, actor, Maker(), RequestKey("other", "print"), at=NOW + 48 * HOUR)
    with store.snapshot() as tx:
        assert tx.values("select key from idempotency_key") == ["other"]
