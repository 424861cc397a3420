"""The published contract: a schema for each document, whole in itself, and the same on every machine."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
import schemathesis

from registry.web.api.openapi import operations
from registry.web.api.schemas import DIALECT, DOCUMENTS, contract_files
from tests.web.api.published import FOLDER, schema
from tests.web.api.service import Service


def references(part: object) -> Iterator[str]:
    match part:
        case dict():
            if isinstance(target := part.get("$ref"), str):
                yield target
            for inner in part.values():
                yield from references(inner)
        case list():
            for inner in part:
                yield from references(inner)


def test_what_is_committed_is_what_the_code_says(service: Service) -> None:
    wanted = contract_files(service.client.app)
    committed = {str(path.relative_to(FOLDER)): path.read_bytes() for path in FOLDER.rglob("*.json")}
    assert committed == wanted, "write it anew with `registry schemas`"


def test_every_document_that_the_api_gives_has_a_schema(service: Service) -> None:
    given = {operation.gives for _, _, operation in operations(service.client.app)} - {None}
    assert given <= set(DOCUMENTS.values())


@pytest.mark.parametrize("noun", DOCUMENTS)
def test_a_schema_is_valid_and_refers_to_nothing_outside_itself(noun: str) -> None:
    content = schema(noun)
    jsonschema_rs.meta.validate(content)
    assert content["$schema"] == DIALECT
    assert content["$id"] == f"urn:green-deal-registry:schema:v1:{noun}"
    assert content["title"].lower() == noun.replace("-", " ")
    assert set(references(content)) == {f"#/$defs/{name}" for name in content.get("$defs", {})}


def test_the_openapi_document_is_valid_and_names_no_machine() -> None:
    document: dict[str, Any] = json.loads((FOLDER / "openapi.json").read_bytes())
    schemathesis.openapi.from_dict(document).validate()
    assert document["servers"] == [{"url": "/"}]
    assert set(references(document)) <= {
        f"#/components/schemas/{name}" for name in document["components"]["schemas"]
    }


def test_no_two_things_in_the_contract_have_one_name() -> None:
    """Of two that have, each is named by the module that it is in."""
    document = json.loads((FOLDER / "openapi.json").read_bytes())
    assert [name for name in document["components"]["schemas"] if "." in name] == []


@pytest.mark.parametrize("wrong", [{"status": "best"}, {"created_at": "yesterday"}, {"number": None}])
def test_a_document_that_breaks_its_schema_is_found_out(service: Service, wrong: dict[str, object]) -> None:
    agreement = service.begin_with("published")("public").get("/agreements/GD-2025-0001").json()
    validator = jsonschema_rs.Draft202012Validator(schema("agreement"), validate_formats=True)
    assert validator.is_valid(agreement)
    assert not validator.is_valid(agreement | wrong)
