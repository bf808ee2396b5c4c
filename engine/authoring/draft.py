"""A scenario in the making, as a value: the document that its file will hold.

A draft knows the document's paths, as ``("US", "mandate", 0, "economy")``, and not its keys, so
that it can hold what is not sound yet and what an editor knows nothing of. Each change gives a new
draft; the parts that did not change are shared.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from engine.authoring.toml import written
from engine.bounded import read_toml
from engine.record import InvalidRecord, check_id
from engine.scenarios.places import Path

_SIGNS = re.compile(r"[^a-z0-9]+")
LONGEST_ID = 40  # signs of an id that is made from a title


@dataclass(frozen=True)
class Draft:
    """A document of tables, lists and plain values."""

    data: Mapping[str, Any] = field(default_factory=dict)

    def at(self, path: Path, otherwise: Any = None) -> Any:
        """What stands at a path; ``otherwise`` where nothing does."""
        now: Any = self.data
        for step in path:
            key = isinstance(step, str) and isinstance(now, Mapping) and step in now
            item = isinstance(step, int) and isinstance(now, list) and 0 <= step < len(now)
            if not (key or item):
                return otherwise
            now = now[step]
        return now

    def text(self, path: Path) -> str:
        """The text at a path; nothing where there is none."""
        found = self.at(path)
        return found if isinstance(found, str) else ""

    def number(self, path: Path, otherwise: float) -> float:
        """The number at a path, if a field can show it."""
        found = self.at(path)
        known = isinstance(found, int | float) and not isinstance(found, bool) and isfinite(found)
        return found if known else otherwise

    def items(self, path: Path) -> list[Any]:
        """The list at a path, empty where there is none."""
        found = self.at(path)
        return found if isinstance(found, list) else []

    def put(self, path: Path, value: Any) -> "Draft":
        """With a value at a path, whose tables are made where they are missing."""
        return Draft(_put(self.data, path, value))

    def out(self, path: Path) -> "Draft":
        """Without what stands at a path: a key, or an item of a list."""
        if self.at(path) is None:
            return self
        *above, last = path
        holder = self.at(tuple(above))
        if isinstance(last, int):
            left: Any = [x for i, x in enumerate(holder) if i != last]
        else:
            left = {k: v for k, v in holder.items() if k != last}
        if left == [] and above and isinstance(above[-1], str):
            return self.out(tuple(above))  # an empty list is the same as none
        return self.put(tuple(above), left)

    def with_item(self, path: Path, item: Any) -> "Draft":
        """With an item more in a list."""
        return self.put(path, [*self.items(path), item])

    def mandates(self, side: str) -> list[Path]:
        """Where the mandates of a side stand: one table, or a list that the seed deals from."""
        found = self.at((side, "mandate"))
        if isinstance(found, list):
            return [(side, "mandate", i) for i in range(len(found))]
        return [(side, "mandate")]

    @property
    def id(self) -> str:
        return self.text(("id",))

    @property
    def title(self) -> str:
        return self.text(("title",))

    @property
    def toml(self) -> str:
        """The text of the file."""
        return written(self.data)


def _put(now: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        made = list(now) if isinstance(now, list) else []
        if step < len(made):
            made[step] = _put(made[step], rest, value)
        else:
            made.append(_put({}, rest, value))
        return made
    table = dict(now) if isinstance(now, Mapping) else {}
    table[step] = _put(table.get(step), rest, value)
    return table


def draft_of(text: str) -> Draft:
    """The draft of a file's text, however much is wrong in it; raises Unreadable where it is no
    TOML.
    """
    return Draft(read_toml(text))


def copy_of(text: str, title: str, taken: Collection[str]) -> Draft:
    """A copy of a scenario under a title, with an id that nobody has taken."""
    draft = draft_of(text).put(("id",), free_id(title, taken)).put(("title",), title)
    # It was measured of the scenario that is copied (docs/balance.md), not of what it becomes.
    return draft.out(("stronger",))


def free_id(title: str, taken: Collection[str]) -> str:
    """An id like a title that nobody has taken."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    base = _SIGNS.sub("-", plain)[:LONGEST_ID].strip("-") or "scenario"
    try:
        check_id(base, "id")
    except InvalidRecord:
        base = "scenario"
    number, found = 1, base
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found


def next_event(draft: Draft, title: str) -> dict[str, Any]:
    """An event to begin with, in the middle of the game, under an id of its own."""
    events = draft.items(("event",))
    taken = {str(e.get("id")) for e in events if isinstance(e, Mapping)}
    turns = int(draft.number(("turns",), 1))
    turn = max(1, (turns + 1) // 2)
    return {
        "id": free_id("event", taken), "turn": turn, "chance": 0.5, "title": title, "text": "",
    }  # fmt: skip


def with_mandate(draft: Draft, side: str) -> Draft:
    """With a mandate more, a copy of the last one; each has an id then, and the seed deals one."""
    held = [draft.at(path, {}) for path in draft.mandates(side)]
    last = held[-1] if isinstance(held[-1], Mapping) else {}
    taken: list[str] = []
    made = []
    for mandate in (*held, {**last, "id": ""}):
        if isinstance(mandate, Mapping):
            name = str(mandate.get("id", ""))
            name = name if name and name not in taken else free_id("mandate", taken)
            taken.append(name)
            mandate = {"id": name, **mandate} | {"id": name}
        made.append(mandate)
    return draft.put((side, "mandate"), made)


def without_lever(draft: Draft, lever: str) -> Draft:
    """Without a lever on the table; what else speaks of it is left for people to decide."""
    left = [name for name in draft.items(("levers",)) if name != lever]
    draft = draft.put(("levers",), left)
    return draft.out(("levels", lever))


def members(draft: Draft, side: str) -> list[Path]:
    """Where the members of a side's delegation stand."""
    return [(side, "member", i) for i in range(len(draft.items((side, "member"))))]
