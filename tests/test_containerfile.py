"""The image is made of what the scripts install, and of nothing that is not there."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent


def found(pattern: str, file: str) -> list[str]:
    return re.findall(pattern, (ROOT / file).read_text(), re.MULTILINE)


def test_the_image_has_the_system_packages_that_the_scripts_install() -> None:
    [listed] = found(r"^weasyprint_packages=\((.*)\)$", "script/lib/system.sh")
    [installed] = found(r"--no-install-recommends \\\n\s+(.*) \\$", "Containerfile")
    assert set(installed.split()) == {*listed.split(), "postgresql-client"}


def test_all_that_is_copied_is_there_and_let_in() -> None:
    let_in = set(found(r"^!(.*)$", ".containerignore"))
    lines = found(r"^COPY (?!--)(.*) \S+$", "Containerfile")
    assert {name for line in lines for name in line.split()} == let_in
    assert all((ROOT / name).exists() for name in let_in)
