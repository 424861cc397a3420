"""Who is measured: the registry, and what it is measured against, each as an ASGI application."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from tests.bench import tracing
from tests.bench.driver import App

_BUILT_BY: Final = {
    "registry": ("tests.bench.registry_app", "build"),
    "bare": ("tests.bench.bare_app", "build"),
    "bare-thread": ("tests.bench.bare_app", "build_threaded"),
    "fastapi": ("tests.bench.fastapi_app", "build"),
    "datasette": ("tests.bench.datasette_app", "build"),
}
"""Modules, imported only in the contender's own process, and what in them returns the application."""

ONLY_FILES: Final = "bare-thread"
ONLY_READS: Final = "datasette"

_NEEDS: Final = {"fastapi": "fastapi", "datasette": "datasette"}


def installed() -> list[str]:
    """Return the contenders whose packages are there: all of them after `script/setup --bench`."""
    return [name for name in _BUILT_BY if name not in _NEEDS or find_spec(_NEEDS[name]) is not None]


async def built(name: str, database: Path) -> App:
    """Return a contender's application on a database."""
    tracing.watch_connections()
    module, builder = _BUILT_BY[name]
    app: App = await getattr(import_module(module), builder)(database)
    return app
