"""From an error to an answer: a problem document for programs, a page for people.

One table says which status a code has. The API's answers follow RFC 9457 (problem documents).
"""

import logging
from typing import Any, Final

from litestar import Request, Response
from litestar.exceptions import HTTPException, MethodNotAllowedException
from litestar.handlers import HTTPRouteHandler

from registry.errors import FormOutdated, InvalidInput, NotSignedIn, RegistryError
from registry.locale import refusals
from registry.logs.faults import named
from registry.model.languages import Language
from registry.web.headers import header
from registry.web.languages import preferred
from registry.web.pages.errors import error_page
from registry.web.pages.signing_in.interruptions import ask_to_sign_in
from registry.web.request_ids import request_id_of
from registry.web.watch import route_of
from registry.wire.encoding import encode
from registry.wire.problems import FieldProblemOut, ProblemOut

PROBLEM: Final = "application/problem+json"
_TYPE = "urn:green-deal-registry:problem:"
_RETRY_SECONDS = 5
_OURS = 500
_FOR_PROGRAMS: Final = ("/api/", "/charts/", "/healthz", "/schema")

_log = logging.getLogger("registry.web")

STATUS: Final = {
    "already_decided": 409,
    "already_exists": 409,
    "bad_setting": 500,
    "document_failed": 503,
    "documents_busy": 503,
    "fault": 500,
    "file_lost": 500,
    "foreign_origin": 403,
    "form_outdated": 403,
    "invalid_input": 422,
    "key_reused": 422,
    "link_expired": 410,
    "malformed_body": 400,
    "method_not_allowed": 405,
    "no_longer_kept": 404,
    "not_allowed": 403,
    "not_found": 404,
    "not_signed_in": 401,
    "outcome_unknown": 503,
    "own_filing": 403,
    "own_role": 403,
    "precondition_missing": 428,
    "scope_missing": 403,
    "seal_failed": 503,
    "stale": 412,
    "store_away": 503,
    "store_busy": 503,
    "store_not_ready": 503,
    "too_large": 413,
    "too_many_attempts": 429,
    "unsupported_media_type": 415,
    "wrong_credentials": 401,
    "wrong_state": 409,
}

_CODE_OF_FRAMEWORK: Final = {404: "not_found", 405: "method_not_allowed", 413: "too_large"}


def refuse(request: Request[Any, Any, Any], error: RegistryError) -> Response[Any]:
    """Answer with what the registry refused, and why; operators are told where it is for them to mend."""
    if STATUS[error.code] >= _OURS:
        cause = "" if error.__cause__ is None else f": {named(error.__cause__)}"
        _log.warning("%s at %s %s%s", error.code, request.method, route_of(request), cause)
    if _wants_page(request):
        if isinstance(error, NotSignedIn | FormOutdated):
            return ask_to_sign_in(request, error)
        return error_page(
            request, STATUS[error.code], _language_of_page(request), _headers(error), code=error.code
        )
    return problem(request, error)


def problem(request: Request[Any, Any, Any], error: RegistryError) -> Response[bytes]:
    """Answer a program with what the registry refused."""
    language = preferred(request)
    fields = error.errors if isinstance(error, InvalidInput) else ()
    return _problem(
        request,
        error.code,
        refusals.detail(language, error),
        [FieldProblemOut(f.pointer, f.code, refusals.field_detail(language, f)) for f in fields],
        _headers(error),
    )


def refuse_request(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    """Answer what the framework refuses: an unknown address, method, or too large a body."""
    code = _CODE_OF_FRAMEWORK.get(error.status_code, "malformed_body")
    headers = dict(error.headers or {}) if isinstance(error, MethodNotAllowedException) else {}
    if _wants_page(request):
        return error_page(request, STATUS[code], _language_of_page(request), headers)
    detail = refusals.detail_of(preferred(request), code, {"megabytes": _megabytes(request)})
    return _problem(request, code, detail, [], headers)


def _megabytes(request: Request[Any, Any, Any]) -> int:
    """Return how much may be sent to an address, in whole megabytes."""
    handler = request.scope.get("route_handler")
    most = handler.resolve_request_max_body_size() if isinstance(handler, HTTPRouteHandler) else None
    return (most or 0) // 1_000_000 or 1


def own_up(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    """Answer a fault of ours: it is logged, and nothing is shown of it but the number to find it by."""
    _log.error("fault at %s %s", request.method, route_of(request), exc_info=error)
    request_id = request_id_of(request)
    if _wants_page(request):
        return error_page(request, 500, _language_of_page(request), request_id=request_id)
    detail = refusals.detail_of(preferred(request), "fault", {"request_id": request_id})
    return _problem(request, "fault", detail, [], {})


def _problem(
    request: Request[Any, Any, Any],
    code: str,
    detail: str,
    fields: list[FieldProblemOut],
    headers: dict[str, str],
) -> Response[bytes]:
    language = preferred(request)
    problem = ProblemOut(
        type=_TYPE + code.replace("_", "-"),
        title=refusals.title(language, code),
        status=STATUS[code],
        code=code,
        detail=detail,
        errors=fields,
    )
    return Response(
        encode(problem),
        status_code=STATUS[code],
        headers=headers
        | {"content-language": language.value, "cache-control": "no-store", "vary": "Accept-Language"},
        media_type=PROBLEM,
    )


def _headers(error: RegistryError) -> dict[str, str]:
    match STATUS[error.code]:
        case 401:
            return {"www-authenticate": "Bearer"}
        case 429 | 503:
            return {"retry-after": str(error.params.get("seconds", _RETRY_SECONDS))}
        case _:
            return {}


def _wants_page(request: Request[Any, Any, Any]) -> bool:
    """Tell whether a person asks; a link to a PDF leads people to addresses that are for programs else."""
    path = request.url.path
    is_link = path.endswith(".pdf") and "text/html" in (header(request, b"accept") or "")
    return is_link or not path.startswith(_FOR_PROGRAMS)


def _language_of_page(request: Request[Any, Any, Any]) -> Language:
    first = request.url.path.split("/")[1]
    asked = request.query_params.get("lang", "")  # which says the language of a PDF
    named = next((one for one in (first, asked) if one in list(Language)), None)
    return preferred(request, Language.FI) if named is None else Language(named)
