"""Names that people read for levers, parts, sides and events; one place to translate them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.rules.levers import levers, opponent
from engine.rules.notation import Event, Package, Term
from ui.charts.numeral import signed

if TYPE_CHECKING:  # the first window does not wait for the engine
    from engine.advice.causes import Cause
    from engine.rules.package import Difference
    from engine.turn import Move


def tr(text: str) -> str:
    """A text in the reader's language."""
    return QCoreApplication.translate("words", text)


PARTS = {
    "readiness": "Defence readiness",
    "technology_lead": "Technology lead",
    "resilience": "Supply resilience",
    "leverage": "Leverage",
    "alliance": "Allies",
    "compute_access": "Compute access",
    "self_reliance": "Self-reliance",
    "standing": "Standing abroad",
}
MONEY = {
    "output": "Output lost to shortage",
    "consumers": "Buyers' prices",
    "tariff_revenue": "Tariff revenue",
    "firms": "Chip firms' income",
    "exporters": "Exporters",
    "public_money": "Public money",
    "productivity": "Technology denied",
}
SIDES = {"US": "United States", "CN": "China"}


def lever_name(lever: str) -> str:
    return tr(levers()[lever].title)


def level_name(lever: str, level: int) -> str:
    return tr(levers()[lever].names[level])


def side_name(side: str) -> str:
    return tr(SIDES[side])


def term(t: Term) -> str:
    """A commitment as a person says it, with its clauses."""
    text = f"{lever_name(t.lever)}: {level_name(t.lever, t.level)}"
    clauses = []
    if t.start:
        clauses.append(tr("in {n} months").format(n=t.start))
    if t.after:
        clauses.append(tr("once the other side has kept its part"))
    if t.quiet:
        clauses.append(tr("in a side letter"))
    return f"{text} ({', '.join(clauses)})" if clauses else text


def package(side: str, p: Package) -> str:
    """A package in one line. The first column of a neutral text is the United States'."""
    tail = tr("{n} months").format(n=p.months)
    if p.verify:
        tail += tr(", with verification")
    if p.snapback:
        tail += tr(", with snap-back")
    if p.renews:
        return tr("Deal {n} is prolonged: {tail}.").format(n=p.renews, tail=tail)
    first = side if side in SIDES else "US"
    parts = []
    for who in (first, opponent(first)):
        terms = "; ".join(map(term, p.column(side, who)))
        if terms:
            parts.append(tr("{side} gives {terms}.").format(side=side_name(who), terms=terms))
    return " ".join([*parts, tail + "."])


def objection(name: str) -> str:
    """Why a package is turned down."""
    return {
        "value": tr("worth less to us than no deal"),
        "red_line": tr("crosses a red line"),
        "trust": tr("we do not trust that it would be kept"),
        "home": tr("would not pass at home"),
        "timing": tr("not now"),
    }[name]


def event(e: Event) -> str:
    """One thing done or said, as a person says it."""
    side = side_name(e.side) if e.side in SIDES else tr("The neutral text")
    if e.package is not None:
        if e.side not in SIDES:
            return f"{side}: {package(e.side, e.package)}"
        verb = tr("offers") if e.verb == "offer" else tr("counters")
        return f"{side} {verb}. {package(e.side, e.package)}"
    if e.kind.sets:
        return f"{side}: {lever_name(e.lever)}, {level_name(e.lever, e.level)}"
    if e.objection:
        return tr("{side} rejects the package: {why}").format(side=side, why=objection(e.objection))
    said = {
        "suspend": tr("suspends {lever} for {n} turns"),
        "threaten": tr("threatens: {lever}, {level}"),
        "promise": tr("promises: {lever}, {level}"),
        "accept": tr("accepts the package"),
        "reject": tr("rejects the package"),
        "withdraw": tr("withdraws its package"),
        "pass": tr("has nothing to add"),
        "mediate": tr("asks for a neutral text"),
        "dispute": tr("disputes that {lever} is kept"),
        "evade": tr("carries {lever} out one level short of its word"),
        "honour": tr("keeps its word on {lever} again"),
        "hold": tr("takes back its side of deal {n}"),
        "summit": tr("asks for a leaders' meeting"),
        "wto": tr("brings a case at the WTO"),
        "done": tr("has chosen its measures"),
    }[e.verb]
    level = level_name(e.lever, e.level) if e.kind.states else ""
    name = lever_name(e.lever) if e.lever else ""
    return f"{side} {said.format(lever=name, n=e.level, level=level)}"


def move(m: "Move") -> str:
    """What changed the rules in a turn, in a few words."""
    return tr("The package agreed") if m.bargained else event(m.event)


def outcome(name: str) -> str:
    """How a promise, a threat or a deal came out."""
    return {
        "": tr("in force"),
        "open": tr("open"),
        "kept": tr("kept"),
        "broken": tr("broken"),
        "overtaken": tr("overtaken"),
    }[name]


def change(d: "Difference") -> str:
    """What a counter did to one line."""
    if d.old is None and d.new is not None:
        return tr("new: {side}, {term}").format(side=side_name(d.side), term=term(d.new))
    if d.new is None and d.old is not None:
        return tr("gone: {side}, {term}").format(side=side_name(d.side), term=term(d.old))
    assert d.old is not None and d.new is not None
    return tr("changed: {side}, {old} becomes {new}").format(
        side=side_name(d.side), old=term(d.old), new=term(d.new)
    )


GOODS = {
    "light": "light rare earths",
    "heavy": "heavy rare earths",
    "magnets": "magnets",
    "gallium": "gallium",
    "germanium": "germanium",
    "antimony": "antimony",
    "graphite": "graphite",
    "tungsten": "tungsten",
    "ai_chips": "AI chips",
    "advanced_chips": "other chips",
    "tools": "chip tools",
    "design_software": "design software",
    "engines": "engine parts",
}
USERS = {
    "us_civil": "US plants",
    "us_defence": "US defence",
    "europe": "Europe",
    "japan": "Japan",
    "others": "other allies",
    "china": "China",
}


def cause(side: str, chain: "Cause") -> str:
    """A sentence from a chain: flow, stock, part of the accounts, programme."""
    steps = []
    if chain.good and abs(chain.flow) >= 0.005:
        flow = tr("{good} to {user} {n} %")
        steps.append(
            flow.format(
                good=tr(GOODS[chain.good]),
                user=tr(USERS[chain.user]),
                n=signed(100 * chain.flow, 0),
            )
        )
    if chain.good and abs(chain.stock) >= 0.05:
        steps.append(tr("stocks {n} months").format(n=signed(chain.stock, 1)))
    money = tr(MONEY[chain.part])
    steps.append(tr("{part} {n} bn").format(part=money[0].lower() + money[1:],
                                            n=signed(chain.amount, 1)))  # fmt: skip
    if chain.programme:
        held = tr("{name}: {n} months of inputs")
        steps.append(
            held.format(name=tr(chain.programme), n=signed(chain.programme_months, 1))
        )
    return tr("{side}: {steps}.").format(side=side_name(side), steps=", ".join(steps))


def month_name(index: int) -> str:
    """A month counted from January 2018, in the reader's form."""
    from PySide6.QtCore import QDate, QLocale

    date = QDate(2018 + index // 12, index % 12 + 1, 1)
    return QLocale().toString(date, "MMMM yyyy")
