"""The doors without a screen, as README says: exit 0, or 2 with one clear line."""

import subprocess
import sys
from pathlib import Path

import pytest

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
    done = door("play", "june-2025", "--us", "reciprocal", "--cn", "reciprocal", "--seed", 7,
                "--out", path)  # fmt: skip
    assert done.returncode == 0, done.stderr
    return path


def test_play_score_and_replay_need_no_screen(played):
    assert door("score", played, "--draws", 32).returncode == 0
    assert "digests met" in door("replay", played, "--verify").stdout


@pytest.mark.parametrize("name", ["first-table", "june-2025"])
def test_golden_playthrough(name, tmp_path):
    """A changed number is a reviewed change: the new text goes into tests/golden by hand."""
    path = tmp_path / "g.rec"
    door("play", name, "--seed", 7, "--out", path)
    moves = [x.split("  ")[-2].strip() for x in path.read_text("utf-8").splitlines() if "Z  " in x]
    text = "\n".join(moves) + "\n" + door("replay", path).stdout
    assert text == (GOLDEN / f"{name}.txt").read_text("utf-8")


def test_a_bad_record_is_refused_in_one_line(played, tmp_path):
    whole = played.read_bytes()
    bad = tmp_path / "bad.rec"
    for data in (whole[:-30], whole.replace(b"US", b"CN", 3), b"\x89PNG\r\n", b"", b"hello\n"):
        bad.write_bytes(data)
        done = door("replay", bad, "--verify")
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1
        assert "Traceback" not in done.stderr


def test_bad_words_are_refused_in_one_line(tmp_path):
    wrong = tmp_path / "wrong.toml"
    good = (ROOT / "engine" / "scenarios" / "first-table.toml").read_text("utf-8")
    wrong.write_text(good.replace('"ree_magnets", "ree_heavy"', '"ree_magnet", "ree_heavy"'))
    moves = tmp_path / "moves.txt"
    moves.write_text("US tariff_us 99\n")
    for words, cure in (
        (("moves", "june-2026"), "june-2025"),
        (("moves", wrong), "ree_magnets"),
        (("play", "june-2025", "--us", "nobody", "--out", tmp_path / "x"), "reciprocal"),
        (("play", "june-2025", "--moves", moves, "--out", tmp_path / "x"), "levels 0 to 12"),
        (("replay", tmp_path / "none.rec"), "no file"),
        (("dance",), "choose from"),
    ):
        done = door(*words)
        assert done.returncode == 2, words
        assert cure in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1


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
    done = door("backtest", cases, "--out", out, "--draws", 64)
    assert done.returncode == 0, done.stderr
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
        ("observed", 'moves = ["2025-04 CN ree_heavi 4"]\nobserved', "ree_heavy"),
        ("observed", 'moves = ["2025-44 CN ree_heavy 4"]\nobserved', "no date"),
        ("observed", 'moves = ["2025-04 CN ree_heavy 9"]\nobserved', "levels 0 to 5"),
        ("observed", 'scenario = "history-2019"\nobserved', "history-2018"),
        ("[[case]]", "[[case]", "TOML"),
        ("[[case]]", "[[cases]]", "case"),
    ],
)
def test_a_bad_case_is_refused_in_one_line(tmp_path, old, new, cure):
    cases = tmp_path / "cases.toml"
    cases.write_text(CASE.replace(old, new))
    done = door("backtest", cases, "--out", tmp_path / "x.csv")
    assert done.returncode == 2
    assert cure in done.stderr and "cases.toml" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
