"""Rendered pages are bounded by their bytes and bound to their state."""

from registry.web.pages.kept_pages import KeptPages


def test_another_state_ends_all_pages() -> None:
    kept = KeptPages()
    kept.keep(1, "/fi/", b"one")
    assert kept.get(1, "/fi/") == b"one"
    assert kept.get(2, "/fi/") is None
    assert kept.get(1, "/fi/") is None


def test_those_not_asked_for_the_longest_go_first() -> None:
    kept = KeptPages(most_bytes=6)
    kept.keep(1, "/a", b"aaa")
    kept.keep(1, "/b", b"bbb")
    kept.get(1, "/a")
    kept.keep(1, "/c", b"ccc")
    assert [kept.get(1, address) for address in ("/a", "/b", "/c")] == [b"aaa", None, b"ccc"]


def test_a_page_larger_than_all_that_may_be_kept_is_not() -> None:
    kept = KeptPages(most_bytes=2)
    kept.keep(1, "/a", b"aaa")
    assert kept.get(1, "/a") is None


def test_a_page_kept_twice_counts_once() -> None:
    kept = KeptPages(most_bytes=6)
    for _ in range(3):
        kept.keep(1, "/a", b"aaa")
    kept.keep(1, "/b", b"bbb")
    assert kept.get(1, "/a") == b"aaa"


def test_how_often_a_page_was_there_is_counted_and_what_is_kept() -> None:
    kept = KeptPages()
    kept.get(1, "/a")
    kept.keep(1, "/a", b"aaa")
    kept.get(1, "/a")
    kept.get(2, "/a")
    assert (kept.hits, kept.misses, len(kept), kept.size) == (1, 2, 0, 0)
    kept.keep(2, "/a", b"aaa")
    assert (len(kept), kept.size) == (1, 3)
