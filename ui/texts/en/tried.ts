<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="tried.deals">
        <source>{deals}, {kept} of them kept as far as came out; no deal in {n} of {most}.</source>
    </message>
    <message id="tried.deals_n" numerus="yes">
        <source>{n} deals</source>
        <translation>
            <numerusform>{n} deal</numerusform>
            <numerusform>{n} deals</numerusform>
        </translation>
    </message>
    <message id="tried.even">
        <source>Neither side did clearly better over {most}: the seats are even.</source>
    </message>
    <message id="tried.events">
        <source>Events that came, and in how many of {most}: {list}.</source>
    </message>
    <message id="tried.failed">
        <source>The player of {side} failed in {n} of {most} and was replaced by one that does nothing.</source>
    </message>
    <message id="tried.few">
        <source>These are too few games to say whether the seats are even.</source>
    </message>
    <message id="tried.games" numerus="yes">
        <source>{n} games between computer players.</source>
        <translation>
            <numerusform>{n} game between computer players.</numerusform>
            <numerusform>{n} games between computer players.</numerusform>
        </translation>
    </message>
    <message id="tried.idle">
        <source>Levers that nobody moved: {list}.</source>
    </message>
    <message id="tried.levers">
        <source>Levers that were moved, and in how many of {most}: {list}.</source>
    </message>
    <message id="tried.moves">
        <source>A game had {moves} moves on average.</source>
    </message>
    <message id="tried.n_games" numerus="yes">
        <source>{n} games</source>
        <translation>
            <numerusform>{n} game</numerusform>
            <numerusform>{n} games</numerusform>
        </translation>
    </message>
    <message id="tried.never">
        <source>Events that never came: {list}.</source>
    </message>
    <message id="tried.no_deal">
        <source>No deal in any of {most}: look whether the mandates leave something to agree on.</source>
    </message>
    <message id="tried.nothing">
        <source>No game was played.</source>
    </message>
    <message id="tried.side">
        <source>{side}: {result} points on average, where 0 is no deal and {par} is par. Above par in {n} of {most}, worse than no deal in {below}.</source>
    </message>
    <message id="tried.times">
        <source>{what} ({n})</source>
    </message>
    <message id="tried.uneven">
        <source>In {n} of {most} {side} did better than {other}: this is uneven. Give {other} more to offer, or a mandate that asks for less.</source>
    </message>
</context>
</TS>
