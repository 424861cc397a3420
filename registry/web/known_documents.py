"""Which document an address leads to, remembered for as long as nothing is published.

To find it out, all that the document tells has to be read and put together: for a deal of 300 units that
takes many times as long as to send what is kept.
"""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Final, Self

import msgspec

from registry.actions.public_record import PublishedState
from registry.documents.orders import Order
from registry.model.documents import DocumentKind
from registry.model.languages import Language

KNOWN: Final = "known_documents"
"""Where the application keeps its KnownDocuments, in its state."""

_MOST: Final = 10_000


class KnownDocument(msgspec.Struct, frozen=True):
    """What a document was ordered as, by its code, without all that it tells."""

    kind: DocumentKind
    subject: str
    language: Language
    code: str
    name: str

    @classmethod
    def of(cls, order: Order) -> Self:
        """Return what is remembered of an order."""
        return cls(order.kind, order.summary.subject, order.language, order.code, order.name)


class KnownDocuments:
    """Documents of one state of the public record, by what was asked for; a later state forgets them all.

    Those not asked for the longest are forgotten first. A replica that lags behind tells of an earlier
    state: of that nothing is known, and nothing learnt.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._state: PublishedState | None = None
        self._documents: OrderedDict[Hashable, KnownDocument] = OrderedDict()

    def get(self, state: PublishedState, asked: Hashable) -> KnownDocument | None:
        """Return the document that is asked for, as it is in this state of the public record."""
        if state != self._state or asked not in self._documents:
            return None
        self._documents.move_to_end(asked)
        return self._documents[asked]

    def learn(self, state: PublishedState, asked: Hashable, document: KnownDocument) -> None:
        """Remember what was found in this state."""
        if self._state is not None and state.number < self._state.number:
            return
        if state != self._state:
            self._documents.clear()
            self._state = state
        self._documents[asked] = document
        if len(self._documents) > self._most:
            self._documents.popitem(last=False)
