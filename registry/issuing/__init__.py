"""Issuing documents: the one way from a summary to a PDF that stands on record.

The server, its workers and the command line all issue; what they issue is drawn once, put on record
with its hash, and kept for whoever asks next.
"""

from registry.issuing.issues import issue
from registry.issuing.many import Issued, issue_all
from registry.issuing.orders import order_of

__all__ = ["Issued", "issue", "issue_all", "order_of"]
