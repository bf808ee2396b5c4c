"""The section of what led to the table: documented moves, and moves of the scenario's own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from engine.authoring import said
from engine.authoring.draft import Draft
from engine.scenarios.places import Path
from ui import words
from ui.authoring.entries import Entries
from ui.authoring.fields import Field, Line, or_none
from ui.authoring.form import Form
from ui.authoring.picks import Pick, every_lever, levels_of
from ui.authoring.sheet import Sheet
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label


def before(sheet: Sheet) -> Form:
    """Up to which day history was as it was, and a card for each move beside it."""
    form = Form(sheet, tr("authoring.before"), tr("authoring.before_says"))
    card = form.card(tr("authoring.documented"))
    told = Label("", "body", wrap=True)
    told.setObjectName("documented")
    card.add(told)

    def tell() -> None:
        moves = said.before(sheet.draft)
        none = tr("authoring.documented_none")
        told.setText(
            tr("authoring.documented_n", n=len(moves), day=words.date_name(str(moves[-1].day)))
            if moves else none
        )  # fmt: skip

    tell()
    form.follows.append(tell)
    says = tr("authoring.history_until_says")
    card.add(form.has(Line(sheet, ("history_until",), tr("authoring.history_until"), says, 10,
                           into=or_none)))  # fmt: skip
    Entries(
        form, "run_up", lambda n: tr("authoring.move_n", n=n), _move,
        tr("authoring.add_move"), said.next_move, none=tr("authoring.run_up_none"),
    )  # fmt: skip
    form.end()
    return form


def _move(form: Form, card: Card, path: Path) -> None:
    sheet = form.sheet
    says = tr("authoring.move_date_says")
    date = Line(sheet, (*path, "date"), tr("authoring.date"), says, most=10)
    move = (*path, "move")
    kinds = [(tr("authoring.verb_set"), "set"), (tr("authoring.verb_threaten"), "threaten"),
             (tr("authoring.verb_promise"), "promise"),
             (tr("authoring.verb_summit"), "summit")]  # fmt: skip
    spare = said.on_table(sheet.draft, "US")[0]
    verb = Pick(
        sheet, (*move, "verb"), tr("authoring.verb"), lambda _: kinds,
        lambda draft: event.verb if (event := said.move(draft.text(move))) else None,
        lambda draft, to: _changed(draft, move, lambda e: said.with_verb(e, to, spare)),
    )  # fmt: skip
    card.add(form.row([form.has(date), form.has(verb)], 220))
    card.add(form.row([form.has(x) for x in lever_and_level(sheet, move)], 220))
    card.add(form.has(notation(sheet, move, tr("authoring.notation_says"))))


def notation(sheet: Sheet, path: Path, says: str) -> Line:
    """The whole as a text, which the boxes write."""
    return Line(sheet, path, tr("authoring.notation"), says, most=900)


def lever_and_level(sheet: Sheet, path: Path) -> Sequence[Field]:
    """Which lever a text speaks of, and to which level it goes."""

    def lever(draft: Draft) -> str | None:
        event = said.move(draft.text(path))
        return event.lever if event is not None and event.lever else None

    def level(draft: Draft) -> int | None:
        event = said.move(draft.text(path))
        return event.level if event is not None and event.lever else None

    return (
        Pick(sheet, (*path, "lever"), tr("authoring.lever"), every_lever, lever,
             lambda draft, to: _changed(draft, path, partial(said.with_lever, lever=to))),
        Pick(sheet, (*path, "level"), tr("authoring.level"),
             lambda draft: levels_of(lever(draft) or ""), level,
             lambda draft, to: _changed(draft, path, lambda e: said.with_level(e, to))),
    )  # fmt: skip


def _changed(draft: Draft, path: Path, change: said.Change) -> Draft:
    """The draft with the move at a place changed, where it is one."""
    event = said.move(draft.text(path))
    return draft if event is None else draft.put(path, str(change(event)))
