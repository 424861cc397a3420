"""Casting: which unit plays which part. Real parties of real deals first, then invented units."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from registry import reference
from registry.demo.agreements import drafting_time
from registry.demo.days import between
from registry.demo.deal_histories import DealHistory
from registry.demo.deals import signing_day
from registry.demo.parts import UNDECIDED, AgreementFate, Part, ReportFate, Twist
from registry.demo.scenes import Scene
from registry.demo.units import language_of
from registry.model.deals import Deal, DealStatus
from registry.model.organisations import Organisation, OrganisationKind

_KEPT = AgreementFate.KEPT
_OPEN = (
    (_KEPT, ReportFate.SUBMITTED, None),
    (_KEPT, ReportFate.ACCEPTED, Twist.NO_ACTIVITY),
    (_KEPT, ReportFate.ACCEPTED, Twist.MISSING),
    (AgreementFate.DRAFT, ReportFate.ABSENT, None),
    (AgreementFate.SUBMITTED, ReportFate.ABSENT, None),
    (AgreementFate.WITHDRAWN, ReportFate.ACCEPTED, None),
    (_KEPT, ReportFate.RETURNED, None),
    (_KEPT, ReportFate.MENDED, None),
    (AgreementFate.RETURNED, ReportFate.ABSENT, None),
    (_KEPT, ReportFate.DRAFT, None),
    (AgreementFate.TERMINATED, ReportFate.ABSENT, None),
    (_KEPT, ReportFate.ABSENT, None),
    (AgreementFate.DISCARDED, ReportFate.ABSENT, None),
)
"""What becomes of the first invented parts in a deal that can be joined; the rest is kept and reported."""

_YOUNG = (
    (AgreementFate.DRAFT, ReportFate.ABSENT, None),
    (AgreementFate.SUBMITTED, ReportFate.ABSENT, None),
    (AgreementFate.HALF_APPROVED, ReportFate.ABSENT, None),
    (AgreementFate.RETURNED, ReportFate.ABSENT, None),
)
"""The same in a deal with no period over as yet."""

_OVER = (
    (_KEPT, ReportFate.SUBMITTED, None),
    (_KEPT, ReportFate.ACCEPTED, Twist.NO_ACTIVITY),
    (_KEPT, ReportFate.ACCEPTED, Twist.MISSING),
    (_KEPT, ReportFate.MENDED, None),
    (AgreementFate.WITHDRAWN, ReportFate.ACCEPTED, None),
    (_KEPT, ReportFate.ABSENT, None),
    (AgreementFate.TERMINATED, ReportFate.ABSENT, None),
    (AgreementFate.DISCARDED, ReportFate.ABSENT, None),
)
"""The same in a deal that nobody joins any more: nothing in it is undecided or to be mended."""

_UNDECIDED_DAYS = {
    AgreementFate.DRAFT: (-18, 30),
    AgreementFate.SUBMITTED: (-40, 18),
    AgreementFate.HALF_APPROVED: (-44, -1),
    AgreementFate.RETURNED: (-60, -3),
}
"""From now: when these were drafted, and when their last approval would come."""

_REAL_FATES = {
    ("emission-free-construction-sites", "0201256-6"): ReportFate.RETURNED,
    ("emission-free-construction-sites", "1010547-1"): ReportFate.DRAFT,
}
"""The demo accounts' units have something to do; every other real party's reports were accepted."""

_FIRST_DEAL = 3
"""Where the first unit's deal stands: one with a draft, in the region of an adviser."""
_JOINING_SPAN = dt.timedelta(days=1_277)


def real_parts(deals: Sequence[DealHistory], units: Iterable[Organisation], scene: Scene) -> Iterator[Part]:
    """Yield a part for every party with a business ID, from the day it joined (invented where unknown)."""
    by_id = {unit.business_id: unit for unit in units}
    told = {history.deal.slug: history.deal for history in deals}
    for given in reference.deals():
        deal, signed_on = told[given.slug], signing_day(given)
        own = {(d.business_id, d.indicator, d.due): d.value for d in given.deviations}
        for party in (*given.founding_parties, *given.joined_later):
            if party.business_id is None:
                continue
            later = party in given.joined_later
            agreed_on = party.joined_on or signed_on + dt.timedelta(days=300 if later else 0)
            unit = by_id[party.business_id]
            yield Part(
                deal=deal,
                unit=unit,
                language=language_of(unit),
                drafted_at=drafting_time(agreed_on, scene.rng),
                agreed_on=agreed_on,
                figures=int(scene.rng.random() * 10_000),
                latest=_REAL_FATES.get((deal.slug, party.business_id), ReportFate.ACCEPTED),
                own_values={
                    (code, due): value for (b, code, due), value in own.items() if b == unit.business_id
                },
            )


def invented_parts(
    deals: Sequence[DealHistory], units: Sequence[Organisation], scene: Scene
) -> Iterator[Part]:
    """Yield parts in which each unit takes part in two deals and each deal shows all that can happen."""
    coming = {history.deal.slug: iter(_fates(history.deal, scene.now.date())) for history in deals}
    places = list(enumerate(units))
    # The second turn begins from the other end, so that not all that can happen happens to the same.
    for first, turn in ((_FIRST_DEAL, places), (_FIRST_DEAL + 2, places[::-1])):
        for position, unit in turn:
            history = deals[(position + first) % len(deals)]
            deal = history.deal
            fate, latest, twist = next(coming[deal.slug], (_KEPT, ReportFate.ACCEPTED, None))
            if fate in UNDECIDED:
                drafted_at, agreed_on = undecided_times(fate, scene)
            else:
                agreed_on = _agreed_on(history, scene)
                drafted_at = drafting_time(agreed_on, scene.rng)
            if drafted_at < scene.now:
                yield Part(
                    deal=deal,
                    unit=unit,
                    language=language_of(unit),
                    drafted_at=drafted_at,
                    agreed_on=agreed_on,
                    figures=int(scene.rng.random() * 10_000),
                    fate=fate,
                    latest=latest,
                    twist=twist,
                    invites_advice=fate is AgreementFate.DRAFT,
                    covers=_covers(unit, units),
                )


def _fates(deal: Deal, today: dt.date) -> tuple[tuple[AgreementFate, ReportFate, Twist | None], ...]:
    if deal.status_on(today) is not DealStatus.OPEN:
        return _OVER
    return _OPEN if deal.reporting.ends_on(deal.reporting.first_period) < today else _YOUNG


def undecided_times(fate: AgreementFate, scene: Scene) -> tuple[dt.datetime, dt.date]:
    """Return when an agreement that somebody is at work on was drafted, and may come to be approved."""
    drafted, agreed = _UNDECIDED_DAYS[fate]
    return (
        scene.at_work(scene.now.date() + dt.timedelta(days=drafted)),
        scene.now.date() + dt.timedelta(days=agreed),
    )


def _agreed_on(history: DealHistory, scene: Scene) -> dt.date:
    first = history.opened_on + dt.timedelta(days=105)
    return between(first, min(first + _JOINING_SPAN, scene.now.date() - dt.timedelta(days=120)), scene.rng)


def _covers(unit: Organisation, units: Sequence[Organisation]) -> tuple[str, ...]:
    """Return whom a joint authority reports for: the first municipality of its region."""
    if unit.kind is not OrganisationKind.JOINT_AUTHORITY:
        return ()
    return tuple(other.business_id for other in units if other.region == unit.region)[:1]
