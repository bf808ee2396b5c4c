"""What the adviser says, in sentences: what to do, what it is worth, what will follow."""

from dataclasses import dataclass

from engine.players.option import Ground, Option
from engine.rules.levers import opponent
from engine.rules.notation import Package, Term
from engine.view import View
from ui import words
from ui.charts.numeral import percent, signed
from ui.screens.menu import said
from ui.texts.speech import listed, tr

_DO = {
    "accept": "counsel.accept",
    "pass": "counsel.pass",
    "done": "counsel.done",
}
_PACKAGES = {
    "fairest": "counsel.the_fairest",
    "boldest": "counsel.the_boldest",
    "surest": "counsel.the_surest",
    "mends": "counsel.the_mended",
}
_WHY = {
    "fairest": "counsel.why_fairest",
    "boldest": "counsel.why_boldest",
    "surest": "counsel.why_surest",
    "mends": "counsel.why_mends",
    "renews": "counsel.why_renews",
    "waits": "counsel.why_waits",
    "nothing_better": "counsel.why_nothing_better",
    "lies_pays": "counsel.why_lies_pays",
    "keeps_on": "counsel.why_keeps_on",
    "no_value": "counsel.why_no_value",
    "no_red_line": "counsel.why_no_red_line",
    "no_home": "counsel.why_no_home",
    "no_trust": "counsel.why_no_trust",
    "no_hurry": "counsel.why_no_hurry",
    "holds_back": "counsel.why_holds_back",
    "answers": "counsel.why_answers",
    "pays_at_home": "counsel.why_pays_at_home",
    "closes": "counsel.why_closes",
    "rests": "counsel.why_rests",
}
_REPLY = {
    "accepts": "counsel.reply_accepts",
    "doubts": "counsel.reply_doubts",
    "red_line": "counsel.reply_red_line",
    "home": "counsel.reply_home",
    "value": "counsel.reply_value",
    "asks": "counsel.reply_asks",
    "asks_more": "counsel.reply_asks_more",
    "kept_word": "counsel.reply_kept_word",
    "broke_word": "counsel.reply_broke_word",
    "bound": "counsel.reply_bound",
    "has_the_word": "counsel.reply_has_the_word",
    "ends": "counsel.reply_ends",
    "answers_closing": "counsel.reply_answers_closing",
    "answers_closing_more": "counsel.reply_answers_closing_more",
    "closes_nothing": "counsel.reply_closes_nothing",
    "even": "counsel.reply_even",
    "nothing_against": "counsel.reply_nothing_against",
}


@dataclass(frozen=True)
class CardText:
    """An option as a card says it."""

    what: str
    details: str  # the package in words; empty where ``what`` says all
    worth: str
    chance: str
    why: str
    reply_head: str
    reply: str


def card(view: View, option: Option) -> CardText:
    """One option in plain words, for the eyes of the seat that asked."""
    event, measure = option.event, view.table.phase == "measures"
    worth = ""
    if option.worth is not None:
        key = "counsel.worth_step" if measure else "counsel.worth"
        worth = tr(key, a=signed(option.worth, 1 if measure else 0))
    chance = ""
    if measure and option.accounts is not None and event.verb != "done":
        n = view.scenario.horizon
        chance = tr("counsel.accounts", n=n, a=signed(option.accounts, 1))
    elif option.chance is not None and event.package is not None:
        chance = tr("counsel.chance", n=percent(option.chance))
    what, details = _do(view, option)
    head = tr("counsel.follow_head" if measure or event.package is None else "counsel.reply_head")
    why = tr(_WHY[option.why.key], **_values(option.why))
    reply = tr(_REPLY[option.reply.key], **_values(option.reply))
    return CardText(what, details, worth, chance, why, head, reply)


def _do(view: View, option: Option) -> tuple[str, str]:
    """What to do, and about what."""
    event, lies = option.event, view.table.on_table
    if event.package is not None:
        if event.package.renews:
            return tr("counsel.renew", n=event.package.renews), ""
        return tr(_PACKAGES[option.why.key]), _columns(view.viewer, event.side, event.package)
    if event.verb == "reject":
        return tr("counsel.reject", why=words.objection(event.objection)), ""
    if event.verb == "accept" and lies is not None:
        return tr("counsel.accept"), _columns(view.viewer, *lies)
    if event.verb in _DO:
        return tr(_DO[event.verb]), ""
    return said(event), ""


def _columns(side: str, author: str, package: Package) -> str:
    """What we give and what we get, a line each, and how long and how watched."""
    if package.renews:
        return words.package(author, package)
    columns = (package.column(author, side), package.column(author, opponent(side)))
    lines = []
    for key, column in zip(("counsel.we_give", "counsel.we_get"), columns, strict=True):
        lines.append(tr(key, terms=listed([words.term(t) for t in column], "list.semicolon")))
    return "\n".join([*lines, words.conditions(package)])


def _values(ground: Ground) -> dict[str, object]:
    """What fills a sentence, as people read it."""
    shown: dict[str, object] = {}
    for name, value in ground.values.items():
        if isinstance(value, Term):
            shown[name] = words.term(value)
        elif name == "deal":
            shown["n"] = value
        elif name == "chance":
            shown["n"] = percent(float(value))
        elif name == "lever":
            shown[name] = words.lever_name(str(value))
        else:
            shown[name] = signed(float(value), 0).lstrip("+")
    return shown
