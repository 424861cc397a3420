"""Quantities: exact decimal numbers with at most three decimals.

Sums of money, hours and kilograms stand on public record, so they are never floats: the total
of a thousand reports is the same to the last digit wherever and in whatever order it is made.
"""

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

DECIMALS = 3
LIMIT = 10**12
"""Quantities are below this: a sum over a million reports still fits in 64 bits of thousandths."""

_STEP = Decimal(1).scaleb(-DECIMALS)


def thousandths(quantity: Decimal) -> int:
    """Return a quantity as a whole number of thousandths, the form in which it is stored."""
    return int(quantity.scaleb(DECIMALS).to_integral_exact())


def from_thousandths(count: int) -> Decimal:
    """Return the quantity of so many thousandths, without trailing zeros."""
    whole, rest = divmod(count, 10**DECIMALS)
    return Decimal(whole) if rest == 0 else Decimal(count).scaleb(-DECIMALS).normalize()


def rounded(exact: Fraction) -> Decimal:
    """Return a computed figure to three decimals, half to even, without trailing zeros."""
    scaled = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(_STEP, ROUND_HALF_EVEN)
    return from_thousandths(thousandths(scaled))
