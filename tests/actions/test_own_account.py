"""What people change of their own account."""

import datetime as dt

import pytest

from registry.actions import own_account, role_grants, sessions
from registry.actions.own_account import PasswordChange
from registry.errors import (
    FieldError,
    InvalidInput,
    NotAllowed,
    NotSignedIn,
    TooManyAttempts,
    WrongCredentials,
)
from registry.model.audit_events import SubjectKind
from registry.model.languages import Language
from registry.model.people import PUBLIC, SYSTEM, Account, Actor, TokenScope
from registry.store import Store
from tests.builders import NOW, with_token, words
from tests.databases import contents
from tests.people import (
    ADDRESS,
    ADMIN,
    ADVISER,
    EDITOR,
    OFFICER,
    PASSWORD,
    a_member,
    settle,
    signed_in,
    trail,
)

NEW = "battery staple horse"
CHANGE = PasswordChange(PASSWORD, NEW, NEW)
HOUR = dt.timedelta(hours=1)


def entered(store: Store, account: Account, device: str = "") -> tuple[str, Actor]:
    """Sign a member in; return the key of the session, and whom it speaks for."""
    key, _ = sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW, device=device)
    actor = sessions.actor_of(store, key, NOW)
    assert actor is not None
    return key, actor


# Name and language


def test_a_person_is_called_and_written_to_as_they_say(store: Store) -> None:
    actor = signed_in(store, a_member(store))
    changed = own_account.change(store, actor, "  Åse   Öberg ", Language.SV, NOW)
    assert (changed.name, changed.language) == ("Åse Öberg", Language.SV)
    assert own_account.show(store, actor).account == changed


def test_the_trail_says_what_was_changed_and_never_to_what(store: Store) -> None:
    account = a_member(store)
    actor = signed_in(store, account)
    own_account.change(store, actor, "Åse Öberg", account.language, NOW)
    event = trail(store, SubjectKind.ACCOUNT, account.id)[-1]
    assert (event.verb, event.office, event.actor) == ("revised", "self", account.id)
    assert (event.before, event.after) == ({}, {"changed": ["name"]})


def test_to_save_what_is_there_already_is_no_event(store: Store) -> None:
    account = a_member(store)
    actor, before = signed_in(store, account), trail(store, SubjectKind.ACCOUNT, account.id)
    own_account.change(store, actor, account.name, account.language, NOW)
    assert trail(store, SubjectKind.ACCOUNT, account.id) == before


@pytest.mark.parametrize(
    ("name", "code"), [(" ", "required"), ("x" * 201, "too_long"), ("a\u202eb", "bad_text")]
)
def test_a_name_has_to_be_one(store: Store, name: str, code: str) -> None:
    actor = signed_in(store, a_member(store))
    with pytest.raises(InvalidInput) as refusal:
        own_account.change(store, actor, name, Language.FI, NOW)
    assert [(error.pointer, error.code) for error in refusal.value.errors] == [("/name", code)]


def test_roles_are_told_by_the_names_of_what_they_are_held_in(store: Store) -> None:
    settle(store)
    actor = signed_in(store, a_member(store, EDITOR, OFFICER, ADVISER, ADMIN))
    told = [(role.grant, role.scope) for role in own_account.show(store, actor).roles]
    assert told == [
        (EDITOR, words("Helsinki")),
        (OFFICER, words("Environment")),
        (ADVISER, words("Uusimaa")),
        (ADMIN, None),
    ]


# Password


def test_a_new_password_replaces_the_old_one_and_ends_all_other_sessions(store: Store) -> None:
    account = a_member(store)
    there, _ = entered(store, account)
    here, actor = entered(store, account)
    own_account.change_password(store, actor, CHANGE, here, ADDRESS, NOW)
    assert sessions.actor_of(store, here, NOW) is not None
    assert sessions.actor_of(store, there, NOW) is None
    with pytest.raises(WrongCredentials):
        sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)
    sessions.sign_in(store, account.email, NEW, ADDRESS, NOW)
    assert trail(store, SubjectKind.ACCOUNT, account.id)[-1].verb == "password_set"


def test_another_persons_sessions_go_on(store: Store) -> None:
    other, _ = entered(store, a_member(store, email="eino@example.fi"))
    here, actor = entered(store, a_member(store))
    own_account.change_password(store, actor, CHANGE, here, ADDRESS, NOW)
    own_account.end_other_sessions(store, actor, here)
    assert sessions.actor_of(store, other, NOW) is not None


def test_everything_wrong_with_a_change_of_password_is_said_at_once(store: Store) -> None:
    account = a_member(store)
    key, actor = entered(store, account)
    with pytest.raises(InvalidInput) as refusal:
        own_account.change_password(store, actor, PasswordChange("x", "short", "s"), key, ADDRESS, NOW)
    assert refusal.value.errors == (
        FieldError("/old_password", "wrong_password"),
        FieldError("/password", "too_short", {"minimum": 12}),
        FieldError("/password_again", "passwords_differ"),
    )
    sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)


def test_a_password_cannot_be_the_e_mail_and_the_old_one_stays(store: Store) -> None:
    account = a_member(store)
    key, actor = entered(store, account)
    wanted = PasswordChange(PASSWORD, "AINO@example.fi", "AINO@example.fi")
    with pytest.raises(InvalidInput) as refusal:
        own_account.change_password(store, actor, wanted, key, ADDRESS, NOW)
    assert refusal.value.errors == (FieldError("/password", "password_is_email"),)
    sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)


def test_nobody_guesses_the_password_from_a_session_that_is_left_open(store: Store) -> None:
    key, actor = entered(store, a_member(store))
    for guess in range(5):
        wanted = PasswordChange(f"guess {guess}", NEW, NEW)
        with pytest.raises(InvalidInput):
            own_account.change_password(store, actor, wanted, key, ADDRESS, NOW)
    with pytest.raises(TooManyAttempts):
        own_account.change_password(store, actor, CHANGE, key, ADDRESS, NOW)
    own_account.change_password(store, actor, CHANGE, key, ADDRESS, NOW + HOUR)


def test_a_right_password_is_no_guess_even_if_the_new_one_will_not_do(store: Store) -> None:
    key, actor = entered(store, a_member(store))
    for _ in range(6):
        with pytest.raises(InvalidInput):
            own_account.change_password(
                store, actor, PasswordChange(PASSWORD, "short", "short"), key, ADDRESS, NOW
            )


def test_neither_password_is_kept_in_a_form_that_can_be_read(store: Store) -> None:
    key, actor = entered(store, a_member(store))
    own_account.change_password(store, actor, CHANGE, key, ADDRESS, NOW)
    kept = "\n".join(contents(store.database))
    assert NEW not in kept
    assert PASSWORD not in kept


# Sessions


def test_a_person_sees_their_sessions_and_which_one_is_this(store: Store) -> None:
    account = a_member(store)
    entered(store, a_member(store, email="eino@example.fi"), "Edge, Windows")
    entered(store, account, "Firefox, Windows")
    here, actor = entered(store, account, "Safari, iPhone")
    found, current = own_account.own_sessions(store, actor, here, NOW)
    assert {session.device for session in found} == {"Firefox, Windows", "Safari, iPhone"}
    assert [session.device for session in found if session.number == current] == ["Safari, iPhone"]
    assert all((s.started_at, s.expires_at) == (NOW, NOW + 12 * HOUR) for s in found)
    assert here not in str(found)
    assert own_account.own_sessions(store, actor, here, NOW + 12 * HOUR)[0] == []


def test_one_session_is_ended_or_all_others(store: Store) -> None:
    account = a_member(store)
    keys = [entered(store, account, device)[0] for device in ("first", "second", "third")]
    here, actor = entered(store, account)
    found, _ = own_account.own_sessions(store, actor, here, NOW)
    own_account.end_session(store, actor, next(s.number for s in found if s.device == "second"))
    assert [sessions.actor_of(store, key, NOW) is not None for key in keys] == [True, False, True]
    own_account.end_other_sessions(store, actor, here)
    assert [sessions.actor_of(store, key, NOW) for key in keys] == [None, None, None]
    assert sessions.actor_of(store, here, NOW) is not None


@pytest.mark.parametrize("number", ["", "%", "0123456789abcdef", "x\ud800"])
def test_a_number_that_is_no_session_ends_none(store: Store, number: str) -> None:
    here, actor = entered(store, a_member(store))
    own_account.end_session(store, actor, number)
    assert sessions.actor_of(store, here, NOW) is not None


def test_nobody_ends_another_persons_session(store: Store) -> None:
    there, owner = entered(store, a_member(store))
    number = own_account.own_sessions(store, owner, there, NOW)[1]
    _, other = entered(store, a_member(store, ADMIN, email="admin@example.fi"))
    own_account.end_session(store, other, number)
    assert sessions.actor_of(store, there, NOW) is not None


# Who may


def test_a_token_and_the_public_do_none_of_it(store: Store) -> None:
    actor = signed_in(store, a_member(store))
    for asks, refusal in (
        (with_token(actor, *TokenScope), NotAllowed),
        (PUBLIC, NotSignedIn),
        (SYSTEM, NotSignedIn),
    ):
        with pytest.raises(refusal):
            own_account.show(store, asks)
        with pytest.raises(refusal):
            own_account.change(store, asks, "Aino", Language.FI, NOW)
        with pytest.raises(refusal):
            own_account.change_password(store, asks, CHANGE, "", ADDRESS, NOW)
        with pytest.raises(refusal):
            own_account.own_sessions(store, asks, "", NOW)
        with pytest.raises(refusal):
            own_account.end_session(store, asks, "")
        with pytest.raises(refusal):
            own_account.end_other_sessions(store, asks, "")


def test_a_role_that_is_given_shows_at_once(store: Store) -> None:
    account = a_member(store)
    actor = signed_in(store, account)
    assert own_account.show(store, actor).roles == ()
    role_grants.grant(store, SYSTEM, account.id, ADMIN, NOW)
    assert [role.grant for role in own_account.show(store, actor).roles] == [ADMIN]
