"""What a seal has to be before a document leaves with it: of this document, by its certificate's key.

Nothing is asked about trust, which is the reader's to give. But that a key is not the certificate's, or a
timestamp one of something else, must not be found out by others years later.
"""

import hashlib
import io

from asn1crypto import cms
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import (
    NonexistentAttributeError,
    extract_certificate_info,
    extract_signer_info,
    find_unique_cms_attribute,
)
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from registry.errors import SealFailed


def prove(sealed: bytes, pdf: bytes, *, with_timestamp: bool) -> None:
    """Raise SealFailed unless the one seal of a document holds, over all of it, and its timestamp with it."""
    if not sealed.startswith(pdf):
        raise SealFailed(reason="the document was changed when it was sealed")
    [seal] = PdfFileReader(io.BytesIO(sealed)).embedded_signatures
    seal.compute_integrity_info(skip_diff=True)
    if seal.coverage != SignatureCoverageLevel.ENTIRE_FILE:
        raise SealFailed(reason="the signature does not cover the whole document")
    if not _holds(seal.signed_data, seal.compute_digest()):
        raise SealFailed(reason="the key is not that of the certificate")
    if with_timestamp and not _is_stamped(seal):
        raise SealFailed(reason="the timestamp is not one of this signature")


def _holds(signed: cms.SignedData, digest: bytes) -> bool:
    """Tell whether a signature is its certificate's, of content with this digest."""
    content_type = signed["encap_content_info"]["content_type"].native
    certificate = extract_certificate_info(signed).signer_cert
    try:
        is_intact, is_valid = validate_sig_integrity(
            extract_signer_info(signed), certificate, content_type, digest
        )
    except SignatureValidationError:
        return False
    return is_intact and is_valid


def _is_stamped(seal: EmbeddedPdfSignature) -> bool:
    """Tell whether the timestamp is one of the signature itself (RFC 3161, appendix A)."""
    try:
        stamp = find_unique_cms_attribute(seal.signer_info["unsigned_attrs"], "signature_time_stamp_token")
    except NonexistentAttributeError:
        return False
    stamp = stamp["content"]
    told = stamp["encap_content_info"]["content"]
    of_what = told.parsed["message_imprint"]
    signature = seal.signer_info["signature"].native
    is_of_this = of_what["hashed_message"].native == _digest(of_what["hash_algorithm"], signature)
    return is_of_this and _holds(stamp, _digest(extract_signer_info(stamp)["digest_algorithm"], bytes(told)))


def _digest(algorithm: cms.DigestAlgorithm, content: bytes) -> bytes:
    return hashlib.new(algorithm["algorithm"].native, content).digest()
