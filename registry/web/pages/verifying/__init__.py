"""Verifying documents: whether the registry issued what somebody holds, and what it was. For everybody.

What was issued is no part of the public record's state, so these pages are made for each request.
"""

from registry.web.pages.verifying import asking, files, results, short_addresses

HANDLERS = [*asking.HANDLERS, *results.HANDLERS]
WITHOUT_LANGUAGE = [*short_addresses.HANDLERS, *files.HANDLERS]
