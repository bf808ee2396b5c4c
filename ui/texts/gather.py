"""A language's folder brought up to date, and what it has not translated yet.

    python -m ui.texts.gather zh          writes ui/texts/zh, keeps what is translated
    python -m ui.texts.gather zh --list   says what is left, and what does not fit
    python -m ui.texts.gather zh MINE.toml    the translation beside a scenario of your own

Keys come from the English texts, the levers, the programmes, the session plans and the scenarios.
A translation whose English has changed is kept for Qt Linguist to show, as unfinished.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from engine.rules.levers import levers
from engine.scenarios.scenario import BadScenario, names, scenario
from engine.scenarios.shelf import Shelf
from engine.score.programmes import programmes
from engine.sessions.shelf import plans
from ui.texts import plural, speech
from ui.texts.catalogue import BadTexts, Catalogue, Message, load, written
from ui.texts.plans import texts as texts_of_plan
from ui.texts.scenarios import beside, texts
from ui.texts.speech import ENGLISH, SUFFIX, places


def english() -> dict[str, dict[str, Message]]:
    """Every text of the program in English, by file and key."""
    folder = speech.FOLDER / ENGLISH
    found = {
        path.stem: {k: replace(m, forms=()) for k, m in load(path).messages.items()}
        for path in sorted(folder.glob(f"*{SUFFIX}"))
    }
    found["lever"] = {key: Message(text) for key, text in _of_levers()}
    found["programme"] = {f"programme.{p.id}": Message(p.name) for p in programmes()}
    found["plan"] = {key: Message(text) for p in plans() for key, text in texts_of_plan(p).items()}
    for name in names():
        texts_there = texts(scenario(name)).items()
        found[f"scenario.{name}"] = {key: Message(text) for key, text in texts_there}
    return found


def _of_levers() -> Iterator[tuple[str, str]]:
    for lever in levers().values():
        yield f"lever.{lever.id}.title", lever.title
        yield f"lever.{lever.id}.says", lever.says
        for level, name in enumerate(lever.names):
            yield f"lever.{lever.id}.level.{level}", name


def gathered(language: str, wanted: dict[str, Message], there: Path) -> Catalogue:
    """The messages that a file should hold, with the translations that it has and that still fit.

    Raises BadTexts where the file cannot be read.
    """
    old = load(there).messages if there.exists() else {}
    return Catalogue(
        language, {key: _kept(message, old.get(key)) for key, message in wanted.items()}
    )


def _kept(wanted: Message, old: Message | None) -> Message:
    if old is None or old.counts != wanted.counts:
        return wanted
    done = old.finished and old.source == wanted.source
    return replace(wanted, forms=old.forms, finished=done)


def faults(catalogue: Catalogue) -> Iterator[str]:
    """What a translator has left: texts without a translation, and places that do not fit."""
    wanted = plural.forms(catalogue.language)
    for key, message in catalogue.messages.items():
        if not message.said:
            yield f"{key}: not translated: {message.source}"
        elif message.counts and len(message.forms) != wanted:
            yield f"{key}: {len(message.forms)} forms for a number; {wanted} are needed"
        else:
            odd = [form for form in message.forms if not places(form) <= places(message.source)]
            missing = places(message.source) - frozenset().union(*map(places, message.forms))
            if odd or missing:
                yield f"{key}: its places are not those of the English: {message.source}"


def main(arguments: list[str]) -> int:
    """Gather or list; 0, or 2 with one line where something cannot be read."""
    words = [word for word in arguments if word != "--list"]
    if not words or len(words) > 2 or words[0] == ENGLISH or not words[0].isascii():
        print("gather: write a language as zh or zh_TW, then --list or a scenario", file=sys.stderr)
        return 2
    language, own = words[0], words[1:]
    try:
        files = _beside(language, Path(own[0])) if own else _shipped(language)
        found = [(path, gathered(language, wanted, path)) for path, wanted in files]
    except (BadTexts, BadScenario) as problem:
        print(f"gather: {problem}", file=sys.stderr)
        return 2
    if "--list" in arguments:
        left = [fault for _, catalogue in found for fault in faults(catalogue)]
        print("\n".join([*left, f"{len(left)} of {sum(len(c.messages) for _, c in found)} left"]))
        return 0
    for path, catalogue in found:
        path.parent.mkdir(exist_ok=True)
        text = written(catalogue, plural.forms(language))
        path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(found)} files, {sum(len(c.messages) for _, c in found)} texts")
    return 0


def _shipped(language: str) -> list[tuple[Path, dict[str, Message]]]:
    folder = speech.FOLDER / language
    return [(folder / f"{name}{SUFFIX}", messages) for name, messages in english().items()]


def _beside(language: str, file: Path) -> list[tuple[Path, dict[str, Message]]]:
    wanted = {key: Message(text) for key, text in texts(Shelf().by_path(file)).items()}
    return [(beside(file, language), wanted)]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
