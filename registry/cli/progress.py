"""How far a copy has come, on stderr."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import click

_PARTS: Final = 100


@contextmanager
def shown(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar; what is yielded is told how much is left of how much."""
    with click.progressbar(length=_PARTS, label=label, file=sys.stderr) as bar:

        def show(left: int, total: int) -> None:
            done = _PARTS * (total - left) // max(total, 1)
            bar.update(max(done - bar.pos, 0))

        yield show
