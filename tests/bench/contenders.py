"""Who is measured: the registry, and what it is measured against, each as an ASGI application."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from tests.bench import tracing
from tests.bench.driver import App

_MODULES: Final = {
    "registry": "tests.bench.registry_app",
    "bare": "tests.bench.bare_app",
    "fastapi": "tests.bench.fastapi_app",
    "datasette": "tests.bench.datasette_app",
}
"""Imported only in the contender's own process."""

_NEEDS: Final = {"fastapi": "fastapi", "datasette": "datasette"}


def installed() -> list[str]:
    """Return the contenders whose packages are there: all of them after `script/setup --bench`."""
    return [name for name in _MODULES if name not in _NEEDS or find_spec(_NEEDS[name]) is not None]


async def built(name: str, database: Path) -> App:
    """Return a contender's application on a database."""
    tracing.watch_connections()
    app: App = await import_module(_MODULES[name]).build(database)
    return app
