"""A network between clients and PostgreSQL, which fails when it is told to: at the worst of moments."""

import asyncio
import enum
import socket
import threading
from collections import deque
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Final, Self

from tests.postgresql.messages import Answers, Requests
from tests.postgresql.servers import free_port

_WITHIN_SECONDS: Final = 30

_CHUNK_BYTES: Final = 1 << 16

_End = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Cut(enum.Enum):
    """When a connection is cut on which a client commits."""

    BEFORE = "the server never hears of the commit, and rolls back"
    AT_ONCE = "the server hears of it and commits, while the client may know already that it is cut off"
    AFTER = "the server has committed and said so, but the client does not hear it"


class Proxy:
    """Carries connections to the server on `port`, in a thread of its own; unencrypted, as its URLs say.

    `latency` (seconds, each way) may be changed at any time; `commits` counts what clients asked to commit.
    """

    def __init__(self, port: int) -> None:
        self.port = free_port()
        self.latency = 0.0
        self.commits = 0
        self._server_port = port
        self._due: deque[Cut] = deque()
        self._made = threading.Semaphore(0)
        self._links: set[_Link] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._door: socket.socket | None = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name=f"proxy on {self.port}")
        self._thread.start()
        self.accept()

    def url(self, database: str) -> str:
        where = f"postgresql://registry@127.0.0.1:{self.port}/{database}"
        return f"{where}?sslmode=disable&gssencmode=disable"

    def lead_to(self, port: int) -> None:
        """Carry new connections to another server; those that there are go on."""
        self._server_port = port

    def cut_commits(self, *cuts: Cut) -> None:
        """Cut the next commit, whoever's it is, in the first of these ways, the one after in the second."""
        self._due.extend(cuts)

    def wait_for_cut(self) -> None:
        """Return when one more of the commits that were to be cut has been."""
        if not self._made.acquire(timeout=_WITHIN_SECONDS):
            raise TimeoutError("nobody has committed")

    def cut_all(self) -> None:
        """Cut every connection now."""
        self._do(self._cut_all())

    def refuse(self) -> None:
        """Refuse new connections, as if nothing listened; those that there are go on."""
        self._do(self._shut())

    def accept(self) -> None:
        """Take new connections, again perhaps."""
        self._do(self._open())

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Refuse new connections for a while."""
        self.refuse()
        try:
            yield
        finally:
            self.accept()

    def close(self) -> None:
        """Cut everything and end."""
        self._do(self._shut())
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_WITHIN_SECONDS)
        self._loop.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _do(self, what: Awaitable[None]) -> None:
        async def done() -> None:
            await what

        asyncio.run_coroutine_threadsafe(done(), self._loop).result(_WITHIN_SECONDS)

    async def _open(self) -> None:
        # A server of asyncio's leaves connections lying that it has just taken when it is closed.
        if self._door is None:
            self._door = socket.create_server(("127.0.0.1", self.port))
            self._door.setblocking(False)
            self._loop.add_reader(self._door, self._welcome, self._door)

    async def _shut(self) -> None:
        if self._door is not None:
            self._loop.remove_reader(self._door)
            self._door.close()
            self._door = None

    def _welcome(self, door: socket.socket) -> None:
        with suppress(BlockingIOError, ConnectionError):  # it has given up already
            client, _ = door.accept()
            task = self._loop.create_task(self._carry(client))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.remove)

    async def _cut_all(self) -> None:
        for link in self._links:
            link.abort()

    async def _end(self) -> None:
        while self._tasks:
            await self._cut_all()
            await asyncio.sleep(0.001)

    async def _carry(self, client: socket.socket) -> None:
        reader, writer = await asyncio.open_connection(sock=client)
        try:
            server = await asyncio.open_connection("127.0.0.1", self._server_port)
        except OSError:
            writer.transport.abort()
            return
        link = _Link(self, (reader, writer), server)
        self._links.add(link)
        try:
            await link.carry()
        finally:
            self._links.remove(link)

    def cut_due(self) -> Cut | None:
        """Return how the commit that has just come is to be cut, if it is."""
        self.commits += 1
        return self._due.popleft() if self._due else None

    def has_cut(self) -> None:
        self._made.release()


class _Link:
    """One client's connection, and the one to the server that belongs to it."""

    def __init__(self, proxy: Proxy, client: _End, server: _End) -> None:
        self._proxy = proxy
        self._from_client, self._to_client = client
        self._from_server, self._to_server = server
        self._cut: Cut | None = None

    async def carry(self) -> None:
        """Carry what is said, both ways, until one of the two has closed its end or a cut is made."""
        ways = [asyncio.ensure_future(self._carry_requests()), asyncio.ensure_future(self._carry_answers())]
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)
        for end in (self._to_server, self._to_client):
            end.close()  # what was written before still goes out
            with suppress(OSError):
                await end.wait_closed()
        if self._cut is not None:
            self._proxy.has_cut()

    def abort(self) -> None:
        self._to_server.transport.abort()
        self._to_client.transport.abort()

    async def _carry_requests(self) -> None:
        requests = Requests()
        while chunk := await self._from_client.read(_CHUNK_BYTES):
            await asyncio.sleep(self._proxy.latency)
            for message, is_commit in requests.read(chunk):
                if self._to_server.is_closing():
                    return  # what a client had said before it was cut off, nobody hears
                if is_commit and self._cut is None:
                    self._cut = self._proxy.cut_due()
                if self._cut is Cut.BEFORE:
                    self.abort()
                    return
                self._to_server.write(message)
                if self._cut is Cut.AT_ONCE:
                    self._to_client.transport.abort()
                    return
            await self._to_server.drain()

    async def _carry_answers(self) -> None:
        answers = Answers()
        while chunk := await self._from_server.read(_CHUNK_BYTES):
            await asyncio.sleep(self._proxy.latency)
            is_settled = answers.settle(chunk)
            if self._cut is None:
                self._to_client.write(chunk)
                await self._to_client.drain()
            elif is_settled:
                self.abort()
                return
