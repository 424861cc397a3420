"""Pages for everybody: each is a function of what is published, and rendered once for each state of that."""

from registry.web.pages.public import agreements, deals, front, information, organisations, regions, search

HANDLERS = [
    *front.HANDLERS,
    *deals.HANDLERS,
    *agreements.HANDLERS,
    *organisations.HANDLERS,
    *regions.HANDLERS,
    *search.HANDLERS,
    *information.HANDLERS,
]
