"""Offices: in which role somebody acted, as the audit trail and the public record name it."""

from registry.model.people import Actor

SYSTEM_OFFICE = "registry"
"""The registry itself, in its own rounds or at its operator's command line."""

ADMIN_OFFICE = "admin"


def of_unit(organisation: str) -> str:
    """Return the office of a procuring unit by its business ID."""
    return f"unit:{organisation}"


def of_ministry(code: str) -> str:
    """Return the office of a ministry."""
    return f"ministry:{code}"


def of_admin(actor: Actor) -> str:
    """Return the office of an admin, or of the registry itself."""
    return SYSTEM_OFFICE if actor.is_system else ADMIN_OFFICE
