"""A file of every version opens for ever, and anybody can check one without this program."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from made import GAME

from engine.record import VERSION as VERSION_NOW
from engine.replay import replay
from engine.rules.levers import levers
from engine.scenarios.older import begun
from engine.scenarios.scenario import names, scenario
from saves.text import VERSION, dump, load, parse

VERSIONS = Path(__file__).parent / "versions"
PAGE = (Path(__file__).parents[2] / "docs" / "record.md").read_text("utf-8")


def fenced(language: str) -> str:
    """The one block of a language in docs/record.md."""
    [block] = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return str(block)


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_file_of_each_version_opens(version: int) -> None:
    assert load(VERSIONS / f"{version}.rec") == GAME


def test_a_game_of_an_older_engine_plays_to_its_end() -> None:
    """Deals that were made then are made again, whatever houses would say to them today."""
    game = replay(load(VERSIONS / "1-engine-0.2.rec"))
    accepted = [e for e in game.events if e.verb == "accept"]
    assert game.over and len(accepted) == len((*game.table.deals, *game.table.past)) > 0


@pytest.mark.parametrize("name", ["october-2022", "june-2025"])
def test_a_game_of_engine_0_3_plays_by_the_rules_of_its_time(name: str) -> None:
    """Every word of it stands and means what it meant; the world that it leads to is today's."""
    record = load(VERSIONS / f"1-engine-0.3-{name}.rec")
    assert record.header.engine == "0.3" and len(record.digests) > 5
    game = replay(record)
    assert game.over and len(game.events) == len(record.events)
    assert game.table.limits.assents_twice and not game.table.limits.older


@pytest.mark.parametrize(
    ("engine", "name"),
    [("0.1", "june-2025"), ("0.2", "truce-expires-2026"), ("0.5", "truce-expires-2026")],
)
def test_a_game_begins_at_the_levels_of_its_time(engine: str, name: str) -> None:
    """These were played by the engine of their header; today's run-up leads to other levels, at
    which some of their moves would change nothing.
    """
    record = load(VERSIONS / f"1-engine-{engine}-{name}.rec")
    assert record.header.engine == engine
    game = replay(record)
    assert game.over and len(game.events) == len(record.events)
    today = scenario(name)
    assert begun(today, engine).levels != today.levels == begun(today, VERSION_NOW).levels


def test_levels_of_an_older_start_are_levels_that_there_are() -> None:
    for name in names():
        for engine in ("0.1", "0.2", "0.3", "0.4", "0.5"):
            then = begun(scenario(name), engine).levels
            assert set(then) == set(scenario(name).levels)
            assert all(s.level < len(levers()[x].names) for x, s in then.items())


def test_a_game_of_engine_0_6_knows_no_dates_and_one_budget_of_exchanges() -> None:
    """A threat said again was put off, one side used up all exchanges, and no date ever came."""
    record = load(VERSIONS / "1-engine-0.6-june-2025.rec")
    assert record.header.engine == "0.6" and len(record.digests) == 8
    game = replay(record)
    assert game.over and len(game.events) == len(record.events)
    assert game.table.limits.without_dates and not game.table.limits.assents_twice
    outcomes = [w.outcome for w in game.table.words if w.side == "US"]
    assert outcomes == ["overtaken", "overtaken", "broken"]
    assert sum(e.verb == "offer" for e in game.turns[0].events) == 3
    assert game.table.at("tariff_us").level == game.scenario.levels["tariff_us"].level


def test_a_game_of_engine_0_7_keeps_its_dates_in_another_world() -> None:
    """Its rules are today's; its digests are those of a world with fewer drawn parameters."""
    record = load(VERSIONS / "1-engine-0.7-june-2025.rec")
    assert record.header.engine == "0.7" and len(record.digests) == 8
    game = replay(record)
    assert game.over and len(game.events) == len(record.events)
    assert not game.table.limits.without_dates and game.turns
    now = {t.number: t.digest for t in game.turns}
    assert set(record.digests) == set(now) and record.digests != now


def test_the_newest_version_is_written_to_the_byte_as_it_was_published() -> None:
    assert (VERSIONS / f"{VERSION}.rec").read_bytes() == dump(GAME).encode()


def test_the_example_on_the_page_is_a_real_record() -> None:
    assert parse(fenced("text")) == GAME


def test_the_script_on_the_page_finds_what_the_program_finds(tmp_path: Path) -> None:
    script, game = tmp_path / "check.py", tmp_path / "game.rec"
    script.write_text(fenced("python"), "utf-8")

    def says(text: str) -> str:
        game.write_bytes(text.encode())
        ran = subprocess.run(
            [sys.executable, str(script), str(game)], capture_output=True, text=True, check=False
        )
        return (ran.stdout + ran.stderr).strip()

    text = dump(GAME)
    assert says(text) == "all 17 lines are as they were written"
    assert says("\ufeff" + text.replace("\n", "\r\n")) == "all 17 lines are as they were written"
    assert says(text.replace("US reject", "US accept")).startswith("line 11")
    assert says(text[:-1]).startswith("line 17")
