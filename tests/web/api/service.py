"""The service as its callers meet it: the real application on a real database, at a time that tests set.

The application is made once for each engine. What a test finds in the database is a copy of one of the
`WORLDS`, and it may do with it as it likes.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.app import create
from registry.settings import Settings
from registry.store import Store
from registry.web.known_documents import KNOWN, KnownDocuments
from tests.databases import Database, Databases
from tests.web.api.bodies import CIRCULAR, LINK, SITES, SUBSTANCES, deal_body
from tests.web.api.callers import By, Caller, content_of
from tests.web.api.filing import OFFICERS, approve, attached, drafted, go, report
from tests.web.api.settlement import START, settle
from tests.worlds import Worlds

PUBLIC_URL = "https://deals.example.fi"


class Clock:
    """The time, which stands still until a test moves it."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> dt.datetime:
        return self.time

    def go_to(self, day: str) -> None:
        """Go to half past nine of a day."""
        self.time = dt.datetime.combine(dt.date.fromisoformat(day), START.timetz())

    def wait(self, **span: float) -> None:
        """Let time pass: `wait(minutes=15)`."""
        self.time += dt.timedelta(**span)


class Service:
    """The running application, and the states of its database that tests begin with."""

    def __init__(self, worlds: Worlds, client: TestClient[Litestar], clock: Clock, store: Store) -> None:
        self._worlds = worlds
        self.client = client
        self.clock = clock
        self.store = store
        self.tokens: dict[str, str] = {}
        self._times: dict[str, dt.datetime] = {}

    def by(self, name: str) -> Caller:
        """Return who asks as a person of the settlement, or as the `public`."""
        if name == "public":
            return Caller(self.client)
        return Caller(self.client, authorization=f"Bearer {self.tokens[name]}")

    def keep(self, world: str) -> None:
        """Keep the database as it is now."""
        self._times[world] = self.clock.time
        self._worlds.keep(world)

    def begin_with(self, world: str) -> By:
        """Bring the database back to what was kept, and the time with it; nothing is known of it yet."""
        self._worlds.bring_back(world)
        self.client.app.state[KNOWN] = KnownDocuments()
        self.clock.time = self._times[world]
        return self.by


@pytest.fixture(scope="session")
def service(databases: Databases, empty_database: Database, _quick_hashes: None) -> Iterator[Service]:
    """The application with every world kept."""
    clock = Clock()
    settings = Settings(database=databases.copy(empty_database), public_url=PUBLIC_URL)
    with (
        TestClient(create(settings, now=clock), raise_server_exceptions=False) as client,
        closing(Store(settings.database)) as store,
        closing(databases.worlds(settings.database)) as worlds,
    ):
        service = Service(worlds, client, clock, store)
        service.tokens = settle(store)
        for slug in (SITES, SUBSTANCES, CIRCULAR):
            officer = service.by(OFFICERS[slug][0])
            content_of(officer.post("/deals", deal_body(slug)))
            content_of(officer.post(f"/deals/{slug}/opening"))
        service.keep("settled")
        for world, make in WORLDS.items():
            make(service.by)
            service.keep(world)
        yield service


@pytest.fixture
def by(service: Service) -> By:
    """Ask as somebody of the settlement, in which nothing is filed yet."""
    return service.begin_with("settled")


@pytest.fixture
def clock(service: Service) -> Clock:
    """The time of the service."""
    return service.clock


def _draft(by: By) -> None:
    drafted(by, "approver", invites_advice=True)
    drafted(by, "vantaa")
    content_of(by("stm").post("/deals", deal_body(SUBSTANCES) | {"slug": "prepared"}))


def _submit(by: By) -> None:
    for number, who in (("GD-2025-0001", "approver"), ("GD-2025-0002", "vantaa")):
        content_of(by(who).post(f"/agreements/{number}/submission"))


def _publish(by: By) -> None:
    for number, who in (("GD-2025-0001", "approver"), ("GD-2025-0002", "vantaa")):
        approve(by, number)
        for period, moves in _MOVES.items():
            path = report(by, who, number, period, SUBSTANCES)
            content_of(attached(by, who, path, is_public="true"))
            content_of(by(who).post(f"{path}/evidence", LINK))
            go(by, who, path, SUBSTANCES, *moves)


_MOVES = {
    2021: ("submission", "acceptance"),
    2022: ("submission",),
    2023: ("submission", "returns"),
    2024: (),
}


WORLDS: dict[str, Callable[[By], None]] = {"drafted": _draft, "submitted": _submit, "published": _publish}
"""Helsinki's agreement `GD-2025-0001`, which invites advice, and Vantaa's `-0002`, which does not, on their
way; once in force with a report accepted (2021), submitted, returned and drafted (2024), each with a file
that is to be public and a link that is not. Each begins where the one before ends. From the first on there
is a deal in preparation, `prepared`."""
