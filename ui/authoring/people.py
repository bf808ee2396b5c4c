"""A delegation's section: what it is told to reach, and who sits in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from engine.authoring.draft import Draft, free_id, members, with_mandate
from engine.rules.levers import levers
from engine.scenarios.places import Path
from ui import words
from ui.authoring.fields import Box, Choice, Field, Line, Number, or_none
from ui.authoring.form import Form
from ui.authoring.sheet import Sheet
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.label import Label


def delegation(sheet: Sheet, side: str) -> Form:
    """Mandates with red lines and objectives, then members."""
    name = words.side_name(side)
    form = Form(sheet, tr("authoring.delegation", side=name), tr("authoring.delegation_says"))
    places = sheet.draft.mandates(side)
    for i, path in enumerate(places):
        _mandate(form, side, path, i if len(places) > 1 else -1)

    def another() -> None:
        new = with_mandate(sheet.draft, side)
        sheet.rebuild((*new.mandates(side)[-1], "text"), new)

    form.column.addWidget(form.adds(tr("authoring.add_mandate"), f"add_{side}_mandate", another))
    for i, path in enumerate(members(sheet.draft, side)):
        _member(form, path, i + 1)
    form.column.addWidget(form.adds(
        tr("authoring.add_member"), f"add_{side}_member",
        lambda: _add(sheet, (side, "member"), {"office": tr("authoring.new_office"), "view": ""},
                     "office"),
    ))  # fmt: skip
    form.end()
    return form


def _mandate(form: Form, side: str, path: Path, number: int) -> None:
    sheet = form.sheet
    title = tr("authoring.mandate") if number < 0 else tr("authoring.mandate_n", n=number + 1)
    card = form.card("" if number >= 0 else title)
    if number >= 0:
        card.add(form.head(title, path, tr("authoring.take_out_part", what=title)))
    if number == 0:
        card.add(Label(tr("authoring.mandates_says"), "small", wrap=True))
    card.add(form.has(Box(sheet, (*path, "text"), tr("authoring.mandate_text"), lines=4)))
    cells: list[Field] = []
    for key, other in (("economy", "security"), ("security", "economy")):
        cells.append(Number(
            sheet, (*path, key), _weight(key), 0, 1, decimals=2, step=0.05,
            after=partial(_rest, (*path, other)),
        ))  # fmt: skip
    cells.append(Number(sheet, (*path, "price"), tr("authoring.price"), 0, 100, decimals=2,
                        step=0.25))  # fmt: skip
    cells.append(Number(sheet, (*path, "relative"), tr("authoring.relative"), 0, 1, decimals=2,
                        step=0.05))  # fmt: skip
    cells.append(Line(sheet, (*path, "id"), tr("authoring.name"), most=80, into=or_none))
    card.add(form.row([form.has(x) for x in cells], 160))
    card.add(Label(tr("authoring.weights_says"), "small", wrap=True))
    for i in range(len(sheet.draft.items((*path, "red_line")))):
        _red_line(form, card, side, (*path, "red_line", i))
    for i in range(len(sheet.draft.items((*path, "objective")))):
        _objective(form, card, (*path, "objective", i))
    own = _choices(sheet.draft, side)
    every = _choices(sheet.draft, "")
    first, any_first = own[0][1] if own else "", every[0][1] if every else ""
    stem = "_".join(map(str, path))

    def wish(kind: dict[str, Any]) -> dict[str, Any]:
        taken = {str(o.get("id")) for o in sheet.draft.items((*path, "objective"))
                 if isinstance(o, dict)}  # fmt: skip
        return {"id": free_id("objective", taken), "text": "", "worth": 3, **kind}

    for text, name, act in (
        (tr("authoring.add_red_line"), f"add_{stem}_red_line",
         lambda: _add(sheet, (*path, "red_line"),
                      {"lever": first, "level": 1, "text": ""}, "text")),
        (tr("authoring.add_objective"), f"add_{stem}_objective",
         lambda: _add(sheet, (*path, "objective"),
                      wish({"lever": any_first, "level": 0, "sense": "at most"}), "text")),
        (tr("authoring.add_wish"), f"add_{stem}_wish",
         lambda: _add(sheet, (*path, "objective"), wish({"indicator": ""}), "text")),
    ):  # fmt: skip
        card.add(form.adds(text, name, act))


def _weight(key: str) -> str:
    return tr("authoring.economy") if key == "economy" else tr("authoring.security")


def _rest(path: Path, draft: Draft, value: float) -> Draft:
    """The other weight of a mandate, so that both add to one."""
    return draft.put(path, round(1 - value, 6))


def _add(sheet: Sheet, path: Path, item: dict[str, Any], focus: str) -> None:
    n = len(sheet.draft.items(path))
    sheet.rebuild((*path, n, focus), sheet.draft.with_item(path, item))


def _choices(draft: Draft, side: str) -> list[tuple[str, Any]]:
    """The levers on the table, of a side or of both."""
    names = [x for x in draft.items(("levers",)) if isinstance(x, str) and x in levers()]
    return [
        (tr("authoring.lever_of", lever=words.lever_name(x),
            side=words.side_name(levers()[x].side)) if not side else words.lever_name(x), x)
        for x in names if not side or levers()[x].side == side
    ]  # fmt: skip


def _lever_fields(form: Form, side: str, path: Path) -> list[Field]:
    """A lever and one of its levels; another lever brings its own levels."""
    sheet, draft = form.sheet, form.sheet.draft
    now = draft.at((*path, "lever"))
    items = _choices(draft, side)
    if isinstance(now, str) and now in levers() and now not in [x for _, x in items]:
        items.append((tr("authoring.off_table", lever=words.lever_name(now)), now))

    def within(new: Draft) -> Draft:
        chosen = new.at((*path, "lever"))
        most = len(levers()[chosen].names) - 1
        return new.put((*path, "level"), min(round(new.number((*path, "level"), 0)), most))

    lever = Choice(sheet, (*path, "lever"), tr("authoring.lever"), items, parts=True, after=within)
    names = levers()[now].names if isinstance(now, str) and now in levers() else ()
    steps = [(words.level_name(str(now), i), i) for i in range(len(names))]
    level = Choice(sheet, (*path, "level"), tr("authoring.level"), steps)
    return [form.has(lever), form.has(level)]


def _red_line(form: Form, card: Card, side: str, path: Path) -> None:
    n = int(path[-1]) + 1
    title = tr("authoring.red_line_n", n=n)
    card.add(form.head(title, path, tr("authoring.take_out_part", what=title)))
    card.add(form.row(_lever_fields(form, side, path), 220))
    says = tr("authoring.red_line_says")
    card.add(form.has(Line(form.sheet, (*path, "text"), tr("authoring.wording"), says)))


def _objective(form: Form, card: Card, path: Path) -> None:
    sheet, n = form.sheet, int(path[-1]) + 1
    title = tr("authoring.objective_n", n=n)
    card.add(form.head(title, path, tr("authoring.take_out_part", what=title)))
    worth = Number(sheet, (*path, "worth"), tr("authoring.worth"), 1, 10, usual=1)
    name = Line(sheet, (*path, "id"), tr("authoring.name"), most=80)
    if sheet.draft.at((*path, "lever")) is None:
        says = tr("authoring.indicator_says")
        judged = Line(sheet, (*path, "indicator"), tr("authoring.indicator"), says)
        card.add(form.row([form.has(judged), form.has(worth), form.has(name)], 220))
    else:
        senses = [(tr("authoring.at_least"), "at least"), (tr("authoring.at_most"), "at most")]
        sense = Choice(sheet, (*path, "sense"), tr("authoring.sense"), senses, usual="at least")
        lever, level = _lever_fields(form, "", path)
        card.add(form.row([lever, form.has(sense), level, form.has(worth), form.has(name)], 220))
    card.add(form.has(Line(sheet, (*path, "text"), tr("authoring.wording"))))


def _member(form: Form, path: Path, n: int) -> None:
    sheet = form.sheet
    card = form.card()
    title = tr("authoring.member_n", n=n)
    card.add(form.head(title, path, tr("authoring.take_out_part", what=title)))
    card.add(form.has(Line(sheet, (*path, "office"), tr("authoring.office"), most=120)))
    card.add(form.has(Box(sheet, (*path, "view"), tr("authoring.view"), lines=2)))
    says = tr("authoring.paper_says")
    card.add(form.has(Box(sheet, (*path, "paper"), tr("authoring.paper"), says, lines=4)))
    cells: list[Field] = [
        Number(sheet, (*path, key), _weight(key), 0, 1, decimals=2, step=0.05, usual=0.5)
        for key in ("economy", "security")
    ]
    cells.append(Number(sheet, (*path, "votes"), tr("authoring.votes"), 1, 9, usual=1))
    cells.append(Minds(sheet, (*path, "minds"), tr("authoring.minds"), tr("authoring.minds_says")))
    card.add(form.row([form.has(x) for x in cells], 160))


class Minds(Field):
    """Levers that a member minds: a button with a menu of what is on the table."""

    def __init__(self, sheet: Sheet, path: Path, title: str, says: str) -> None:
        super().__init__(sheet, path, title, says)
        self.press = QPushButton()
        self.menu = QMenu(self.press)
        self.hold(self.press)
        self.press.clicked.connect(self.open)

    def open(self) -> None:
        """The levers with a tick at each that is minded."""
        self.menu.clear()
        now = self.sheet.draft.items(self.path)
        for text, name in _choices(self.sheet.draft, ""):
            action = QAction(text.replace("&", "&&"), self.menu)
            action.setCheckable(True)
            action.setChecked(name in now)
            action.toggled.connect(self._turning(name))
            self.menu.addAction(action)
        self.menu.popup(self.press.mapToGlobal(self.press.rect().bottomLeft()))

    def _turning(self, name: str) -> Callable[[bool], None]:
        return lambda on: self.turn(name, on)

    def turn(self, name: str, on: bool) -> None:
        """Mind a lever, or do not."""
        left = [x for x in self.sheet.draft.items(self.path) if x != name]
        self.sheet.write(self.path, ([*left, name] if on else left) or None)

    def refresh(self, draft: Draft) -> None:
        found = [x for x in draft.items(self.path) if isinstance(x, str)]
        told = [words.lever_name(x) if x in levers() else x[:40] for x in found]
        text = tr("authoring.minds_n", n=len(told)) if len(told) > 1 else listed(told)
        self.press.setText((text or tr("authoring.minds_none")).replace("&", "&&"))
        self.press.setToolTip(listed(told))
