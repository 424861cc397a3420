"""The green deal registry: agreements, commitments, progress reports and reviews, kept in the open."""

__version__ = "0.1.0"
