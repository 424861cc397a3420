"""What agreements are found by: number, names of the parties and of the deal, and public scope."""

from collections.abc import Sequence

import msgspec

from registry.model.agreements import Agreement
from registry.store import dialect
from registry.store.transaction import Transaction


def index_all(tx: Transaction, written: Sequence[tuple[int, Agreement]]) -> None:
    """Make new agreements findable, each given with its row.

    All at once and last: SQLite writes its search index out before it goes on with another
    statement that may have to be undone.
    """
    texts = [{"id": agreement_id, "text": _text(tx, agreement)} for agreement_id, agreement in written]
    tx.execute_all("insert into agreement_search (rowid, text) values (:id, :text)", texts)


def index_anew(tx: Transaction, agreement_id: int, agreement: Agreement) -> None:
    """Make an agreement findable by what it has become."""
    text = _text(tx, agreement)
    tx.execute("update agreement_search set text = :text where rowid = :id", id=agreement_id, text=text)


class _Row(msgspec.Struct, array_like=True):
    id: int
    text: str


def index_renamed(tx: Transaction, *, organisation: str = "", deal: str = "") -> None:
    """Make all agreements of an organisation, or under a deal, findable by the names of now."""
    rows = tx.rows(_Row, _RENAMED, organisation=organisation, deal=deal)
    texts = [{"id": row.id, "text": dialect.folded(row.text)} for row in rows]
    tx.execute_all("update agreement_search set text = :text where rowid = :id", texts)


_RENAMED = """
    select agreement.id, agreement.number || ' ' || organisation.search_text || ' ' || deal.search_text
        || ' ' || coalesce(approved.scope, '')
    from agreement
    join organisation on organisation.id = agreement.organisation_id
    join deal on deal.id = agreement.deal_id
    left join agreement_version as approved
        on approved.agreement_id = agreement.id and approved.version = agreement.approved_version
    where organisation.business_id = :organisation or deal.slug = :deal
"""


def _text(tx: Transaction, agreement: Agreement) -> str:
    names = tx.value(
        """
        select organisation.search_text || ' ' || deal.search_text
        from organisation, deal
        where organisation.business_id = :organisation and deal.slug = :deal
        """,
        organisation=agreement.organisation,
        deal=agreement.deal,
    )
    scope = agreement.approved.terms.scope if agreement.approved else ""
    return dialect.folded(f"{agreement.number} {names} {scope}")
