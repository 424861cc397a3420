"""The start page of whoever is signed in: what is to be done, what waits for others, what is agreed."""

import datetime as dt
from typing import Any

import msgspec
from litestar import Request, Response

from registry.actions import own_work
from registry.actions.own_work import OwnWork
from registry.model.agreements import IN_FORCE
from registry.model.calendar import day_of
from registry.model.organisations import Organisation
from registry.model.own_work import OwnAgreement, Task, TaskKind
from registry.web.identity import actor_of
from registry.web.looks import look
from registry.web.pages.private import private_page, show
from registry.web.wiring import wiring_of

_ORDER = list(TaskKind)


class TaskLine(msgspec.Struct, frozen=True):
    """A task with its address behind the language, and its period as it is spoken of."""

    task: Task
    path: str
    period: str
    is_late: bool


class StartPage(msgspec.Struct, frozen=True):
    """What the actor's units have to do, the most pressing first, and what waits for the ministry.

    `next_due` is the day of the next report of all; `advised` are drafts that ask the actor's advice.
    `approves` tells whether the actor submits for any of the units.
    """

    units: tuple[Organisation, ...]
    to_do: tuple[TaskLine, ...]
    waiting: tuple[TaskLine, ...]
    in_force: tuple[tuple[OwnAgreement, dt.date | None], ...]
    next_due: dt.date | None
    advised: tuple[OwnAgreement, ...]
    approves: bool


def start_page(found: OwnWork, today: dt.date, *, approves: bool) -> StartPage:
    """Sort what there is to do: late before due, and by what stands in the way of others."""
    tasks = [task for own in found.agreements for task in own.tasks(today)]
    tasks.sort(key=lambda t: (not t.is_late(today), _ORDER.index(t.kind), t.due_on or today))
    lines = [_line(task, today) for task in tasks]
    in_force = [own for own in found.agreements if own.record.agreement.status in IN_FORCE]
    days = [day for own in in_force if (day := own.next_due(today)) is not None]
    return StartPage(
        tuple(found.units.values()),
        tuple(line for line in lines if line.task.kind is not TaskKind.WAITING),
        tuple(line for line in lines if line.task.kind is TaskKind.WAITING),
        tuple((own, own.next_due(today)) for own in in_force),
        min(days, default=None),
        found.advised,
        approves,
    )


def _line(task: Task, today: dt.date) -> TaskLine:
    path = f"workspace/agreements/{task.record.agreement.number}"
    if task.period is not None:
        path += f"/progress-reports/{task.period}"
    period = "" if task.period is None else task.deal.reporting.named(task.period)
    return TaskLine(task, path, period, task.is_late(today))


@private_page("/workspace")
async def show_start(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The start page."""
    actor = await actor_of(request)
    found = await look(request, own_work.own_work)
    page = start_page(found, day_of(wiring_of(request).now()), approves=bool(actor.approves))
    return await show(request, "pages/workspace/start.html", page)


HANDLERS = [show_start]
