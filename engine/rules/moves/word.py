"""``US threaten tariff_us 9``, ``CN promise ree_heavy 1``: a word on record, due by the next turn.

One word a side and turn. A later one on the same lever, or a package, takes its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from engine.reason import Reason
from engine.rules.conduct import Word, distance
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
        if is_step(table, event.side, event.lever, event.level, self.closing):
            return None
        why = f"a {self.noun} names a lever of one's own and a level {self.others}"
        return Reason(why, self.noun)

    @property
    def noun(self) -> str:
        """What a person calls it."""
        return "threat" if self.closing else "promise"

    def candidates(self, table: "Table", side: str) -> Iterator[Event]:
        """Every step that way."""
        for term in steps(table, side, self.closing):
            yield Event(side, self.verb, term.lever, term.level)

    def applied(self, table: "Table", event: Event, delivered: float) -> "Table":
        """On record; an earlier word on the same lever is overtaken."""
        far = distance(event.lever, table.at(event.lever).level, event.level)
        word = Word(event.side, self.verb, event.lever, event.level, table.turn, distance=far)
        return replace(table, words=(*overtaken(table.words, {event.lever}), word))


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
    if not done and turn <= word.turn:
        return word
    return replace(word, outcome="kept" if done else "broken")
