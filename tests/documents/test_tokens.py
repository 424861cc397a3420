"""A key that never leaves its token seals as one in a file does."""

import asyncio
import io
from collections.abc import Iterator
from pathlib import Path

import page
import pkcs11
import pytest
from asn1crypto import x509 as asn1
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from registry.documents.sealing import Seal
from registry.documents.tokens import PinRefused, TokenAddress
from registry.documents.workers import Renderer
from registry.errors import SealFailed
from tests.documents.authorities import Authority
from tests.documents.summaries import an_order
from tests.documents.tokens import LABEL, PIN, address, make_token, module


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="module")
def folder(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a token, and its PIN in a file."""
    folder = tmp_path_factory.mktemp("token")
    (folder / "pin").write_text(f"{PIN}\n")
    (folder / "wrong").write_text("1111\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(folder / "softhsm2.conf"))
        make_token(folder, authority)
        yield folder


@pytest.fixture(scope="module")
def pdf(renderer: Renderer) -> bytes:
    return renderer.render_now(an_order()).pdf


@pytest.mark.parametrize("label", ["rsa", "ec", "strict"])
def test_a_token_seals(pdf: bytes, folder: Path, authority: Authority, label: str) -> None:
    sealed = Seal(address(label), str(folder / "pin")).seal(pdf)
    root = asn1.Certificate.load(authority.root.public_bytes(Encoding.DER))
    [signature] = PdfFileReader(io.BytesIO(sealed)).embedded_signatures
    trust = ValidationContext(trust_roots=[root], allow_fetching=False)
    assert asyncio.run(async_validate_pdf_signature(signature, trust)).bottom_line
    assert all(page.is_pdf_compliant_bytes(sealed, profile=profile) for profile in ("3a", "ua1"))


def test_a_token_that_has_forgotten_us_is_opened_anew(pdf: bytes, folder: Path) -> None:
    seal = Seal(address(), str(folder / "pin"))
    assert seal.seal(pdf)
    pkcs11.lib(module()).reinitialize()
    assert seal.seal(pdf)


def test_a_token_is_not_asked_twice_with_a_pin_that_it_has_refused(pdf: bytes, folder: Path) -> None:
    seal = Seal(address(), str(folder / "wrong"))
    with pytest.raises(PinRefused) as first:
        seal.seal(pdf)
    (folder / "wrong").write_text(PIN)
    with pytest.raises(PinRefused) as second:
        seal.seal(pdf)
    (folder / "wrong").write_text("1111\n")
    assert first.value is second.value
    assert first.value.params == {"reason": "PKCS#11: PinIncorrect"}


@pytest.mark.parametrize(
    ("where", "pin", "reason"),
    [
        (address(token="Another"), "pin", "no slot has the token that the address names"),
        (address("another"), "pin", "the token has 0 certificates that the address names"),
        (address("intermediate"), "pin", "PKCS#11: Could not find private key with label 'intermediate'."),
        (address("rsa"), "", "PKCS#11: Could not find private key with label 'rsa'."),
        (address(of="/nowhere/module.so"), "pin", "the PKCS#11 module cannot be loaded"),
    ],
    ids=["no such token", "no such object", "no key", "no PIN", "no module"],
)
def test_what_is_missing_is_named(pdf: bytes, folder: Path, where: str, pin: str, reason: str) -> None:
    with pytest.raises(SealFailed) as failure:
        Seal(where, str(folder / pin) if pin else "").seal(pdf)
    assert failure.value.params == {"reason": reason}


def test_an_address_is_read_as_the_standard_has_it() -> None:
    told = TokenAddress.of("pkcs11:serial=DE%00AD;id=%01;token=My%20token;type=private?module-path=/usr/x.so")
    assert told == TokenAddress("/usr/x.so", "My token", b"DE\x00AD", None, b"\x01")
    assert TokenAddress.of(address()) == TokenAddress(module(), LABEL, None, "rsa", None)
