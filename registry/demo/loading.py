"""Loading: the demo goes into an empty store in one transaction, so that there is all of it or nothing.

A large one goes on in many more; whoever loads one does it into a file that nobody uses yet.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from random import Random

import msgspec

from registry.demo.casting import invented_parts, real_parts
from registry.demo.courses import Course, course_of
from registry.demo.crowd import Crowd
from registry.demo.deals import reference_deals
from registry.demo.enlarging import Enlarging
from registry.demo.evidence import store_evidence
from registry.demo.founding import (
    FOUNDED_AT,
    add_organisations,
    add_places,
    real_organisations,
    units_of_every_region,
)
from registry.demo.parts import Part
from registry.demo.people import add_people, add_tokens, demo_password_hash
from registry.demo.recording import Recorder
from registry.demo.scenes import Scene
from registry.demo.units import invented_business_ids
from registry.demo.words import words
from registry.store import Store, Transaction, agreements, comments

SEED = 2020
"""What everything invented is drawn from, unless another number is given."""


class Counts(msgspec.Struct, frozen=True):
    """How many filings there are, or are asked for."""

    agreements: int = 0
    progress_reports: int = 0


def load(
    store: Store,
    *,
    now: dt.datetime,
    seed: int = SEED,
    at_least: Counts = Counts(),  # noqa: B008 (it is frozen)
    progress: Callable[[int], None] = lambda _done: None,
) -> Counts:
    """Load the demo into a migrated store that holds nothing; the same arguments load the same.

    `now` is the present of everything that is told: nothing in it has happened later. What
    `at_least` asks for beyond the usual size is made of invented deals and units; `progress` is
    told how many more filings have been written.
    """
    rng = Random(seed)  # noqa: S311 (invents figures, keeps no secret)
    business_ids = invented_business_ids()
    usual, scene = _load_usual(store, now, rng, business_ids)
    progress(usual.agreements + usual.progress_reports)
    crowd = Crowd(
        max(at_least.agreements - usual.agreements, 0),
        max(at_least.progress_reports - usual.progress_reports, 0),
    )
    if crowd.agreements:
        Enlarging(store, scene, progress).add(crowd, business_ids)
    return Counts(usual.agreements + crowd.agreements, usual.progress_reports + crowd.reports)


def _load_usual(
    store: Store, now: dt.datetime, rng: Random, business_ids: Iterator[str]
) -> tuple[Counts, Scene]:
    secret_hash = demo_password_hash()
    real, invented = real_organisations(), units_of_every_region(business_ids)
    with store.transaction() as tx:
        add_places(tx)
        add_organisations(tx, (*real, *invented))
        store_evidence(tx, store, now)
        scene = Scene(add_people(tx, secret_hash, FOUNDED_AT), now, rng)
        deals = reference_deals(scene)
        parts = sorted(
            (*real_parts(deals, real, scene), *invented_parts(deals, invented, scene)),
            key=lambda part: part.drafted_at,
        )
        courses = [course_of(part, agreements.next_number(tx, part.drafted_at.year), scene) for part in parts]
        reports = [report for course in courses for report in course.reports]
        recorder = Recorder()
        recorder.record(tx, deals, [course.agreement for course in courses], reports)
        _advise(tx, recorder, parts, courses, scene)
        add_tokens(tx, now)
    return Counts(len(courses), len(reports)), scene


def _advise(
    tx: Transaction,
    recorder: Recorder,
    parts: Sequence[Part],
    courses: Sequence[Course],
    scene: Scene,
) -> None:
    """Comment on the drafts that invited advice in a region that has an adviser."""
    for part, course in zip(parts, courses, strict=True):
        adviser = scene.staff.adviser(part.unit.region)
        if part.invites_advice and adviser is not None:
            agreement_id = recorder.agreement_ids[course.agreement.subject]
            text = words().advice.get(part.language)
            comments.add(
                tx, agreement_id, adviser.account, scene.now - dt.timedelta(days=3), part.language, text
            )
