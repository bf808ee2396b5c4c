"""The report in Chromium, without network: no error, no request, printed, accessible by axe-core.

In the long run, where the tools are: node, Chromium, and a folder with axe-core and puppeteer-core
from npm that NODE_MODULES names.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from ui.doors import command

HERE = Path(__file__).parent
RECORD = HERE.parents[1] / "saves" / "library" / "june-2025-reciprocal.rec"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chrome"))), None)


def test_a_report_opens_prints_and_is_accessible(request, tmp_path):
    modules = os.environ.get("NODE_MODULES", "")
    if not request.config.getoption("--long"):
        pytest.skip("a browser is for the long run")
    if not (CHROMIUM and shutil.which("node") and Path(modules, "axe-core").is_dir()):
        pytest.skip("needs node, Chromium, and axe-core and puppeteer-core in NODE_MODULES")
    page, sheet = tmp_path / "r.html", tmp_path / "r.pdf"
    line = ["hotwash", str(RECORD), "--out", str(page), "--instead", "4 US tariff_us 3"]
    assert command.run(line) == 0
    done = subprocess.run(
        ["node", HERE / "accessible.mjs", page, sheet], capture_output=True, text=True,
        timeout=180, check=True, env={**os.environ, "CHROMIUM": CHROMIUM},
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert told == {"console": [], "asked": [], "found": [], "wide": []}
    assert sheet.read_bytes().startswith(b"%PDF")
