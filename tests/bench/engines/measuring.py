"""What `script/bench engines` measures, each printed as soon as it is known."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Final

from registry.store import Store
from tests.bench import cases
from tests.bench.engines import lists, reads, reports_due, servers, write_path
from tests.bench.engines.filers import PLAIN, REGISTRY, Filer
from tests.bench.engines.places import SETTINGS, Files, Place, ServerDatabases
from tests.bench.engines.servers import Load
from tests.bench.rounds import Timing, portions, ratio, take_turns
from tests.postgresql.clusters import Cluster

_SERVERS: Final = 8
_SLOW_SECONDS: Final = 0.05


def compared(small: Path, rounds: int) -> Iterator[str]:
    """Measure both engines on a database; yield what was found line by line."""
    with _places(small.parent) as (files, cluster):
        server = ServerDatabases(cluster)
        for place in (files, server):
            yield from _write_path(place, small, rounds)
        yield from _reads(files, server, cluster, small, rounds)
        for place in (files, server):
            yield from _servers(place, small, rounds)


@contextmanager
def _places(folder: Path) -> Iterator[tuple[Files, Cluster]]:
    with TemporaryDirectory(dir=folder) as within, Cluster(durable=True, settings=SETTINGS) as cluster:
        yield Files(Path(within)), cluster


def _write_path(place: Place, small: Path, rounds: int) -> Iterator[str]:
    database = place.of(small)
    for clients, timings in write_path.measured(place, database, write_path.Effort(rounds)):
        own, plain = timings[REGISTRY], timings[PLAIN]
        found = ratio(plain, own)
        yield (
            f"filing on {place.name}, {clients} at once: {1e6 / own.median:,.0f} a second"
            f" ({1e6 / plain.median:,.0f} by the driver alone): ratio {found.of_medians:.2f}"
            f" (rounds {found.low:.2f} to {found.high:.2f})"
        )
    place.drop(database)


def _reads(
    files: Files, server: ServerDatabases, cluster: Cluster, small: Path, rounds: int
) -> Iterator[str]:
    database = server.of(small)
    replica = cluster.replica("replica")
    replica.wait_until_caught_up()
    seats = {
        "sqlite": reads.Seat(files.of(small), small),
        "primary": reads.Seat(database, small),
        "replica": reads.Seat(database, small, replica.url(server.name_of(database))),
    }
    for kind in reads.KINDS:
        timings = reads.measured(kind, seats, reads.Effort(rounds))
        yield _told(f"{kind}, primary to sqlite", timings["primary"], timings["sqlite"])
        yield _told(f"{kind}, replica to primary", timings["replica"], timings["primary"])
    replica.remove()


def _told(what: str, one: Timing, other: Timing) -> str:
    found = ratio(one, other)
    return (
        f"{what}: {one.median:,.0f} µs to {other.median:,.0f} µs: ratio {found.of_medians:.2f}"
        f" (rounds {found.low:.2f} to {found.high:.2f})"
    )


def _servers(place: Place, small: Path, rounds: int) -> Iterator[str]:
    database = place.of(small)
    runs = max(rounds // 10, 1)
    filings = 10 * _SERVERS
    with closing(Store(database)) as store:
        due = reports_due.add(store, filings * 2 * runs)
    shares = iter(portions(due, filings))
    found: dict[int, list[Load]] = {1: [], _SERVERS: []}
    for _ in range(runs):
        for count, loads in found.items():
            asked = servers.requests(next(shares), cases.numbers(small, filings * servers.READS))
            loads.append(servers.loaded(database, count, asked))
    for count, loads in found.items():
        yield (
            f"{count} application servers on {place.name}: {_middle([one.per_second for one in loads]):,.0f}"
            f" requests a second, half of them within {_middle([one.half for one in loads]) * 1e3:.1f} ms,"
            f" 95 of 100 within {_middle([one.most for one in loads]) * 1e3:.1f} ms"
        )
    place.drop(database)


def _middle(values: Sequence[float]) -> float:
    return quantiles(values, n=2)[0] if len(values) > 1 else values[0]


def grown(small: Path, big: Path, rounds: int) -> Iterator[str]:
    """Measure each engine on few and on many reports, and PostgreSQL's lists; yield what was found."""
    with _places(small.parent) as (files, cluster):
        for place in (files, ServerDatabases(cluster)):
            yield from _growth(place, {"few": small, "many": big}, rounds)


def _growth(place: Place, sizes: dict[str, Path], rounds: int) -> Iterator[str]:
    databases = {size: place.of(file) for size, file in sizes.items()}
    seats = {size: reads.Seat(databases[size], file) for size, file in sizes.items()}
    for kind in reads.KINDS:
        timings = reads.measured(kind, seats, reads.Effort(rounds))
        yield _told(f"{kind} on {place.name}, many to few", timings["many"], timings["few"])
    effort = write_path.Effort(rounds)
    shares = {}
    for size, database in databases.items():
        with closing(Store(database)) as store:
            shares[size] = portions(reports_due.add(store, effort.reports), effort.portion)
    with ExitStack() as stack:
        filers = {
            size: stack.enter_context(Filer(REGISTRY, database)) for size, database in databases.items()
        }
        timings = take_turns(filers, shares, effort.warm_up)
    yield _told(f"filing on {place.name}, many to few", timings["many"], timings["few"])
    yield from _lists(place.name, lists.timed(databases["many"]))
    for database in databases.values():
        place.drop(database)


def _lists(engine: str, listings: Sequence[lists.Listing]) -> Iterator[str]:
    """Yield how long lists take, and those that are slow, by their filters."""
    seconds = [listing.seconds for listing in listings]
    cuts = quantiles(seconds, n=10)
    yield (
        f"{len(seconds):,} pages of lists on {engine}: half within {cuts[4] * 1e3:.1f} ms,"
        f" 9 in 10 within {cuts[8] * 1e3:.1f} ms, the slowest {seconds[0] * 1e3:,.0f} ms"
    )
    slow: dict[str, list[lists.Listing]] = {}
    for listing in listings:
        if listing.seconds > _SLOW_SECONDS:
            slow.setdefault(listing.narrowed, []).append(listing)
    for narrowed, pages in slow.items():
        yield f"    {narrowed}: {len(pages)} pages, {pages[0].told} {pages[0].seconds * 1e3:,.0f} ms"
