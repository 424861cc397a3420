"""Whatever the registry refuses, it says so in a sentence, in every language, with all that belongs in it."""

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import msgspec
import pytest

import registry
import registry.settings  # the error of settings is a RegistryError too
from registry.errors import FieldError, InvalidInput, RegistryError
from registry.locale import refusals, translate
from registry.locale.refusals import _EXPECTED, _STATUSES, _VERBS
from registry.model.agreements import AgreementStatus
from registry.model.deals import DealStatus
from registry.model.languages import Language
from registry.model.lifecycles import AGREEMENT, DEAL, PROGRESS_REPORT
from registry.model.people import SCOPE_OF
from registry.model.progress_reports import ReportStatus
from registry.web.errors import STATUS
from registry.wire.codes import CODES, EXPECTED

MESSAGES = [
    message
    for table in (refusals.TITLES, refusals.DETAILS, refusals.FIELDS, _EXPECTED, _VERBS, _STATUSES)
    for message in table.values()
]


class Said(msgspec.Struct, frozen=True):
    """A place in the code that refuses: what it names, and the parameters it gives along."""

    name: str
    params: frozenset[str]
    at: str


def _kinds(kind: type[RegistryError] = RegistryError) -> Iterator[type[RegistryError]]:
    for sub in kind.__subclasses__():
        yield sub
        yield from _kinds(sub)


KINDS = {kind.__name__: kind for kind in _kinds() if kind.__module__.startswith("registry.")}
CODED = [kind for kind in KINDS.values() if "code" in vars(kind)]
"""Those that callers can tell apart."""


@cache
def _code() -> list[tuple[str, ast.AST]]:
    """Return every node of the source, with where it stands."""
    source = Path(registry.__file__).parent
    return [
        (f"{path.relative_to(source)}:{getattr(node, 'lineno', '')}", node)
        for path in sorted(source.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    ]


def _calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    return (
        (at, node)
        for at, node in _code()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    )


def _codes(node: ast.expr) -> list[str]:
    """Return the codes that an expression may stand for; `unknown_…` ends in what a role is held for."""
    match node:
        case ast.Constant(value=str() as code):
            return [code]
        case ast.IfExp(body=body, orelse=otherwise):
            return _codes(body) + _codes(otherwise)
        case ast.JoinedStr(values=[ast.Constant(value="unknown_"), _]):
            return sorted(f"unknown_{part}" for parts in SCOPE_OF.values() for part in parts)
        case _:
            raise AssertionError(f"no code can be read from {ast.unparse(node)}")


def _said_of_fields() -> list[Said]:
    said = []
    for at, call in _calls(FieldError.__name__):
        given = call.args[2] if len(call.args) > 2 else ast.Dict([], [])
        assert isinstance(given, ast.Dict), at
        params = frozenset(str(ast.literal_eval(name)) for name in given.keys if name is not None)
        said += [Said(code, params, at) for code in _codes(call.args[1])]
    return said


def _said_of_errors() -> list[Said]:
    said = []
    for name, kind in KINDS.items():
        if kind is InvalidInput:
            continue
        own = frozenset(inspect.signature(kind).parameters) - {"params"}
        said += [
            Said(kind.code, own | {str(word.arg) for word in call.keywords}, at) for at, call in _calls(name)
        ]
        said += [
            Said(kind.code, own, at)
            for at, node in _code()
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Name) and node.exc.id == name
        ]
    return said


def _placeholders(message: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(message) if name is not None)


@pytest.mark.parametrize("kind", CODED, ids=lambda kind: kind.__name__)
def test_every_error_has_a_code_of_its_own_a_title_a_detail_and_a_status(kind: type[RegistryError]) -> None:
    assert [other for other in CODED if other.code == kind.code] == [kind]
    assert kind.code in refusals.TITLES
    assert kind.code in refusals.DETAILS
    assert kind.code in STATUS


def test_every_answer_that_has_a_status_has_a_title_and_a_detail_and_no_other_has() -> None:
    root = {RegistryError.code}
    assert set(refusals.TITLES) == set(STATUS) | root
    assert set(refusals.DETAILS) == set(STATUS) | root


def test_every_code_of_a_field_has_a_sentence_and_every_sentence_a_code() -> None:
    used = {said.name for said in _said_of_fields()} | set(CODES)
    assert sorted(used - set(refusals.FIELDS)) == []
    assert sorted(set(refusals.FIELDS) - used) == []


def test_every_word_that_is_filled_in_is_known() -> None:
    moves = {move.verb for cycle in (DEAL, AGREEMENT, PROGRESS_REPORT) for move in cycle.moves}
    refused = {
        word.value.value
        for _, call in _calls("WrongState")
        for word in call.keywords
        if word.arg == "verb" and isinstance(word.value, ast.Constant)
    }
    assert set(_VERBS) == moves | refused
    assert set(_STATUSES) == {*AgreementStatus, *DealStatus, *ReportStatus}
    assert set(_EXPECTED) == set(EXPECTED)


def test_a_sentence_asks_for_nothing_that_its_error_does_not_give() -> None:
    asked = [(said, _placeholders(refusals.FIELDS[said.name])) for said in _said_of_fields()]
    asked += [(said, _placeholders(refusals.DETAILS[said.name])) for said in _said_of_errors()]
    assert [(said.at, said.name, names - said.params) for said, names in asked if names - said.params] == []


@pytest.mark.parametrize("code", CODES)
def test_a_sentence_of_the_wire_asks_for_the_parameters_in_its_table(code: str) -> None:
    assert _placeholders(refusals.FIELDS[code]) == set(CODES[code])
    assert all(said.params == set(CODES[code]) for said in _said_of_fields() if said.name == code)


def test_what_is_refused_without_an_error_asks_for_what_is_told_in_its_place() -> None:
    without = set(STATUS) - {kind.code for kind in KINDS.values()}
    asked = {code: _placeholders(refusals.DETAILS[code]) for code in without}
    assert {code: names for code, names in asked.items() if names} == {
        "fault": {"request_id"},
        "too_large": {"megabytes"},
    }


@pytest.mark.parametrize("language", [Language.FI, Language.SV])
def test_a_translation_has_the_placeholders_of_the_english(language: Language) -> None:
    said = {message: translate(language, message) for message in MESSAGES}
    assert [one for one in said if _placeholders(one) != _placeholders(said[one])] == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.FI, "Tila on ”Luonnos”: hyväksyminen ei ole nyt mahdollista."),
        (Language.SV, "Statusen är ”Utkast”: det går inte att godkänna nu."),
        (Language.EN, "Its status is “Draft”: it cannot be approved now."),
    ],
)
def test_codes_are_filled_in_as_words(language: Language, expected: str) -> None:
    params = {"status": "draft", "verb": "approve"}
    assert refusals.detail_of(language, "wrong_state", params) == expected
