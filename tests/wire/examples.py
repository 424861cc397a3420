"""Structs that ask for one of everything, for the tests of how the wire is read."""

import datetime
import enum
from decimal import Decimal
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from registry.wire.decoding import Quantity

Title = Annotated[str, Meta(min_length=2, max_length=10)]


class Level(enum.Enum):
    SELF_DECLARED = "self-declared"
    VERIFIED = "verified"


class Target(Struct, tag="target", tag_field="kind", rename="camel", forbid_unknown_fields=True):
    due_date: datetime.date
    value: Quantity


class Measure(Struct, tag="measure", tag_field="kind", rename="camel", forbid_unknown_fields=True):
    what: Title
    share: Annotated[float, Meta(ge=0, lt=1)] = 0.5


class Filing(Struct, forbid_unknown_fields=True, rename={"code": "a/b~c"}):
    title: Title
    code: Annotated[str, Meta(pattern="^[A-Z]+$")] = "A"
    year: Annotated[int, Meta(ge=2000, lt=2100)] = 2026
    count: int = 0
    language: Literal["fi", "sv", "en"] = "fi"
    level: Level | None = None
    agreed: bool = True
    amount: Quantity | None = None
    at: Annotated[datetime.datetime, Meta(tz=True)] | None = None
    commitments: Annotated[list[Target | Measure], Meta(max_length=3)] = []
    names: Annotated[dict[Literal["fi", "sv"], Title], Meta(min_length=1)] | None = None
    tags: Annotated[set[str], Meta(max_length=2)] = set()
    pair: tuple[int, str] | None = None
    either: Annotated[int, Meta(ge=0)] | Title | None = None
    first: Target | None = None
    extra: Any = None


class Loose(Struct):
    """Names that it does not know are left out."""

    note: str = ""


class Period(Struct):
    begins: int
    ends: int

    def __post_init__(self) -> None:
        if self.begins > self.ends:
            raise ValueError("ends before it begins")


class Periods(Struct):
    periods: list[Period]


class Search(Struct, rename="kebab"):
    text: Annotated[str, Meta(max_length=5)] = ""
    year: int | None = None
    after: datetime.date | None = None
    is_open: bool = False
    language: Literal["fi", "sv"] = "fi"
    level: tuple[Level, ...] = ()
    page_size: Annotated[int, Meta(ge=1, le=100)] = 20
    least: Quantity = Decimal(0)
    stars: Literal[1, 2] | None = None
