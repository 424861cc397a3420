"""What one actor does: in a store as the service does it, and in the registry in memory."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from registry.actions import agreements, deals, organisations, progress_reports
from registry.actions.agreements import AgreementDraft, Hearing
from registry.actions.once import RequestKey
from registry.model.deals import Deal
from registry.model.organisations import Organisation
from registry.model.people import Actor
from registry.store import Store
from tests.actions.racing.ledger import Ledger
from tests.actions.racing.scene import Filing, content_saying, terms_saying
from tests.builders import words


class Act(msgspec.Struct, frozen=True):
    """A verb, by whom and when, on what was there when the actor looked.

    `said` is what the actor writes, wherever something is to be written. `subject` is the agreement's
    number, the report's key, the deal's slug or the organisation's business ID.
    """

    verb: str
    who: Actor
    at: dt.datetime
    filing: Filing
    subject: str
    number: str
    period: int
    said: str
    deal: Deal
    unit: Organisation
    key: str
    is_from_what_was_read: bool

    def do(self, store: Store, revision: int | None) -> object:
        """Do it; return what there is to be told of what it gave."""
        expected = revision if self.is_from_what_was_read else None
        return VERBS[self.verb].done(self, store, expected) or "done"

    def note(self, ledger: Ledger, revision: int) -> object:
        """Do the same in memory."""
        expected = revision if self.is_from_what_was_read else None
        return VERBS[self.verb].noted(self, ledger, expected) or "done"

    def told(self) -> str:
        """Tell it in a line."""
        condition = " if it is still as it was read" if self.is_from_what_was_read else ""
        return f"account {self.who.account}: {self.verb} {self.subject}{condition}"


class Way(msgspec.Struct, frozen=True):
    """Who does a verb (names, of which one is taken), what it is about, and how it is done."""

    names: tuple[str, ...]
    about: str
    done: Callable[[Act, Store, int | None], object]
    noted: Callable[[Act, Ledger, int | None], object]


def _draft(act: Act, store: Store, _expected: int | None) -> str:
    return _drafted(act, store, None)


def _draft_under_key(act: Act, store: Store, _expected: int | None) -> str:
    return _drafted(act, store, RequestKey(act.key, "the same"))


def _drafted(act: Act, store: Store, key: RequestKey | None) -> str:
    content = AgreementDraft(terms_saying(act.said, number=0))
    filing = act.filing
    record = store.run(agreements.draft, act.who, filing.deal, filing.unit, content, now=act.at, key=key)
    return record.agreement.number


def _noted_draft(act: Act, ledger: Ledger, _expected: int | None) -> str:
    return ledger.draft(act.who, act.filing.deal, act.filing.unit, terms_saying(act.said, number=0), act.at)


def _noted_draft_under_key(act: Act, ledger: Ledger, _expected: int | None) -> str:
    terms = terms_saying(act.said, number=0)
    return ledger.draft(act.who, act.filing.deal, act.filing.unit, terms, act.at, act.key)


def _report(act: Act, store: Store, _expected: int | None) -> str:
    return _reported(act, store, None)


def _report_under_key(act: Act, store: Store, _expected: int | None) -> str:
    return _reported(act, store, RequestKey(act.key, "the same"))


def _reported(act: Act, store: Store, key: RequestKey | None) -> str:
    content = content_saying(act.said)
    found = store.run(progress_reports.draft, act.who, act.number, act.period, content, now=act.at, key=key)
    return f"{found.report.agreement}/{found.report.period}"


def _on_agreement(verb: Callable[..., object], *content: Callable[[Act], Any]) -> Callable[..., None]:
    def do(act: Act, store: Store, expected: int | None) -> None:
        told = [make(act) for make in content]
        store.run(verb, act.who, act.number, *told, expected=expected, now=act.at)

    return do


def _on_report(verb: Callable[..., object], *content: Callable[[Act], Any]) -> Callable[..., None]:
    def do(act: Act, store: Store, expected: int | None) -> None:
        told = [make(act) for make in content]
        store.run(verb, act.who, act.number, act.period, *told, expected=expected, now=act.at)

    return do


def _said(act: Act) -> str:
    return act.said


def _hearing(act: Act) -> Hearing:
    return Hearing(act.at.date(), act.said)


def _revised_draft(act: Act) -> AgreementDraft:
    return AgreementDraft(terms_saying(act.said, number=1))


def _content(act: Act) -> object:
    return content_saying(act.said)


def _revise_deal(act: Act, store: Store, expected: int | None) -> None:
    store.run(deals.revise, act.who, _deal_anew(act), expected=expected, now=act.at)


def _deal_anew(act: Act) -> Deal:
    return replace(act.deal, name=words(f"Deal {act.said}"))


def _close(act: Act, store: Store, expected: int | None) -> None:
    store.run(deals.close, act.who, act.filing.deal, expected=expected, now=act.at)


def _rename(act: Act, store: Store, expected: int | None) -> None:
    store.run(organisations.revise, act.who, _renamed(act), expected=expected, now=act.at)


def _renamed(act: Act) -> Organisation:
    return replace(act.unit, name=words(f"Unit {act.said}"))


_UNIT: Final = ("approver", "editor")
_OFFICERS: Final = ("ym", "stm", "other_ym")

VERBS: Final[dict[str, Way]] = {
    "draft": Way(("approver",), "agreement", _draft, _noted_draft),
    "draft under a key": Way(("approver",), "agreement", _draft_under_key, _noted_draft_under_key),
    "revise": Way(
        _UNIT,
        "agreement",
        _on_agreement(agreements.revise, _revised_draft),
        lambda a, ledger, e: ledger.revise(a.who, a.number, terms_saying(a.said, number=1), a.at, e),
    ),
    "discard": Way(
        _UNIT,
        "agreement",
        _on_agreement(agreements.discard),
        lambda a, ledger, e: ledger.discard(a.who, a.number, a.at, e),
    ),
    "submit": Way(
        ("approver",),
        "agreement",
        _on_agreement(agreements.submit),
        lambda a, ledger, e: ledger.submit(a.who, a.number, a.at, e),
    ),
    "approve": Way(
        _OFFICERS,
        "agreement",
        _on_agreement(agreements.approve),
        lambda a, ledger, e: ledger.approve(a.who, a.number, a.at, e),
    ),
    "return": Way(
        _OFFICERS,
        "agreement",
        _on_agreement(agreements.give_back, _said),
        lambda a, ledger, e: ledger.give_back(a.who, a.number, a.said, a.at, e),
    ),
    "withdraw": Way(
        ("approver",),
        "agreement",
        _on_agreement(agreements.withdraw, _said),
        lambda a, ledger, e: ledger.withdraw(a.who, a.number, a.said, a.at, e),
    ),
    "terminate": Way(
        _OFFICERS,
        "agreement",
        _on_agreement(agreements.terminate, _said, _hearing),
        lambda a, ledger, e: ledger.terminate(a.who, a.number, a.said, a.at, e),
    ),
    "report": Way(
        _UNIT,
        "report",
        _report,
        lambda a, ledger, _: ledger.report(a.who, a.number, a.period, content_saying(a.said), a.at),
    ),
    "report under a key": Way(
        ("approver",),
        "report",
        _report_under_key,
        lambda a, ledger, _: ledger.report(a.who, a.number, a.period, content_saying(a.said), a.at, a.key),
    ),
    "revise the report": Way(
        _UNIT,
        "report",
        _on_report(progress_reports.revise, _content),
        lambda a, ledger, e: ledger.revise_report(a.who, a.subject, content_saying(a.said), a.at, e),
    ),
    "submit the report": Way(
        ("approver",),
        "report",
        _on_report(progress_reports.submit),
        lambda a, ledger, e: ledger.submit_report(a.who, a.subject, a.at, e),
    ),
    "accept the report": Way(
        _OFFICERS,
        "report",
        _on_report(progress_reports.accept),
        lambda a, ledger, e: ledger.accept(a.who, a.subject, a.at, e),
    ),
    "return the report": Way(
        _OFFICERS,
        "report",
        _on_report(progress_reports.give_back, _said),
        lambda a, ledger, e: ledger.give_report_back(a.who, a.subject, a.said, a.at, e),
    ),
    "revise the deal": Way(
        ("ym",),
        "deal",
        _revise_deal,
        lambda a, ledger, e: ledger.revise_deal(a.who, _deal_anew(a), a.at, e),
    ),
    "close the deal": Way(
        ("other_ym",),
        "deal",
        _close,
        lambda a, ledger, e: ledger.close(a.who, a.filing.deal, a.at, e),
    ),
    "rename the unit": Way(
        ("admin",),
        "unit",
        _rename,
        lambda a, ledger, e: ledger.rename(a.who, _renamed(a), a.at, e),
    ),
}
