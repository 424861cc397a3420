"""Drawing an agreement's summary in every language after what is published of it has changed."""

from registry.actions import agreements, kept_documents
from registry.documents.composition import compose
from registry.documents.fingerprints import fingerprint
from registry.jobs.desks import Desk, Effect, Proceed
from registry.model.documents import DocumentKind, DrawnDocument
from registry.model.languages import Language
from registry.model.people import PUBLIC
from registry.store import Transaction

_KIND = DocumentKind.AGREEMENT_SUMMARY


def draw(desk: Desk, subject: str, proceed: Proceed) -> Effect:
    """Draw what is not kept already, such as for a reader who was quicker; the effect keeps it."""
    summary = compose(**agreements.dossier(desk.store, PUBLIC, subject).parts())
    drawn = []
    for language in Language:
        mark = fingerprint(summary, language)
        if kept_documents.find(desk.store, _KIND, subject, language, mark) is None:
            proceed()
            pdf = desk.renderer.render_now(summary, language)
            drawn.append(DrawnDocument(_KIND, subject, language, mark, pdf))

    def keep(tx: Transaction) -> None:
        for document in drawn:
            kept_documents.put(tx, desk.store, document, desk.now())

    return keep
