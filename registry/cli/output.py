"""What commands print: columns for people, JSON for programs."""

from collections.abc import Sequence
from typing import Any

import click
import msgspec


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns as wide as what they hold."""
    table = [head, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(head))]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(cells).rstrip())


def print_json(value: Any) -> None:  # noqa: ANN401 (whatever msgspec encodes)
    """Print a value as JSON, indented for those who look at it."""
    click.echo(msgspec.json.format(msgspec.json.encode(value)).decode())
