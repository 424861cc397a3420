"""The demo: real deals and their parties, units that do not exist, and figures that are all invented.

It is loaded into an empty store through the same functions as everything else, as if the
registry had been in use for years.
"""

from registry.actions.demo_state import PASSWORD
from registry.demo.loading import SEED, Counts, load
from registry.demo.people import PEOPLE

__all__ = ["PASSWORD", "PEOPLE", "SEED", "Counts", "load"]
