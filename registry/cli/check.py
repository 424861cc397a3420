"""`registry check`: whether everything in the database is as it has to be."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import chain

import click

from registry.actions.file_checks import file_count, file_faults
from registry.cli.findings import Finding, print_finding
from registry.cli.opening import now
from registry.cli.output import print_json
from registry.cli.refusals import Refused
from registry.cli.seal_check import SEAL, findings_of_seal
from registry.errors import StoreNotReady
from registry.settings import Settings
from registry.store import Store, Transaction
from registry.store.checks import CHECKS

_MANY = 1_000
"""Stored files, from which on it is told how far their check has come."""


@click.command()
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
def check(*, is_json: bool) -> None:
    """Look through the whole database; end with 1 if anything is wrong with it.

    Looked at are migrations, the file itself, references, the audit trail behind every object,
    register numbers, the search index, stored files, and the record of issued documents. Others may go on
    working meanwhile. If documents are to be sealed, an empty page is.
    """
    settings = Settings.from_environment()
    findings = []
    with closing(Store.of(settings)) as store:
        if not store.engine.exists():
            raise StoreNotReady(database=store.name)
        for finding in chain(findings_of(store, _look_at_files), findings_of_seal(settings, now())):
            findings.append(finding)
            if not is_json:
                print_finding(finding)
    wrong = [finding.check for finding in findings if finding.faults]
    if is_json:
        print_json({"is_sound": not wrong, "checks": findings})
    if wrong:
        raise Refused(f"Something is wrong with {'the seal' if wrong == [SEAL] else store.name}.")


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
