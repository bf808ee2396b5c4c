"""From records to a class: played again, sorted by scenario and seed, each with its results.

A record that cannot be played as it stands is left out with the reason; the others are told.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256

from engine.advice.result import NoDeal
from engine.classroom.common import Common, Point, common, seen_of, utilities
from engine.classroom.lines import Stem, branches, in_order, speaking, stem
from engine.classroom.table import CHOSEN, Told, told
from engine.game import Game
from engine.record import KEPT, VERSION, Entry, Record, newer
from engine.replay import UnplayableMove, play_again
from engine.rules.levers import SIDES, levers
from engine.scenarios.scenario import Scenario
from engine.scenarios.shelf import named
from engine.stopping import Stop
from engine.view import opened, view

Key = tuple[str, tuple[tuple[str, str], ...], int, str]  # scenario, its digest, seed, rules


@dataclass(frozen=True)
class Brought:
    """A record with its scenario and the name that its table is told by; ``file`` is its file's and
    ``folder`` where that lies, by which branches find the game that they were taken from.
    """

    name: str
    record: Record
    plot: Scenario
    file: str = ""
    folder: str = ""


@dataclass(frozen=True)
class LeftOut:
    """A file that is no table of the class.

    ``why`` is a code: unreadable, scenario, newer, unplayable, digest, same. ``detail`` says more,
    of ``same`` the name of the other file; it ``quotes`` what may name a person.
    """

    name: str
    why: str
    detail: str = ""
    line: int | None = None
    quotes: bool = False


@dataclass(frozen=True)
class Spread:
    """What tables chose of one lever: how many left it last at each level, how many never did."""

    lever: str
    levels: tuple[int, ...]
    untouched: int
    choices: int  # of all tables and turns


@dataclass(frozen=True)
class Group:
    """Tables of one scenario, seed and set of rules; what they share once one of them is over.

    ``tables`` holds branches too, each below the table that it was taken from; whatever is counted
    is counted over those that are ``counted``.
    """

    plot: Scenario
    seed: int
    engine: str  # of older rules; empty for today's
    shared: Common | None
    tables: tuple[Told, ...]

    @property
    def counted(self) -> tuple[Told, ...]:
        return tuple(t for t in self.tables if t.counts)

    @property
    def finished(self) -> tuple[Told, ...]:
        return tuple(t for t in self.counted if t.over)

    def spread(self) -> tuple[Spread, ...]:
        """The choices by lever, a side's most chosen levers first."""
        found = []
        for name in self.plot.limits.levers:
            counts, untouched, choices = [0] * len(levers()[name].names), 0, 0
            for table in self.counted:
                own = [d for d in table.moves if d.lever == name and d.how in CHOSEN]
                levels = [d.level for d in own if d.level is not None]
                choices += len(levels)
                if levels:
                    counts[levels[-1]] += 1
                else:
                    untouched += 1
            if choices:
                found.append(Spread(name, tuple(counts), untouched, choices))
        order = [levers()[s.lever].side for s in found]
        places = sorted(range(len(found)), key=lambda i: (SIDES.index(order[i]),
                        found[i].untouched, -found[i].choices))  # fmt: skip
        return tuple(found[i] for i in places)


@dataclass(frozen=True)
class Class:
    """All tables by group, and the files that are none."""

    groups: tuple[Group, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def tables(self) -> tuple[Told, ...]:
        return tuple(t for g in self.groups for t in g.tables)

    @property
    def counted(self) -> tuple[Told, ...]:
        """One of each line of games."""
        return tuple(t for g in self.groups for t in g.counted)


def key_of(brought: Brought) -> Key:
    """What a table must have alike with another to be compared with it."""
    header = brought.record.header
    rules = VERSION if header.engine in KEPT else header.engine
    return header.scenario, named(brought.plot), header.seed, rules


@dataclass(frozen=True)
class Heard:
    """One record played again, with what a class sorts it by.

    ``mark`` is the same for copies of one game, and empty of a game without events. ``shared`` is
    what a finished table has in common with others of its key.
    """

    key: Key
    plot: Scenario
    told: Told
    mark: str
    stem: Stem
    shared: Common | None = None


@dataclass
class Comparing:
    """Plays records again one after the other, and remembers what they have in common."""

    stop: Stop | None = None
    _started: dict[Key, Game] = field(default_factory=dict)
    _shared: dict[Key, Common] = field(default_factory=dict)
    _no_deal: dict[Key, NoDeal] = field(default_factory=dict)

    def hear(self, one: Brought | LeftOut) -> Heard | LeftOut:
        """A table, or what keeps the record from being one. Raises Stopped."""
        if self.stop is not None:
            self.stop.check()
        if isinstance(one, LeftOut):
            return one
        record = one.record
        if newer(record.header.engine):
            return LeftOut(one.name, "newer", record.header.engine)
        key, course = key_of(one), list[Game]()
        start = self._started.get(key)
        if start is None:
            start = self._started[key] = Game.start(record.header, one.plot, tells=False)
        try:
            begun = replace(start, header=record.header)
            played = play_again(record, one.plot, begun, course.append)
        except UnplayableMove as problem:  # its words may be secret, or hold a name
            return LeftOut(one.name, "unplayable", str(problem.number))
        if record.header.engine in KEPT and played.faults:
            return LeftOut(one.name, "digest", played.faults[0])
        return self._told(one, key, played.game, course)

    def _told(self, one: Brought, key: Key, game: Game, course: list[Game]) -> Heard:
        mark, own = _mark(one.record), stem(one.record, one.file, one.folder)
        if not game.over:
            return Heard(key, one.plot, told(one.name, one.record, view(game, None)), mark, own)
        open_now = opened(game)
        shared = self._shared.get(key)
        if shared is None:
            shared = self._shared[key] = common(open_now, self.stop)
            self._no_deal[key] = NoDeal.of(seen_of(open_now))
        no_deal = self._no_deal[key]
        points: list[Point] = []
        for then in course[:-1]:
            so_far = shared.results(seen_of(then), self.stop, no_deal)
            points.append(utilities(so_far))
        results = shared.results(seen_of(open_now), self.stop, no_deal)
        points.append(utilities(results))
        table = told(one.name, one.record, open_now, shared, results, tuple(points))
        return Heard(key, one.plot, table, mark, own, shared)


def assembled(heard: Iterable[Heard | LeftOut]) -> Class:
    """A class of tables in the order of their names, branches below the table that they were taken
    from; of copies of a game the first one counts.
    """
    tables: dict[Key, dict[str, Heard]] = {}
    shared: dict[Key, Common] = {}
    plots: dict[Key, Scenario] = {}
    first: dict[str, str] = {}
    left: list[LeftOut] = []
    for one in heard:
        if isinstance(one, LeftOut):
            left.append(one)
            continue
        if one.shared is not None:
            shared.setdefault(one.key, one.shared)
        name = one.told.name
        if one.mark and first.setdefault(one.mark, name) != name:
            left.append(LeftOut(name, "same", first[one.mark]))
            continue
        plots.setdefault(one.key, one.plot)
        tables.setdefault(one.key, {})[name] = one
    groups = [
        Group(
            plots[key], key[2], "" if key[3] == VERSION else key[3], shared.get(key),
            _in_lines(of_key),
        )
        for key, of_key in tables.items()
    ]  # fmt: skip
    groups.sort(key=lambda g: -len(g.counted))
    return Class(tuple(groups), tuple(left))


def _in_lines(heard: dict[str, Heard]) -> tuple[Told, ...]:
    """The tables of a group in order, branches marked and in their places."""
    names = sorted(heard, key=by_number)
    found = branches({name: heard[name].stem for name in names})
    order = tuple(in_order(names, found))
    counted = speaking(order, found, {name: heard[name].told.over for name in names})
    return tuple(
        replace(heard[name].told, branch=found.get(name), counts=name in counted) for name in order
    )


def compared(
    records: Iterable[Brought | LeftOut],
    progress: Callable[[int], object] = lambda n: None,
    stop: Stop | None = None,
) -> Class:
    """A class of records; ``progress`` is told after each how many there were. Raises Stopped."""
    comparing, heard = Comparing(stop), list[Heard | LeftOut]()
    for n, one in enumerate(records, 1):
        heard.append(comparing.hear(one))
        progress(n)
    return assembled(heard)


def _mark(record: Record) -> str:
    """The same for records of the same words at the same times in the same seats."""
    said = [f"{x.at} {x.text}" for x in record.lines if isinstance(x, Entry)]
    if not said:
        return ""
    seats = [f"{s.player} {s.name}" for s in record.header.seats.values()]
    return sha256("\n".join([*seats, *said]).encode("utf-8", "surrogatepass")).hexdigest()


def by_number(name: str) -> tuple[object, ...]:
    """An order in which table 10 comes after table 9."""
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in _parts(name))


def _parts(name: str) -> Iterator[str]:
    part = ""
    for sign in name.casefold():
        digit = sign.isascii() and sign.isdigit()
        if part and digit != (part[-1].isascii() and part[-1].isdigit()):
            yield part
            part = ""
        part += sign
    if part:
        yield part
