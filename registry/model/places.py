"""Regions (maakunta) and municipalities, by Statistics Finland's codes."""

import msgspec

from registry.model.languages import Translated


class Region(msgspec.Struct, frozen=True):
    """One of the 19 regions; `code` has two digits."""

    code: str
    name: Translated


class Municipality(msgspec.Struct, frozen=True):
    """A municipality; `code` has three digits, `region` is the code of its region."""

    code: str
    region: str
    name: Translated
