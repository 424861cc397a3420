"""`registry migrate`: the database's structure, brought up to date."""

from contextlib import closing

import click

from registry.cli.refusals import Refused
from registry.settings import Settings
from registry.store import Store


@click.command()
@click.option("--check", is_flag=True, help="Change nothing; end with 1 if migrations are missing.")
def migrate(*, check: bool) -> None:
    """Bring the database that REGISTRY_DATABASE names up to date, and make it if there is none."""
    settings = Settings.from_environment()
    with closing(Store.of(settings)) as store:
        if check:
            if not store.engine.exists():
                raise Refused(f"There is no database at {store.name}.")
            if missing := store.pending_migrations():
                raise Refused(f"Migrations are missing: {', '.join(missing)}.")
            click.echo("The database is up to date.")
            return
        applied = store.migrate()
    click.echo("\n".join(f"applied {name}" for name in applied) or "The database was up to date.")
