"""The section of the deck: what may happen, when, how likely, and what it moves."""

from __future__ import annotations

from engine.authoring.draft import next_event
from engine.rules.effects import EFFECTS, MOST
from engine.scenarios.places import Path
from ui.authoring.entries import Entries
from ui.authoring.fields import Box, Line, Number
from ui.authoring.form import Form
from ui.authoring.sheet import Sheet
from ui.texts.speech import tr
from ui.widgets.card import Card

_EFFECTS = {
    "support_us": "authoring.support_us",
    "support_cn": "authoring.support_cn",
    "standing_us": "authoring.standing_us",
    "standing_cn": "authoring.standing_cn",
    "alignment": "authoring.alignment",
    "stock_us": "authoring.stock_us",
}
_POINTS = ("support_us", "support_cn")  # the others are shares of one


def events(sheet: Sheet) -> Form:
    """A card for each event, and a button for another one."""
    form = Form(sheet, tr("authoring.events"), tr("authoring.events_says"))
    Entries(
        form, "event", lambda n: tr("authoring.event_n", n=n), _event, tr("authoring.add_event"),
        lambda draft: next_event(draft, tr("authoring.new_event")), first="title",
    )  # fmt: skip
    form.end()
    return form


def _event(form: Form, card: Card, path: Path) -> None:
    sheet, draft = form.sheet, form.sheet.draft
    card.add(form.has(Line(sheet, (*path, "title"), tr("authoring.event_title"), most=120)))
    card.add(form.has(Box(sheet, (*path, "text"), tr("authoring.event_text"), lines=3)))
    last = max(1, round(draft.number(("turns",), 60)))
    turn = Number(sheet, (*path, "turn"), tr("authoring.event_turn"), 1, max(last, 60), usual=1)
    chance = Number(
        sheet, (*path, "chance"), tr("authoring.event_chance"), 0, 100,
        unit=0.01, step=5, suffix="%",
    )  # fmt: skip
    called = Line(sheet, (*path, "id"), tr("authoring.name"), most=80)
    card.add(form.row([form.has(turn), form.has(chance), form.has(called)], 150))
    cells = []
    for name in EFFECTS:
        points = name in _POINTS
        cells.append(form.has(Number(
            sheet, (*path, "effects", name), tr(_EFFECTS[name]), -MOST, MOST,
            decimals=1 if points else 2, step=1 if points else 0.05, rest=0.0,
        )))  # fmt: skip
    card.add(form.row(cells, 230))
