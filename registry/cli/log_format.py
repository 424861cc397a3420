"""How a command that runs on writes its log: as it is set, else for people where they look on."""

import sys

from registry import logs
from registry.settings import Settings


def log_format(settings: Settings) -> logs.LogFormat:
    """Return the format of log lines."""
    if settings.log_format != "auto":
        return settings.log_format
    is_looked_at = settings.environment == "development" and sys.stderr.isatty()
    return "text" if is_looked_at else "json"
