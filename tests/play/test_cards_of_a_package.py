"""The cards of a package: what each line changes to, what it is worth, and whose line it is."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

from engine.record import Seat
from engine.rules.draft import Draft
from engine.rules.levers import SIDES, levers
from engine.rules.notation import parse
from ui import words
from ui.charts.rungs import RungsData
from ui.theme import LIGHT, install
from ui.widgets.termface import TermFace, TermFaceData

WRAP = int(Qt.TextFlag.TextWordWrap)
WRITTEN = "US offer ai_chips 2, tariff_us 0 for ree_magnets 1 until 6 verify"


@pytest.fixture
def looks():
    """Another text size for a while."""
    yield lambda percent: install(QApplication.instance(), LIGHT, percent)
    install(QApplication.instance(), LIGHT, 100)


def begin(window, *moves, side="US", name="first-table"):
    store = window.store
    store.new(name, {s: Seat("person") for s in SIDES}, 7)
    for s in SIDES:
        store.brief(s)
    for text in moves:
        assert store.say(parse(text)), text
    store.open_papers(side)
    QApplication.processEvents()
    return store


def faces(window):
    composer = window.table.talks.composer
    return [line.face for line in (*composer.gives, *composer.gets)]


def test_beside_the_guide_a_card_says_whole_what_its_line_changes_to(qtbot, window):
    window.resize(1366, 768)
    window.lesson.begin()
    store = window.store
    store.brief("US")
    store.open_papers("US")
    store.writing.write(Draft.of(parse(WRITTEN).package, "US"))
    QApplication.processEvents()
    assert window.lesson.coach.isVisible()
    told = [face.fitted().text for face in faces(window)]
    assert told == ["ban → H20-class cap", "→ 3 percent", "→ general licences"]


@pytest.mark.parametrize("percent", [100, 150])
def test_no_level_of_any_lever_is_cut_on_its_card(qtbot, looks, percent):
    """Dots, today's level and the row of clauses give way first; then the card grows."""
    looks(percent)
    face = TermFace()
    qtbot.addWidget(face)
    look = face.look()
    small = QFontMetricsF(look.font("small"))
    for wide in (150, 230, 270, 400):
        for name, lever in levers().items():
            levels = tuple(words.level_name(name, n) for n in range(len(lever.names)))
            for chosen, level in enumerate(levels):
                warned = TermFaceData(
                    words.lever_name(name), rungs=RungsData(levels, 0, chosen, side="US"),
                    chips=("after theirs", "side letter"), warning="may cross their red line",
                )  # fmt: skip
                for data in (warned, TermFaceData(words.lever_name(name), rungs=warned.rungs)):
                    face.set_data(data)
                    face.resize(round(look.px(wide)), 10)
                    face.resize(face.width(), face.sizeHint().height())
                    found, room = face.fitted(), face.width() - look.px(24)
                    assert level in found.text
                    broken = small.boundingRect(QRectF(0, 0, room, 1000), WRAP, found.text)
                    assert broken.width() <= room + 1, (level, wide)
                    assert broken.height() <= found.lines * small.lineSpacing() + 1
                    assert set(found.chips) >= set(data.chips)


def test_what_the_other_side_offers_crosses_no_red_line_of_theirs(qtbot, window):
    """Of the other side it is known only which lines it may have been dealt."""
    lines = "hbm 0 for minor_metals 0 until 12 verify"
    begin(window, "US pass", side="CN", name="june-2025")
    window.store.writing.write(Draft.of(parse("CN offer minor_metals 0 for hbm 0 until 12").package,
                                        "CN"))  # fmt: skip
    assert [face.data().warning for face in faces(window)] == ["", "may cross their red line"]
    begin(window, f"US offer {lines}", side="CN", name="june-2025")
    assert [face.data().title for face in faces(window)][1] == "Memory and advanced chips"
    assert not any(face.data().warning for face in faces(window))


def test_a_line_that_stays_has_no_worth_beside_nothing_moves_and_tells_it_on_demand(qtbot, window):
    store = begin(window)
    store.writing.write(Draft.of(parse("US offer eda 0 for ree_magnets 4 until 6").package, "US"))
    talks = window.table.talks
    qtbot.waitUntil(lambda: bool(talks.composer._worths), timeout=30_000)
    moves, stays = faces(window)
    assert moves.data().worth.startswith("we ")
    assert stays.data().worth == "" and stays.fitted().text.startswith("stays: ")
    assert "Worth of holding it there: we " in stays.toolTip()


def test_beside_a_deal_that_holds_a_tariff_nobody_reads_that_no_deal_holds_it(qtbot, window):
    begin(window, name="june-2025")
    coming = window.table.talks.in_force.coming
    assert coming.text().startswith("If no deal holds it: Tariff on Chinese goods")
    begin(window, "US offer tariff_us 3 for ree_magnets 2 until 12 verify", "CN accept",
          name="june-2025")  # fmt: skip
    first, second = window.table.talks.in_force.coming.text().splitlines()
    assert first.startswith("Deal 1 holds Tariff on Chinese goods; without it: 77 percent")
    assert second.startswith("If no deal holds it: ")


@pytest.mark.parametrize("percent", [100, 150])
def test_what_a_package_lasts_and_what_takes_it_back_stand_in_one_line(
    qtbot, window, looks, percent
):
    looks(percent)
    window.resize(1366, 768)
    begin(window)
    composer = window.table.talks.composer
    row = (composer.months, composer.verify, composer.back, composer.again)
    middles = [w.geometry().center().y() for w in row]
    assert max(middles) - min(middles) <= 1


def test_no_tooltip_at_the_table_is_one_long_line(qtbot, window):
    begin(window, WRITTEN.replace("ai_chips 2", "hbm 0"), side="CN", name="june-2025")
    qtbot.waitUntil(lambda: bool(window.table.talks.composer._worths), timeout=30_000)
    long = set()
    for page in ("talks", "situation", "deals", "history"):
        window.table.pills.choose(page)
        QApplication.processEvents()
        for widget in window.findChildren(QWidget):
            if max(map(len, widget.toolTip().split("\n"))) > 90:
                long.add(f"{type(widget).__name__} {widget.objectName()}: {widget.toolTip()}")
    assert not long
