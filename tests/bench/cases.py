"""What is asked: three requests, and how each contender hears and answers them."""

from collections.abc import Callable
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Any, Final
from urllib.parse import urlencode

import msgspec

from registry.model.listings import AgreementFilter, AgreementSort
from registry.model.people import PUBLIC
from registry.store import Store, agreements
from tests.bench.driver import Answer, Call

_PATH: Final = "/api/v1/agreements"
_DIFFERENT: Final = 2_000
"""How many different agreements are asked for: more than any cache of addresses holds."""


def lists(contender: str, path: Path) -> Call:
    """Return the request for the first 50 agreements."""
    if contender == "datasette":
        return Call("GET", f"/{path.stem}/list.json", urlencode({"_shape": "array", "limit": 50}))
    return Call("GET", _PATH, urlencode({"limit": 50}))


def shows(contender: str, path: Path, number: str) -> Call:
    """Return the request for one agreement with its commitments."""
    if contender == "datasette":
        parts = [("_json", part) for part in ("ministries", "covers", "commitments", "reviews")]
        query = urlencode([("_shape", "array"), ("number", number), *parts])
        return Call("GET", f"/{path.stem}/agreement.json", query)
    return Call("GET", f"{_PATH}/{number}")


def numbers(path: Path, count: int) -> list[str]:
    """Return register numbers of published agreements from all over the database, in no order."""
    found: list[str] = []
    rng = Random(50)  # noqa: S311 (picks what is asked for)
    with closing(Store(path)) as store, store.snapshot() as tx:
        after = None
        while True:
            page = agreements.matching(tx, PUBLIC, AgreementFilter(), AgreementSort.NUMBER, after, 5000)
            found.extend(row.number for row in page.items)
            if page.next_key is None:
                break
            after = page.next_key
    rng.shuffle(found)
    return list(islice(cycle(found[:_DIFFERENT]), count))


def listed_items(contender: str, answer: Answer) -> Any:
    """Return a list's items in one shape, whoever answered."""
    content = msgspec.json.decode(answer.body)
    return [_listed(row) for row in content] if contender == "datasette" else content["items"]


def shown_item(contender: str, answer: Answer) -> Any:
    """Return what everybody tells of an agreement, in one shape."""
    content = msgspec.json.decode(answer.body)
    if contender == "datasette":
        return _shown(content[0])
    current = content["current"]
    return {
        "number": content["number"],
        "deal": content["deal"]["slug"],
        "organisation": content["organisation"]["name"]["sv"],
        "ministries": sorted(content["ministries"]),
        "scope": current["scope"],
        "commitments": sorted(
            (each["number"], each["due_on"], each.get("value"), each.get("description"))
            for each in current["commitments"]
        ),
        "covers": sorted(current["covers"]),
        "reviews": sorted(each["ministry"] for each in current["reviews"]),
    }


def filed_item(_contender: str, answer: Answer) -> Any:
    """Return the report that an answer shows."""
    return msgspec.json.decode(answer.body)


ITEMS: Final[dict[str, Callable[[str, Answer], Any]]] = {
    "list": listed_items,
    "agreement": shown_item,
    "filing": filed_item,
}


def _listed(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "number": row["number"],
        "deal": {"slug": row["deal"], "name": _names(row, "deal")},
        "organisation": {
            "business_id": row["business_id"],
            "name": _names(row, "name"),
            "region": row["region"],
            "is_invented": bool(row["is_invented"]),
        },
        **{name: row[name] for name in ("status", "starts_on", "ends_on", "published_at", "modified_at")},
    }


def _names(row: dict[str, Any], prefix: str) -> dict[str, str]:
    return {language: row[f"{prefix}_{language}"] for language in ("fi", "sv", "en")}


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "number": row["number"],
        "deal": row["slug"],
        "organisation": row["organisation_sv"],
        "ministries": sorted(row["ministries"]),
        "scope": row["scope"],
        "commitments": sorted(
            (each["number"], each["due_on"], each["value"], each["description"])
            for each in row["commitments"]
        ),
        "covers": sorted(row["covers"]),
        "reviews": sorted(each["ministry"] for each in row["reviews"]),
    }
