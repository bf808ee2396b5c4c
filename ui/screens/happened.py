"""How an event of the deck or of the facilitator is told, and a ruling, to whom it may be told."""

from collections.abc import Iterable, Mapping

from engine.rules.effects import Effects
from engine.rules.figures import FIGURES
from engine.scenarios.scenario import Happening
from engine.turn import Turn
from ui import words
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


_FIGURES = {
    "economy": "effect.name_economy",
    "security": "effect.name_security",
    "part": "effect.name_part",
}
_RULED = {"economy": "effect.economy", "security": "effect.security", "part": "effect.part"}


def quantity(name: str) -> str:
    """What an effect or a ruling moves, with its unit."""
    if name in FIGURES:
        return _figure(name, _FIGURES)
    return tr(_QUANTITIES[name])


def effects_told(effects: Iterable[tuple[str, float]]) -> str:
    """What effects move, each with its amount."""
    return listed([_effect(name, signed(size, _digits(size))) for name, size in effects])


def _effect(name: str, size: str) -> str:
    return _figure(name, _RULED, n=size) if name in FIGURES else tr(_EFFECTS[name], n=size)


def _figure(name: str, keys: Mapping[str, str], **values: str) -> str:
    """A figure of a side, or a part of it, by its name in the notation."""
    figure, side, *rest = name.split("_", 2)
    values["side"] = words.side_name(side.upper())
    if not rest:
        return tr(keys[figure], **values)
    return tr(keys["part"], part=tr(words.PARTS[rest[0]]), **values)


def told(happening: Happening) -> str:
    """An event with its text; a ruling with its reason and what it moves."""
    title, text = happening.title, happening.text
    whole = tr("situation.event", title=title, text=text) if text else _alone(title)
    if happening.ruling:
        effects: Effects = (*happening.effects.items(), *happening.figures)
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
