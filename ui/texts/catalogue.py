"""A file of texts by key in the format of Qt Linguist (.ts), read as it stands and written.

Read without Qt and without a compiler, so that the doors have their texts too and a translator
sees a change at the next start. A file may come from outside: it is bounded and brings no entities
of its own.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import NoReturn
from xml.parsers import expat

MOST = 2_000_000  # bytes of a file
_FINISHED = ""
_GONE = ("vanished", "obsolete")  # kept by Linguist, no longer said


class BadTexts(ValueError):
    """A file of texts that cannot be read: says which, where and what would be right."""


@dataclass(frozen=True)
class Message:
    """A text: its English and its forms in the file's language.

    ``counts`` says that its form goes by a number {n}; ``note`` is for the translator, whose
    unfinished work is kept and not said.
    """

    source: str
    forms: tuple[str, ...] = ()
    counts: bool = False
    note: str = ""
    finished: bool = True

    @property
    def said(self) -> tuple[str, ...]:
        """Its forms if it is translated, else none."""
        return self.forms if self.finished and all(self.forms) else ()


@dataclass(frozen=True)
class Catalogue:
    """The texts of a file by key."""

    language: str
    messages: dict[str, Message] = field(default_factory=dict)


def load(path: Path) -> Catalogue:
    """The texts of a file; raises BadTexts."""
    try:
        with open(path, "rb", opener=_at_once) as file:
            if not S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BadTexts(f"{path.name}: this is not an ordinary file; name a file of texts")
            data = file.read(MOST + 1)
    except OSError as problem:
        raise BadTexts(f"{path.name}: {(problem.strerror or 'not readable').lower()}") from None
    if len(data) > MOST:
        raise BadTexts(f"{path.name}: a file of texts has at most {MOST} bytes; make two of it")
    return read(data, path.name)


def _at_once(path: str, flags: int) -> int:
    """A pipe that lies in the place of a file does not hold the program up."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def read(data: bytes, name: str) -> Catalogue:
    """The texts in the bytes of a file called ``name``; raises BadTexts."""
    reading = _Reading(name)
    try:
        reading.parser.Parse(data, True)
    except expat.ExpatError as problem:
        what = expat.ErrorString(problem.code)
        raise BadTexts(f"{name}, line {problem.lineno}: {what}; save it again as XML") from None
    except BadTexts:
        raise
    except (ValueError, LookupError):  # of an encoding that is declared and that it cannot read
        raise BadTexts(f"{name}, line 1: it is in a strange encoding; save it as UTF-8") from None
    return Catalogue(reading.language, reading.messages)


class _Reading:
    """What a parser has seen of a file so far."""

    def __init__(self, name: str) -> None:
        self.name, self.language = name, ""
        self.messages: dict[str, Message] = {}
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._begins
        self.parser.EndElementHandler = self._ends
        self.parser.CharacterDataHandler = self._says
        self.parser.EntityDeclHandler = self._declares
        self._said: list[str] = []
        self._key = self._source = self._note = ""
        self._counts, self._state = False, _FINISHED
        self._forms: list[str] = []

    def _wrong(self, what: str) -> NoReturn:
        raise BadTexts(f"{self.name}, line {self.parser.CurrentLineNumber}: {what}")

    def _declares(self, *_: object) -> NoReturn:
        self._wrong("a file of texts declares no entities; take the declaration out")

    def _says(self, text: str) -> None:
        self._said.append(text)

    def _begins(self, tag: str, values: dict[str, str]) -> None:
        self._said = []
        if tag == "TS":
            self.language = values.get("language", "")
        elif tag == "message":
            self._key, self._source, self._note = values.get("id", ""), "", ""
            self._counts = values.get("numerus") == "yes"
            self._state, self._forms = _FINISHED, []
        elif tag == "translation":
            self._state = values.get("type", _FINISHED)

    def _ends(self, tag: str) -> None:
        text, self._said = "".join(self._said), []
        if tag == "source":
            self._source = text
        elif tag == "extracomment":
            self._note = text
        elif tag == "numerusform" or (tag == "translation" and not self._counts):
            self._forms.append(text)
        elif tag == "message":
            self._keep()

    def _keep(self) -> None:
        if self._state in _GONE:
            return
        if not self._key:
            self._wrong('a message has no key; write <message id="...">')
        if self._key in self.messages:
            self._wrong(f"the key {self._key!r} stands here a second time; take one out")
        forms = tuple(self._forms) if any(self._forms) else ()
        done = self._state == _FINISHED
        self.messages[self._key] = Message(self._source, forms, self._counts, self._note, done)


def written(catalogue: Catalogue, forms: int = 1) -> str:
    """The text of a file that holds these messages; what is not translated is left to be done.

    ``forms`` is how many a text with a number has in the language.
    """
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{_quoted(catalogue.language)}" sourcelanguage="en">',
        "<context>",
        "    <name></name>",
    ]
    for key, message in catalogue.messages.items():
        counts = ' numerus="yes"' if message.counts else ""
        lines.append(f'    <message id="{_quoted(key)}"{counts}>')
        lines.append(f"        <source>{_quoted(message.source)}</source>")
        if message.note:
            lines.append(f"        <extracomment>{_quoted(message.note)}</extracomment>")
        if message.counts or catalogue.language != "en":  # English is its own source
            lines += _translation(message, forms)
        lines.append("    </message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def _translation(message: Message, forms: int) -> list[str]:
    state = "" if message.said else ' type="unfinished"'
    if not message.counts:
        text = _quoted(message.forms[0]) if message.forms else ""
        return [f"        <translation{state}>{text}</translation>"]
    said = message.forms or ("",) * forms
    inside = [f"            <numerusform>{_quoted(text)}</numerusform>" for text in said]
    return [f"        <translation{state}>", *inside, "        </translation>"]


def _quoted(text: str) -> str:
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, name)
    return text
