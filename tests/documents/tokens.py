"""A token in software (SoftHSM), as tests need one: made once, with keys and their certificates on it."""

import subprocess
from pathlib import Path
from shutil import which
from typing import Final

import pkcs11
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11 import Attribute, ObjectClass

from tests.documents.authorities import Authority, Key, ec_key, rsa_key

PIN: Final = "2468"
LABEL: Final = "Registry, tests"
_MODULES: Final = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
    "/usr/lib64/softhsm/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
)


def module() -> str:
    """Return the path of SoftHSM's module."""
    return next(path for path in _MODULES if Path(path).exists())


def make_token(folder: Path, authority: Authority) -> None:
    """Make a token where SOFTHSM2_CONF says, with keys `rsa`, `ec` and (always wanting the PIN) `strict`."""
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n")
    program = which("softhsm2-util")
    assert program is not None
    words = ("--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", "13571357")
    subprocess.run([program, *words], check=True, capture_output=True)
    with pkcs11.lib(module()).get_token(token_label=LABEL).open(rw=True, user_pin=PIN) as session:
        for place, (label, key) in enumerate(
            {"rsa": rsa_key(), "ec": ec_key(), "strict": rsa_key()}.items(), start=1
        ):
            _put(session, label, bytes([place]), key, authority.certificate(key))
        _put_certificate(session, "intermediate", b"\x11", authority.intermediate)


def address(label: str = "rsa", token: str = LABEL, of: str = "") -> str:
    """Return where a key is."""
    named = token.replace(" ", "%20").replace(",", "%2C")
    return f"pkcs11:token={named};object={label}?module-path={of or module()}"


def _put(session: pkcs11.Session, label: str, number: bytes, key: Key, certificate: x509.Certificate) -> None:
    told = key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    if isinstance(key, rsa.RSAPrivateKey):
        attributes = pkcs11.util.rsa.decode_rsa_private_key(told)
    else:
        attributes = pkcs11.util.ec.decode_ec_private_key(told)
    attributes |= {Attribute.PRIVATE: True, Attribute.ALWAYS_AUTHENTICATE: label == "strict"}
    names = {Attribute.LABEL: label, Attribute.ID: number, Attribute.TOKEN: True, Attribute.SIGN: True}
    session.create_object(attributes | names)
    _put_certificate(session, label, number, certificate)


def _put_certificate(
    session: pkcs11.Session, label: str, number: bytes, certificate: x509.Certificate
) -> None:
    attributes = pkcs11.util.x509.decode_x509_certificate(certificate.public_bytes(Encoding.DER))
    session.create_object(
        attributes
        | {
            Attribute.CLASS: ObjectClass.CERTIFICATE,
            Attribute.LABEL: label,
            Attribute.ID: number,
            Attribute.TOKEN: True,
        }
    )
