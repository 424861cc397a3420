"""Every page fits into 320 px, where 400 % zoom leaves a desk as well, and can be pressed with a thumb."""

import pytest

from tests.browser.pages import EACH, Page
from tests.browser.survey import Survey, Target

LEAST_CONTROL = 44
"""The height of whatever stands alone to be pressed, in CSS pixels; links in a sentence are as high as it is.

axe's rule `target-size` holds the rest to 24 px or the space of as much (WCAG 2.5.8).
"""
LEAST_WIDTH = 24


@pytest.mark.parametrize(("page", "language"), EACH)
def test_nothing_has_to_be_scrolled_sideways_at_320_px(survey: Survey, page: Page, language: str) -> None:
    phone = survey.of(page, language).phone
    assert phone.sideways <= 0, phone.wide


@pytest.mark.parametrize(("page", "language"), EACH)
def test_controls_are_large_enough_for_a_thumb(survey: Survey, page: Page, language: str) -> None:
    found = survey.of(page, language)
    assert [target for target in (*found.desk.targets, *found.phone.targets) if is_small(target)] == []


def is_small(target: Target) -> bool:
    return target.height < LEAST_CONTROL - 0.5 or target.width < LEAST_WIDTH
