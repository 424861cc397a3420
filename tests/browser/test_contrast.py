"""The colours of the theme stand out from each other, in light, in dark and on paper.

axe sees what a page happens to show; this holds for whatever a page may show. Each pair says where
it stands. `line` alone is in none: its lines part rows that space parts already (1.4.11 asks for
what is needed to understand, and they are not).
"""

from typing import Final

import pytest

from tests.browser.colours import contrast, palettes, rules_of_the_dark_scheme

TEXT: Final = 4.5
"""WCAG 1.4.3, for text of any size: large text is held to it as well."""
GRAPHICS: Final = 3.0
"""WCAG 1.4.11, for the edges of fields, for shapes and for the focus."""

WASHES: Final = ("paper", "raised", "spruce-wash", "amber-wash", "brick-wash")
"""What lies below: the page; what stands out of it; and notices of success, of warning and of error."""

PAIRS: Final = (
    # Whatever is read, on whatever it may lie on: text, words in the second row, links.
    *(("ink", below, TEXT) for below in WASHES),
    *(("quiet", below, TEXT) for below in WASHES),
    *(("spruce", below, TEXT) for below in WASHES),
    ("spruce-deep", "paper", TEXT),  # a link or a secondary button below the pointer
    ("spruce-deep", "spruce-wash", TEXT),
    ("on-spruce", "spruce", TEXT),  # the words of the primary button, and of the link to the content
    ("on-spruce", "spruce-deep", TEXT),  # the same below the pointer
    ("paper", "spruce", TEXT),  # the same, as the components take it: `--color-white` is the paper
    ("paper", "spruce-deep", TEXT),
    ("paper", "brick", TEXT),  # the button for what cannot be undone
    ("amber", "paper", TEXT),  # "invented", "demo", a warning's title
    ("amber", "raised", TEXT),
    ("amber", "amber-wash", TEXT),
    ("brick", "paper", TEXT),  # an error beside its field
    ("brick", "raised", TEXT),
    ("brick", "brick-wash", TEXT),  # in the summary of errors
    # What is seen and not read.
    *(("edge", below, GRAPHICS) for below in WASHES),  # around fields; below the header of a table
    *(("spruce", below, GRAPHICS) for below in WASHES),  # the focus; shapes of what is well
    *(("amber", below, GRAPHICS) for below in WASHES),  # shapes of what is behind; beside warnings
    *(("brick", below, GRAPHICS) for below in WASHES),  # shapes of what was missed; around a wrong field
)


@pytest.mark.parametrize("scheme", palettes())
@pytest.mark.parametrize(("above", "below", "least"), PAIRS)
def test_a_pair_of_colours_stands_out(scheme: str, above: str, below: str, least: float) -> None:
    colours = palettes()[scheme]
    assert round(contrast(colours[above], colours[below]), 2) >= least


def test_every_colour_of_the_theme_is_in_a_pair() -> None:
    named = {name for above, below, _ in PAIRS for name in (above, below)}
    assert set(palettes()["light"]) - named == {"line"}


def test_the_dark_scheme_and_paper_name_every_colour_anew() -> None:
    light, dark, printed = palettes().values()
    assert set(light) == set(dark) == set(printed)
    assert {name for name in light if light[name] == dark[name]} == set()


def test_the_dark_scheme_changes_nothing_but_colours() -> None:
    assert rules_of_the_dark_scheme() == [":root"]


def test_ratios_are_computed_as_the_guidelines_say() -> None:
    assert contrast("#000000", "#ffffff") == contrast("#ffffff", "#000000") == 21
    assert contrast("#777777", "#777777") == 1
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
