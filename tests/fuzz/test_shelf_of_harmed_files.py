"""Whatever lies in the folders, a shelf gives scenarios, or says in one line why it does not."""

import os
import random
from pathlib import Path

from toml_harm import harmed

from engine.record import Header
from engine.scenarios.scenario import BadScenario, UnknownScenario, names
from engine.scenarios.shelf import ChangedScenario, Shelf, digest

ROOT = Path(__file__).parents[2]
SHIPPED = (ROOT / "engine" / "scenarios" / "first-table.toml").read_text("utf-8")
MINE = SHIPPED.replace('id = "first-table"', 'id = "mine"')
CORPUS = sorted((Path(__file__).parent / "corpus" / "scenarios").iterdir())


def one_line(problem) -> None:
    text = str(problem)
    assert text and "\n" not in text and len(text) < 900, text


def test_harmed_files_are_listed_or_named_in_one_line(tmp_path, many):
    chance, path = random.Random(16), tmp_path / "mine.toml"
    wanted = digest(MINE)
    same = changed = missing = 0
    for _ in range(many(300, 20_000)):
        data = harmed(chance.choice((MINE, MINE, SHIPPED)), chance).encode("utf-8", "replace")
        if chance.random() < 0.1:
            at = chance.randrange(len(data) + 1)
            data = data[:at] + chance.randbytes(4) + data[at:]
        path.write_bytes(data)
        shelf = Shelf((tmp_path,))
        found, unread = shelf.all()
        assert len(found) - len(names()) + len(unread) == 1, "a file is a scenario or is named"
        for problem in unread:
            one_line(problem)
        try:
            own = shelf.by_path(path)
            assert own in found
        except BadScenario as problem:
            for fault in problem.faults:
                one_line(fault.in_full)
                assert fault.file == "mine.toml"
        try:
            shelf.of(Header("mine", 1, options=(("scenario_digest", wanted),)))
            same += 1
        except ChangedScenario as problem:
            changed += 1
            one_line(problem)
        except UnknownScenario as problem:
            missing += 1
            one_line(problem)
    print(f"{same} found, {changed} changed, {missing} missing")
    assert same and changed and missing


def test_a_folder_of_everything_that_once_went_wrong_is_listed(tmp_path):
    for path in CORPUS:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "good.toml").write_text(MINE, "utf-8")
    (tmp_path / "folder.toml").mkdir()
    odd = 1
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe.toml")
        (tmp_path / "zero.toml").symlink_to("/dev/zero")
        (tmp_path / "loop.toml").symlink_to("loop.toml")
        (tmp_path / "nowhere.toml").symlink_to("missing")
        odd = 5
    found, unread = Shelf((tmp_path,)).all()
    assert [s.id for s in found] == [*names(), "mine"]
    assert len(unread) == len(CORPUS) + odd
    for problem in unread:
        one_line(problem)


def test_what_is_no_folder_holds_no_scenarios(tmp_path):
    (tmp_path / "file").write_text("")
    for place in ("file", "none", "file/deeper", "x" * 5000, "null\0byte"):
        found, unread = Shelf((tmp_path / place,)).all()
        assert len(found) == len(names()) and len(unread) <= 1
        for problem in unread:
            assert "\n" not in str(problem)
