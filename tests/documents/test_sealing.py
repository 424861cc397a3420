"""The seal: what it proves, what it leaves as it was, and that no document goes out without."""

import asyncio
import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

import page
import pypdf
import pytest
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from registry.documents.sealing import Seal, utc_now
from registry.documents.workers import Renderer
from registry.errors import SealFailed
from registry.settings import Settings
from tests.documents.authorities import DAY, PASSWORD, SEALING, Authority, ec_key, rsa_key, telling_time
from tests.documents.summaries import an_order, text_of


@pytest.fixture(scope="module")
def pdf(renderer: Renderer) -> bytes:
    """A document as it is drawn."""
    return renderer.render_now(an_order()).pdf


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="module")
def files(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with certificates, their password, and what is none."""
    folder = tmp_path_factory.mktemp("seal")
    (folder / "password").write_bytes(PASSWORD + b"\n")
    (folder / "other").write_text("guessed")
    for name, key in {"rsa": rsa_key(), "ec": ec_key()}.items():
        authority.file(folder / f"{name}.p12", key, authority.certificate(key))
    return folder


@pytest.fixture(scope="module")
def timestamps(authority: Authority) -> Iterator[str]:
    with telling_time(authority) as address:
        yield address


def a_seal(files: Path, name: str = "ec", timestamps: str = "") -> Seal:
    return Seal(str(files / f"{name}.p12"), str(files / "password"), timestamps)


def validated(pdf: bytes, authority: Authority) -> PdfSignatureStatus:
    """Return what pyHanko says of the only signature in a document, to whom trusts the authority alone."""
    root = asn1.Certificate.load(authority.root.public_bytes(Encoding.DER))
    trust = ValidationContext(trust_roots=[root], allow_fetching=False)
    [signature] = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    return asyncio.run(async_validate_pdf_signature(signature, trust))


@pytest.mark.parametrize("name", ["rsa", "ec"])
def test_whoever_trusts_the_authority_can_tell_that_a_document_is_ours_and_whole(
    pdf: bytes, files: Path, authority: Authority, name: str
) -> None:
    before = utc_now()
    status = validated(a_seal(files, name).seal(pdf), authority)
    assert status.bottom_line
    assert status.signing_cert.subject.native == {"common_name": "Test registry"}
    assert before - dt.timedelta(seconds=1) <= status.signer_reported_dt <= utc_now()
    assert status.timestamp_validity is None


def test_a_seal_is_of_the_profile_pades_and_allows_no_change(pdf: bytes, files: Path) -> None:
    [signature] = PdfFileReader(io.BytesIO(a_seal(files).seal(pdf))).embedded_signatures
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature.docmdp_level.name == "NO_CHANGES"
    signed = {attribute["type"].native for attribute in signature.signer_info["signed_attrs"]}
    assert {"message_digest", "signing_certificate_v2"} <= signed
    assert "signing_time" not in signed  # forbidden by PAdES: the dictionary has it, in /M
    assert not {"/Reason", "/Location", "/ContactInfo", "/Name"} & set(signature.sig_object)


def test_one_changed_byte_breaks_the_seal(pdf: bytes, files: Path, authority: Authority) -> None:
    sealed = bytearray(a_seal(files).seal(pdf))
    sealed[pdf.index(b"<pdfuaid") if b"<pdfuaid" in pdf else pdf.index(b"pdfuaid")] ^= 1
    assert not validated(bytes(sealed), authority).intact


def test_what_is_added_afterwards_is_told_apart(pdf: bytes, files: Path, authority: Authority) -> None:
    writer = pypdf.PdfWriter(io.BytesIO(a_seal(files).seal(pdf)), incremental=True)
    writer.pages[0].rotate(90)
    changed = io.BytesIO()
    writer.write(changed)
    status = validated(changed.getvalue(), authority)
    assert status.intact
    assert status.modification_level is ModificationLevel.OTHER
    assert not status.bottom_line


def test_the_document_itself_stays_as_it_was_drawn(pdf: bytes, files: Path) -> None:
    sealed = a_seal(files).seal(pdf)
    assert sealed.startswith(pdf)
    before, after = pypdf.PdfReader(io.BytesIO(pdf)), pypdf.PdfReader(io.BytesIO(sealed))
    assert after.metadata == before.metadata
    assert after.xmp_metadata is not None
    assert before.xmp_metadata is not None
    assert after.xmp_metadata.stream.get_data() == before.xmp_metadata.stream.get_data()
    assert {name: list(found) for name, found in after.attachments.items()} == {
        name: list(found) for name, found in before.attachments.items()
    }
    assert text_of(sealed) == text_of(pdf)


def test_what_is_added_has_no_stream_that_might_end_in_an_end_of_line(pdf: bytes, files: Path) -> None:
    added = a_seal(files).seal(pdf)[len(pdf) :]
    assert added.count(b"\nendstream") == added.count(b"\0\0\nendstream") == 1


def test_nothing_of_a_seal_is_on_the_page(pdf: bytes, files: Path) -> None:
    reader = pypdf.PdfReader(io.BytesIO(a_seal(files).seal(pdf)))
    [field] = [
        a for p in reader.pages for a in p.get("/Annots", []) if a.get_object()["/Subtype"] == "/Widget"
    ]
    left, bottom, right, top = (float(edge) for edge in field.get_object()["/Rect"])
    assert left == right < 0
    assert bottom == top < 0
    assert "/AP" not in field.get_object()


@pytest.mark.parametrize("profile", ["3a", "ua1"])
@pytest.mark.parametrize("stamped", [False, True], ids=["without the time", "with the time"])
def test_a_sealed_document_conforms_as_it_did(
    pdf: bytes, files: Path, timestamps: str, profile: str, stamped: bool
) -> None:
    sealed = a_seal(files, "rsa", timestamps if stamped else "").seal(pdf)
    report = page.validate_pdf_bytes(sealed, profile=profile)
    assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == []


def test_a_timestamp_says_when_whatever_clock_the_machine_has(
    pdf: bytes, files: Path, authority: Authority, timestamps: str
) -> None:
    before = dt.datetime.now(dt.UTC).replace(microsecond=0)
    status = validated(a_seal(files, "ec", timestamps).seal(pdf), authority)
    assert status.bottom_line
    stamp = status.timestamp_validity
    assert stamp is not None
    assert stamp.valid
    assert stamp.trusted
    assert before <= stamp.timestamp <= utc_now()


def test_the_certificates_that_lead_to_the_root_go_along_and_no_others(
    pdf: bytes, files: Path, authority: Authority
) -> None:
    key = ec_key()
    stranger = Authority()
    chain = [authority.root, authority.intermediate, stranger.root, stranger.intermediate]
    authority.file(files / "many.p12", key, authority.certificate(key), chain=chain)
    [signature] = PdfFileReader(io.BytesIO(a_seal(files, "many").seal(pdf))).embedded_signatures
    ours = {_serial(authority.root), _serial(authority.intermediate)}
    assert {certificate.serial_number for certificate in signature.other_embedded_certs} == ours


def test_one_key_seals_one_document_after_the_other(pdf: bytes, files: Path, authority: Authority) -> None:
    seal = a_seal(files)
    sealed = [seal.seal(pdf), seal.seal(pdf)]
    assert all(validated(each, authority).bottom_line for each in sealed)
    assert seal.open() is seal.open()


@pytest.mark.parametrize(
    ("certificate", "password", "reason"),
    [
        ("missing.p12", "password", "the certificate's file cannot be read: No such file or directory"),
        ("ec.p12", "missing", "the password's file cannot be read: No such file or directory"),
        ("ec.p12", "other", "the file is no PKCS#12 file, or its password is another one"),
        ("ec.p12", "", "the file is no PKCS#12 file, or its password is another one"),
        ("other", "password", "the file is no PKCS#12 file, or its password is another one"),
    ],
)
def test_what_cannot_be_opened_is_named(
    files: Path, pdf: bytes, certificate: str, password: str, reason: str
) -> None:
    seal = Seal(str(files / certificate), str(files / password) if password else "")
    with pytest.raises(SealFailed) as failure:
        seal.seal(pdf)
    assert failure.value.params == {"reason": reason}


def test_a_file_without_a_password_opens_without_one(files: Path, authority: Authority) -> None:
    key = ec_key()
    path = authority.file(files / "open.p12", key, authority.certificate(key), password=b"")
    assert Seal(str(path)).open().subject == "CN=Test registry"


def _serial(certificate: x509.Certificate) -> int:
    return certificate.serial_number


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [(DAY, 2 * DAY, "is valid from"), (-2 * DAY, -DAY, "was valid until")],
    ids=["not yet", "no more"],
)
def test_no_document_is_sealed_with_a_certificate_that_does_not_hold(
    files: Path, pdf: bytes, authority: Authority, start: dt.timedelta, end: dt.timedelta, reason: str
) -> None:
    key = ec_key()
    authority.file(files / "then.p12", key, authority.certificate(key, start=start, end=end))
    with pytest.raises(SealFailed) as failure:
        a_seal(files, "then").seal(pdf)
    assert reason in str(failure.value.params["reason"])


def test_a_certificate_that_ends_while_the_service_runs_seals_no_more(
    files: Path, pdf: bytes, authority: Authority
) -> None:
    key, now = ec_key(), [utc_now()]
    path = authority.file(files / "ending.p12", key, authority.certificate(key, end=DAY))
    seal = Seal(str(path), str(files / "password"), now=lambda: now[0])
    assert seal.seal(pdf)
    now[0] += 2 * DAY
    with pytest.raises(SealFailed):
        seal.seal(pdf)


def test_a_certificate_that_is_for_something_else_is_refused(files: Path, authority: Authority) -> None:
    key = ec_key()
    usage = {name: getattr(SEALING, name) for name in ("crl_sign", "key_encipherment", "data_encipherment")}
    usage |= dict.fromkeys(("digital_signature", "content_commitment", "key_cert_sign"), False)
    other = x509.KeyUsage(**usage, key_agreement=True, encipher_only=False, decipher_only=False)
    authority.file(files / "agree.p12", key, authority.certificate(key, other))
    with pytest.raises(SealFailed) as failure:
        a_seal(files, "agree").open()
    assert failure.value.params == {"reason": "the certificate is not for signing (key usage)"}


def test_without_the_time_that_is_asked_for_nothing_is_sealed(
    files: Path, pdf: bytes, authority: Authority
) -> None:
    with telling_time(authority) as address:
        pass
    seal = a_seal(files, timestamps=address)
    with pytest.raises(SealFailed) as failure:
        seal.seal(pdf)
    assert failure.value.params == {"reason": "the timestamp server gave no timestamp"}


@pytest.mark.parametrize("answer", [b"<html>Down for maintenance</html>", b"\x30\x05\x30\x03\x02\x01\x02"])
def test_an_answer_that_is_no_timestamp_seals_nothing(
    files: Path, pdf: bytes, authority: Authority, answer: bytes
) -> None:
    with telling_time(authority, answer=answer) as address, pytest.raises(SealFailed):
        a_seal(files, timestamps=address).seal(pdf)


def test_a_timestamp_of_something_else_is_found_out(files: Path, pdf: bytes, authority: Authority) -> None:
    with telling_time(authority, of=b"something else") as address, pytest.raises(SealFailed) as failure:
        a_seal(files, timestamps=address).seal(pdf)
    assert failure.value.params == {"reason": "the timestamp is not one of this signature"}


def test_a_certificate_of_another_key_is_found_out(pdf: bytes, files: Path, authority: Authority) -> None:
    seal = a_seal(files)
    signer = seal.open().signer
    signer._key = ec_key()  # noqa: SLF001 (a token can hold a key under the name of a certificate not its own)
    with pytest.raises(SealFailed) as failure:
        seal.seal(pdf)
    assert failure.value.params == {"reason": "the key is not that of the certificate"}


def test_without_the_setting_there_is_no_seal() -> None:
    assert Seal.of(Settings()) is None
