"""Whether this registry is a demo: its figures invented, its accounts open to everybody."""

from registry.store import Store, accounts, audit_events


def is_demo(store: Store) -> bool:
    """Tell whether the registry holds demo accounts, whose password is public."""
    with store.snapshot() as tx:
        return accounts.has_demo_accounts(tx)


def is_untouched(store: Store) -> bool:
    """Tell whether nothing has ever been entered: whatever is leaves an audit event."""
    with store.snapshot() as tx:
        return audit_events.newest(tx) == 0
