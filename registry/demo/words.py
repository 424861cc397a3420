"""What the demo's units and ministries write: invented, in three languages, and read once.

Real units appear in the demo with their real names, so whatever is shown as theirs carries the
notice that it is invented.
"""

import datetime as dt
from functools import cache
from importlib.resources import files

import msgspec

from registry.model.deals import MeasureStatus
from registry.model.languages import Language, Translated


class MeasureWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A measure that units promise; `area` is a code of the deal's, `own_area` stands where it lists none."""

    text: Translated
    responsible: Translated
    area: str | None = None
    own_area: Translated | None = None


class StateMeasureWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far the state's measure at the same place in the deal has come, in Finnish, as of a day."""

    on: dt.date | None
    status: MeasureStatus
    note: str


class DealWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What agreements under one deal say."""

    scope: Translated
    plan: Translated
    measures: tuple[MeasureWords, ...]
    state_measures: tuple[StateMeasureWords, ...] = ()


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `words.json`."""

    notice: Translated
    summaries: tuple[Translated, ...]
    evidence: Translated
    decision_bodies: dict[str, Translated]
    contact_title: Translated
    agreement_returned: Translated
    report_returned: Translated
    withdrawn: Translated
    terminated: Translated
    heard: Translated
    no_activity: Translated
    missing: Translated
    advice: Translated
    deals: dict[str, DealWords]

    def of_deal(self, slug: str) -> DealWords:
        """Return the words of a deal; all invented deals have the same."""
        return self.deals.get(slug) or self.deals["demo-deal"]

    def noticed(self, text: Translated, language: Language) -> str:
        """Return a text with the notice that it is invented."""
        return f"{text.get(language)} {self.notice.get(language)}"


@cache
def words() -> Words:
    """Return all words."""
    return msgspec.json.decode((files(__package__) / "words.json").read_bytes(), type=Words)
