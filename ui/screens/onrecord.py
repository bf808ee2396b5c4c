"""What a turn leaves on record: words, votes at home, breaches, deals begun and over, measures."""

from itertools import groupby

from engine.rules.conduct import Word
from engine.rules.notation import Event
from engine.view import View
from ui import words
from ui.charts.numeral import plain
from ui.screens.dealspage import how_it_ended
from ui.screens.happened import told
from ui.screens.headline import letters, levers
from ui.screens.spoken import Why
from ui.texts.speech import listed, tr

Line = tuple[str, str]  # text and tone

_WORD = {
    ("promise", "open"): "see.said_promise",
    ("threaten", "open"): "see.said_threat",
    ("promise", "kept"): "see.kept_promise",
    ("threaten", "kept"): "see.kept_threat",
    ("promise", "broken"): "see.broken_promise",
    ("threaten", "broken"): "see.broken_threat",
}
_TONE = {"kept": "good", "broken": "bad"}


def lines(view: View, came_out: list[str], why: Why, first: str = "") -> list[Line]:
    """Of the last turn, as these eyes may know it, events and rulings too; ``came_out`` is what was
    found out in it and ``first`` the lever that a deal is told by. ``why`` says of a computer
    seat's measure why it was taken.
    """
    turn = view.turns[-1]
    found: list[Line] = []
    if turn.tables is not None:
        before = {_of(w): w.outcome for w in turn.tables[0].words}
        for w in view.table.words:
            new = _of(w) not in before and w.turn == turn.number
            if new or before.get(_of(w), w.outcome) != w.outcome:
                found += _word(view, w)
    found += _votes(view)
    found += [(tr("see.found_line", what=text), "bad") for text in came_out]
    quiet = letters(view)
    for move in turn.moves:
        changes = [c for c in move.changes if c[0] not in quiet]
        if move.bargained and changes:
            what = levers(changes, turn, first=first)
            found.append((tr("see.deal_begun", what=what), ""))
    done = [e for e in turn.events if e.kind.measure and not e.kind.secret]
    for reason, several in groupby(done, lambda e: why(view, turn.number, e)):
        found += [(tr("see.did", what=words.event(e)), "") for e in several]
        found += [(reason, "quiet")] if reason else []
    over = {d.number for d in turn.tables[0].past} if turn.tables is not None else set()
    for deal in view.table.past:
        if deal.number not in over and turn.tables is not None:
            tone = _TONE.get(deal.outcome, "")
            found.append((tr("see.deal_over", n=deal.number, outcome=how_it_ended(deal)), tone))
    for happening in turn.happened:  # its headline may be that of something larger
        found.append((told(happening), ""))
    found = found or [(tr("see.nothing_on_record"), "")]
    return [(words.sentence(text), tone) for text, tone in found]


def _of(word: Word) -> tuple[str, str, str, int, int]:
    return word.side, word.kind, word.lever, word.level, word.turn


def _word(view: View, word: Word) -> list[Line]:
    key = _WORD.get((word.kind, word.outcome))
    if key is None:
        return []
    said = words.event(Event(word.side, word.kind, word.lever, word.level))
    n = plain(100 * view.table.credibility(word.side, word.kind))
    return [(tr(key, word=said, n=n), _TONE.get(word.outcome, ""))]


# A member is for a deal when more than half of the draws are. [definition, share]
def _votes(view: View) -> list[Line]:
    """How a deal of the turn fared at home; who was for and against, only one's own house."""
    turn = view.turns[-1]
    found: list[Line] = []
    if turn.tables is not None and turn.tables[1].refused is not None:
        sides = listed([words.side_name(s) for s in turn.tables[1].refused[0]])
        found.append((tr("see.failed", side=sides), "bad"))
    if any(m.bargained for m in turn.moves):
        found.append((tr("see.passed"), ""))
        if view.house is not None:
            yes = sum(v.votes for v in view.house.votes if v.favour >= 0.5)
            no = sum(v.votes for v in view.house.votes if v.favour < 0.5)
            against = listed([v.office for v in view.house.votes if v.favour < 0.5])
            key = "see.passed_against" if against else "see.passed_by"
            found.append((tr(key, a=yes, b=no, who=against), ""))
    return found
