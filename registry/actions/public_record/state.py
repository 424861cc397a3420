"""Which state of the public record this is."""

import msgspec

from registry.store import Store, accounts, audit_events


class PublishedState(msgspec.Struct, frozen=True):
    """The number of the last published change, and whether the registry is a demo.

    The first demo account is no public event, yet every page shows from then on that it is one.
    """

    number: int
    is_demo: bool


def state(store: Store) -> PublishedState:
    """Return the present state of the public record; two equal ones show the same."""
    with store.snapshot() as tx:
        return PublishedState(audit_events.last_published(tx), accounts.has_demo_accounts(tx))
