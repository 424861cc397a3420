"""A seal holds, and leaves a document what the standards ask, whatever is in it and however long it is."""

import asyncio
import io
from collections.abc import Iterator

import pytest
from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from registry.documents.sealing import Seal
from registry.model.languages import Language
from tests.documents.authorities import PASSWORD, Authority, rsa_key, telling_time
from tests.documents.conformity import faults_of
from tests.documents.drawn import SUBJECTS, DrawnOnce, Subject


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="module")
def seal(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seal]:
    """A seal with the time on it."""
    folder, key = tmp_path_factory.mktemp("seal"), rsa_key()
    (folder / "password").write_bytes(PASSWORD)
    path = authority.file(folder / "seal.p12", key, authority.certificate(key))
    with telling_time(authority) as address:
        yield Seal(str(path), str(folder / "password"), address)


@pytest.mark.parametrize("subject", SUBJECTS, ids=str)
def test_it_can_be_sealed_and_meets_both_standards_as_before(
    drawn: DrawnOnce, authority: Authority, seal: Seal, subject: Subject
) -> None:
    pdf = drawn.of(subject, Language.FI).pdf
    sealed = seal.seal(pdf)
    assert faults_of(sealed) == []
    root = x509.Certificate.load(authority.root.public_bytes(Encoding.DER))
    trust = ValidationContext(trust_roots=[root], allow_fetching=False)
    [signature] = PdfFileReader(io.BytesIO(sealed)).embedded_signatures
    assert asyncio.run(async_validate_pdf_signature(signature, trust)).bottom_line
    assert sealed.startswith(pdf)
