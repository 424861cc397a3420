"""The colours of the theme, and how well one is told from another (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from pathlib import Path
from typing import Final

import registry

_STYLES: Final = Path(registry.__file__).parent / "web" / "static" / "styles"
_COLOUR: Final = re.compile(r"--([a-z-]+): (#[0-9a-f]{6})\b")
_DARK: Final = "@media (prefers-color-scheme: dark)"


def palettes() -> dict[str, dict[str, str]]:
    """Return the theme's colours by scheme: in light, in dark, and on paper."""
    light, _, rest = (_STYLES / "theme.css").read_text(encoding="utf-8").partition(_DARK)
    printed = (_STYLES / "print.css").read_text(encoding="utf-8")
    bright = dict(_COLOUR.findall(light))
    return {
        "light": bright,
        "dark": bright | dict(_COLOUR.findall(rest)),
        "print": bright | dict(_COLOUR.findall(printed)),
    }


def rules_of_the_dark_scheme() -> list[str]:
    """Return the selectors of all rules that hold in the dark alone."""
    styles = "\n".join(file.read_text(encoding="utf-8") for file in sorted(_STYLES.glob("*.css")))
    blocks = re.findall(re.escape(_DARK) + r"\s*\{((?:[^{}]|\{[^{}]*\})*)\}", styles)
    return [selector.strip() for block in blocks for selector in re.findall(r"([^{}]+)\{[^{}]*\}", block)]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (`#rrggbb`): from 1 to 21, whichever is the lighter."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance, as WCAG defines it for sRGB."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
