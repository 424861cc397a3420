"""The portfolio of an organisation on the wire."""

import msgspec

from registry.model.languages import Translated
from registry.model.organisations import OrganisationKind
from registry.model.summaries.portfolio import DueUnder, PortfolioSummary
from registry.wire.summaries.agreement import AgreementSummaryOut
from registry.wire.summaries.records import DueOut, PartyOut
from registry.wire.summaries.totals import MeasureCountOut, TargetCountOut
from registry.wire.texts import Moment


class DueUnderOut(msgspec.Struct, frozen=True):
    """What is due next, and the register number of the agreement under which it is."""

    agreement: str
    due: DueOut

    @classmethod
    def of(cls, under: DueUnder) -> "DueUnderOut":
        """Show what is due."""
        return cls(under.agreement.number, DueOut.of(under.due))


class PortfolioOut(msgspec.Struct, frozen=True, kw_only=True):
    """All published agreements of an organisation, those in force first.

    `targets` and `measures` count the promises of the agreements in force, `due` is what is due next
    under any of them. `data_as_of` is the time of the last public change in it.
    """

    organisation: PartyOut
    form: OrganisationKind
    region: Translated | None
    acts_for: tuple[Translated, ...]
    targets: list[TargetCountOut]
    measures: list[MeasureCountOut]
    due: list[DueUnderOut]
    agreements: list[AgreementSummaryOut]
    data_as_of: Moment
    holds_invented_figures: bool

    @classmethod
    def of(cls, summary: PortfolioSummary) -> "PortfolioOut":
        """Show a portfolio."""
        return cls(
            organisation=PartyOut(summary.business_id, summary.organisation),
            form=summary.form,
            region=summary.region,
            acts_for=summary.acts_for,
            targets=TargetCountOut.all_of(summary.target_tally),
            measures=MeasureCountOut.all_of(summary.tally),
            due=[DueUnderOut.of(under) for under in summary.due],
            agreements=[AgreementSummaryOut.of(one) for one in summary.agreements],
            data_as_of=summary.issued_at,
            holds_invented_figures=summary.holds_invented_figures,
        )
