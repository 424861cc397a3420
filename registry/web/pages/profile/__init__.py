"""What is a person's own: name and language, password, sessions, API tokens, and what is held on them."""

from registry.web.pages.profile import account, data, sessions, tokens

HANDLERS = [*account.HANDLERS, *sessions.HANDLERS, *tokens.HANDLERS, *data.HANDLERS]
