"""Records whose texts are hard to set: too long, in letters from far away, or no text at all."""

from decimal import Decimal

from registry.model.agreements import Agreement, AgreementStatus, Ending
from registry.model.deals import Deal, MeasureArea, MeasureStatus, StateMeasure
from registry.model.languages import Language
from registry.model.organisations import Organisation
from registry.model.progress_reports import MeasureProgress, ProgressReport
from tests.builders import (
    KILOGRAMS,
    SITES,
    STRATEGY,
    a_deal,
    a_decision_reference,
    a_definition,
    a_link,
    a_measure_commitment,
    a_share,
    a_target_commitment,
    a_yes,
    a_yes_no_definition,
    an_amount,
    an_amount_definition,
    an_indicator,
    day,
    some_content,
    some_terms,
)
from tests.documents.awkward.records import PERIODS, Record, a_unit, agreed, everywhere, reported
from tests.documents.awkward.texts import (
    COMPOUND,
    LONG_NAME,
    LONG_WORD,
    LONGEST_LINE,
    MARKUP,
    OTHER_LETTERS,
    UNBROKEN,
    UNPRINTABLE,
)

MOST = "999999999999.999"
"""The largest quantity (`registry.model.quantities.LIMIT`)."""


def long_names(first: int) -> Record:
    """Every name as long as it may be: in words, in one word, and in one that nothing parts."""
    long, word, unbroken = (everywhere(text) for text in (LONG_NAME, LONG_WORD, UNBROKEN))
    share = a_definition(name=word, numerator=long, denominator=unbroken, unit=f"kg/{COMPOUND}")
    deal = a_deal(
        slug="long-names",
        name=long,
        purpose=everywhere((f"{COMPOUND} " * 90)[:5000]),
        indicators=(
            an_indicator(SITES, share),
            an_indicator(KILOGRAMS, an_amount_definition(name=unbroken, numerator=word, unit=UNBROKEN)),
            an_indicator(STRATEGY, a_yes_no_definition(name=long, numerator=unbroken)),
        ),
        measure_areas=(MeasureArea("tendering", word), MeasureArea("training", unbroken)),
        state_measures=(
            StateMeasure(word, MeasureStatus.DONE, COMPOUND * 20),
            StateMeasure(unbroken, MeasureStatus.DROPPED, UNBROKEN, Language.EN),
        ),
    )
    units = tuple(a_unit(first + 10 * place, name=name) for place, name in enumerate((long, unbroken, word)))
    agreements = tuple(_long_agreement(first + place, unit, deal) for place, unit in enumerate(units))
    reports = tuple(_long_report(agreement, period) for agreement in agreements for period in PERIODS[:2])
    return Record(deal, units, agreements, reports)


def _long_agreement(running: int, unit: Organisation, deal: Deal) -> Agreement:
    promised = (
        a_target_commitment(),
        a_target_commitment(number=3, indicator=KILOGRAMS, value=Decimal(MOST)),
        a_measure_commitment(description=COMPOUND * 20, responsible=UNBROKEN),
        a_measure_commitment(number=4, description=UNBROKEN * 3, responsible=LONG_NAME, area="training"),
    )
    terms = some_terms(
        commitments=promised,
        decision=a_decision_reference(body=UNBROKEN, record=LONG_WORD),
        scope=COMPOUND * 20,
        implementation_plan=UNBROKEN * 5,
    )
    return agreed(running, unit, deal, terms)


def _long_report(agreement: Agreement, period: int) -> ProgressReport:
    content = some_content(
        summary=UNBROKEN * 3,
        values=(
            a_share(MOST, MOST, note=COMPOUND * 9),
            an_amount(MOST, note=UNBROKEN * 2),
            a_yes(note=UNBROKEN),
        ),
        measures=(
            MeasureProgress(2, MeasureStatus.DONE, UNBROKEN),
            MeasureProgress(4, MeasureStatus.DROPPED, COMPOUND * 5),
        ),
    )
    link = a_link(title=UNBROKEN, link=f"https://example.fi/{UNBROKEN * 9}")
    return reported(agreement, period, content, link)


def other_letters(first: int) -> Record:
    """Texts in other scripts, from right to left, with pictures."""
    return _written(first, "other-letters", OTHER_LETTERS)


def unprintable(first: int) -> Record:
    """Texts with signs in them that are no letters."""
    return _written(first, "unprintable", UNPRINTABLE)


def markup(first: int) -> Record:
    """Texts that try to be more than text."""
    return _written(first, "markup", MARKUP)


def _written(first: int, slug: str, text: str) -> Record:
    """Return a record in which every text that somebody writes is this one."""
    name, line = everywhere(text), text[:LONGEST_LINE]
    share = a_definition(name=name, numerator=name, denominator=name)
    deal = a_deal(
        slug=slug,
        name=name,
        purpose=name,
        indicators=(
            an_indicator(SITES, share),
            an_indicator(KILOGRAMS, an_amount_definition(name=name, numerator=name, unit=line)),
            an_indicator(STRATEGY, a_yes_no_definition(name=name, numerator=name)),
        ),
        measure_areas=(MeasureArea("tendering", name),),
        state_measures=(StateMeasure(name, MeasureStatus.DONE, text),),
    )
    unit, covered = a_unit(first, name=name), a_unit(first + 10, name=name)
    terms = some_terms(
        scope=text,
        implementation_plan=text,
        decision=a_decision_reference(body=line, record=line),
        covers=(covered.business_id,),
        commitments=(a_target_commitment(), a_measure_commitment(description=text, responsible=line)),
    )
    ending = Ending(day("2029-01-01"), text, day("2028-12-01"), text)
    agreement = agreed(first, unit, deal, terms, status=AgreementStatus.TERMINATED, ending=ending)
    content = some_content(
        summary=text,
        values=(a_share(1, 2, note=text), an_amount(3, note=text), a_yes(note=text)),
        measures=(MeasureProgress(2, MeasureStatus.DONE, text),),
    )
    link = a_link(title=line, link="https://example.fi/?q=%3Cscript%3E")
    return Record(deal, (unit, covered), (agreement,), (reported(agreement, PERIODS[0], content, link),))
