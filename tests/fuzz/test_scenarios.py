"""A scenario from outside is played, or refused in one line that names file, line and cure."""

import random
import re
from importlib.resources import files
from pathlib import Path

import pytest
from toml_harm import harmed

from engine.game import Game
from engine.record import Header
from engine.scenarios.scenario import BadScenario, names, read
from engine.scenarios.shelf import Shelf

CORPUS = Path(__file__).parent / "corpus" / "scenarios"
SHIPPED = {n: files("engine.scenarios").joinpath(f"{n}.toml").read_text("utf-8") for n in names()}


def test_harmed_scenarios_are_played_or_refused_in_one_line(many):
    chance = random.Random(6)
    read_well = refused = 0
    for n in range(many(400, 30_000)):
        text = harmed(SHIPPED[chance.choice(sorted(SHIPPED))], chance)
        try:
            found = read(text, "mine.toml")
        except BadScenario as problem:
            refused += 1
            assert str(problem).startswith("mine.toml"), problem
            assert "\n" not in str(problem) and len(str(problem)) < 700, problem
            continue
        read_well += 1
        if n % 40 == 0:
            game = Game.start(Header(found.id, 7), found)
            assert game.apply("US pass").table.floor == "CN"
    print(f"{read_well} read, {refused} refused")
    assert read_well and refused


@pytest.mark.parametrize("path", sorted(CORPUS.iterdir()), ids=lambda p: p.stem)
def test_what_once_went_wrong_is_refused_in_one_line(path):
    with pytest.raises(BadScenario) as caught:
        Shelf().by_path(path)
    assert path.name in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (r"^level = \d+", "level = 99", "has levels 0 to"),
        (r"^price = ", "prise = ", "unknown key 'prise'; the nearest is 'price'"),
        (r"^economy = [\d.]+", "economy = true", "'economy' must be a number"),
        (r"^office = .*", "office = 4", "'office' must be a text"),
        (r"^source = ", "sauce = ", "unknown key 'sauce'"),
    ],
)
def test_the_line_of_a_fault_is_the_one_that_is_named(name, old, new, says):
    """The last place that fits is harmed; an earlier one of the same words must not be named."""
    lines = SHIPPED[name].split("\n")
    found = [i for i, line in enumerate(lines) if re.match(old, line)]
    if not found:
        pytest.skip("not in this scenario")
    lines[found[-1]] = re.sub(old, new, lines[found[-1]])
    with pytest.raises(BadScenario, match=re.escape(says)) as caught:
        read("\n".join(lines), "mine.toml")
    assert f"mine.toml, line {found[-1] + 1}:" in str(caught.value)


def test_what_is_no_ordinary_file_is_not_read(tmp_path):
    for path in (tmp_path, tmp_path / "none.toml", Path("/dev/zero")):
        with pytest.raises(BadScenario):
            Shelf().by_path(path)
    big = tmp_path / "big.toml"
    big.write_bytes(b"#" * (1024 * 1024 + 1))
    with pytest.raises(BadScenario, match="more than 1048576 bytes"):
        Shelf().by_path(big)
    big.write_bytes(b"id = 'a'\n\xff\xfe")
    with pytest.raises(BadScenario, match="line 2 is not UTF-8"):
        Shelf().by_path(big)
