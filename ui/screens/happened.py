"""How an event of the deck or of the facilitator is told, and a ruling, to whom it may be told."""

from collections.abc import Iterable

from engine.rules.effects import Effects
from engine.scenarios.scenario import Happening
from engine.turn import Turn
from ui.charts.numeral import signed
from ui.texts.speech import listed, tr

_EFFECTS = {
    "support_us": "effect.support_us",
    "support_cn": "effect.support_cn",
    "standing_us": "effect.standing_us",
    "standing_cn": "effect.standing_cn",
    "alignment": "effect.alignment",
    "stock_us": "effect.stock_us",
}


_QUANTITIES = {
    "support_us": "effect.name_support_us",
    "support_cn": "effect.name_support_cn",
    "standing_us": "effect.name_standing_us",
    "standing_cn": "effect.name_standing_cn",
    "alignment": "effect.name_alignment",
    "stock_us": "effect.name_stock_us",
}


def quantity(name: str) -> str:
    """What an effect moves, with its unit."""
    return tr(_QUANTITIES[name])


def effects_told(effects: Iterable[tuple[str, float]]) -> str:
    """What effects move, each with its amount."""
    return listed([tr(_EFFECTS[name], n=signed(size, _digits(size))) for name, size in effects])


def told(happening: Happening) -> str:
    """An event with its text; a ruling with its reason and what it moves."""
    title, text = happening.title, happening.text
    whole = tr("situation.event", title=title, text=text) if text else _alone(title)
    if happening.ruling:
        effects: Effects = tuple(happening.effects.items())
        return tr("situation.ruling", text=whole, effects=effects_told(effects))
    return whole if title else tr("situation.event_unsaid")


def headline(happening: Happening) -> str:
    """The same in a sentence."""
    title = happening.title.rstrip(".")
    if happening.ruling:
        return tr("see.ruling", title=title)
    return tr("see.event", title=title) if title else tr("see.event_unsaid")


def titles(turn: Turn, ruling: bool) -> list[str]:
    """A turn's events in a few words each, or its rulings."""
    found = [h for h in turn.happened if h.ruling == ruling]
    return [h.title or tr("situation.event_unsaid_short") for h in found]


def _alone(title: str) -> str:
    """A title that is all of the text; one that ends with its own sign needs no full stop."""
    return tr("situation.event_alone", title=title) if title[-1:] not in "!?" else title


def _digits(size: float) -> int:
    """Digits behind the point that a size has, four at most."""
    return next((n for n in range(4) if round(size, n) == size), 4)
