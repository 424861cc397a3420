"""What backs a report: told apart by numbers, attached once, links that lead to pages."""

import pytest
from msgspec.structs import replace

from registry.errors import NotFound
from registry.model.evidence import MOST, check_link, numbered, with_one_more
from registry.model.progress_reports import ReportStatus
from tests.builders import a_file, a_link, an_accepted_report
from tests.model.refusals import refused


def test_each_piece_has_a_number_of_its_own() -> None:
    two = with_one_more(with_one_more((), a_file()), a_link())
    assert [one.number for one in two] == [1, 2]
    assert [one.number for one in with_one_more(two[1:], a_file())] == [2, 3]


def test_the_same_file_or_link_is_attached_once() -> None:
    two = with_one_more(with_one_more((), a_file(title="Photo")), a_link())
    with refused("/file", "attached_already"):
        with_one_more(two, a_file(title="The same photo"))
    with refused("/link", "attached_already"):
        with_one_more(two, a_link(title="The same page"))


def test_a_report_has_so_many_pieces_and_no_more() -> None:
    many = tuple(a_link(number=number, link=f"https://example.fi/{number}") for number in range(1, MOST + 1))
    with refused("/file", "too_many"):
        with_one_more(many, a_file())


def test_a_piece_is_found_by_its_number() -> None:
    piece = a_file(number=3)
    assert numbered((a_link(number=1), piece), 3) is piece
    with pytest.raises(NotFound):
        numbered((piece,), 2)


def test_the_public_sees_of_an_accepted_report_what_its_unit_has_marked_public() -> None:
    shown, hidden = a_file(number=1, is_public=True), a_link(number=2, is_public=False)
    report = an_accepted_report()
    version = replace(report.latest, evidence=(shown, hidden))
    assert report.status is ReportStatus.ACCEPTED
    assert replace(report, versions=(version,)).published().latest.evidence == (shown,)


def test_the_trail_tells_neither_title_nor_name() -> None:
    assert "Veikko" not in str(a_file(title="Veikko's letter").noted())
    assert "example" not in str(a_link().noted())


@pytest.mark.parametrize(
    "link",
    [
        "https://www.hel.fi/paatokset/2026?kohta=3#liite",
        "http://example.org",
        "https://example.org:8443/raportti.pdf",
        "https://päästöt.example.fi/työmaat",
    ],
)
def test_a_link_leads_to_a_page(link: str) -> None:
    check_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)//example.org/",
        "data:text/html,x",
        "//example.org/",
        "example.org",
        "https://",
        "https://localhost/",
        "https://user:secret@example.org/",
        "https://example.org\\@other.example/",
        "https://example.org:99999/",
        "https://example.org/a b",
        'https://example.org/"onclick="x',
        "https://example.org/\u202egpj",
        "ftp://example.org/",
    ],
)
def test_nothing_else_is_a_link(link: str) -> None:
    with refused("/link", "bad_link"):
        check_link(link)
