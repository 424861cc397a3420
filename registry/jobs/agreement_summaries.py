"""Drawing an agreement's summary in every language after what is published of it has changed."""

from registry.actions import kept_documents, summaries
from registry.issuing import order_of
from registry.jobs.desks import Desk, Effect, Proceed
from registry.model.languages import Language
from registry.model.people import PUBLIC
from registry.store import Transaction


def draw(desk: Desk, subject: str, proceed: Proceed) -> Effect:
    """Draw what is not kept already, such as for a reader who was quicker; the effect keeps it."""
    summary = summaries.agreement(desk.store, PUBLIC, subject)
    drawn = []
    for language in Language:
        order = order_of(summary, language, desk.site)
        kept = kept_documents.find(
            desk.store, order.kind, summary.subject, language, order.code, is_sealed=desk.renderer.seals
        )
        if kept is None:
            proceed()
            drawn.append(desk.renderer.render_now(order))

    def keep(tx: Transaction) -> None:
        for document in drawn:
            kept_documents.put(tx, desk.store, document, desk.now())

    return keep
