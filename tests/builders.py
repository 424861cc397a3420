"""Small builders: whole, valid things with defaults, of which a test states only what it is about.

Every builder takes the fields of what it builds as keywords, and refuses unknown ones:
`a_deal(ministries=("YM", "STM"))` is the default deal with two ministries. The defaults fit
together: `some_terms()` may be submitted under `a_deal()`, `some_content()` reports on them.
"""

import datetime as dt
from decimal import Decimal

from msgspec.structs import replace

from registry.model.agreements import (
    Agreement,
    AgreementStatus,
    AgreementVersion,
    Baseline,
    ContactPerson,
    DecisionReference,
    MeasureCommitment,
    TargetCommitment,
    Terms,
    VersionStatus,
)
from registry.model.deals import (
    Deal,
    DealKind,
    DealStatus,
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorVersion,
    MeasureArea,
    MeasureStatus,
    StateMeasure,
    Target,
)
from registry.model.evidence import Evidence, EvidenceFile
from registry.model.figures import UnitValue
from registry.model.languages import Language, Translated
from registry.model.organisations import Organisation, OrganisationKind
from registry.model.people import Actor, TokenScope
from registry.model.periods import ReportingRound
from registry.model.permissions import Filing, Stage
from registry.model.progress_reports import (
    MeasureProgress,
    MissingReason,
    ProgressReport,
    ReportContent,
    ReportedValue,
    ReportStatus,
    ReportVersion,
)
from registry.model.reviews import Decision, Review

HELSINKI, ESPOO, VANTAA, TURKU = "0201256-6", "0101263-6", "0124610-9", "0204819-8"
UUSIMAA, VARSINAIS_SUOMI = "01", "02"
SITES, KILOGRAMS, STRATEGY = "fossil-free-sites", "plastic", "strategy"
"""Indicator codes of the default deal: a share in %, an amount in kg, a yes or no."""

PERIOD = 2026
NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
TODAY = NOW.date()


def day(text: str) -> dt.date:
    """Read a date: `day("2026-12-31")`."""
    return dt.date.fromisoformat(text)


def words(text: str) -> Translated:
    """Return a text that reads differently in each language, so that a mix-up shows."""
    return Translated(fi=f"{text} (fi)", sv=f"{text} (sv)", en=text)


# Deals


def a_definition(**changes: object) -> IndicatorVersion:
    """Return a share in %, more of which is better, in force since long ago."""
    definition = IndicatorVersion(
        version=1,
        in_force_from=day("2020-01-01"),
        kind=IndicatorKind.SHARE,
        direction=Direction.UP,
        unit="%",
        name=words("Fossil-free sites"),
        numerator=words("sites without fossil fuels"),
        denominator=words("sites in scope"),
    )
    return replace(definition, **changes)


def an_amount_definition(**changes: object) -> IndicatorVersion:
    """Return an amount in kg, less of which is better."""
    amount = {"kind": IndicatorKind.AMOUNT, "direction": Direction.DOWN, "unit": "kg", "denominator": None}
    return a_definition(**amount | {"name": words("Plastic"), "numerator": words("plastic bought")} | changes)


def a_yes_no_definition(**changes: object) -> IndicatorVersion:
    """Return a question that is answered yes or no; the total is the share of those who say yes."""
    question = {"kind": IndicatorKind.YES_NO, "denominator": None, "name": words("Has a strategy")}
    return a_definition(**question | changes)


def an_indicator(code: str = SITES, *versions: IndicatorVersion) -> Indicator:
    """Return an indicator with the given definitions, oldest first, or the default one."""
    return Indicator(code, versions or (a_definition(),))


def a_target(**changes: object) -> Target:
    """Return the deal's target of 50 % fossil-free sites by the end of 2030."""
    return replace(Target(SITES, day("2030-12-31"), Decimal(50)), **changes)


def a_deal(**changes: object) -> Deal:
    """Return an open deal of one ministry until 2035, reported on yearly from 2026."""
    deal = Deal(
        slug="clean-sites",
        kind=DealKind.PROCUREMENT,
        status=DealStatus.OPEN,
        name=words("Clean sites"),
        purpose=words("Sites without emissions."),
        valid_until=day("2035-12-31"),
        ministries=("YM",),
        reporting=ReportingRound(first_period=PERIOD),
        indicators=(
            an_indicator(),
            an_indicator(KILOGRAMS, an_amount_definition()),
            an_indicator(STRATEGY, a_yes_no_definition()),
        ),
        targets=(a_target(),),
        measure_areas=(
            MeasureArea("tendering", words("Tendering")),
            MeasureArea("training", words("Training")),
        ),
        state_measures=(StateMeasure(words("The ministry advises units.")),),
    )
    return replace(deal, **changes)


# Agreements


def a_target_commitment(**changes: object) -> TargetCommitment:
    """Return commitment 1: from 10 % at the end of 2025 to 50 % fossil-free sites by the end of 2030."""
    baseline = Baseline(Decimal(10), day("2025-12-31"))
    target = TargetCommitment(1, SITES, day("2030-12-31"), Decimal(50), baseline)
    return replace(target, **changes)


def a_measure_commitment(**changes: object) -> MeasureCommitment:
    """Return commitment 2: a measure in the area of tendering, due by the end of 2027."""
    measure = MeasureCommitment(
        number=2,
        description="Emission limits stand in every tender.",
        due_on=day("2027-12-31"),
        responsible="Procurement office",
        area="tendering",
    )
    return replace(measure, **changes)


def a_decision_reference(**changes: object) -> DecisionReference:
    """Return where the unit's board decided to agree, in January 2026."""
    return replace(DecisionReference("City board", day("2026-01-12"), "HEL 2026-000001"), **changes)


def some_terms(**changes: object) -> Terms:
    """Return whole terms for 2026–2030 with one target and one measure, ready to be submitted."""
    terms = Terms(
        language=Language.FI,
        starts_on=day("2026-01-01"),
        ends_on=day("2030-12-31"),
        scope="All building sites of the city.",
        implementation_plan="Limits come into tenders step by step.",
        decision=a_decision_reference(),
        commitments=(a_target_commitment(), a_measure_commitment()),
    )
    return replace(terms, **changes)


def an_agreement_version(**changes: object) -> AgreementVersion:
    """Return the first draft of the default terms."""
    return replace(AgreementVersion(1, VersionStatus.DRAFT, some_terms()), **changes)


def an_approved_version(terms: Terms | None = None, **changes: object) -> AgreementVersion:
    """Return a version that was submitted once and approved by its only ministry."""
    approved = an_agreement_version(
        status=VersionStatus.APPROVED,
        terms=terms or some_terms(),
        submission=1,
        submitted_at=NOW,
        approved_at=NOW,
        reviews=(a_review(),),
    )
    return replace(approved, **changes)


def an_agreement(**changes: object) -> Agreement:
    """Return Helsinki's first draft under the default deal."""
    agreement = Agreement(
        number="GD-2026-0001",
        deal="clean-sites",
        organisation=HELSINKI,
        status=AgreementStatus.DRAFT,
        created_at=NOW,
        modified_at=NOW,
        versions=(an_agreement_version(),),
        contacts=(ContactPerson("Aino Aalto", "aino.aalto@example.org"),),
    )
    return replace(agreement, **changes)


def an_active_agreement(*terms: Terms, **changes: object) -> Agreement:
    """Return Helsinki's published agreement, with one approved version for each of the `terms`.

    Each version was approved on the day before its terms start.
    """
    versions = tuple(
        an_approved_version(these, version=number, approved_at=_eve_of(these))
        for number, these in enumerate(terms or (some_terms(),), 1)
    )
    active = an_agreement(status=AgreementStatus.ACTIVE, versions=versions, published_at=NOW)
    return replace(active, **changes)


def _eve_of(terms: Terms) -> dt.datetime:
    if terms.starts_on is None:
        return NOW
    return dt.datetime.combine(terms.starts_on, dt.time(12), dt.UTC) - dt.timedelta(days=1)


def a_review(**changes: object) -> Review:
    """Return the approval of the first submission by the environment ministry."""
    return replace(Review("YM", Decision.APPROVED, 1, NOW, reviewer=7), **changes)


# Progress reports


def a_share(numerator: object, denominator: object, **changes: object) -> ReportedValue:
    """Return a reported share: `a_share(10, 20)`."""
    value = ReportedValue(SITES, 1, Decimal(str(numerator)), Decimal(str(denominator)))
    return replace(value, **changes)


def an_amount(quantity: object, **changes: object) -> ReportedValue:
    """Return a reported amount: `an_amount("12.5")`."""
    return replace(ReportedValue(KILOGRAMS, 1, Decimal(str(quantity))), **changes)


def a_yes(**changes: object) -> ReportedValue:
    """Return a question answered with yes."""
    return replace(ReportedValue(STRATEGY, 1, answer=True), **changes)


def a_no(**changes: object) -> ReportedValue:
    """Return a question answered with no."""
    return a_yes(answer=False, **changes)


def a_missing_value(**changes: object) -> ReportedValue:
    """Return a value that is missing because nobody measured it."""
    return replace(ReportedValue(SITES, 1, missing=MissingReason.NOT_MEASURED), **changes)


def some_content(**changes: object) -> ReportContent:
    """Return content that answers for both commitments of the default terms."""
    content = ReportContent(
        language=Language.FI,
        summary="Half of the sites are fossil-free.",
        values=(a_share(10, 20),),
        measures=(MeasureProgress(2, MeasureStatus.UNDER_WAY),),
    )
    return replace(content, **changes)


def a_file(**changes: object) -> Evidence:
    """Return a photo that is attached to a report, not to be public."""
    file = EvidenceFile("0f" * 32, "työmaa.jpg", "image/jpeg", 20_000)
    return replace(Evidence(1, "A site without emissions", False, NOW, 2, file=file), **changes)


def a_link(**changes: object) -> Evidence:
    """Return a link that is attached to a report, to be public."""
    return replace(Evidence(1, "The decision", True, NOW, 2, link="https://example.fi/decision"), **changes)


def a_report(**changes: object) -> ProgressReport:
    """Return the first draft of the report for 2026 on the default agreement."""
    version = ReportVersion(1, VersionStatus.DRAFT, some_content())
    report = ProgressReport("GD-2026-0001", PERIOD, ReportStatus.DRAFT, NOW, NOW, (version,))
    return replace(report, **changes)


def an_accepted_report(content: ReportContent | None = None, **changes: object) -> ProgressReport:
    """Return a report that was submitted once and accepted."""
    version = ReportVersion(
        version=1,
        status=VersionStatus.APPROVED,
        content=content or some_content(),
        submission=1,
        submitted_at=NOW,
        accepted_at=NOW,
        reviews=(a_review(decision=Decision.ACCEPTED),),
    )
    return a_report(**{"status": ReportStatus.ACCEPTED, "versions": (version,)} | changes)


def a_unit_value(organisation: str, value: ReportedValue | None = None, **changes: object) -> UnitValue:
    """Return what one unit contributes to a total; its agreement is numbered by its name."""
    return replace(UnitValue(organisation, f"GD-{organisation}", value), **changes)


# Organisations and people


def an_organisation(**changes: object) -> Organisation:
    """Return the city of Helsinki."""
    city = OrganisationKind.MUNICIPALITY
    return replace(Organisation(HELSINKI, words("Helsinki"), city, UUSIMAA, "091"), **changes)


def an_editor(*organisations: str) -> Actor:
    """Return an editor of the organisations (Helsinki if none is given)."""
    own = frozenset(organisations or {HELSINKI})
    return Actor(account=1, edits=own, belongs_to=own)


def an_approver(*organisations: str) -> Actor:
    """Return an approver of the organisations (Helsinki if none is given)."""
    own = frozenset(organisations or {HELSINKI})
    return Actor(account=2, approves=own, belongs_to=own)


def an_officer(*ministries: str, **changes: object) -> Actor:
    """Return an officer of the ministries (the environment's if none is given)."""
    return replace(Actor(account=3, ministries=frozenset(ministries or {"YM"})), **changes)


def an_adviser(*regions: str) -> Actor:
    """Return an adviser of the regions (Uusimaa if none is given)."""
    return Actor(account=4, regions=frozenset(regions or {UUSIMAA}))


def an_admin() -> Actor:
    """Return an admin."""
    return Actor(account=5, is_admin=True)


def with_token(actor: Actor, *scopes: TokenScope) -> Actor:
    """Return the actor as it comes with an API token of these scopes."""
    return replace(actor, scopes=frozenset(scopes))


def a_filing(**changes: object) -> Filing:
    """Return a published filing of Helsinki's, for the environment ministry."""
    return replace(Filing(HELSINKI, UUSIMAA, ("YM",), Stage.PUBLISHED), **changes)
