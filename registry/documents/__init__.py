"""Summaries as documents: orders for them, and their PDF bytes.

WeasyPrint runs in worker processes of its own; whoever imports this room does not import it.
"""
