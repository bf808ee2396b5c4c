"""The kinds of move, each in a module of its own, in the order in which they are offered.

To add one: write its module after ``kind.Kind`` (or ``Measure``), put it on this list, say it in
docs/notation.md and give it a sentence in ``ui/words.py``.
"""

from engine.rules.moves.answer import Accept, Pass, Reject, Withdraw
from engine.rules.moves.dispute import Dispute
from engine.rules.moves.done import Done
from engine.rules.moves.hold import Hold
from engine.rules.moves.kind import Kind
from engine.rules.moves.mediate import Mediate
from engine.rules.moves.offer import Counter, Offer
from engine.rules.moves.set import Set
from engine.rules.moves.stealth import Evade, Honour
from engine.rules.moves.summit import Summit
from engine.rules.moves.suspend import Suspend
from engine.rules.moves.word import Promise, Threaten
from engine.rules.moves.wto import Wto

SET = Set()
KINDS: dict[str, Kind] = {
    kind.verb: kind
    for kind in (
        Pass(), Threaten(), Promise(), Dispute(), Withdraw(), Accept(), Reject(), Mediate(),
        Offer(), Counter(),
        Done(), Evade(), Honour(), Hold(), SET, Suspend(), Summit(), Wto(),
    )
}  # fmt: skip
