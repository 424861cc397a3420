"""Authorities that live as long as a test: one gives certificates, one says what time it is."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final

from asn1crypto import tsp
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.keys.internal import (
    translate_pyca_cryptography_cert_to_asn1,
    translate_pyca_cryptography_key_to_asn1,
)
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
PASSWORD: Final = b"caf\xc3\xa9 sealed"
DAY: Final = dt.timedelta(days=1)
SEALING: Final = x509.KeyUsage(
    digital_signature=False,
    content_commitment=True,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)


def rsa_key() -> rsa.RSAPrivateKey:
    """Return a new key of RSA."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def ec_key() -> ec.EllipticCurvePrivateKey:
    """Return a new key of an elliptic curve."""
    return ec.generate_private_key(ec.SECP256R1())


class Authority:
    """A root with one intermediate authority below it, which gives certificates."""

    def __init__(self) -> None:
        root_key, self._key = ec_key(), ec_key()
        root, between = _name("Root"), _name("Intermediate")
        self.root = _authority(root, root_key, root, root_key)
        self.intermediate = _authority(between, self._key, root, root_key)

    def certificate(
        self,
        key: Key,
        *extensions: x509.ExtensionType,
        start: dt.timedelta = -DAY,
        end: dt.timedelta = 365 * DAY,
    ) -> x509.Certificate:
        """Return a certificate of a key, from and until so long from now."""
        builder = _builder(_name("Test registry"), key, self.intermediate.subject, start, end)
        for extension in extensions or (SEALING,):
            builder = builder.add_extension(extension, critical=True)
        return builder.sign(self._key, SHA256())

    def file(
        self,
        path: Path,
        key: Key,
        certificate: x509.Certificate,
        password: bytes = PASSWORD,
        chain: Sequence[x509.Certificate] = (),
    ) -> Path:
        """Write a PKCS#12 file with a key, its certificate, and those that lead to the root or are given."""
        chain = chain or [self.root, self.intermediate]
        encryption = BestAvailableEncryption(password) if password else NoEncryption()
        path.write_bytes(pkcs12.serialize_key_and_certificates(b"seal", key, certificate, chain, encryption))
        return path


def sealed_by(folder: Path, **dates: dt.timedelta) -> dict[str, str]:
    """Make a certificate in a folder, and return the settings with which documents are sealed by it."""
    authority, key = Authority(), ec_key()
    authority.file(folder / "seal.p12", key, authority.certificate(key, **dates))
    (folder / "password").write_bytes(PASSWORD)
    return {
        "REGISTRY_SEAL_CERTIFICATE": str(folder / "seal.p12"),
        "REGISTRY_SEAL_PASSWORD_FILE": str(folder / "password"),
    }


def _name(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _builder(
    subject: x509.Name, key: Key, issuer: x509.Name, start: dt.timedelta, end: dt.timedelta
) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .public_key(key.public_key())
        .issuer_name(issuer)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + start)
        .not_valid_after(now + end)
    )


def _authority(subject: x509.Name, key: Key, issuer: x509.Name, issuer_key: Key) -> x509.Certificate:
    builder = _builder(subject, key, issuer, -2 * DAY, 3650 * DAY)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    return builder.sign(issuer_key, SHA256())


@contextmanager
def telling_time(authority: Authority, of: bytes = b"", answer: bytes = b"") -> Iterator[str]:
    """Serve timestamps on this machine, of what is asked or something else, or any answer; give where."""
    key = rsa_key()
    certificate = authority.certificate(key, x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]))
    clock = DummyTimeStamper(
        translate_pyca_cryptography_cert_to_asn1(certificate),
        translate_pyca_cryptography_key_to_asn1(key),
        [translate_pyca_cryptography_cert_to_asn1(authority.intermediate)],
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Stamping, clock, of, answer)) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class _Stamping(BaseHTTPRequestHandler):
    """Answers each question about the time (RFC 3161, 3.4)."""

    def __init__(self, clock: DummyTimeStamper, other: bytes, answer: bytes, *args: object) -> None:
        self._clock, self._other, self._answer = clock, other, answer
        super().__init__(*args)

    def do_POST(self) -> None:
        asked = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
        if self._other:
            asked["message_imprint"]["hashed_message"] = hashlib.sha256(self._other).digest()
        told = self._answer or self._clock.request_tsa_response(asked).dump()
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""
