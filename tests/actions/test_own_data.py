"""What people are told of all that the registry holds on them."""

import datetime as dt
import re
import sqlite3
from contextlib import closing, suppress
from typing import Final

import msgspec
import pytest

from registry.actions import agreements, api_tokens, invitations, own_data, sessions, typed_forms
from registry.actions.api_tokens import NewApiToken
from registry.actions.once import RequestKey
from registry.errors import NotAllowed, NotSignedIn, WrongCredentials
from registry.model.agreements import ContactPerson
from registry.model.audit_events import SubjectKind
from registry.model.languages import Language
from registry.model.own_data import OwnContact, OwnData
from registry.model.people import PUBLIC, SYSTEM, Actor, TokenScope
from registry.store import Store
from registry.wire.encoding import encode
from registry.wire.own_data import OwnDataOut
from tests.builders import HELSINKI, NOW, some_terms, with_token, words
from tests.databases import SqliteDatabases
from tests.people import ADDRESS, EDITOR, PASSWORD, a_member, signed_in
from tests.web.pages.filing import Registry

EMAIL: Final = "aino@example.fi"

TOLD: Final = {
    "api_token.account_id": "api_tokens",
    "audit_event.actor_id": "deeds",
    "comment.account_id": "comments",
    "evidence.added_by": "deeds",
    "idempotency_key.account_id": "stored_answers",
    "identity.account_id": "password_set_at",
    "invitation.account_id": "invited_until",
    "review.reviewer_id": "deeds",
    "role_grant.account_id": "roles",
    "session.account_id": "sessions",
    "typed_form.account_id": "unsaved_forms",
}
"""Where the database names an account, and which part of the data on a person tells it to them."""


def drafted_by(store: Store, actor: Actor, *, key: RequestKey | None = None) -> str:
    """Draft an agreement that names the person as its contact; return its number."""
    terms = msgspec.structs.replace(some_terms(), commitments=())
    contacts = (ContactPerson("Aino Aalto", "Aino@Example.fi", "+358 40 1", "Planner"),)
    content = agreements.AgreementDraft(terms, contacts=contacts, invites_advice=True)
    found = agreements.draft(store, actor, "clean-sites", HELSINKI, content, now=NOW, key=key)
    return found.agreement.number


@pytest.fixture
def aino(registry: Registry) -> Actor:
    """Somebody who has left a trace of each kind."""
    store = registry.store
    registry.open_deal()
    account = a_member(store, EDITOR, email=EMAIL)
    actor = signed_in(store, account)
    number = drafted_by(store, actor, key=RequestKey("key", "print"))
    agreements.comment(store, actor, number, "Onko tämä oikein?", Language.FI, now=NOW)
    api_tokens.create(store, actor, account.id, NewApiToken("Tilastot", (TokenScope.READ,)), NOW)
    typed_forms.keep(store, actor, "profile", {"name": ("Aino",)}, None, now=NOW)
    invitations.invite(store, SYSTEM, account.id, NOW)
    with suppress(WrongCredentials):
        sessions.sign_in(store, EMAIL, "a wrong password", ADDRESS, NOW)
    return actor


@pytest.fixture
def registry(store: Store) -> Registry:
    """A registry with people who file and decide."""
    return Registry(store)


def told(store: Store, actor: Actor, **asked: int) -> OwnData:
    return own_data.own_data(store, actor, now=NOW, **asked)


def test_a_person_is_told_all_that_is_held_on_them(registry: Registry, aino: Actor) -> None:
    found = told(registry.store, aino)
    assert (found.account.email, found.account.name) == (EMAIL, "Aino Aalto")
    assert [(role.grant, role.scope) for role in found.roles] == [(EDITOR, words("Helsinki"))]
    assert found.password_set_at == NOW
    assert found.invited_until is not None
    assert found.failed_sign_ins == (NOW,)
    assert [(session.started_at, session.device) for session in found.sessions] == [(NOW, "")]
    assert [token.name for token in found.api_tokens] == ["Tilastot"]
    assert [(form.address, form.fields) for form in found.unsaved_forms] == [("profile", {"name": ("Aino",)})]
    assert [(answer.at, "GD-2026-0001" in answer.answer) for answer in found.stored_answers] == [(NOW, True)]
    named = ContactPerson("Aino Aalto", "Aino@Example.fi", "+358 40 1", "Planner")
    assert found.contacts == (OwnContact("GD-2026-0001", named),)
    assert [comment.text for comment in found.comments] == ["Onko tämä oikein?"]
    assert {event.verb for event in found.events} == {"added", "granted", "invited", "password_set"}
    drafted = [(deed.verb, deed.subject) for deed in found.deeds if deed.kind is SubjectKind.AGREEMENT]
    assert drafted == [("draft", "GD-2026-0001")]
    assert found.deed_count == len(found.deeds)


def test_nothing_of_anybody_else_is_in_it(registry: Registry, aino: Actor) -> None:
    other = signed_in(registry.store, a_member(registry.store, email="eino@example.fi"))
    found = told(registry.store, other)
    assert found.account.email == "eino@example.fi"
    held = (
        found.api_tokens,
        found.unsaved_forms,
        found.stored_answers,
        found.contacts,
        found.comments,
        found.roles,
    )
    assert not any(held)
    assert {deed.subject for deed in (*found.events, *found.deeds)} == {str(found.account.id)}
    assert "eino" not in str(told(registry.store, aino))


def test_the_latest_deeds_may_do_and_how_many_there_are_is_told(registry: Registry, aino: Actor) -> None:
    found = told(registry.store, aino, most_deeds=1)
    assert len(found.deeds) == 1
    assert found.deeds == told(registry.store, aino).deeds[:1]
    assert found.deed_count > 1


def test_no_secret_and_no_fingerprint_of_one_is_taken_along(registry: Registry, aino: Actor) -> None:
    taken = encode(OwnDataOut.of(told(registry.store, aino), NOW)).decode()
    assert "argon2" not in taken
    assert PASSWORD not in taken
    assert "gdr_" not in taken
    assert not re.search(r"[0-9a-f]{16}", taken)


def test_what_is_taken_along_has_every_part_of_what_is_shown(registry: Registry, aino: Actor) -> None:
    shown = {field.name for field in msgspec.structs.fields(OwnData)} - {"account", "deed_count"}
    taken = msgspec.json.decode(encode(OwnDataOut.of(told(registry.store, aino), NOW)))
    assert {name for name in shown if taken[name]} == shown
    assert taken["stored_answers"][0]["answer"]
    assert dt.datetime.fromisoformat(taken["as_of"]) == NOW


def test_a_token_and_the_public_are_told_nothing(registry: Registry, aino: Actor) -> None:
    with pytest.raises(NotAllowed):
        told(registry.store, with_token(aino, *TokenScope))
    for actor in (PUBLIC, SYSTEM):
        with pytest.raises(NotSignedIn):
            told(registry.store, actor)


def test_every_column_that_names_an_account_is_told_to_its_owner(sqlite: SqliteDatabases) -> None:
    database = sqlite.new()
    with closing(Store(database)) as store:
        store.migrate()
    with closing(sqlite3.connect(database)) as connection:
        tables = [
            name for (name,) in connection.execute("select name from sqlite_schema where type = 'table'")
        ]
        naming = {
            f"{table}.{column}"
            for table in tables
            for _, _, target, column, *_ in connection.execute(f"pragma foreign_key_list({table})")
            if target == "account"
        }
    assert naming == set(TOLD)
    assert set(TOLD.values()) <= {field.name for field in msgspec.structs.fields(OwnData)}
