"""A closed box of choices tells the whole of what is chosen in every size of text and window."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from engine.record import Seat
from engine.rules.notation import parse
from ui.audit.faults import cut_faults, visible
from ui.audit.walk import SIZES, settle, wait
from ui.theme import LIGHT, install
from ui.widgets.choice import Choice, text_room, text_width


@pytest.fixture(autouse=True)
def usual_look():
    yield
    install(QApplication.instance(), LIGHT, 100)


def pages(window):
    """Pages with boxes of choices, by name."""
    window.session.choose()
    yield "a class"
    window.choose()
    window.entrance.authoring.copy("first-table", "A table of our own")
    yield "the editor"
    window.entrance.authoring.page.thrown.emit()
    window.seats("june-2025")
    yield "seats"
    window.deeds.actions["settings"].trigger()
    yield "settings"
    window.back()
    window.store.new("june-2025", {side: Seat("person") for side in ("US", "CN")}, 7)
    window.store.briefed = {"US", "CN"}
    window.store.open_papers("US")
    yield "an offer"
    threat = window.table.talks.threat
    threat.setCurrentIndex(max(range(threat.count()), key=lambda k: len(threat.itemText(k))))
    yield "a threat"
    window.store.say(parse("US offer eda 0 for ree_magnets 1 until 6 verify"))
    window.store.open_papers("CN")
    why, composer = window.table.talks.why, window.table.talks.composer
    why.setCurrentIndex(max(range(why.count()), key=lambda k: len(why.itemText(k))))
    for line in (*composer.gives, *composer.gets):
        line.unfolded.emit(True)
        yield "a reply"


@pytest.mark.parametrize(
    "percent", [150, *(pytest.param(n, marks=pytest.mark.long) for n in (100, 200))]
)
def test_every_closed_box_tells_what_is_chosen_whole(window, percent):
    install(QApplication.instance(), LIGHT, percent)
    seen, problems = 0, []
    for page in pages(window):
        settle()
        for size in SIZES[:3]:
            window.resize(*size)
            wait(50)
            boxes = [w for w in visible(window) if isinstance(w, QComboBox)]
            seen += len(boxes)
            problems += [f"{page} {size} {f.widget}: {f.detail}" for f in cut_faults(boxes)]
            alone = window.table.talks.threat if window.table is not None else None
            cut = [b.shown() for b in boxes if b.shown() != b.currentText() and b is not alone]
            problems += [f"{page} {size} draws {text}" for text in cut]
    assert seen > 100 and not problems, "\n".join(problems)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_widest_entry_decides_in_the_letters_that_are_drawn(qtbot, percent):
    install(QApplication.instance(), LIGHT, percent)
    box, follows = Choice(), Choice(follows=True)
    for made in (box, follows):
        qtbot.addWidget(made)
        made.addItems(["no", "WWWWWWWWWWWWWWWWWWWW", "iiiiiiiiiiiiiiiiiiiiiiii"])
    long = text_width(box, box.itemText(1))
    assert text_room(box, box.sizeHint().width()) == long
    assert text_room(box, box.minimumSizeHint().width()) == text_width(box, "no")
    assert follows.sizeHint().width() < box.sizeHint().width()
    follows.setCurrentIndex(1)
    assert follows.sizeHint().width() == box.sizeHint().width()
    box.addItem("W" * 30)
    assert text_room(box, box.sizeHint().width()) == text_width(box, "W" * 30)


def test_another_size_of_text_is_another_width(qtbot):
    box = Choice()
    qtbot.addWidget(box)
    box.addItems(["without a reason", "not now"])
    box.show()
    before = box.sizeHint().width()
    install(QApplication.instance(), LIGHT, 200)
    wait(10)
    assert text_room(box, box.sizeHint().width()) == text_width(box, "without a reason")
    assert box.sizeHint().width() > 1.8 * before
