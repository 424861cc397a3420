"""Whether an answer keeps the published contract: the files in `schemas/`, as they are committed."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

import jsonschema_rs
from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from registry.web.api.contract import Operation
from registry.web.api.openapi import document, operations
from registry.web.api.schemas import DOCUMENTS

FOLDER: Final = Path(__file__).parents[3] / "schemas"
_NOUNS: Final = {type_: noun for noun, type_ in DOCUMENTS.items()}


@cache
def schema(noun: str) -> dict[str, Any]:
    """Return the committed schema of a document."""
    content: dict[str, Any] = json.loads((FOLDER / "v1" / f"{noun}.json").read_bytes())
    return content


@cache
def _validator(noun: str) -> Any:  # noqa: ANN401 (the validator has no type of its own)
    return jsonschema_rs.Draft202012Validator(schema(noun), validate_formats=True)


def hold_to_contract(client: TestClient[Litestar]) -> None:
    """Make the client fail at the first answer of the API that is not as published: status, type and body."""
    paths = document(client.app, "/")["paths"]
    patterns = [
        (method, re.compile(re.sub(r"\{\w+\}", "[^/]+", path)), operation, paths[path][method.lower()])
        for path, method, operation in operations(client.app)
    ]

    def hold(response: Response) -> None:
        path, method = response.request.url.path, response.request.method
        for asked, pattern, operation, described in patterns:
            if asked == method and pattern.fullmatch(path):
                response.read()
                assert str(response.status_code) in described["responses"], (method, path, response.text)
                _check(operation, response)

    client.event_hooks = {"response": [hold]}


def _check(operation: Operation, response: Response) -> None:
    media_type = response.headers.get("content-type", "")
    if response.is_error:
        noun = "problem"
        assert media_type == "application/problem+json"
    elif response.status_code == operation.status and operation.gives is not None:
        noun = _NOUNS[operation.gives]
        assert media_type == operation.media_type
    else:
        return
    errors = [str(error) for error in _validator(noun).iter_errors(response.json())]
    assert not errors, (noun, errors)
