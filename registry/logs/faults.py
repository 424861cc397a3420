"""What may be told of an exception: its kind, where it rose, and codes; never its own words.

Those quote what somebody sent: `int()` the text that is no number, PostgreSQL the row that was
there already (`DETAIL: Key (email)=(…)`), SQLite the words of a search.
"""

import sys
import traceback
from collections.abc import Iterator

from registry.errors import RegistryError

_CAUSED = "\nThe above was the cause of:\n"
_MEANWHILE = "\nWhile the above was being dealt with:\n"


def fault_of(exc_info: object) -> BaseException | None:
    """Return the exception that `exc_info` of a log call names, in any way that logging knows."""
    match exc_info:
        case BaseException():
            return exc_info
        case (_, BaseException() as error, _):
            return error
        case True:
            return sys.exc_info()[1]
    return None


def told(error: BaseException) -> str:
    """Return the traceback of an exception and of those before it, without anybody's data."""
    return "".join(_told(error, set())).rstrip("\n")


def _told(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _told(before, seen)
        yield _CAUSED if error.__cause__ else _MEANWHILE
    yield from traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__)).format()
    yield named(error) + "\n"
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            yield from _told(member, seen)


def named(error: BaseException) -> str:
    """Return the kind of an exception, and what it says in codes."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    codes = [str(code) for code in _codes(error) if code]
    return f"{name} ({', '.join(codes)})" if codes else name


def _codes(error: BaseException) -> Iterator[object]:
    """Yield what an exception says in codes, whichever library it is of."""
    if isinstance(error, RegistryError):
        yield error.code
    if isinstance(error, OSError):
        yield error.strerror  # without the name of the file
    yield getattr(error, "sqlite_errorname", None)
    yield getattr(error, "sqlstate", None)
    diagnosis = getattr(error, "diag", None)
    yield getattr(diagnosis, "constraint_name", None)
    if _is_no_connection(error):
        yield error


def _is_no_connection(error: BaseException) -> bool:
    """Tell whether psycopg could not reach its server: it says which and why, of no statement."""
    kinds = {kind.__name__ for kind in type(error).__mro__}
    return "OperationalError" in kinds and getattr(error, "sqlstate", "none of its own") is None
