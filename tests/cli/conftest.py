"""The command line as it is called: words in, output and exit code out."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from registry.cli import main
from registry.store import Store
from tests.people import settle

Run = Callable[..., Result]


@pytest.fixture
def run(store: Store) -> Run:
    """Run a command on a database with organisations, a ministry and a region, and nobody in it."""
    settle(store)
    environment = {
        "REGISTRY_DATABASE": str(store.database),
        "REGISTRY_PUBLIC_URL": "https://deals.example.fi",
    }

    def run(*words: str, **variables: str) -> Result:
        return CliRunner(env=environment | variables).invoke(main, words, catch_exceptions=False)

    return run
