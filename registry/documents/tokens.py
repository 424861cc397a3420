"""The key of the seal on a token that never lets go of it (PKCS#11): a card, a USB stick, an HSM.

Where it is, an address says as RFC 7512 writes them:
`pkcs11:token=Registry;object=seal?module-path=/usr/lib/opensc-pkcs11.so`. The token is told by
`token` (its label) or `serial`, key and certificate on it by `object` (their label) or `id`, or both.
"""

import asyncio
from typing import Final, Self
from urllib.parse import unquote_to_bytes

import msgspec
import pkcs11
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from pkcs11 import Attribute, ObjectClass
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign.pkcs11 import PKCS11Signer, find_token

from registry.documents.seal_keys import SealKey, as_asn1, sealing, store_of
from registry.errors import SealFailed


class TokenFailed(SealFailed):
    """The token, or the software that speaks to it, has refused."""

    @classmethod
    def of(cls, error: Exception) -> Self:
        """Return what it means for the seal, in pyHanko's words, or the standard's: the name of its kind."""
        return cls(reason=f"PKCS#11: {str(error) or type(error).__name__}")


class PinRefused(TokenFailed):
    """The PIN is wrong, or was so often that the token is locked."""


class TokenAddress(msgspec.Struct, frozen=True):
    """Which key of which token, and which module speaks to it."""

    module_path: str
    token: str | None = None
    serial: bytes | None = None
    object: str | None = None
    id: bytes | None = None

    @classmethod
    def of(cls, text: str) -> Self:
        """Return what an address says of these; `Settings` has seen to it that it says enough."""
        path, _, query = text.removeprefix("pkcs11:").partition("?")
        pairs = (part.partition("=") for part in (*path.split(";"), *query.split("&")))
        told = {name: unquote_to_bytes(value) for name, _, value in pairs}
        texts = {name: told[name].decode() for name in ("module-path", "token", "object") if name in told}
        return cls(
            texts["module-path"], texts.get("token"), told.get("serial"), texts.get("object"), told.get("id")
        )


_PIN: Final = (
    pkcs11.PinIncorrect,
    pkcs11.PinInvalid,
    pkcs11.PinLenRange,
    pkcs11.PinLocked,
    pkcs11.PinExpired,
)


def open_token(text: str, pin: bytes | None) -> SealKey:
    """Return the key at a `pkcs11:` address; raises PinRefused, TokenFailed, SealFailed."""
    address = TokenAddress.of(text)
    try:
        session = _session(address, pin)
        own, others = _certificates(session, address)
        signer = PKCS11Signer(
            session,
            signing_cert=as_asn1(own),
            ca_chain=store_of(own, others),
            key_label=address.object,
            key_id=address.id,
            # Every token signs a hash with ECDSA; to hash as well is beyond many.
            use_raw_mechanism=isinstance(own.public_key(), EllipticCurvePublicKey),
            base_sign_kwargs={"pin": _text(pin)} if _asks_each_time(session, address) else {},
        )
        asyncio.run(signer.ensure_objects_loaded())  # type: ignore[no-untyped-call]
    except _PIN as error:
        raise PinRefused.of(error) from error
    except pkcs11.PKCS11Error as error:
        raise TokenFailed.of(error) from error
    return sealing(signer, own, pkcs11.PKCS11Error)


def _session(address: TokenAddress, pin: bytes | None) -> pkcs11.Session:
    """Return a session with the token; one that was open before is over."""
    try:
        module = pkcs11.lib(address.module_path)
        # A token knows the whole process as let in or not, and many modules look but once what is plugged in.
        module.reinitialize()
    except RuntimeError as error:
        raise TokenFailed(reason="the PKCS#11 module cannot be loaded") from error
    token = find_token(module.get_slots(), token_criteria=TokenCriteria(address.token, address.serial))
    if token is None:
        raise TokenFailed(reason="no slot has the token that the address names")
    return token.open(user_pin=_text(pin))


def _text(pin: bytes | None) -> str | None:
    return None if pin is None else pin.decode()


def _asks_each_time(session: pkcs11.Session, address: TokenAddress) -> bool:
    """Tell whether the key wants the PIN for each signature, as those of qualified certificates may."""
    for key in session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY}):
        if _is_named(key, address):
            try:
                return bool(key[Attribute.ALWAYS_AUTHENTICATE])
            except pkcs11.AttributeTypeInvalid:  # the token knows of no such keys
                return False
    return False


def _is_named(found: pkcs11.Object, address: TokenAddress) -> bool:
    return address.object in {None, found[Attribute.LABEL]} and address.id in {None, found[Attribute.ID]}


def _certificates(
    session: pkcs11.Session, address: TokenAddress
) -> tuple[x509.Certificate, list[x509.Certificate]]:
    """Return the certificate that the address names, and the others on the token."""
    named: list[x509.Certificate] = []
    others: list[x509.Certificate] = []
    for found in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        certificate = x509.load_der_x509_certificate(found[Attribute.VALUE])
        (named if _is_named(found, address) else others).append(certificate)
    if len(named) != 1:
        raise SealFailed(reason=f"the token has {len(named)} certificates that the address names")
    return named[0], others
