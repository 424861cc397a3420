"""Ordering a document of a summary."""

from registry.documents.orders import Order
from registry.model.languages import Language
from registry.model.summaries import Summary
from registry.wire.summaries import data_of


def order_of(summary: Summary, language: Language, site: str) -> Order:
    """Return the order for a document in a language, with its data as the API gives them.

    `site` is where the registry is reached: the document names the page that verifies it.
    """
    return Order(summary, language, data_of(summary), site)
