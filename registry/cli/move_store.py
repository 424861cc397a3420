"""`registry move-store`: everything, from one database to another."""

from contextlib import closing
from pathlib import Path

import click

from registry.cli.output import print_table
from registry.cli.progress import shown
from registry.settings import database_of
from registry.store import Store
from registry.store.moving import move


class _Database(click.ParamType[Path | str]):
    name = "database"

    def convert(
        self, value: Path | str, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path | str:
        try:
            return database_of(str(value))
        except ValueError:  # not repeated: it may have a password in it
            self.fail("Give the path of a file, or a postgresql:// address.", param, ctx)


@click.command("move-store")
@click.option("--from", "source", type=_Database(), required=True, help="The database that has everything.")
@click.option("--to", "target", type=_Database(), required=True, help="The database that gets it.")
def move_store(source: Path | str, target: Path | str) -> None:
    """Copy everything from one database into another, of the same engine or the other.

    Each is named as in REGISTRY_DATABASE. A password is best left out of an address, since others
    may see this command line: PGPASSWORD or a password file (~/.pgpass) gives it.

    The source is read as it is at one moment, and stays as it is; end its servers first, or what
    they write meanwhile stays behind. The target has to be empty; it is migrated, and filled in one
    transaction. What it then holds is compared with the source before that is committed. Broken off
    at whatever point, it leaves the target empty and can be begun again.
    """
    with closing(Store(source)) as giving, closing(Store(target)) as taking:
        with shown("Moving") as progress:
            moved = move(giving.engine, taking.engine, progress)
        print_table(
            ("TABLE", "ROWS", "SHA-256"),
            [(one.table, f"{one.rows:,}", one.digest) for one in moved],
        )
        rows = sum(one.rows for one in moved)
        click.echo(f"Moved {rows:,} rows of {len(moved)} tables from {giving.name} to {taking.name}.")
        click.echo("Every table has the same rows on both sides, by count and by hash.")
