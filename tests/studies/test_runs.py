"""A study's table has the same bytes whoever plays it, in whatever order, and however often it is
stopped; what does not belong into it is refused in one line.
"""

import csv
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.scenarios.scenario import scenario
from engine.studying import cluster, crew, kept, parts
from engine.studying.columns import COLUMNS, TEXT, dictionary
from engine.studying.crew import TRIES, Lost
from engine.studying.reading import read
from engine.studying.task import play_task
from engine.studying.tray import Tray
from ui.doors import command

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "studies" / "first-table.toml"
TEXT_OF_EXAMPLE = EXAMPLE.read_text("utf-8")
NINE = """title = "Nine"
scenarios = ["first-table"]
us = ["random", "reciprocal", "opportunist"]
cn = ["random", "reciprocal", "opportunist"]
seeds = 1
"""
posix = pytest.mark.skipif(os.name == "nt", reason="signals are others there")


def plan(text=TEXT_OF_EXAMPLE):
    return read(text, "mine.toml", scenario)


def door(*words):
    assert command.run([str(w) for w in words]) == 0
    return Path(words[words.index("--out") + 1])


@pytest.fixture(scope="module")
def there(tmp_path_factory):
    """The example as a table, and as three parts of which one is empty."""
    folder = tmp_path_factory.mktemp("there")
    door("study", EXAMPLE, "--workers", 1, "--out", folder / "whole.csv")
    for i in (1, 2, 3):
        door("study", EXAMPLE, "--workers", 1, "--part", f"{i}/3", "--out", folder / f"{i}.games")
    return folder


@pytest.fixture(scope="module")
def rows(there):
    """The rows of the example, by task."""
    found = {}
    for i in (1, 2):
        numbers = parts.games(plan(), i, 3)
        found[i - 1] = list(kept.rows_of(there / f"{i}.games", numbers))
    return found


def test_a_row_tells_its_game_and_fits_the_dictionary(there):
    lines = list(csv.DictReader((there / "whole.csv").open(encoding="utf-8")))
    assert [int(x["game"]) for x in lines] == list(range(1, 17))
    assert [d["name"] for d in dictionary()] == list(lines[0]) == [c.name for c in COLUMNS]
    assert all(d["meaning"] and (d["unit"] or d["kind"] != "number") for d in dictionary())
    assert {x["turns"] for x in lines if x["rules"] == "long"} == {"6"}
    assert {x["turns"] for x in lines if x["rules"] == "usual"} == {"4"}
    pairs = zip(lines[0:16:4], lines[2:16:4], strict=True)
    assert all(a["us_security_start"] != b["us_security_start"] for a, b in pairs)  # worlds
    assert all((x["first_deal_turn"] == "") == (x["deals"] == "0") for x in lines)
    assert any(int(x["deal_months"]) > 0 for x in lines) and not any(x["failed"] for x in lines)
    for side in ("us", "cn"):
        for x in lines:
            parts_of = [
                float(x[f"{side}_{k}"]) for k in ("economy", "security", "rival", "at_home")
            ]
            worth = parts_of[0] + parts_of[1] - parts_of[2] - parts_of[3]
            worth += 2.0 * int(x[f"{side}_objectives"]) - 25.0 * int(x[f"{side}_red_lines"])
            assert float(x[f"{side}_utility"]) == pytest.approx(worth, abs=0.004)


def test_a_game_of_a_study_is_the_game_that_the_tournament_plays(there):
    from engine.tournament import Match, played

    line = next(csv.DictReader((there / "whole.csv").open(encoding="utf-8")))
    row = played(Match(line["scenario"], line["us"], line["cn"], int(line["seed"])))
    for name in ("us_score", "cn_par", "best_joint", "events", "deals", "threats"):
        assert float(line[name]) == getattr(row, name)


def test_two_workers_write_the_same_bytes_as_one(there, tmp_path):
    two = door("study", EXAMPLE, "--workers", 2, "--out", tmp_path / "two.csv")
    assert two.read_bytes() == (there / "whole.csv").read_bytes()
    assert [p.name for p in tmp_path.iterdir()] == ["two.csv"]


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 2, 1)])
def test_parts_in_any_order_make_the_whole(there, tmp_path, order):
    merged = door("merge", *(there / f"{i}.games" for i in order), "--out", tmp_path / "m.csv")
    assert merged.read_bytes() == (there / "whole.csv").read_bytes()


def test_what_was_played_before_a_stop_is_not_played_again(there, rows, tmp_path):
    out = tmp_path / "on.csv"
    folder = out.with_name("on.csv.parts")
    folder.mkdir()
    place = [c.name for c in COLUMNS].index("events")
    marked = [(*r[:place], 999, *r[place + 1 :]) for r in rows[1]]
    tray = Tray(folder, plan())
    tray.put(1, marked)
    (folder / "000000.rows").write_bytes(b"damaged")
    door("study", EXAMPLE, "--workers", 1, "--out", out)
    before = (there / "whole.csv").read_text("utf-8").splitlines()
    after = out.read_text("utf-8").splitlines()
    assert after[:9] == before[:9] and all(",999," in x for x in after[9:])
    assert not folder.exists()


@posix
def test_ctrl_c_says_how_to_go_on_and_the_same_command_does(tmp_path):
    source = tmp_path / "plan.toml"
    source.write_text(TEXT_OF_EXAMPLE.replace("seeds = 2", "seeds = 3"), "utf-8")
    words = ["study", str(source), "--workers", "1", "--out", str(tmp_path / "t.csv")]
    process = subprocess.Popen(
        [sys.executable, "main.py", *words], cwd=ROOT, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    folder = tmp_path / "t.csv.parts"
    for _ in range(3000):
        if list(folder.glob("*.rows")) or process.poll() is not None:
            break
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130 and len(told.strip().splitlines()) == 1
    assert "of 24 games, kept in t.csv.parts; the same command goes on" in told
    assert {p.suffix for p in tmp_path.iterdir()} == {".toml", ".parts"}
    again = door(*words)
    assert len(again.read_text("utf-8").splitlines()) == 25 and not folder.exists()


@posix
def test_a_killed_worker_changes_nothing():
    """Nine games are a task of eight and one of one: when that is done, the other is going on."""
    text, done, killed = plan(NINE).text, {}, 0
    for task, found in crew.played(text, [0, 1], 2):
        done[task] = found
        for child in multiprocessing.active_children() if not killed else ():
            os.kill(child.pid, signal.SIGKILL)
            killed += 1
    assert killed and done == {task: play_task(text, task) for task in (0, 1)}


@posix
def test_a_task_whose_worker_is_killed_every_time_is_given_up():
    over, killed = threading.Event(), set()

    def kill():
        while not over.is_set():
            for child in multiprocessing.active_children():
                os.kill(child.pid, signal.SIGKILL)
                killed.add(child.pid)
            time.sleep(0.01)

    thread = threading.Thread(target=kill)
    thread.start()
    try:
        with pytest.raises(Lost):
            list(crew.played(plan().text, [0, 1], 2))
    finally:
        over.set()
        thread.join()
    assert len(killed) >= TRIES


def test_a_cluster_that_loses_a_worker_gives_the_same_rows(rows):
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, protocol="tcp"
    ) as there:
        done, killed = {}, []
        for task, found in cluster.played(plan().text, [0, 1, 0], there.scheduler_address):
            assert found == done.setdefault(task, found)
            if not killed and os.name != "nt":
                killed.append(next(iter(there.workers.values())).pid)
                os.kill(killed[0], signal.SIGKILL)
    assert done == rows


def test_parquet_holds_the_same_table_with_its_dictionary(there, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    whole = door("study", EXAMPLE, "--workers", 1, "--out", tmp_path / "whole.parquet")
    merged = door(
        "merge", *(there / f"{i}.games" for i in (2, 3, 1)), "--out", tmp_path / "m.parquet"
    )
    assert whole.read_bytes() == merged.read_bytes()
    found = parquet.read_table(whole)
    assert json.loads(found.schema.metadata[b"dictionary"]) == dictionary()
    assert found.schema.field("us_utility").metadata[b"unit"] == b"billion USD"
    lines = list(csv.DictReader((there / "whole.csv").open(encoding="utf-8")))
    for c in COLUMNS:
        values = found.column(c.name).to_pylist()
        assert ["" if v is None else str(v) for v in values] == [x[c.name] for x in lines]
        assert (c.kind == TEXT) == (str(found.schema.field(c.name).type) == "string")


def refused(words, capsys):
    capsys.readouterr()
    assert command.run([str(w) for w in words]) == 2
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1, told
    return told


def test_parts_that_do_not_make_one_study_are_refused_by_name(there, tmp_path, capsys):
    one, two, three = (there / f"{i}.games" for i in (1, 2, 3))
    other = tmp_path / "plan.toml"
    other.write_text(TEXT_OF_EXAMPLE.replace("seeds = 2", "seeds = {first = 7, last = 7}"), "utf-8")
    foreign = door("study", other, "--part", "3/3", "--out", tmp_path / "foreign.games")
    data = two.read_bytes()
    harmed = {
        "cut.games": data[:-30],
        "changed.games": data.replace(b'"random"', b'"mandom"', 1),
        "longer.games": data + b"\n",
        "empty.games": b"",
        "odd.games": b"PAR1" + bytes(range(256)),
    }
    for name, harm in harmed.items():
        (tmp_path / name).write_bytes(harm)
    out = ("--out", tmp_path / "m.csv")
    for names, says in (
        ((one, two), "parts are missing: 3/3"),
        ((one,), "parts are missing: 2/3, 3/3"),
        ((one, two, two), "2.games and 2.games are both part 2"),
        ((one, two, foreign), "foreign.games is of another plan than 1.games"),
        ((one, two, there / "4.games"), "there is no part 4.games"),
        *(((one, tmp_path / name, three), name) for name in harmed),
    ):
        assert says in refused(("merge", *names, *out), capsys)
        assert not out[1].exists()


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_part_with_any_byte_changed_or_cut_off_is_damaged(there, data):
    whole, path = (there / "1.games").read_bytes(), there / "harmed.games"
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[place]))
    for harm in (whole[:place], whole[:place] + bytes([other]) + whole[place + 1 :]):
        path.write_bytes(harm)
        with pytest.raises(kept.Damaged, match=r"harmed\.games"):
            kept.head_of(path)


def test_rows_of_other_games_are_refused_though_their_sum_is_right(there, rows, tmp_path):
    found, path = plan(), tmp_path / "1.games"
    head = kept.head_of(there / "1.games")
    odd = [[(*r[:1], x, *r[2:]) for r in rows[0]] for x in (5, "\ud800", "a\nb")]
    odd += [[(*r[:6], 2**70, *r[7:]) for r in rows[0]]]
    for wrong in (rows[1], [("x",)] * 8, *odd):
        kept.write(path, head, wrong)
        whole = parts.joined([path, there / "2.games", there / "3.games"])
        assert whole.plan == found
        with pytest.raises(kept.Damaged, match=r"1\.games, line 2: this is not game 1 of a study"):
            list(whole.rows())


def test_a_folder_of_another_plan_is_left_alone(there, rows, tmp_path, capsys):
    folder = tmp_path / "t.csv.parts"
    folder.mkdir()
    Tray(folder, plan(TEXT_OF_EXAMPLE.replace("seeds = 2", "seeds = 3"))).put(0, rows[0])
    told = refused(("study", EXAMPLE, "--out", tmp_path / "t.csv"), capsys)
    assert "t.csv.parts holds games of another plan" in told
    assert (folder / "000000.rows").exists() and not (tmp_path / "t.csv").exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "name a plan and --out FILE"),
        ((EXAMPLE,), "name a plan and --out FILE"),
        ((EXAMPLE, "--out", "t.txt"), "t.txt: write a file that ends in .parquet / .csv"),
        ((EXAMPLE, "--part", "1/2", "--out", "t.csv"), "write a file that ends in .games"),
        ((EXAMPLE, "--part", "3/2", "--out", "t.games"), "a part is written as 2/4"),
        ((EXAMPLE, "--part", "0/2", "--out", "t.games"), "a part is written as 2/4"),
        ((EXAMPLE, "--scheduler", "here", "--out", "t.csv"), "'here' is no address"),
        (("none.toml", "--out", "t.csv"), "none.toml: there is no file"),
        ((EXAMPLE, "--out", "none/t.csv"), "there is no folder 'none'"),
        (("bad.toml", "--out", "t.csv"), "bad.toml, line 1, players: unknown key 'players'"),
        (("file.toml", "--out", "t.csv"), "file.toml, line 3, scenarios[1]: own.toml: there is no"),
    ],
)
def test_wrong_words_are_told_in_one_line(words, says, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("bad.toml").write_text("players = 2\n", "utf-8")
    own = TEXT_OF_EXAMPLE.replace('"first-table"', '"own.toml"')
    Path("file.toml").write_text(own, "utf-8")
    before = sorted(tmp_path.iterdir())
    assert says in refused(("study", *words), capsys)
    assert sorted(tmp_path.iterdir()) == before


def test_the_dictionary_is_told(capsys):
    assert command.run(["study", "--dictionary"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) == len(COLUMNS) and told[0].startswith("game ")


def test_ten_thousand_games_have_the_same_bytes_however_they_are_played(tmp_path, many):
    if not many(0, 1):
        pytest.skip("the long form")
    distributed, _ = pytest.importorskip("distributed"), pytest.importorskip("pyarrow")
    source = tmp_path / "plan.toml"
    source.write_text(
        'title = "Many"\nscenarios = ["first-table"]\nus = ["random", "reciprocal"]\n'
        'cn = ["random", "reciprocal"]\nseeds = 2500\n',
        "utf-8",
    )
    two = door("study", source, "--workers", 2, "--out", tmp_path / "two.parquet")
    files = [tmp_path / f"{i}.games" for i in (1, 2, 3, 4)]
    for i, file in enumerate(files, 1):
        door("study", source, "--workers", 2, "--part", f"{i}/4", "--out", file)
    merged = door("merge", *files, "--out", tmp_path / "merged.parquet")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, protocol="tcp"
    ) as there:
        address = there.scheduler_address
        dask = door("study", source, "--scheduler", address, "--out", tmp_path / "dask.parquet")
    assert two.read_bytes() == merged.read_bytes() == dask.read_bytes()
