"""Register numbers: a running number a year, without gaps or duplicates."""

import re

from registry.store.transaction import Transaction

_NUMBER = re.compile(r"GD-(\d{4})-(\d{4,})")


def next_number(tx: Transaction, year: int) -> str:
    """Return the next number of a year, such as `GD-2026-0001`.

    It is taken within the transaction that saves the agreement: when that fails the number is
    given out again, and while it runs nobody else can take one.
    """
    running = tx.value(
        """
        insert into register_number (year, last) values (:year, 1)
        on conflict (year) do update set last = register_number.last + 1
        returning last
        """,
        year=year,
    )
    return f"GD-{year}-{running:04d}"


def parts(number: str) -> tuple[int, int]:
    """Return year and running number of a register number; raises ValueError for any other text."""
    match = _NUMBER.fullmatch(number)
    if match is None:
        raise ValueError(number)
    return int(match[1]), int(match[2])
