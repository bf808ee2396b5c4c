"""Papers with canaries in them, and a running game with something to hide."""

from dataclasses import replace

from manytables import at, header

from engine.game import Game
from engine.record import Entry, Record
from engine.rules.levers import SIDES


def confidential(plot):
    """Every text that only one delegation may read."""
    texts = list(plot.confidential.values())
    for side in SIDES:
        for m in plot.mandates[side]:
            texts += [m.text, *(r.text for r in m.red_lines), *(o.text for o in m.objectives)]
    return [t for t in texts if t]


def marked(plot):
    """The scenario with a canary in each of these texts."""
    mandates = {
        s: tuple(
            replace(
                m,
                id=f"canary-{s}",
                text=f"canary {s}",
                red_lines=tuple(replace(r, text=f"canary {s}") for r in m.red_lines),
                objectives=tuple(replace(o, text=f"canary {s}") for o in m.objectives),
            )
            for m in plot.mandates[s]
        )
        for s in SIDES
    }
    papers = {s: f"canary {s}" for s in SIDES}
    return replace(plot, mandates=mandates, confidential=papers)


WORDS = (
    "US offer tariff_us 0 for ree_heavy 2 quiet, ree_magnets 2 until 6", "CN accept", "US pass",
    "CN pass", "US done", "CN done", "CN pass", "US pass", "US done", "CN evade ree_magnets",
    "CN done",
)  # fmt: skip


def secret_game(plot):
    """A game that goes on, with a side letter and an evasion; and codes that tell of them."""
    lines, game = [], Game.start(header(9), plot, tells=False)
    for k, text in enumerate(WORDS):
        game = game.apply(text)
        lines.append(Entry(text, at(30 * k)))
    assert game.table.evasions and not game.over
    return Record(header(9), tuple(lines)), ("CN evade", "ree_heavy 2", "ree_heavy,2")
