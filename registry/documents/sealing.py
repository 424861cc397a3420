"""The seal: an invisible signature by which anybody can tell that a document is the registry's, and whole.

It is a PAdES signature (ETSI EN 319 142-1, level B-B; with a timestamp B-T), appended to the document
behind its last byte: what was drawn stays as it is, and a sealed document begins with the unsealed one.
The field that holds it lies outside the page, so that there is nothing to see or to read aloud; this is
also what lets it conform to PDF/A-3 and PDF/UA-1 at once. No change is allowed afterwards (DocMDP, level
1) but what archives add: timestamps, and proof that the certificate was good (ISO 32000-2, 12.8.2.2).

Imported by the document worker if a seal is configured, and by `registry check`.
"""

import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path
from typing import Final, Self

from pyhanko.pdf_utils.generic import DictionaryObject, StreamObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import BasePdfFileWriter, PageObject, PdfFileWriter
from pyhanko.sign.fields import InvisSigSettings, MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import TimestampRequestError
from pyhanko.sign.timestamps.aiohttp_client import HTTPTimeStamper

from registry.documents.seal_keys import SealKey, open_file
from registry.documents.seal_proofs import prove
from registry.documents.tokens import PinRefused, TokenFailed, open_token
from registry.errors import SealFailed
from registry.settings import Settings

FIELD: Final = "registry-seal"
SPOKEN_NAME: Final = "Seal of the registry"
"""PDF/UA-1 asks for it of every form field (7.18.1), even of one that nobody meets."""
DIGEST: Final = "sha256"
TIMESTAMP_SECONDS: Final = 10


def utc_now() -> dt.datetime:
    """Return the present: a signature says when it was made, whatever the document is about."""
    return dt.datetime.now(dt.UTC)


class Seal:
    """A key with its certificate and, if there is one, the server that says what time it is.

    The key is opened for the first document. What fails then is tried again with the next one.
    """

    def __init__(
        self,
        certificate: str,
        password_file: str = "",
        timestamps: str = "",
        now: Callable[[], dt.datetime] = utc_now,
    ) -> None:
        self._certificate = certificate
        self._password_file = password_file
        self._timestamper = HTTPTimeStamper(timestamps, timeout=TIMESTAMP_SECONDS) if timestamps else None
        self._now = now
        self._key: SealKey | None = None
        self._refused_pin: PinRefused | None = None

    @classmethod
    def of(cls, settings: Settings) -> Self | None:
        """Return the seal that the settings describe, or None if documents are issued unsealed."""
        if not settings.seal_certificate:
            return None
        return cls(settings.seal_certificate, settings.seal_password_file, settings.seal_timestamps)

    def open(self) -> SealKey:
        """Return the key, open; raises SealFailed when it cannot be had, or its certificate holds not now."""
        if self._refused_pin is not None:
            # A token locks itself after a few wrong PINs: it is not asked again with the same one.
            raise self._refused_pin
        if self._key is None or not self._key.holds_at(self._now()):  # there may be a new certificate
            try:
                self._key = self._opened(_password(self._password_file))
            except PinRefused as refusal:
                self._refused_pin = refusal
                raise
        self._key.must_hold(self._now())
        return self._key

    def try_out(self) -> SealKey:
        """Seal an empty page and return the key that did; raises SealFailed as for a document."""
        self.seal(_empty_page())
        return self.open()

    def seal(self, pdf: bytes) -> bytes:
        """Return the document with the seal behind it; raises SealFailed, and never returns it unsealed."""
        is_open_already = self._key is not None
        try:
            return self._seal(pdf)
        except TokenFailed:
            self._key = None
            if not is_open_already:
                raise
        # A token that was pulled or restarted has forgotten whom it let in.
        return self._seal(pdf)

    def _seal(self, pdf: bytes) -> bytes:
        key = self.open()
        signer = _Signer(_METADATA, key.signer, timestamper=self._timestamper, new_field_spec=_FIELD)
        signer.time = self._now()
        try:
            sealed: bytes = signer.sign_pdf(_Addition(io.BytesIO(pdf))).getvalue()
            prove(sealed, pdf, with_timestamp=self._timestamper is not None)
        except TimestampRequestError as error:
            raise SealFailed(reason="the timestamp server gave no timestamp") from error
        except key.failures as error:
            raise TokenFailed.of(error) from error
        except (KeyError, TypeError, ValueError) as error:  # as of an answer that is no timestamp
            reason = f"what came of signing makes no sense ({type(error).__name__})"
            raise SealFailed(reason=reason) from error
        return sealed

    def _opened(self, password: bytes | None) -> SealKey:
        if self._certificate.startswith("pkcs11:"):
            return open_token(self._certificate, password)
        return open_file(Path(self._certificate), password)


_METADATA: Final = PdfSignatureMetadata(
    field_name=FIELD,
    subfilter=SigSeedSubFilter.PADES,
    md_algorithm=DIGEST,
    certify=True,
    docmdp_permissions=MDPPerm.NO_CHANGES,
)
_FIELD: Final = SigFieldSpec(
    FIELD, readable_field_name=SPOKEN_NAME, invis_sig_settings=InvisSigSettings(box_out_of_bounds=True)
)


class _Addition(IncrementalPdfFileWriter):
    """Writes the seal behind the document and leaves what the document says of itself alone.

    PyHanko would name itself as its producer, and set its metadata anew.
    """

    def _update_meta(self) -> None:
        pass

    def _populate_trailer(self, trailer: DictionaryObject) -> None:
        super()._populate_trailer(trailer)  # type: ignore[no-untyped-call]
        # Deflated, the list of what is where might end in CR, which would run into the LF before `endstream`
        # (ISO 19005-3, 6.1.7.1). As it is, it ends in zero.
        trailer.pop(pdf_name("/Filter"), None)


class _Signer(PdfSigner):
    """Signs at a time that it is told, in UTC: where the machine stands is of no concern to anybody."""

    time: dt.datetime

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,  # noqa: FBT001, FBT002 (as pyHanko declares it)
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.time
        return session


def _empty_page() -> bytes:
    page = io.BytesIO()
    writer = PdfFileWriter()  # type: ignore[no-untyped-call]
    nothing = writer.add_object(StreamObject(stream_data=b""))
    writer.insert_page(PageObject(contents=nothing, media_box=(0, 0, 1, 1)))  # type: ignore[no-untyped-call]
    writer.write(page)  # type: ignore[no-untyped-call]
    return page.getvalue()


def _password(file: str) -> bytes | None:
    """Return what the file holds, without the end of its line; None if there is no file to read."""
    if not file:
        return None
    try:
        return Path(file).read_bytes().rstrip(b"\r\n")
    except OSError as error:
        raise SealFailed(reason=f"the password's file cannot be read: {error.strerror}") from error
