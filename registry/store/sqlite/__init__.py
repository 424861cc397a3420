"""The registry's database in one file, by SQLite."""

from registry.store.sqlite.engine import SqliteEngine

__all__ = ["SqliteEngine"]
