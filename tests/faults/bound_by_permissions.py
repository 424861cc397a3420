"""Runs the registry's command line as one whom the permissions of files bind, also where that is root.

`python -m tests.faults.bound_by_permissions serve --port 8000`. Root may write to files that nobody
may write to, by a capability that it can give up; anybody else never had it.
"""

import ctypes
import os
import sys
from typing import Final

_DROP: Final = 24
"""PR_CAPBSET_DROP of prctl(2): what is dropped, no program that is started after has."""

_PAST_PERMISSIONS: Final = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH of capabilities(7)."""

if __name__ == "__main__":
    if os.geteuid() == 0:
        system = ctypes.CDLL(None, use_errno=True)
        for capability in _PAST_PERMISSIONS:
            if system.prctl(_DROP, capability, 0, 0, 0) != 0:
                raise OSError(ctypes.get_errno(), "cannot give up a capability")
    os.execv(sys.executable, [sys.executable, "-m", "registry", *sys.argv[1:]])  # noqa: S606 (no shell is the point)
