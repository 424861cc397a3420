import re
from pathlib import Path

import msgspec
import pytest

from registry.settings import BadSetting, Settings


def test_without_variables_every_setting_has_its_default() -> None:
    assert Settings.from_environment({}) == Settings(
        database=Path("registry.db"),
        read_database="",
        database_connections=10,
        environment="development",
        host="127.0.0.1",
        port=8000,
        public_url="http://127.0.0.1:8000",
        trusted_proxies=(),
        document_workers=1,
        kept_documents=1024,
        seal_certificate="",
        seal_password_file="",
        seal_timestamps="",
        log_format="auto",
        metrics_readers=("127.0.0.1/32", "::1/128"),
    )


def test_every_setting_is_read_from_its_variable() -> None:
    given = {
        "REGISTRY_DATABASE": "postgresql://registry@db/registry",
        "REGISTRY_READ_DATABASE": "postgresql://registry@one,two/registry",
        "REGISTRY_DATABASE_CONNECTIONS": "20",
        "REGISTRY_ENVIRONMENT": "production",
        "REGISTRY_HOST": "::",
        "REGISTRY_PORT": "8080",
        "REGISTRY_PUBLIC_URL": "https://Deals.example.fi/",
        "REGISTRY_TRUSTED_PROXIES": "10.0.0.0/8, ::1",
        "REGISTRY_DOCUMENT_WORKERS": "2",
        "REGISTRY_KEPT_DOCUMENTS": "0",
        "REGISTRY_SEAL_CERTIFICATE": "/etc/registry/seal.p12",
        "REGISTRY_SEAL_PASSWORD_FILE": "/etc/registry/seal.password",
        "REGISTRY_SEAL_TIMESTAMPS": "http://tsa.example.fi/rfc3161",
        "REGISTRY_LOG_FORMAT": "json",
        "REGISTRY_METRICS_READERS": "10.1.0.0/16",
    }
    assert Settings.from_environment(given) == Settings(
        database="postgresql://registry@db/registry",
        read_database="postgresql://registry@one,two/registry",
        database_connections=20,
        environment="production",
        host="::",
        port=8080,
        public_url="https://deals.example.fi",
        trusted_proxies=("10.0.0.0/8", "::1/128"),
        document_workers=2,
        kept_documents=0,
        seal_certificate="/etc/registry/seal.p12",
        seal_password_file="/etc/registry/seal.password",
        seal_timestamps="http://tsa.example.fi/rfc3161",
        log_format="json",
        metrics_readers=("10.1.0.0/16",),
    )


def test_an_empty_variable_leaves_the_default() -> None:
    assert Settings.from_environment({"REGISTRY_PORT": " ", "REGISTRY_DATABASE": ""}) == Settings()


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("REGISTRY_DATABASE_CONNECTIONS", "1"),
        ("REGISTRY_DATABASE_CONNECTIONS", "101"),
        ("REGISTRY_ENVIRONMENT", "staging"),
        ("REGISTRY_HOST", "two words"),
        ("REGISTRY_PORT", "http"),
        ("REGISTRY_PORT", "0"),
        ("REGISTRY_PORT", "65536"),
        ("REGISTRY_PUBLIC_URL", "deals.example.fi"),
        ("REGISTRY_PUBLIC_URL", "ftp://deals.example.fi"),
        ("REGISTRY_PUBLIC_URL", "https://deals.example.fi/registry"),
        ("REGISTRY_PUBLIC_URL", "https://deals.example.fi?x"),
        ("REGISTRY_PUBLIC_URL", "https://[deals"),
        ("REGISTRY_PUBLIC_URL", "https://deals.example.fi:port"),
        ("REGISTRY_PUBLIC_URL", "https://user@deals.example.fi"),
        ("REGISTRY_TRUSTED_PROXIES", "proxy.example.fi"),
        ("REGISTRY_TRUSTED_PROXIES", "10.0.0.1/8"),
        ("REGISTRY_DOCUMENT_WORKERS", "0"),
        ("REGISTRY_KEPT_DOCUMENTS", "-1"),
        ("REGISTRY_KEPT_DOCUMENTS", "2 GB"),
        ("REGISTRY_LOG_FORMAT", "xml"),
        ("REGISTRY_METRICS_READERS", "everybody"),
    ],
)
def test_a_bad_value_is_refused_by_the_name_of_its_variable(variable: str, value: str) -> None:
    with pytest.raises(BadSetting, match=rf"^{variable}: '{re.escape(value)}' is no .+\.$"):
        Settings.from_environment({variable: value})


@pytest.mark.parametrize("address", ["postgresql://registry@one,two/registry", "postgres://one/registry"])
def test_a_database_is_a_file_or_the_address_of_a_server(address: str) -> None:
    settings = Settings.from_environment({"REGISTRY_DATABASE": address, "REGISTRY_READ_DATABASE": address})
    assert (settings.database, settings.read_database) == (address, address)
    assert Settings.from_environment({"REGISTRY_DATABASE": "registry.db"}).database == Path("registry.db")


@pytest.mark.parametrize("variable", ["REGISTRY_DATABASE", "REGISTRY_READ_DATABASE"])
def test_another_kind_of_database_is_refused_without_repeating_its_password(variable: str) -> None:
    with pytest.raises(BadSetting, match=rf"^{variable}: this is no .*`postgresql://` address\.$") as refusal:
        Settings.from_environment({variable: "mysql://registry:secret@db/registry"})
    assert "secret" not in str(refusal.value)


@pytest.mark.parametrize(
    "named", ["token=Registry;object=seal", "serial=%DE%AD;id=%01", "object=seal;token=A%3B"]
)
def test_a_seal_may_be_on_a_token(named: str) -> None:
    address = f"pkcs11:{named}?module-path=/usr/lib/softhsm/libsofthsm2.so"
    given = {"REGISTRY_SEAL_CERTIFICATE": address}
    assert Settings.from_environment(given).seal_certificate == address


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("REGISTRY_SEAL_CERTIFICATE", "pkcs11:token=Registry;object=seal"),
        ("REGISTRY_SEAL_CERTIFICATE", "pkcs11:token=Registry?module-path=/usr/lib/module.so"),
        ("REGISTRY_SEAL_CERTIFICATE", "pkcs11:object=seal?module-path=/usr/lib/module.so"),
        (
            "REGISTRY_SEAL_CERTIFICATE",
            "pkcs11:token=Registry;object=seal?module-path=/usr/lib/module.so&pin-value=secret",
        ),
        ("REGISTRY_SEAL_TIMESTAMPS", "tsa.example.fi"),
        ("REGISTRY_SEAL_TIMESTAMPS", "http://registry:secret@tsa.example.fi/"),
    ],
)
def test_a_seal_that_says_too_little_or_a_secret_is_refused_without_repeating_it(
    variable: str, value: str
) -> None:
    given = {"REGISTRY_SEAL_CERTIFICATE": "/etc/registry/seal.p12"} | {variable: value}
    with pytest.raises(BadSetting, match=rf"^{variable}: this is no .+\.$"):
        Settings.from_environment(given)


@pytest.mark.parametrize("variable", ["REGISTRY_SEAL_PASSWORD_FILE", "REGISTRY_SEAL_TIMESTAMPS"])
def test_half_a_seal_is_refused_and_does_not_leave_documents_unsealed(variable: str) -> None:
    with pytest.raises(BadSetting, match=rf"^{variable}: nothing is sealed without"):
        Settings.from_environment({variable: "http://tsa.example.fi"})


def test_a_file_has_no_servers_that_follow_it() -> None:
    with pytest.raises(BadSetting, match=r"^REGISTRY_READ_DATABASE: only PostgreSQL"):
        Settings.from_environment({"REGISTRY_READ_DATABASE": "postgresql://db/registry"})


def test_every_setting_is_described() -> None:
    described = Settings.described()
    assert len(described) == len(msgspec.structs.fields(Settings))
    for setting in described:
        assert setting.variable.startswith("REGISTRY_")
        assert setting.form
        assert setting.description.endswith(".")


def test_described_defaults_are_those_that_hold() -> None:
    defaults = {setting.variable: setting.default for setting in Settings.described()}
    assert Settings.from_environment(defaults) == Settings()
