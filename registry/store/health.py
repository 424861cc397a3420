"""How the database is, for whoever watches it. What an engine does not know of, it leaves out."""

import msgspec


class PoolHealth(msgspec.Struct, frozen=True):
    """Connections of this process: all of them, those nobody uses, and how many wait for one."""

    size: int
    idle: int
    waiting: int


class QueueHealth(msgspec.Struct, frozen=True):
    """Jobs of one kind that wait, how long the first of them has (0 when none does), and those given up."""

    waiting: int
    oldest_seconds: float
    given_up: int = 0


class StoreHealth(msgspec.Struct, frozen=True):
    """The pool, the seconds that each replica is behind (by its name), the queues by kind of job."""

    pool: PoolHealth | None = None
    lags: dict[str, float] = {}
    queues: dict[str, QueueHealth] | None = None
