"""Packages: what one side gives for what the other gives, when, in which order, how watched.

A column is a list of commitments; each names a lever and the level that it is held to:

    ree_heavy 1                 at once
    ree_heavy 1 in 3            three months after the handshake
    ai_chips 2 after            yours after mine: once the other column has been kept for a turn
    firms 0 quiet               in a side letter that only the two delegations see

and the whole ends with ``until MONTHS [verify] [snapback]``. ``renew N until MONTHS`` prolongs a
deal in force.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from engine.reason import Reason
from engine.rules.levers import SIDES, levers, opponent

LONGEST = 900  # signs of a package; an event on record has at most 1000 [definition, signs]
# Commitments that fit into it whatever they are: none is longer than 40 signs [definition]
SHORT = 16
NEUTRAL = "MED"  # who writes the neutral single text: the facilitator or the computer


class IllegalMove(ValueError):
    """A move that cannot be read or may not be made; says what and what would be right.

    Where the rules refuse a move that can be read, ``move`` is its text and ``reason`` is why.
    """

    def __init__(self, text: str, reason: Reason | None = None, move: str = "") -> None:
        super().__init__(text)
        self.reason, self.move = reason, move


@dataclass(frozen=True, order=True)
class Term:
    """One commitment of a package: a lever held no more closed than a level."""

    lever: str
    level: int
    start: int = 0  # months after the handshake
    after: bool = False  # only when the other column has been kept for a turn
    quiet: bool = False  # in a side letter

    def __str__(self) -> str:
        text = f"{self.lever} {self.level}" + (f" in {self.start}" if self.start else "")
        return text + (" after" if self.after else "") + (" quiet" if self.quiet else "")

    @property
    def plain(self) -> "Term":
        """Lever and level alone: what the world sees once the commitment is in force."""
        kept_back = self.start or self.after or self.quiet
        return Term(self.lever, self.level) if kept_back else self

    @property
    def at_once(self) -> bool:
        return not self.start and not self.after


@dataclass(frozen=True)
class Package:
    """What the proposer gives for what it gets, for some months."""

    gives: tuple[Term, ...]
    gets: tuple[Term, ...]
    months: int
    verify: bool = False
    snapback: bool = False
    renews: int = 0  # number of the deal that this prolongs

    def __str__(self) -> str:
        ours = ", ".join(map(str, self.gives))
        theirs = ", ".join(map(str, self.gets))
        body = f"renew {self.renews}" if self.renews else f"{ours} for {theirs}"
        tail = (" verify" if self.verify else "") + (" snapback" if self.snapback else "")
        return f"{body} until {self.months}{tail}"

    @property
    def terms(self) -> tuple[Term, ...]:
        return (*self.gives, *self.gets)

    def column(self, author: str, side: str) -> tuple[Term, ...]:
        """What ``side`` commits to; in a neutral text the first column is the US's."""
        first = author if author in SIDES else "US"
        return self.gives if side == first else self.gets

    def only(self, author: str, side: str) -> "Package":
        """What ``side`` commits to, for nothing in return: no package to offer, one to weigh."""
        first = author if author in SIDES else "US"
        return replace(self, gets=()) if side == first else replace(self, gives=())

    def public(self) -> "Package":
        """Without the side letter."""
        gives = tuple(t for t in self.gives if not t.quiet)
        gets = tuple(t for t in self.gets if not t.quiet)
        return Package(gives, gets, self.months, self.verify, self.snapback, self.renews)


@dataclass(frozen=True)
class Difference:
    """How a side's commitment on a lever changed between two packages; None where there is none."""

    side: str
    lever: str
    old: Term | None
    new: Term | None


def differences(old: tuple[str, Package], new: tuple[str, Package]) -> tuple[Difference, ...]:
    """What a counter changed, by side in the order of the columns; author and package each."""
    found = []
    for side in SIDES:
        before = {t.lever: t for t in old[1].column(old[0], side)}
        after = {t.lever: t for t in new[1].column(new[0], side)}
        for lever in dict.fromkeys([*before, *after]):
            if before.get(lever) != after.get(lever):
                found.append(Difference(side, lever, before.get(lever), after.get(lever)))
    return tuple(found)


def mirrored(package: Package) -> Package:
    """The same package from the other side of the table."""
    return Package(
        package.gets,
        package.gives,
        package.months,
        package.verify,
        package.snapback,
        package.renews,
    )


def read_package(text: str, author: str, words: list[str]) -> Package:
    """The package in the words after ``offer`` or ``counter``; ``text`` is the whole for errors."""
    package = package_as_written(text, author, words)
    fault = fault_of(package, author)
    if fault:
        raise IllegalMove(f"{text!r}: {fault}")
    return package


# Words of a text. [definition]
def package_as_written(text: str, author: str, words: list[str]) -> Package:
    """The same with whatever ``fault_of`` finds in it, for who is still writing it."""
    tail = {"verify": False, "snapback": False}
    while words and words[-1] in tail and not tail[words[-1]]:
        tail[words[-1]] = True
        words = words[:-1]
    if len(words) < 2 or words[-2] != "until":
        raise IllegalMove(_form(text, author))
    months = number(text, words[-1], "months")
    if words[0] == "renew":
        if len(words) != 4:
            raise IllegalMove(f"{text!r}: write '{author} offer renew DEAL until MONTHS'")
        deal = number(text, words[1], "deal")
        if not deal:
            raise IllegalMove(f"{text!r}: deals are numbered from 1")
        return Package((), (), months, tail["verify"], tail["snapback"], deal)
    if "for" not in words:
        raise IllegalMove(_form(text, author))
    cut = words.index("for")
    first = author if author in SIDES else "US"
    gives = _terms(text, words[:cut], first)
    gets = _terms(text, words[cut + 1 : -2], opponent(first))
    return Package(gives, gets, months, tail["verify"], tail["snapback"])


# A package lasts ten years at most. [definition, months]
def fault_of(package: Package, author: str) -> Reason | None:
    """What keeps a package from being one whoever wrote it, with the cure; None if nothing does.

    The one check of the rules that hold at every table, for the text's reader, the composer,
    players and ``legal.check``. What fits a table now, such as openings, is asked there.
    """
    if type(package.months) is not int or not 1 <= package.months <= 120:
        return Reason("a package lasts 1 to 120 months", "lasts")
    if package.renews:
        if package.terms or type(package.renews) is not int or package.renews < 0:
            why = "a renewal names a deal by its number from 1 and nothing else"
            return Reason(why, "renewal")
        return None
    first = author if author in SIDES else "US"
    waits = False
    for side, mine in ((first, package.gives), (opponent(first), package.gets)):
        if not mine:
            why = f"{side} gives nothing; name a lever and its level in each column"
            return Reason(why, "gives_nothing", side=side)
        if len(mine) > 1 and len({t.lever for t in mine}) < len(mine):
            return Reason("a lever stands twice in one column", "twice")
        for term in mine:
            fault = _fault_of_term(term, side, package.months)
            if fault:
                return fault
            waits = waits or term.after
    fault = _fault_of_order(package) if waits else None
    if fault:
        return fault
    if len(package.gives) + len(package.gets) > SHORT and len(str(package)) > LONGEST:
        why = f"the package is longer than {LONGEST} signs; make two of it"
        return Reason(why, "too_long", n=LONGEST)
    return None


def _fault_of_order(package: Package) -> Reason | None:
    """A column waits for the other only if the other does not wait too, and has begun by then."""
    ours, theirs = (any(t.after for t in c) for c in (package.gives, package.gets))
    if ours and theirs:
        return Reason("both columns wait for each other; take one 'after' out", "both_wait")
    if not any(t.at_once for t in (package.gets if ours else package.gives)):
        return Reason("'after' needs a commitment of the other side at once", "after_what")
    return None


# A commitment begins within five years. [definition, months]
def _fault_of_term(term: Term, side: str, months: int) -> Reason | None:
    lever = levers().get(term.lever)
    if lever is None or lever.side != side:
        return Reason(f"{side} has no lever {term.lever!r}", "no_lever", side=side, name=term.lever)
    if type(term.level) is not int or type(term.start) is not int:
        why = f"'{term}' must count levels and months in whole numbers"
        return Reason(why, "counts", lever=term.lever)
    if not 0 <= term.level < len(lever.names):
        return no_level(term.lever, term.level)
    if term.start:
        if not 1 <= term.start <= 60:
            return Reason("a commitment begins in 1 to 60 months", "begins")
        if term.start >= months:
            why = f"'{term}' would begin when the package has ended"
            return Reason(why, "begins_late", term=term)
        if term.after:
            return Reason("a commitment has a date or comes 'after', not both", "date_or_after")
    if term.quiet and lever.kind == "tariff":
        why = f"a tariff is published; {term.lever} cannot be quiet"
        return Reason(why, "tariff_quiet", lever=term.lever)
    return None


def crosses(lever: str, level: int, red_lines: Mapping[str, int]) -> bool:
    """Whether a level lies below the one that a delegation's instructions keep its lever at."""
    return level < red_lines.get(lever, 0)


def no_level(lever: str, level: int) -> Reason:
    """A level that a lever does not have: which it has."""
    last = len(levers()[lever].names) - 1
    why = f"{lever} has levels 0 to {last}, not {level}"
    return Reason(why, "no_level", lever=lever, last=last, level=level)


def _form(text: str, author: str) -> str:
    return (
        f"{text!r}: write '{author} offer LEVER LEVEL for LEVER LEVEL until MONTHS "
        "[verify] [snapback]'"
    )


def _terms(text: str, words: list[str], side: str) -> tuple[Term, ...]:
    chunks = [c.split() for c in " ".join(words).split(",")]
    return tuple(_term(text, chunk, side) for chunk in chunks)


# Words of a text. [definition]
def _term(text: str, words: list[str], side: str) -> Term:
    quiet = len(words) > 2 and words[-1] == "quiet"
    words = words[:-1] if quiet else words
    after = len(words) > 2 and words[-1] == "after"
    words = words[:-1] if after else words
    start = 0
    if len(words) == 4 and words[2] == "in":
        start = number(text, words[3], "months")
        if not start:
            raise IllegalMove(f"{text!r}: a commitment begins in 1 to 60 months")
        words = words[:2]
    lever, level = read_level(text, words, side)
    return Term(lever, level, start, after, quiet)


def read_level(text: str, words: Iterable[str], side: str) -> tuple[str, int]:
    """A lever of a side and one of its levels."""
    words = list(words)
    if len(words) != 2:
        raise IllegalMove(f"{text!r}: a lever and its level are needed, as in 'ai_chips 2'")
    lever = read_lever(text, words[0], side)
    level = number(text, words[1], "level")
    names = levers()[lever].names
    if level >= len(names):
        raise IllegalMove(f"{text!r}: {lever} has levels 0 to {len(names) - 1}, not {level}")
    return lever, level


def read_lever(text: str, name: str, side: str) -> str:
    """A lever of a side, or the nearest name in the error."""
    found = levers().get(name)
    if found is None or found.side != side:
        known = [k for k, v in levers().items() if v.side == side]
        near = get_close_matches(name, known, 1, 0.0)
        raise IllegalMove(f"{text!r}: {side} has no lever {name!r}; the nearest is {near[0]!r}")
    return name


# Digits of a number. [definition]
def number(text: str, word: str, what: str) -> int:
    """A whole number of at most four digits."""
    if not (word.isascii() and word.isdigit() and len(word) <= 4):
        raise IllegalMove(f"{text!r}: {word!r} is no number of {what}")
    return int(word)
