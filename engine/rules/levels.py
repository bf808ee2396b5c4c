"""Where all levers stand, and where they stand after terms, events and closings."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from engine.rules.levers import levers
from engine.world.regime import Setting

if TYPE_CHECKING:
    from engine.rules.event import Event
    from engine.rules.table import Table


class Agreed(Protocol):
    """A lever and the level that it goes to, such as a term of a package."""

    @property
    def lever(self) -> str: ...

    @property
    def level(self) -> int: ...


class Levels(Mapping[str, Setting]):
    """Settings by lever; a value. Each way of moving says what becomes of target and reason."""

    __slots__ = ("_hash", "_settings")

    def __init__(self, settings: Mapping[str, Setting] | Iterable[tuple[str, Setting]]) -> None:
        self._settings = dict(settings)
        self._hash = 0

    def __getitem__(self, lever: str) -> Setting:
        return self._settings[lever]

    def __iter__(self) -> Iterator[str]:
        return iter(self._settings)

    def __len__(self) -> int:
        return len(self._settings)

    def __hash__(self) -> int:
        self._hash = self._hash or hash(frozenset(self._settings.items()))
        return self._hash

    def __repr__(self) -> str:
        return f"Levels({self._settings})"

    def moved(self, changes: Mapping[str, Setting] | Iterable[tuple[str, Setting]]) -> "Levels":
        """With some levers set anew: level, target and reason."""
        return Levels(self._settings | dict(changes))

    def with_terms(self, terms: Iterable[Agreed]) -> "Levels":
        """A term moves the level alone: target and reason stay what they are."""
        found = dict(self._settings)
        for t in terms:
            old = found[t.lever]
            found[t.lever] = Setting(t.level, old.target, old.reason)
        return Levels(found)

    def as_announced(self, terms: Iterable[Agreed]) -> "Levels":
        """What is announced for the case of no deal comes with the usual target and reason."""
        return self.moved((t.lever, Setting(t.level)) for t in terms)

    def closed_by(self, side: str) -> "Levels":
        """Every export control of a side fully closed to the other, for all of its users."""
        found = dict(self._settings)
        for name, lever in levers().items():
            if lever.side == side and lever.kind == "control":
                old = found[name]
                target = "other" if old.target == "military" else old.target
                found[name] = Setting(len(lever.names) - 1, target, old.reason)
        return Levels(found)

    def stopped(self, goods: Iterable[str]) -> "Levels":
        """Every control on these goods shut for everybody."""
        wanted = set(goods)
        shut = (x for x in levers().values() if set(x.goods) & wanted)
        return self.moved((x.id, Setting(len(x.names) - 1, "all", "security")) for x in shut)

    def after(self, table: "Table", event: "Event") -> "Levels":
        """As carried out after one more move at the table, as far as it moves any."""
        return Levels(event.kind.levels(table, dict(self._settings), event))
