"""Records with nothing in them, or with more than is usual."""

import datetime as dt
from decimal import Decimal
from itertools import islice

from msgspec.structs import replace

from registry.model.agreements import Agreement, AgreementStatus, Baseline, Commitment, Ending
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.progress_reports import EvidenceLevel, MeasureProgress, ProgressReport, ReportContent
from tests.builders import (
    KILOGRAMS,
    SITES,
    STRATEGY,
    a_deal,
    a_link,
    a_measure_commitment,
    a_missing_value,
    a_no,
    a_share,
    a_target_commitment,
    a_yes,
    an_amount,
    day,
    some_content,
    some_terms,
    words,
)
from tests.documents.awkward.records import PERIODS, Record, a_unit, agreed, business_ids, reported
from tests.documents.awkward.texts import LONG_NAME


def nobody(_first: int) -> Record:
    """A deal that nobody has joined, and that measures and promises nothing."""
    return Record(a_deal(slug="nobody", indicators=(), targets=(), measure_areas=(), state_measures=()))


def no_values(first: int) -> Record:
    """Two agreements that nothing was ever reported on, of which one promises a measure alone."""
    deal, unit, other = a_deal(slug="no-values"), a_unit(first), a_unit(first + 10)
    bare = some_terms(commitments=(a_measure_commitment(responsible=""),))
    return Record(deal, (unit, other), (agreed(first, unit, deal), agreed(first + 1, other, deal, bare)))


def missing_values(first: int) -> Record:
    """Reports that say nothing: a reason instead of a value, no activity, no words, a year left out."""
    deal, unit = a_deal(slug="missing-values"), a_unit(first)
    agreement = agreed(first, unit, deal, status=AgreementStatus.ON_HOLD)
    contents = {
        2026: some_content(values=(a_missing_value(),), summary="", measures=()),
        2028: some_content(values=(a_share(0, 0), a_no()), summary=""),
        2029: some_content(values=(), summary="", measures=()),
    }
    reports = tuple(reported(agreement, period, content) for period, content in contents.items())
    return Record(deal, (unit,), (agreement,), reports)


def sixty_commitments(first: int) -> Record:
    """Sixty promises in two versions, four reports on all of them, and an end before the time."""
    deal, unit, covered = a_deal(slug="sixty-commitments"), a_unit(first), a_unit(first + 10)
    terms = some_terms(
        commitments=tuple(_promise(number) for number in range(1, 61)),
        covers=(covered.business_id,),
        scope="Kaikki työmaat. " * 200,
    )
    later = replace(terms, starts_on=day("2028-01-01"), scope="Myös kunnossapito.\n\n" * 40)
    ending = Ending(day("2030-02-01"), "Yhdistymme naapurin kanssa. " * 30)
    agreement = agreed(first, unit, deal, terms, later, status=AgreementStatus.WITHDRAWN, ending=ending)
    reports = tuple(_report_on_all(agreement, period) for period in PERIODS)
    return Record(deal, (unit, covered), (agreement,), reports)


def _promise(number: int) -> Commitment:
    if number % 4:
        return a_measure_commitment(
            number=number,
            description=f"{number}. Hankinnoissa otetaan käyttöön päästövaatimukset. " * (1 + number % 9),
            due_on=day(f"{2026 + number % 5}-12-31"),
            area=("tendering", "training")[number % 2],
        )
    indicator = (SITES, KILOGRAMS, STRATEGY)[number % 3]
    value = Decimal(1) if indicator == STRATEGY else Decimal(number)
    return a_target_commitment(
        number=number,
        indicator=indicator,
        due_on=day("2026-01-31") + dt.timedelta(days=29 * number),
        value=value if number % 5 else None,
        baseline=Baseline(Decimal("0.125"), day("2025-12-31")) if number % 8 else None,
    )


def _report_on_all(agreement: Agreement, period: int) -> ProgressReport:
    states = tuple(MeasureStatus)
    content = some_content(
        language=Language.SV,
        summary="Alla åtgärder framskrider.\n" * 20,
        values=(
            a_share(period - 2020, 20, note="En anmärkning. " * 20, evidence=EvidenceLevel.VERIFIED),
            an_amount("999999999999.999"),
            a_yes(note="Ja."),
        ),
        measures=tuple(
            MeasureProgress(number, states[(number + period) % len(states)], "En bit på väg. " * (number % 4))
            for number in (measure.number for measure in agreement.latest.terms.measures)
        ),
    )
    links = (
        a_link(number=number, title=f"Bilaga {number}: underlag", link=f"https://example.fi/{number}")
        for number in range(1, 51)
    )
    return reported(agreement, period, content, *links)


def three_hundred_units(first: int) -> Record:
    """A deal of 300 units: some report, some late, some for another, some nothing at all."""
    deal = a_deal(slug="three-hundred-units")
    ids = list(islice(business_ids(first * 10), 300))
    units = tuple(
        a_unit(0, business_id=business_id, name=words(f"{place}. {LONG_NAME[: 20 + place % 90]}"))
        for place, business_id in enumerate(ids)
    )
    agreements = tuple(
        agreed(first + place, unit, deal, some_terms(covers=(ids[place + 1],) if place % 50 == 0 else ()))
        for place, unit in enumerate(units)
        if place % 50 != 1  # its neighbour reports for it
    )
    reports = tuple(
        reported(agreement, period, _some_values(place))
        for place, agreement in enumerate(agreements)
        for period in PERIODS[:2]
        if place % 7 != period - PERIODS[0]
    )
    return Record(deal, units, agreements, reports)


def _some_values(place: int) -> ReportContent:
    if place % 11 == 0:
        return some_content(values=(a_missing_value(),))
    share = a_share(place % 20, 20 + place * 7 % 400)
    return some_content(values=(share, an_amount(place * 13), a_yes() if place % 3 else a_no()))
