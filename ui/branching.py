"""Back to an earlier turn: the room goes on in a branch, and the old game stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.branching import branch_of, branched, shown
from engine.record import Entry
from saves.journal import now
from ui.inrecord import branch_note
from ui.texts.speech import tr

if TYPE_CHECKING:
    from engine.record import Header
    from ui.store import Store


def go_back(store: Store, turn: int, reason: str) -> bool:
    """Go on from the beginning of a turn in a new file, with a note that says when and why.

    Raises IllegalMove for a reason that no line can hold. A disk that fails is told by the store,
    and the old game goes on.
    """
    from engine.rules.facilitator import FACILITATOR, Act, checked

    game, journal = store.game, store.journal
    if game is None or journal is None or not 1 <= turn <= len(game.turns) + (not game.over):
        return False
    name = journal.path.name
    text = branch_note(shown(name), turn, checked(reason))
    note = Act(FACILITATOR, "note", checked(text))
    record = branched(journal.record, game.turns, game.acts, turn, name)
    return store.ways.go_on_with(record.with_line(Entry(str(note), now())))


def told(header: Header) -> str:
    """Of which game this is a branch; empty where it is none."""
    found = branch_of(header)
    return tr("branch.card", name=found[0], n=found[1]) if found is not None else ""
