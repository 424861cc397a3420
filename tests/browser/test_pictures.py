"""README.md and docs/ show the pictures that `script/pictures` takes: each of them, and no others."""

import re
from typing import Final

import pytest

from tests.browser.papers import PAPERS
from tests.browser.pictures import FOLDER, PICTURES, Picture, take
from tests.browser.site import Site

ROOT: Final = FOLDER.parents[1]
MOST_BYTES: Final = 150_000


def named() -> dict[str, list[str]]:
    """Return what documents show of the folder, by file, with the words for those who do not see it."""
    found: dict[str, list[str]] = {}
    for document in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))):
        for words, path in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", document.read_text(encoding="utf-8")):
            file = (document.parent / path).resolve()
            assert file.parent == FOLDER, f"{document.name} shows {path}"
            found.setdefault(file.name, []).append(words)
    return found


def test_documents_show_every_picture_that_is_taken_and_no_other() -> None:
    assert set(named()) == {picture.file for picture in (*PICTURES, *PAPERS)}
    assert {file.name for file in FOLDER.iterdir()} == set(named())


def test_every_picture_is_told_in_words_and_small() -> None:
    assert all(words for told in named().values() for words in told)
    assert [file.name for file in FOLDER.iterdir() if file.stat().st_size > MOST_BYTES] == []


@pytest.mark.parametrize("picture", [PICTURES[0]], ids=lambda picture: picture.name)
def test_a_picture_is_taken(site: Site, picture: Picture) -> None:
    taken = take(site, picture)
    assert taken[:4] + taken[8:12] == b"RIFFWEBP"
    assert len(taken) < MOST_BYTES
