"""Pages of long lists, by keyset: a page begins behind the last row of the one before.

An offset would read all rows that it skips, and would skip or repeat rows when others come and
go between two pages.
"""

from collections.abc import Callable
from typing import TypeVar

from registry.model.listings import Key, Page

T = TypeVar("T")


def page_of(rows: list[T], limit: int, key: Callable[[T], Key]) -> Page[T]:
    """Make a page from up to `limit` + 1 rows: the row too many tells that there are more."""
    if len(rows) <= limit:
        return Page(rows)
    return Page(rows[:limit], key(rows[limit - 1]))
