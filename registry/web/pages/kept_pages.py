"""Rendered pages, kept for as long as what they were made from stays the same."""

from collections import OrderedDict
from typing import Final

MOST_BYTES: Final = 16 * 2**20


class KeptPages:
    """Pages of one state of the public record; with another state, all of them go.

    Bounded by their bytes: those not asked for the longest go first.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._state: object = None
        self._pages: OrderedDict[str, bytes] = OrderedDict()

    def get(self, state: object, address: str) -> bytes | None:
        """Return the page as it was rendered from this very state, if it is still there."""
        if state != self._state:
            self._pages.clear()
            self._state, self._bytes = state, 0
        page = self._pages.get(address)
        if page is not None:
            self._pages.move_to_end(address)
        return page

    def keep(self, state: object, address: str, page: bytes) -> None:
        """Keep a page that was rendered from this state."""
        if self.get(state, address) is not None or len(page) > self._most_bytes:
            return
        self._pages[address] = page
        self._bytes += len(page)
        while self._bytes > self._most_bytes:
            _, oldest = self._pages.popitem(last=False)
            self._bytes -= len(oldest)
