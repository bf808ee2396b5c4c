"""Modules that are imported before a person comes to need them, so that no click waits for them."""

from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from threading import Thread

from ui.texts import speech
from ui.work import step_back

# In the order in which a person comes to need them.
SCREENS = (
    "ui.screens.opening", "ui.store", "ui.screens.tablescreen", "ui.screens.debrief",
    "engine.compiled.library", "engine.sessions.agenda", "engine.sessions.shelf", "ui.planfiles",
)  # fmt: skip


def bring_in(names: Sequence[str] = SCREENS) -> Thread:
    """Import modules, and then read all texts, in a thread of its own."""

    def work() -> None:
        step_back()
        for name in names:
            with suppress(ImportError):  # whoever needs it says so
                import_module(name)
        speech.bring_in()

    thread = Thread(target=work, name="bring in", daemon=True)
    thread.start()
    return thread
