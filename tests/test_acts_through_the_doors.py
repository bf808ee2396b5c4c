"""A game with all of a facilitator's acts goes through play, replay, score, why and hotwash."""

import json
from dataclasses import replace

import pytest

from engine.advice.adviser import LEAST, Adviser
from engine.hotwash import gathered
from engine.record import Seat
from engine.replay import replay, sealed
from saves.text import dump, load
from ui.doors import command

LINES = """\
FAC inject E1 support_us -1 to all: A fire. It is small.
FAC rule economy_us -5: A port burned, said Adaq.
FAC rule security_cn_leverage 3: New mines.
FAC forbid threaten: Words only.
FAC tell US: Mind the clock, Adaq.
FAC note: Adaq is tired.
US ask: May we speak?
US pass
FAC seat CN reciprocal: They left.
CN pass
US done
CN done
FAC allow threaten: Go on.
"""


def door(capsys, *words):
    assert command.run([str(w) for w in words]) == 0
    return capsys.readouterr().out


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    folder = tmp_path_factory.mktemp("acted")
    (folder / "moves.txt").write_text(LINES, "utf-8")
    path = folder / "g.rec"
    words = ["play", "first-table", "--us", "reciprocal", "--cn", "random", "--seed", "7"]
    assert command.run([*words, "--moves", str(folder / "moves.txt"), "--out", str(path)]) == 0
    return path


def test_lines_of_a_facilitator_are_played_and_replayed(played, capsys):
    game = replay(load(played), verify=True)
    assert game.over and game.header.facilitated and len(game.acts) == LINES.count(":")
    assert game.header.seats["CN"].player == "random" and game.seats["CN"].player == "reciprocal"
    assert "economy US -5.00" in door(capsys, "replay", played, "--verify")
    told = json.loads(door(capsys, "result", played, "--json"))
    assert told["US"]["ruled"] and told["CN"]["ruled"]
    assert "rulings of the facilitator" in door(capsys, "result", played)


def test_why_names_the_player_who_sat_there_at_the_time(played, capsys):
    told = door(capsys, "why", played)
    assert "turn 1  US pass" in told and "turn 2  CN" in told


def test_score_takes_acts_along(played, capsys):
    assert "Effects" in door(capsys, "score", played, "--draws", 16)


def test_the_report_tells_the_acts_and_names_nobody_where_names_are_left_out(
    played, tmp_path, capsys, monkeypatch
):
    known = {}  # worked out once for both reports, with few draws

    def gathered_once(game, adviser, changes):
        if game.header not in known:
            known[game.header] = gathered(game, Adviser(LEAST))
        return known[game.header]

    monkeypatch.setattr("engine.hotwash.gathered", gathered_once)
    record = load(played)
    people = {"US": Seat("person", "Adaq"), "CN": Seat("random", "Boq")}
    record = sealed(replace(record, header=replace(record.header, seats=people)))
    path = tmp_path / "named.rec"
    path.write_text(dump(record), encoding="utf-8", newline="\n")
    door(capsys, "hotwash", path, "--out", tmp_path / "a.html")
    door(capsys, "hotwash", path, "--out", tmp_path / "b.html", "--no-names")
    named, bare = ((tmp_path / f"{x}.html").read_text("utf-8") for x in "ab")
    for text in ("A fire. It is small.", "A port burned", "threats. Words only.", "played by"):
        assert text in named and text in bare, text
    assert "Adaq is tired." in named and "May we speak?" in named
    assert "with what was ruled" in bare and "left out" in bare and "they left" not in bare.lower()
    assert "Adaq" not in bare and "Boq" not in bare
