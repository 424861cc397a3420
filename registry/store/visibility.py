"""Which filings an actor may see, as SQL: `permissions` says the same about one filing at a time.

A test holds the two together.
"""

from registry.model.people import Actor, TokenScope
from registry.store import dialect

_OF_UNIT = """agreement.organisation_id in (
    select id from organisation where business_id in (select value from json_each(:units))
)"""
_OF_MINISTRY = """agreement.deal_id in (
    select deal_id from deal_ministry where ministry_code in (select value from json_each(:ministries))
)"""
_ASKING_ADVICE = """agreement.invites_advice = 1 and agreement.organisation_id in (
    select id from organisation where region_code in (select value from json_each(:regions))
)"""


def agreement_visible_to(actor: Actor) -> tuple[str, dict[str, object]]:
    """Return the condition under which an agreement may be listed for the actor, with its values."""
    published = "agreement.published_at is not null"
    condition, values = _visible_to(
        actor, published=published, with_ministry="agreement.status in ('submitted', 'returned')"
    )
    # What is published has an index of its own, which serves those who see nothing else.
    return condition if condition == published else dialect.unplanned(condition), values


def report_visible_to(actor: Actor) -> tuple[str, dict[str, object]]:
    """Return the condition under which a progress report may be listed for the actor, with its values."""
    condition, values = _visible_to(
        actor,
        published="progress_report.status = 'accepted'",
        with_ministry="progress_report.status in ('submitted', 'returned')",
    )
    return dialect.unplanned(condition), values


def _visible_to(actor: Actor, *, published: str, with_ministry: str) -> tuple[str, dict[str, object]]:
    clauses: list[str] = [published]
    values: dict[str, object] = {}
    may_read_private = actor.scopes is None or TokenScope.READ in actor.scopes
    if may_read_private:
        for clause, name, held in (
            (_OF_UNIT, "units", actor.units),
            (with_ministry + " and " + _OF_MINISTRY, "ministries", actor.ministries),
            (_ASKING_ADVICE, "regions", actor.regions),
        ):
            if held:
                clauses.append(clause)
                values[name] = dialect.listed(sorted(held))
    return " or ".join(clauses), values


def private_units(actor: Actor) -> list[str] | None:
    """Return the units to which the actor's view of what is not published comes down.

    None where it takes in more: a ministry's officers and advisers look into many units.
    """
    if actor.scopes is not None and TokenScope.READ not in actor.scopes:
        return []
    return None if actor.ministries or actor.regions else sorted(actor.units)
