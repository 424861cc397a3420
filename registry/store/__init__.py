"""The one room that knows SQL and a database engine.

Each noun has a module of typed functions that take a `Transaction` first. The SQL is one text
for every engine; what has to differ stands in `dialect`, and in the migrations of an engine.
"""

from registry.store.store import Store
from registry.store.transaction import Transaction

__all__ = ["Store", "Transaction"]
