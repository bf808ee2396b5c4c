"""What the side that thinks can do this turn: every measure as a row of steps, in groups.

Nothing is drawn here. Whether a step is legal, what it costs and what it breaks is asked of the
table as it would lie with the other drafted measures.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from engine.rules.deals import discovery
from engine.rules.levers import GROUPS, levers
from engine.rules.notation import Event
from engine.rules.package import crosses
from engine.rules.table import Table
from engine.view import View
from ui import words
from ui.charts.numeral import plain
from ui.texts.speech import listed, tr

DEALS = "deals"  # the group of what sets no lever
ACTS = ("hold", "evade", "honour", "summit", "wto", "suspend")
ASKED = {
    "public": "measures.will_be_public",
    "secret": "measures.stays_secret",
    "breaks": "measures.breaks_our_word",
    "crosses": "measures.crosses_our_red_lines",
}
Aim = tuple[str, str]  # whom a rule is for and the reason that is given for it
USUAL: Aim = ("other", "security")
_GROUPS = {
    "chips": "measures.group_chips",
    "minerals": "measures.group_minerals",
    "trade": "measures.group_trade",
    "lists": "measures.group_lists",
    "rare_earths": "measures.group_rare_earths",
    "industry": "measures.group_industry",
    "firms": "measures.group_firms",
    DEALS: "measures.group_deals",
}
_OTHER_MINERALS = "measures.group_other_minerals"  # beside rare earths
_TITLES = {
    "hold": "measures.hold",
    "evade": "measures.evade",
    "honour": "measures.honour",
    "suspend": "measures.suspend",
    "summit": "measures.summit",
    "wto": "measures.wto",
}
_MEANINGS = {
    "hold": "measures.hold_means",
    "honour": "measures.honour_means",
    "summit": "measures.summit_means",
    "wto": "measures.wto_means",
}
_TARGETS = {
    "other": "measures.target_other",
    "military": "measures.target_military",
    "all": "measures.target_all",
}
_REASONS = {
    "dual_use": "measures.reason_dual_use",
    "security": "measures.reason_security",
    "retaliation": "measures.reason_retaliation",
}


@dataclass(frozen=True)
class Step:
    """One thing that can be chosen in a row; ``why`` says why it cannot be, where it cannot."""

    event: Event
    name: str
    price: int
    why: str = ""
    now: bool = False  # where the lever stands today
    crosses: bool = False  # a red line of one's own instructions
    breaks: bool = False  # one's word, in the open
    drafted: bool = False


@dataclass(frozen=True)
class Entry:
    """A row of the menu: a lever with its levels, or an act."""

    key: str
    group: str
    title: str
    says: str
    steps: tuple[Step, ...]
    aim: Aim | None = None  # of a control: for whom, and why
    secret: bool = False  # the other side is not told
    foreseen: bool = True  # whether its steps have forecasts

    @property
    def now(self) -> Step | None:
        """Where it stands today."""
        return next((s for s in self.steps if s.now), None)

    @property
    def drafted(self) -> Step | None:
        """What is drafted of it."""
        return next((s for s in self.steps if s.drafted), None)

    @property
    def open_steps(self) -> tuple[Step, ...]:
        """What may be chosen now."""
        return tuple(s for s in self.steps if not s.why)

    def nearest(self) -> int:
        """The step to begin at: what is drafted, today's, else the first."""
        marked = [i for i, s in enumerate(self.steps) if s.drafted]
        marked += [i for i, s in enumerate(self.steps) if s.now]
        return marked[0] if marked else 0


def menu(view: View, draft: Sequence[Event], aims: Mapping[str, Aim]) -> tuple[Entry, ...]:
    """All rows of the side that has the word, group by group; ``aims`` by lever where chosen."""
    side, tables = view.table.floor, _Tables(view, draft)
    rows = [
        _lever(view, tables, name, aims.get(name))
        for name in view.scenario.limits.levers
        if levers()[name].side == side
    ]
    rows.sort(key=lambda e: GROUPS[side].index(e.group))
    return (*rows, *_acts(view, tables))


def group_name(group: str, side: str) -> str:
    """The heading over a group, as its side reads it."""
    if group == "minerals" and "rare_earths" in GROUPS[side]:
        return tr(_OTHER_MINERALS)
    return tr(_GROUPS[group])


def found(entries: Iterable[Entry], query: str, group: str = "") -> list[Entry]:
    """Rows in which every word that was typed stands: in title, line, levels or heading."""
    sought = query.casefold().split()
    shown = []
    for e in entries:
        side = e.steps[0].event.side
        heading = group_name(e.group, side)
        text = " ".join([e.title, e.says, heading, *(s.name for s in e.steps)]).casefold()
        if (not group or e.group == group) and all(word in text for word in sought):
            shown.append(e)
    return shown


def target_name(target: str, other: str) -> str:
    """Whom a rule is for, in plain words."""
    return tr(_TARGETS[target], side=words.side_name(other))


def reason_name(reason: str) -> str:
    """The reason that is given for it."""
    return tr(_REASONS[reason])


class _Tables:
    """The table with the other drafted measures on it, by what is about to be drafted."""

    def __init__(self, view: View, draft: Sequence[Event]) -> None:
        self.table, self.draft = view.table, draft
        self._made: dict[tuple[str, str, int] | None, Table] = {}

    def without(self, subject: tuple[str, str, int]) -> Table:
        key = subject if any(e.subject == subject for e in self.draft) else None
        if key not in self._made:
            table = self.table
            for e in self.draft:
                if e.subject != subject:
                    table = table.apply(e)
            self._made[key] = table
        return self._made[key]


def _lever(view: View, tables: _Tables, name: str, aim: Aim | None) -> Entry:
    lever, side = levers()[name], view.table.floor
    now = view.table.at(name)
    chosen = next((e for e in tables.draft if e.kind.sets and e.lever == name), None)
    if aim is None:
        aim = (chosen.target, chosen.reason) if chosen is not None else (now.target, now.reason)
    table = tables.without(("set", name, 0))
    steps = []
    for level in range(len(lever.names)):
        target, reason = aim if level else USUAL
        event = Event(side, "set", name, level, target, reason)
        step = _step(view, table, event, words.level_name(name, level))
        steps.append(replace(step, now=level == now.level, drafted=event == chosen))
    has_aim = lever.kind == "control"
    return Entry(
        name, lever.group, words.lever_name(name), words.lever_says(name), tuple(steps),
        aim if has_aim else None,
    )  # fmt: skip


def _step(view: View, table: Table, event: Event, name: str) -> Step:
    kind = event.kind
    # A suspension opens its lever fully.
    level = event.level if kind.sets else 0
    below = (kind.sets or event.verb == "suspend") and crosses(event.lever, level, view.guarded)
    refused = table.refuses(event)
    breaks = table.breaks(event)
    return Step(event, name, table.cost(event), words.reason(refused), crosses=below, breaks=breaks)


def _acts(view: View, tables: _Tables) -> list[Entry]:
    """Measures that set no lever: keeping and not keeping deals, meetings, the WTO."""
    events = {e: None for e in view.table.legal(*ACTS)}
    events.update({e: None for e in tables.draft if e.verb in ACTS})
    rows: dict[tuple[str, str, int], list[Event]] = {}
    for e in sorted(events, key=lambda e: (ACTS.index(e.verb), e.lever, e.level)):
        rows.setdefault(e.subject, []).append(e)
    return [_act(view, tables, subject, said) for subject, said in rows.items()]


def _act(view: View, tables: _Tables, subject: tuple[str, str, int], events: list[Event]) -> Entry:
    first, table = events[0], tables.without(subject)
    steps = tuple(
        replace(_step(view, table, e, _act_name(e)), drafted=e in tables.draft) for e in events
    )
    lever = words.lever_name(first.lever) if first.lever else ""
    title = tr(_TITLES[first.verb], n=first.deal, lever=lever)
    return Entry(
        " ".join(map(str, subject)), DEALS, title, act_says(view, first), steps,
        secret=first.kind.secret, foreseen=first.verb not in ("summit", "wto"),
    )  # fmt: skip


def _act_name(event: Event) -> str:
    if event.verb == "suspend":
        return tr("measures.for_turns", n=event.level)
    return tr("measures.do_it")


def act_says(view: View, event: Event) -> str:
    """What a measure that sets no lever means, with its chance of being found out."""
    if event.verb == "evade":
        chance = plain(100 * discovery(view.table.watched(event.side, event.lever)))
        return tr("measures.evade_means", how=_how(event.lever), n=chance)
    if event.verb == "suspend":
        back = words.level_name(event.lever, view.table.at(event.lever).level)
        return tr("measures.suspend_means", old=back)
    return tr(_MEANINGS[event.verb])


def _how(lever: str) -> str:
    """How a commitment is carried out one level short."""
    if levers()[lever].gives:
        return tr("measures.orders_are_put_off")
    if levers()[lever].kind == "control":
        return tr("measures.licences_lie_on_desks")
    return tr("measures.other_offices_go_on")


def said(event: Event) -> str:
    """A measure in a few words, as it stands in one's own draft."""
    lever = words.lever_name(event.lever) if event.lever else ""
    if event.kind.sets:
        level = words.level_name(event.lever, event.level)
        return tr("measures.drafted_set", lever=lever, level=level)
    title = tr(_TITLES[event.verb], n=event.deal, lever=lever)
    if event.verb == "suspend":
        return tr("measures.drafted_set", lever=title, level=_act_name(event))
    return title


def asked_before(view: View, draft: Sequence[Event]) -> list[tuple[str, list[str]]]:
    """What to know before a commit: what becomes public, what stays secret, what breaks a word
    and what crosses one's own red lines; each with its measures.
    """
    table = view.table
    heard = [*(e for e in table.drafts if e.side == table.floor), *draft]
    told: dict[str, list[str]] = {key: [] for key in ASKED}
    for e in heard:
        if e.kind.secret:
            told["secret"].append(listed([said(e), act_says(view, e)], "list.stops"))
        else:
            told["public"].append(said(e))
        if table.breaks(e):
            told["breaks"].append(said(e))
        if _step(view, table, e, "").crosses:
            told["crosses"].append(said(e))
    if not heard:
        told["public"].append(tr("measures.nothing_this_turn"))
    return [(key, items) for key, items in told.items() if items]
