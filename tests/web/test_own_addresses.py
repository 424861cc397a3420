"""Browsers are led to pages of the registry and nowhere else."""

from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from registry.web.own_addresses import own_page

HERE = "https://registry.example.fi/en/sign-in"


@pytest.mark.parametrize(
    "address",
    [
        "/en/",
        "/fi/workspace",
        "/sv/reviews?deal=clean-sites&days=30",
        "/en/organisations/0201256-6",
        "/fi/a%20b",
    ],
)
def test_pages_of_the_registry_are_its_own(address: str) -> None:
    assert own_page(address) == address


pieces = st.sampled_from(
    [
        "/",
        "//",
        "\\",
        "en",
        "fi",
        "..",
        "evil.example",
        "@",
        ":",
        "?",
        "#",
        "https:",
        "%2F",
        "%5C",
        "\t",
        "\n",
        " ",
        "ä",
    ]
)


@given(
    st.lists(pieces, max_size=8).map("".join)
    | st.text(max_size=30)
    | st.text(max_size=20).map("/en/{}".format)
)
@example("/en/../../x")
@example("/en/\n//evil.example")
def test_an_address_is_refused_or_stays_with_the_registry_however_a_browser_reads_it(address: str) -> None:
    accepted = own_page(address)
    if accepted is not None:
        for cleaned in (accepted, accepted.replace("\\", "/"), "".join(accepted.split())):
            whole = urlsplit(urljoin(HERE, cleaned))
            assert (whole.scheme, whole.netloc) == ("https", "registry.example.fi")
        assert accepted.isascii()
        assert accepted.isprintable()
