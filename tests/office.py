"""LibreOffice, for the tests that hold our files against it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


class Office:
    """LibreOffice without a window, with settings of its own."""

    def __init__(self, program: str, folder: Path) -> None:
        self.program = program
        self.folder = folder

    def converted(self, data: bytes, kind: str, to: str) -> bytes:
        """The file as LibreOffice saves it in another format."""
        source = self.folder / f"file{kind}"
        source.write_bytes(data)
        out = self.folder / "out"
        command = [
            self.program,
            "--headless",
            "--norestore",
            f"-env:UserInstallation={(self.folder / 'settings').as_uri()}",
            "--convert-to",
            to,
            "--outdir",
            str(out),
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return (out / f"file.{to.partition(':')[0]}").read_bytes()


def office_in(folder: Path) -> Office:
    """LibreOffice with its settings in ``folder``. Where it must be there, its absence is a failure."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is not installed: .ci/debian libreoffice-writer libreoffice-calc")
        pytest.skip("LibreOffice is not on this machine; `make test` installs it where it may")
    return Office(program, folder)
