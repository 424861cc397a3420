"""Sessions as their owner sees them, and the devices that they began on."""

import datetime as dt
import re
from typing import Final

import msgspec

_BROWSERS: Final = (
    ("Edg(?:A|iOS)?", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("SamsungBrowser", "Samsung Internet"),
    ("CriOS", "Chrome"),
    ("(?:Headless)?Chrome", "Chrome"),
    ("Safari", "Safari"),
)
"""Patterns of the `User-Agent` header, and whose they are; browsers name others behind their own."""

_SYSTEMS: Final = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)
MOST_LETTERS: Final = 60


class Session(msgspec.Struct, frozen=True):
    """A session: `number` tells it from the person's others, and opens nothing."""

    number: str
    device: str
    started_at: dt.datetime
    expires_at: dt.datetime


def device_of(user_agent: str) -> str:
    """Return a browser and a system in a few words (`Firefox, Windows`), nothing where neither is known.

    No more of the header is kept: its rest would tell people apart, and helps nobody to know a device.
    """
    browser = next((name for mark, name in _BROWSERS if re.search(rf"\b{mark}\b", user_agent)), "")
    system = next((name for mark, name in _SYSTEMS if mark in user_agent), "")
    return ", ".join(part for part in (browser, system) if part)
