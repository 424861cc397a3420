"""Round marks on an axis that begins at zero."""

from typing import Final

_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_MOST: Final = 5
PER_CENT: Final = 100.0


def round_marks(top: float, unit: str) -> tuple[float, ...]:
    """Return zero and up to five round marks, the last of them at `top` or above it.

    A share goes no further than to 100 %, unless a value does.
    """
    if top <= 0:
        return (0.0, 1.0)
    power = 10.0 ** _exponent(top / _MOST)
    step = next(step * power for step in _STEPS if step * power * _MOST >= top)
    marks = [0.0]
    while marks[-1] < top:
        marks.append(round(step * len(marks), 9))
    if unit == "%" and top <= PER_CENT:
        marks = [mark for mark in marks if mark <= PER_CENT]
        if marks[-1] < top:
            marks.append(PER_CENT)
    return tuple(marks)


def _exponent(number: float) -> int:
    """Return the power of ten that a number begins with: 2 for 350, -1 for 0.2."""
    return int(f"{number:e}".partition("e")[2])
