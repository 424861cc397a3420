"""All that the documents about one agreement are composed of."""

import msgspec

from registry.model.agreements import Agreement
from registry.model.deals import Deal
from registry.model.organisations import Ministry, Organisation
from registry.model.progress_reports import ProgressReport


class Dossier(msgspec.Struct, frozen=True):
    """An agreement with its parties, its deal and its reports.

    `ministries` are at least those of the deal and those that decided, `reports` those of the agreement in
    any state and order: what is not accepted, summaries leave out. `covered` are at least the organisations
    that any of its approved versions covers, in no order. `holds_invented_figures` where all figures are.
    """

    agreement: Agreement
    deal: Deal
    organisation: Organisation
    ministries: tuple[Ministry, ...]
    reports: tuple[ProgressReport, ...]
    covered: tuple[Organisation, ...] = ()
    holds_invented_figures: bool = False
