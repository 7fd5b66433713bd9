"""The Nu HTML checker, the one behind validator.w3.org, over one page of each kind, edition and language."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.browser.conftest import PACKAGES

pytestmark = pytest.mark.slow

JAR = PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
KNOWN = yaml.safe_load((Path(__file__).parent / "nu.yml").read_text("utf-8"))
"""What it says that we have judged, each with the reason."""


def check(*files: Path) -> list[tuple[str, str]]:
    """Everything that it says of the files, with the file's name; warnings too."""
    if shutil.which("java") is None:
        pytest.fail("the Nu checker needs Java; on Debian or Ubuntu: apt-get install default-jre-headless")
    if not JAR.is_file():
        pytest.fail("the Nu checker is not installed; run: make test, or: .ci/node tests/browser")
    command = ["java", "-Xss2m", "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always"]
    command += ["--skip-info-messages", "--also-check-css"]
    ran = subprocess.run([*command, *map(str, files)], capture_output=True, check=True)
    messages = json.loads(ran.stdout)["messages"]
    return [
        (
            Path(m.get("url", "")).name,
            " ".join(f"{m.get('subType', m['type'])}: {m['message']} {m.get('extract', '')}".split()),
        )
        for m in messages
    ]


def test_pages_and_style_sheet(builds, specimens, others, tmp_path):
    files: list[Path] = []
    for page in [*specimens, *others]:
        site = builds[page.build]
        file = tmp_path / f"{page.build}-{page.path.replace('/', '-')}"
        file.write_text((site.generated | site.written)[page.path], "utf-8")
        files.append(file)
    for path, content in builds["published"].files.items():
        if path.endswith(".css"):
            (file := tmp_path / Path(path).name).write_bytes(content)
            files.append(file)
    said = check(*files)
    assert len(files) > 100
    new = [f"{file}: {text}" for file, text in said if not any(re.search(k["message"], text) for k in KNOWN)]
    idle = [k["message"] for k in KNOWN if not any(re.search(k["message"], text) for _, text in said)]
    assert not new, "\n".join([f"{len(new)} messages", *new[:60]])
    assert idle == [], "judged, and no more said"


def test_it_finds_what_it_should(tmp_path):
    """An error of HTML, one of ARIA and one of CSS are told."""
    page = tmp_path / "broken.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><p><div role=nothing></p>", "utf-8")
    sheet = tmp_path / "broken.css"
    sheet.write_text("p { colour: red }", "utf-8")
    text = "\n".join(message for _, message in check(page, sheet))
    assert "No “p” element in scope" in text
    assert "“nothing”" in text
    assert "colour" in text
