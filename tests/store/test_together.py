"""Statements that go to the server together, and what becomes of them."""

import sqlite3

import msgspec
import psycopg
import pytest

from registry.model.places import Region
from registry.store import Store, places
from tests.builders import words


class Code(msgspec.Struct, array_like=True):
    code: str


def test_what_is_asked_together_comes_back_to_whoever_asked(store: Store) -> None:
    with store.transaction() as tx:
        places.add_region(tx, Region("90", words("North")))
        places.add_region(tx, Region("91", words("South")))
        with tx.together() as asked:
            south = asked.rows(Code, "select code from region where code = :code", code="91")
            nothing = asked.rows(Code, "select code from region where code = :code", code="92")
            both = asked.rows(Code, "select code from region order by code")
            numbers = asked.following_ids("agreement", 2)
    assert (south, nothing, both) == ([Code("91")], [], [Code("90"), Code("91")])
    assert list(numbers) == [1, 2]


def test_changes_that_are_sent_together_are_made_in_their_order(store: Store) -> None:
    with store.transaction() as tx, tx.together() as asked:
        asked.execute_all(INSERT, [{"code": "90"}, {"code": "91"}])
        asked.execute_all("update region set name_fi = :name", [{"name": "once"}, {"name": "twice"}])
    with store.snapshot() as tx:
        assert tx.values("select name_fi from region") == ["twice", "twice"]


def test_one_that_is_refused_undoes_all_of_the_transaction(store: Store) -> None:
    with pytest.raises(DatabaseError, match=r"(?i)unique"):
        add(store, "90", "91", "90", "92")
    with store.transaction() as tx:
        assert tx.values("select code from region") == []


def add(store: Store, first: str, *others: str) -> None:
    with store.transaction() as tx:
        tx.execute(INSERT, code=first)
        with tx.together() as asked:
            for code in others:
                asked.execute_all(INSERT, [{"code": code}])


DatabaseError = (sqlite3.DatabaseError, psycopg.DatabaseError)
INSERT = "insert into region (code, name_fi, name_sv, name_en) values (:code, 'a', 'b', 'c')"
