"""A scenario from its text: all that is wrong in it is found, each fault with line and cure."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from engine.rules.effects import EFFECTS, MOST
from engine.rules.levers import SIDES, levers
from engine.rules.notation import Term
from engine.rules.table import Limits
from engine.scenarios.scenario import (
    Happening,
    Mandate,
    Member,
    Objective,
    RedLine,
    Scenario,
)
from engine.scenarios.timeline import (
    Dated,
    documented,
    first_day,
    levels_after,
    month_index,
)
from engine.scenarios.values import Value, all_of, document, each
from engine.world.regime import Setting

SCENARIO = (
    "id", "title", "summary", "teaches", "start", "months_per_turn", "turns", "exchanges",
    "measures", "horizon", "minutes", "package_months", "situation", "levers", "history_until",
    "levels", "run_up", "no_deal", "no_deal_on", "deal", "stronger", "US", "CN", "event",
    "history",
)  # fmt: skip
SIDE = ("public", "confidential", "mandate", "member")
MANDATE = ("id", "text", "economy", "security", "price", "relative", "red_line", "objective")
RED_LINE = ("lever", "level", "text")
OBJECTIVE = ("id", "text", "worth", "lever", "level", "sense", "indicator")
MEMBER = ("office", "view", "paper", "economy", "security", "votes", "minds")
EVENT = ("id", "turn", "chance", "title", "text", "effects")
HISTORY = ("date", "text", "source")


def read(text: str, name: str) -> Scenario:
    """The scenario of a text; ``name`` is the file's. Raises BadScenario and nothing else."""
    return _scenario(document(text, name))


def changed(data: Mapping[str, Any], name: str, changes: Mapping[str, Any]) -> Scenario:
    """The scenario of a document that has been read well, under other limits (``LIMITS``); raises
    BadScenario where they do not go with the rest.

    A shorter game never comes to the events of its last turns.
    """
    new = {**data, **changes}
    new["event"] = [e for e in data.get("event", ()) if e["turn"] <= new["turns"]]
    return _scenario(Value(name, {(): 0}, (), new))


def _scenario(d: Value) -> Scenario:
    got = all_of(
        lambda: d.table(SCENARIO),
        id=d.part("id", Value.id),
        title=d.part("title", Value.text),
        summary=d.part("summary", Value.text),
        teaches=d.part("teaches", Value.text),
        start=d.part("start", _month),
        horizon=d.part("horizon", LIMITS["horizon"]),
        minutes=d.part("minutes", Value.whole, 1, 600),
        limits=lambda: _limits(d),
        situation=lambda: each(d.at("situation").items(), Value.text),
        begun=lambda: _run_up(d),
        sides=lambda: all_of(**{side: d.part(side, _side, side) for side in SIDES}),
        deck=lambda: _deck(d),
        history=lambda: each(d.listed("history"), _history),
        no_deal=lambda: each(d.listed("no_deal"), _term),
        no_deal_on=lambda: _no_deal_on(d),
        deal=d.maybe("deal", _deal, ""),
        stronger=d.maybe("stronger", _stronger, ""),
    )
    sides = got.pop("sides")
    run_up, levels = got.pop("begun")
    for key in ("public", "confidential", "members", "mandates"):
        got[key] = {side: sides[side][key] for side in SIDES}
    return Scenario(**got, run_up=run_up, levels=levels)


def _stronger(v: Value) -> str:
    side = v.text()
    if side not in SIDES:
        raise v.fail(f"'stronger' must be 'US' or 'CN', not {side[:40]!r}")
    return side


def _limits(d: Value) -> Limits:
    got = all_of(
        turns=lambda: _turns(d),
        months_per_turn=d.part("months_per_turn", LIMITS["months_per_turn"]),
        exchanges=d.part("exchanges", LIMITS["exchanges"]),
        measures=d.part("measures", LIMITS["measures"]),
        levers=d.part("levers", LIMITS["levers"]),
        package_months=d.maybe("package_months", LIMITS["package_months"], (3, 6, 12)),
    )
    return Limits(**got)


def _turns(d: Value) -> int:
    turns: int = LIMITS["turns"](d.at("turns"))
    return turns


def _package_months(found: Value) -> tuple[int, ...]:
    months = each(found.items(1), lambda m: m.whole(1, 120))
    if list(months) != sorted(set(months)):
        raise found.fail("'package_months' must rise, as in [3, 6, 12]")
    return months


def _side(v: Value, side: str) -> dict[str, object]:
    return all_of(
        lambda: v.table(SIDE),
        public=v.part("public", Value.text),
        confidential=v.part("confidential", Value.text),
        mandates=v.part("mandate", _mandates, side),
        members=lambda: each(v.listed("member"), _member),
    )


def _levers(found: Value) -> tuple[str, ...]:
    items = found.items(1)
    names = each(items, Value.lever)
    for i, name in enumerate(names):
        if name in names[:i]:
            raise items[i].fail(f"{name} stands twice; take one out")
    for side in SIDES:
        own = [levers()[n] for n in names if levers()[n].side == side]
        if not any(v.restricts or v.gives for v in own):
            raise found.fail(f"{side} has no lever that a package could name; add one of its own")
    return names


# What a scenario limits a game by, and a study may change: how each is read.
LIMITS: Mapping[str, Callable[[Value], Any]] = {
    "turns": lambda v: v.whole(1, 60),
    "months_per_turn": lambda v: v.whole(1, 12),
    "exchanges": lambda v: v.whole(0, 9),
    "measures": lambda v: v.whole(1, 9),
    "horizon": lambda v: v.whole(1, 120),
    "package_months": _package_months,
    "levers": _levers,
}


def _month(value: Value) -> tuple[int, int]:
    text = value.text()
    parts = text.split("-")
    digits = all(t.isascii() and t.isdigit() for t in parts)
    if len(parts) != 2 or not digits or len(text) != 7 or not 1 <= int(parts[1]) <= 12:
        raise value.fail(f"{text[:40]!r} is no month; write it as 2025-06")
    if not 2018 <= int(parts[0]) <= 2060:
        raise value.fail(f"{text!r} lies outside 2018 to 2060")
    return int(parts[0]), int(parts[1])


def _run_up(d: Value) -> tuple[tuple[Dated, ...], dict[str, Setting]]:
    """What led to the table, by day: the documented moves up to a day, and the scenario's own.

    ``history_until`` takes documented moves of the first month in as well; ``[levels]`` sets
    levers at the start that history left elsewhere. Whatever stands in the run-up has been done
    when the table is set, on whichever day of it.
    """
    got = all_of(
        start=d.part("start", _month),
        until=d.maybe("history_until", Value.day, date.min),
        own=lambda: each(d.listed("run_up"), lambda move: _own(move, d)),
        levels=d.maybe("levels", _chosen_levels, {}),
    )
    until = max(first_day(month_index(*got["start"])), got["until"])
    past = (*(x for x in documented() if x.day < until), *got["own"])
    moves = tuple(sorted(past, key=lambda x: x.day))
    return moves, levels_after(moves, date.max) | got["levels"]


def _own(item: Value, d: Value) -> Dated:
    """A move of the run-up, which is over when the first month is."""
    move = item.dated()
    first = month_index(*_month(d.at("start")))
    if move.day >= first_day(first + 1):
        year, month = first_day(first).year, first_day(first).month
        raise item.at("date").fail(
            f"{move.day} comes after the first month of play, {year}-{month:02}; "
            "the run-up ends with it"
        )
    return move


def _chosen_levels(chosen: Value) -> dict[str, Setting]:
    chosen.table(tuple(levers()))
    return all_of(**{key: lambda k=key: Setting(chosen.at(k).level(k)) for key in chosen.raw})


def _term(value: Value) -> Term:
    """A level such as "US tariff_us 10"."""
    event = value.said()
    if event.verb != "set":
        raise value.fail(f"{value.raw!r}: only levels may stand in no_deal")
    return Term(event.lever, event.level)


def _no_deal_on(d: Value) -> date | None:
    """The day on which what is announced for no deal comes, within the game.

    Files from before engine 0.7 name none: then it is the last day of the game.
    """
    if not d.has("no_deal_on"):
        return _ends(d) if d.listed("no_deal") else None
    if not d.listed("no_deal"):
        raise d.at("no_deal_on").fail("no_deal_on is a day for what no_deal says; add no_deal")
    found, last = d.at("no_deal_on"), _ends(d)
    day: date = found.day()
    first = first_day(month_index(*_month(d.at("start"))))
    if not first <= day <= last:
        raise found.fail(f"{day} lies outside the game; write a day from {first} to {last}")
    return day


def _ends(d: Value) -> date:
    """The last day of the last turn."""
    months: int = _turns(d) * LIMITS["months_per_turn"](d.at("months_per_turn"))
    return first_day(month_index(*_month(d.at("start"))) + months) - timedelta(days=1)


def _deal(value: Value) -> str:
    """A package such as "US offer eda 0 for ree_heavy 1 until 6", or nothing."""
    if value.text() and value.said().verb != "offer":
        raise value.fail(f"{value.raw!r}: the deal must be an offer")
    return value.text()


def _mandates(found: Value, side: str) -> tuple[Mandate, ...]:
    """One mandate, or a set that the seed draws from."""
    if isinstance(found.raw, dict):
        return (_mandate(found, side),)
    if not isinstance(found.raw, list) or not found.raw:
        raise found.fail(f"{side} has no mandate; add [[{side}.mandate]]")
    return each(found.items(1), lambda m: _mandate(m, side))


def _mandate(m: Value, side: str) -> Mandate:
    got = all_of(
        lambda: m.table(MANDATE),
        id=m.maybe("id", Value.text, "mandate"),
        text=m.part("text", Value.text),
        weights=lambda: _weights(m),
        price=m.part("price", Value.number, 0, 100),
        relative=m.maybe("relative", Value.number, 0.0, 0, 1),
        red_lines=lambda: each(m.listed("red_line"), lambda r: _red_line(r, side)),
        objectives=lambda: each(m.listed("objective"), _objective),
    )
    economy, security = got.pop("weights")
    return Mandate(economy=economy, security=security, **got)


def _weights(m: Value) -> tuple[float, float]:
    got = all_of(economy=m.part("economy", Value.number, 0, 1),
                 security=m.part("security", Value.number, 0, 1))  # fmt: skip
    economy, security = got["economy"], got["security"]
    if abs(economy + security - 1.0) > 1e-6:
        raise m.at("economy").fail(f"the weights add to {economy + security:g}; make it 1")
    return economy, security


def _red_line(r: Value, side: str) -> RedLine:
    got = all_of(
        lambda: r.table(RED_LINE),
        place=lambda: _level(r, side),
        text=r.part("text", Value.text),
    )
    lever, level = got["place"]
    return RedLine(lever, level, got["text"])


def _level(v: Value, side: str = "") -> tuple[str, int]:
    """A lever and one of its levels."""
    lever = v.at("lever").lever(side)
    return lever, v.at("level").level(lever)


def _objective(o: Value) -> Objective:
    got = all_of(
        lambda: o.table(OBJECTIVE),
        id=o.part("id", Value.text),
        text=o.part("text", Value.text),
        worth=o.part("worth", Value.whole, 1, 10),
        wish=lambda: "" if o.has("lever") else o.at("indicator").text(),
        at_least=lambda: not o.has("lever") or _at_least(o),
        place=lambda: _level(o) if o.has("lever") else ("", 0),
    )
    lever, level = got.pop("place")
    return Objective(lever=lever, level=level, **got)


def _at_least(o: Value) -> bool:
    sense = o.at("sense").text() if o.has("sense") else "at least"
    if sense not in ("at least", "at most"):
        raise o.at("sense").fail(f"'sense' must be 'at least' or 'at most', not {sense[:40]!r}")
    return sense == "at least"


def _member(m: Value) -> Member:
    got = all_of(
        lambda: m.table(MEMBER),
        office=m.part("office", Value.text),
        view=m.part("view", Value.text),
        paper=m.maybe("paper", Value.text, ""),
        economy=m.maybe("economy", Value.number, 0.5, 0, 1),
        security=m.maybe("security", Value.number, 0.5, 0, 1),
        votes=m.maybe("votes", Value.whole, 1, 1, 9),
        minds=lambda: each(m.listed("minds"), Value.lever),
    )
    return Member(**got)


def _deck(d: Value) -> tuple[Happening, ...]:
    events = d.listed("event")
    found = each(events, lambda h: _happening(h, d))
    for i, card in enumerate(found):
        if any(o.id == card.id for o in found[:i]):
            what = f"the event {card.id[:40]!r} stands twice; give it another id"
            raise events[i].at("id").fail(what)
    return found


def _happening(h: Value, d: Value) -> Happening:
    got = all_of(
        lambda: h.table(EVENT),
        id=h.part("id", Value.text),
        turn=lambda: _turn(h.at("turn"), _turns(d)),
        chance=h.part("chance", Value.number, 0, 1),
        title=h.part("title", Value.text),
        text=h.part("text", Value.text),
        effects=h.maybe("effects", _effects, {}),
    )
    return Happening(**got)


def _turn(turn: Value, last: int) -> int:
    """A turn of the game; an event after the last one would never come."""
    number = turn.whole(1, 60)
    if number > last:
        raise turn.fail(f"turn {number} is never played, the game has {last}; write 1 to {last}")
    return number


def _effects(v: Value) -> dict[str, float]:
    v.table(EFFECTS)
    return all_of(**{key: v.part(key, Value.number, -MOST, MOST) for key in v.raw})


def _history(h: Value) -> tuple[str, str, str]:
    got = all_of(
        lambda: h.table(HISTORY),
        date=h.part("date", Value.text),
        text=h.part("text", Value.text),
        source=h.part("source", Value.text),
    )
    return got["date"], got["text"], got["source"]
