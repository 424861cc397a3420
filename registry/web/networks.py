"""Networks that settings name: whose word is taken, and who may look."""

import ipaddress
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_REMEMBERED: Final = 1024


class Networks:
    """Addresses that belong together."""

    def __init__(self, networks: Iterable[str]) -> None:
        self._networks = [ipaddress.ip_network(network) for network in networks]
        # A server asks this of each request, and most come from a few addresses.
        self.holds = lru_cache(_REMEMBERED)(self._holds)

    def _holds(self, host: str | None) -> bool:
        """Tell whether an address is one of them; what is no address, such as a socket's path, is not."""
        try:
            address = ipaddress.ip_address(host or "")
        except ValueError:
            return False
        if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
            address = address.ipv4_mapped  # who listens on `::` sees IPv4 in this dress
        return any(address in network for network in self._networks)
