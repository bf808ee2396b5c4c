"""A file of cases from outside is read, or refused in one line that names file and case."""

import random
from pathlib import Path

import pytest
from toml_harm import harmed

from engine.analysis.cases import BadCase, read_cases

CASES = Path(__file__).parents[2] / "engine" / "data" / "cases"
CORPUS = Path(__file__).parent / "corpus" / "cases"


def test_harmed_cases_are_read_or_refused_in_one_line(tmp_path, many):
    chance, path = random.Random(9), tmp_path / "mine.toml"
    texts = ["\n".join(p.read_text("utf-8").split("\n")[:60]) for p in sorted(CASES.glob("*.toml"))]
    read = refused = 0
    for _ in range(many(200, 20_000)):
        path.write_text(harmed(chance.choice(texts), chance), "utf-8")
        try:
            read_cases(path)
            read += 1
        except BadCase as problem:
            refused += 1
            assert "mine.toml" in str(problem) and "\n" not in str(problem), problem
    print(f"{read} read, {refused} refused")
    assert read and refused


@pytest.mark.parametrize("path", sorted(CORPUS.iterdir()), ids=lambda p: p.stem)
def test_what_once_went_wrong_is_refused_in_one_line(path):
    with pytest.raises(BadCase) as caught:
        read_cases(path)
    assert "\n" not in str(caught.value)
