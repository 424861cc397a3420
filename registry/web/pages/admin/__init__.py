"""Where admins keep organisations, people with their roles, and invitations."""

from registry.web.pages.admin import organisations, people, person

HANDLERS = [*organisations.HANDLERS, *people.HANDLERS, *person.HANDLERS]
