"""What decisions on agreements and on reports share: the form, its phrases, and the way to the next."""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from litestar import Request, Response

from registry.actions import reviews
from registry.errors import AlreadyDecided, FieldError, InvalidInput, Stale, WrongState
from registry.locale.phrases import phrases
from registry.model.languages import Language, Translated
from registry.web.forms.sent import SentForm
from registry.web.forms.shown import Form
from registry.web.looks import look
from registry.web.pages.form_answers import answer_form
from registry.web.pages.notices import Notice
from registry.web.pages.private import done
from registry.web.pages.public.queries import query_of
from registry.web.pages.reviews.queue import QueueQuery, path_of_filing
from registry.web.wiring import wiring_of
from registry.wire.review_decisions import DecisionOnFilingIn, Verdict


class Deciding(msgspec.Struct, frozen=True):
    """The form of a decision: phrases in the unit's language, and the ministries that can still decide.

    `following` is where the filing is decided on that has waited next longest.
    """

    form: Form
    language: Language
    phrases: tuple[tuple[str, str], ...]
    ministries: tuple[tuple[str, Translated], ...]
    following: str


def reason_of(decision: DecisionOnFilingIn, language: Language, all_: dict[str, str]) -> str:
    """Return the reason that the unit reads: the chosen phrases, then what the officer has written.

    Raises InvalidInput for a return without any.
    """
    chosen = dict(phrases(language, all_))
    parts = [chosen[code] for code in decision.phrases if code in chosen]
    reason = "\n\n".join([*parts, decision.reason] if decision.reason else parts)
    if decision.verdict is Verdict.RETURN and not reason:
        raise InvalidInput(FieldError("/reason", "reason_for_return"))
    return reason


async def decide(
    request: Request[Any, Any, Any],
    sent: SentForm,
    filing: tuple[str, int | None],
    act: Callable[[DecisionOnFilingIn], Awaitable[Notice]],
    still_waits: Callable[[], Awaitable[bool]],
    show_again: Callable[[Form, int], Awaitable[Response[bytes]]],
) -> Response[bytes]:
    """Carry out a decision on a filing (its number and period), and lead on to the next in the queue.

    What has changed since it was read is shown again, if it `still_waits` for the officer.
    """
    onward = await following(request, *filing)

    async def save() -> Response[bytes]:
        try:
            notice = await act(sent.decode(DecisionOnFilingIn))
        except (AlreadyDecided, WrongState):
            return done(request, onward, Notice.DECIDED_BY_OTHERS)
        except Stale as error:
            if not await still_waits():
                return done(request, onward, Notice.DECIDED_BY_OTHERS)
            raise InvalidInput(FieldError("", "changed_meanwhile")) from error
        return done(request, onward, notice)

    return await answer_form(request, sent, save, show_again)


async def following(request: Request[Any, Any, Any], number: str, period: int | None) -> str:
    """Return where the filing behind this one is decided on; behind the last, the first; else the queue."""
    query, address = query_of(request, QueueQuery)
    waiting = await look(request, reviews.queue, query.wanted(wiring_of(request).now()))
    places = [place for place, one in enumerate(waiting) if (one.number, one.period) == (number, period)]
    here = places[0] if places else -1
    behind = [*waiting[here + 1 :], *waiting[: max(here, 0)]]
    if behind:
        return path_of_filing(behind[0], address)
    return f"reviews?{address}" if address else "reviews"
