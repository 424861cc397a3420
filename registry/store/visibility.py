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
    return _visible_to(
        actor,
        published="agreement.published_at is not null",
        with_ministry="agreement.status in ('submitted', 'returned')",
    )


def report_visible_to(actor: Actor) -> tuple[str, dict[str, object]]:
    """Return the condition under which a progress report may be listed for the actor, with its values."""
    return _visible_to(
        actor,
        published="progress_report.status = 'accepted'",
        with_ministry="progress_report.status in ('submitted', 'returned')",
    )


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
    return "(" + " or ".join(clauses) + ")", values
