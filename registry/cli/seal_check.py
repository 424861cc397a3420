"""Whether documents can be sealed, and for how long: a part of `registry check`."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from registry.cli.findings import Finding
from registry.errors import SealFailed
from registry.settings import Settings

SEAL: Final = "seal"
NOTICE: Final = dt.timedelta(days=30)
"""As long before a certificate ends it is time to ask for the next one."""


def findings_of_seal(settings: Settings, now: dt.datetime) -> Iterator[Finding]:
    """Yield what comes of sealing an empty page; nothing if documents are issued unsealed."""
    if not settings.seal_certificate:
        return
    # Other commands are not to wait for what takes a third of a second to import.
    from registry.documents.sealing import Seal  # noqa: PLC0415

    seal = Seal(settings.seal_certificate, settings.seal_password_file, settings.seal_timestamps)
    try:
        key = seal.try_out()
    except SealFailed as failure:
        yield Finding(SEAL, [str(failure.params["reason"])])
        return
    faults = []
    if key.holds_until - now < NOTICE:
        faults.append(f"the certificate is valid until {key.holds_until:%Y-%m-%d} only: get the next one")
    yield Finding(SEAL, faults, f"{key.subject}, valid until {key.holds_until:%Y-%m-%d}")
