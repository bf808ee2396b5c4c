"""The section of what comes without a deal, of what history agreed on, and of what it did."""

from __future__ import annotations

from functools import partial

from engine.authoring import said
from engine.authoring.draft import Draft
from engine.scenarios.places import Path
from ui.authoring.before import lever_and_level, notation
from ui.authoring.deal import agreed
from ui.authoring.entries import Entries
from ui.authoring.fields import Box, Line, or_none
from ui.authoring.form import Form
from ui.authoring.sheet import Sheet
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label


def after(sheet: Sheet) -> Form:
    """Levels that are announced with their day, the deal of history, and a card an entry of it."""
    form = Form(sheet, tr("authoring.after"), tr("authoring.after_says"))
    _announced(form)
    agreed(form)
    _history(form)
    form.end()
    return form


def _announced(form: Form) -> None:
    sheet = form.sheet
    card = form.card(tr("authoring.no_deal"))
    card.add(Label(tr("authoring.no_deal_says"), "small", wrap=True))
    count = len(sheet.draft.items(("no_deal",)))
    for i in range(count):
        path: Path = ("no_deal", i)
        title = tr("authoring.no_deal_n", n=i + 1)
        card.add(form.head(title, path, tr("authoring.take_out_part", what=title),
                           partial(_without, path)))  # fmt: skip
        card.add(form.row([form.has(x) for x in lever_and_level(sheet, path)], 220))
        card.add(form.has(notation(sheet, path, tr("authoring.notation_written"))))
    if not count:
        card.add(Label(tr("authoring.no_deal_none"), "small", wrap=True))
    if count or sheet.draft.at(("no_deal_on",)) is not None:
        says = tr("authoring.no_deal_on_says")
        card.add(form.has(Line(sheet, ("no_deal_on",), tr("authoring.no_deal_on"), says, 10,
                               into=or_none)))  # fmt: skip

    def add() -> None:
        draft = sheet.draft
        n = len(draft.items(("no_deal",)))
        new = draft.with_item(("no_deal",), said.next_announced(draft))
        sheet.rebuild(("no_deal", n, "lever"), new)

    card.add(form.adds(tr("authoring.add_no_deal"), "add_no_deal", add))


def _without(path: Path, draft: Draft) -> Draft:
    """Without an announcement; with the last one goes the day on which they come."""
    left = draft.out(path)
    return left if left.items(("no_deal",)) else left.out(("no_deal_on",))


def _history(form: Form) -> None:
    sheet = form.sheet
    form.column.addWidget(Label(tr("authoring.history"), "heading", wrap=True))
    form.column.addWidget(Label(tr("authoring.history_says"), "small", wrap=True))
    made = Entries(
        form, "history", lambda n: tr("authoring.entry_n", n=n), _entry,
        tr("authoring.add_entry"), said.next_entry, none=tr("authoring.history_none"),
    )  # fmt: skip

    def sort() -> None:
        draft = sheet.draft
        new = draft.put(("history",), said.in_order(draft.items(("history",))))
        sheet.rebuild(("history", 0, "date"), new)

    if made.count > 1:
        made.column.addWidget(form.adds(tr("authoring.sort_history"), "sort_history", sort))


def _entry(form: Form, card: Card, path: Path) -> None:
    sheet = form.sheet
    says = tr("authoring.entry_date_says")
    date = Line(sheet, (*path, "date"), tr("authoring.date"), says, most=40)
    source = Line(sheet, (*path, "source"), tr("authoring.source"), tr("authoring.source_says"))
    card.add(form.has(date))
    card.add(form.has(Box(sheet, (*path, "text"), tr("authoring.entry_text"), lines=3)))
    card.add(form.has(source))
