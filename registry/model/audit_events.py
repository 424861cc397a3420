"""Audit events: who did what to which object and version, when, before and after."""

import datetime as dt
from enum import StrEnum
from typing import Any

import msgspec


class SubjectKind(StrEnum):
    """What an event can be about."""

    ORGANISATION = "organisation"
    DEAL = "deal"
    AGREEMENT = "agreement"
    PROGRESS_REPORT = "progress_report"
    ACCOUNT = "account"
    API_TOKEN = "api_token"  # noqa: S105 (a kind of thing, not a secret)


class AuditEvent(msgspec.Struct, frozen=True):
    """One change. Events are only ever added.

    `actor` is an account's number (None: the registry itself) and `office` the role it acted in,
    such as `ministry:YM`: the number can be made meaningless by erasing the account, so no name
    or address is ever in an event. `subject` is the object's public key (`GD-2026-0001`,
    `GD-2026-0001/2026`, a business ID, a slug). `before` and `after` hold what changed.
    """

    number: int
    at: dt.datetime
    actor: int | None
    office: str
    verb: str
    subject_kind: SubjectKind
    subject: str
    version: int | None
    before: dict[str, Any]
    after: dict[str, Any]
    is_public: bool
