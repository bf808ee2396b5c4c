"""The card of the deal that history struck: what each side gave, for how long, how it was watched.

The file holds it as one line of the notation, which stands below the boxes. A line that cannot be
read has no boxes; they come back with the sense of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.authoring import said
from engine.authoring.draft import Draft
from engine.rules.levers import SIDES
from engine.rules.notation import Event, Term
from ui import words
from ui.authoring.before import notation
from ui.authoring.fields import Field, Number
from ui.authoring.form import Form
from ui.authoring.picks import Pick, Tick, levels_of, levers_of, sides
from ui.authoring.sheet import Sheet
from ui.screens.page import button
from ui.texts.speech import tr
from ui.widgets.columns import Columns, alike
from ui.widgets.label import Label

PATH = ("deal",)
STARTS = (1, 2, 3, 6, 9, 12, 18, 24)  # months that a commitment may wait, as boxes offer them
Shape = tuple[int, ...]


def agreed(form: Form) -> None:
    """The card, with a button that begins a deal where there is none."""
    sheet = form.sheet
    card, title = form.card(), tr("authoring.deal")
    if sheet.draft.at(PATH) is None:
        card.add(Label(title, "heading", wrap=True))
        card.add(Label(tr("authoring.deal_none"), "small", wrap=True))

        def begin() -> None:
            draft = sheet.draft
            sheet.rebuild((*PATH, "side"), draft.put(PATH, said.next_deal(draft)))

        card.add(form.adds(tr("authoring.add_deal"), "add_deal", begin))
        return
    card.add(form.head(title, PATH, tr("authoring.take_out_part", what=title)))
    card.add(Label(tr("authoring.deal_says"), "small", wrap=True))
    holder = QWidget()
    boxes = _Boxes(form, holder)
    card.add(holder)
    boxes.fill()
    form.follows.append(boxes.follow)
    line = notation(sheet, PATH, tr("authoring.notation_written"))
    card.add(form.has(line))


def _offer(draft: Draft) -> Event | None:
    return said.deal(draft.text(PATH))


def _put(draft: Draft, change: Callable[[Event], Event]) -> Draft:
    """The draft with its deal changed, where it can be read."""
    offer = _offer(draft)
    return draft if offer is None else draft.put(PATH, str(change(offer)))


def _shape(draft: Draft) -> Shape:
    """How many lines each column has; nothing where the deal cannot be read."""
    offer = _offer(draft)
    return tuple(len(said.column(offer, s)) for s in SIDES) if offer is not None else ()


class _Boxes:
    """The boxes of a deal; they are made anew when its line is typed into another shape."""

    def __init__(self, form: Form, holder: QWidget) -> None:
        self._form, self._sheet, self._holder = form, form.sheet, holder
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._own: list[Field] = []
        self._shape: Shape = ()

    def follow(self) -> None:
        """Other boxes where the deal has another shape now."""
        if _shape(self._sheet.draft) == self._shape:
            return
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._form.fields = [f for f in self._form.fields if f not in self._own]
        self._own = []
        self.fill()

    def fill(self) -> None:
        """The boxes of the deal as it is."""
        sheet, draft = self._sheet, self._sheet.draft
        self._shape = _shape(draft)
        self._holder.setVisible(bool(self._shape))
        if not self._shape:
            return
        side = self._has(Pick(
            sheet, (*PATH, "side"), tr("authoring.deal_by"), lambda _: sides(),
            lambda now: offer.side if (offer := _offer(now)) else None,
            lambda now, to: _put(now, lambda o: o if o.side == to else said.turned(o)),
        ))  # fmt: skip
        months = self._has(_Months(sheet))
        self._column.addWidget(self._form.row([side, months], 200))
        for who, count in zip(SIDES, self._shape, strict=True):
            self._side(who, count)
        ticks = [self._clause("verify", tr("authoring.verify")),
                 self._clause("snapback", tr("authoring.snapback"))]  # fmt: skip
        self._column.addWidget(self._form.row(ticks, 200))

    def _has(self, made: Field) -> Field:
        """Before the line, so that who is led to the deal comes to its first box."""
        at = next((i for i, f in enumerate(self._form.fields) if f.path == PATH), None)
        self._form.fields.insert(len(self._form.fields) if at is None else at, made)
        self._own.append(made)
        return made

    def _clause(self, name: str, title: str) -> Field:
        def get(draft: Draft) -> bool | None:
            offer = _offer(draft)
            return getattr(offer.package, name) if offer is not None else None

        def put(draft: Draft, on: bool) -> Draft:
            return _put(draft, lambda offer: said.with_package(offer, **{name: on}))

        return self._has(Tick(self._sheet, (*PATH, name), title, get, put))

    def _side(self, side: str, count: int) -> None:
        title = tr("authoring.deal_gives", side=words.side_name(side))
        self._column.addWidget(Label(title, "heading", wrap=True))
        lines = [self._term(side, i, count) for i in range(count)]
        alike([columns for line in lines for columns in line.findChildren(Columns)])
        for line in lines:
            self._column.addWidget(line)
        more = self._form.adds(tr("authoring.add_line"), f"add_deal_{side}",
                               partial(self._add, side))  # fmt: skip
        self._column.addWidget(more)

    def _term(self, side: str, i: int, count: int) -> QWidget:
        path = (*PATH, side, i)
        cells: list[QWidget] = [
            self._part((*path, "lever"), tr("authoring.lever"), side, i,
                       lambda draft, _: levers_of(draft, side), lambda t: t.lever, _other_lever),
            self._part((*path, "level"), tr("authoring.level"), side, i,
                       lambda _, term: levels_of(term.lever), lambda t: t.level,
                       lambda t, to: replace(t, level=to)),
            self._part((*path, "start"), tr("authoring.begins"), side, i,
                       lambda _, term: _starts(), _start_of, _started),
        ]  # fmt: skip

        def get(draft: Draft) -> bool | None:
            term = _term(draft, side, i)
            return term.quiet if term is not None else None

        def put(draft: Draft, on: bool) -> Draft:
            return self._with(draft, side, i, lambda t: replace(t, quiet=on))

        quiet = Tick(self._sheet, (*path, "quiet"), tr("authoring.quiet"), get, put)
        cells.append(self._has(quiet))
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._form.row(cells, 150), 1)
        if count > 1:
            told = tr("authoring.take_out_line", n=i + 1, side=words.side_name(side))
            out = button(tr("authoring.take_out"), f"out_deal_{side}_{i}", "quiet")
            out.setAccessibleName(told)
            out.setToolTip(told)
            out.clicked.connect(partial(self._take_out, side, i))
            beside.addWidget(out, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _part(
        self, path: tuple[str | int, ...], title: str, side: str, i: int,
        items: Callable[[Draft, Term], Any], get: Callable[[Term], Any],
        put: Callable[[Term, Any], Term],
    ) -> Field:  # fmt: skip
        def shown(draft: Draft) -> Any:
            term = _term(draft, side, i)
            return items(draft, term) if term is not None else ()

        def now(draft: Draft) -> Any:
            term = _term(draft, side, i)
            return get(term) if term is not None else None

        def to(draft: Draft, value: Any) -> Draft:
            return self._with(draft, side, i, lambda term: put(term, value))

        return self._has(Pick(self._sheet, path, title, shown, now, to))

    def _with(self, draft: Draft, side: str, i: int, change: Callable[[Term], Term]) -> Draft:
        """The draft with one line of a column changed."""

        def changed(offer: Event) -> Event:
            terms = said.column(offer, side)
            new = tuple(change(t) if k == i else t for k, t in enumerate(terms))
            return said.with_column(offer, side, new)

        return _put(draft, changed)

    def _add(self, side: str) -> None:
        draft = self._sheet.draft
        offer = _offer(draft)
        if offer is None:
            return
        terms = said.column(offer, side)
        new = (*terms, said.next_term(draft, offer, side))
        self._sheet.rebuild((*PATH, side, len(terms), "lever"),
                            _put(draft, lambda o: said.with_column(o, side, new)))  # fmt: skip

    def _take_out(self, side: str, i: int) -> None:
        def fewer(offer: Event) -> Event:
            terms = said.column(offer, side)
            return said.with_column(offer, side, terms[:i] + terms[i + 1 :])

        self._sheet.rebuild((*PATH, side, 0, "lever"), _put(self._sheet.draft, fewer))


class _Months(Number):
    """How long the package lasts."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet, (*PATH, "months"), tr("authoring.deal_months"), 1, 120)

    def _edited(self, shown: float) -> None:
        new = _put(self.sheet.draft, lambda o: said.with_package(o, months=round(shown)))
        self.sheet.several(self.path, new)

    def refresh(self, draft: Draft) -> None:
        offer = _offer(draft)
        self.spin.setEnabled(offer is not None)
        if offer is not None and offer.package is not None:
            self.put_in(offer.package.months)


def _term(draft: Draft, side: str, i: int) -> Term | None:
    """A line of a column, where the deal can be read and has so many."""
    offer = _offer(draft)
    terms = said.column(offer, side) if offer is not None else ()
    return terms[i] if i < len(terms) else None


def _other_lever(term: Term, lever: str) -> Term:
    return replace(term, lever=lever, level=said.within(lever, term.level))


def _starts() -> list[tuple[str, tuple[int, bool]]]:
    waits = [(tr("clause.start", n=n), (n, False)) for n in STARTS]
    return [(tr("line.at_once"), (0, False)), (tr("line.after_theirs"), (0, True)), *waits]


def _start_of(term: Term) -> tuple[int, bool]:
    return term.start, term.after


def _started(term: Term, when: tuple[int, bool]) -> Term:
    return replace(term, start=when[0], after=when[1])
