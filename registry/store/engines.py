"""What a database engine does for the store; `sqlite` and `postgresql` each have one."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, TypeVar

from registry.store.health import PoolHealth
from registry.store.moving import Source, Target
from registry.store.transaction import Transaction

T = TypeVar("T")


class Engine(Protocol):
    """One database, opened with the first transaction and used from any thread."""

    @property
    def name(self) -> str:
        """How the database is called in messages: its file or address, never with a password."""

    @property
    def readers(self) -> int:
        """How many threads read at once; 0 where reading takes less time than going to a thread."""

    @property
    def writers(self) -> int:
        """How many threads write at once."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that may write: leaving the block commits all of it, or nothing."""

    def snapshot(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that only reads: all its queries see the same moment."""

    def repeated(self, run: Callable[[], T]) -> T:
        """Run what opens transactions, once more where one did not take place for reasons outside of it."""

    def receipt(self) -> str | None:
        """Return what this thread's last action can be known by on a server that has heard of it.

        None where it has put nothing on record, or where nothing follows the database.
        """

    def has_heard_of(self, tx: Transaction, receipt: str) -> bool:
        """Tell whether a snapshot shows what an action has put on record."""

    def pool(self) -> PoolHealth | None:
        """Return how the connections of this process are; None where there are none to be shared."""

    def lags_behind(self, primary: "Engine") -> dict[str, float]:
        """Return by how many seconds each of these servers is behind the primary."""

    def exists(self) -> bool:
        """Tell whether there is a database to be opened."""

    def is_blank(self) -> bool:
        """Tell whether the database has no table at all."""

    def lacks_tables(self) -> bool:
        """Tell whether no migration was ever applied."""

    def migrate(self) -> list[str]:
        """Apply what migrations are missing; return their names."""

    def pending_migrations(self) -> list[str]:
        """Return the migrations that the database lacks, by name."""

    def unsynced(self) -> AbstractContextManager[None]:
        """Let this thread's commits not wait for the disk, to fill a new database."""

    def forget_receipts(self) -> None:
        """Forget what commits of more than a day ago left behind to settle whether they took place."""

    def damage(self) -> list[str]:
        """Return what is wrong below the tables, and with references between rows."""

    def back_up(self, target: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Copy the database as it is at one moment into a new file, which its owner alone can read.

        `progress` is told how much is left of how much. Raises NotCopied, which tells why.
        """

    def damage_of_copy(self, copied: Path) -> list[str]:
        """Return what is wrong with a file that `back_up` should have made; reads all of it."""

    def restore(self, copied: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Put what a sound copy holds in the place of the registry that is there: all of it, or nothing.

        Raises NotCopied, which tells why.
        """

    def is_in_use(self) -> bool:
        """Tell whether somebody else has the database open as a registry."""

    def replaced(self) -> AbstractContextManager[Path | str]:
        """Yield a blank database, which is in this one's place once the block ends well."""

    def as_source(self) -> AbstractContextManager[Source]:
        """Open the database to be moved from; raises NotCopied when it is no registry of this version."""

    def as_target(self) -> AbstractContextManager[Target]:
        """Open the database to be moved to; raises NotCopied unless it is blank or empty."""

    def close(self) -> None:
        """Close every connection."""
