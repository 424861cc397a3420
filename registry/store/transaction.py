"""A transaction: what the functions of the store run their SQL in."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache
from typing import Any, Protocol, TypeVar

import msgspec

from registry.errors import StoreBusy

T = TypeVar("T")


class Cursor(Protocol):
    """What a driver gives for a statement that has run."""

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""

    def fetchone(self) -> Any:  # noqa: ANN401 (a row of whatever the columns hold)
        """Return the next row, or None."""

    def fetchall(self) -> Sequence[Any]:
        """Return all rows that are left."""


class Together(Protocol):
    """Statements that go to the server together, and wait for it once.

    They run in this order. What they give is filled in when the block has been left.
    """

    def rows(self, row_type: type[T], sql: str, **values: Any) -> list[T]:
        """Return all rows that a query gives."""

    def following_ids(self, table: str, count: int, column: str = "id") -> Sequence[int]:
        """Return rising row numbers for as many new rows of a table; nobody else is given them."""

    def execute_all(self, sql: str, all_values: Iterable[Mapping[str, Any]]) -> None:
        """Run a statement once for each set of values."""


class Transaction(ABC):
    """A transaction under way; an engine opens it and commits or rolls back.

    Rows come back as `array_like` Structs whose fields stand in the order of the columns: one
    call decodes all of them.
    """

    __slots__ = ()

    @abstractmethod
    def run(self, sql: str, values: Mapping[str, Any]) -> Cursor:
        """Run one statement as the engine takes it, `:name` standing for each value."""

    @abstractmethod
    def execute_all(self, sql: str, all_values: Iterable[Mapping[str, Any]]) -> None:
        """Run a statement once for each set of values."""

    @abstractmethod
    def insert(self, sql: str, *, column: str = "id", **values: Any) -> int:
        """Run an insert of one row into a table that numbers its rows in `column`; return the number."""

    @abstractmethod
    def following_ids(self, table: str, count: int, column: str = "id") -> Sequence[int]:
        """Return rising row numbers for as many new rows of a table; nobody else is given them."""

    @abstractmethod
    def together(self) -> AbstractContextManager[Together]:
        """Open a block for statements of which none needs what another gives.

        Where a network lies between, each statement by itself would wait for a whole way there and back.
        """

    @abstractmethod
    def hold(self, kind: str, key: object) -> None:
        """Keep everybody else's change to one object out until this transaction ends.

        Whoever decides on what it has read holds it first. Nothing is to be done where one
        transaction writes at a time anyway, or where nothing is written.
        """

    @abstractmethod
    def hold_filing(self, number: str) -> None:
        """Hold an agreement with its reports; its deal and unit may be read by others, but not change."""

    @abstractmethod
    def hold_still(self, kind: str, key: object) -> None:
        """Keep an object from being changed until this transaction ends, by others who do the same too."""

    def rows(self, row_type: type[T], sql: str, **values: Any) -> list[T]:
        """Return all rows that a query gives."""
        return decoded(row_type, self.run(sql, values).fetchall())

    def row(self, row_type: type[T], sql: str, **values: Any) -> T | None:
        """Return the first row that a query gives, or None."""
        found = self.run(sql, values).fetchone()
        return None if found is None else msgspec.convert(found, row_type, strict=False)

    def value(self, sql: str, **values: Any) -> Any:  # noqa: ANN401 (whatever the column holds)
        """Return the first column of the first row, or None."""
        found = self.run(sql, values).fetchone()
        return None if found is None else found[0]

    def values(self, sql: str, **values: Any) -> list[Any]:
        """Return the first column of every row."""
        return [row[0] for row in self.run(sql, values).fetchall()]

    def execute(self, sql: str, **values: Any) -> int:
        """Run a statement; return how many rows it changed."""
        return self.run(sql, values).rowcount

    def change(self, sql: str, **values: Any) -> None:
        """Run an update of one row that is still as it was read; raises StoreBusy if it is not.

        It is, where whoever decides holds it first. This is the second lock on that door.
        """
        if self.execute(sql, **values) != 1:
            raise StoreBusy


def decoded(row_type: type[T], found: Sequence[Any]) -> list[T]:
    """Return rows as the driver gave them as Structs."""
    if not found:
        return []
    table = _table_of(row_type)  # type: ignore[arg-type]  # mypy takes no class for hashable
    rows: list[T] = msgspec.convert((found,), table, strict=False).rows
    return rows


@cache
def _table_of(row_type: type) -> Any:  # noqa: ANN401 (a Struct with one field, `rows`)
    """Return a type for all rows of a query: what msgspec learns of a Struct it keeps, of a `list[…]` not."""
    return msgspec.defstruct("_Table", [("rows", list[row_type])], array_like=True)  # type: ignore[valid-type]
