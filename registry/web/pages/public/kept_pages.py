"""Rendered pages, kept for as long as what they were made from stays the same."""

import datetime as dt
from collections import OrderedDict
from typing import Final, Self

import msgspec

from registry.actions.public_record import PublishedState
from registry.web.compressing import Compressed

MOST_BYTES: Final = 16 * 2**20


class Moment(msgspec.Struct, frozen=True):
    """All that public pages depend on: what is published, and the day, on which deals end."""

    published: PublishedState
    today: dt.date

    def is_later_than(self, other: Self) -> bool:
        """Tell whether more had been published at this moment than at the other."""
        return self.published.number > other.published.number


class KeptPages:
    """Pages of one moment of the public record; with another, all of them go.

    Bounded by their bytes: those not asked for the longest go first. `hits` and `misses` count
    how often a page was there when it was asked for, and how often not.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self.moment: Moment | None = None
        self._pages: OrderedDict[str, Compressed] = OrderedDict()
        self.hits = 0
        self.misses = 0

    def __len__(self) -> int:
        """Return how many pages are kept."""
        return len(self._pages)

    @property
    def size(self) -> int:
        """How many bytes the pages take that are kept."""
        return self._bytes

    def get(self, moment: Moment, address: str) -> Compressed | None:
        """Return the page as it was rendered at this very moment, if it is still there."""
        self._go_to(moment)
        page = self._pages.get(address)
        if page is None:
            self.misses += 1
            return None
        self.hits += 1
        self._pages.move_to_end(address)
        return page

    def keep(self, moment: Moment, address: str, page: Compressed) -> None:
        """Keep a page that was rendered at this moment."""
        self._go_to(moment)
        if address in self._pages or page.size > self._most_bytes:
            return
        self._pages[address] = page
        self._bytes += page.size
        while self._bytes > self._most_bytes:
            _, oldest = self._pages.popitem(last=False)
            self._bytes -= oldest.size

    def _go_to(self, moment: Moment) -> None:
        if moment != self.moment:
            self._pages.clear()
            self.moment, self._bytes = moment, 0
