from typing import Any

import pytest

from registry.errors import FieldError, InvalidInput
from registry.wire.agreement_drafts import ContactPersonIn
from registry.wire.deals import DealContentIn, MergerIn
from registry.wire.decoding import decode_body
from registry.wire.encoding import encode
from registry.wire.organisations import OrganisationFactsIn


@pytest.mark.parametrize(
    ("type_", "field", "good"),
    [
        (MergerIn, "into", "clean-sites"),
        (ContactPersonIn, "email", "aino@example.org"),
        (DealContentIn, "signed_on", "2020-11"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", " "])
def test_a_text_fits_its_pattern_to_the_very_end(type_: type, field: str, good: str, end: str) -> None:
    """Python's `$` would let a line break pass, and the database, or a mail's header, would meet it."""
    with pytest.raises(InvalidInput) as refused:
        decode_body(encode({field: good + end}), type_)
    assert FieldError(f"/{field}", "bad_pattern") in refused.value.errors
    with_nothing_wrong = errors_of(type_, {field: good})
    assert f"/{field}" not in {error.pointer for error in with_nothing_wrong}


def test_a_list_of_organisations_has_an_end() -> None:
    errors = errors_of(OrganisationFactsIn, {"acts_for": ["0201256-6"] * 501})
    assert FieldError("/acts_for", "too_many", {"maximum": 500}) in errors


def errors_of(type_: type, body: dict[str, Any]) -> tuple[FieldError, ...]:
    try:
        decode_body(encode(body), type_)
    except InvalidInput as refusal:
        return refusal.errors
    return ()
