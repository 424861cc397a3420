"""From an order to the document: found among those that are kept, or drawn, put on record and kept."""

import datetime as dt
import logging
from collections.abc import Callable

from registry.actions import issued_documents, kept_documents
from registry.documents.orders import Order
from registry.documents.workers import Renderer
from registry.errors import RegistryError
from registry.store import Store

_log = logging.getLogger(__name__)


async def issue(
    store: Store,
    renderer: Renderer,
    order: Order,
    now: Callable[[], dt.datetime],
    *,
    read_from: Store | None = None,
) -> bytes:
    """Return the PDF that is ordered. It is on record before anybody has it.

    `read_from` is the server that is asked whether it is kept, if that is another. Raises DocumentsBusy,
    DocumentFailed, SealFailed, and what the store raises where nothing can be written: a document that is
    not on record is not given out.
    """
    summary = order.summary
    kept = await (read_from or store).read(
        kept_documents.find,
        order.kind,
        summary.subject,
        order.language,
        order.code,
        is_sealed=renderer.seals,
    )
    if kept is not None:
        return kept
    drawn = await renderer.render(order)
    try:
        await store.write(kept_documents.keep, drawn, now=now())
    except RegistryError as error:
        # The folder of files may be full or away: the next reader has it drawn again, but it is on record.
        _log.warning("%s could not be kept: %s", order.name, error.code)
        await store.write(issued_documents.put_on_record, drawn, now=now())
    return drawn.pdf
