"""What the README says is tried: its curl lines as they stand, its table of settings, its links."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest

from registry.settings import Settings
from tests.servers import serving

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = re.search(r"<!-- The test suite runs these lines.*?-->\n```sh\n(.*?)```", README, re.DOTALL)


def test_the_curl_lines_do_the_main_job(demo_database: Path, tmp_path: Path) -> None:
    assert LINES is not None
    bash = shutil.which("bash")
    assert bash is not None
    with serving(demo_database) as (address, _):
        script = LINES[1].replace("http://127.0.0.1:8000", address) + '\nprintf "\\n%s" "$N"'
        done = subprocess.run(
            [bash, "-euo", "pipefail", "-c", script],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    *answers, number = done.stdout.rsplit("\n", 1)
    decoder, told = json.JSONDecoder(), "".join(answers)
    documents = []
    while told:
        document, end = decoder.raw_decode(told)
        documents.append(document)
        told = told[end:]
    submitted, approved, drafted, filed, accepted, figures = documents
    assert (submitted["status"], approved["status"]) == ("submitted", "active")
    assert (drafted["status"], filed["status"], accepted["status"]) == ("draft", "submitted", "accepted")
    [recycled] = [i for i in figures["indicators"] if i["indicator"] == "recycled-film"]
    [helsinki] = [u for u in recycled["units"] if u["agreement"] == number]
    assert helsinki["figure"]["value"] == 25
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "summary.pdf").pages)
    assert number in text
    assert "Helsingfors stad" in text


@pytest.mark.parametrize("setting", Settings.described(), ids=lambda setting: setting.variable)
def test_every_setting_stands_in_the_table(setting) -> None:  # noqa: ANN001 (a row of the table)
    default = f"`{setting.default}`" if setting.default else "none"
    assert f"| `{setting.variable}` | {setting.form} | {default} | {setting.description} |" in README


def test_links_lead_to_files_that_are_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
