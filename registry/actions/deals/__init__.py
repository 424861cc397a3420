"""What can be done to deals."""

from registry.actions.deals.keeping import KeptDeal, kept_deal, kept_deals
from registry.actions.deals.moving import close, merge, open_to_units
from registry.actions.deals.preparing import keep_state_measure, prepare, revise, revise_part
from registry.actions.deals.reading import all_deals, figures, show, trail

__all__ = [
    "KeptDeal",
    "all_deals",
    "close",
    "figures",
    "keep_state_measure",
    "kept_deal",
    "kept_deals",
    "merge",
    "open_to_units",
    "prepare",
    "revise",
    "revise_part",
    "show",
    "trail",
]
