"""What somebody has typed and could not save yet is kept for them alone, for a while."""

import datetime as dt

import pytest

from registry.actions import typed_forms
from registry.actions.housekeeping import forget_expired
from registry.errors import NotSignedIn
from registry.model.people import PUBLIC, Actor
from registry.model.typed_forms import TypedForm
from registry.store import Store
from registry.store import accounts as stored_accounts
from tests.builders import NOW
from tests.people import EDITOR, a_person, settle

FIELDS = {"scope": ("Työmaat ja\r\n”muut”",), "covers": ("0101263-6", "")}
ADDRESS = "workspace/agreements/GD-2026-0001/scope"
A_MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def actor(store: Store) -> Actor:
    settle(store)
    return actor_of(store, "aino@example.fi")


def actor_of(store: Store, email: str) -> Actor:
    account = a_person(store, EDITOR, email=email)
    with store.snapshot() as tx:
        return stored_accounts.actor_of(tx, account.id)


def keep(store: Store, actor: Actor, address: str = ADDRESS, now: dt.datetime = NOW, text: str = "") -> None:
    fields = {"scope": (text,)} if text else FIELDS
    typed_forms.keep(store, actor, address, fields, 7, now=now)


def test_what_was_typed_is_found_again_as_it_was(store: Store, actor: Actor) -> None:
    keep(store, actor)
    assert typed_forms.find(store, actor, ADDRESS) == TypedForm(FIELDS, 7, NOW)


def test_a_form_that_makes_something_new_is_made_from_nothing(store: Store, actor: Actor) -> None:
    typed_forms.keep(store, actor, ADDRESS, FIELDS, None, now=NOW)
    found = typed_forms.find(store, actor, ADDRESS)
    assert found is not None
    assert found.made_from is None


def test_what_was_typed_last_takes_the_place_of_what_was_typed_before(store: Store, actor: Actor) -> None:
    keep(store, actor)
    keep(store, actor, now=NOW + A_MINUTE, text="anew")
    assert typed_forms.find(store, actor, ADDRESS) == TypedForm({"scope": ("anew",)}, 7, NOW + A_MINUTE)


def test_each_form_is_kept_for_itself_and_each_person_has_their_own(store: Store, actor: Actor) -> None:
    other = actor_of(store, "eino@example.fi")
    keep(store, actor)
    assert typed_forms.find(store, actor, f"{ADDRESS}/other") is None
    assert typed_forms.find(store, other, ADDRESS) is None
    keep(store, other, text="his")
    typed_forms.forget(store, other, ADDRESS)
    assert typed_forms.find(store, actor, ADDRESS) == TypedForm(FIELDS, 7, NOW)


def test_what_is_forgotten_is_gone_and_forgetting_nothing_is_no_fault(store: Store, actor: Actor) -> None:
    keep(store, actor)
    typed_forms.forget(store, actor, ADDRESS)
    assert typed_forms.find(store, actor, ADDRESS) is None
    typed_forms.forget(store, actor, ADDRESS)


def test_of_many_forms_those_typed_into_longest_ago_go_first(store: Store, actor: Actor) -> None:
    for number in range(typed_forms.MOST_FORMS + 2):
        keep(store, actor, f"form/{number}", NOW + number * A_MINUTE)
    kept = [
        typed_forms.find(store, actor, f"form/{n}") is not None for n in range(typed_forms.MOST_FORMS + 2)
    ]
    assert kept == [False, False] + [True] * typed_forms.MOST_FORMS


def test_more_than_a_form_may_send_is_not_kept(store: Store, actor: Actor) -> None:
    keep(store, actor, text="x" * (typed_forms.MOST_BYTES + 1))
    assert typed_forms.find(store, actor, ADDRESS) is None


def test_what_nobody_comes_back_to_is_forgotten_in_time(store: Store, actor: Actor) -> None:
    keep(store, actor)
    forget_expired(store, now=NOW + typed_forms.KEPT - A_MINUTE)
    assert typed_forms.find(store, actor, ADDRESS) is not None
    forget_expired(store, now=NOW + typed_forms.KEPT)
    assert typed_forms.find(store, actor, ADDRESS) is None


def test_the_public_has_no_forms(store: Store) -> None:
    with pytest.raises(NotSignedIn):
        keep(store, PUBLIC)
    with pytest.raises(NotSignedIn):
        typed_forms.find(store, PUBLIC, ADDRESS)
    with pytest.raises(NotSignedIn):
        typed_forms.forget(store, PUBLIC, ADDRESS)
