"""The words of the field: which there are, what they mean, and where they stand in a text.

What there is stands in ``glossary.toml``; names, meanings and the words by which a term is known in
running text are texts by key, so that each language has its own.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ui.texts.speech import language, listed, tr


@dataclass(frozen=True)
class Term:
    """A term in the language spoken."""

    id: str
    name: str
    says: str
    words: tuple[str, ...]  # forms in which it stands in a text
    source: str = ""
    see: tuple[str, ...] = ()  # ids of other terms

    @property
    def told(self) -> str:
        """The name with what it means, for a tooltip."""
        return tr("learn.term_told", name=self.name, says=self.says)


def terms() -> tuple[Term, ...]:
    """Every term, by name."""
    return _terms(language())


@cache
def _terms(_language: str) -> tuple[Term, ...]:
    text = resources.files("ui.learn").joinpath("glossary.toml").read_text(encoding="utf-8")
    made = [
        Term(
            row["id"],
            tr(f"term.{row['id']}_name"),
            tr(f"term.{row['id']}_says"),
            tuple(w.strip() for w in tr(f"term.{row['id']}_words").split(",")),
            row.get("source", ""),
            tuple(row.get("see", ())),
        )
        for row in tomllib.loads(text)["term"]
    ]
    return tuple(sorted(made, key=lambda t: t.name.casefold()))


def term(name: str) -> Term:
    """A term by its id."""
    return next(t for t in terms() if t.id == name)


def within(text: str) -> Iterator[tuple[int, int, Term]]:
    """Where terms stand in a text: begin, end and term, each term where it stands first."""
    by_word, pattern = _known(language())
    seen: set[str] = set()
    for found in pattern.finditer(text):
        there = by_word[found[0].casefold()]
        if there.id not in seen:
            seen.add(there.id)
            yield found.start(), found.end(), there


@cache
def _known(_language: str) -> tuple[dict[str, Term], re.Pattern[str]]:
    by_word = {w.casefold(): t for t in terms() for w in t.words if w}
    longest = sorted(by_word, key=len, reverse=True)  # "general licence" before "licence"
    joined = "|".join(re.escape(w) for w in longest)
    return by_word, re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def tip(text: str) -> str:
    """What the terms in a title mean, for its tooltip; nothing where it holds none."""
    return listed([t.told for _, _, t in within(text)], "list.sentences")


def search(wanted: str) -> tuple[Term, ...]:
    """Terms whose name, words or meaning hold what is typed; names first."""
    what = wanted.strip().casefold()
    if not what:
        return terms()
    named = [t for t in terms() if any(what in w.casefold() for w in (t.name, *t.words))]
    return (*named, *(t for t in terms() if t not in named and what in t.says.casefold()))
