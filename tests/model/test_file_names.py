"""A file's name is kept as far as it is safe for whoever saves it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.model.file_names import safe_name

PDF = (".pdf",)


@pytest.mark.parametrize(
    ("given_name", "safe"),
    [
        ("Loppuraportti 2026.pdf", "Loppuraportti 2026.pdf"),
        ("RAPORTTI.PDF", "RAPORTTI.pdf"),
        ("Päästöt — työmaat.pdf", "Päästöt — työmaat.pdf"),
        ("Pa\u0308a\u0308sto\u0308t.pdf", "Päästöt.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        (r"C:\Users\Aino\Desktop\raportti.pdf", "raportti.pdf"),
        ("raportti.exe", "raportti.exe.pdf"),
        ("lasku\u202efdp.exe", "laskufdp.exe.pdf"),
        ("zero\u200bwidth\ufeff.pdf", "zerowidth.pdf"),
        ("line\r\nSet-Cookie: x.pdf", "lineSet-Cookie_ x.pdf"),
        ('a"b<c>d|e?f*g.pdf', "a_b_c_d_e_f_g.pdf"),
        ("  .hidden. .pdf", "hidden.pdf"),
        ("con.pdf", "_con.pdf"),
        ("LPT1.txt", "_LPT1.txt.pdf"),
        ("", "evidence.pdf"),
        (".pdf", "evidence.pdf"),
        ("\u202e\u200b/", "evidence.pdf"),
    ],
)
def test_a_name_is_kept_without_what_is_unsafe_in_it(given_name: str, safe: str) -> None:
    assert safe_name(given_name, PDF) == safe


def test_a_name_may_have_either_ending_of_its_kind() -> None:
    assert safe_name("kuva.jpeg", (".jpg", ".jpeg")) == "kuva.jpeg"
    assert safe_name("kuva.png", (".jpg", ".jpeg")) == "kuva.png.jpg"


def test_a_long_name_keeps_its_ending() -> None:
    name = safe_name("ä" * 300 + ".pdf", PDF)
    assert name.endswith("ä.pdf")
    assert len(name.encode()) <= 255


@given(st.text())
def test_no_name_has_a_folder_or_a_sign_that_is_not_seen(given_name: str) -> None:
    name = safe_name(given_name, PDF)
    assert name.lower().endswith(".pdf")
    assert not set(name) & set('/\\<>:"|?*')
    assert not any(unicodedata.category(sign).startswith("C") for sign in name)
    assert safe_name(name, PDF) == name
