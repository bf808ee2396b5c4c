"""What the page and the screen of a class say of it, in the reader's words and numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from engine.advice.result import Mark
from engine.classroom.compare import Class, Group, LeftOut, Spread
from engine.classroom.table import Told
from engine.rules.levers import SIDES, levers
from engine.sides import BySide
from engine.turn import Move
from ui import words
from ui.charts.frontierlayout import FrontierData, Point, Spot
from ui.charts.numeral import percent, plain, signed
from ui.classroom.rows import FINISHED, PHASES, RUNNING, UNBEGUN, state
from ui.texts.scenarios import spoken
from ui.texts.speech import listed, tr

_STATES = {
    FINISHED: "classroom.finished",
    RUNNING: "classroom.running",
    UNBEGUN: "classroom.not_begun",
}
_WHY = {
    "unreadable": "classroom.why_unreadable",
    "scenario": "classroom.why_scenario",
    "newer": "classroom.why_newer",
    "unplayable": "classroom.why_unplayable",
    "digest": "classroom.why_digest",
    "same": "classroom.why_same",
}
NONE = "–"
_LAST_NUMBER = re.compile(r"([0-9]{1,4})\)?$")
MOVES = 3  # of a turning point that are named


@dataclass(frozen=True)
class Share:
    """A piece of a bar: what it stands for and how many tables chose it."""

    name: str
    tables: int
    level: int | None  # None of those that never chose


def title(found: Class) -> str:
    """How many tables there are, how many of them are over, and how many branches stand by."""
    over = sum(t.over for t in found.counted)
    told = [tr("classroom.tables", n=len(found.counted)), tr("classroom.over", n=over)]
    more = len(found.tables) - len(found.counted)
    if more:
        told.append(tr("classroom.branches", n=more))
    return listed(told, "list.semicolon")


def branches(found: Class) -> list[str]:
    """What branches are and that they are not counted, where there are some."""
    return [tr("classroom.branches_told")] if len(found.counted) < len(found.tables) else []


def name_of(table: Told) -> str:
    """A table's name, of a branch with where it comes from."""
    branch = table.branch
    if branch is None:
        return table.name
    if branch.under:
        return tr("classroom.branch", name=table.name, of=branch.under, n=branch.turn)
    key = "classroom.branch_alone" if branch.file else "classroom.branch_of_nobody"
    return tr(key, name=table.name, file=branch.file, n=branch.turn)


def group_title(group: Group) -> str:
    """Scenario, seed and rules: what its tables have alike."""
    told = tr("classroom.group", title=spoken(group.plot).title, seed=str(group.seed))
    return tr("classroom.older", group=told, engine=group.engine) if group.engine else told


def numbers(tables: Sequence[Told]) -> list[str]:
    """The signs that tables bear: the numbers of their names, or else 1, 2, 3; that of a branch is
    its table's with a letter, or with a number more once the letters are over.
    """
    firsts = [t for t in tables if t.first]
    found = [_LAST_NUMBER.search(t.name) for t in firsts]
    own = [m[1].lstrip("0") or "0" for m in found if m is not None]
    if len(set(own)) < len(firsts):
        own = [str(n) for n in range(1, len(firsts) + 1)]
    signs, now, below = iter(own), "", 0
    told = []
    for table in tables:  # a branch stands below its table
        if table.first:
            now, below = next(signs), 0
        else:
            below += 1
        letter = ascii_lowercase[below - 1 : below] or f"+{below}"
        told.append(now if table.first else f"{now}{letter}")
    return told


def seats(table: Told) -> str:
    """The names at a table, the US first; nothing where none were given."""
    named = [(s, table.seats[s].name) for s in SIDES if table.seats[s].name]
    told = [tr("start.seat", side=words.side_name(s), who=name) for s, name in named]
    return listed(told, "list.semicolon")


def how_far(table: Told) -> str:
    """Finished, or in which turn it is."""
    if state(table) == RUNNING:
        return tr("classroom.running", n=min(table.played + 1, table.turns), most=table.turns)
    return tr(_STATES[state(table)])


HEADS = (
    "classroom.number", "classroom.table", "classroom.state", "classroom.result_us",
    "classroom.result_cn", "classroom.joint", "classroom.frontier", "classroom.deals",
    "classroom.first_offer", "classroom.turning",
)  # fmt: skip


def row(number: str, table: Told) -> tuple[str, ...]:
    """A line of the table of results; heads are those of ``HEADS``."""
    scores = [plain(table.results[s].score) if table.results else NONE for s in SIDES]
    return (
        number, name_of(table), how_far(table), *scores, _share(table.share), _share(table.reached),
        str(len(table.deals)), str(table.first_offer or NONE),
        str(table.turning.turn) if table.turning else NONE,
    )  # fmt: skip


def _share(value: float | None) -> str:
    return percent(value) if value is not None else NONE


def chart(group: Group) -> FrontierData:
    """The frontier with all finished tables of a group."""
    shared = group.shared
    if shared is None:
        return FrontierData()
    par, joint = shared.marks.nash, shared.marks.joint
    signs = dict(zip((t.name for t in group.tables), numbers(group.tables), strict=True))
    spots = [
        Spot(signs[t.name], place(signs[t.name], t), t.at.values())
        for t in group.finished
        if t.at is not None
    ]
    return FrontierData(
        tuple(p.values() for p in shared.points), _point(par), _point(joint), tuple(spots)
    )


def _point(mark: Mark | None) -> Point | None:
    return mark.utility.values() if mark is not None else None


def place(number: str, table: Told) -> str:
    """A table with both utilities, as a hint on the chart and for those who cannot see it."""
    at = table.at or BySide(0.0, 0.0)
    name = table.name if table.name.endswith(number) else f"{number}: {table.name}"
    return tr("classroom.place", name=name, us=signed(at.us), cn=signed(at.cn))


def deals(table: Told) -> list[tuple[str, str]]:
    """Each deal: since when and how it stands, and its terms."""
    found = []
    for d in table.deals:
        how = tr("classroom.deal", n=d.number, turn=d.since, state=words.outcome(d.outcome))
        found.append((how, words.package(d.proposer, d.package)))
    return found


def turning(table: Told) -> tuple[str, str, str, str] | None:
    """Turn with month, what it changed for each side, and the moves that were made in it."""
    t = table.turning
    if t is None:
        return None
    when = tr("classroom.turn", n=t.turn, month=words.month_name(t.month))
    return when, signed(t.change.us), signed(t.change.cn), _moves(t.moves)


def _moves(moves: Sequence[Move]) -> str:
    """The first few; bargains before measures, which they move more than."""
    first = sorted(moves, key=lambda m: not m.bargained)
    told = [_move(m) for m in first[:MOVES]]
    if len(first) > MOVES:
        told.append(tr("classroom.more_moves", n=len(first) - MOVES))
    return listed(told, "list.semicolon")


def _move(move: Move) -> str:
    """A deal with its terms; anything else as everywhere."""
    package = move.event.package
    if move.bargained and package is not None:
        return words.package(move.event.side, package).rstrip(".")
    return words.move(move)


def shares(spread: Spread) -> list[Share]:
    """The pieces of a lever's bar: levels that a table chose last, then those that never did."""
    found = [
        Share(words.level_name(spread.lever, level), count, level)
        for level, count in enumerate(spread.levels)
        if count
    ]
    if spread.untouched:
        found.append(Share(tr("classroom.untouched"), spread.untouched, None))
    return found


def spread_title(spread: Spread) -> str:
    """A lever with its side."""
    side = words.side_name(levers()[spread.lever].side)
    return tr("classroom.lever", side=side, lever=words.lever_name(spread.lever))


def spread_told(spread: Spread) -> str:
    """The same as a bar tells, in words."""
    told = [tr("classroom.share", name=s.name, n=s.tables) for s in shares(spread)]
    return listed(told, "list.semicolon")


def minutes(table: Told) -> tuple[str, ...]:
    """Minutes of talks and of measures; a dash where no times tell."""
    found = []
    for phase in PHASES:
        known = [s.seconds for s in table.spent if s.phase == phase and s.seconds is not None]
        found.append(plain(sum(known) / 60.0) if known else NONE)
    return tuple(found)


def why(left: LeftOut) -> str:
    """Why a file is no table of the class."""
    return tr(_WHY[left.why] if left.detail else "classroom.why_bare", detail=left.detail)
