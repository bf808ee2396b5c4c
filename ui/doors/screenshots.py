"""A picture of every screen, taken from a game that is really played."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory


def take(folder: Path, theme: str = "light", percent: int = 100) -> list[str]:
    """Play the first turns of june-2025 and picture each screen on the way; returns file names."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from engine.record import Seat
    from engine.rules.notation import parse
    from ui.app import Window
    from ui.theme import THEMES, install

    app = QApplication.instance() or QApplication(["reciprocity"])
    assert isinstance(app, QApplication)
    install(app, THEMES[theme], percent)
    folder.mkdir(parents=True, exist_ok=True)
    taken: list[str] = []
    with TemporaryDirectory() as games:
        window = Window(Path(games))
        window.show()

        def picture(name: str, wait: int = 120) -> None:
            # An event loop of its own: a waiting call that keeps Python's lock would starve the
            # threads that the forecasts run in.
            loop = QEventLoop()
            QTimer.singleShot(wait, loop.quit)
            loop.exec()
            window.grab().save(str(folder / f"{name}.png"))
            taken.append(f"{name}.png")

        store = window.store
        picture("start")
        window.choose()
        picture("scenarios")
        window.seats("june-2025")
        picture("seats")
        store.new("june-2025", {"US": Seat("person"), "CN": Seat("person")}, 7)
        picture("handover")
        for side in ("US", "CN"):
            store.open_papers(side)
            if side == "US":
                picture("briefing")
            store.brief(side)
        store.open_papers("US")
        picture("talks", 3500)
        store.say(parse("US offer eda 0 for ree_magnets 1 until 6 verify"))
        store.open_papers("CN")
        picture("table", 2500)
        if window.table is not None:
            window.table.pills.choose("result")
            window.table.result.hearing.more.setChecked(True)
            picture("result", 1200)
            window.table.pills.choose("talks")
        for text in (
            "CN counter ree_magnets 2 for eda 1, retaliation 0 until 6 verify snapback",
            "US accept",
            "CN promise ree_heavy 3",
            "CN pass",
            "US pass",
        ):
            store.say(parse(text))
        store.open_papers("US")
        picture("measures", 1200)
        store.toggle(parse("US capacity 2"))
        store.commit()
        store.open_papers("CN")
        store.toggle(parse("CN ree_heavy 3 all dual_use"))
        store.commit()
        picture("effects", 2500)
        if window.table is not None:
            window.table.pills.choose("history")
            picture("history", 2000)
        store.read_effects()
        store.open_papers(store.game.table.floor if store.game else None)
        if window.table is not None:
            window.table.pills.choose("deals")
            picture("deals", 200)
        for text in ("CN pass", "US pass", "US done", "CN evade ree_magnets", "CN done"):
            store.say(parse(text))
        store.read_effects()
        store.open_papers(store.game.table.floor if store.game else None)
        if window.table is not None:
            window.table.pills.choose("situation")
            picture("situation", 200)
        while store.game is not None and not store.game.over:
            if store.reading_effects:
                store.read_effects()
            elif store.game.table.phase == "talks":
                store.say(parse(f"{store.game.table.floor} pass"))
            else:
                store.commit()
        store.read_effects()
        picture("debrief", 6000)
        window.close()
    return taken
