"""Role grants: who may do what, and the actor that follows from it."""

import msgspec

from registry.model.people import Actor, Role, RoleGrant, TokenScope
from registry.store.transaction import Transaction


class _Row(msgspec.Struct, array_like=True):
    account: int
    role: Role
    organisation: str | None
    ministry: str | None
    region: str | None


def of_account(tx: Transaction, account: int) -> tuple[RoleGrant, ...]:
    """Return the grants of an account in the order they were made."""
    rows = tx.rows(
        _Row,
        """
        select account_id, role, organisation.business_id, ministry_code, role_grant.region_code
        from role_grant
        left join organisation on organisation.id = role_grant.organisation_id
        where account_id = :account
        order by role_grant.id
        """,
        account=account,
    )
    return tuple(_grant(row) for row in rows)


def by_account(tx: Transaction) -> dict[int, tuple[RoleGrant, ...]]:
    """Return everybody's grants by the number of the account; who has none is not in it."""
    rows = tx.rows(
        _Row,
        """
        select account_id, role, organisation.business_id, ministry_code, role_grant.region_code
        from role_grant
        left join organisation on organisation.id = role_grant.organisation_id
        order by role_grant.id
        """,
    )
    grants: dict[int, tuple[RoleGrant, ...]] = {}
    for row in rows:
        grants[row.account] = (*grants.get(row.account, ()), _grant(row))
    return grants


def _grant(row: _Row) -> RoleGrant:
    return RoleGrant(row.role, row.organisation, row.ministry, row.region)


def add(tx: Transaction, account: int, grant: RoleGrant) -> bool:
    """Add a grant; return False when the account holds it already."""
    added = tx.execute(
        """
        insert into role_grant (account_id, role, organisation_id, ministry_code, region_code)
        values (
            :account, :role, (select id from organisation where business_id = :organisation), :ministry,
            :region
        )
        on conflict do nothing
        """,
        account=account,
        **msgspec.structs.asdict(grant),
    )
    return added == 1


def remove(tx: Transaction, account: int, grant: RoleGrant) -> bool:
    """Take a grant away; return False when the account does not hold it."""
    removed = tx.execute(
        """
        delete from role_grant
        where account_id = :account and role = :role
            and coalesce(organisation_id, 0)
                = coalesce((select id from organisation where business_id = :organisation), 0)
            and coalesce(ministry_code, '') = coalesce(:ministry, '')
            and coalesce(region_code, '') = coalesce(:region, '')
        """,
        account=account,
        **msgspec.structs.asdict(grant),
    )
    return removed == 1


def unknown_scope(tx: Transaction, grant: RoleGrant) -> str | None:
    """Return which part of a grant's scope names nothing there is, such as `ministry`; else None."""
    found: str | None = tx.value(
        """
        select case
            when cast(:organisation as text) is not null
                and not exists (select 1 from organisation where business_id = :organisation)
                then 'organisation'
            when cast(:ministry as text) is not null
                and not exists (select 1 from ministry where code = :ministry)
                then 'ministry'
            when cast(:region as text) is not null
                and not exists (select 1 from region where code = :region)
                then 'region'
        end
        """,
        organisation=grant.organisation,
        ministry=grant.ministry,
        region=grant.region,
    )
    return found


class _Reach(msgspec.Struct, array_like=True):
    role: Role
    own: str | None
    represented: str | None
    ministry: str | None
    home: str | None
    region: str | None


def actor_of(tx: Transaction, account: int, scopes: frozenset[TokenScope] | None = None) -> Actor:
    """Return the actor that an account's requests speak for: one query, as every request asks it.

    Acting for an organisation reaches to drafting alone: submitting and belonging come from
    grants of one's own (and, for belonging, from the ministry's own organisation).
    """
    reaches = tx.rows(
        _Reach,
        """
        select role_grant.role, own.business_id, represented.business_id, ministry.code, home.business_id,
            role_grant.region_code
        from role_grant
        left join organisation as own on own.id = role_grant.organisation_id
        left join representation on representation.organisation_id = own.id
        left join organisation as represented on represented.id = representation.represented_id
        left join ministry on ministry.code = role_grant.ministry_code
        left join organisation as home on home.id = ministry.organisation_id
        where role_grant.account_id = :account
        """,
        account=account,
    )
    own = {reach.own for reach in reaches}
    represented = {reach.represented for reach in reaches}
    return Actor(
        account=account,
        edits=_given(own | represented),
        approves=_given({reach.own for reach in reaches if reach.role is Role.APPROVER}),
        belongs_to=_given(own | {reach.home for reach in reaches}),
        ministries=_given({reach.ministry for reach in reaches}),
        regions=_given({reach.region for reach in reaches}),
        is_admin=any(reach.role is Role.ADMIN for reach in reaches),
        scopes=scopes,
    )


def _given(codes: set[str | None]) -> frozenset[str]:
    return frozenset(code for code in codes if code is not None)
