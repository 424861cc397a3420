"""Which agreements stand in the way of another, and which have outlived their term."""

import datetime as dt

from registry.store.transaction import Transaction


def occupying(tx: Transaction, deal: str, organisation: str) -> str | None:
    """Return the number of the agreement that a unit has under a deal, undecided or in force, if any."""
    number: str | None = tx.value(
        """
        select number
        from agreement
        where deal_id = (select id from deal where slug = :deal)
            and organisation_id = (select id from organisation where business_id = :organisation)
            and status in ('draft', 'submitted', 'returned', 'active', 'on_hold')
        """,
        deal=deal,
        organisation=organisation,
    )
    return number


def past_their_end(tx: Transaction, today: dt.date) -> list[str]:
    """Return the numbers of agreements in force whose term is over and whose last report was never filed.

    One that was returned has been filed: its unit is mending it, however late.
    """
    return tx.values(_PAST + " order by agreement.year, agreement.running", today=today)


def is_past_its_end(tx: Transaction, number: str, today: dt.date) -> bool:
    """Tell whether an agreement is among those."""
    return bool(tx.values(_PAST + " and agreement.number = :number", today=today, number=number))


_PAST = """
    select agreement.number
    from agreement
    join agreement_version
        on agreement_version.agreement_id = agreement.id
        and agreement_version.version = agreement.approved_version
    where agreement.status in ('active', 'on_hold') and agreement_version.ends_on < :today
        and not exists (
            select 1
            from progress_report
            where progress_report.agreement_id = agreement.id
                and progress_report.status in ('submitted', 'returned')
                and progress_report.period >= cast(substr(agreement_version.ends_on, 1, 4) as bigint)
        )
"""
