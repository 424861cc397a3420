"""The key of the seal with its certificate, from a PKCS#12 file (RFC 7292), and what both have to be."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import pkcs12
from pyhanko.keys.internal import translate_pyca_cryptography_cert_to_asn1
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pyhanko_certvalidator.util import get_pyca_cryptography_hash

from registry.errors import SealFailed


class SealKey(msgspec.Struct, frozen=True):
    """A key that signs: who its certificate names, and from when until when that holds.

    `failures` are what signing raises when the key is lost to us.
    """

    signer: Signer
    subject: str
    holds_from: dt.datetime
    holds_until: dt.datetime
    failures: tuple[type[Exception], ...] = ()

    def holds_at(self, time: dt.datetime) -> bool:
        """Tell whether the certificate holds at a time."""
        return self.holds_from <= time <= self.holds_until

    def must_hold(self, now: dt.datetime) -> None:
        """Raise SealFailed when the certificate does not hold now: nobody would believe the seal."""
        if now < self.holds_from:
            raise SealFailed(reason=f"the certificate is valid from {self.holds_from:%Y-%m-%d %H:%M} UTC")
        if now > self.holds_until:
            raise SealFailed(reason=f"the certificate was valid until {self.holds_until:%Y-%m-%d %H:%M} UTC")


def open_file(path: Path, password: bytes | None) -> SealKey:
    """Return the key in a PKCS#12 file; raises SealFailed when it cannot be read or is not fit to seal."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SealFailed(reason=f"the certificate's file cannot be read: {error.strerror}") from error
    try:
        found = pkcs12.load_pkcs12(content, password)
    except ValueError as error:  # it does not tell these two apart
        raise SealFailed(reason="the file is no PKCS#12 file, or its password is another one") from error
    if found.key is None or found.cert is None:
        raise SealFailed(reason="the PKCS#12 file lacks the key, or the certificate of the key")
    certificate = found.cert.certificate
    others = [other.certificate for other in found.additional_certs]
    if not isinstance(found.key, RSAPrivateKey | EllipticCurvePrivateKey):
        raise SealFailed(reason=_OTHER_KIND)
    signer = _KeyAtHand(found.key, as_asn1(certificate), store_of(certificate, others))
    return sealing(signer, certificate)


def sealing(signer: Signer, certificate: x509.Certificate, *failures: type[Exception]) -> SealKey:
    """Return the key of a certificate; raises SealFailed when the certificate is not one to seal with."""
    if not isinstance(certificate.public_key(), RSAPublicKey | EllipticCurvePublicKey):
        raise SealFailed(reason=_OTHER_KIND)
    if not _may_sign(certificate):
        raise SealFailed(reason="the certificate is not for signing (key usage)")
    return SealKey(
        signer,
        certificate.subject.rfc4514_string(),
        certificate.not_valid_before_utc,
        certificate.not_valid_after_utc,
        failures,
    )


def store_of(own: x509.Certificate, others: Iterable[x509.Certificate]) -> SimpleCertificateStore:
    """Return the certificates that go along: those which lead from our own to its root, and no strangers."""
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    left, last = list(others), own
    while issuer := next((other for other in left if _has_issued(other, last)), None):
        store.register(as_asn1(issuer))
        left.remove(issuer)
        last = issuer
    return store


def as_asn1(certificate: x509.Certificate) -> asn1.Certificate:
    """Return a certificate as pyHanko takes it."""
    return translate_pyca_cryptography_cert_to_asn1(certificate)


def _has_issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, TypeError, ValueError):
        return False
    return True


class _KeyAtHand(Signer):
    """Signs with a key in memory. PyHanko's own reads and tries the key anew for each signature."""

    def __init__(
        self,
        key: RSAPrivateKey | EllipticCurvePrivateKey,
        certificate: asn1.Certificate,
        store: SimpleCertificateStore,
    ) -> None:
        super().__init__(signing_cert=certificate, cert_registry=store)
        self._key = key

    async def async_sign_raw(
        self,
        data: bytes,
        digest_algorithm: str,
        dry_run: bool = False,  # noqa: ARG002, FBT001, FBT002 (as pyHanko declares it)
    ) -> bytes:
        """Return a signature by the key (PKCS#1 v1.5, ECDSA); a dry run learns its length from a real one."""
        digest = get_pyca_cryptography_hash(digest_algorithm)
        if isinstance(self._key, RSAPrivateKey):
            return self._key.sign(data, PKCS1v15(), digest)
        return self._key.sign(data, ECDSA(digest))


_OTHER_KIND: Final = "the key is of another kind than RSA and ECDSA, which every reader knows"
_SIGNING: Final = ("digital_signature", "content_commitment")


def _may_sign(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return any(getattr(usage, name) for name in _SIGNING)
