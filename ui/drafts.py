"""What is wrong with a draft and what would cure it, in plain words."""

from engine.rules.draft import Draft, Fault
from ui import words
from ui.texts.speech import listed, tr

_CURES = {
    "wait": "draft.cure_wait",
    "last": "draft.cure_last",
    "at_once": "draft.cure_at_once",
    "publish": "draft.cure_publish",
    "hold": "draft.cure_hold",
    "other": "draft.cure_other",
    "out": "draft.cure_out",
    "add": "draft.cure_add",
    "unwatched": "draft.cure_unwatched",
}  # of the others the reason says all


def fault(found: Fault, draft: Draft, asked: bool = False) -> str:
    """Why a draft cannot be sent, on which line, and what would be right; whoever is ``asked`` for
    an answer to a package can still give one.
    """
    why = words.reason(found.why)
    written = dict(draft.lines())
    names = [words.lever_name(written[x].lever) for x in found.lines if x in written]
    unsaid = [n for n in dict.fromkeys(names) if n not in why]
    if unsaid:
        why = tr("draft.fault_on", levers=listed(unsaid), why=why)
    return listed([text for text in (why, cure(found, asked)) if text], "list.sentences")


def cure(found: Fault, asked: bool = False) -> str:
    """What would put it right; nothing where the reason says so itself."""
    if asked and found.cure == "wait":
        return tr("draft.cure_wait_answer")
    return tr(_CURES[found.cure]) if found.cure in _CURES else ""
