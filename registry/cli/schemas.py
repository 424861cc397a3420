"""`registry schemas`: the published contract, written from the code or compared with it."""

from pathlib import Path

import click

from registry.app import assemble
from registry.cli.refusals import Refused
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.api.schemas import contract_files
from registry.web.wiring import Wiring


@click.command()
@click.argument(
    "folder", type=click.Path(file_okay=False, path_type=Path), default=Path("schemas"), metavar="[FOLDER]"
)
@click.option("--check", "is_check", is_flag=True, help="Write nothing; end with 1 if something differs.")
def schemas(folder: Path, *, is_check: bool) -> None:
    """Write the OpenAPI document and the JSON Schemas of the API into FOLDER (schemas if left out)."""
    wanted = _contract()
    differing = sorted(name for name, content in wanted.items() if _content(folder / name) != content)
    left_over = sorted(_present(folder) - set(wanted))
    if is_check:
        if differing or left_over:
            raise Refused("not up to date: " + ", ".join([*differing, *left_over]))
        return
    for name in differing:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(wanted[name])
    for name in left_over:
        (folder / name).unlink()
    click.echo(f"{folder}: {len(wanted)} files, {len(differing)} written, {len(left_over)} removed")


def _contract() -> dict[str, bytes]:
    """Return the contract of this code. The store and the workers are there for form: none is opened."""
    parts = Wiring(Settings(), Store(Path("unopened.db")), Renderer(workers=1))
    return contract_files(assemble(parts))


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _present(folder: Path) -> set[str]:
    """Return the files of a contract that are in the folder; what else may be there is not ours."""
    return {f"v1/{path.name}" for path in (folder / "v1").glob("*.json")}
