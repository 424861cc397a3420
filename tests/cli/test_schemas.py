from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from registry.cli import main


def schemas(*words: str) -> Result:
    return CliRunner().invoke(main, ("schemas", *words), catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the contract in it."""
    assert schemas(str(tmp_path)).exit_code == 0
    return tmp_path


def test_the_contract_is_written_into_a_folder(folder: Path) -> None:
    assert (folder / "openapi.json").read_text().endswith("}\n")
    assert (folder / "v1" / "agreement.json").read_text().startswith('{\n  "$defs"')
    assert schemas("--check", str(folder)).exit_code == 0
    assert schemas(str(folder)).stdout.endswith("0 written, 0 removed\n")


@pytest.mark.parametrize("name", ["openapi.json", "v1/deal.json"])
def test_a_check_names_what_differs_and_writes_nothing(folder: Path, name: str) -> None:
    (folder / name).write_text("{}\n")
    result = schemas("--check", str(folder))
    assert (result.exit_code, result.stderr) == (1, f"Error: not up to date: {name}\n")
    assert (folder / name).read_text() == "{}\n"


def test_a_schema_that_is_no_longer_given_is_removed(folder: Path) -> None:
    (folder / "v1" / "promise.json").write_text("{}\n")
    (folder / "v1" / "README.md").write_text("Ours.\n")
    assert schemas("--check", str(folder)).stderr == "Error: not up to date: v1/promise.json\n"
    assert schemas(str(folder)).stdout.endswith("0 written, 1 removed\n")
    assert not (folder / "v1" / "promise.json").exists()
    assert (folder / "v1" / "README.md").exists()


def test_no_database_is_needed(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert schemas("--check", str(folder)).exit_code == 0
    assert not list(tmp_path.rglob("*.db"))
