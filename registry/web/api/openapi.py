"""The OpenAPI 3.1 document: what the routes state of themselves, and nothing else.

The framework's own document does not know our error bodies, preconditions or entity tags; this one
is made from the `Operation` that each route carries.
"""

import inspect
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec
from litestar import Litestar
from litestar.handlers import HTTPRouteHandler
from litestar.status_codes import HTTP_200_OK, HTTP_201_CREATED

from registry import __version__
from registry.errors import (
    ForeignOrigin,
    InvalidInput,
    KeyReused,
    MalformedBody,
    NotSignedIn,
    OutcomeUnknown,
    PreconditionMissing,
    RegistryError,
    ScopeMissing,
    Stale,
    StoreAway,
    StoreBusy,
    UnsupportedMediaType,
)
from registry.web.api.contract import JSON, OPERATION, Operation
from registry.web.errors import PROBLEM, STATUS
from registry.web.uploads import FILE, MULTIPART
from registry.wire.problems import ProblemOut

_SCHEMAS: Final = "#/components/schemas/"
_PATH_PARAMETER = re.compile(r"\{(\w+)\}")
_PATH_SCHEMAS: Final = {
    "number": {"type": "string", "examples": ["GD-2026-0001"]},
    "business_id": {"type": "string", "examples": ["0201256-6"]},
}
_WHOLE_NUMBERS: Final = {"period", "piece", "position", "token", "version"}
_SECURITY: Final[list[dict[str, list[str]]]] = [{"token": []}, {"session": []}]
_ABOUT: Final = (
    "The registry of green deal agreements. Everything published is open to all; filing and "
    "reviewing need a session or an API token. Errors are problem documents (RFC 9457) in the "
    "language of Accept-Language. A change says what it was made from: send the ETag that you "
    "read as If-Match (or `*`). Every answer has an X-Request-Id: give it when you ask about a request."
)


def document(app: Litestar, public_url: str) -> dict[str, Any]:
    """Return the document of all routes that state an operation."""
    stated = sorted(_stated(app), key=lambda found: found[0])
    components = _components(operation for _, _, operation, _ in stated)
    paths: dict[str, dict[str, Any]] = {}
    for path, method, operation, handler in stated:
        paths.setdefault(path, {})[method.lower()] = _described(path, operation, handler)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Green deal registry",
            "version": __version__,
            "description": _ABOUT,
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": public_url}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": "registry_session"},
            },
        },
    }


def operations(app: Litestar) -> list[tuple[str, str, Operation]]:
    """Return path, method and operation of every route that states one."""
    return [(path, method, operation) for path, method, operation, _ in _stated(app)]


def _stated(app: Litestar) -> Iterator[tuple[str, str, Operation, HTTPRouteHandler]]:
    for route in app.routes:
        for handler in getattr(route, "route_handlers", ()):
            operation = handler.opt.get(OPERATION)
            if operation is not None:
                for method in handler.http_methods:
                    yield route.path_format, method, operation, handler


def _components(all_operations: Iterable[Operation]) -> dict[str, Any]:
    types: set[type] = {ProblemOut}
    for operation in all_operations:
        types.update(type_ for type_ in (operation.takes, operation.gives) if type_ is not None)
    ordered = sorted(types, key=lambda type_: type_.__name__)
    _, components = msgspec.json.schema_components(ordered, ref_template=_SCHEMAS + "{name}")
    for schema in components.values():
        if "description" in schema:
            schema["description"] = inspect.cleandoc(schema["description"])
    return dict(sorted(components.items()))


def _described(path: str, operation: Operation, handler: HTTPRouteHandler) -> dict[str, Any]:
    summary = inspect.cleandoc(handler.fn.__doc__ or "")
    described: dict[str, Any] = {
        "operationId": handler.fn.__name__,
        "tags": [operation.tag],
        "summary": summary.rstrip("."),
        "parameters": [
            *_path_parameters(path),
            *_query_parameters(operation),
            *_header_parameters(operation),
        ],
        "responses": _responses(operation),
    }
    if operation.takes is not None:
        described["requestBody"] = {"required": True, "content": _bodies(operation)}
    # The public may ask all that needs nobody in particular; a session only adds to what is seen.
    described["security"] = _SECURITY if operation.needs_sign_in else [{}, *_SECURITY]
    return described


def _bodies(operation: Operation) -> dict[str, Any]:
    """Return the bodies that an operation takes, by their media types."""
    bodies: dict[str, Any] = {}
    if operation.takes is not None:
        bodies[JSON] = {"schema": {"$ref": _SCHEMAS + operation.takes.__name__}}
    if operation.takes_file is not None:
        said = msgspec.json.schema(operation.takes_file)["$defs"][operation.takes_file.__name__]
        file = {"type": "string", "contentMediaType": "application/octet-stream"}
        parts = said["properties"] | {FILE: file}
        schema = {"type": "object", "properties": parts, "required": [*said["required"], FILE]}
        bodies[MULTIPART] = {"schema": schema | {"additionalProperties": False}}
    return bodies


def _path_parameters(path: str) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "schema": _PATH_SCHEMAS.get(name, {"type": "integer" if name in _WHOLE_NUMBERS else "string"}),
        }
        for name in _PATH_PARAMETER.findall(path)
    ]


def _query_parameters(operation: Operation) -> list[dict[str, Any]]:
    if operation.query is None:
        return []
    _, parts = msgspec.json.schema_components([operation.query], ref_template=_SCHEMAS + "{name}")
    properties = parts[operation.query.__name__]["properties"]
    return [_query_parameter(name, _inlined(schema, parts)) for name, schema in properties.items()]


def _inlined(schema: Any, parts: dict[str, Any]) -> Any:  # noqa: ANN401 (any part of a JSON Schema)
    """Return a schema with the enums that it refers to put in their place."""
    if isinstance(schema, list):
        return [_inlined(part, parts) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return {"type": "string", **parts[schema["$ref"].removeprefix(_SCHEMAS)]}
    return {name: _inlined(part, parts) for name, part in schema.items()}


def _query_parameter(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return a parameter; it may be left out, so that null is not among what it may be."""
    kinds = [kind for kind in schema.get("anyOf", []) if kind != {"type": "null"}]
    plain = kinds[0] if len(kinds) == 1 else schema
    described: dict[str, Any] = {"name": name, "in": "query", "required": False}
    if "description" in plain:
        plain = dict(plain)
        described["description"] = inspect.cleandoc(plain.pop("description"))
    return described | {"schema": plain}


def _header_parameters(operation: Operation) -> list[dict[str, Any]]:
    text = {"type": "string"}
    parameters = []
    if operation.changes:
        parameters.append(
            {
                "name": "If-Match",
                "in": "header",
                "required": True,
                "description": "The ETag that the change was made from, or `*` for whichever is current",
                "schema": {**text, "minLength": 1, "examples": ["*"]},
            }
        )
    if operation.creates:
        parameters.append(
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "description": "The same key and body answer the same result for 48 hours",
                "schema": {**text, "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
            }
        )
    return parameters


def _responses(operation: Operation) -> dict[str, Any]:
    responses: dict[str, Any] = {str(operation.status): _success(operation)}
    if operation.is_tagged and operation.status == HTTP_200_OK:
        responses["304"] = {"description": "Not modified", "headers": _headers("ETag")}
    by_status: dict[int, list[str]] = {}
    for refusal in _refusals(operation):
        by_status.setdefault(STATUS[refusal.code], []).append(refusal.code)
    for status, codes in sorted(by_status.items()):
        responses[str(status)] = {
            "description": " or ".join(dict.fromkeys(sorted(codes))),
            "headers": _headers(*_ON_REFUSAL.get(status, ())),
            "content": {PROBLEM: {"schema": {"$ref": _SCHEMAS + "ProblemOut"}}},
        }
    if operation.takes is not None:
        responses["413"] = {
            "description": "too_large",
            "content": {PROBLEM: {"schema": {"$ref": _SCHEMAS + "ProblemOut"}}},
        }
    return responses


_ON_REFUSAL: Final = {401: ("WWW-Authenticate",), 429: ("Retry-After",), 503: ("Retry-After",)}


def _headers(*names: str) -> dict[str, Any]:
    return {name: {"schema": {"type": "string"}, "required": True} for name in names}


def _success(operation: Operation) -> dict[str, Any]:
    success: dict[str, Any] = {"description": "Done" if operation.gives is None else operation.gives.__name__}
    names = (("ETag",) if operation.is_tagged else ()) + (
        ("Location",) if operation.status == HTTP_201_CREATED else ()
    )
    if names:
        success["headers"] = _headers(*names)
    if operation.gives is not None:
        schema = {"$ref": _SCHEMAS + operation.gives.__name__}
        success["content"] = {operation.media_type: {"schema": schema}}
    elif operation.status == HTTP_200_OK:
        binary = {"type": "string", "contentMediaType": operation.media_type}
        success["content"] = {operation.media_type: {"schema": binary}}
    return success


def _refusals(operation: Operation) -> Iterator[type[RegistryError]]:
    """Return what an operation refuses: what it states, and what follows from how it is asked."""
    yield from operation.refuses
    yield from (StoreAway, StoreBusy, NotSignedIn)
    if operation.writes:
        yield OutcomeUnknown
    if operation.query is not None or operation.takes is not None:
        yield InvalidInput
    if operation.takes is not None:
        yield from (MalformedBody, UnsupportedMediaType)
    if operation.changes:
        yield from (PreconditionMissing, Stale)
    if operation.creates:
        yield from (KeyReused, InvalidInput)
    if operation.needs_sign_in:
        yield from (ScopeMissing, ForeignOrigin)
