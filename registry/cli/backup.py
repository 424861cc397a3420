"""`registry backup`: a copy of the database while it is in use."""

import sys
from contextlib import suppress
from pathlib import Path

import click

from registry.cli.opening import opened_store
from registry.cli.refusals import Refused
from registry.settings import Settings
from registry.store import Store
from registry.store.sqlite import backups, files


@click.command()
@click.argument("target", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
def backup(target: Path, *, force: bool) -> None:
    """Copy the database as it is at this moment into FILE, and verify the copy.

    Others go on reading and writing. FILE appears when it is whole and verified, and holds
    everything, personal data too: only its owner can read it.
    """
    settings = Settings.from_environment()
    if not isinstance(settings.database, Path):
        raise Refused("TODO")
    if target.exists() and not force:
        raise Refused(f"{target} exists. --force replaces it.")
    if target.exists() and settings.database.exists() and target.samefile(settings.database):
        raise Refused(f"{target} is the database itself.")
    if any(path.exists() for path in files.beside(target)):
        raise Refused(f"{target} is a database that somebody has open.")
    if not target.absolute().parent.is_dir():
        raise Refused(f"There is no folder {target.absolute().parent}.")
    unfinished = target.with_name(f"{target.name}.unfinished")
    files.remove(unfinished)
    try:
        with opened_store(settings) as store:
            _copy(store, unfinished)
        if damage := backups.damage(unfinished):
            raise Refused("The copy is not sound, and was thrown away:\n" + "\n".join(damage))
        files.put_in_place(unfinished, target)
    finally:
        with suppress(OSError):
            files.remove(unfinished)
    click.echo(f"{target}: {target.stat().st_size:,} bytes")


def _copy(store: Store, target: Path) -> None:
    with click.progressbar(length=100, label="Copying", file=sys.stderr) as bar:

        def show(left: int, total: int) -> None:
            done = 100 * (total - left) // max(total, 1)
            bar.update(done - bar.pos)

        store.engine.back_up(target, show)
