"""A record says the same to the byte in each language of the window; what is read is spoken."""

import pytest
from PySide6.QtWidgets import QApplication
from test_console import begun, settings
from test_moving_on import Seconds

from engine.rules.notation import parse
from ui import inrecord, tongue
from ui.app import Window
from ui.screens.acts import told
from ui.texts.pseudo import NAME, not_said
from ui.texts.speech import texts_of
from ui.whitecell import HELD

__all__ = ["settings"]  # a fixture
NOON = "2026-11-24T12:00:00Z"


@pytest.fixture
def spoken():
    yield tongue.use
    tongue.use("en")


def played(qtbot, folder):
    """All that the program itself says in records: of the slow, by the list, in a branch; what the
    window told of it, and the files.
    """
    window = Window(folder)
    qtbot.addWidget(window)
    window.show()
    store = begun(window)
    cell = window.facilitation.cell
    seconds = Seconds(window.facilitation.move_on)
    store.open_papers("US")
    assert window.facilitation.move_on.begin()
    seconds.passes(11)
    assert store.say(parse("CN pass"))
    store.open_papers("US")
    store.toggle(parse("US tariff_us 6"))
    assert window.facilitation.move_on.begin()
    seconds.passes(11)
    cell.add_ready()
    cell.set_state("R2", HELD)
    assert cell.publish("R1") and cell.ask("CN", "How long?")
    shown = [told(p.act) for p in store.game.acts]
    assert cell.go_back(1, "Once more.")
    shown += [told(p.act) for p in store.game.acts]
    window.close()
    store.close()
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return shown, {str(p.relative_to(folder)): p.read_bytes() for p in files}


def test_the_same_game_gives_the_same_bytes_in_each_language(qtbot, tmp_path, monkeypatch, spoken):
    for place in ("ui.store.now", "ui.branching.now"):
        monkeypatch.setattr(place, lambda: NOON)
    found = {}
    for language in ("en", NAME):
        spoken(language)
        QApplication.processEvents()
        (tmp_path / language).mkdir()
        found[language] = played(qtbot, tmp_path / language)
    assert found[NAME][1] == found["en"][1]
    records = [data for name, data in found["en"][1].items() if name.endswith(".rec")]
    assert len(records) == 2 and any(b"your word was ended" in data for data in records)
    assert any(b"Branch of" in data and b"from the beginning of turn 1." in data
               for data in records)  # fmt: skip

    # What the program said is read in the language that is spoken, what people typed as typed.
    said = [text for text in found[NAME][0] if "R1" not in text]
    mine = {"How", "long", "Once", "more", "June", "rec"}
    for text in (said[0], said[1], said[-1]):
        assert set(not_said(text)) <= {*mine, *_words_of_files(found)}, text


def _words_of_files(found):
    return {w for name in found["en"][1] for w in not_said(name)}


def test_what_stands_in_records_is_what_english_says():
    english = {key: m.source for name in ("moveon", "branch")
               for key, m in texts_of("en", name).items()}  # fmt: skip
    assert english["moveon.said_talks"] == inrecord.TALKS_ENDED
    assert english["moveon.said_measures"] == inrecord.DRAFT_COMMITTED
    note = inrecord.branch_note("a (2).rec", 3, "Why. Not?")
    assert inrecord.shown(note) == note
    filled = english["branch.note"].replace("{name}", "a (2).rec").replace("{n}", "3")
    assert filled.replace("{text}", "Why. Not?") == note


def test_what_people_typed_is_shown_as_they_typed_it(spoken):
    spoken(NAME)
    for text in ("The facilitator moved on", "Branch of nothing", "<b>x</b>"):
        assert inrecord.shown(text) == text
