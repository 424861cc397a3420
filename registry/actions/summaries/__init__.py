"""What documents tell, read from what is published: each summary in one snapshot."""

from registry.actions.summaries.agreement import agreement

__all__ = ["agreement"]
