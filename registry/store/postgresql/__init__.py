"""The registry's database on PostgreSQL 15 or newer, by psycopg."""

from registry.store.postgresql.engine import PostgresqlEngine

__all__ = ["PostgresqlEngine"]
