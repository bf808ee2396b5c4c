"""What is wrong in a draft, and what is sound but doubtful, each with its place.

Wrong is what the reader of scenarios refuses: such a draft cannot be played. Doubtful is what it
takes and a teacher would rather know: an objective that nobody can work for, a briefing that tells
one side far more than the other.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from engine.authoring.draft import Draft
from engine.bounded import LIMIT
from engine.reason import Reason
from engine.rules.deals import beyond
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.scenarios.places import Path
from engine.scenarios.scenario import BadScenario, Mandate, Scenario, names, read

# A paper that is so many times as long as the other side's, and so many signs longer, favours one.
LONGER, SIGNS = 2.0, 250
# Signs of a text that people still read through at the table.
READABLE = 1200
# Of one line; all others may hold line breaks and tabs.
LINES = (
    "id", "title", "office", "start", "date", "move", "source", "deal", "no_deal",
    "history_until", "no_deal_on",
)  # fmt: skip


@dataclass(frozen=True)
class Problem:
    """Something that a teacher should look at: where, what, and whether it forbids playing."""

    path: Path
    says: Reason
    grave: bool = False


@dataclass(frozen=True)
class Checked:
    """A draft that was looked through; the scenario is there where nothing grave is wrong."""

    problems: tuple[Problem, ...]
    scenario: Scenario | None

    @property
    def grave(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.grave)


def checked(draft: Draft, taken: Collection[str] = ()) -> Checked:
    """All that is wrong or doubtful; ``taken`` are the ids of other scenarios of one's own."""
    found = [*_size(draft), *_signs(draft), *_id(draft, taken)]
    plot = None
    try:
        plot = read(draft.toml, "draft")
    except BadScenario as problem:
        found += [Problem(f.path, Reason(f.what, "fault", what=f.what), True)
                  for f in problem.faults]  # fmt: skip
    if plot is not None:
        found += _doubts(draft, plot)
    found = list({(p.path, str(p.says)): p for p in found}.values())
    grave = any(p.grave for p in found)
    return Checked(tuple(sorted(found, key=lambda p: not p.grave)), None if grave else plot)


def _size(draft: Draft) -> Iterator[Problem]:
    size = len(draft.toml.encode())
    if size > LIMIT:
        yield _grave((), Reason(
            f"the scenario has {size} bytes, the most are {LIMIT}; shorten its texts",
            "too_large", size=size, most=LIMIT,
        ))  # fmt: skip


def _id(draft: Draft, taken: Collection[str]) -> Iterator[Problem]:
    name = draft.id
    if name in names():
        yield _grave(("id",), Reason(
            f"the id {name!r} is that of a scenario that is shipped; give it another",
            "id_shipped", id=name,
        ))  # fmt: skip
    elif name in taken:
        yield _grave(("id",), Reason(
            f"the id {name!r} is that of another scenario of yours; give it another",
            "id_taken", id=name,
        ))  # fmt: skip


def _signs(draft: Draft) -> Iterator[Problem]:
    """Texts with signs that nobody sees, which a terminal or a printer may obey."""
    for path, said in _texts(draft.data, ()):
        line = next(step for step in reversed(path) if isinstance(step, str)) in LINES
        odd = next((c for c in said if _hidden(c, line)), "")
        if odd:
            yield _grave(path, Reason(
                f"the text holds the sign U+{ord(odd):04X}, which nobody sees; take it out",
                "hidden_sign", sign=f"U+{ord(odd):04X}",
            ))  # fmt: skip


def _hidden(sign: str, line: bool) -> bool:
    if sign in "\n\t":
        return line
    # Control signs, and those that turn the direction of what follows.
    control = ord(sign) < 32 or 127 <= ord(sign) < 160
    return control or sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text of a document with its place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            yield from _texts(inside, (*path, str(key)))
    elif isinstance(value, list):
        for i, inside in enumerate(value):
            yield from _texts(inside, (*path, i))


def _grave(path: Path, says: Reason) -> Problem:
    return Problem(path, says, grave=True)


# What the reader takes.


def _doubts(draft: Draft, plot: Scenario) -> Iterator[Problem]:
    yield from _papers(plot)
    yield from _long(draft, plot)
    yield from _events(plot)
    yield from _no_deal(plot)
    yield from _agreed(plot)
    for side in SIDES:
        for path, mandate in zip(draft.mandates(side), plot.mandates[side], strict=True):
            yield from _mandate(plot, mandate, path)
        for i, member in enumerate(plot.members[side]):
            off = [x for x in member.minds if x not in plot.limits.levers]
            if off:
                yield Problem((side, "member", i, "minds"), _off("minds_off", off[0]))


def _papers(plot: Scenario) -> Iterator[Problem]:
    """Papers of one side that are much longer than the other's, and delegations of unlike size."""
    mandates = {s: " ".join(m.text for m in plot.mandates[s]) for s in SIDES}
    for key, said in (
        ("public", plot.public), ("confidential", plot.confidential), ("mandate", mandates),
    ):  # fmt: skip
        short, long = sorted(SIDES, key=lambda s: len(said[s]))
        few, many = len(said[short]), len(said[long])
        if many >= LONGER * max(few, 1) and many - few >= SIGNS:
            what = f"{long} reads {many} signs here, {short} {few}; tell both about as much"
            path: Path = (short, key) if key != "mandate" else (short, "mandate")
            reason = Reason(what, f"uneven_{key}", side=long, other=short, many=many, few=few)
            yield Problem(path, reason)
    fewer, more = sorted(SIDES, key=lambda s: len(plot.members[s]))
    a, b = len(plot.members[fewer]), len(plot.members[more])
    if a != b:
        what = f"{more} has {b} members, {fewer} {a}; give both as many"
        reason = Reason(what, "uneven_members", side=more, other=fewer, many=b, few=a)
        yield Problem((fewer, "member"), reason)


def _long(draft: Draft, plot: Scenario) -> Iterator[Problem]:
    """Texts that stand empty or are too long to be read at a table."""
    for path, said in _texts(draft.data, ()):
        if path[0] in ("deal", "run_up", "stronger", "no_deal"):
            continue  # which the reader takes where they can be read
        if not said.strip():
            yield Problem(path, Reason("the text is empty; write it", "empty"))
        elif len(said) > READABLE:
            what = f"{len(said)} signs are long to read at a table; {READABLE} are enough"
            yield Problem(path, Reason(what, "long", many=len(said), most=READABLE))
    if not plot.situation:
        yield Problem(("situation",), Reason("the situation is empty; write it", "empty"))


def _events(plot: Scenario) -> Iterator[Problem]:
    for i, card in enumerate(plot.deck):
        if not card.chance:
            what = "with a chance of 0 it never comes; give it one, or take it out"
            yield Problem(("event", i, "chance"), Reason(what, "never"))
        for name, size in card.effects.items():
            if not size:
                what = f"{name} is moved by 0; write a number, or take it out"
                yield Problem(("event", i, "effects", name), Reason(what, "no_effect"))
    n, turns = len(plot.deck), plot.limits.turns
    if n > turns:
        what = f"{n} events in {turns} turns leave little time to bargain; take some out"
        yield Problem(("event",), Reason(what, "many_events", n=n, turns=turns))


def _no_deal(plot: Scenario) -> Iterator[Problem]:
    """Levels that are announced for no deal and would change nothing, or stand there twice."""
    for i, term in enumerate(plot.no_deal):
        if term.lever in [t.lever for t in plot.no_deal[:i]]:
            yield Problem(("no_deal", i), _twice(term.lever))
        elif not beyond(term.lever, term.level, plot.levels[term.lever].level):
            what = (f"{term.lever} stands there or further when the game starts, so this changes "
                    "nothing; choose another level")  # fmt: skip
            yield Problem(("no_deal", i), Reason(what, "no_deal_idle", lever=term.lever))


def _agreed(plot: Scenario) -> Iterator[Problem]:
    """A deal of history that nobody could strike at this table."""
    package = parse(plot.deal).package if plot.deal else None
    for term in package.terms if package is not None else ():
        if term.lever not in plot.limits.levers:
            yield Problem(("deal",), _off("deal_off", term.lever))


def _mandate(plot: Scenario, mandate: Mandate, path: Path) -> Iterator[Problem]:
    """Red lines and objectives against the table and its levels at the start."""
    table = plot.limits.levers
    for i, line in enumerate(mandate.red_lines):
        place = (*path, "red_line", i, "lever")
        if line.lever not in table:
            yield Problem(place, _off("red_line_off", line.lever))
        elif plot.levels[line.lever].level < line.level:
            what = f"{line.lever} stands below this red line when the game starts; lower the line"
            yield Problem(place, Reason(what, "red_line_crossed", lever=line.lever))
        elif not line.level:
            what = f"no level of {line.lever} lies below 0, so this red line forbids nothing"
            yield Problem(place, Reason(what, "red_line_idle", lever=line.lever))
    for i, wish in enumerate(mandate.objectives):
        place = (*path, "objective", i, "lever")
        if wish.lever and wish.lever not in table:
            yield Problem(place, _off("objective_off", wish.lever))
        elif wish.met(plot.levels):
            what = f"{wish.lever} meets this objective when the game starts; ask for more"
            yield Problem(place, Reason(what, "objective_met", lever=wish.lever))
    for key, found in (("red_line", [r.lever for r in mandate.red_lines]),
                       ("objective", [o.id for o in mandate.objectives])):  # fmt: skip
        twice = next((x for x, count in Counter(found).items() if count > 1), "")
        if twice:
            i = len(found) - 1 - found[::-1].index(twice)
            yield Problem((*path, key, i), _twice(twice))


def _twice(what: str) -> Reason:
    return Reason(f"{what} stands twice among these; take one out", "twice", what=what)


def _off(code: str, lever: str) -> Reason:
    what = f"{lever} is not on the table, so nobody can move it; put it there or choose another"
    return Reason(what, code, lever=lever)
