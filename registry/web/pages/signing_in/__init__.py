"""Signing in and out, and what comes before: an invitation; nobody needs to be signed in for it."""

from registry.web.pages.signing_in import invitations, sessions

HANDLERS = [*sessions.HANDLERS, *invitations.HANDLERS]
