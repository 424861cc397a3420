"""The work itself in plain functions: the registry's SQL statements, and dicts in the shape of its JSON.

The bare contender and the one in FastAPI share it. It reads as somebody would write it who has
these three requests to answer and no others.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any

from registry.store import dialect
from registry.store.sqlite.connections import connect
from tests.bench import sql

Row = tuple[Any, ...]
Json = dict[str, Any]
_LIMIT = 10**12


class Refused(Exception):
    """The request is refused with this status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


Content = Any
"""A report as it was sent, decoded and checked by whatever each contender does that with."""


class Plain:
    """A database, and what is asked of it."""

    def __init__(self, path: Path) -> None:
        self._connection = connect(path)
        self._execute = self._connection.execute

    @contextmanager
    def _transaction(self, begin: str = "begin") -> Iterator[None]:
        self._execute(begin)
        try:
            yield
            self._execute("commit")
        finally:
            if self._connection.in_transaction:
                self._execute("rollback")

    def agreements(self, limit: int) -> tuple[list[Json], Row | None]:
        """Return the first published agreements, and the key of the last one if there are more."""
        with self._transaction():
            rows = self._execute(sql.LIST, {"limit": limit + 1}).fetchall()
        last = rows[limit - 1] if len(rows) > limit else None
        return [_listed(row) for row in rows[:limit]], last and last[1:3]

    def agreement(self, number: str) -> tuple[Json, int]:
        """Return a published agreement and its revision."""
        with self._transaction():
            row, parts = self._agreement(number)
        if row[17] is None:
            raise Refused(404)
        return _shown(row, parts), row[22]

    def _agreement(self, number: str) -> tuple[Row, dict[str, list[Row]]]:
        row = self._execute(sql.AGREEMENT, {"number": number}).fetchone()
        if row is None:
            raise Refused(404)
        of_it = {"id": row[0]}
        return row, {
            "commitments": self._execute(sql.COMMITMENTS, of_it).fetchall(),
            "covered": self._execute(sql.COVERED, of_it).fetchall(),
            "reviews": self._execute(sql.REVIEWS, of_it).fetchall(),
            "versions": self._execute(sql.VERSIONS, of_it).fetchall(),
            "contacts": self._execute(sql.CONTACTS, of_it).fetchall(),
        }

    def units_of(self, secret: str, now: dt.datetime) -> tuple[int, set[str]]:
        """Return the account that a token speaks for, and the units that it may file for."""
        secret_hash = blake2b(secret.encode(), digest_size=32).hexdigest()
        with self._transaction():
            token = self._execute(
                sql.TOKEN, {"secret_hash": secret_hash, "now": dialect.instant(now)}
            ).fetchone()
            if token is None or '"draft"' not in token[3]:
                raise Refused(401)
            reach = self._execute(sql.REACH, {"account": token[1]}).fetchall()
        return token[1], {unit for row in reach for unit in row[1:3] if unit is not None}

    def file(
        self, account: int, units: set[str], number: str, content: Content, now: dt.datetime, encode: Any
    ) -> tuple[Json, int]:
        """Draft a report with its audit event in one transaction; return it and its revision."""
        with self._transaction("begin immediate"):
            row, parts = self._agreement(number)
            if row[6] not in units or row[13] not in {"active", "on_hold"}:
                raise Refused(403)
            deal = self._execute(sql.DEAL, {"slug": row[2]}).fetchone()
            indicators = self._execute(sql.INDICATORS, {"deal": deal[0]}).fetchall()
            for statement in sql.OTHER_PARTS_OF_DEAL:
                self._execute(statement, {"deal": deal[0]}).fetchall()
            _check(content, parts, deal, indicators, now)
            report = {"number": number, "period": content.period}
            if self._execute(sql.REPORT, report).fetchall():
                raise Refused(409)
            values = _defined(content, indicators)
            return self._add(account, row, content, values, now, encode)

    def _add(
        self, account: int, row: Row, content: Content, values: list[Json], now: dt.datetime, encode: Any
    ) -> tuple[Json, int]:
        at = dialect.instant(now)
        measures = [
            {"commitment": measure.commitment, "status": measure.status, "note": measure.note}
            for measure in content.measures
        ]
        said = {
            "language": content.language,
            "summary": content.summary,
            "values": [_as_texts(value) for value in values],
            "measures": measures,
        }
        revision = (
            self._execute(
                sql.ADD_EVENT,
                {
                    "at": at,
                    "actor": account,
                    "office": f"unit:{row[6]}",
                    "verb": "draft",
                    "kind": "progress_report",
                    "subject": f"{row[1]}/{content.period}",
                    "version": 1,
                    "before": "{}",
                    "after": encode({"status": "draft", "content": said}).decode(),
                    "is_public": 0,
                },
            ).lastrowid
            or 0
        )
        (report_id,) = self._execute(sql.NEXT_REPORT).fetchone()
        self._execute(
            sql.ADD_REPORT,
            {
                "id": report_id,
                "agreement_id": row[0],
                "period": content.period,
                "status": "draft",
                "latest": 1,
                "accepted": None,
                "created_at": at,
                "modified_at": at,
                "revision": revision,
            },
        )
        version = {
            "version": 1,
            "status": "draft",
            "language": content.language,
            "summary": content.summary,
            "submission": 0,
            "submitted_at": None,
            "accepted_at": None,
        }
        (version_id,) = self._execute(sql.NEXT_VERSION).fetchone()
        self._execute(sql.ADD_VERSION, {"id": version_id, "report_id": report_id, **version})
        indicator_ids = dict(self._execute(sql.INDICATOR_IDS, {"deal": row[2]}).fetchall())
        self._connection.executemany(
            sql.ADD_VALUE,
            [
                {
                    **value,
                    "version_id": version_id,
                    "position": position,
                    "indicator_id": indicator_ids[value["indicator"]],
                    "numerator": _thousandths(value["numerator"]),
                    "denominator": _thousandths(value["denominator"]),
                }
                for position, value in enumerate(values)
            ],
        )
        self._connection.executemany(
            sql.ADD_MEASURE,
            [
                {"version_id": version_id, "position": position, **measure}
                for position, measure in enumerate(measures)
            ],
        )
        report = {
            "agreement": row[1],
            "period": content.period,
            "status": "draft",
            "created_at": _instant(at),
            "modified_at": _instant(at),
            "current": {
                **version,
                "values": values,
                "measures": measures,
                "handed_over_at": None,
                "reviews": [],
                "evidence": [],
            },
            "versions": [1],
        }
        return report, revision


def _check(
    content: Content, parts: dict[str, list[Row]], deal: Row, indicators: list[Row], now: dt.datetime
) -> None:
    approved = [version for version in parts["versions"] if version[2] == "approved"]
    first, interval = deal[12:14]
    is_in_round = content.period >= first and (content.period - first) % interval == 0
    begins, ends = f"{content.period - interval + 1}-01-01", f"{content.period}-12-31"
    in_term = approved[0][4] <= ends and approved[-1][5] >= begins
    if not (is_in_round and in_term and begins <= now.date().isoformat()):
        raise Refused(422)
    asked = {row[1]: row[4] for row in indicators}
    promised = {row[1] for row in parts["commitments"] if row[0] == approved[-1][0] and row[2] is None}
    for value in content.values:
        given = (value.numerator is not None, value.denominator is not None, value.answer is not None)
        allowed = {"share": (1, 1, 0), "amount": (1, 0, 0), "yes_no": (0, 0, 1)}[asked[value.indicator]]
        if any(is_given > may_be for is_given, may_be in zip(given, allowed, strict=True)):
            raise Refused(422)
        if any(not 0 <= part < _LIMIT for part in (value.numerator, value.denominator) if part is not None):
            raise Refused(422)
        if (
            value.numerator is not None
            and value.denominator is not None
            and value.numerator > value.denominator
        ):
            raise Refused(422)
    if not {measure.commitment for measure in content.measures} <= promised:
        raise Refused(422)


def _defined(content: Content, indicators: list[Row]) -> list[Json]:
    end = f"{content.period}-12-31"
    version = {row[1]: row[2] for row in indicators if row[3] <= end}
    return [
        {
            "indicator": value.indicator,
            "indicator_version": version[value.indicator],
            "numerator": value.numerator,
            "denominator": value.denominator,
            "answer": value.answer,
            "missing": value.missing,
            "evidence": value.evidence,
            "note": value.note,
        }
        for value in content.values
    ]


def _as_texts(value: Json) -> Json:
    numerator, denominator = value["numerator"], value["denominator"]
    return {
        **value,
        "numerator": None if numerator is None else str(numerator),
        "denominator": None if denominator is None else str(denominator),
    }


def _listed(row: Row) -> Json:
    return {
        "number": row[3],
        "deal": {"slug": row[5], "name": {"fi": row[6], "sv": row[7], "en": row[8]}},
        "organisation": {
            "business_id": row[9],
            "name": {"fi": row[10], "sv": row[11], "en": row[12]},
            "region": row[13],
            "is_invented": bool(row[14]),
        },
        "status": row[4],
        "starts_on": row[15],
        "ends_on": row[16],
        "published_at": row[17],
        "modified_at": row[18],
    }


def _shown(row: Row, parts: dict[str, list[Row]]) -> Json:
    versions = [version for version in parts["versions"] if version[2] == "approved"]
    current = versions[-1]
    ending = {"on": row[18], "reason": row[19], "heard_on": row[20], "hearing": row[21] or ""}
    return {
        "number": row[1],
        "deal": {"slug": row[2], "name": {"fi": row[3], "sv": row[4], "en": row[5]}},
        "organisation": {
            "business_id": row[6],
            "name": {"fi": row[7], "sv": row[8], "en": row[9]},
            "region": row[10],
            "is_invented": bool(row[11]),
        },
        "ministries": row[12].split(),
        "status": row[13],
        "created_at": _instant(row[15]),
        "modified_at": _instant(row[16]),
        "published_at": _instant(row[17]),
        "ending": ending if row[18] else None,
        "current": _version(current, parts),
        "versions": [version[1] for version in versions],
    }


def _version(version: Row, parts: dict[str, list[Row]]) -> Json:
    of_it = version[0]
    decision = {"body": version[8], "decided_on": version[9], "record": version[10]}
    return {
        "version": version[1],
        "status": version[2],
        "language": version[3],
        "starts_on": version[4],
        "ends_on": version[5],
        "scope": version[6],
        "implementation_plan": version[7],
        "decision": decision if version[8] else None,
        "covers": [row[1] for row in parts["covered"] if row[0] == of_it],
        "commitments": [_commitment(row) for row in parts["commitments"] if row[0] == of_it],
        "submission": version[11],
        "submitted_at": _instant(version[12]),
        "approved_at": _instant(version[13]),
        "reviews": [
            {
                "ministry": row[1],
                "decision": row[2],
                "submission": row[3],
                "decided_at": _instant(row[4]),
                "reason": row[6],
            }
            for row in parts["reviews"]
            if row[0] == of_it and row[2] != "returned" and row[3] == version[11]
        ],
    }


def _commitment(row: Row) -> Json:
    _, number, indicator, due_on, value, baseline, baseline_on, area, own_area, description, responsible = row
    if indicator is None:
        return {
            "kind": "measure",
            "number": number,
            "description": description,
            "due_on": due_on,
            "responsible": responsible,
            "area": area,
            "own_area": own_area,
        }
    start = None if baseline is None else {"value": _quantity(baseline), "on": baseline_on}
    return {
        "kind": "target",
        "number": number,
        "indicator": indicator,
        "due_on": due_on,
        "value": None if value is None else _quantity(value),
        "baseline": start,
    }


def _quantity(count: int) -> float:
    whole, rest = divmod(count, 1000)
    return count / 1000 if rest else whole


def _thousandths(quantity: Any) -> int | None:
    return None if quantity is None else int(quantity * 1000)


def _instant(text: str | None) -> str | None:
    return text[:19] + "Z" if text and text[19:26] == ".000000" else text
