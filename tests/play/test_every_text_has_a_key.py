"""A whole game in the pseudo-language: whatever is read comes from a text by key."""

import re
from pathlib import Path

import pytest
from hands import choose, click, pick, take
from matplotlib.text import Text
from PySide6.QtCore import QLocale
from reading import painted, texts

from engine.advice.debrief import offers
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.rules.notation import Term, parse
from engine.stopping import Stop
from saves.text import load
from ui import tongue
from ui.debriefing import first_space
from ui.screens import agreement, history
from ui.screens.debrief import DebriefScreen
from ui.screens.opening import HandOverScreen
from ui.texts.pseudo import NAME, not_said

ROOT = Path(__file__).parents[2]
FORMS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
COLOURS = dict.fromkeys(("ground", "ink", "faint", "US", "CN"), "#888888")


@pytest.fixture
def pseudo():
    """The pseudo-language while a test runs."""
    tongue.use(NAME)
    yield
    tongue.use("en")


class Exempt:
    """What a person reads that is no text of the program."""

    def __init__(self, game=None, fingerprint=""):
        self.out = [
            # Months are written by the locale.
            *(QLocale().standaloneMonthName(m, form) for m in range(1, 13) for form in FORMS),
            # The notation is the same in every language, like that of chess.
            "US", "CN", "MED",
            # A language is called as its speakers call it, the name of a file as its owner does.
            "English", *(path.stem for path in (ROOT / "saves" / "library").glob("*.rec")),
        ]  # fmt: skip
        if game is not None:
            # Sources are names of publications, to be found under them.
            self.out += [source for _, _, source in game.scenario.history]
            self.out += [move.text for turn in game.turns for move in turn.moves]
            self.out += [str(event) for event in game.events]
            self.out.append(game.header.scenario)  # in the name of the file
        if fingerprint:
            self.out += fingerprint.split()  # digits
        self.out.sort(key=len, reverse=True)

    def left(self, text):
        """Words of a text that have no excuse."""
        for name in self.out if not_said(text) else ():
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text)
        return not_said(text)


def unsaid(window):
    """Texts of the window with words that did not come from a text by key."""
    exempt = Exempt(window.store.game, window.store.ways.fingerprint)
    said = list(texts(window))
    found = {(where, text) for where, text in said if exempt.left(text)}
    known = " ".join(" ".join(text for _, text in said).split())
    for where, piece in painted(window):
        if exempt.left(piece) and piece.rstrip("…") not in known:
            found.add((f"painted by {where}", piece))
    return found


def test_a_whole_game_is_read_in_texts_by_key_alone(qtbot, many, pseudo, window):
    window.home()
    found = unsaid(window)
    click(qtbot, window, "new")
    found |= unsaid(window)
    click(qtbot, window, f"play_{many('first-table', 'june-2025')}")
    pick(window.screen_now.players["CN"], "person")
    window.screen_now.seed.setValue(7)
    found |= unsaid(window)
    click(qtbot, window, "begin")
    for side in SIDES:
        found |= unsaid(window)
        take(qtbot, window, side)
        found |= unsaid(window)
        click(qtbot, window, "read")
    store = window.store
    while not store.game.over or store.reading_effects:
        if isinstance(window.screen_now, HandOverScreen):
            take(qtbot, window, store.game.table.floor)
        found |= walked(qtbot, window) if store.game.table.turn <= many(1, 2) else unsaid(window)
        one_move(qtbot, window)
    assert isinstance(window.screen_now, DebriefScreen)
    window.screen_now.complete()
    shown = window.screen_now.findChild(agreement.AgreementCard)
    qtbot.waitUntil(lambda: bool(shown.text.text()), timeout=60_000)
    answers = window.screen_now.better
    qtbot.waitUntil(lambda: "\n" in answers.said(), timeout=60_000)
    found |= unsaid(window) | charts(store)
    assert not found, "\n".join(f"{where}: {text}" for where, text in sorted(found))
    again = replay(load(store.journal.path), verify=True)
    assert [t.digest for t in again.turns] == [t.digest for t in store.game.turns]


def walked(qtbot, window):
    """Every page of the table as it is just now, with its answers from the model."""
    table, found = window.screen_now, set()
    chosen = table.pills.current()
    store = window.store
    if store.game.table.phase == "talks" and store.papers:
        talks = table.talks
        worth = talks.worth if store.game.table.on_table else talks.composer.worth
        if not talks.composer.faults:
            qtbot.waitUntil(lambda: "\n" in worth.text(), timeout=30_000)
    if store.papers:
        qtbot.waitUntil(lambda: store.so_far.result is not None, timeout=30_000)
    if store.reading_effects:
        number = store.view.turns[-1].number
        qtbot.waitUntil(lambda: number in store.scoring.judged, timeout=30_000)
    # The history is the same for all eyes and is drawn by matplotlib, which takes its time.
    pages = table.keys if store.reading_effects else [k for k in table.keys if k != "history"]
    for page in pages:
        table.pills.choose(page)
        found |= unsaid(window)
    table.pills.choose(chosen)
    return found


def one_move(qtbot, window):
    """What people do next: a deal, then one that is evaded, a threat, measures of all kinds."""
    store, screen = window.store, window.screen_now
    table, side = store.game.table, store.game.table.floor
    if store.reading_effects:
        click(qtbot, window, "next")
    elif table.phase == "talks" and table.on_table and table.turn == 2:
        assert store.say(parse(f"{side} reject trust"))
    elif table.phase == "talks" and table.on_table:
        click(qtbot, window, "accept")
    elif table.phase == "talks" and table.turn == 1 and not store.game.events:
        choose(screen.talks.composer.gives[0], Term("eda", 0))
        choose(screen.talks.composer.gets[0], Term("ree_magnets", 1, 0, True))
        click(qtbot, window, "offer")
    elif table.phase == "talks" and table.turn == 2 and not store.game.turn_events:
        click(qtbot, window, "offer")
    elif table.phase == "talks":
        spoken = screen.talks.threat
        if table.turn % 2 and spoken.count() > 1 and spoken.isVisibleTo(window):
            spoken.setCurrentIndex(1)
            click(qtbot, window, "speak")
        if store.game.table.floor == side and store.game.table.phase == "talks":
            click(qtbot, window, "pass")
    else:
        measure(window, table.turn, side)
        click(qtbot, window, "commit")
        click(qtbot, window, "commit")


def measure(window, turn, side):
    """Something legal of another kind each turn."""
    kinds = ("set", "evade", "summit", "wto", "suspend", "honour")
    for k in range(len(kinds)):
        found = list(window.store.game.table.legal(kinds[(turn + k) % len(kinds)]))
        if found:
            window.store.toggle(found[turn % len(found)])
            return


def charts(store):
    """Texts of the pictures that matplotlib draws."""
    exempt, found = Exempt(store.game), set()
    space = first_space(store, [s.package for s in offers(store.opened())])
    figures = [
        history.drawn(store.view, COLOURS, 92),
        agreement.drawn(space(Stop()), [0], [1], COLOURS, 92),
    ]
    for figure in figures:
        for text in figure.findobj(Text):
            if exempt.left(text.get_text()):
                found.add(("matplotlib", text.get_text()))
    return found
