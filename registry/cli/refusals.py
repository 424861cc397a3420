"""How the command line says no."""

import click

from registry.errors import InvalidInput, RegistryError, StoreAway, StoreNotReady
from registry.locale import refusals
from registry.model.languages import Language
from registry.settings import BadSetting
from registry.store.copies import NotCopied


def sentence(error: RegistryError) -> str:
    """Return why the registry refused and what mends it, for the operator: a line for each field at fault."""
    if isinstance(error, StoreNotReady) and "database" in error.params:
        return (
            f"The database {error.params['database']} is missing or lacks migrations. "
            "Run `registry migrate`: it makes the database, or brings it up to date."
        )
    if isinstance(error, StoreAway) and "database" in error.params:
        return f"{error.params['database']} cannot be reached: {error.params['reason']}"
    fields = error.errors if isinstance(error, InvalidInput) else ()
    told = [f"{field.pointer}: {refusals.field_detail(Language.EN, field)}" for field in fields]
    return "\n".join([refusals.detail(Language.EN, error), *told])


class Refused(click.ClickException):
    """The registry refused: exit code 1."""


class Misconfigured(click.ClickException):
    """A setting cannot be used: exit code 2."""

    exit_code = 2


class RefusingGroup(click.Group):
    """Commands whose `RegistryError`s end the program with a sentence instead of a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BadSetting as error:
            raise Misconfigured(sentence(error)) from error
        except NotCopied as error:
            raise Refused(str(error)) from error
        except RegistryError as error:
            raise Refused(sentence(error)) from error
