"""A class as rows: what it holds of results, choices, deals and times, and nothing confidential.

No text of a mandate, a briefing or a scenario is in it: levers, levels, codes and figures alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import astuple

from engine.advice.result import Mark
from engine.classroom.compare import Class, Group
from engine.classroom.table import Told
from engine.rules.levers import SIDES, levers
from engine.rules.notation import Term
from engine.scenarios.timeline import first_day
from engine.survey import Answer
from ui.classroom.columns import COLUMNS, Cell, Rows, meaning

FINISHED, RUNNING, UNBEGUN = "finished", "running", "not begun"


def state(table: Told) -> str:
    """How far a table is."""
    return FINISHED if table.over else RUNNING if table.spent else UNBEGUN


def tables(found: Class, answers: Iterable[Answer] = ()) -> dict[str, Rows]:
    """Every table of a class, by name; ``answers`` are those of its survey."""
    groups = list(enumerate(found.groups, 1))
    each = [(n, t) for n, g in groups for t in g.tables]
    made: dict[str, Rows] = {
        "tables": [_table(n, g, t) for n, g in groups for t in g.tables],
        "results": [row for n, t in each for row in _results(n, t)],
        "people": [
            (n, *_of(t), p.side, p.office, p.name, p.score, p.yes, p.no, p.away)
            for n, t in each
            for p in t.people
        ],
        "course": [
            (n, *_of(t), k, *at.values()) for n, t in each for k, at in enumerate(t.course, 1)
        ],
        "moves": [
            (n, *_of(t), d.turn, _month(d.month), d.side, d.how, d.lever or None, d.level, d.code)
            for n, t in each
            for d in t.moves
        ],
        "deals": [row for n, t in each for row in _deals(n, t)],
        "terms": [row for n, t in each for row in _terms(n, t)],
        "times": [
            (n, *_of(t), s.turn, s.phase, s.events, s.seconds, s.longest)
            for n, t in each
            for s in t.spent
        ],
        "choices": [row for n, g in groups for row in _choices(n, g)],
        "frontier": [row for n, g in groups for row in _frontier(n, g)],
        "levels": list(_levels(found)),
        "answers": [astuple(a) for a in answers],
        "left_out": [(x.name, x.why, x.line, x.detail) for x in found.left_out],
    }
    made["dictionary"] = [
        (table, c.name, c.kind, c.unit, meaning(table, c))
        for table, columns in COLUMNS.items()
        for c in columns
    ]
    return made


def _of(t: Told) -> tuple[Cell, ...]:
    """The table, and the one that it is a branch of."""
    return t.name, (t.branch.under or None) if t.branch is not None else None


def _table(n: int, group: Group, t: Told) -> tuple[Cell, ...]:
    at = t.at.values() if t.at is not None else (None, None)
    scores = [t.results[s].score if t.results else None for s in SIDES]
    turning = t.turning
    return (
        n, *_of(t), group.plot.id, group.seed, state(t), t.played, t.turns,
        *(t.seats[s].name for s in SIDES), *(t.seats[s].player for s in SIDES),
        *scores, *at, t.share, t.reached, t.offers, t.first_offer, len(t.deals),
        sum(bool(d.breaches) for d in t.deals), turning.turn if turning else None,
        *(turning.change.values() if turning else (None, None)), *(_seconds(t, p) for p in PHASES),
        (t.branch.file or None) if t.branch else None, t.branch.turn if t.branch else None,
        int(t.counts),
    )  # fmt: skip


PHASES = ("talks", "measures")


def _seconds(t: Told, phase: str) -> float | None:
    known = [s.seconds for s in t.spent if s.phase == phase and s.seconds is not None]
    return sum(known) if known else None


def _results(n: int, t: Told) -> Iterator[tuple[Cell, ...]]:
    for side, r in (t.results or {}).items():
        o = r.outcome
        yield (
            n, *_of(t), side, r.score, r.utility, r.par, r.best_joint, o.economy, o.security,
            0.0 - o.rival, 0.0 - o.at_home, o.points, len(o.red_lines), o.welfare, o.ruled,
        )  # fmt: skip


def _deals(n: int, t: Told) -> Iterator[tuple[Cell, ...]]:
    for d in t.deals:
        p = d.package
        yield (
            n, *_of(t), d.number, d.proposer, d.since, p.months, d.age, d.outcome or "in force",
            int(p.verify), int(p.snapback), d.renewed, *d.kept.values(), len(d.breaches), str(p),
        )  # fmt: skip


def _terms(n: int, t: Told) -> Iterator[tuple[Cell, ...]]:
    for d in t.deals:
        for side in SIDES:
            for x in d.terms(side):
                yield (n, *_of(t), d.number, side, x.lever, x.level, x.start, int(x.after),
                       int(x.quiet))  # fmt: skip


def _choices(n: int, group: Group) -> Iterator[tuple[Cell, ...]]:
    for spread in group.spread():
        side = levers()[spread.lever].side
        for level, count in enumerate(spread.levels):
            yield (n, side, spread.lever, level, count)
        yield (n, side, spread.lever, None, spread.untouched)


def _frontier(n: int, group: Group) -> Iterator[tuple[Cell, ...]]:
    shared = group.shared
    if shared is None:
        return
    marks = [("frontier", m) for m in shared.frontier]
    marks += [(name, m) for name, m in (("par", shared.marks.nash), ("best joint",
              shared.marks.joint)) if m is not None]  # fmt: skip
    for name, m in marks:
        yield (n, name, *(m.utility[s] for s in SIDES), code(m))


def code(mark: Mark) -> str:
    """A package of the first table in the notation, as the US would offer it."""

    def column(side: str) -> str:
        own = [t for t in mark.package if levers()[t.lever].side == side]
        return ", ".join(map(_term, own))

    return f"{column('US')} for {column('CN')}"


def _term(term: Term) -> str:
    return f"{term.lever} {term.level}"


def _levels(found: Class) -> Iterator[tuple[Cell, ...]]:
    names = dict.fromkeys(x for g in found.groups for x in g.plot.limits.levers)
    for name in names:
        lever = levers()[name]
        for level, text in enumerate(lever.names):
            yield (lever.side, name, lever.title, level, text)


def _month(index: int) -> str:
    return f"{first_day(index):%Y-%m}"
