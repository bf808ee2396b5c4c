"""The language that is spoken, and every text in it by its key.

A key begins with the name of its file: ``talks.offer`` stands in ``talks.ts`` of the language's
folder. A file is read when the first of its texts is asked for, so that the first window waits for
few. What a language does not say is said in English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from ui.texts.catalogue import BadTexts, Catalogue, Message, load
from ui.texts.plural import form
from ui.texts.pseudo import NAME as PSEUDO
from ui.texts.pseudo import pseudo

ENGLISH = "en"
FOLDER = Path(__file__).parent
SUFFIX = ".ts"
PATTERN = "pattern."  # forms of dates, which are no words
LANGUAGE = "RECIPROCITY_LANGUAGE"  # of the environment

_PLACE = re.compile(r"\{(\w+)\}")
_NOTHING = object()  # for a place that has no value


class _Spoken:
    """The one language of the process, and how it writes whole numbers."""

    language = ENGLISH
    whole: Callable[[int], str] = staticmethod(str)


def languages() -> tuple[str, ...]:
    """The languages that are there: English, then the others by their codes."""
    there = sorted(p.name for p in FOLDER.iterdir() if p.is_dir() and any(p.glob(f"*{SUFFIX}")))
    return (ENGLISH, *(name for name in there if name != ENGLISH))


def language() -> str:
    """The code of the language that is spoken."""
    return _Spoken.language


def speak(chosen: str, whole: Callable[[int], str] | None = None) -> None:
    """Speak a language from now on; ``whole`` writes its whole numbers.

    Raises BadTexts where there is no such language.
    """
    if chosen != PSEUDO and chosen not in languages():
        known = ", ".join(languages())
        raise BadTexts(f"there is no language {chosen[:20]!r}; choose from {known}")
    _Spoken.language = chosen
    if whole is not None:
        _Spoken.whole = staticmethod(whole)


def tr(key: str, /, **values: object) -> str:
    """The text of a key in the language that is spoken, with its places filled.

    A text that counts takes the form that goes with ``n``. A key that nobody has written is shown
    as it is: a test sees to it that there is none.
    """
    code, forms = _forms(FOLDER, _Spoken.language, key)
    if not forms:
        return key
    n = values.get("n", 0)
    if len(forms) > 1 and isinstance(n, int):
        return filled(forms[min(form(code, n), len(forms) - 1)], values)
    return filled(forms[0], values)


def given(key: str, english: str) -> str:
    """A text whose English stands elsewhere, as that of levers does, in the language spoken.

    English is said where the translation is missing or is one of another English.
    """
    spoken = _Spoken.language
    if spoken == ENGLISH:
        return english
    if spoken == PSEUDO:
        return pseudo(english)
    message = texts_of(spoken, _file(key)).get(key)
    if message is None or message.source != english or not message.said:
        return english
    return message.said[0]


def listed(items: list[str], way: str = "list.comma") -> str:
    """Things one after the other, as the language joins them; ``list.semicolon`` parts more."""
    if not items:
        return ""
    said = items[0]
    for item in items[1:]:
        said = tr(way, before=said, last=item)
    return said


def filled(text: str, values: Mapping[str, object]) -> str:
    """The text with its places filled; a place without a value is left as it stands."""

    said, names = _parts(text)
    if not names:
        return text
    pieces = [said[0]]
    for name, after in zip(names, said[1:], strict=True):
        shown = values.get(name, _NOTHING)
        if shown is _NOTHING:
            pieces.append(f"{{{name}}}")
        else:
            pieces.append(_Spoken.whole(shown) if isinstance(shown, int) else str(shown))
        pieces.append(after)
    return "".join(pieces)


@lru_cache(maxsize=8192)
def _parts(text: str) -> tuple[list[str], list[str]]:
    """What stands between the places of a text, and their names."""
    found = _PLACE.split(text)
    return found[::2], found[1::2]


def places(text: str) -> frozenset[str]:
    """The names of a text's places."""
    return frozenset(_PLACE.findall(text))


def texts_of(code: str, name: str) -> Mapping[str, Message]:
    """What a language says in the file of that name; nothing where the file is missing or bad."""
    try:
        return _loaded(FOLDER, code, name).messages
    except BadTexts:  # a test refuses a bad file that is shipped; a person still gets English
        return {}


@cache
def _loaded(folder: Path, code: str, name: str) -> Catalogue:
    path = folder / code / f"{name}{SUFFIX}"
    return load(path) if path.exists() else Catalogue("")


def bring_in() -> None:
    """Read all texts of the language that is spoken, so that no screen waits for a file."""
    for code in dict.fromkeys((_Spoken.language, ENGLISH)):
        for path in (FOLDER / code).glob(f"*{SUFFIX}"):
            texts_of(code, path.name.removesuffix(SUFFIX))


def _file(key: str) -> str:
    """The file in which a key stands: its first word, of a scenario its first two."""
    first, _, rest = key.partition(".")
    return f"{first}.{rest.partition('.')[0]}" if first == "scenario" else first


@cache
def _forms(folder: Path, spoken: str, key: str) -> tuple[str, tuple[str, ...]]:
    """Which language says a key, and its forms: one, or where it counts those of its numbers."""
    for code in dict.fromkeys((spoken, ENGLISH)):
        if code == PSEUDO:
            _, english = _forms(folder, ENGLISH, key)
            found = english if key.startswith(PATTERN) else tuple(map(pseudo, english))
            code = ENGLISH
        else:
            message = texts_of(code, _file(key)).get(key)
            found = message.said if message is not None else ()
            if message is not None and not found and code == ENGLISH:
                found = (message.source,)
            if message is not None and not message.counts:
                found = found[:1]
        if any(found):
            return code, found
    return ENGLISH, ()
