"""What the agreement of one part says."""

import datetime as dt
from decimal import Decimal
from random import Random

from registry.demo.days import month_after
from registry.demo.figures import baseline_share
from registry.demo.parts import UNDECIDED, AgreementFate, Part
from registry.demo.words import MeasureWords, words
from registry.model.agreements import (
    Baseline,
    Commitment,
    ContactPerson,
    DecisionReference,
    MeasureCommitment,
    TargetCommitment,
    Terms,
)
from registry.model.deals import IndicatorKind, Target

_MEASURES = 2


def terms_of(part: Part, decided_on: dt.date, record: int, rng: Random) -> Terms:
    """Return the terms of a part; a draft has no decision behind it yet."""
    said, language = words().of_deal(part.deal.slug), part.language
    starts_on = _start(part)
    body = words().decision_bodies[part.unit.kind.value].get(language)
    decision = DecisionReference(body, decided_on, f"DEMO-{decided_on.year}-{record:05d}")
    return Terms(
        language=language,
        starts_on=starts_on,
        ends_on=part.deal.valid_until,
        scope=said.scope.get(language),
        implementation_plan=words().noticed(said.plan, language),
        decision=None if part.fate is AgreementFate.DRAFT else decision,
        covers=part.covers,
        commitments=(*_targets(part, starts_on), *_measures(part, starts_on, rng)),
    )


def contacts_of(part: Part) -> tuple[ContactPerson, ...]:
    """Return the one contact person of a part, whom no mail ever reaches."""
    address = f"contact@unit-{part.unit.business_id[:7]}.example"
    title = words().contact_title.get(part.language)
    return (ContactPerson("Demo Contact", address, "", title),)


def _start(part: Part) -> dt.date:
    if part.fate in UNDECIDED or part.unit.is_invented:
        return min(month_after(part.agreed_on), part.deal.valid_until)
    return part.agreed_on


def _targets(part: Part, starts_on: dt.date) -> list[Commitment]:
    """Return the deal's targets that are still ahead, or the unit's own in their place."""
    ahead = (target for target in part.deal.targets if target.due_on >= starts_on)
    return [_target(part, number, target, starts_on) for number, target in enumerate(ahead, 1)]


def _target(part: Part, number: int, target: Target, starts_on: dt.date) -> TargetCommitment:
    value = part.own_values.get((target.indicator, target.due_on), target.value)
    baseline = None
    indicator = part.deal.indicator(target.indicator)
    is_share = indicator is not None and indicator.versions[0].kind is IndicatorKind.SHARE
    if is_share and part.figures % 2:
        start = Decimal(baseline_share(target.indicator, part.figures))
        baseline = Baseline(start, dt.date(starts_on.year - 1, 12, 31))
    return TargetCommitment(number, target.indicator, target.due_on, value, baseline)


def _measures(part: Part, starts_on: dt.date, rng: Random) -> list[Commitment]:
    said = words().of_deal(part.deal.slug).measures
    first_number = 1 + sum(target.due_on >= starts_on for target in part.deal.targets)
    chosen = rng.sample(said, min(_MEASURES, len(said)))
    return [
        _measure(part, number, measure, starts_on, rng) for number, measure in enumerate(chosen, first_number)
    ]


def _measure(
    part: Part, number: int, measure: MeasureWords, starts_on: dt.date, rng: Random
) -> MeasureCommitment:
    language = part.language
    last = part.deal.valid_until
    due_on = min(dt.date(starts_on.year + 1 + int(rng.random() * 4), 12, 31), last)
    own_area = measure.own_area.get(language) if measure.own_area else None
    return MeasureCommitment(
        number,
        measure.text.get(language),
        due_on,
        measure.responsible.get(language),
        measure.area,
        own_area,
    )
