from contextlib import closing
from pathlib import Path

import msgspec

from registry.actions.deals.reading import figures_of, headline_of
from registry.store import Store, deals


def test_the_headline_of_a_deal_is_the_total_of_its_first_indicator(loaded_demo: Path) -> None:
    with closing(Store(loaded_demo)) as store, store.snapshot() as tx:
        found = deals.all_deals(tx)
        assert any(deal.indicators for deal in found)
        for deal in found:
            whole = figures_of(tx, deal)
            first = tuple(msgspec.structs.replace(one, units=()) for one in whole.indicators[:1])
            assert headline_of(tx, deal) == msgspec.structs.replace(whole, indicators=first)
