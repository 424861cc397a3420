"""API tokens, by the hash of the secret that a program sends."""

import datetime as dt

import msgspec

from registry.model.api_tokens import ApiToken
from registry.model.people import TokenScope
from registry.store.transaction import Transaction

_SELECT = """
    select id, account_id, name, scopes, created_at, expires_at, last_used_on, revoked_at
    from api_token
"""

_SCOPES = msgspec.json.Decoder(tuple[TokenScope, ...])


class _Row(msgspec.Struct, array_like=True):
    id: int
    account: int
    name: str
    scopes: str
    created_at: dt.datetime
    expires_at: dt.datetime
    last_used_on: dt.date | None
    revoked_at: dt.datetime | None

    def token(self) -> ApiToken:
        return ApiToken(
            self.id,
            self.account,
            self.name,
            _SCOPES.decode(self.scopes),
            self.created_at,
            self.expires_at,
            self.last_used_on,
            self.revoked_at,
        )


def by_secret(tx: Transaction, secret_hash: str, now: dt.datetime) -> ApiToken | None:
    """Return the token that has this secret, or None when there is none or it no longer works."""
    row = tx.row(
        _Row,
        _SELECT + " where secret_hash = :secret_hash and revoked_at is null and expires_at > :now",
        secret_hash=secret_hash,
        now=now,
    )
    return None if row is None else row.token()


def by_id(tx: Transaction, token: int) -> ApiToken | None:
    """Return the token of that number, whether it still works or not."""
    row = tx.row(_Row, _SELECT + " where id = :id", id=token)
    return None if row is None else row.token()


def of_account(tx: Transaction, account: int) -> list[ApiToken]:
    """Return an account's tokens, also those that no longer work, in the order they were made."""
    rows = tx.rows(_Row, _SELECT + " where account_id = :account order by id", account=account)
    return [row.token() for row in rows]


def all_tokens(tx: Transaction) -> list[ApiToken]:
    """Return everybody's tokens, also those that no longer work, in the order they were made."""
    return [row.token() for row in tx.rows(_Row, _SELECT + " order by id")]


def add(
    tx: Transaction,
    *,
    account: int,
    name: str,
    secret_hash: str,
    scopes: tuple[TokenScope, ...],
    created_at: dt.datetime,
    expires_at: dt.datetime,
) -> ApiToken:
    """Add a token; return it with its number."""
    number: int = tx.value(
        """
        insert into api_token (account_id, name, secret_hash, scopes, created_at, expires_at)
        values (:account, :name, :secret_hash, :scopes, :created_at, :expires_at)
        returning id
        """,
        account=account,
        name=name,
        secret_hash=secret_hash,
        scopes=msgspec.json.encode(scopes).decode(),
        created_at=created_at,
        expires_at=expires_at,
    )
    return ApiToken(number, account, name, scopes, created_at, expires_at)


def set_last_used(tx: Transaction, token: int, on: dt.date) -> None:
    """Note the day that a token was last used on."""
    tx.execute("update api_token set last_used_on = :on where id = :id", id=token, on=on)


def set_revoked(tx: Transaction, token: int, at: dt.datetime) -> None:
    """Note when a token was revoked."""
    tx.execute("update api_token set revoked_at = :at where id = :id", id=token, at=at)
