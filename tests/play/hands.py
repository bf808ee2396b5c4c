"""What people at the window do and see: click, choose, take the laptop, read."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget

from engine.rules.notation import Term, parse
from ui.app import Window
from ui.screens.draftline import DraftLine
from ui.screens.opening import HandOverScreen
from ui.store import Store
from ui.widgets.ladder import Ladder


def in_silence(store: Store, **also: str) -> None:
    """To the end of the game in one go: nobody says or does anything but the measure that is named
    for a side's turn, as ``CN4="CN ree_heavy 0"``.
    """
    game, said = store.game, []
    while not game.over:
        floor, talks = game.table.floor, game.table.phase == "talks"
        wanted = "" if talks else also.pop(f"{floor}{game.table.turn}", "")
        said.append(parse(wanted or f"{floor} {'pass' if talks else 'done'}"))
        game = game.apply(said[-1])
    assert store.say(*said)
    store.read_effects()


class Strays(QObject):
    """Hears of each widget that is shown on the desktop by itself, if only for a moment, because it
    is shown before it has a place.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.found: list[str] = []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        alone = event.type() == QEvent.Type.Show and watched.isWidgetType() and watched.isWindow()
        if alone and watched.windowType() == Qt.WindowType.Window:
            self.found.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def choose_reason(qtbot, window: Window) -> None:
    """Where the row is too short for a box of reasons, "Reject" has opened a menu of them."""
    reasons = window.screen_now.talks.refusing.reasons
    if reasons.isVisible():
        qtbot.keyClick(reasons, Qt.Key.Key_Return)


def click(qtbot, window: Window, name: str) -> None:
    found = [b for b in window.screen_now.findChildren(QPushButton, name) if b.isVisibleTo(window)]
    assert found, f"no button {name} on {type(window.screen_now).__name__}"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
    # Without a running event loop nothing that was put away would ever be deleted.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def take(qtbot, window: Window, side: str) -> None:
    assert isinstance(window.screen_now, HandOverScreen)
    click(qtbot, window, "take")
    assert window.store.papers == side


def pick(combo: QComboBox, data: object) -> None:
    """Choose what a box offers; what is disabled cannot be chosen."""
    index = next(i for i in range(combo.count()) if combo.itemData(i) == data)
    assert combo.model().item(index).isEnabled(), combo.itemData(index, Qt.ItemDataRole.ToolTipRole)
    combo.setCurrentIndex(index)


def choose(line: DraftLine, term: Term) -> None:
    """Write a commitment into a line of the composer."""
    pick(line.lever, term.lever)
    pick(line.level, term.level)
    pick(line.begins, ("after", 0) if term.after else ("in", term.start))
    if line.letter.isChecked() != term.quiet:
        assert line.letter.isEnabled(), line.letter.toolTip()
        line.letter.click()


def face(qtbot, line: DraftLine) -> None:
    """Click a card of the package: its editor opens, or is put away again."""
    QCoreApplication.processEvents()  # a card that has just come has no place yet
    qtbot.mouseClick(line.face, Qt.MouseButton.LeftButton)


def unfolded(qtbot, line: DraftLine) -> DraftLine:
    """The card with its editor open."""
    if not line.opened:
        face(qtbot, line)
    assert line.opened
    return line


def add(qtbot, window: Window, name: str) -> None:
    """Add a line for the first lever of the list."""
    click(qtbot, window, f"add_{name}")
    qtbot.keyClick(window.screen_now.talks.composer.picker.search, Qt.Key.Key_Return)


def write(qtbot, window: Window, gives: list[Term], gets: list[Term]) -> None:
    """Write both columns: lines are taken out and added until each commitment has its own."""
    composer = window.screen_now.talks.composer
    assert window.screen_now.pills.current() == "talks"
    for k, terms in enumerate((gives, gets)):
        name = ("give", "get")[k]
        while len((composer.gives, composer.gets)[k]) > 1:
            if not (composer.gives, composer.gets)[k][1].opened:
                face(qtbot, (composer.gives, composer.gets)[k][1])
            click(qtbot, window, f"{name}1_out")
        for n, term in enumerate(terms):
            if n:
                add(qtbot, window, name)
            choose((composer.gives, composer.gets)[k][n], term)


def row_of(window: Window, title: str) -> str:
    """The key of the row of the menu of measures that has this title."""
    entries = window.screen_now.measures.entries.values()
    return next(e.key for e in entries if e.title == title)


def in_sight(window: Window, key: str) -> Ladder:
    """The ladder of a row of the menu of measures, once everything has its place."""
    QCoreApplication.processEvents()
    bar = window.screen_now.measures
    bar.list.ensureWidgetVisible(bar.rows[key])
    return bar.rows[key].ladder


def point(qtbot, window: Window, key: str, index: int) -> None:
    """Point at a step of a row, with the mouse."""
    ladder = in_sight(window, key)
    qtbot.mouseMove(ladder, ladder.centre(index).toPoint())


def pick_step(qtbot, window: Window, key: str, index: int) -> None:
    """Click on a step of a row of the menu of measures."""
    ladder = in_sight(window, key)
    qtbot.mouseClick(ladder, Qt.MouseButton.LeftButton, pos=ladder.centre(index).toPoint())


def shown(window: Window) -> str:
    """All that is drawn as text just now."""
    texts = []
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            if isinstance(widget, QLabel):
                texts.append(widget.text())
            texts += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    return "\n".join([*texts, window.windowTitle()])


def private(game, side: str) -> list[str]:
    """What only one delegation may read."""
    mandate = game.mandate(side)
    wishes = [w.text for w in mandate.objectives]
    lines = [r.text for r in mandate.red_lines]
    return [mandate.text, game.scenario.confidential[side], *lines, *wishes]
