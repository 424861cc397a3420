"""Deals with units that take part in them, as summaries over many units are composed of them."""

import datetime as dt
from collections.abc import Mapping

from msgspec.structs import replace

from registry.model.deal_figures import Participant
from registry.model.deals import Deal
from registry.model.organisations import Ministry, Organisation
from registry.model.progress_reports import ReportedValue
from registry.model.summaries.deal import DealSummary, compose
from registry.model.summaries.taking_part import AgreementTerm, PromisedMeasure, Round
from tests.builders import NOW, PERIOD, a_deal, an_organisation, day, words

MINISTRIES = (
    Ministry("YM", words("Ministry of the Environment")),
    Ministry("STM", words("Ministry of Social Affairs and Health")),
)


class Unit:
    """A unit with an agreement for 2026–2030 by default, and its accepted values by period."""

    def __init__(
        self,
        name: str,
        values: Mapping[int, tuple[ReportedValue, ...]] | None = None,
        *,
        region: str = "01",
        is_invented: bool = False,
        term: tuple[str, str] = ("2026-01-01", "2030-12-31"),
        ended_on: dt.date | None = None,
        **changes: object,
    ) -> None:
        self.organisation = an_organisation(
            business_id=name, name=words(name), region=region, is_invented=is_invented
        )
        self.values = values or {}
        reported = {(period, one.indicator): one for period, some in self.values.items() for one in some}
        self.participant = replace(Participant(name, f"GD-{name}", values=reported), **changes)
        self.term = AgreementTerm(
            f"GD-{name}", "clean-sites", name, day(term[0]), day(term[1]), NOW, ended_on
        )


def rounds(*units: Unit, until: int = PERIOD, first: int = PERIOD) -> dict[int, Round]:
    """Return all periods, each with all units, and with what they had reported by then."""
    return {
        period: Round(
            [
                replace(
                    unit.participant,
                    values={at: v for at, v in unit.participant.values.items() if at[0] <= period},
                )
                for unit in units
            ],
            frozenset(unit.participant.agreement for unit in units if period in unit.values),
        )
        for period in range(first, until + 1)
    }


def organisations(*units: Unit) -> dict[str, Organisation]:
    """Return the units and whomever they cover."""
    covered = {one for unit in units for one in unit.participant.covers}
    own = {unit.organisation.business_id: unit.organisation for unit in units}
    return {name: an_organisation(business_id=name, name=words(name)) for name in covered} | own


def accepted(*units: Unit) -> dict[tuple[str, int], dt.datetime]:
    """Return when each report was accepted: in May of the year after its period."""
    return {
        (unit.participant.agreement, period): dt.datetime(period + 1, 5, 4, 9, tzinfo=dt.UTC)
        for unit in units
        for period in unit.values
    }


def a_deal_summary(
    *units: Unit,
    deal: Deal | None = None,
    period: int = PERIOD,
    measures: tuple[PromisedMeasure, ...] = (),
    **changes: object,
) -> DealSummary:
    """Return the summary of the default deal over these units."""
    found = deal or a_deal()
    summary = compose(
        found,
        period,
        rounds(*units, until=period, first=found.reporting.first_period),
        terms=[unit.term for unit in units],
        accepted=accepted(*units),
        measures=measures,
        organisations=organisations(*units),
        ministries=MINISTRIES,
        changed_at=NOW,
    )
    return replace(summary, **changes)
