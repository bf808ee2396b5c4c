"""``US threaten tariff_us 9``, ``CN promise ree_heavy 1``: a word on record, due by the next turn.

One word a side and turn. A package takes its place, or a later word of the same kind on the same
lever that says as much or more; that one is due when the first one was. A word that was put off
again and again would never be judged.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from engine.reason import Reason
from engine.rules.conduct import Word, distance, given, promised, rungs
from engine.rules.deals import beyond
from engine.rules.event import Event
from engine.rules.levers import levers
from engine.rules.moves.kind import ANSWER_FIRST, Kind
from engine.rules.moves.steps import is_step, steps
from engine.rules.package import read_level
from engine.world.regime import Setting

if TYPE_CHECKING:
    from engine.rules.table import Table


class Promise(Kind):
    """A lever of one's own will be as open as today, or more."""

    verb = "promise"
    holds = ("lever", "level")
    states = True
    dated = True
    closing: ClassVar[bool] = False
    others: ClassVar[str] = "as open as today or more"

    def text(self, event: Event) -> str:
        """With lever and level."""
        return f"{event.side} {self.verb} {event.lever} {event.level}"

    def read(self, text: str, side: str, words: list[str]) -> Event:
        """LEVER LEVEL."""
        lever, level = read_level(text, words, side)
        return Event(side, self.verb, lever, level)

    def closed(self, table: "Table", side: str) -> Reason | None:
        """Also while a package lies on the table, and after one word this turn."""
        why = super().closed(table, side)
        if why is None and table.on_table is not None:
            return ANSWER_FIRST
        if why is None and any(w.side == side and w.turn == table.turn for w in table.words):
            return Reason("one threat or promise a turn is put on record", "one_word")
        return why

    def fault(self, table: "Table", event: Event) -> Reason | None:
        """A step on a lever of one's own that the other side feels, the right way."""
        if not is_step(table, event.side, event.lever, event.level, self.closing):
            why = f"a {self.noun} names a lever of one's own and a level {self.others}"
            return Reason(why, self.noun)
        if table.limits.without_dates:
            return None
        if not self.closing and not beyond(event.lever, table.at(event.lever).level, event.level):
            why = f"{event.lever} stands there already; promise less closed"
            return Reason(why, "stands_as_promised", lever=event.lever)
        said = self._said(table, event)
        if said is not None and self._less(event, said):
            why = f"more is said of {event.lever} already, due by the end of turn {said.due}"
            return Reason(f"{why}; say as much or more", "said_more", lever=event.lever, n=said.due)
        return None

    def _less(self, event: Event, said: Word) -> bool:
        """Whether a new word says less than one that is on record."""
        if self.closing:
            return beyond(event.lever, said.level, event.level)
        return beyond(event.lever, event.level, said.level)

    def _said(self, table: "Table", event: Event) -> Word | None:
        """An open word of this kind on the lever."""
        for w in table.words:
            if (w.side, w.kind, w.lever, w.outcome) == (event.side, self.verb, event.lever, "open"):
                return w
        return None

    @property
    def noun(self) -> str:
        """What a person calls it."""
        return "threat" if self.closing else "promise"

    def candidates(self, table: "Table", side: str) -> Iterator[Event]:
        """Every step that way."""
        for term in steps(table, side, self.closing):
            yield Event(side, self.verb, term.lever, term.level)

    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """On record, in place of a word of the kind on the lever, and due when that was."""
        stood = table.at(event.lever).level
        far = distance(event.lever, stood, event.level)
        word = Word(event.side, self.verb, event.lever, event.level, table.turn, distance=far)
        if table.limits.without_dates:
            return replace(table, words=(*overtaken(table.words, {event.lever}), word))
        said = self._said(table, event)
        word = replace(word, stood=stood)
        words = table.words
        if said is not None:
            word = replace(word, since=said.since or said.turn, stood=said.stood)
            word = replace(word, distance=distance(word.lever, word.stood, word.level))
            words = tuple(replace(w, outcome="overtaken") if w is said else w for w in words)
        return replace(table, words=(*words, word))


class Threaten(Promise):
    """A lever of one's own will be more closed than today."""

    verb = "threaten"
    closing = True
    others = "more closed than today"


def overtaken(words: Sequence[Word], touched: set[str]) -> tuple[Word, ...]:
    """Words after something else was said on these levers: those still open count no more."""
    return tuple(
        replace(w, outcome="overtaken") if w.outcome == "open" and w.lever in touched else w
        for w in words
    )


def judged(word: Word, now: Setting, turn: int) -> Word:
    """An open word after a turn's measures: kept when its level is met, broken when it is due."""
    if word.outcome != "open":
        return word
    high = (word.kind == Threaten.verb) != levers()[word.lever].gives
    done = now.level >= word.level if high else now.level <= word.level
    if not done and turn < word.due:
        return word
    return replace(word, outcome="kept" if done else "broken")


def judged_all(table: "Table", turn: int) -> tuple[Word, ...]:
    """All words after a turn's measures, once the table has seen them.

    A promise is no word kept where a suspension alone meets it, for that is taken back; nor where
    a deal did it, or where a promise or a deal before it had won each of its steps.
    """
    if table.limits.without_dates:
        return tuple(judged(w, table.at(w.lever), turn) for w in table.words)
    found = []
    for w in table.words:
        threat = w.kind == Threaten.verb
        new = judged(w, table.at(w.lever) if threat else table.settled(w.lever), turn)
        if not threat and new is not w and new.outcome == "kept" and _nothing_new(w, table):
            new = replace(new, outcome="overtaken")
        found.append(new)
    return tuple(found)


def _nothing_new(word: Word, table: "Table") -> bool:
    """Whether a promise that is met was met by a deal, or says what its side has won before."""
    for deal in table.deals:
        for t in deal.in_force(word.side):
            if t.lever == word.lever and not t.quiet and not beyond(t.lever, t.level, word.level):
                return True
    won = promised(table.words, word.side)
    for deal in (*table.deals, *table.past):
        if deal.kept_so_far(word.side):
            won |= given(deal.public(), word.side)
    return word.stood >= 0 and not rungs(word.lever, word.stood, word.level) - won
