"""Names that people read for levers, parts, sides and events, in the language that is spoken."""

import re
from typing import TYPE_CHECKING

from engine.rules.levers import levers, opponent
from engine.rules.notation import Event, IllegalMove, Package, Term
from ui.charts.numeral import signed
from ui.movekinds import is_kind, kind_name
from ui.texts.pseudo import NAME as PSEUDO
from ui.texts.speech import ENGLISH, given, language, listed, tr

if TYPE_CHECKING:  # the first window does not wait for the engine
    from engine.advice.causes import Cause
    from engine.reason import Reason
    from engine.rules.package import Difference
    from engine.turn import Move

_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?")
# Keys of what the engine names; those of levers stand with the levers.
PARTS = {
    "readiness": "part.readiness",
    "technology_lead": "part.technology_lead",
    "resilience": "part.resilience",
    "leverage": "part.leverage",
    "alliance": "part.alliance",
    "compute_access": "part.compute_access",
    "self_reliance": "part.self_reliance",
    "standing": "part.standing",
}
SIDES = {"US": "side.US", "CN": "side.CN"}
GOODS = {
    "light": "good.light",
    "heavy": "good.heavy",
    "magnets": "good.magnets",
    "gallium": "good.gallium",
    "germanium": "good.germanium",
    "antimony": "good.antimony",
    "graphite": "good.graphite",
    "tungsten": "good.tungsten",
    "samarium": "good.samarium",
    "legacy_chips": "good.legacy_chips",
    "ai_chips": "good.ai_chips",
    "advanced_chips": "good.advanced_chips",
    "tools": "good.tools",
    "design_software": "good.design_software",
    "engines": "good.engines",
}
USERS = {
    "us_civil": "user.us_civil",
    "us_defence": "user.us_defence",
    "europe": "user.europe",
    "japan": "user.japan",
    "others": "user.others",
    "china": "user.china",
}
_COST = {  # a part of the accounts with its amount
    "output": "cause.output",
    "consumers": "cause.consumers",
    "tariff_revenue": "cause.tariff_revenue",
    "firms": "cause.firms",
    "exporters": "cause.exporters",
    "public_money": "cause.public_money",
    "productivity": "cause.productivity",
    "makers": "cause.makers",
    "protected": "cause.protected",
}
_ACCOUNTS = {  # the same parts by their names
    "output": "account.output",
    "consumers": "account.consumers",
    "tariff_revenue": "account.tariff_revenue",
    "firms": "account.firms",
    "exporters": "account.exporters",
    "public_money": "account.public_money",
    "productivity": "account.productivity",
    "makers": "account.makers",
    "protected": "account.protected",
}
_OBJECTIONS = {
    "value": "objection.value",
    "red_line": "objection.red_line",
    "trust": "objection.trust",
    "home": "objection.home",
    "timing": "objection.timing",
}
_OUTCOMES = {
    "": "outcome.in_force",
    "open": "outcome.open",
    "kept": "outcome.kept",
    "broken": "outcome.broken",
    "overtaken": "outcome.overtaken",
}
_ENDS = frozenset(".!?:\N{HORIZONTAL ELLIPSIS}")  # of a line that needs no full stop
_SAID = {  # by verb, with the side that says or does it
    "suspend": "said.suspend",
    "threaten": "said.threaten",
    "promise": "said.promise",
    "accept": "said.accept",
    "reject": "said.reject",
    "withdraw": "said.withdraw",
    "pass": "said.pass",
    "mediate": "said.mediate",
    "dispute": "said.dispute",
    "evade": "said.evade",
    "honour": "said.honour",
    "hold": "said.hold",
    "summit": "said.summit",
    "wto": "said.wto",
    "done": "said.done",
}


def lever_name(lever: str) -> str:
    return given(f"lever.{lever}.title", levers()[lever].title)


def level_name(lever: str, level: int) -> str:
    return given(f"lever.{lever}.level.{level}", levers()[lever].names[level])


def lever_says(lever: str) -> str:
    """What a lever does, in a line."""
    return given(f"lever.{lever}.says", levers()[lever].says)


def side_name(side: str) -> str:
    return tr(SIDES[side])


def term(t: Term) -> str:
    """A commitment as a person says it, with its clauses."""
    lever, level = lever_name(t.lever), level_name(t.lever, t.level)
    clauses = []
    if t.start:
        clauses.append(tr("clause.start", n=t.start))
    if t.after:
        clauses.append(tr("clause.after"))
    if t.quiet:
        clauses.append(tr("clause.quiet"))
    if not clauses:
        return tr("said.term", lever=lever, level=level)
    return tr("said.term_with", lever=lever, level=level, clauses=listed(clauses))


def package(side: str, p: Package) -> str:
    """A package in one line. The first column of a neutral text is the United States'."""
    if p.renews:
        return tr("said.prolonged", n=p.renews, clauses=listed(_clauses(p)))
    first = side if side in SIDES else "US"
    told = []
    for who in (first, opponent(first)):
        terms = listed([term(t) for t in p.column(side, who)], "list.semicolon")
        if terms:
            told.append(tr("said.gives", side=side_name(who), terms=terms))
    return listed([*told, conditions(p)], "list.sentences")


def conditions(p: Package) -> str:
    """How long a package lasts and how it is watched."""
    return tr("said.conditions", clauses=listed(_clauses(p)))


def _clauses(p: Package) -> list[str]:
    clauses = [tr("count.months", n=p.months)]
    if p.verify:
        clauses.append(tr("clause.verify"))
    if p.snapback:
        clauses.append(tr("clause.snapback"))
    return clauses


def objection(name: str) -> str:
    """Why a package is turned down."""
    return tr(_OBJECTIONS[name])


def event(e: Event) -> str:
    """One thing done or said, as a person says it."""
    side = side_name(e.side) if e.side in SIDES else tr("side.neutral")
    if e.package is not None:
        text = package(e.side, e.package)
        if e.side not in SIDES:
            return tr("said.neutral_text", package=text)
        key = "said.offer" if e.verb == "offer" else "said.counter"
        return tr(key, side=side, package=text)
    lever = lever_name(e.lever) if e.lever else ""
    if e.kind.sets:
        return tr("said.set", side=side, lever=lever, level=level_name(e.lever, e.level))
    if e.objection:
        return tr("said.reject_because", side=side, why=objection(e.objection))
    level = level_name(e.lever, e.level) if e.kind.states else ""
    return tr(_SAID[e.verb], side=side, lever=lever, n=e.level, level=level)


def sentence(text: str) -> str:
    """As a line of its own among news or what was said: it ends with a full stop, unless it has
    its own sign at its end.
    """
    ends = text.rstrip("\N{RIGHT DOUBLE QUOTATION MARK}\"'")[-1:]
    return text if ends in _ENDS else tr("said.sentence", text=text)


def move(m: "Move") -> str:
    """What changed the rules in a turn, in a few words."""
    from engine.turn import CameDue, RanOut

    if isinstance(m.what, CameDue):
        lever, level = lever_name(m.what.lever), level_name(m.what.lever, m.what.level)
        return tr("said.came_due", side=side_name(m.side), lever=lever, level=level)
    if isinstance(m.what, RanOut):
        return tr("said.ran_out", n=m.what.deal, side=side_name(m.side))
    return tr("said.agreed") if m.bargained else event(m.event)


def outcome(name: str) -> str:
    """How a promise, a threat or a deal came out."""
    return tr(_OUTCOMES[name])


def change(d: "Difference") -> str:
    """What a counter did to one line."""
    side = side_name(d.side)
    if d.old is None and d.new is not None:
        return tr("said.new", side=side, term=term(d.new))
    if d.new is None and d.old is not None:
        return tr("said.gone", side=side, term=term(d.old))
    assert d.old is not None and d.new is not None
    return tr("said.changed", side=side, old=term(d.old), new=term(d.new))


def account(part: str) -> str:
    """A part of a country's accounts."""
    return tr(_ACCOUNTS[part])


def cause(side: str, chain: "Cause") -> str:
    """A sentence from a chain: flow, stock, part of the accounts, programme."""
    steps = []
    if chain.good and abs(chain.flow) >= 0.005:
        good, user = tr(GOODS[chain.good]), tr(USERS[chain.user])
        steps.append(tr("cause.flow", good=good, user=user, n=signed(100 * chain.flow, 0)))
    if chain.good and abs(chain.stock) >= 0.05:
        steps.append(tr("cause.stocks", n=signed(chain.stock, 1)))
    steps.append(tr(_COST[chain.part], n=signed(chain.amount, 1)))
    if chain.programme:
        held = signed(chain.programme_months, 1)
        steps.append(tr("cause.programme", name=programme(chain.programme), n=held))
    return tr("cause.steps", side=side_name(side), steps=listed(steps))


def programme(name: str) -> str:
    """A US defence programme; its English name stands with its data."""
    from engine.score.programmes import programmes

    key = next((p.id for p in programmes() if p.name == name), "")
    return given(f"programme.{key}", name)


def reason(why: "Reason | None") -> str:
    """Why a move may not be made and what would be right, with the names that people read."""
    if why is None:
        return ""
    return tr(f"refusal.{why.code}", **{k: _found(k, v) for k, v in why.values.items()})


def refused(problem: Exception) -> str:
    """A refused move with its reason; an error that has no words of its own as it stands."""
    if isinstance(problem, IllegalMove) and problem.reason is not None:
        return tr("refusal.move", move=problem.move, why=reason(problem.reason))
    return str(problem)


def _found(name: str, value: object) -> object:
    """What a rule has found, as it is shown."""
    if isinstance(value, Term):
        return term(value)
    if isinstance(value, tuple):
        shown = [lever_name(v) if name == "levers" else str(v) for v in value]
        return listed(shown) or tr("list.none")
    if name == "lever" and isinstance(value, str) and value in levers():
        return lever_name(value)
    if name in ("lever", "kind") and isinstance(value, str) and is_kind(value):
        return kind_name(value)
    if name == "side" and isinstance(value, str) and value in SIDES:
        return side_name(value)
    return value


def month_name(index: int) -> str:
    """A month counted from January 2018, in the reader's form."""
    return _dated(2018 + index // 12, index % 12 + 1, 1, tr("pattern.month"))


def month_short(index: int) -> str:
    """The same in a few letters, without its year."""
    return _dated(2018 + index // 12, index % 12 + 1, 1, tr("pattern.month_short"))


def date_name(text: str) -> str:
    """A date that is written as 2025-10-30 or 2025-10, in the reader's form; a year alone, or what
    is no date, as it is written.
    """
    found = _DATE.fullmatch(text)
    if found is None:
        return text
    year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
    pattern = tr("pattern.date" if found[3] else "pattern.month")
    return _dated(year, month, day, pattern) or text


def _dated(year: int, month: int, day: int, pattern: str) -> str:
    """Months are named in the language that is spoken, whatever the locale of numbers."""
    from PySide6.QtCore import QDate, QLocale

    own, spoken = QLocale(), QLocale(ENGLISH if language() == PSEUDO else language())
    same = own.language() in (spoken.language(), QLocale.Language.C)
    return (own if same else spoken).toString(QDate(year, month, day), pattern)
