"""Every kind of job, and what does it. Workers of a version that does not know a kind leave it to others."""

from collections.abc import Mapping
from typing import Final

from registry.jobs import agreement_summaries, daily_rounds
from registry.jobs.desks import Work
from registry.model.jobs import JobKind

KINDS: Final[Mapping[str, Work]] = {
    JobKind.AGREEMENT_SUMMARIES: agreement_summaries.draw,
    JobKind.DAILY_ROUND: daily_rounds.go,
}
