"""Events and their text: what a person can type, read aloud and diff, and that parses back.

US ai_chips 3 CN dual_use     a measure: lever, level, target (CN, CN_mil, all), reason
US suspend eda 2              set a lever to its most open level for that many turns
CN offer ree_heavy 1 for ai_chips 2 until 6 verify snapback
US counter ... / US accept / US reject trust / US withdraw / US pass
US threaten tariff_us 9 / CN promise ree_heavy 1
US mediate, MED offer eda 1 for ree_magnets 2 until 6 verify
CN evade ree_heavy / CN honour ree_heavy / US dispute ree_heavy / US hold 1
US summit / CN wto / US done
"""

from engine.rules.event import Event
from engine.rules.levers import SIDES
from engine.rules.moves import KINDS, SET
from engine.rules.moves.answer import OBJECTIONS
from engine.rules.package import NEUTRAL, IllegalMove, Package, Term


def parse(text: str) -> Event:
    """The event that a text stands for, or IllegalMove saying what would be right."""
    words = text.split()
    if not words or words[0] not in (*SIDES, NEUTRAL):
        raise IllegalMove(f"{text!r}: a move begins with US or CN")
    side, rest = words[0], words[1:]
    if not rest:
        raise IllegalMove(f"{text!r}: a verb or a lever is missing after {side}")
    kind = KINDS.get(rest[0])
    written = kind is not None and kind.written
    if side == NEUTRAL and not (written and kind is not None and kind.neutral):
        raise IllegalMove(f"{text!r}: {NEUTRAL} only offers a neutral text")
    if kind is None or not written:
        return SET.read(text, side, rest)
    return kind.read(text, side, rest[1:])


__all__ = ["OBJECTIONS", "Event", "IllegalMove", "Package", "Term", "parse"]
