"""Every error in what was sent, found by walking the values and their types side by side.

msgspec stops at its first error, in English, and names the place in its own way. The walk goes
on to the end and speaks in codes. It follows msgspec's rules for what the wire uses: Structs
(tagged or not), lists, tuples, sets, dicts, unions, choices and single values. Types that it does
not know (`Any`, `Raw`, UUIDs, …) pass; what msgspec has against them is reported by `decoding`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from types import NoneType
from typing import Any, Final, NamedTuple

from msgspec import inspect

from registry.errors import FieldError
from registry.wire.codes import below
from registry.wire.exact_json import unfit_errors
from registry.wire.quantity import quantity_errors
from registry.wire.value_rules import (
    choice_errors,
    choices_of,
    date_errors,
    moment_errors,
    number_errors,
    text_errors,
    whole_number_errors,
)

MOST_ERRORS: Final = 100
"""A body can be made wrong in a million places, and the answer must not be bigger than it."""


def errors_in(kind: inspect.Type, value: object) -> list[FieldError]:
    """List what keeps `value`, as `exact_json.parse` gives it, from being a `kind`.

    Raises `RecursionError` for values nested too deeply.
    """
    return first_at_each_place(chain(unfit_errors(value, ""), _errors(kind, value, "")))


def first_at_each_place(errors: Iterable[FieldError]) -> list[FieldError]:
    """One error per field, the first, and `MOST_ERRORS` at most."""
    found: dict[str, FieldError] = {}
    for error in errors:
        found.setdefault(error.pointer, error)
        if len(found) == MOST_ERRORS:
            break
    return list(found.values())


def _errors(kind: inspect.Type, value: object, at: str) -> Iterator[FieldError]:
    match kind:
        case inspect.Metadata():
            yield from _errors(kind.type, value, at)
        case inspect.UnionType():
            yield from _union_errors(kind, value, at)
        case inspect.EnumType() | inspect.LiteralType():
            yield from choice_errors(kind, value, at)
        case _ if rule := _RULES.get(type(kind)):
            if type(value) in rule.json_types:
                yield from rule.check(kind, value, at)
            else:
                yield FieldError(at, "wrong_type", {"expected": rule.expected})


def _struct_errors(kind: inspect.StructType, value: dict[str, object], at: str) -> Iterator[FieldError]:
    if kind.tag_field in value:
        yield from _tag_errors([kind], value, at)
    for field in kind.fields:
        if field.encode_name in value:
            yield from _errors(field.type, value[field.encode_name], below(at, field.encode_name))
        elif field.required:
            yield FieldError(below(at, field.encode_name), "required")
    if kind.forbid_unknown_fields:
        known = {kind.tag_field, *(field.encode_name for field in kind.fields)}
        for name in value:
            if name not in known:
                yield FieldError(below(at, name), "unknown_field")


def _tag_errors(
    kinds: Sequence[inspect.StructType], value: dict[str, object], at: str
) -> Iterator[FieldError]:
    """The tag says which Struct is meant; without a good one, nothing else can be judged."""
    name = str(kinds[0].tag_field)
    if name not in value:
        yield FieldError(below(at, name), "required")
    else:
        tags = tuple(kind.tag for kind in kinds)
        yield from choice_errors(inspect.LiteralType(tags), value[name], below(at, name))


def _union_errors(kind: inspect.UnionType, value: object, at: str) -> Iterator[FieldError]:
    """In msgspec there is one option per JSON type, save for Structs, which a tag tells apart."""
    options = [_without_metadata(option) for option in kind.types]
    structs = [option for option in options if isinstance(option, inspect.StructType)]
    if isinstance(value, dict) and len(structs) > 1:
        yield from _tagged_errors(structs, value, at)
        return
    fallback = next(option for option in options if not isinstance(option, inspect.NoneType))
    yield from _errors(next((option for option in options if _takes(option, value)), fallback), value, at)


def _tagged_errors(
    structs: Sequence[inspect.StructType], value: dict[str, object], at: str
) -> Iterator[FieldError]:
    tag = value.get(str(structs[0].tag_field))
    meant = [kind for kind in structs if type(kind.tag) is type(tag) and kind.tag == tag]
    yield from _struct_errors(meant[0], value, at) if meant else _tag_errors(structs, value, at)


def _list_errors(kind: inspect.CollectionType, value: list[object], at: str) -> Iterator[FieldError]:
    """Items that are too many are not looked at: a huge list must not keep the walk busy."""
    yield from _count_errors(kind, len(value), at)
    for index, item in enumerate(value[: kind.max_length]):
        yield from _errors(kind.item_type, item, below(at, index))


def _set_errors(kind: inspect.CollectionType, value: list[object], at: str) -> Iterator[FieldError]:
    """Of equal items one counts, so repeats are neither too many nor enough."""
    yield from _count_errors(kind, len({repr(item) for item in value}), at)
    for index, item in enumerate(value):
        yield from _errors(kind.item_type, item, below(at, index))


def _tuple_errors(kind: inspect.TupleType, value: list[object], at: str) -> Iterator[FieldError]:
    length = len(kind.item_types)
    if len(value) < length:
        yield FieldError(at, "too_few", {"minimum": length})
    elif len(value) > length:
        yield FieldError(at, "too_many", {"maximum": length})
    for index, (item_type, item) in enumerate(zip(kind.item_types, value, strict=False)):
        yield from _errors(item_type, item, below(at, index))


def _dict_errors(kind: inspect.DictType, value: dict[str, object], at: str) -> Iterator[FieldError]:
    """Names that msgspec would turn into numbers are left to it."""
    yield from _count_errors(kind, len(value), at)
    for name, item in value.items():
        if _takes(_without_metadata(kind.key_type), name):
            yield from _errors(kind.key_type, name, below(at, name))
        yield from _errors(kind.value_type, item, below(at, name))


def _count_errors(
    kind: inspect.CollectionType | inspect.DictType, count: int, at: str
) -> Iterator[FieldError]:
    if kind.min_length is not None and count < kind.min_length:
        yield FieldError(at, "too_few", {"minimum": kind.min_length})
    elif kind.max_length is not None and count > kind.max_length:
        yield FieldError(at, "too_many", {"maximum": kind.max_length})


def _no_errors(_kind: inspect.Type, _value: object, _at: str) -> Iterator[FieldError]:
    """The right JSON type is all there is to ask."""
    yield from ()


def _takes(kind: inspect.Type, value: object) -> bool:
    """Whether this option of a union is the one that `value` is meant for."""
    if isinstance(kind, inspect.EnumType | inspect.LiteralType):
        return type(value) in map(type, choices_of(kind))
    rule = _RULES.get(type(kind))
    return rule is None or type(value) in rule.json_types


def _without_metadata(kind: inspect.Type) -> inspect.Type:
    return kind.type if isinstance(kind, inspect.Metadata) else kind


class _Rule(NamedTuple):
    """How one kind of type is judged: the JSON types that it takes, then what more it asks."""

    expected: str
    json_types: tuple[type, ...]
    check: Callable[[Any, Any, str], Iterator[FieldError]]


_RULES: Final[dict[type[inspect.Type], _Rule]] = {
    inspect.NoneType: _Rule("nothing", (NoneType,), _no_errors),
    inspect.BoolType: _Rule("yes_no", (bool,), _no_errors),
    inspect.IntType: _Rule("whole_number", (int,), whole_number_errors),
    inspect.FloatType: _Rule("number", (int, Decimal), number_errors),
    # Of custom types the wire has only quantities.
    inspect.CustomType: _Rule("number", (int, Decimal), lambda _, value, at: quantity_errors(value, at)),
    inspect.StrType: _Rule("text", (str,), text_errors),
    inspect.DateType: _Rule("date", (str,), date_errors),
    inspect.DateTimeType: _Rule("time", (str,), moment_errors),
    inspect.ListType: _Rule("list", (list,), _list_errors),
    inspect.VarTupleType: _Rule("list", (list,), _list_errors),
    inspect.SetType: _Rule("list", (list,), _set_errors),
    inspect.FrozenSetType: _Rule("list", (list,), _set_errors),
    inspect.TupleType: _Rule("list", (list,), _tuple_errors),
    inspect.DictType: _Rule("object", (dict,), _dict_errors),
    inspect.StructType: _Rule("object", (dict,), _struct_errors),
}
