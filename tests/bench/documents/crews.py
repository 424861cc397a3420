"""How many documents one worker and two draw: a crew is a Renderer that is given all of them at once."""

import asyncio
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Final, Self

from registry.documents.orders import Order
from registry.documents.workers import Renderer

_PLACES: Final = 1_000


class Crew:
    """Workers with enough to do; use it within `with`. Each order of a portion has to be another one."""

    def __init__(self, workers: int) -> None:
        self._renderer = Renderer(workers=workers, waiting=_PLACES)

    def __enter__(self) -> Self:
        self._renderer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._renderer.close()

    def time(self, portion: Sequence[Order]) -> float:
        """Return the seconds for each document, from the first order to the last answer."""
        begun = time.perf_counter()
        asyncio.run(self._draw(portion))
        return (time.perf_counter() - begun) / len(portion)

    async def _draw(self, orders: Sequence[Order]) -> None:
        await asyncio.gather(*(self._renderer.render(order) for order in orders))
