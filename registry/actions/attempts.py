"""Attempts to sign in: so many per account and per address, and no more for a while."""

import datetime as dt
import ipaddress
import math
from contextlib import suppress
from hashlib import blake2b
from typing import Final

import msgspec

from registry.errors import TooManyAttempts
from registry.model import emails
from registry.store import Store, Transaction, failed_sign_ins

WINDOW: Final = dt.timedelta(minutes=15)
MOST_PER_ACCOUNT: Final = 5
MOST_PER_ADDRESS: Final = 30

_AHEAD: Final = dt.timedelta(minutes=5)
"""How far the clocks of two servers may be apart. What failed later than that, by a clock that was set
back since, keeps nobody waiting."""

_NETWORK_BITS: Final = 64
"""Of an IPv6 address: the rest of it is its owner's to choose, a new one for each attempt."""


class Attempt(msgspec.Struct, frozen=True):
    """An attempt that is under way, and how to take back that it was counted."""

    email_subject: str
    number_at_address: int


def begin(store: Store, email: str, address: str, now: dt.datetime) -> Attempt:
    """Count an attempt as failed until it is known better, in a transaction of its own.

    Counting first leaves no gap in which a hundred attempts at once are all the first. Raises
    TooManyAttempts, the same for accounts that do not exist; such an attempt is not counted.
    """
    by_email, by_address = subject_of_email(email), _subject_of_address(address)
    with store.transaction() as tx:
        for subject in sorted((by_email, by_address)):
            tx.hold("sign-in", subject)
        wait = max(
            _seconds_left(tx, by_email, MOST_PER_ACCOUNT, now),
            _seconds_left(tx, by_address, MOST_PER_ADDRESS, now),
        )
        if wait > 0:
            raise TooManyAttempts(seconds=wait)
        failed_sign_ins.purge_older_than(tx, now - WINDOW)
        failed_sign_ins.add(tx, by_email, now)
        return Attempt(by_email, failed_sign_ins.add(tx, by_address, now))


def forgive(tx: Transaction, attempt: Attempt) -> None:
    """Take back what was counted: the attempt succeeded, and so clears its account's failures."""
    failed_sign_ins.clear(tx, attempt.email_subject)
    failed_sign_ins.remove(tx, attempt.number_at_address)


def failures_of(tx: Transaction, email: str, now: dt.datetime) -> list[dt.datetime]:
    """Return the attempts on an account that failed lately, the latest first."""
    return failed_sign_ins.times_between(
        tx, subject_of_email(email), now - WINDOW, now + _AHEAD, MOST_PER_ACCOUNT
    )


def _seconds_left(tx: Transaction, subject: str, most: int, now: dt.datetime) -> int:
    failures = failed_sign_ins.times_between(tx, subject, now - WINDOW, now + _AHEAD, most)
    if len(failures) < most:
        return 0
    return math.ceil((failures[-1] + WINDOW - now).total_seconds())


def subject_of_email(email: str) -> str:
    """Return what an account's failures are counted under, whether the account exists or not."""
    return _hashed(f"email {emails.folded(email)}")


def _subject_of_address(address: str) -> str:
    with suppress(ValueError):
        parsed = ipaddress.ip_address(address)
        if isinstance(parsed, ipaddress.IPv6Address):
            parsed = parsed.ipv4_mapped or parsed
        bits = _NETWORK_BITS if parsed.version == 6 else parsed.max_prefixlen  # noqa: PLR2004
        address = str(ipaddress.ip_network((parsed, bits), strict=False))
    return _hashed(f"address {address}")


def _hashed(text: str) -> str:
    return blake2b(text.encode(errors="replace"), digest_size=16).hexdigest()
