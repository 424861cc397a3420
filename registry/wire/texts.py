"""The texts that Structs of the wire are made of, with their limits."""

import datetime as dt
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from registry.model.languages import Translated


def whole(pattern: str, **limits: Any) -> Meta:
    """Return the limits of a text that fits a pattern from end to end.

    Python's `$` lets a line break follow, that of JSON Schema (ECMA-262) does not.
    """
    return Meta(pattern=rf"^{pattern}\Z", extra_json_schema={"pattern": f"^{pattern}$"}, **limits)


Line = Annotated[str, Meta(min_length=1, max_length=200)]
"""A name or a title: one line that has to be there."""

Prose = Annotated[str, Meta(max_length=10_000)]
"""Free text, possibly none."""

Reason = Annotated[str, Meta(min_length=1, max_length=5_000)]
"""Free text that has to be there: decisions carry their reasons."""

Code = Annotated[str, whole("[a-z][a-z0-9-]*", max_length=80)]
"""A code or slug: small letters, digits and hyphens."""

BusinessId = Annotated[str, Meta(max_length=20, description="Business ID (Y-tunnus)", examples=["0201256-6"])]
MinistryCode = Annotated[str, Meta(max_length=10, description="A ministry's abbreviation", examples=["YM"])]
RegionCode = Annotated[str, Meta(max_length=2, description="A region's code", examples=["01"])]
RegisterNumber = Annotated[str, Meta(max_length=20, examples=["GD-2026-0001"])]
Year = Annotated[int, Meta(ge=2000, le=2200)]

Moment = Annotated[dt.datetime, Meta(tz=True)]
"""A time with its zone (RFC 3339)."""

Instant = Annotated[str, Meta(extra_json_schema={"format": "date-time"})]
"""A time as the store keeps it: UTC with six decimals."""


class TranslatedIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text in all three languages."""

    fi: Annotated[str, Meta(min_length=1, max_length=5_000)]
    sv: Annotated[str, Meta(min_length=1, max_length=5_000)]
    en: Annotated[str, Meta(min_length=1, max_length=5_000)]

    def translated(self) -> Translated:
        """Return the model's text."""
        return Translated(self.fi, self.sv, self.en)
