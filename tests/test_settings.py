import re
from pathlib import Path

import msgspec
import pytest

from registry.settings import BadSetting, Settings


def test_without_variables_every_setting_has_its_default() -> None:
    assert Settings.from_environment({}) == Settings(
        database=Path("registry.db"),
        environment="development",
        host="127.0.0.1",
        port=8000,
        public_url="http://127.0.0.1:8000",
        trusted_proxies=(),
        document_workers=1,
        log_format="auto",
        metrics_readers=("127.0.0.1/32", "::1/128"),
    )


def test_every_setting_is_read_from_its_variable() -> None:
    given = {
        "REGISTRY_DATABASE": "/srv/registry/registry.db",
        "REGISTRY_ENVIRONMENT": "production",
        "REGISTRY_HOST": "::",
        "REGISTRY_PORT": "8080",
        "REGISTRY_PUBLIC_URL": "https://Deals.example.fi/",
        "REGISTRY_TRUSTED_PROXIES": "10.0.0.0/8, ::1",
        "REGISTRY_DOCUMENT_WORKERS": "2",
        "REGISTRY_LOG_FORMAT": "json",
        "REGISTRY_METRICS_READERS": "10.1.0.0/16",
    }
    assert Settings.from_environment(given) == Settings(
        database=Path("/srv/registry/registry.db"),
        environment="production",
        host="::",
        port=8080,
        public_url="https://deals.example.fi",
        trusted_proxies=("10.0.0.0/8", "::1/128"),
        document_workers=2,
        log_format="json",
        metrics_readers=("10.1.0.0/16",),
    )


def test_an_empty_variable_leaves_the_default() -> None:
    assert Settings.from_environment({"REGISTRY_PORT": " ", "REGISTRY_DATABASE": ""}) == Settings()


@pytest.mark.parametrize(
    ("variable", "value"),
    [
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
        ("REGISTRY_LOG_FORMAT", "xml"),
        ("REGISTRY_METRICS_READERS", "everybody"),
    ],
)
def test_a_bad_value_is_refused_by_the_name_of_its_variable(variable: str, value: str) -> None:
    with pytest.raises(BadSetting, match=rf"^{variable}: '{re.escape(value)}' is no .+\.$"):
        Settings.from_environment({variable: value})


def test_a_database_that_is_no_file_is_refused_without_repeating_its_password() -> None:
    with pytest.raises(BadSetting, match=r"^REGISTRY_DATABASE: only SQLite") as refusal:
        Settings.from_environment({"REGISTRY_DATABASE": "postgresql://registry:secret@db/registry"})
    assert "secret" not in str(refusal.value)


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
