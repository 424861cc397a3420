"""What can be done to deals."""

from registry.actions.deals.moving import close, merge, open_to_units
from registry.actions.deals.preparing import keep_state_measure, prepare, revise
from registry.actions.deals.reading import all_deals, figures, show, trail

__all__ = [
    "all_deals",
    "close",
    "figures",
    "keep_state_measure",
    "merge",
    "open_to_units",
    "prepare",
    "revise",
    "show",
    "trail",
]
