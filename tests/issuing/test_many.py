"""Many documents are issued a few at once, in the order in which they were ordered."""

import asyncio
from collections.abc import Iterable, Iterator

from registry.actions import issued_documents
from registry.documents.orders import Order
from registry.documents.workers import Renderer
from registry.issuing import Issued, issue_all
from registry.model.languages import Language
from registry.store import Store
from tests.builders import NOW
from tests.documents.summaries import an_order
from tests.documents.test_workers import broken_summary


def all_of(store: Store, orders: Iterable[Order], at_once: int = 2) -> list[Issued]:
    async def gathered(renderer: Renderer) -> list[Issued]:
        issued = issue_all(store, renderer, orders, lambda: NOW, at_once=at_once)
        return [one async for one in issued]

    with Renderer(workers=1) as renderer:
        return asyncio.run(gathered(renderer))


def test_they_come_in_the_order_in_which_they_were_ordered_and_are_on_record(store: Store) -> None:
    orders = [an_order(language=language) for language in Language]
    issued = all_of(store, orders)
    assert [one.order for one in issued] == orders
    for one in issued:
        assert one.pdf is not None
        assert store.run(issued_documents.by_code, one.order.code)


def test_what_cannot_be_drawn_holds_up_no_other(store: Store) -> None:
    orders = [an_order(), an_order(broken_summary()), an_order(language=Language.SV)]
    assert [one.pdf is None for one in all_of(store, orders)] == [False, True, False]


def test_no_more_is_ordered_than_is_under_way(store: Store) -> None:
    ordered: list[Order] = []

    def orders() -> Iterator[Order]:
        for language in Language:
            ordered.append(an_order(language=language))
            yield ordered[-1]

    async def first(renderer: Renderer) -> None:
        async for _ in issue_all(store, renderer, orders(), lambda: NOW, at_once=1):
            break

    with Renderer(workers=1) as renderer:
        asyncio.run(first(renderer))
    assert len(ordered) == 1
