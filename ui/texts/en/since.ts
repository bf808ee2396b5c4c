<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="since.deals">
        <source>deals that began or ended</source>
    </message>
    <message id="since.drift">
        <source>the course of things (stocks, growth, dates announced)</source>
    </message>
    <message id="since.earlier">
        <source>earlier moves and deals</source>
    </message>
    <message id="since.economy">
        <source>economy, bn</source>
    </message>
    <message id="since.events">
        <source>events</source>
    </message>
    <message id="since.leverage">
        <source>leverage</source>
    </message>
    <message id="since.moves">
        <source>moves of {side}</source>
    </message>
    <message id="since.nothing">
        <source>nothing</source>
    </message>
    <message id="since.part">
        <source>{cause} {n}</source>
    </message>
    <message id="since.security">
        <source>security</source>
    </message>
    <message id="since.side">
        <source>{side}: economy {a} bn this turn, from {b}; security {c}, from {d}.</source>
    </message>
    <message id="since.since_last_turn">
        <source>What moved the figures since last turn</source>
    </message>
    <message id="since.support">
        <source>support</source>
    </message>
    <message id="since.together">
        <source>together, as on the cards</source>
    </message>
</context>
</TS>
