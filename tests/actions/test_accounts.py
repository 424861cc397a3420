import pytest
from msgspec.structs import replace

from registry.actions import accounts, invitations
from registry.actions.accounts import NewAccount
from registry.errors import (
    AlreadyExists,
    FieldError,
    InvalidInput,
    NotAllowed,
    NotFound,
    NotSignedIn,
    ScopeMissing,
)
from registry.model.audit_events import AuditEvent, SubjectKind
from registry.model.languages import Language
from registry.model.people import PUBLIC, SYSTEM, Account, Role, RoleGrant, TokenScope
from registry.store import Store
from tests.builders import HELSINKI, NOW, UUSIMAA, an_admin, an_officer, with_token
from tests.people import (
    ADMIN,
    ADVISER,
    EDITOR,
    OFFICER,
    PASSWORD,
    a_member,
    a_person,
    settle,
    signed_in,
    trail,
)

AINO = NewAccount("Aino@Example.fi", "  Aino   Aalto ", Language.FI)


def test_an_account_is_added_with_its_roles_in_canonical_form(store: Store) -> None:
    settle(store)
    added = accounts.add_account(store, SYSTEM, replace(AINO, grants=(EDITOR, EDITOR, ADMIN)), NOW)
    assert added == Account(1, "aino@example.fi", "Aino Aalto", Language.FI, False, NOW, (EDITOR, ADMIN))
    assert accounts.list_accounts(store, SYSTEM) == [added]
    assert accounts.find_account(store, SYSTEM, " AINO@example.fi") == added


def test_the_trail_of_a_new_account_holds_its_roles_and_nothing_personal(store: Store) -> None:
    settle(store)
    admin = signed_in(store, a_member(store, ADMIN))
    eino = NewAccount("eino@example.fi", "Eino Eskola", Language.SV, (EDITOR,))
    added = accounts.add_account(store, admin, eino, NOW)
    event = AuditEvent(
        0, NOW, admin.account, "admin", "added", SubjectKind.ACCOUNT, str(added.id), None, {}, {}, False
    )
    assert trail(store, SubjectKind.ACCOUNT, added.id) == [
        event,
        replace(event, verb="granted", after={"role": "unit_editor", "organisation": HELSINKI}),
    ]


def test_everything_wrong_with_a_new_account_is_said_at_once(store: Store) -> None:
    with pytest.raises(InvalidInput) as refusal:
        accounts.add_account(store, SYSTEM, NewAccount("aino", " ", Language.FI), NOW)
    assert refusal.value.errors == (FieldError("/email", "bad_email"), FieldError("/name", "required"))


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("a" * 201, FieldError("/name", "too_long", {"maximum": 200})),
        ("Aino\x1b[31m", FieldError("/name", "bad_text")),
        ("Aino \ud800", FieldError("/name", "bad_text")),
    ],
)
def test_a_name_is_short_and_printable(store: Store, name: str, error: FieldError) -> None:
    with pytest.raises(InvalidInput) as refusal:
        accounts.add_account(store, SYSTEM, replace(AINO, name=name), NOW)
    assert refusal.value.errors == (error,)


def test_an_email_that_is_taken_is_refused_however_it_is_typed(store: Store) -> None:
    a_person(store)
    with pytest.raises(AlreadyExists) as refusal:
        accounts.add_account(store, SYSTEM, replace(AINO, email="AINO@EXAMPLE.FI"), NOW)
    assert refusal.value.params == {"existing": "aino@example.fi"}


def test_roles_whose_scope_there_is_not_are_refused_and_nothing_is_added(store: Store) -> None:
    grants = (ADMIN, EDITOR, RoleGrant(Role.OFFICER, ministry="XX"), RoleGrant(Role.ADVISER, region="99"))
    with pytest.raises(InvalidInput) as refusal:
        accounts.add_account(store, SYSTEM, replace(AINO, grants=grants), NOW)
    assert refusal.value.errors == (
        FieldError("/grants/1/organisation", "unknown_organisation"),
        FieldError("/grants/2/ministry", "unknown_ministry"),
        FieldError("/grants/3/region", "unknown_region"),
    )
    assert accounts.list_accounts(store, SYSTEM) == []


def test_an_unknown_email_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        accounts.find_account(store, SYSTEM, "aino@example.fi")


def test_people_are_the_admins_alone(store: Store) -> None:
    with pytest.raises(NotAllowed):
        accounts.list_accounts(store, an_officer())
    with pytest.raises(NotSignedIn):
        accounts.add_account(store, PUBLIC, AINO, NOW)
    with pytest.raises(ScopeMissing):
        accounts.find_account(store, with_token(an_admin(), TokenScope.READ), "aino@example.fi")


def test_people_are_found_by_any_part_of_their_name_or_email_page_by_page(store: Store) -> None:
    for email, name in (("c@x.fi", "Åke Öst"), ("a@x.fi", "Aino Aalto"), ("b@y.fi", "Eino åke")):
        accounts.add_account(store, SYSTEM, NewAccount(email, name, Language.FI), NOW)
    page, _ = accounts.matching(store, SYSTEM, "", "", 2)
    assert [account.email for account in page.items] == ["a@x.fi", "b@y.fi"]
    assert page.next_key == ("b@y.fi",)
    assert [a.email for a in accounts.matching(store, SYSTEM, "", "b@y.fi", 2)[0].items] == ["c@x.fi"]
    assert [a.email for a in accounts.matching(store, SYSTEM, "ÅKE", "", 5)[0].items] == ["b@y.fi", "c@x.fi"]
    assert [a.email for a in accounts.matching(store, SYSTEM, "@x", "", 5)[0].items] == ["a@x.fi", "c@x.fi"]


def test_admins_see_who_can_sign_in_and_who_has_a_link_that_still_works(store: Store) -> None:
    invited = a_person(store)

    def standing() -> tuple[bool, object]:
        kept = accounts.kept_account(store, SYSTEM, invited.id)
        assert kept.account == invited
        return kept.has_password, kept.invited_until

    assert standing() == (False, None)
    link = invitations.invite(store, SYSTEM, invited.id, NOW)
    assert standing() == (False, NOW + invitations.LASTS)
    invitations.redeem(store, link, PASSWORD, NOW)
    assert standing() == (True, None)
    with pytest.raises(NotFound):
        accounts.kept_account(store, SYSTEM, 99)


def test_admins_see_by_name_what_roles_are_held_for(store: Store) -> None:
    settle(store)
    aino = a_person(store, EDITOR, OFFICER, ADVISER)
    scopes = accounts.kept_account(store, SYSTEM, aino.id).scopes
    assert [scopes[code].en for code in (HELSINKI, "YM", UUSIMAA)] == ["Helsinki", "Environment", "Uusimaa"]


def test_how_somebody_is_reached_is_put_anew_and_the_trail_says_only_what(store: Store) -> None:
    aino = a_person(store)
    revised = accounts.revise_account(
        store, SYSTEM, aino.id, " Aino.Berg@example.fi", "Aino  Berg", Language.SV, now=NOW
    )
    wanted = replace(aino, email="aino.berg@example.fi", name="Aino Berg", language=Language.SV)
    assert revised == wanted
    assert accounts.find_account(store, SYSTEM, wanted.email) == wanted
    accounts.revise_account(store, SYSTEM, aino.id, wanted.email, wanted.name, wanted.language, now=NOW)
    events = trail(store, SubjectKind.ACCOUNT, aino.id)
    assert [event.verb for event in events] == ["added", "revised"]
    assert events[1].after == {"changed": ["email", "name", "language"]}


def test_nobody_is_given_the_email_of_somebody_else(store: Store) -> None:
    a_person(store)
    eino = a_person(store, email="eino@example.fi")
    with pytest.raises(AlreadyExists):
        accounts.revise_account(store, SYSTEM, eino.id, "AINO@example.fi", "Eino", Language.FI, now=NOW)
