"""Whether this registry is a demo: its figures invented, its accounts open to everybody."""

from typing import Final

from registry.model.people import Account
from registry.store import Store, accounts, audit_events

PASSWORD: Final = "demo-registry"  # noqa: S105 (public on purpose: a database with it never serves in production)


def demo_people(store: Store) -> tuple[Account, ...]:
    """Return the accounts that everybody may use, none in a registry that is no demo."""
    with store.snapshot() as tx:
        if not accounts.has_demo_accounts(tx):
            return ()
        return tuple(account for account in accounts.all_accounts(tx) if account.is_demo)


def is_demo(store: Store) -> bool:
    """Tell whether the registry holds demo accounts, whose password is public."""
    with store.snapshot() as tx:
        return accounts.has_demo_accounts(tx)


def is_untouched(store: Store) -> bool:
    """Tell whether nothing has ever been entered: whatever is leaves an audit event."""
    with store.snapshot() as tx:
        return audit_events.newest(tx) == 0
