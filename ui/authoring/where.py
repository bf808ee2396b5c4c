"""Places of a draft in words, and the section of the page on which each is written."""

from __future__ import annotations

from engine.authoring.checks import Problem
from engine.rules.levers import SIDES, levers
from engine.scenarios.places import Path
from ui import words
from ui.texts.speech import listed, tr

TEXTS, US, CN, EVENTS, LEVERS, LENGTH, BEFORE, AFTER, TRYING = (
    "texts", "US", "CN", "events", "levers", "length", "before", "after", "trying",
)  # fmt: skip
_SECTIONS = {
    "US": US, "CN": CN, "event": EVENTS, "levers": LEVERS, "levels": LEVERS, "turns": LENGTH,
    "months_per_turn": LENGTH, "exchanges": LENGTH, "measures": LENGTH, "minutes": LENGTH,
    "horizon": LENGTH, "package_months": LENGTH, "start": LENGTH,
    "history_until": BEFORE, "run_up": BEFORE,
    "no_deal": AFTER, "no_deal_on": AFTER, "deal": AFTER, "history": AFTER,
}  # fmt: skip
# What a step of a path is called; those with a number are counted.
_NAMES = {
    "id": "authoring.id",
    "title": "authoring.title",
    "summary": "authoring.summary",
    "teaches": "authoring.teaches",
    "situation": "authoring.situation",
    "public": "authoring.public",
    "confidential": "authoring.confidential",
    "mandate": "authoring.mandate",
    "member": "authoring.members",
    "red_line": "authoring.red_lines",
    "objective": "authoring.objectives",
    "event": "authoring.events",
    "levers": "authoring.levers",
    "levels": "authoring.levels",
    "turns": "authoring.turns",
    "months_per_turn": "authoring.months",
    "exchanges": "authoring.exchanges",
    "measures": "authoring.measures",
    "minutes": "authoring.minutes",
    "horizon": "authoring.horizon",
    "package_months": "authoring.package_months",
    "start": "authoring.start",
    "history": "authoring.history",
    "history_until": "authoring.history_until",
    "run_up": "authoring.before",
    "no_deal": "authoring.no_deal",
    "no_deal_on": "authoring.no_deal_on",
    "deal": "authoring.deal",
    "stronger": "authoring.stronger",
    "date": "authoring.date",
    "move": "authoring.notation",
    "source": "authoring.source",
}
_COUNTED = {
    "mandate": "authoring.mandate_n",
    "member": "authoring.member_n",
    "red_line": "authoring.red_line_n",
    "objective": "authoring.objective_n",
    "event": "authoring.event_n",
    "situation": "authoring.situation",
    "run_up": "authoring.move_n",
    "no_deal": "authoring.no_deal_n",
    "history": "authoring.entry_n",
}


def section_of(path: Path) -> str:
    """On which section of the page a place is written."""
    return _SECTIONS.get(str(path[0]), TEXTS) if path else TEXTS


def place(path: Path) -> str:
    """A place as people call it, from the whole to the part."""
    parts: list[str] = []
    for i, step in enumerate(path):
        counted = i + 1 < len(path) and isinstance(path[i + 1], int)
        if step in ("US", "CN"):
            parts.append(words.side_name(str(step)))
        elif counted and step in _COUNTED:
            n = path[i + 1]
            parts.append(tr(_COUNTED[str(step)], n=int(n) + 1 if isinstance(n, int) else 0))
        elif isinstance(step, str) and step in _NAMES:
            parts.append(tr(_NAMES[step]))
        elif i == 1 and path[0] == "levels" and step in levers():
            parts.append(words.lever_name(str(step)))
        elif isinstance(step, str) and i == 0:
            parts.append(step[:40])
    return listed(parts) or tr("authoring.whole")


def said(problem: Problem) -> str:
    """What is wrong, with the names that people read."""
    why = problem.says
    values = {k: _shown(k, v) for k, v in why.values.items()}
    if why.code == "fault":  # what the reader says begins in the middle of a line
        what = str(why)
        values["what"] = what if what.split(" ")[0] in levers() else what[:1].upper() + what[1:]
    return tr(f"check.{why.code}", **values)


def _shown(name: str, value: object) -> object:
    if name in ("side", "other") and value in SIDES:
        return words.side_name(str(value))
    if name in ("lever", "what") and isinstance(value, str) and value in levers():
        return words.lever_name(value)
    return value


def line(problem: Problem) -> str:
    """A problem in a line of the list: whether it must be mended, where, and what it is."""
    key = "authoring.problem_grave" if problem.grave else "authoring.problem"
    return tr(key, where=place(problem.path), what=said(problem))
