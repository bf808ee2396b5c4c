<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="expected.by_events">
        <source>Most of that was done by what happened in the turn and is in no forecast: {events}.</source>
    </message>
    <message id="expected.by_move">
        <source>Most of that was one move of the turn, {move}: in the turn it had to bring {a} billion USD and brought {b}.</source>
    </message>
    <message id="expected.by_none">
        <source>No single move of the turn did most of that: this world answered otherwise than most of the possible ones to all that was in force.</source>
    </message>
    <message id="expected.came">
        <source>came</source>
    </message>
    <message id="expected.failed">
        <source>This could not be worked out. The game and its results are not touched.</source>
    </message>
    <message id="expected.figure">
        <source>{side} expected {expected}, came {came}</source>
    </message>
    <message id="expected.figure_outside">
        <source>{side} expected {expected}, came {came}, outside of its band</source>
    </message>
    <message id="expected.furthest_inside">
        <source>Furthest from its forecast came {side} in turn {n}: expected {expected}, came {came} billion USD, {by} apart and still inside its band.</source>
    </message>
    <message id="expected.furthest_outside">
        <source>Furthest from its forecast came {side} in turn {n}: expected {expected}, came {came} billion USD, {by} apart and outside of its band.</source>
    </message>
    <message id="expected.inside">
        <source>{n} of {m} forecasts of a turn and side came inside their band.</source>
    </message>
    <message id="expected.key_band">
        <source>Bar: 9 in 10 worlds of the forecast</source>
    </message>
    <message id="expected.key_came">
        <source>Disc: what came, inside its bar</source>
    </message>
    <message id="expected.key_middle">
        <source>Stroke: the middle of the forecast</source>
    </message>
    <message id="expected.key_outside">
        <source>Arrowhead: it came outside of its bar</source>
    </message>
    <message id="expected.link">
        <source>Forecasts</source>
    </message>
    <message id="expected.nothing">
        <source>Nobody has changed anything in this game, so there was nothing to forecast.</source>
    </message>
    <message id="expected.nothing_signed">
        <source>No package was signed, so there was none to weigh.</source>
    </message>
    <message id="expected.panel">
        <source>{side}: economy of the turn, billion USD</source>
    </message>
    <message id="expected.picture">
        <source>Forecasts of each turn's economy, and what came</source>
    </message>
    <message id="expected.signed">
        <source>Packages that both sides accepted</source>
    </message>
    <message id="expected.signed_told">
        <source>Worth in billion USD against no deal, by each side's own mandate: what it had to expect when it signed, and what the same package is worth in the world that was dealt.</source>
    </message>
    <message id="expected.title">
        <source>What was expected, and what came</source>
    </message>
    <message id="expected.votes">
        <source>At home: {votes}; {outcome}.</source>
    </message>
    <message id="expected.worth">
        <source>{side}: expected {expected}, in fact {came}</source>
    </message>
    <message id="expected.works">
        <source>The forecasts are being worked out.</source>
    </message>
</context>
</TS>
