"""The doors without a screen, as README says: exit 0, or 2 with one clear line."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import pytest

from engine.record import Digest, Header, Record
from saves.journal import Journal
from saves.text import dump, load
from ui.doors import command, games, places, studies

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"


def door(*words):
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        capture_output=True, text=True, timeout=120, encoding="utf-8",
    )  # fmt: skip


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    path = tmp_path_factory.mktemp("games") / "g.rec"
    words = ["play", "june-2025", "--us", "reciprocal", "--cn", "reciprocal", "--seed", "7"]
    assert command.run([*words, "--out", str(path)]) == 0
    return path


def test_play_score_and_replay_need_no_screen(played):
    assert door("score", played, "--draws", 32).returncode == 0
    assert "digests met" in door("replay", played, "--verify").stdout


@pytest.mark.parametrize("name", ["first-table", "june-2025"])
def test_golden_playthrough(name, tmp_path, capsys):
    """A changed number is a reviewed change: the new text goes into tests/golden by hand."""
    path = tmp_path / "g.rec"
    assert command.run(["play", name, "--seed", "7", "--out", str(path)]) == 0
    moves = [x.split("  ")[-2].strip() for x in path.read_text("utf-8").splitlines() if "Z  " in x]
    capsys.readouterr()
    assert command.run(["replay", str(path)]) == 0
    text = "\n".join(moves) + "\n" + capsys.readouterr().out
    assert text == (GOLDEN / f"{name}.txt").read_text("utf-8")


def test_a_bad_record_is_refused_in_one_line(played, tmp_path, capsys):
    whole = played.read_bytes()
    bad = tmp_path / "bad.rec"
    for data in (whole[:-30], whole.replace(b"US", b"CN", 3), b"\x89PNG\r\n", b"", b"hello\n"):
        bad.write_bytes(data)
        refuses(capsys, ["replay", bad, "--verify"])
    refused(door("replay", bad, "--verify"))  # as people come to it


def test_bad_words_are_refused_in_one_line(tmp_path, capsys):
    wrong = tmp_path / "wrong.toml"
    good = (ROOT / "engine" / "scenarios" / "first-table.toml").read_text("utf-8")
    wrong.write_text(good.replace('"ree_magnets", "ree_heavy"', '"ree_magnet", "ree_heavy"'))
    moves = tmp_path / "moves.txt"
    moves.write_text("US tariff_us 99\n")
    for words, cure in (
        (("moves", "june-2026"), "june-2025"),
        (("moves", wrong), "ree_magnets"),
        (("play", "june-2025", "--us", "nobody", "--out", tmp_path / "x"), "reciprocal"),
        (("play", "june-2025", "--moves", moves, "--out", tmp_path / "x"), "levels 0 to 13"),
        (("replay", tmp_path / "none.rec"), "no file"),
        (("dance",), "choose from"),
    ):
        refuses(capsys, words, cure)
    refused(door(*words), cure)


CASE = """[[case]]
id = "mine"
indicator = "magnet_exports_cn_us"
at = "2025-06"
observed = 353.0
unit = "t/month"
"""


def test_backtest_writes_a_row_per_case(tmp_path):
    cases, out = tmp_path / "cases.toml", tmp_path / "x.csv"
    cases.write_text(CASE + CASE.replace("mine", "kg").replace("t/month", "kg/month"))
    assert command.run(["backtest", str(cases), "--out", str(out), "--draws", "64"]) == 0
    head, first, second = [line.split(",") for line in out.read_text().splitlines()]
    assert head[:6] == ["id", "observed", "p05", "p50", "p95", "inside"]
    assert first[5] == "true" and float(first[2]) < float(first[3]) < float(first[4])
    assert float(second[3]) == pytest.approx(1000 * float(first[3]), rel=1e-4)


@pytest.mark.parametrize(
    ("old", "new", "cure"),
    [
        ("magnet_exports_cn_us", "magnets_export_cn_us", "magnet_exports_cn_us"),
        ("2025-06", "June 2025", "2025-06"),
        ("2025-06", "2025-13", "2025-06"),
        ("2025-06", "1999-06", "2018"),
        ("t/month", "tonnes", "nearest"),
        ("t/month", "USD/kg", "t/month"),
        ("observed", "observd", "observed"),
        ("353.0", '"many"', "number"),
        (
            '"magnet_exports_cn_us"\nat = "2025-06"\nobserved = 353.0\nunit = "t/month"',
            '"price_ndpr_china"\nat = "2025-06"\nobserved = 0.0',
            "'observed' is 0",
        ),
        ("observed", 'role = "unsen"\nobserved', "'unseen'"),
        ("observed", 'moves = ["2025-04 CN ree_heavi 4"]\nobserved', "ree_heavy"),
        ("observed", 'moves = ["2025-44 CN ree_heavy 4"]\nobserved', "no date"),
        ("observed", 'moves = ["2025-04 CN ree_heavy 9"]\nobserved', "levels 0 to 5"),
        ("observed", 'scenario = "history-2019"\nobserved', "history-2018"),
        ("[[case]]", "[[case]", "TOML"),
        ("[[case]]", "[[cases]]", "case"),
    ],
)
def test_a_bad_case_is_refused_in_one_line(tmp_path, capsys, old, new, cure):
    cases = tmp_path / "cases.toml"
    cases.write_text(CASE.replace(old, new))
    refuses(capsys, ["backtest", cases, "--out", tmp_path / "x.csv"], cure, "cases.toml")


@pytest.mark.parametrize(("name", "column"), [("experiments", "judgement"), ("decade", "path")])
def test_studies_print_a_line_each_and_write_a_table(tmp_path, capsys, name, column):
    out = tmp_path / "x.csv"
    assert command.run([name, "--draws", "16", "--out", str(out)]) == 0
    head, *rows = out.read_text("utf-8").splitlines()
    assert column in head.split(",") and len(rows) > 40
    assert len(capsys.readouterr().out.splitlines()) > 10


BEGUN = Header("first-table", 7)
posix = pytest.mark.skipif(os.name != "posix", reason="pipes, devices and signals of Unix")


def refused(done, *words):
    """One line on stderr and exit 2."""
    assert done.returncode == 2, done.stderr
    assert len(done.stderr.splitlines()) == 1 and done.stderr.startswith("reciprocity: ")
    for word in words:
        assert word in done.stderr


def refuses(capsys, arguments, *words):
    """The same inside this process."""
    capsys.readouterr()
    assert command.run([str(a) for a in arguments]) == 2
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1 and said.startswith("reciprocity: ")
    for word in words:
        assert word in said
    return said


def play(out, *more):
    return ["play", "first-table", "--out", str(out), *map(str, more)]


def test_moves_that_are_not_text_are_refused_with_their_line(tmp_path, capsys):
    moves = tmp_path / "moves.txt"
    moves.write_bytes(b"US pass\nCN pass\n\xff\xfe\x00\n")
    refuses(capsys, play(tmp_path / "g.rec", "--moves", moves), "moves.txt: line 3 is not UTF-8")
    assert not (tmp_path / "g.rec").exists()


@posix
def test_moves_that_never_end_are_not_read(tmp_path, capsys):
    refuses(capsys, play(tmp_path / "g.rec", "--moves", "/dev/zero"), "zero: ", "ordinary file")
    os.mkfifo(tmp_path / "pipe")
    refuses(capsys, play(tmp_path / "g.rec", "--moves", tmp_path / "pipe"), "ordinary file")


def test_moves_have_a_bound(tmp_path, capsys):
    moves = tmp_path / "moves.txt"
    moves.write_text("US pass\n" * 10_001)
    refuses(capsys, play(tmp_path / "g.rec", "--moves", moves), "more than 10000 lines")
    moves.write_text("US pass" + " " * 1_100_000)
    refuses(capsys, play(tmp_path / "g.rec", "--moves", moves), "more than 1048576 bytes")


def test_a_move_that_may_not_be_made_is_named_by_its_line(tmp_path, capsys):
    moves = tmp_path / "moves.txt"
    for text, line in (
        ("US pass\n\nUS pass\n", 3),
        ("US pass\nCN pass\nUS ai_chips \u00b2\n", 3),
        ("\ufeffUS pass\r\nCN\u2028pass\n", 2),
        ("US offer\n", 1),
    ):
        moves.write_text(text, "utf-8")
        refuses(capsys, play(tmp_path / "g.rec", "--moves", moves), f"moves.txt, line {line}: ")
        assert [p.name for p in tmp_path.iterdir()] == ["moves.txt"]


@pytest.mark.parametrize(
    ("words", "cure"),
    [
        (("score", "g.rec", "--draws", "100000"), "16 to 4096"),
        (("score", "g.rec", "--draws", "\u00b2"), "16 to 4096"),
        (("score", "g.rec", "--draws", "1e9"), "16 to 4096"),
        (("score", "g.rec", "--draws", "9" * 5000), "16 to 4096"),
        (("backtest", "c.toml", "--out", "x", "--draws", "1_000"), "16 to 16384"),
        (("sensitivity", "--out", "x", "--samples", "4097"), "2 to 4096"),
        (("play", "first-table", "--out", "x", "--seed", "-1"), "0 to 999999999999999999"),
        (("play", "first-table", "--out", "x", "--seed", str(10**18)), "0 to 999999999999999999"),
    ],
)
def test_a_number_out_of_bounds_is_refused_with_its_bounds(capsys, words, cure):
    refuses(capsys, words, words[-2], cure)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "200")
        assert command.run([words[0], "--help"]) == 0
    assert cure in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ("rationale", "--draws=--", "--fit", "--out", "new.csv"),
        ("score", "g.rec", "--draws=--"),
        ("backtest", "c.toml", "--out=--"),
        ("play", "first-table", "--us=--", "--out", "x"),
    ],
)
def test_an_option_without_its_value_is_refused(capsys, words):
    option = next(w for w in words if w.endswith("=--")).partition("=")[0]
    refuses(capsys, words, option, "expected one argument")


@pytest.mark.parametrize("name", ["", "a\0b", "\ud800", "x" * 300, "y/" * 3000 + "z", "g.rec/"])
def test_a_path_that_cannot_be_is_refused(tmp_path, monkeypatch, capsys, name):
    monkeypatch.chdir(tmp_path)
    for words in (
        ["replay", name, "--verify"], ["score", name], play(name), play("g.rec", "--moves", name),
        ["backtest", name, "--out", "x"], ["fit", name], ["moves", f"{name}.toml"],
    ):  # fmt: skip
        if name or words[0] != "moves":
            refuses(capsys, words)
    assert list(tmp_path.iterdir()) == []


def test_a_game_is_never_written_over_unasked(tmp_path, capsys):
    out = tmp_path / "g.rec"
    assert command.run(play(out)) == 0
    before = out.read_bytes()
    refuses(
        capsys,
        play(out, "--seed", 2),
        "there is already a file g.rec; choose another name, or add --replace",
    )
    assert out.read_bytes() == before
    assert command.run(play(out, "--seed", 2, "--replace")) == 0
    assert load(out).header.seed == 2
    assert [p.name for p in tmp_path.iterdir()] == ["g.rec"]


def test_a_game_that_is_open_is_not_replaced(tmp_path):
    out = tmp_path / "g.rec"
    with Journal.create_at(out, BEGUN):
        before = out.read_bytes()
        refused(door(*play(out, "--replace")), "g.rec is open in another window")
        assert out.read_bytes() == before


def test_a_name_that_somebody_takes_during_the_game_is_not_overwritten(
    tmp_path, monkeypatch, capsys
):
    out = tmp_path / "g.rec"
    real = games.dump

    def dump(record):
        out.write_text("somebody else's")
        return real(record)

    monkeypatch.setattr(games, "dump", dump)
    refuses(capsys, play(out), "already a file g.rec")
    assert out.read_text() == "somebody else's"
    out.unlink()

    def no_links(*_):
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    refuses(capsys, play(out), "already a file g.rec")
    monkeypatch.setattr(games, "dump", real)
    assert command.run(play(tmp_path / "h.rec")) == 0
    assert load(tmp_path / "h.rec").events
    assert sorted(p.name for p in tmp_path.iterdir()) == ["g.rec", "h.rec"]


def test_a_table_gives_way_to_a_newer_one_but_a_game_or_its_cases_never_do(tmp_path, capsys):
    cases, game, out = tmp_path / "cases.toml", tmp_path / "g.rec", tmp_path / "x.csv"
    cases.write_text(CASE.replace("2025-06", "2018-03"))
    assert command.run(play(game)) == 0
    before = game.read_bytes()
    words = ["backtest", cases, "--draws", "16", "--out"]
    refuses(capsys, [*words, game], "g.rec is a game")
    refuses(capsys, [*words, cases], "cases.toml is what the table is made from")
    assert game.read_bytes() == before and "indicator" in cases.read_text()
    out.write_text("older")
    assert command.run([*map(str, words), str(out)]) == 0
    assert out.read_text().startswith("id,")


@pytest.mark.parametrize("words", [
    ("backtest", ROOT / "engine/data/cases/outcomes.toml", "--out"), ("fit", "--out"),
    ("fit", "--left-out"), ("experiments", "--out"), ("decade", "--out"), ("sensitivity", "--out"),
    ("screening", "--out"),
    ("play", "first-table", "--out"),
])  # fmt: skip
def test_where_a_result_cannot_be_written_nothing_is_computed(tmp_path, capsys, words):
    (tmp_path / "file").write_text("x")
    for place, cure in (
        ("missing/x", "there is no folder 'missing'"), ("file/x", "not a folder"), (".", "folder"),
    ):  # fmt: skip
        began = time.monotonic()
        refuses(capsys, [*words, tmp_path / place], cure)
        assert time.monotonic() - began < 5
    if os.name == "posix":
        refuses(capsys, [*words, "/dev/null"], "ordinary file")
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("name", ["guide", "screenshots"])
def test_a_folder_that_cannot_be_made_is_refused_first(tmp_path, capsys, name):
    (tmp_path / "file").write_text("x")
    for place in ("file", "file/deep"):
        refuses(capsys, [name, tmp_path / place], "file" if place == "file" else "deep")
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_pages_of_a_guide_that_breaks_off_leave_nothing_half(tmp_path, monkeypatch, capsys):
    def write(folder):
        (folder / "whole.md").write_text("whole")
        yield "whole.md"
        (folder / "half.md").write_text("ha")
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.analysis.guide.write", write)
    assert command.run(["guide", str(tmp_path / "new" / "pages")]) == 130
    assert [p.name for p in (tmp_path / "new" / "pages").iterdir()] == ["whole.md"]
    monkeypatch.setattr("engine.analysis.guide.write", lambda folder: 1 // 0)
    assert command.run(["guide", str(tmp_path / "other" / "pages")]) == 70
    assert not (tmp_path / "other").exists()


@posix
def test_a_folder_that_may_not_be_written_is_refused(capsys):
    with tempfile.TemporaryDirectory() as name:
        closed = Path(name, "closed")
        closed.mkdir()
        assert command.run(play(Path(name, "warm.rec"))) == 0
        user = os.geteuid()
        Path(name).chmod(0o755)
        closed.chmod(0o555)
        if user == 0:
            os.seteuid(65534)
        try:
            refuses(capsys, play(closed / "g.rec"), "g.rec: it cannot be written: permission")
            refuses(capsys, ["guide", closed / "deep"], "permission denied")
        finally:
            os.seteuid(user)
            closed.chmod(0o755)
        assert list(closed.iterdir()) == []


@posix
def test_a_full_disk_leaves_no_half_game(tmp_path, capsys):
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, hard))
    try:
        said = refuses(capsys, play(tmp_path / "g.rec"), "g.rec: it cannot be written: ")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "part" not in said and list(tmp_path.iterdir()) == []


def started(*words, **more):
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", **more,
    )  # fmt: skip


@posix
@pytest.mark.parametrize("after", [0.3, pytest.param(3.0, marks=pytest.mark.long)])
def test_ctrl_c_ends_a_score_in_one_line(played, after):
    # Where the tests run in the background Ctrl-C is ignored, and a child would inherit that.
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with started("score", played, "--draws", 4096, preexec_fn=heard) as running:
        time.sleep(after)
        running.send_signal(signal.SIGINT)
        out, errors = running.communicate(timeout=60)
    # In its first moments Python itself answers, before it has read a line of this program.
    if after > 1 or running.returncode == 130:
        assert running.returncode == 130 and errors == "reciprocity: stopped\n" and out == ""


@pytest.mark.parametrize("words", [("play", "first-table"), ("backtest", "cases.toml")])
def test_ctrl_c_leaves_no_half_file(tmp_path, monkeypatch, capsys, words):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.chdir(tmp_path)
    Path("cases.toml").write_text(CASE)
    monkeypatch.setattr(games.Game, "start", stopped)
    monkeypatch.setattr("engine.analysis.backtest.run", stopped)
    assert command.run([*words, "--out", "x"]) == 130
    assert capsys.readouterr().err == "reciprocity: stopped\n"
    assert [p.name for p in tmp_path.iterdir()] == ["cases.toml"]


@posix
def test_a_reader_that_has_read_enough_ends_a_door_quietly():
    with started("indicators") as running:
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == ""
    assert running.returncode == 141
    closed = f"exec {sys.executable} {ROOT / 'main.py'} indicators >&-"
    done = subprocess.run(["sh", "-c", closed], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


@posix
def test_a_terminal_without_a_sign_gets_an_escape(many):
    plain = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0",
             "PYTHONIOENCODING": "ascii:strict"}  # fmt: skip
    doors = (("moves", "history-2018"), ("scenarios",), ("indicators",))
    for words in doors[: many(1, 3)]:
        with started(*words, env=plain) as running:
            out, errors = running.communicate(timeout=60)
        assert (running.returncode, errors) == (0, "") and out.isascii()
    with started("replay", "d\u00e9j\u00e0.rec", env=plain) as running:
        assert running.communicate(timeout=60)[1].count("\n") == 1
    assert running.returncode == 2


def test_progress_is_shown_to_a_person_only(played, monkeypatch, capsys):
    assert command.run(["score", str(played), "--draws", "16"]) == 0
    quiet = capsys.readouterr()
    assert quiet.err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert command.run(["score", str(played), "--draws", "16"]) == 0
    watched = capsys.readouterr()
    assert "turn 8 of 8" in watched.err and watched.err.endswith("\r") and watched.out == quiet.out


def test_a_fault_of_the_program_is_one_line_that_says_where(monkeypatch, capsys):
    monkeypatch.setattr(studies, "_cases", lambda paths: None + 1)
    assert command.run(["backtest", "x.toml", "--out", "x.csv"]) == 70
    said = capsys.readouterr().err
    assert said.startswith("reciprocity: this is a fault in the program (TypeError in ")
    assert said.endswith("); please report it\n") and said.count("\n") == 1


@pytest.mark.parametrize(
    ("top", "end", "cure"),
    [
        ("package_months = []", "", "package_months"),
        ("package_months = [999]", "", "1 to 120"),
        ("", 'effects = { stock_us = "x" }', "stock_us"),
        ("", "effects = { stock_us = nan }", "-100 to 100"),
        ("run_up = 3", "", "must be a list"),
        ("x = " + "[" * 5000, "", "too deep"),
        ("x = " + "9" * 5000, "", "not valid TOML"),
    ],
)
def test_a_scenario_that_a_game_would_stumble_over_is_refused(tmp_path, capsys, top, end, cure):
    path = tmp_path / "own.toml"
    text = (ROOT / "engine" / "scenarios" / "first-table.toml").read_text("utf-8")
    text = text.replace("\npackage_months = [6]", "") if "months" in top else text
    event = '[[event]]\nid = "e"\nturn = 1\nchance = 1.0\ntitle = "t"\ntext = "x"\n'
    path.write_text(f"{top}\n{text}\n{event}{end}\n", "utf-8")
    refuses(capsys, ["play", path, "--out", tmp_path / "g.rec"], "own.toml", cure)
    assert [p.name for p in tmp_path.iterdir()] == ["own.toml"]


def test_a_record_with_a_digest_before_its_first_turn_is_refused(tmp_path, capsys):
    path = tmp_path / "g.rec"
    path.write_text(dump(Record(BEGUN, (Digest(0, "abcd"),))), "utf-8", newline="\n")
    refuses(capsys, ["replay", path, "--verify"], "turn 0")


def test_a_text_with_a_sign_before_its_first_line_is_read(tmp_path):
    path = tmp_path / "moves.txt"
    path.write_bytes(b"\xef\xbb\xbfUS pass\r\n\r\n CN pass")
    assert places.read_lines(path) == [(1, "US pass"), (3, "CN pass")]
