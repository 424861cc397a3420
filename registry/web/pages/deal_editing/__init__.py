"""Where officers prepare deals, open them to units, add to them, and tell how the state's measures went."""

from registry.web.pages.deal_editing import (
    deals,
    indicators,
    moves,
    new_deal,
    parts,
    state_measures,
    trail,
)

HANDLERS = [
    *deals.HANDLERS,
    *new_deal.HANDLERS,
    *parts.HANDLERS,
    *indicators.HANDLERS,
    *state_measures.HANDLERS,
    *moves.HANDLERS,
    *trail.HANDLERS,
]
