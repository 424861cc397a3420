"""What the addresses of pages may ask for behind the question mark."""

import re
from typing import Annotated, Any, Final, TypeVar
from urllib.parse import urlencode

import msgspec
from litestar import Request
from msgspec import Meta

from registry.actions.public_record import Sought
from registry.model.agreements import AgreementStatus
from registry.model.listings import AgreementFilter, Key
from registry.wire.decoding import decode_query
from registry.wire.texts import Code, RegionCode, Year

T = TypeVar("T", bound=msgspec.Struct)

_NUMBER: Final = r"^GD-[0-9]{4}-[0-9]{4,9}$"


class DealQuery(msgspec.Struct, frozen=True):
    """Which period's figures; without it, the latest reported."""

    period: Year | None = None


class SearchQuery(msgspec.Struct, frozen=True):
    """What is looked for in everything that is published."""

    text: Annotated[str, Meta(max_length=200)] | None = None
    deal: Code | None = None
    region: RegionCode | None = None
    period: Year | None = None

    def sought(self) -> Sought:
        """Return what the action looks for."""
        return Sought(self.text, self.region, self.deal, self.period)


class AgreementsQuery(msgspec.Struct, frozen=True):
    """Which agreements; the page begins behind the register number `after`."""

    deal: Code | None = None
    region: RegionCode | None = None
    status: AgreementStatus | None = None
    text: Annotated[str, Meta(max_length=200)] | None = None
    after: Annotated[str, Meta(pattern=_NUMBER)] | None = None

    def wanted(self) -> AgreementFilter:
        """Return the model's filter."""
        return AgreementFilter(deal=self.deal, region=self.region, status=self.status, text=self.text)

    def key(self) -> Key | None:
        """Return the key that the page begins behind."""
        return None if self.after is None else tuple(int(part) for part in re.findall(r"[0-9]+", self.after))


def query_of(request: Request[Any, Any, Any], type_: type[T]) -> tuple[T, str]:
    """Return what an address asks for, and that alone as it stands in an address.

    What others append to links that they share is passed over, and so is what a form left empty;
    raises InvalidInput for values that no page of ours links to.
    """
    given = {(name, value.strip()) for name, value in request.query_params.multi_items() if value.strip()}
    pairs = [(name, value) for name in type_.__struct_fields__ for known, value in given if known == name]
    return decode_query(pairs, type_), urlencode(pairs)
