"""Evidence of a progress report: attached and described by its unit, read by whoever may read the report."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec

from registry.actions.progress_reports.loading import load, save, with_latest
from registry.errors import FileLost
from registry.model.evidence import Evidence, EvidenceFile, check_link, numbered, with_one_more
from registry.model.file_names import safe_name
from registry.model.file_types import type_of
from registry.model.lifecycles import PROGRESS_REPORT
from registry.model.offices import of_unit
from registry.model.people import Actor
from registry.model.permissions import Verb
from registry.model.records import ReportRecord
from registry.store import Store, Transaction, stored_files


class NewFile(msgspec.Struct, frozen=True):
    """A file to be attached, under the name that its sender gave it."""

    title: str
    is_public: bool
    name: str
    content: bytes


class NewLink(msgspec.Struct, frozen=True):
    """A link to be attached."""

    title: str
    is_public: bool
    link: str


Pieces = tuple[Evidence, ...]


def attach_file(
    store: Store,
    actor: Actor,
    number: str,
    period: int,
    new: NewFile,
    *,
    expected: int | None,
    now: dt.datetime,
) -> ReportRecord:
    """Attach a file to a draft or a returned report; it is the last piece of its evidence then.

    Raises InvalidInput for a file that cannot be evidence, or is attached already.
    """
    type_ = type_of(new.content)

    def attach(tx: Transaction, before: Pieces) -> Pieces:
        sha256 = stored_files.put(tx, store.files, new.content, type_.value, now)
        name = safe_name(new.name, type_.suffixes)
        file = EvidenceFile(sha256, name, type_.value, len(new.content))
        return with_one_more(before, Evidence(0, new.title, new.is_public, now, actor.account, file=file))

    return _change(store, actor, number, period, "attach_evidence", attach, expected=expected, now=now)


def attach_link(
    store: Store,
    actor: Actor,
    number: str,
    period: int,
    new: NewLink,
    *,
    expected: int | None,
    now: dt.datetime,
) -> ReportRecord:
    """Attach a link in the same way."""
    check_link(new.link)

    def attach(_tx: Transaction, before: Pieces) -> Pieces:
        return with_one_more(before, Evidence(0, new.title, new.is_public, now, actor.account, link=new.link))

    return _change(store, actor, number, period, "attach_evidence", attach, expected=expected, now=now)


def describe(
    store: Store,
    actor: Actor,
    number: str,
    period: int,
    piece: int,
    title: str,
    *,
    is_public: bool,
    expected: int | None,
    now: dt.datetime,
) -> ReportRecord:
    """Give a piece of evidence another title, or say otherwise whether it is to be public."""

    def describe_(_tx: Transaction, before: Pieces) -> Pieces:
        old = numbered(before, piece)
        new = msgspec.structs.replace(old, title=title, is_public=is_public)
        return tuple(new if one is old else one for one in before)

    return _change(store, actor, number, period, "describe_evidence", describe_, expected=expected, now=now)


def detach(
    store: Store,
    actor: Actor,
    number: str,
    period: int,
    piece: int,
    *,
    expected: int | None,
    now: dt.datetime,
) -> ReportRecord:
    """Take a piece of evidence away; the bytes of a file go once nothing has referred to them for a day."""

    def detach_(tx: Transaction, before: Pieces) -> Pieces:
        old = numbered(before, piece)
        if old.file is not None:
            stored_files.let_go(tx, old.file.sha256, now)
        return tuple(one for one in before if one is not old)

    return _change(store, actor, number, period, "detach_evidence", detach_, expected=expected, now=now)


def _change(
    store: Store,
    actor: Actor,
    number: str,
    period: int,
    verb: str,
    change: Callable[[Transaction, Pieces], Pieces],
    *,
    expected: int | None,
    now: dt.datetime,
) -> ReportRecord:
    """Change the evidence: whoever may change what the report says may do so, as long as they may."""
    with store.transaction() as tx:
        loaded = load(tx, actor, number, period, Verb.DRAFT, expected)
        report = loaded.report
        status = PROGRESS_REPORT.after(report.status, "revise")
        before = report.latest.evidence
        after = change(tx, before)
        changed = msgspec.structs.replace(with_latest(report, evidence=after), status=status)
        office = of_unit(loaded.agreement.agreement.organisation)
        return save(
            tx,
            actor,
            loaded,
            changed,
            verb=verb,
            office=office,
            now=now,
            before=_told(before, after),
            told=_told(after, before),
        )


def _told(these: Pieces, others: Pieces) -> dict[str, Any]:
    """Return what the audit trail says of the pieces that the others are without."""
    told = [one.noted() for one in these if one not in others]
    return {"evidence": told} if told else {}


def content(store: Store, file: EvidenceFile) -> bytes:
    """Return the bytes of a file; who may read them is asked where the report is read.

    Raises FileLost where they are damaged or gone.
    """
    with store.snapshot() as tx:
        stored = stored_files.find(tx, file.sha256)
    found = None if stored is None else stored.sound_content(store.files)
    if found is None:
        raise FileLost
    return found
