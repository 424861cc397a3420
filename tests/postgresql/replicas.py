"""A server that follows another one, and can take its place."""

from pathlib import Path

from tests.postgresql.programs import run
from tests.postgresql.servers import Server, wait_until


class Replica(Server):
    """A copy of a primary that receives each change as it is made; running from the start."""

    def __init__(self, primary: Server, name: str, folder: Path) -> None:
        super().__init__(folder, primary.settings | {"synchronous_standby_names": ""})
        self.name = name
        self._primary = primary
        where = f"host={primary.folder} port={primary.port} user=replicator application_name={name}"
        run(
            *("pg_basebackup", "--dbname", where, "--pgdata", folder / "data"),
            *("--write-recovery-conf", "--wal-method=stream", "--checkpoint=fast", "--no-sync"),
            folder=folder,
        )
        self.start()

    def wait_until_caught_up(self) -> None:
        """Return when whatever was committed on the primary before this call can be read here."""
        with self._primary.as_superuser() as connection:
            row = connection.execute("select pg_current_wal_flush_lsn()::text").fetchone()
        assert row is not None
        with self.as_superuser() as connection:
            wait_until(
                lambda: (
                    connection.execute("select pg_last_wal_replay_lsn() >= %s::pg_lsn", row).fetchone()
                    == (True,)
                ),
                f"the replica {self.name} does not catch up",
            )

    def hold_back(self) -> None:
        """Show readers what there is now, and nothing that comes, though it is received."""
        with self.as_superuser() as connection:
            connection.execute("select pg_wal_replay_pause()")
            wait_until(
                lambda: (
                    connection.execute("select pg_get_wal_replay_pause_state()").fetchone() == ("paused",)
                ),
                f"the replica {self.name} goes on",
            )

    def go_on(self) -> None:
        """Let readers see what has come meanwhile, and what comes from now on."""
        with self.as_superuser() as connection:
            connection.execute("select pg_wal_replay_resume()")

    def promote(self) -> None:
        """Make this the primary, which takes writes: all that it has received is kept."""
        with self.as_superuser() as connection:
            assert connection.execute("select pg_promote()").fetchone() == (True,)
