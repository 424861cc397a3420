"""People in a real store, and the organisations, ministries and regions that their roles name."""

from msgspec.structs import replace

from registry.actions import accounts, invitations, sessions
from registry.actions.accounts import NewAccount
from registry.model.audit_events import AuditEvent, SubjectKind
from registry.model.languages import Language
from registry.model.organisations import Ministry
from registry.model.people import SYSTEM, Account, Actor, Role, RoleGrant
from registry.model.places import Region
from registry.store import Store, Transaction, audit_events, ministries, organisations, places
from tests.builders import ESPOO, HELSINKI, NOW, TURKU, UUSIMAA, VANTAA, an_organisation, words

PASSWORD = "correct horse battery"
ADDRESS = "192.0.2.7"

ADMIN = RoleGrant(Role.ADMIN)
EDITOR = RoleGrant(Role.EDITOR, organisation=HELSINKI)
APPROVER = RoleGrant(Role.APPROVER, organisation=HELSINKI)
OFFICER = RoleGrant(Role.OFFICER, ministry="YM")
ADVISER = RoleGrant(Role.ADVISER, region=UUSIMAA)


def settle(store: Store) -> None:
    """Add a region, cities (Helsinki acts for Espoo), and a ministry whose own organisation is Turku."""
    with store.transaction() as tx:
        places.add_region(tx, Region(UUSIMAA, words("Uusimaa")))
        for business_id in (ESPOO, VANTAA, TURKU):
            _add_organisation(tx, business_id)
        _add_organisation(tx, HELSINKI, ESPOO)
        ministries.add(tx, Ministry("YM", words("Environment"), organisation=TURKU))


def _add_organisation(tx: Transaction, business_id: str, *acts_for: str) -> None:
    revision = audit_events.record(
        tx,
        at=NOW,
        actor=SYSTEM,
        office="registry",
        verb="added",
        kind=SubjectKind.ORGANISATION,
        subject=business_id,
    )
    organisations.add(
        tx,
        an_organisation(business_id=business_id, municipality=None, acts_for=acts_for, revision=revision),
    )


def a_person(store: Store, *grants: RoleGrant, email: str = "aino@example.fi") -> Account:
    """Add a person who cannot sign in as yet."""
    return accounts.add_account(store, SYSTEM, NewAccount(email, "Aino Aalto", Language.FI, grants), NOW)


def a_member(store: Store, *grants: RoleGrant, email: str = "aino@example.fi") -> Account:
    """Add a person who has set PASSWORD through an invitation."""
    account = a_person(store, *grants, email=email)
    invitations.redeem(store, invitations.invite(store, SYSTEM, account.id, NOW), PASSWORD, NOW)
    return account


def signed_in(store: Store, account: Account) -> Actor:
    """Sign a member in; return whom the session speaks for."""
    key, _ = sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)
    actor = sessions.actor_of(store, key, NOW)
    assert actor is not None
    return actor


def trail(store: Store, kind: SubjectKind, subject: int) -> list[AuditEvent]:
    """Return an account's or a token's events, all with number 0: how many came before is no matter."""
    with store.snapshot() as tx:
        return [replace(event, number=0) for event in audit_events.of_subject(tx, kind, str(subject))]
