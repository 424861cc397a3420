"""Whom and what the API's tests begin with: real places, deals and units, and people with API tokens."""

import datetime as dt
from typing import Final

from registry import reference
from registry.actions import accounts, api_tokens, invitations
from registry.actions.accounts import NewAccount
from registry.actions.api_tokens import NewApiToken
from registry.model.audit_events import SubjectKind
from registry.model.languages import Language, Translated
from registry.model.organisations import Ministry, Organisation, OrganisationKind
from registry.model.people import SYSTEM, Role, RoleGrant, TokenScope
from registry.model.places import Municipality, Region
from registry.store import Store, Transaction, audit_events, ministries, organisations, places
from tests.builders import ESPOO, HELSINKI, TURKU, UUSIMAA, VANTAA
from tests.people import PASSWORD

START: Final = dt.datetime(2025, 9, 1, 9, 30, tzinfo=dt.UTC)
DAYS: Final = 731

HSY: Final = "2274241-9"
"""A joint authority that acts for Helsinki."""
AGENCY: Final = "1010547-1"
"""A state agency that TEM files as, in these tests."""

PEOPLE: Final = {
    "editor": (RoleGrant(Role.EDITOR, organisation=HELSINKI),),
    "approver": (RoleGrant(Role.APPROVER, organisation=HELSINKI),),
    "agent": (RoleGrant(Role.EDITOR, organisation=HSY),),
    "stranger": (RoleGrant(Role.EDITOR, organisation=TURKU),),
    "espoo": (RoleGrant(Role.APPROVER, organisation=ESPOO),),
    "vantaa": (RoleGrant(Role.APPROVER, organisation=VANTAA),),
    "turku": (RoleGrant(Role.APPROVER, organisation=TURKU),),
    "agency": (RoleGrant(Role.APPROVER, organisation=AGENCY),),
    "stm": (RoleGrant(Role.OFFICER, ministry="STM"),),
    "ym": (RoleGrant(Role.OFFICER, ministry="YM"),),
    "tem": (RoleGrant(Role.OFFICER, ministry="TEM"),),
    "insider": (RoleGrant(Role.OFFICER, ministry="STM"), RoleGrant(Role.EDITOR, organisation=HELSINKI)),
    "both": (RoleGrant(Role.OFFICER, ministry="STM"), RoleGrant(Role.OFFICER, ministry="YM")),
    "adviser": (RoleGrant(Role.ADVISER, region=UUSIMAA),),
    "admin": (RoleGrant(Role.ADMIN),),
}

NARROW: Final = {
    "approver": (TokenScope.ADMINISTER,),
    "stm": (TokenScope.ADMINISTER,),
    "admin": (TokenScope.DRAFT,),
}
"""Tokens that are good for nothing that their owners may do: `narrow-approver` and so on."""


def settle(store: Store) -> dict[str, str]:
    """Add everything but the deals; return the people's tokens by name."""
    with store.transaction() as tx:
        _add_places(tx)
        for given in reference.organisations():
            _add_organisation(tx, given)
        for ministry in reference.ministries():
            own = AGENCY if ministry.code == "TEM" else None
            ministries.add(tx, Ministry(ministry.code, _text(ministry.name), own))
    tokens = {}
    for name, grants in PEOPLE.items():
        new = NewAccount(email_of(name), name_of(name), Language.FI, grants)
        account = accounts.add_account(store, SYSTEM, new, START)
        invitations.redeem(store, invitations.invite(store, SYSTEM, account.id, START), PASSWORD, START)
        tokens[name] = _token(store, account.id, tuple(TokenScope))
        if name in NARROW:
            tokens[f"narrow-{name}"] = _token(store, account.id, NARROW[name])
    return tokens


def email_of(name: str) -> str:
    """Return a person's e-mail."""
    return f"{name}@people.example.fi"


def name_of(name: str) -> str:
    """Return a person's name."""
    return f"Salla {name.capitalize()} Salanimi"


def _token(store: Store, account: int, scopes: tuple[TokenScope, ...]) -> str:
    _, secret = api_tokens.create(store, SYSTEM, account, NewApiToken("Tests", scopes, DAYS), START)
    return secret


def _add_places(tx: Transaction) -> None:
    for region in reference.regions():
        places.add_region(tx, Region(region.code, _text(region.name)))
    for municipality in reference.municipalities():
        places.add_municipality(
            tx, Municipality(municipality.code, municipality.region, _text(municipality.name))
        )


def _add_organisation(tx: Transaction, given: reference.ReferenceOrganisation) -> None:
    revision = audit_events.record(
        tx,
        at=START,
        actor=SYSTEM,
        office="registry",
        verb="register",
        kind=SubjectKind.ORGANISATION,
        subject=given.business_id,
        is_public=True,
    )
    organisation = Organisation(
        given.business_id,
        _text(given.name),
        OrganisationKind(given.kind),
        given.region,
        given.municipality,
        (HELSINKI,) if given.business_id == HSY else (),
        revision=revision,
    )
    organisations.add(tx, organisation)


def _text(given: reference.ReferenceText) -> Translated:
    return Translated(given.fi, given.sv, given.en)
