"""The first sections: each side's result, the story turn by turn, what could have been agreed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.advice.adviser import Judged
from engine.advice.debrief import Said, offers
from engine.hotwash import Hotwash
from engine.rules.facilitator import FALLS, Placed
from engine.rules.levers import SIDES
from engine.turn import TRUTH, Turn
from ui import words
from ui.charts.numeral import plain, signed, whole
from ui.hotwash import figures
from ui.hotwash.report import Block, Items, Part, Section, Table, Text
from ui.screens import actstory, course, debrieftext, headline, resulttext, since
from ui.texts.speech import tr


def sides() -> tuple[str, ...]:
    """Heads of two columns, the United States first."""
    return tuple(words.side_name(s) for s in SIDES)


def result(h: Hotwash, names: Mapping[str, str]) -> Section:
    """Both figures beside par, no deal and the best joint deal, then each side by its mandate."""
    found = h.found.final.results
    pairs = [found[s] for s in SIDES]
    rows = (
        (tr("hotwash.row_result"), *(plain(r.score) for r in pairs)),
        (tr("hotwash.row_worth"), *(signed(r.utility, 1) for r in pairs)),
        (tr("hotwash.row_no_deal"), *(plain(0.0, 1) for _ in pairs)),
        (tr("hotwash.row_par"), *(signed(r.par, 1) for r in pairs)),
        (tr("hotwash.row_joint"), *(signed(r.best_joint, 1) for r in pairs)),
    )
    table = Table(tr("hotwash.results_table"), (tr("hotwash.measure"), *sides()), rows)
    first = [Text(line) for line in debrieftext.who(h.found)[:1]]
    both = [Text(line) for line in debrieftext.who(h.found)[1 + len(SIDES) :]]
    blocks: tuple[Block, ...] = (*first, figures.results(found), table, *both)
    return Section(
        "result", tr("hotwash.result"), blocks, tuple(_seat(h, s, names.get(s, "")) for s in SIDES)
    )


def _seat(h: Hotwash, side: str, name: str) -> Part:
    """A side: who sat there if that is told, its mandate, what was ticked and what crossed."""
    r, mandate = h.found.final.results[side], h.game.mandates[side]
    shown = words.side_name(side)
    title = tr("start.side_with_name", side=shown, name=name) if name else shown
    parts = resulttext.table(r)
    table = Table(
        tr("hotwash.parts_table", side=shown),
        (tr("hotwash.part"), tr("number.bn_usd")),
        tuple((row, *cells) for row, cells in parts.rows),
        (parts.total[0], *parts.total[1]),
    )
    return Part(
        title,
        (
            Text(resulttext.ended(side, r)),
            Text(tr("debrief.mandate", text=mandate.text)),
            Items(tuple(resulttext.wishes(r, mandate))),
            table,
            Text(resulttext.measure(r), "small"),
            Text(resulttext.gap(r), "small"),
        ),
    )


def story(h: Hotwash) -> Section:
    """Turn by turn in sentences, after the lines of both scores."""
    turns = ([h.game.opening] if h.game.opening else []) + list(h.game.turns)
    rows = tuple(
        (
            tr("history.turn_of", n=t.number, month=words.month_name(t.month))
            if t.number
            else tr("hotwash.start"),
            *(signed(n, 1) for n in t.economy.values()),
            *(plain(n, 1) for n in t.security.values()),
            *(plain(n, 1) for n in t.support.values()),
        )
        for t in turns
    )
    columns = ("hotwash.economy_of", "hotwash.security_of", "hotwash.support_of")
    head = tuple(tr(key, side=name) for key in columns for name in sides())
    table = Table(tr("hotwash.turns_table"), (tr("hotwash.turn"), *head), rows)
    return Section(
        "story",
        tr("hotwash.story"),
        (figures.by_turn(h.game), table),
        tuple(_turn(t, h.judged.get(t.number), h.game.acts) for t in h.game.turns),
    )


def _turn(turn: Turn, judged: Judged | None, acts: Sequence[Placed]) -> Part:
    title = tr("history.turn_of", n=turn.number, month=words.month_name(turn.month))
    told = [*course.all_of(turn)]
    deck = [x for x in turn.happened if x.id not in FALLS]
    told += [tr("kit.named", name=x.title, value=x.text) for x in deck]
    told += actstory.of_turn(acts, turn)
    blocks: list[Block] = [Items(tuple(told or [tr("discuss.nothing_said")]))]
    blocks += [Text(line) for line in since.sentences(turn, TRUTH)]
    if judged is not None and judged.shares:
        k = headline.most(judged)
        chains = [words.cause(s, c) for s, c in judged.chains[k].items() if c.part]
        move = words.move(judged.shares[k].move)
        if chains:
            blocks.append(Text(tr("hotwash.most", move=move)))
            blocks.append(Items(tuple(chains)))
    return Part(title, tuple(blocks))


def _outcome(h: Hotwash, said: Said) -> str:
    """Whether an offer was taken, and whether it then passed at home."""
    if said.agreed:
        return tr("hotwash.taken")
    refused = any(
        (s.turn, s.author, s.package, s.deal) == (said.turn, said.side, said.package, 0)
        for s in h.expected.signed
    )
    return tr("hotwash.refused_at_home" if refused else "hotwash.not_taken")


def possible(h: Hotwash) -> Section:
    """The agreement space with all offers in it, and what would have been better."""
    said, found = offers(h.game), h.space
    where = {package: i for i, package in enumerate(found.packages)}
    places = [where[s.package.terms] for s in said]
    rows = tuple(
        (
            whole(n + 1),
            whole(s.turn),
            words.package(s.side, s.package),
            *(signed(float(worth[i]), 1) for worth in found.worth.values()),
            _outcome(h, s),
        )
        for n, (s, i) in enumerate(zip(said, places, strict=True))
    )
    head = (
        tr("hotwash.offer"), tr("hotwash.turn"), tr("hotwash.package"),
        *(tr("hotwash.worth_to", side=name) for name in sides()), tr("hotwash.outcome"),
    )  # fmt: skip
    table = Table(tr("hotwash.offers_table"), head, rows)
    count = tr("agreement.packages_would_have_been", n=len(found.zone), m=len(found.packages))
    offered: tuple[Block, ...] = (table,) if rows else (Text(tr("hotwash.no_offers")),)
    return Section(
        "possible",
        tr("debrief.possible"),
        (
            Text(tr("hotwash.space_told")),
            figures.space(found, said, places),
            Text(count),
            *offered,
            Items(tuple(debrieftext.better(h.found))),
        ),
    )
