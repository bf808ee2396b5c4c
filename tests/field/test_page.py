"""The programs on the page of the field run as they stand there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from engine.field.catalogue import Catalogue
from engine.field.observation import Layout
from engine.scenarios.scenario import scenario

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "field.md").read_text("utf-8")
PROGRAMS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("place, package", [(0, "pettingzoo"), (1, "pyspiel"), (2, "negmas")])
def test_a_program_of_the_page_runs(place, package):
    pytest.importorskip(package)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAMS[place]], cwd=ROOT, capture_output=True, text=True,
        timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(PROGRAMS) == 3


def test_the_page_tells_the_sizes_and_groups_as_they_are():
    for name in ("first-table", "june-2025"):
        layout = Layout(Catalogue(scenario(name).limits))
        assert f"{layout.size:,}" in PAGE
        for group in layout.groups:
            assert group in PAGE, group
    june = Catalogue(scenario("june-2025").limits)
    assert f"{june.size:,} numbers, of which packages are {june.blocks['package'].size:,}" in PAGE
