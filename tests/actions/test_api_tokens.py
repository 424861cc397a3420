import datetime as dt

import pytest
from msgspec.structs import replace

from registry.actions import api_tokens, token_uses
from registry.actions.api_tokens import NewApiToken
from registry.errors import FieldError, InvalidInput, NotAllowed, NotFound, NotSignedIn
from registry.model.api_tokens import ApiToken
from registry.model.audit_events import SubjectKind
from registry.model.people import PUBLIC, SYSTEM, Actor, TokenScope
from registry.store import Store
from tests.builders import NOW, with_token
from tests.databases import contents
from tests.people import ADMIN, a_member, a_person, signed_in, trail

DAY = dt.timedelta(days=1)
INSTANT = dt.timedelta(microseconds=1)
READER = NewApiToken("Statistics", (TokenScope.READ,))


def test_a_token_speaks_for_its_owner_within_its_scopes(store: Store) -> None:
    owner = signed_in(store, a_member(store, ADMIN))
    token, secret = api_tokens.create(
        store, owner, 1, replace(READER, scopes=(TokenScope.DRAFT, TokenScope.READ)), NOW
    )
    scopes = (TokenScope.READ, TokenScope.DRAFT)
    assert token == ApiToken(1, 1, "Statistics", scopes, NOW, NOW + 365 * DAY)
    assert secret.startswith("gdr_")
    assert token_uses.actor_of(store, secret, NOW) == Actor(
        account=1, is_admin=True, scopes=frozenset(scopes)
    )


def test_making_and_revoking_a_token_is_on_the_trail(store: Store) -> None:
    owner = signed_in(store, a_member(store))
    api_tokens.create(store, owner, 1, READER, NOW)
    api_tokens.revoke(store, SYSTEM, 1, NOW)
    events = trail(store, SubjectKind.API_TOKEN, 1)
    assert [(event.verb, event.actor, event.office, event.after) for event in events] == [
        ("created", 1, "self", {"account": 1, "scopes": ["read"]}),
        ("revoked", None, "registry", {}),
    ]


def test_the_secret_is_not_in_the_database(store: Store) -> None:
    _, secret = api_tokens.create(store, SYSTEM, a_person(store).id, READER, NOW)
    kept = "\n".join(contents(store.database))
    assert "Statistics" in kept
    assert secret not in kept
    assert secret.removeprefix("gdr_") not in kept


def test_a_token_works_until_its_last_day_is_over(store: Store) -> None:
    _, secret = api_tokens.create(store, SYSTEM, a_person(store).id, replace(READER, days=731), NOW)
    assert token_uses.actor_of(store, secret, NOW + 731 * DAY - INSTANT) is not None
    assert token_uses.actor_of(store, secret, NOW + 731 * DAY) is None


def test_a_revoked_token_never_works_again(store: Store) -> None:
    _, secret = api_tokens.create(store, SYSTEM, a_person(store).id, READER, NOW)
    revoked = api_tokens.revoke(store, SYSTEM, 1, NOW + DAY)
    assert revoked.revoked_at == NOW + DAY
    assert token_uses.actor_of(store, secret, NOW) is None


def test_revoking_twice_changes_nothing_and_is_no_event(store: Store) -> None:
    api_tokens.create(store, SYSTEM, a_person(store).id, READER, NOW)
    first = api_tokens.revoke(store, SYSTEM, 1, NOW)
    assert api_tokens.revoke(store, SYSTEM, 1, NOW + DAY) == first
    assert len(trail(store, SubjectKind.API_TOKEN, 1)) == 2


@pytest.mark.parametrize("guess", ["", "gdr_", "gdr_guess", "ä\ud800", "gdr_\ud800"])
def test_what_is_no_token_speaks_for_nobody(store: Store, guess: str) -> None:
    api_tokens.create(store, SYSTEM, a_person(store).id, READER, NOW)
    assert token_uses.actor_of(store, guess, NOW) is None


def test_everything_wrong_with_a_new_token_is_said_at_once(store: Store) -> None:
    account = a_person(store)
    with pytest.raises(InvalidInput) as refusal:
        api_tokens.create(store, SYSTEM, account.id, NewApiToken(" ", (), 732), NOW)
    assert refusal.value.errors == (
        FieldError("/name", "required"),
        FieldError("/scopes", "too_few", {"minimum": 1}),
        FieldError("/days", "too_big", {"maximum": 731}),
    )
    with pytest.raises(InvalidInput) as refusal:
        api_tokens.create(store, SYSTEM, account.id, replace(READER, name="a" * 101, days=0), NOW)
    assert [error.code for error in refusal.value.errors] == ["too_long", "too_small"]


def test_a_token_makes_no_tokens_and_shows_none(store: Store) -> None:
    owner = with_token(signed_in(store, a_member(store)), *TokenScope)
    with pytest.raises(NotAllowed):
        api_tokens.create(store, owner, 1, READER, NOW)
    with pytest.raises(NotAllowed):
        api_tokens.list_tokens(store, owner, 1)


def test_nobody_makes_tokens_in_anothers_name_not_even_an_admin(store: Store) -> None:
    admin = signed_in(store, a_member(store, ADMIN))
    other = a_person(store, email="eino@example.fi")
    with pytest.raises(NotAllowed):
        api_tokens.create(store, admin, other.id, READER, NOW)
    with pytest.raises(NotSignedIn):
        api_tokens.create(store, PUBLIC, other.id, READER, NOW)
    with pytest.raises(NotFound):
        api_tokens.create(store, SYSTEM, 99, READER, NOW)


def test_owners_and_admins_see_and_revoke_tokens_and_others_do_not(store: Store) -> None:
    owner = signed_in(store, a_member(store))
    other = signed_in(store, a_member(store, email="eino@example.fi"))
    admin = signed_in(store, a_member(store, ADMIN, email="admin@example.fi"))
    first, second, third = [api_tokens.create(store, owner, 1, READER, NOW)[0] for _ in range(3)]
    assert (
        api_tokens.list_tokens(store, owner, 1)
        == api_tokens.list_tokens(store, admin)
        == [first, second, third]
    )
    assert api_tokens.list_tokens(store, other, 2) == []
    for listed in (1, None):
        with pytest.raises(NotAllowed):
            api_tokens.list_tokens(store, other, listed)
    with pytest.raises(NotFound):
        api_tokens.revoke(store, other, first.id, NOW)
    with pytest.raises(NotSignedIn):
        api_tokens.revoke(store, PUBLIC, first.id, NOW)
    api_tokens.revoke(store, owner, first.id, NOW)
    api_tokens.revoke(store, admin, second.id, NOW)
    api_tokens.revoke(store, with_token(admin, TokenScope.ADMINISTER), third.id, NOW)
    assert all(token.revoked_at == NOW for token in api_tokens.list_tokens(store, owner, 1))


def test_the_last_use_is_noted_once_a_day(store: Store) -> None:
    _, secret = api_tokens.create(store, SYSTEM, a_person(store).id, READER, NOW)
    assert _is_first_today(store, secret, NOW)
    token_uses.actor_of(store, secret, NOW)
    assert not _is_first_today(store, secret, NOW)
    token_uses.actor_of(store, secret, NOW)
    assert api_tokens.list_tokens(store, SYSTEM)[0].last_used_on == NOW.date()
    assert _is_first_today(store, secret, NOW + DAY)


def test_asking_whom_a_token_speaks_for_writes_nothing(store: Store) -> None:
    _, secret = api_tokens.create(store, SYSTEM, a_person(store).id, READER, NOW)
    token_uses.presented(store, secret, NOW)
    assert api_tokens.list_tokens(store, SYSTEM)[0].last_used_on is None


def _is_first_today(store: Store, secret: str, now: dt.datetime) -> bool:
    use = token_uses.presented(store, secret, now)
    assert use is not None
    return use.is_first_today
