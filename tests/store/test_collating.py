"""Names stand in the same order on both engines: the Finnish one."""

from collections.abc import Iterator
from functools import cmp_to_key

import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.store.sqlite.collating import compare_finnish
from tests.postgresql.clusters import Cluster

LETTERS = "aAbBcdeéfghijklmnoöÖpqrsštuüUvwxyzžåÅäÄ 0123"


def test_finnish_letters_come_after_z_and_marks_and_capitals_count_last() -> None:
    words = ["ö", "Åbo", "zeta", "äiti", "Ähtäri", "abc", "ABC", "Zürich", "zyrich", "å", "v", "w"]
    assert sorted(words, key=cmp_to_key(compare_finnish)) == [
        "abc", "ABC", "v", "w", "zeta", "zyrich", "Zürich", "å", "Åbo", "Ähtäri", "äiti", "ö",
    ]  # fmt: skip


@pytest.fixture(scope="module")
def icu(cluster: Cluster) -> Iterator[psycopg.Connection]:
    """PostgreSQL, which has the order from ICU."""
    url = cluster.create_database("collating")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "create collation finnish (provider = icu, locale = 'fi-FI', deterministic = true)"
        )
        yield connection
    cluster.drop_database("collating")


WORDS = st.lists(
    st.text(LETTERS, min_size=1, max_size=8).map(str.strip).filter(bool), min_size=2, max_size=30
)


@settings(max_examples=150, deadline=None)
@given(WORDS)
def test_both_engines_sort_alike(icu: psycopg.Connection, words: list[str]) -> None:
    rows = icu.execute(
        "select word from unnest(%s::text[]) as t (word) order by word collate finnish", [words]
    )
    assert [word for (word,) in rows] == sorted(words, key=cmp_to_key(compare_finnish))
