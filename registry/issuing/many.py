"""Issuing many documents, a few of them at once."""

import asyncio
import datetime as dt
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable

import msgspec

from registry.documents.orders import Order
from registry.documents.workers import Renderer
from registry.errors import DocumentFailed, SealFailed
from registry.issuing.issues import issue
from registry.store import Store


class Issued(msgspec.Struct, frozen=True):
    """An order with its PDF, or without one where it cannot be drawn."""

    order: Order
    pdf: bytes | None


async def issue_all(
    store: Store,
    renderer: Renderer,
    orders: Iterable[Order],
    now: Callable[[], dt.datetime],
    *,
    at_once: int,
) -> AsyncIterator[Issued]:
    """Yield documents in the order in which they are ordered; what cannot be drawn holds up no other.

    No more than `at_once` are under way or waiting to be taken, however many there are. Raises SealFailed,
    what the store raises where nothing can be written, and DocumentsBusy if the renderer's queue is shorter.
    """
    under_way: deque[tuple[Order, asyncio.Task[bytes | None]]] = deque()
    try:
        for order in orders:
            under_way.append((order, asyncio.create_task(_issue(store, renderer, order, now))))
            if len(under_way) == at_once:
                yield await _first_of(under_way)
        while under_way:
            yield await _first_of(under_way)
    finally:
        left = [task for _, task in under_way]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)


async def _first_of(under_way: deque[tuple[Order, asyncio.Task[bytes | None]]]) -> Issued:
    order, task = under_way.popleft()
    return Issued(order, await task)


async def _issue(
    store: Store, renderer: Renderer, order: Order, now: Callable[[], dt.datetime]
) -> bytes | None:
    try:
        return await issue(store, renderer, order, now)
    except SealFailed:  # and none of the others could be sealed
        raise
    except DocumentFailed:
        return None
