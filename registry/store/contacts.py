"""Contact persons of agreements, as they find themselves."""

import msgspec

from registry.model.agreements import ContactPerson
from registry.model.own_data import OwnContact
from registry.store.transaction import Transaction


class _Row(msgspec.Struct, array_like=True):
    agreement: str
    name: str
    email: str
    phone: str
    title: str


def of_email(tx: Transaction, email: str) -> list[OwnContact]:
    """Return where somebody is named with an e-mail (in canonical form), however it was typed there."""
    rows = tx.rows(
        _Row,
        """
        select agreement.number, contact_person.name, contact_person.email, contact_person.phone,
            contact_person.title
        from contact_person
        join agreement on agreement.id = contact_person.agreement_id
        where lower(contact_person.email) = :email
        order by agreement.number, contact_person.position
        """,
        email=email,
    )
    return [
        OwnContact(row.agreement, ContactPerson(row.name, row.email, row.phone, row.title)) for row in rows
    ]
