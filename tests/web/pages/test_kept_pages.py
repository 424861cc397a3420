"""Rendered pages are bounded by their bytes and bound to their state."""

from registry.actions.public_record import PublishedState
from registry.web.compressing import Compressed
from registry.web.pages.public.kept_pages import KeptPages, Moment
from tests.builders import day

FIRST = Moment(PublishedState(1, is_demo=False), day("2026-03-02"))
SECOND = Moment(PublishedState(2, is_demo=False), day("2026-03-02"))


def page(plain: bytes) -> Compressed:
    """Return a page whose bytes are counted once."""
    return Compressed(plain, b"")


def test_another_state_ends_all_pages() -> None:
    kept = KeptPages()
    kept.keep(FIRST, "/fi/", page(b"one"))
    assert kept.get(FIRST, "/fi/") == page(b"one")
    assert kept.get(SECOND, "/fi/") is None
    assert kept.get(FIRST, "/fi/") is None


def test_another_day_ends_all_pages() -> None:
    kept = KeptPages()
    kept.keep(FIRST, "/fi/", page(b"one"))
    assert kept.get(Moment(FIRST.published, day("2026-03-03")), "/fi/") is None


def test_it_is_known_at_which_moment_pages_were_made() -> None:
    kept = KeptPages()
    assert kept.moment is None
    kept.keep(FIRST, "/fi/", page(b"one"))
    assert kept.moment == FIRST
    assert SECOND.is_later_than(FIRST)
    assert not FIRST.is_later_than(SECOND)
    assert not FIRST.is_later_than(FIRST)


def test_those_not_asked_for_the_longest_go_first() -> None:
    kept = KeptPages(most_bytes=6)
    kept.keep(FIRST, "/a", page(b"aaa"))
    kept.keep(FIRST, "/b", page(b"bbb"))
    kept.get(FIRST, "/a")
    kept.keep(FIRST, "/c", page(b"ccc"))
    assert [kept.get(FIRST, address) for address in ("/a", "/b", "/c")] == [page(b"aaa"), None, page(b"ccc")]


def test_a_page_larger_than_all_that_may_be_kept_is_not() -> None:
    kept = KeptPages(most_bytes=2)
    kept.keep(FIRST, "/a", page(b"aaa"))
    assert kept.get(FIRST, "/a") is None


def test_a_page_kept_twice_counts_once() -> None:
    kept = KeptPages(most_bytes=6)
    for _ in range(3):
        kept.keep(FIRST, "/a", page(b"aaa"))
    kept.keep(FIRST, "/b", page(b"bbb"))
    assert kept.get(FIRST, "/a") == page(b"aaa")


def test_how_often_a_page_was_there_is_counted_and_what_is_kept() -> None:
    kept = KeptPages()
    kept.get(FIRST, "/a")
    kept.keep(FIRST, "/a", page(b"aaa"))
    kept.get(FIRST, "/a")
    kept.get(SECOND, "/a")
    assert (kept.hits, kept.misses, len(kept), kept.size) == (1, 2, 0, 0)
    kept.keep(SECOND, "/a", page(b"aaa"))
    assert (len(kept), kept.size) == (1, 3)
