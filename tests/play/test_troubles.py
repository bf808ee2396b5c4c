"""What goes wrong is said where the person is, with what was kept and what to do."""

import os
from pathlib import Path

import pytest
from hands import click, pick_step, shown, take
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from engine.players import players
from engine.record import Digest, Entry, Header, Record, Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from saves.journal import Journal
from saves.text import dump, load
from ui.app import Window
from ui.crash import CrashWatch
from ui.screens.debrief import DebriefScreen
from ui.screens.opening import HandOverScreen
from ui.screens.start import StartScreen
from ui.screens.tablescreen import TableScreen

VERSIONS = Path(__file__).parents[1] / "saves" / "versions"
LIBRARY = Path(__file__).parents[2] / "saves" / "library" / "june-2025-reciprocal.rec"
PEOPLE = {side: Seat("person") for side in SIDES}


def begun(window, *moves, name="first-table"):
    """Two briefed people at a table, after some moves."""
    window.store.new(name, PEOPLE, 7)
    window.store.briefed = set(SIDES)
    window.route()
    for move in moves:
        assert window.store.say(parse(move)), window.told
    return window.store


def cure(qtbot, window, key):
    found = [
        b for b in window.notice.banner.findChildren(QPushButton, f"cure_{key}") if b.isVisible()
    ]
    assert found, f"no cure {key}: {window.told}"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def says(window) -> str:
    assert window.notice.banner.isVisible()
    return window.notice.banner.accessibleName()


def stopped(folder: Path, *moves: str, name="game.rec") -> Path:
    """A record of a first table after some moves, that nobody holds open."""
    record = Record(Header("first-table", 7, PEOPLE))
    for move in moves:
        record = record.with_line(Entry(move, "2026-11-24T09:00:00Z"))
    path = folder / name
    path.write_text(dump(record), "utf-8", newline="\n")
    return path


def test_clicking_a_damaged_game_says_which_line_and_goes_on_before_it_in_a_copy(
    qtbot, window, tmp_path
):
    path = stopped(tmp_path, "US pass", "CN pass", "US done")
    path.write_bytes(path.read_bytes().replace(b"CN pass", b"CN fall"))
    before = path.read_bytes()
    window.start()
    click(qtbot, window, "game0")
    assert "game.rec: Line 9: this line was changed" in says(window)
    cure(qtbot, window, "before")
    assert [str(e) for e in window.store.game.events] == ["US pass"]
    assert path.read_bytes() == before and window.store.journal.path != path


def test_a_record_with_an_illegal_move_goes_on_from_the_line_before(qtbot, window, tmp_path):
    """Such records were written by the composer of the first edition."""
    waits = "US offer eda 0 after for ree_magnets 1 after until 12 verify"
    path = stopped(tmp_path, "US pass", "CN pass", waits, "CN reject")
    assert not window.store.open(path)
    assert "move 3" in says(window) and "moves: 2" in says(window)
    cure(qtbot, window, "before")
    assert len(window.store.game.events) == 2
    # The journal of the refused file was let go: it is not "open in another window".
    Journal.open(path).close()


@pytest.mark.parametrize("act", ["FAC tell US: they bluff", "CN evade ree_heavy", "US bluff 3"])
def test_what_a_move_that_is_not_legal_says_is_not_shown(qtbot, window, tmp_path, act):
    """Whoever opens the file shows it to the table, and the move may be one side's secret."""
    path = stopped(tmp_path, "US pass", act)
    assert not window.store.open(path)
    assert "Its move 2 is not legal" in says(window) and "moves: 1" in says(window)
    assert not any(word in says(window) for word in ("bluff", "evade", "ree_heavy"))


def test_a_move_that_only_a_newer_engine_knows_is_told_as_one(qtbot, window, tmp_path):
    path = tmp_path / "newer.rec"
    lines = (Entry("US quota 3", "2026-11-24T09:12:03Z"),)
    path.write_text(dump(Record(Header("first-table", 7, engine="9.9"), lines)), "utf-8")
    assert not window.store.open(path)
    assert "engine 9.9" in says(window) and "open it with a newer release" in says(window)
    assert "quota" not in says(window) and window.told.cures == ()


def test_a_deleted_game_is_said_to_be_gone(qtbot, window, tmp_path):
    path = stopped(tmp_path, "US pass")
    window.start()
    path.unlink()
    click(qtbot, window, "game0")
    assert "no file at this place" in says(window)


def test_a_game_that_is_open_elsewhere_can_be_looked_at_or_copied(qtbot, window, tmp_path):
    path = stopped(tmp_path, "US pass")
    window.start()
    with Journal.open(path):
        click(qtbot, window, "game0")
        assert "open in another window" in says(window)
        cure(qtbot, window, "look")
        assert isinstance(window.screen_now, TableScreen) and window.store.journal is None
        assert "looking at game.rec" in says(window)
        assert not window.store.say(parse("CN pass"))
        cure(qtbot, window, "copy")
        assert window.store.journal.path != path
        assert window.store.say(parse("CN pass"))
    assert load(path).events == ("US pass",)


def test_a_second_window_on_one_game_says_so(qtbot, window, tmp_path):
    store = begun(window, "US pass")
    other = Window(tmp_path)
    qtbot.addWidget(other)
    other.show()
    other.store.open(store.journal.path)
    assert "open in another window" in says(other)
    assert isinstance(other.screen_now, StartScreen)
    assert store.say(parse("CN pass"))


@pytest.mark.skipif(os.name == "nt", reason="rights of files are another matter there")
def test_a_game_on_a_read_only_folder_can_be_looked_at_and_copied(qtbot, window, tmp_path):
    shut = tmp_path / "shut"
    shut.mkdir()
    path = stopped(shut, "US pass")
    path.chmod(0o444)
    shut.chmod(0o555)
    root = os.geteuid() == 0
    os.chmod(tmp_path, 0o777)
    for parent in tmp_path.parents:
        if parent.stat().st_uid == os.geteuid() and parent != Path("/") and root:
            os.chmod(parent, parent.stat().st_mode | 0o055)
    try:
        if root:
            os.seteuid(65534)
        window.store.open(path)
        assert "may not be written there" in says(window)
        cure(qtbot, window, "copy")
        assert window.store.journal.path.parent == tmp_path
    finally:
        if root:
            os.seteuid(0)
        shut.chmod(0o755)
    assert len(window.store.game.events) == 1


def test_a_shipped_game_is_looked_at_and_its_place_is_not_written(qtbot, window):
    before = LIBRARY.read_bytes(), LIBRARY.stat().st_mtime_ns
    window.start()
    click(qtbot, window, "library0")
    assert isinstance(window.screen_now, DebriefScreen)
    assert (LIBRARY.read_bytes(), LIBRARY.stat().st_mtime_ns) == before


def test_a_table_can_be_left_and_the_game_goes_on_from_the_start_screen(qtbot, window):
    from hands import private

    store = begun(window, "US pass")
    take(qtbot, window, "CN")
    mine = private(store.game, "CN")
    click(qtbot, window, "leave")
    assert isinstance(window.screen_now, StartScreen)
    said = everything_said(window)
    assert not any(t in said for t in mine)
    click(qtbot, window, "game0")
    assert [str(e) for e in store.game.events] == ["US pass"]


def test_a_torn_last_line_is_told(qtbot, window, tmp_path):
    path = stopped(tmp_path, "US pass", "CN pass")
    with path.open("ab") as file:
        file.write(b"    3  2026-11-24T09")
    assert window.store.open(path)
    assert "never finished" in says(window) and "game.rec.torn" in says(window)
    assert "after move 2" in says(window)


def test_a_game_of_another_world_or_a_newer_engine_is_shown_and_said(qtbot, window, tmp_path):
    text = LIBRARY.read_text("utf-8")
    record = load(LIBRARY)
    lines = tuple(
        Digest(x.turn, "0" * 16) if isinstance(x, Digest) and x.turn == 3 else x
        for x in record.lines
    )
    other = tmp_path / "other.rec"
    other.write_text(dump(Record(record.header, lines)), "utf-8", newline="\n")
    assert not window.store.open(other)
    assert "turn 3: digest" in says(window) and isinstance(window.screen_now, DebriefScreen)
    cure(qtbot, window, "copy")
    assert load(window.store.journal.path).digests == load(LIBRARY).digests
    newer = Header(record.header.scenario, record.header.seed, record.header.seats, (), "9.1")
    other.write_text(dump(Record(newer, record.lines)), "utf-8", newline="\n")
    assert not window.store.open(other)
    assert "engine 9.1" in says(window) and window.store.journal is None
    assert text == LIBRARY.read_text("utf-8")


@pytest.mark.parametrize("name", ["0.2", "0.3-june-2025", "0.3-october-2022"])
def test_whoever_opens_an_older_game_is_told_what_changed(window, tmp_path, name):
    path = tmp_path / "old.rec"
    path.write_bytes((VERSIONS / f"1-engine-{name}.rec").read_bytes())
    assert window.store.open(path)
    assert f"engine {name[:3]}" in says(window) and window.store.game.over


def test_a_computer_seat_that_fails_does_not_hold_the_game(qtbot, window, monkeypatch):
    def raises(view, chance):
        raise ZeroDivisionError

    monkeypatch.setitem(players.PLAYERS, "reciprocal", raises)
    seats = {"US": Seat("reciprocal"), "CN": Seat("person")}
    window.store.new("first-table", seats, 7)
    window.store.brief("CN")
    qtbot.waitUntil(lambda: window.told is not None, timeout=5000)
    assert "ZeroDivisionError" in says(window)
    cure(qtbot, window, "quiet")
    assert str(window.store.game.events[-1]) == "US pass"


def test_a_tab_in_a_name_is_said_at_the_seats(qtbot, window):
    click(qtbot, window, "new")
    click(qtbot, window, "play_first-table")
    seats = window.screen_now
    seats.people["US"].setText("table\tfour")
    click(qtbot, window, "begin")
    assert seats.fault.isVisible() and "printable" in seats.fault.text()
    seats.people["US"].setText("table four")
    click(qtbot, window, "begin")
    assert window.store.game is not None


def test_tables_draw_their_own_seeds_unless_one_is_typed(qtbot, window):
    seeds = set()
    for _ in range(2):
        window.home()
        click(qtbot, window, "new")
        click(qtbot, window, "play_first-table")
        assert window.screen_now.seed.text() == "by chance"
        click(qtbot, window, "begin")
        seeds.add(window.store.game.header.seed)
    assert len(seeds) == 2 and max(seeds) > 10**6
    window.home()
    click(qtbot, window, "new")
    click(qtbot, window, "play_first-table")
    window.screen_now.seed.setValue(7)
    click(qtbot, window, "begin")
    assert window.store.game.header.seed == 7


def test_a_message_about_a_draft_goes_with_the_papers(qtbot, window):
    store = begun(window, "US pass", "CN pass")
    take(qtbot, window, "US")
    store.draft = ()
    store.say(parse("US tariff_us 0"))
    store.toggle(parse("US stockpile_us 2"))
    store.say(parse("US tariff_us 0"))
    assert "US tariff_us 0" in says(window)
    store.say(parse("US done"))
    assert isinstance(window.screen_now, HandOverScreen)
    assert (
        not window.notice.banner.isVisible()
        and "tariff_us" not in window.notice.banner.accessibleName()
    )


def test_after_its_folder_has_vanished_a_game_goes_on_in_another(qtbot, window, tmp_path):
    import shutil

    window.store.folder = tmp_path / "stick"
    store = begun(window, "US pass")
    shutil.rmtree(tmp_path / "stick")
    assert not store.say(parse("CN pass"))
    assert "the file was deleted" in says(window)
    window.notice.ask_folder = lambda: tmp_path / "home folder 王"
    cure(qtbot, window, "elsewhere")
    assert [str(e) for e in store.game.events] == ["US pass", "CN pass"]
    assert load(store.journal.path).events == ("US pass", "CN pass")
    assert store.journal.path.parent.name == "home folder 王"


def test_a_folder_that_cannot_be_made_is_said_and_another_is_offered(qtbot, window, tmp_path):
    (tmp_path / "file").write_text("")
    window.store.folder = tmp_path / "file" / "games"
    assert not window.store.new("first-table", PEOPLE, 7)
    assert "No game was begun" in says(window)
    window.notice.ask_folder = lambda: tmp_path / "other"
    cure(qtbot, window, "elsewhere")
    assert window.store.journal.path.parent == tmp_path / "other"


def test_an_export_that_is_refused_is_said(qtbot, window, tmp_path):
    store = begun(window, "US pass", "CN pass", "US done", "CN done")
    page = window.table.history
    page.export_to(store.view, tmp_path / "none" / "game.csv")
    assert "game.csv was not written" in says(window)
    page.export_to(store.view, tmp_path / "game.csv")
    assert (tmp_path / "game.csv").read_text().count("\n") == 3


MARKUP = '<img src="x.png"><b>bold</b>'


def test_markup_from_outside_is_shown_as_it_was_written(qtbot, window, tmp_path):
    names = {"US": Seat("person", MARKUP), "CN": Seat("person")}
    if os.name == "posix":
        (tmp_path / "<img src=x.png> & more.rec").write_text("<b>no record</b>")
    window.start()
    window.tell(window_message(MARKUP))
    window.store.new("first-table", names, 7)
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
    assert MARKUP in shown(window)


def window_message(text):
    from ui.told import Told

    return Told(text)


def test_no_other_label_is_made_than_the_one_that_is_plain():
    """Qt guesses markup in labels, boxes and browsers; ours are plain by one class."""
    import ast

    ui = Path(__file__).parents[2] / "ui"
    forbidden = {"QLabel", "QMessageBox", "QTextBrowser", "QTextEdit", "QErrorMessage"}
    for path in ui.rglob("*.py"):
        if path.parts[-2:] == ("widgets", "label.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            made = [node.func] if isinstance(node, ast.Call) else []
            made += node.bases if isinstance(node, ast.ClassDef) else []
            names = {m.id for m in made if isinstance(m, ast.Name)}
            names |= {m.attr for m in made if isinstance(m, ast.Attribute)}
            assert not names & forbidden, f"{path.name}:{node.lineno}"


@pytest.fixture
def watched(window):
    watch = CrashWatch(window)
    watch.crashed.connect(window.recovery.recover)
    watch.install()
    yield watch
    watch.remove()


@pytest.mark.parametrize("where", ["a slot", "drawing"])
def test_a_fault_in_the_program_is_told_and_the_table_drawn_anew(
    qtbot, window, watched, monkeypatch, capsys, where
):
    store = begun(window, "US pass")
    take(qtbot, window, "CN")
    broken = window.table
    if where == "a slot":
        broken.talks.silent.clicked.connect(lambda: _fails("a private word"))
        click(qtbot, window, "pass")
    else:
        broken.paintEvent = lambda event: _fails("a private word")
        broken.update()
    qtbot.waitUntil(lambda: window.told is not None, timeout=5000)
    assert "KeyError" in says(window) and "The game is kept in" in says(window)
    assert window.table is not broken
    cure(qtbot, window, "report")
    text = QApplication.clipboard().text()
    assert "KeyError" in text and "test_troubles.py" in text and "_fails" in text
    assert "private" not in text and str(Path.home()) not in text
    assert str(store.journal.path) not in text and str(store.game.header.seed) not in text.split()
    assert load(store.journal.path).events == tuple(map(str, store.game.events))


def _fails(word):
    raise KeyError(word)


def test_a_table_that_fails_again_and_again_ends_at_the_start_screen(
    qtbot, window, watched, monkeypatch
):
    store = begun(window, "US pass")
    path = store.journal.path

    def fails(self):
        raise RuntimeError

    monkeypatch.setattr(TableScreen, "show_game", fails)
    for _ in range(3):
        window.hush()
        assert isinstance(window.screen_now, HandOverScreen)
        click(qtbot, window, "take")
        qtbot.waitUntil(lambda: window.told is not None, timeout=5000)
    assert isinstance(window.screen_now, StartScreen) and store.game is None
    monkeypatch.undo()
    window.start()
    assert window.store.open(path)


def test_opening_a_finished_game_builds_the_debrief_once(qtbot, window, tmp_path, monkeypatch):
    made = []
    build = DebriefScreen.__init__

    def counted(self, store):
        made.append(store)
        build(self, store)

    monkeypatch.setattr(DebriefScreen, "__init__", counted)
    path = tmp_path / "done.rec"
    path.write_bytes(LIBRARY.read_bytes())
    window.store.open(path)
    window.route()
    assert len(made) == 1


def everything_said(window) -> str:
    """Every text in the window's tree of accessible objects and widgets, hidden ones too."""
    found = []

    def walk(item, depth=0):
        if item is None or not item.isValid() or depth > 40:
            return
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
            found.append(item.text(kind))
        for i in range(item.childCount()):
            walk(item.child(i), depth + 1)

    walk(QAccessible.queryAccessibleInterface(window))
    for widget in window.findChildren(QWidget):
        if hasattr(widget, "text") and callable(widget.text):
            found.append(str(widget.text()))
        found += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    return "\n".join(found)


def test_a_hidden_table_keeps_nothing_of_a_sides_papers(qtbot, window):
    from hands import private

    store = begun(window, "US pass", "CN pass", name="june-2025")
    take(qtbot, window, "US")
    mine = private(store.game, "US")
    assert any(t in everything_said(window) for t in mine)
    bar = window.table.measures
    pick_step(qtbot, window, "tools", 1)
    drafted = bar.entries["tools"].drafted.name
    assert store.draft and drafted in everything_said(window)
    qtbot.waitUntil(lambda: bar.foreseen.fans["US"].drawable(), timeout=20_000)
    click(qtbot, window, "commit")
    click(qtbot, window, "commit")
    assert isinstance(window.screen_now, HandOverScreen)
    said = everything_said(window)
    assert not any(t in said for t in mine)
    assert drafted not in said
    assert not any(f.drawable() for f in bar.foreseen.fans.values())


def test_the_files_fingerprint_is_in_the_debrief(qtbot, window, tmp_path):
    from hashlib import sha256

    path = tmp_path / "done.rec"
    path.write_bytes(LIBRARY.read_bytes())
    window.store.open(path)
    mark = sha256(path.read_bytes()).hexdigest()[:16]
    # The debrief comes in pieces, this with the last.
    qtbot.waitUntil(lambda: mark in shown(window).replace(" ", ""), timeout=20_000)
