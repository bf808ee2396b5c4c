"""Scenarios in the language that is spoken: every text of one by its key, and the same with them.

English stands in the scenario's own file. A translation has the keys that ``texts`` gives: of a
shipped scenario in the language's folder (``scenario.june-2025.ts``), of one from outside beside
its file (``mine.toml``, ``mine.zh.ts``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from engine.scenarios.scenario import Mandate, Member, Scenario
from ui.texts.catalogue import BadTexts, Message, load
from ui.texts.pseudo import NAME as PSEUDO
from ui.texts.pseudo import pseudo
from ui.texts.speech import ENGLISH, SUFFIX, language, texts_of
from ui.texts.worded import Say, gathered, within


def texts(plot: Scenario) -> dict[str, str]:
    """Every text of a scenario that people read, in English, by its key."""
    return gathered(plot, _worded)


def spoken(plot: Scenario) -> Scenario:
    """The scenario in the language that is spoken; what is not translated stays English.

    Nothing but its texts is another, so that a game goes the same way in every language.
    """
    if language() == ENGLISH:
        return plot
    if language() == PSEUDO:
        return _worded(plot, lambda _key, english: pseudo(english))
    there = translation(plot, language())

    def say(key: str, english: str) -> str:
        message = there.get(key)
        if message is None or message.source != english or not message.said:
            return english
        return message.said[0]

    return _worded(plot, say)


def translation(plot: Scenario, code: str) -> Mapping[str, Message]:
    """What a language says of a scenario; nothing where there is no file or a bad one."""
    if plot.origin is None:
        return texts_of(code, f"scenario.{plot.id}")
    try:
        return load(beside(plot.origin.path, code)).messages
    except BadTexts:
        return {}


def beside(path: Path, code: str) -> Path:
    """Where the translation of a scenario from outside stands."""
    return path.with_suffix(f".{code}{SUFFIX}")


def translations(path: Path) -> Iterator[Path]:
    """All that stand beside a scenario's file."""
    first = f"{path.stem}."
    there = path.parent.iterdir()
    yield from sorted(p for p in there if p.name.startswith(first) and p.suffix == SUFFIX)


def _worded(plot: Scenario, say: Say) -> Scenario:
    text = within(f"scenario.{plot.id}", say)
    return replace(
        plot,
        title=text("title", plot.title),
        summary=text("summary", plot.summary),
        teaches=text("teaches", plot.teaches),
        situation=tuple(text(f"situation.{i}", s) for i, s in enumerate(plot.situation)),
        public={side: text(f"public.{side}", s) for side, s in plot.public.items()},
        confidential={
            side: text(f"confidential.{side}", s) for side, s in plot.confidential.items()
        },
        members={
            side: tuple(_member(m, f"member.{side}.{i}", text) for i, m in enumerate(own))
            for side, own in plot.members.items()
        },
        mandates={
            side: tuple(_mandate(m, f"mandate.{side}.{i}", text) for i, m in enumerate(own))
            for side, own in plot.mandates.items()
        },
        deck=tuple(
            replace(
                h,
                title=text(f"event.{h.id}.title", h.title),
                text=text(f"event.{h.id}.text", h.text),
            )
            for h in plot.deck
        ),
        history=tuple(
            (date, text(f"history.{i}", said), source)
            for i, (date, said, source) in enumerate(plot.history)
        ),
    )


def _member(member: Member, key: str, text: Say) -> Member:
    return replace(
        member,
        office=text(f"{key}.office", member.office),
        view=text(f"{key}.view", member.view),
        paper=text(f"{key}.paper", member.paper),
    )


def _mandate(mandate: Mandate, key: str, text: Say) -> Mandate:
    return replace(
        mandate,
        text=text(f"{key}.text", mandate.text),
        red_lines=tuple(
            replace(line, text=text(f"{key}.red_line.{i}", line.text))
            for i, line in enumerate(mandate.red_lines)
        ),
        objectives=tuple(
            replace(wish, text=text(f"{key}.objective.{i}", wish.text))
            for i, wish in enumerate(mandate.objectives)
        ),
    )
