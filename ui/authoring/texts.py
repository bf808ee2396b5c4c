"""The sections of texts and of length."""

from __future__ import annotations

from typing import Any

from engine.rules.levers import SIDES
from ui import words
from ui.authoring.fields import Box, Choice, Field, Line, Number
from ui.authoring.form import Form
from ui.authoring.sheet import Sheet
from ui.texts.speech import tr


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which an empty line parts."""
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def joined(found: Any) -> str:
    return "\n\n".join(map(str, found)) if isinstance(found, list) else ""


def texts(sheet: Sheet) -> Form:
    """Title, what the scenario is about, the situation, and both sides' briefings."""
    form = Form(sheet, tr("authoring.texts"), tr("authoring.texts_says"))
    card = form.card()
    card.add(form.has(Line(sheet, ("title",), tr("authoring.title"), most=120)))
    card.add(form.has(Line(sheet, ("id",), tr("authoring.id"), tr("authoring.id_says"), most=80)))
    card.add(form.has(Box(sheet, ("summary",), tr("authoring.summary"), lines=2)))
    card.add(form.has(Box(sheet, ("teaches",), tr("authoring.teaches"), lines=2)))
    said = tr("authoring.situation_says")
    card.add(form.has(Box(sheet, ("situation",), tr("authoring.situation"), said, 7,
                          joined, paragraphs)))  # fmt: skip
    measured = [(tr("authoring.stronger_none"), None),
                *((words.side_name(side), side) for side in SIDES)]  # fmt: skip
    card.add(form.has(Choice(sheet, ("stronger",), tr("authoring.stronger"), measured,
                             tr("authoring.stronger_says"))))  # fmt: skip
    for side in SIDES:
        paper = form.card(words.side_name(side))
        told = tr("authoring.public_says")
        paper.add(form.has(Box(sheet, (side, "public"), tr("authoring.public"), told, 4)))
        told = tr("authoring.confidential_says")
        paper.add(form.has(Box(sheet, (side, "confidential"), tr("authoring.confidential"),
                               told, 4)))  # fmt: skip
    form.end()
    return form


def numbers(text: str) -> list[Any]:
    """Whole numbers between commas; what is none stays as it is typed, for the checks to tell."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    return [int(p) if p.isascii() and p.isdigit() and len(p) < 6 else p for p in parts]


def length(sheet: Sheet) -> Form:
    """When the game begins, how long it lasts, and what a side may do in a turn."""
    form = Form(sheet, tr("authoring.length"))
    card = form.card()
    said = tr("authoring.start_says")
    start = form.has(Line(sheet, ("start",), tr("authoring.start"), said, most=7))
    cells: list[Field] = [start]
    for key, title, low, high, usual in (
        ("turns", tr("authoring.turns"), 1, 60, 4),
        ("months_per_turn", tr("authoring.months"), 1, 12, 1),
        ("exchanges", tr("authoring.exchanges"), 0, 9, 2),
        ("measures", tr("authoring.measures"), 1, 9, 2),
        ("horizon", tr("authoring.horizon"), 1, 120, 12),
        ("minutes", tr("authoring.minutes"), 1, 600, 30),
    ):
        cells.append(form.has(Number(sheet, (key,), title, low, high, usual=usual)))
    card.add(form.row(cells, 200))
    said = tr("authoring.package_months_says")
    card.add(form.has(Line(sheet, ("package_months",), tr("authoring.package_months"), said, 60,
                           lambda found: ", ".join(map(str, found)), numbers)))  # fmt: skip
    form.end()
    return form
