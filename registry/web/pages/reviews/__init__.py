"""Where ministries decide: the queue, the filings in it, and how a round of reporting goes."""

from registry.web.pages.reviews import agreements, progress_reports, queue, rounds, terminations

HANDLERS = [
    *queue.HANDLERS,
    *agreements.HANDLERS,
    *progress_reports.HANDLERS,
    *rounds.HANDLERS,
    *terminations.HANDLERS,
]
