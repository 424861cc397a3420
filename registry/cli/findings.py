"""What checks find, and how it is printed."""

import click
import msgspec


class Finding(msgspec.Struct, frozen=True):
    """What one check found; no faults mean that all is well. `note` is worth knowing in any case."""

    check: str
    faults: list[str]
    note: str = ""


def print_finding(finding: Finding) -> None:
    """Print what one check found."""
    note = f" ({finding.note})" if finding.note else ""
    click.echo(f"{finding.check}: {'wrong' if finding.faults else 'ok'}{note}")
    for fault in finding.faults:
        click.echo(f"  {fault}")
