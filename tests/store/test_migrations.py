"""The migrations of both engines: one of them is never changed without its twin."""

from importlib.resources import files

from registry.store import migrations


def _names(engine: str) -> list[str]:
    folder = files(migrations) / engine
    return sorted(file.name for file in folder.iterdir() if file.name.endswith(".sql"))


def test_every_migration_has_its_twin_for_the_other_engine() -> None:
    of_engine_alone, *shared = _names("postgresql")
    assert of_engine_alone == "0000_engine.sql"
    assert shared == _names("sqlite")


def test_migrations_are_numbered_without_a_gap() -> None:
    numbers = [name.partition("_")[0] for name in _names("postgresql")]
    assert numbers == [f"{number:04d}" for number in range(len(numbers))]
