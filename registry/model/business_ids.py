"""Business IDs (Y-tunnus), by which organisations are told apart."""

from stdnum.exceptions import ValidationError
from stdnum.fi import ytunnus

from registry.errors import FieldError, InvalidInput

DIGITS = 8


def canonical(text: str, pointer: str = "/business_id") -> str:
    """Return the one form that is stored and shown, such as `0201256-6`.

    Accepts what people type: without the hyphen, with spaces, with a leading zero left out.
    Raises InvalidInput at `pointer` when the check digit (Business Information Act 244/2001
    and the Tax Administration's rule for it) does not fit.
    """
    digits = "".join(text.split()).replace("-", "")
    try:
        return str(ytunnus.format(ytunnus.validate(f"0{digits}" if len(digits) == DIGITS - 1 else digits)))
    except ValidationError:
        raise InvalidInput(FieldError(pointer, "bad_business_id")) from None
