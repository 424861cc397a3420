"""Pictures as pages show them: each brings the letters that it needs, and the colours of both schemes.

A browser gives a picture nothing of the page that it stands on, neither its fonts nor its styles.
"""

import base64
import io
import re
from functools import cache
from html import unescape
from typing import Any, Final

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from registry.documents.charts.board import theme
from registry.documents.document_files import FOLDERS

_FILES: Final = {"400": "SourceSans3-Regular.ttf.woff2", "600": "SourceSans3-Semibold.ttf.woff2"}
_TEXT: Final = re.compile(r'<text[^>]*font-weight="(\d+)"[^>]*>([^<]+)</text>')
_PLAIN_TEXT: Final = re.compile(r"<text(?![^>]*font-weight)[^>]*>([^<]+)</text>")
_ROOT: Final = re.compile(r"<svg[^>]*>")
_OPTIONS: Final = Options(hinting=False, name_IDs=[], notdef_outline=True)
_RULES: Final = {"BASE", "GDEF", "GPOS", "GSUB", "STAT", "DSIG"}
_COLOUR: Final = re.compile(r'(fill|stroke)="(#[0-9a-f]{6})"')


def for_page(svg: str) -> bytes:
    """Return a picture with its letters and colours inside."""
    style = f"<style>{_fonts(svg)}{_colours(svg)}</style>"
    return _ROOT.sub(lambda root: root[0] + style, svg, count=1).encode()


def _fonts(svg: str) -> str:
    letters: dict[str, set[str]] = {weight: set() for weight in _FILES}
    for weight, words in [*_TEXT.findall(svg), *(("400", words) for words in _PLAIN_TEXT.findall(svg))]:
        letters[weight].update(unescape(words))
    return "".join(_face(weight, "".join(sorted(some))) for weight, some in letters.items() if some)


def _face(weight: str, letters: str) -> str:
    data = base64.b64encode(_letters_alone(weight, letters)).decode()
    source = f'url("data:font/woff2;base64,{data}")'
    return f'@font-face{{font-family:"Registry Sans";font-weight:{weight};src:{source}}}'


def _letters_alone(weight: str, letters: str) -> bytes:
    """Return a font with these letters and nothing else, so small that it can lie in each picture."""
    font = TTFont(io.BytesIO(_plain_font(weight)), recalcTimestamp=False, lazy=True)
    subsetter = Subsetter(_OPTIONS)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    return _saved(font, "woff2")


@cache
def _plain_font(weight: str) -> bytes:
    """Return a font to take letters from again and again: without rules for setting it, not compressed."""
    font = TTFont(FOLDERS["scripts"] / _FILES[weight], recalcTimestamp=False)
    for table in _RULES & set(font.keys()):
        del font[table]
    return _saved(font, None)


def _saved(font: TTFont, flavor: str | None) -> bytes:
    font.flavor = flavor
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def _colours(svg: str) -> str:
    used = sorted(set(_COLOUR.findall(svg)))
    light, dark = (_rules(used, colours) for colours in (theme().light, theme().dark))
    return f"{light}@media (prefers-color-scheme:dark){{{dark}}}"


def _rules(used: list[Any], counterparts: dict[str, str]) -> str:
    return "".join(
        f'[{name}="{colour}"]{{{name}:{counterparts[colour]}}}'
        for name, colour in used
        if colour in counterparts
    )
