"""Before a report is sent: everything in it to be looked at once more; and after that, the receipt."""

from typing import Any

from litestar import Request, Response
from litestar.params import FromPath
from msgspec.structs import replace

from registry.actions import own_work, progress_reports
from registry.errors import InvalidInput, NotFound, Stale
from registry.locale import translate
from registry.model.calendar import day_of
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form, Message, messages_of
from registry.web.identity import actor_of
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, lead_to, private_page, show
from registry.web.pages.workspace.agreement_check import LOOK_AGAIN
from registry.web.pages.workspace.reports import AT, ReportTasks, report_of, tasks_of
from registry.web.wiring import wiring_of

_REFUSED, _STALE = 422, 412


@private_page(f"{AT}/check")
async def show_report_check(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """All of the report, to be looked at before it is sent."""
    return await _show(request, number, period, (), 200)


@form(f"{AT}/check")
async def send_report(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Submit the report to the ministries, or hand it over to the unit's approvers."""
    sent, now = sent_form(request), wiring_of(request).now()
    submits = sent.button == "submit"
    action = progress_reports.submit if submits else progress_reports.hand_over
    try:
        await act(request, action, number, period, expected=sent.revision, now=now)
    except InvalidInput as refusal:
        return await _show(request, number, period, messages_of(language_of(request), refusal), _REFUSED)
    except Stale:
        changed = Message("", translate(language_of(request), LOOK_AGAIN))
        return await _show(request, number, period, (changed,), _STALE)
    if submits:
        return lead_to(request, f"workspace/agreements/{number}/progress-reports/{period}/receipt")
    return done(request, "workspace", Notice.HANDED_OVER)


@private_page(f"{AT}/receipt")
async def show_report_receipt(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """That the report was submitted, when, and what happens now."""
    tasks = await _tasks(request, number, period)
    if tasks.of.report is None or tasks.is_mendable:
        return lead_to(request, f"workspace/agreements/{number}/progress-reports/{period}")
    return await show(request, "pages/workspace/report_receipt.html", tasks)


HANDLERS = [show_report_check, send_report, show_report_receipt]


async def _tasks(request: Request[Any, Any, Any], number: str, period: int) -> ReportTasks:
    of = report_of(await look(request, own_work.own_agreement, number), period)
    return tasks_of(of, await actor_of(request), day_of(wiring_of(request).now()))


async def _show(
    request: Request[Any, Any, Any],
    number: str,
    period: int,
    messages: tuple[Message, ...],
    status: int,
) -> Response[bytes]:
    tasks = await _tasks(request, number, period)
    if tasks.of.report is None:
        raise NotFound
    if not tasks.is_mendable:
        return lead_to(request, f"workspace/agreements/{number}/progress-reports/{period}/receipt")
    shown = Form(revision=tasks.of.report.revision, messages=messages)
    page = replace(tasks, form=shown)
    return await show(request, "pages/workspace/report_check.html", page, status=status)
