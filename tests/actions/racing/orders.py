"""Whether what came of acts at the same time could have come of them one after the other."""

import itertools
import textwrap
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from tests.actions.racing.acts import Act
from tests.actions.racing.ledger import Ledger, State, outcome

_LONGEST: Final = 600


def explained(before: Ledger, acts: Sequence[Act], outcomes: Sequence[object], after: State) -> Ledger:
    """Return the ledger after an order of the acts that has these outcomes and comes to this state.

    Raises AssertionError, which tells of every order why it is not the one, where there is none.
    """
    reasons = []
    for order in itertools.permutations(range(len(acts))):
        ledger = before.copy()
        reason = _difference(before, ledger, acts, outcomes, order) or _unlike(ledger.state(), after)
        if not reason:
            return ledger
        reasons.append(f"{order}: {reason}")
    reasons = [textwrap.shorten(reason, _LONGEST) for reason in reasons]
    told = [f"  {number}. {act.told()}: {outcomes[number]}" for number, act in enumerate(acts)]
    raise AssertionError("\n".join(["no order explains", *told, *reasons]))


def _difference(
    before: Ledger, ledger: Ledger, acts: Sequence[Act], outcomes: Sequence[object], order: Sequence[int]
) -> str:
    for number in order:
        act = acts[number]
        found = outcome(partial(act.note, ledger, before.revision(act.subject)))
        if found != outcomes[number]:
            return f"{number} would give {found}"
    return ""


def _unlike(expected: State, found: State) -> str:
    return "; ".join(_differences(expected, found))


def _differences(expected: State, found: State) -> Iterator[str]:
    for name in State.__struct_fields__:
        should, does = getattr(expected, name), getattr(found, name)
        if should != does:
            yield f"{name}: {_where(should, does)}"


def _where(should: object, does: object) -> str:
    if isinstance(should, dict) and isinstance(does, dict):
        keys = {key for key in {*should, *does} if should.get(key) != does.get(key)}
        return "; ".join(f"{key} should be {should.get(key)}, is {does.get(key)}" for key in sorted(keys))
    return f"should be {should}, is {does}"
