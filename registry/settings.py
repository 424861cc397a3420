"""Settings: what differs between one installation and another, read from the environment once."""

import ipaddress
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta

from registry.errors import RegistryError


class BadSetting(RegistryError):
    """A variable of the environment cannot be used; `reason` is for the operator, in English."""

    code = "bad_setting"

    def __init__(self, variable: str, reason: str) -> None:
        super().__init__(variable=variable, reason=reason)

    def __str__(self) -> str:
        return f"{self.params['variable']}: {self.params['reason']}"


class Settings(msgspec.Struct, frozen=True):
    """Every setting with its default. Its variable is its name in capitals behind `REGISTRY_`.

    The title says what it must be, the description what it is for: the manual's table is made
    from them (`described`).
    """

    database: Annotated[
        Path | str,
        Meta(
            title="path of a file, or `postgresql://` address",
            description="The database: a file of SQLite's, beside which two more may stand, or PostgreSQL. An"
            " address may name several servers, between commas; the one that takes writes is found.",
        ),
    ] = Path("registry.db")
    read_database: Annotated[
        str,
        Meta(
            title="`postgresql://` address",
            description="PostgreSQL servers that follow the database, for the public to be read from.",
        ),
    ] = ""
    database_connections: Annotated[
        int,
        Meta(
            title="whole number from 2 to 100",
            description="How many connections to PostgreSQL one process has at the most, to each of the two.",
            ge=2,
            le=100,
        ),
    ] = 10
    files: Annotated[
        Path | Literal["database"],
        Meta(
            title="`database`, or path of a folder",
            description="Where files are kept, evidence and documents that were drawn: with all else, or in a"
            " folder that every server and worker shares and that is backed up.",
        ),
    ] = "database"
    environment: Annotated[
        Literal["development", "production"],
        Meta(
            title="`development` or `production`",
            description="In production the session cookie needs HTTPS, and demo data is refused.",
        ),
    ] = "development"
    host: Annotated[
        str, Meta(title="name or IP address", description="Where the server listens.", pattern=r"^\S+$")
    ] = "127.0.0.1"
    port: Annotated[
        int, Meta(title="whole number from 1 to 65535", description="The port it listens on.", ge=1, le=65535)
    ] = 8000
    public_url: Annotated[
        str,
        Meta(
            title="http(s) address without a path",
            description="Where people reach the registry: links that leave it begin with this.",
        ),
    ] = "http://127.0.0.1:8000"
    contact: Annotated[
        str,
        Meta(
            title="e-mail address",
            description="Where readers write to: about accessibility, and about anything that is wrong.",
            pattern=r"^[^@\s]+@[^@\s]+$|^$",
            max_length=254,
        ),
    ] = ""
    trusted_proxies: Annotated[
        tuple[str, ...],
        Meta(
            title="IP addresses or networks, between commas",
            description="Whose word is taken on a client's address (`X-Forwarded-For`).",
        ),
    ] = ()
    document_workers: Annotated[
        int, Meta(title="whole number from 1 to 64", description="How many processes draw PDFs.", ge=1, le=64)
    ] = 1
    kept_documents: Annotated[
        int,
        Meta(
            title="whole number from 0 to 1000000",
            description="How many megabytes of drawn documents are kept; each day the oldest beyond that go,"
            " to be drawn anew when somebody asks for them.",
            ge=0,
            le=1_000_000,
        ),
    ] = 1024
    seal_certificate: Annotated[
        str,
        Meta(
            title="path of a PKCS#12 file, or `pkcs11:` address",
            description="Certificate and key that documents are sealed with. Without, they are issued"
            " unsealed.",
        ),
    ] = ""
    seal_password_file: Annotated[
        str,
        Meta(
            title="path of a file",
            description="What holds the password of the PKCS#12 file, or the PIN of the token, and nothing"
            " else.",
        ),
    ] = ""
    seal_timestamps: Annotated[
        str,
        Meta(
            title="http(s) address",
            description="The server that puts the time on each seal (RFC 3161).",
        ),
    ] = ""
    log_format: Annotated[
        Literal["auto", "json", "text"],
        Meta(
            title="`auto`, `json` or `text`",
            description="How log lines are written: `auto` is text at a terminal in development, else JSON.",
        ),
    ] = "auto"
    metrics_readers: Annotated[
        tuple[str, ...],
        Meta(
            title="IP addresses or networks, between commas",
            description="Who may read `/metrics`; for anybody else it is not there.",
        ),
    ] = ("127.0.0.1/32", "::1/128")

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Return the settings; a variable that is missing or empty leaves the default.

        Raises BadSetting for the first value that cannot be used.
        """
        given: dict[str, Any] = {}
        for field in msgspec.structs.fields(cls):
            if text := environ.get(_variable(field), "").strip():
                given[field.name] = _read(field, text)
        settings = cls(**given)
        if settings.read_database and isinstance(settings.database, Path):
            raise BadSetting("REGISTRY_READ_DATABASE", "only PostgreSQL has servers that follow another.")
        for name in ("seal_password_file", "seal_timestamps"):
            if getattr(settings, name) and not settings.seal_certificate:
                # Whoever sets this expects sealed documents: they are not to be issued unsealed.
                reason = "nothing is sealed without REGISTRY_SEAL_CERTIFICATE."
                raise BadSetting(f"REGISTRY_{name.upper()}", reason)
        return settings

    @classmethod
    def described(cls) -> "list[DescribedSetting]":
        """Return the table of settings, in the order they are declared in."""
        return [_described(field) for field in msgspec.structs.fields(cls)]


class DescribedSetting(msgspec.Struct, frozen=True):
    """One line of the table of settings."""

    variable: str
    form: str
    default: str
    description: str


def _described(field: msgspec.structs.FieldInfo) -> DescribedSetting:
    meta: Meta = field.type.__metadata__[0]
    default = ",".join(field.default) if isinstance(field.default, tuple) else str(field.default)
    return DescribedSetting(_variable(field), meta.title or "", default, meta.description or "")


def _variable(field: msgspec.structs.FieldInfo) -> str:
    return f"REGISTRY_{field.name.upper()}"


def _read(field: msgspec.structs.FieldInfo, text: str) -> Any:  # noqa: ANN401 (whatever the field holds)
    try:
        if field.name in _READERS:
            return _READERS[field.name](text)
        return msgspec.convert(text, field.type, strict=False)
    except (ValueError, msgspec.ValidationError):
        given = "this" if field.name in _SECRET else repr(text)
        raise BadSetting(_variable(field), f"{given} is no {_described(field).form}.") from None


_SECRET: Final = {"database", "read_database", "seal_certificate", "seal_timestamps"}
"""May hold a password, which is not to be repeated wherever the refusal is shown."""

_POSTGRESQL: Final = ("postgresql://", "postgres://")


def database_of(text: str) -> Path | str:
    """Return the database that a text names; raises ValueError for the address of something else."""
    if "://" not in text:
        return Path(text)
    return _server(text)


def _files(text: str) -> Path | Literal["database"]:
    return "database" if text == "database" else Path(text)


def _server(text: str) -> str:
    if not text.startswith(_POSTGRESQL):
        raise ValueError
    return text


def _site(text: str) -> str:
    parts = urlsplit(text)
    rest = (parts.path.rstrip("/"), parts.query, parts.fragment, parts.username)
    if parts.scheme not in {"http", "https"} or not parts.hostname or any(rest) or parts.port == 0:
        raise ValueError
    return f"{parts.scheme}://{parts.netloc.lower()}"


def _certificate(text: str) -> str:
    """Return the path of a file, or an address (RFC 7512) that names a module, a token and an object."""
    if not text.startswith("pkcs11:"):
        return text
    path, _, query = text.removeprefix("pkcs11:").partition("?")
    named = {part.partition("=")[0] for part in path.split(";")}
    asked = {part.partition("=")[0] for part in query.split("&")}
    if not (named & {"token", "serial"} and named & {"object", "id"} and asked == {"module-path"}):
        raise ValueError
    return text


def _server_of_time(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.port == 0:
        raise ValueError
    return text


def _networks(text: str) -> tuple[str, ...]:
    return tuple(str(ipaddress.ip_network(part.strip())) for part in text.split(",") if part.strip())


_READERS: Final[dict[str, Callable[[str], Any]]] = {
    "database": database_of,
    "read_database": _server,
    "files": _files,
    "public_url": _site,
    "seal_certificate": _certificate,
    "seal_timestamps": _server_of_time,
    "trusted_proxies": _networks,
    "metrics_readers": _networks,
}
