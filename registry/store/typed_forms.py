"""What people have typed into forms and could not save yet, one for each person and form."""

import datetime as dt
from collections.abc import Mapping

import msgspec

from registry.model.own_data import UnsavedForm
from registry.model.typed_forms import TypedForm
from registry.store.transaction import Transaction


class _Row(msgspec.Struct, array_like=True):
    fields: str
    made_from: int | None
    at: dt.datetime


class _KeptRow(msgspec.Struct, array_like=True):
    address: str
    at: dt.datetime
    fields: str


def put(
    tx: Transaction,
    account: int,
    address: str,
    fields: Mapping[str, tuple[str, ...]],
    made_from: int | None,
    at: dt.datetime,
) -> None:
    """Keep what was typed into a form, in place of what was kept of it before."""
    tx.execute(
        """
        insert into typed_form (account_id, address, fields, made_from, at)
        values (:account, :address, :fields, :made_from, :at)
        on conflict (account_id, address) do update
        set fields = excluded.fields, made_from = excluded.made_from, at = excluded.at
        """,
        account=account,
        address=address,
        fields=msgspec.json.encode(fields).decode(),
        made_from=made_from,
        at=at,
    )


def find(tx: Transaction, account: int, address: str) -> TypedForm | None:
    """Return what is kept of a form."""
    row = tx.row(
        _Row,
        "select fields, made_from, at from typed_form where account_id = :account and address = :address",
        account=account,
        address=address,
    )
    if row is None:
        return None
    return TypedForm(_read(row.fields), row.made_from, row.at)


def remove(tx: Transaction, account: int, address: str) -> None:
    """Forget what is kept of a form."""
    tx.execute(
        "delete from typed_form where account_id = :account and address = :address",
        account=account,
        address=address,
    )


def remove_all_about(tx: Transaction, number: str) -> None:
    """Forget what anybody has typed into forms about a filing: those with its number in their address."""
    tx.execute("delete from typed_form where '/' || address || '/' like :about", about=f"%/{number}/%")


def remove_all_but_newest(tx: Transaction, account: int, most: int) -> None:
    """Forget the oldest forms of a person who has more of them than that."""
    tx.execute(
        """
        delete from typed_form
        where account_id = :account and address not in (
            select address from typed_form where account_id = :account order by at desc, address limit :most
        )
        """,
        account=account,
        most=most,
    )


def purge_older_than(tx: Transaction, at: dt.datetime) -> None:
    """Forget what nobody has come back to."""
    tx.execute("delete from typed_form where at <= :at", at=at)


def of_account(tx: Transaction, account: int) -> list[UnsavedForm]:
    """Return all that a person has typed into forms and not saved, by the forms' addresses."""
    rows = tx.rows(
        _KeptRow,
        "select address, at, fields from typed_form where account_id = :account order by address",
        account=account,
    )
    return [UnsavedForm(row.address, row.at, _read(row.fields)) for row in rows]


def _read(fields: str) -> dict[str, tuple[str, ...]]:
    return msgspec.json.decode(fields, type=dict[str, tuple[str, ...]])
