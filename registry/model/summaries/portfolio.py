"""The portfolio of an organisation: all its agreements, a page for each."""

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar

import msgspec

from registry.model.agreements import IN_FORCE
from registry.model.documents import DocumentKind
from registry.model.languages import Translated
from registry.model.organisations import Organisation, OrganisationKind
from registry.model.places import Region
from registry.model.summaries.agreement import AgreementSummary
from registry.model.summaries.due_next import MOST
from registry.model.summaries.records import Due
from registry.model.summaries.tallies import MeasureTally, TargetTally, measure_tally, target_tally


class DueUnder(msgspec.Struct, frozen=True):
    """What is due next, under which of the agreements."""

    agreement: AgreementSummary
    due: Due


class PortfolioSummary(msgspec.Struct, frozen=True, tag=DocumentKind.PORTFOLIO.value):
    """Everything that an organisation's portfolio shows, in all languages at once.

    `agreements` are those in force first, and both these and the others by their numbers; none is left
    out. Figures of different deals are never added up: only promises are counted.
    """

    kind: ClassVar[DocumentKind] = DocumentKind.PORTFOLIO

    organisation: Translated
    business_id: str
    form: OrganisationKind
    region: Translated | None
    acts_for: tuple[Translated, ...]
    agreements: tuple[AgreementSummary, ...]
    holds_invented_figures: bool = False

    @property
    def subject(self) -> str:
        """What the document is about: an organisation."""
        return self.business_id

    @property
    def number(self) -> str:
        """What each page is marked with: the business ID."""
        return self.business_id

    @property
    def issued_at(self) -> dt.datetime:
        """The time of the last change in any of the agreements."""
        return max(one.issued_at for one in self.agreements)

    @property
    def in_force(self) -> tuple[AgreementSummary, ...]:
        """The agreements by which the organisation is bound."""
        return tuple(one for one in self.agreements if one.status in IN_FORCE)

    @property
    def target_tally(self) -> TargetTally:
        """How many targets of the agreements in force have each status, what is reached first."""
        return target_tally(target.status for one in self.in_force for target in one.targets)

    @property
    def tally(self) -> MeasureTally:
        """How many measures of the agreements in force have each status, what is done first."""
        return measure_tally(measure.status for one in self.in_force for measure in one.measures)

    @property
    def due(self) -> tuple[DueUnder, ...]:
        """What is due next under any of the agreements, the earliest first."""
        found = [DueUnder(one, due) for one in self.agreements for due in one.due]
        return tuple(sorted(found, key=lambda under: under.due.on)[:MOST])


def compose(
    organisation: Organisation,
    region: Region | None,
    acts_for: Iterable[Organisation],
    agreements: Iterable[AgreementSummary],
) -> PortfolioSummary:
    """Return the portfolio of an organisation with the summaries of all its published agreements.

    Raises ValueError where there are none.
    """
    ordered = sorted(agreements, key=lambda one: (one.status not in IN_FORCE, one.number))
    if not ordered:
        raise ValueError(organisation.business_id)
    return PortfolioSummary(
        organisation=organisation.name,
        business_id=organisation.business_id,
        form=organisation.kind,
        region=region.name if region else None,
        acts_for=tuple(one.name for one in acts_for),
        agreements=tuple(ordered),
        holds_invented_figures=any(one.holds_invented_figures for one in ordered),
    )
