"""The registry as it is served, but for its clock: that stands at the moment the demo data were made for."""

from pathlib import Path

from registry.app import create
from registry.settings import Settings
from tests.bench.databases import NOW
from tests.bench.driver import App


async def build(database: Path) -> App:
    """Return the registry on a database."""
    return create(Settings(database=database), now=lambda: NOW)
