"""Who sits in a delegation: people by office, how they decide, and what their ballots mean.

A header names people in its options, offices by their number in the scenario's order:

    us-office-3 = Ann Lee + Ben Wu    two people who share an office (mirror roles)
    us-decides = majority             speaker (as without it), majority or all
    observer-1 = Eve                  who watches and belongs to nobody

Before a delegation offers, accepts or commits, its people may be asked: a poll is an act beside the
moves (engine/rules/facilitator). A person is called by the number of the office, with a letter
where an office is shared: ``3a`` and ``3b``. An office is for it when more of its people who are
there say yes than no. By ``majority`` the offices in favour must have more than half of the votes
of all offices whose people are there, by ``all`` each must be in favour; by ``speaker`` a poll
binds nobody. What people say of a package is their office's vote at home (``at_home``).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from string import ascii_lowercase

from engine.rules.levers import SIDES
from engine.rules.package import IllegalMove

SPEAKER, MAJORITY, ALL = "speaker", "majority", "all"
RULES = (SPEAKER, MAJORITY, ALL)
YES, NO, AWAY = "yes", "no", "away"
SAID = (YES, NO, AWAY)
AND = " + "  # between people who share an office
OFFICES = 6  # in a delegation [definition]
SHARING = 4  # people of one office [definition]
NAME = 40  # signs of a person's name [definition]
OBSERVERS = 30  # observers of a game [definition]

Ballots = tuple[tuple[str, str], ...]  # person and what was said, in the order of the offices


@dataclass(frozen=True)
class Person:
    """Somebody in a delegation: ``id`` is the office's number, and a letter where it is shared."""

    id: str
    office: int  # from 0, as scenarios list them
    name: str


@dataclass(frozen=True)
class Delegation:
    """A side's people by office, and by which rule they decide."""

    offices: tuple[tuple[str, ...], ...] = ()
    decides: str = SPEAKER

    @property
    def people(self) -> tuple[Person, ...]:
        found = []
        for office, names in enumerate(self.offices):
            for k, name in enumerate(names):
                letter = ascii_lowercase[k] if len(names) > 1 else ""
                found.append(Person(f"{office + 1}{letter}", office, name))
        return tuple(found)

    def held(self, office: int, names: tuple[str, ...]) -> "Delegation":
        """With other people in an office."""
        size = max(len(self.offices), office + 1)
        offices = [self.offices[i] if i < len(self.offices) else () for i in range(size)]
        offices[office] = names
        return Delegation(tuple(offices), self.decides)

    def without(self, who: str) -> "Delegation":
        """With a person gone, or all of an office where it is called by its number."""
        office = office_of(who)
        left = [p for p in self.people if p.office == office and not p.id.startswith(who)]
        return self.held(office, tuple(p.name for p in left))

    def votes(self, ballots: Ballots) -> dict[int, bool]:
        """Whether an office is for it, of each whose people are there."""
        said = dict(ballots)
        found = {}
        for office in range(len(self.offices)):
            own = [said.get(p.id, AWAY) for p in self.people if p.office == office]
            if any(x != AWAY for x in own):
                found[office] = own.count(YES) > own.count(NO)
        return found

    def agreed(self, ballots: Ballots, weights: Sequence[int]) -> bool:
        """Whether the delegation may go on by its rule; ``weights`` are the offices' votes."""
        votes = self.votes(ballots)
        if self.decides == ALL:
            return bool(votes) and all(votes.values())
        if self.decides == MAJORITY:
            present = sum(weights[i] for i in votes if i < len(weights))
            return 2 * sum(weights[i] for i, yes in votes.items() if yes) > present
        return True


@dataclass(frozen=True)
class Cast:
    """Everybody who takes part in a game beside its seats."""

    delegations: Mapping[str, Delegation] = field(
        default_factory=lambda: {s: Delegation() for s in SIDES}
    )
    observers: tuple[str, ...] = ()

    @property
    def there(self) -> bool:
        """Whether anybody is named."""
        return bool(self.observers) or any(d.people for d in self.delegations.values())

    def options(self) -> tuple[tuple[str, str], ...]:
        """As the header of a record holds it; raises IllegalMove for a name that it cannot."""
        found = []
        for side in SIDES:
            own = self.delegations[side]
            for number, names in enumerate(own.offices, 1):
                if names:
                    found.append((f"{side.lower()}-office-{number}", joined(names)))
            if own.people and own.decides != SPEAKER:
                found.append((f"{side.lower()}-decides", own.decides))
        for number, name in enumerate(self.observers[:OBSERVERS], 1):
            found.append((f"observer-{number}", joined([name])))
        return tuple(found)


NOBODY = Cast()


@lru_cache(maxsize=64)  # headers of games that are played side by side [numerics]
def cast_of(options: tuple[tuple[str, str], ...]) -> Cast:
    """The people that a header's options name; what cannot be read names nobody."""
    known = dict(options)
    if not any(is_of_a_cast(key) for key in known):
        return NOBODY
    delegations = {}
    for side in SIDES:
        own = Delegation(decides=_rule(known.get(f"{side.lower()}-decides", SPEAKER)))
        for number in range(1, OFFICES + 1):
            text = known.get(f"{side.lower()}-office-{number}")
            names = _names(text) if text is not None else ()
            if names:
                own = own.held(number - 1, names)
        delegations[side] = own
    watching = [_names(known.get(f"observer-{n}", "")) for n in range(1, OBSERVERS + 1)]
    return Cast(delegations, tuple(names[0] for names in watching if names))


def is_of_a_cast(key: str) -> bool:
    """Whether an option of a header names people."""
    stem, _, number = key.rpartition("-")
    return number.isdigit() and stem in ("us-office", "cn-office", "observer")


def split(text: str) -> tuple[str, ...]:
    """The people of an office as they are typed; raises IllegalMove with what would be right."""
    names = tuple(" ".join(name.split()) for name in text.split("+"))
    names = tuple(name for name in names if name)
    if len(names) > SHARING:
        raise IllegalMove(f"{len(names)} people share an office; the most are {SHARING}")
    for name in names:
        if len(name) > NAME:
            raise IllegalMove(f"the name {name[:NAME]!r} goes on; the most are {NAME} signs")
    return names


def joined(names: Iterable[str]) -> str:
    """People of an office as a text that ``split`` reads back; raises IllegalMove."""
    found = tuple(names)
    text = AND.join(found)
    if split(text) != found:
        raise IllegalMove(f"{text[:60]!r}: a name holds no '+' and no space at its ends")
    return text


def read_ballots(words: Sequence[str]) -> Ballots:
    """``1 yes, 3a no, 3b away``; raises IllegalMove with what would be right."""
    found: list[tuple[str, str]] = []
    for part in " ".join(words).split(","):
        pair = part.split()
        if len(pair) != 2 or not is_person(pair[0]) or pair[1] not in SAID:
            raise IllegalMove(
                f"{part.strip()[:40]!r}: write a person and yes, no or away, as in '3a yes'"
            )
        if pair[0] in dict(found):
            raise IllegalMove(f"{pair[0]} is asked twice; ask each person once")
        found.append((pair[0], pair[1]))
    return tuple(found)


def written(ballots: Ballots) -> str:
    """A text that ``read_ballots`` reads back."""
    return ", ".join(f"{who} {said}" for who, said in ballots)


def is_person(text: str) -> bool:
    """Whether a text can call a person: the number of an office and perhaps a letter."""
    number, letter = text[:1], text[1:]
    offices = "".join(str(n) for n in range(1, OFFICES + 1))
    return number in tuple(offices) and letter in ("", *ascii_lowercase[:SHARING])


def office_of(person: str) -> int:
    """The office of a person, from 0."""
    return int(person[0]) - 1


def _names(text: str) -> tuple[str, ...]:
    try:
        return split(text)
    except IllegalMove:
        return ()


def _rule(text: str) -> str:
    return text if text in RULES else SPEAKER


def dealt(
    names: Sequence[str], votes: Mapping[str, Sequence[int]], shuffled: Sequence[float],
    decides: str = SPEAKER, sharing: int = 2,
) -> Cast:  # fmt: skip
    """A class over two delegations: by turns to either side, offices with most votes first, then
    from the first again (mirror roles) up to ``sharing`` people an office; who is left watches.

    ``shuffled`` are numbers by which the names are put in order, one each: the same list and the
    same numbers deal the same. A class of an odd number gives one side a person more.
    """
    order = [n for _, n in sorted(zip(shuffled, names, strict=True), key=lambda x: x[0])]
    own, left = {}, []
    for side, mine in zip(SIDES, (order[0::2], order[1::2]), strict=True):
        own[side], rest = placed(mine, votes[side], decides, sharing)
        left += rest
    return Cast(own, tuple(name for name in order if name in left))


def placed(
    names: Sequence[str], votes: Sequence[int], decides: str = SPEAKER, sharing: int = 2
) -> tuple[Delegation, list[str]]:
    """People in a delegation's offices, those with most votes first, then from the first again; and
    for whom there is no place.
    """
    offices: list[list[str]] = [[] for _ in votes]
    places = list(_places(votes, sharing))
    for name, place in zip(names, places, strict=False):
        offices[place].append(name)
    return Delegation(tuple(map(tuple, offices)), decides), list(names[len(places) :])


def _places(votes: Sequence[int], sharing: int) -> Iterator[int]:
    first = sorted(range(len(votes)), key=lambda i: (-votes[i], i))
    for _ in range(sharing):
        yield from first
