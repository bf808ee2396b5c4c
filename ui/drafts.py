"""What is wrong with a draft and what would cure it, in plain words."""

import re

from PySide6.QtCore import QCoreApplication

from engine.rules.draft import Draft, Fault
from engine.rules.levers import SIDES
from ui import words


def tr(text: str) -> str:
    """A text in the reader's language."""
    return QCoreApplication.translate("drafts", text)


def plain(why: str, draft: Draft) -> str:
    """A reason of the rules as a sentence, with the names that people read."""
    if not why:
        return ""
    for _, term in draft.lines():
        why = why.replace(f"'{term}'", f"“{words.term(term)}”")
        why = re.sub(rf"\b{term.lever}\b(?= (cannot|has))", words.lever_name(term.lever), why)
    for side in SIDES:
        why = re.sub(rf"^{side}\b", words.side_name(side), why)
    why = why.replace("'after'", tr("'after theirs'"))
    why = why.replace("cannot be quiet", tr("cannot stand in a side letter"))
    return f"{why[:1].upper()}{why[1:]}."


def fault(found: Fault, draft: Draft) -> str:
    """Why a draft cannot be sent, on which line, and what would be right."""
    text = plain(found.why, draft)
    written = dict(draft.lines())
    names = [words.lever_name(written[x].lever) for x in found.lines if x in written]
    unsaid = [n for n in dict.fromkeys(names) if n not in text]
    if unsaid:
        text = f"{', '.join(unsaid)}: {text[:1].lower()}{text[1:]}"
    return f"{text} {cure(found)}".strip()


def cure(found: Fault) -> str:
    """What would put it right."""
    return {
        "wait": tr("Pass the word; the next turn brings new ones."),
        "last": tr("Choose another duration."),
        "at_once": tr("Let it begin at once."),
        "publish": tr("Take it out of the side letter."),
        "hold": tr("Hold it where it is today."),
        "other": tr("Put another lever in its place."),
        "out": tr("Take it out."),
        "add": tr("Add a line."),
        "say": "",
        "renew": "",
        "": "",
    }[found.cure]
