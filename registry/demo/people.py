"""The people of the demo: accounts whose password and tokens everybody may know."""

import datetime as dt
from typing import Final

import msgspec

from registry.actions import account_events, keys, passwords
from registry.actions.demo_state import PASSWORD
from registry.actions.role_grants import add_grant
from registry.model.api_tokens import MOST_DAYS, PREFIX
from registry.model.audit_events import SubjectKind
from registry.model.languages import Language
from registry.model.people import SYSTEM, Actor, Role, RoleGrant, TokenScope
from registry.store import Transaction, accounts, api_tokens, audit_events, identities

_HELSINKI, _VAYLA, _UUSIMAA = "0201256-6", "1010547-1", "01"


class DemoPerson(msgspec.Struct, frozen=True):
    """Somebody who can sign in to the demo."""

    email: str
    name: str
    language: Language
    grant: RoleGrant

    @property
    def token(self) -> str:
        """The secret of their API token: `gdr_demo-approver-helsinki` for approver@helsinki.example."""
        local, _, domain = self.email.partition("@")
        return f"{PREFIX}demo-{local}-{domain.partition('.')[0]}"


def _unit(role: Role, unit: str) -> RoleGrant:
    return RoleGrant(role, organisation=unit)


PEOPLE: Final = (
    DemoPerson(
        "editor@helsinki.example", "Demo Editor, Helsinki", Language.FI, _unit(Role.EDITOR, _HELSINKI)
    ),
    DemoPerson(
        "approver@helsinki.example", "Demo Approver, Helsinki", Language.FI, _unit(Role.APPROVER, _HELSINKI)
    ),
    DemoPerson("editor@vayla.example", "Demo Editor, Väylä", Language.FI, _unit(Role.EDITOR, _VAYLA)),
    DemoPerson("approver@vayla.example", "Demo Approver, Väylä", Language.SV, _unit(Role.APPROVER, _VAYLA)),
    DemoPerson("officer@ym.example", "Demo Officer, YM", Language.FI, RoleGrant(Role.OFFICER, ministry="YM")),
    DemoPerson(
        "officer@stm.example", "Demo Officer, STM", Language.SV, RoleGrant(Role.OFFICER, ministry="STM")
    ),
    DemoPerson(
        "officer@tem.example", "Demo Officer, TEM", Language.EN, RoleGrant(Role.OFFICER, ministry="TEM")
    ),
    DemoPerson(
        "adviser@uusimaa.example",
        "Demo Adviser, Uusimaa",
        Language.SV,
        RoleGrant(Role.ADVISER, region=_UUSIMAA),
    ),
    DemoPerson("admin@registry.example", "Demo Admin", Language.EN, RoleGrant(Role.ADMIN)),
)


class Staff(msgspec.Struct):
    """Who acts in the demo's past, by role and the unit, ministry or region that it is held for.

    Units without an account of their own have entered nothing themselves: no person stands
    behind the events of these, only the unit's office.
    """

    by_scope: dict[tuple[Role, str], Actor]

    def editor(self, unit: str) -> Actor:
        """Return who drafts for a unit."""
        return self.by_scope.get((Role.EDITOR, unit), NOBODY)

    def approver(self, unit: str) -> Actor:
        """Return who submits for a unit."""
        return self.by_scope.get((Role.APPROVER, unit), NOBODY)

    def officer(self, ministry: str) -> Actor:
        """Return who decides for a ministry; every ministry of the reference data has somebody."""
        return self.by_scope[Role.OFFICER, ministry]

    def adviser(self, region: str) -> Actor | None:
        """Return who advises a region's units, if anybody does."""
        return self.by_scope.get((Role.ADVISER, region))


NOBODY: Final = Actor()


def add_people(tx: Transaction, secret_hash: str, at: dt.datetime) -> Staff:
    """Add the accounts with their roles and the one password, given as its hash."""
    by_scope = {}
    for person in PEOPLE:
        number = accounts.add(
            tx,
            email=person.email,
            name=person.name,
            language=person.language,
            created_at=at,
            is_demo=True,
        )
        account_events.record(tx, SYSTEM, "added", number, at)
        add_grant(tx, SYSTEM, number, person.grant, at)
        identities.set_password(tx, number, secret_hash, at)
        account_events.record(tx, SYSTEM, "password_set", number, at)
        grant = person.grant
        scope = grant.organisation or grant.ministry or grant.region or ""
        by_scope[grant.role, scope] = accounts.actor_of(tx, number)
    return Staff(by_scope)


def add_tokens(tx: Transaction, now: dt.datetime) -> None:
    """Give each person a token of all scopes that works for two years, under its known secret."""
    for person in PEOPLE:
        owner = accounts.by_email(tx, person.email)
        if owner is None:
            raise LookupError(person.email)
        token = api_tokens.add(
            tx,
            account=owner.id,
            name="Demo",
            secret_hash=keys.hash_of(person.token),
            scopes=tuple(TokenScope),
            created_at=now,
            expires_at=now + dt.timedelta(days=MOST_DAYS),
        )
        audit_events.record(
            tx,
            at=now,
            actor=SYSTEM,
            office="registry",
            verb="created",
            kind=SubjectKind.API_TOKEN,
            subject=str(token.id),
            after={"account": owner.id, "scopes": list(token.scopes)},
        )


def demo_password_hash() -> str:
    """Return the hash of the one password: made once, since making it is slow on purpose."""
    return passwords.hash_of(PASSWORD)
