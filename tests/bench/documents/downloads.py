"""What it takes to serve a document that is kept, beside the same bytes as a static file of the server."""

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

import msgspec
import uvloop
from litestar.datastructures import CacheControlHeader
from litestar.static_files import create_static_files_router

from registry.app import create
from registry.settings import Settings
from registry.web.guards import public
from tests.bench.databases import NOW, copied
from tests.bench.driver import Answer, App, Call, answer, cpu_per_call
from tests.bench.processes import Asked, answer_all
from tests.bench.rounds import Timing, take_turns

STATIC: Final = "static file"
BY_HASH: Final = "/documents/{sha256}.pdf"
BY_NUMBER: Final = "…/summary.pdf"
KNOWN: Final = "…/summary.pdf, known"

_PORTION: Final = 20
_WARM_UP: Final = 3
_FILE: Final = "document.pdf"
_A_YEAR: Final = 365 * 24 * 3600


class Download:
    """One way to ask for a document, timed as the processor's seconds of the server for each request."""

    def __init__(self, server: Asked, call: Call) -> None:
        self._server = server
        self._call = call

    def get(self) -> Answer:
        """Return the answer."""
        found: Answer = self._server.ask("get", self._call)
        return found

    def time(self, portion: Sequence[Any]) -> float:
        """Return the seconds for each of as many requests as the portion has parts."""
        seconds: float = self._server.ask("time", [self._call] * len(portion))
        return seconds


def measured(database: Path, number: str, folder: Path, rounds: int) -> tuple[int, dict[str, Timing]]:
    """Return how many bytes a document has, and the time to serve it in each way."""
    own = Call("GET", f"/api/v1/agreements/{number}/summary.pdf", "lang=fi")
    with Asked(_serve, copied(database, folder, "served"), folder) as server:
        drawn = Download(server, own).get()  # drawn and kept by the first who asks
        (folder / _FILE).write_bytes(drawn.body)
        sha256 = hashlib.sha256(drawn.body).hexdigest()
        known = ((b"if-none-match", drawn.headers["etag"].encode()),)
        ways = {
            STATIC: Download(server, Call("GET", f"/same/{_FILE}")),
            BY_HASH: Download(server, Call("GET", f"/documents/{sha256}.pdf")),
            BY_NUMBER: Download(server, own),
            KNOWN: Download(server, msgspec.structs.replace(own, headers=known, expects=304)),
        }
        for name in (STATIC, BY_HASH, BY_NUMBER):
            assert ways[name].get().body == drawn.body
        share = [range(_PORTION)] * (_WARM_UP + rounds)
        return len(drawn.body), take_turns(ways, dict.fromkeys(ways, share), _WARM_UP)


def _serve(end: Connection, database: Path, folder: Path) -> None:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        app = _registry_with(database, folder)

        def run(asked_of: Callable[..., Any], about: object) -> Any:
            return runner.run(asked_of(app, about))

        answer_all(end, {"get": partial(run, answer), "time": partial(run, cpu_per_call)})


def _registry_with(database: Path, folder: Path) -> App:
    """Return the registry with one more folder of static files, served as its own are."""
    app = create(Settings(database=database), now=lambda: NOW)
    for_good = CacheControlHeader(public=True, max_age=_A_YEAR, immutable=True)
    app.register(
        create_static_files_router("/same", directories=[folder], guards=[public], cache_control=for_good)
    )
    served: App = app
    return served
