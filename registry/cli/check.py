"""`registry check`: whether everything in the database is as it has to be."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing

import click
import msgspec

from registry.actions.file_checks import file_count, file_faults
from registry.cli.output import print_json
from registry.cli.refusals import Refused
from registry.errors import StoreNotReady
from registry.settings import Settings
from registry.store import Store, Transaction
from registry.store.checks import CHECKS

_MANY = 1_000
"""Stored files, from which on it is told how far their check has come."""


class Finding(msgspec.Struct, frozen=True):
    """What one check found; no faults mean that all is well."""

    check: str
    faults: list[str]


@click.command()
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
def check(*, is_json: bool) -> None:
    """Look through the whole database; end with 1 if anything is wrong with it.

    Looked at are migrations, the file itself, references, the audit trail behind every object,
    register numbers, the search index, issued documents and stored files. Others may go on working
    meanwhile.
    """
    findings = []
    with closing(Store.of(Settings.from_environment())) as store:
        if not store.engine.exists():
            raise StoreNotReady(database=store.name)
        for finding in findings_of(store, _look_at_files):
            findings.append(finding)
            if not is_json:
                print_finding(finding)
    is_sound = not any(finding.faults for finding in findings)
    if is_json:
        print_json({"is_sound": is_sound, "checks": findings})
    if not is_sound:
        raise Refused(f"Something is wrong with {store.name}.")


def findings_of(store: Store, look_at_files: Callable[[Store], list[str]] = file_faults) -> Iterator[Finding]:
    """Yield each check's finding as it comes; those that need every table wait for the migrations."""
    missing = [f"{name} was not applied" for name in store.pending_migrations()]
    yield Finding("migrations", missing)
    yield Finding("storage and references", store.engine.damage())
    if missing:
        return
    for name, find in CHECKS.items():
        yield Finding(name, _faults(store, find))
    yield Finding("stored files", look_at_files(store))


def _faults(store: Store, find: Callable[[Transaction], list[str]]) -> list[str]:
    try:
        with store.snapshot() as tx:
            return find(tx)
    except StoreNotReady:
        return ["could not be looked at: the file cannot be read"]


def _look_at_files(store: Store) -> list[str]:
    count = file_count(store)
    with click.progressbar(
        length=count, label="Looking at stored files", show_pos=True, file=sys.stderr, hidden=count < _MANY
    ) as bar:
        return file_faults(store, bar.update)


def print_finding(finding: Finding) -> None:
    """Print what one check found."""
    click.echo(f"{finding.check}: {'wrong' if finding.faults else 'ok'}")
    for fault in finding.faults:
        click.echo(f"  {fault}")
