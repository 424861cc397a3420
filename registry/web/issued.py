"""Giving out documents: from those that are kept, or drawn and put on record for whoever asks first."""

from typing import Any, Final

from litestar import Request, Response
from litestar.status_codes import HTTP_304_NOT_MODIFIED

from registry.issuing import issue, order_of
from registry.model.languages import Language
from registry.model.summaries import Summary
from registry.web.answers import is_known
from registry.web.languages import preferred
from registry.web.looks import store_for
from registry.web.wiring import wiring_of

PDF: Final = "application/pdf"


async def give(
    request: Request[Any, Any, Any], summary: Summary, language: Language | None
) -> Response[bytes]:
    """Answer with the document of a summary, in the language that is asked for or preferred.

    Its entity tag is the code that is printed on it. Raises DocumentsBusy or DocumentFailed.
    """
    wiring = wiring_of(request)
    spoken = language or preferred(request)
    order = order_of(summary, spoken, wiring.settings.public_url)
    tag = f'"{order.code}"'
    headers = {
        "content-disposition": f'inline; filename="{order.name}-{spoken.value}.pdf"',
        "content-language": spoken.value,
        "etag": tag,
        "cache-control": "no-cache",
        "vary": "Accept-Language",
    }
    if is_known(request, tag):
        return Response(b"", status_code=HTTP_304_NOT_MODIFIED, headers=headers, media_type=PDF)
    pdf = await issue(wiring.store, wiring.renderer, order, wiring.now, read_from=store_for(request))
    return Response(pdf, headers=headers, media_type=PDF)
