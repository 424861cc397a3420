"""How the command line says no."""

import click

from registry.errors import InvalidInput, Parameter, RegistryError
from registry.settings import BadSetting


def sentence(error: RegistryError) -> str:
    """Return why the registry refused, for the operator."""
    if isinstance(error, InvalidInput):
        return "\n".join(f"{field.pointer}: {_coded(field.code, field.params)}" for field in error.errors)
    return str(error) if isinstance(error, BadSetting) else _coded(error.code, error.params)


def _coded(code: str, params: dict[str, Parameter]) -> str:
    given = ", ".join(f"{name}: {value}" for name, value in params.items())
    return f"{code} ({given})" if given else code


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
        except RegistryError as error:
            raise Refused(sentence(error)) from error
