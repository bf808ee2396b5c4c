<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="since.and_more">
        <source>{what} and more</source>
    </message>
    <message id="since.before">
        <source>before</source>
    </message>
    <message id="since.deals">
        <source>deals that began or ended</source>
    </message>
    <message id="since.deals_named">
        <source>Deals: {what}</source>
    </message>
    <message id="since.drift">
        <source>the course of things (stocks, growth, dates announced)</source>
    </message>
    <message id="since.drift_short">
        <source>the course of things</source>
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
    <message id="since.events_named">
        <source>Event: {what}</source>
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
    <message id="since.now">
        <source>now</source>
    </message>
    <message id="since.own">
        <source>{side}'s own measures</source>
    </message>
    <message id="since.own_named">
        <source>Own: {what}</source>
    </message>
    <message id="since.part">
        <source>{cause} {n}</source>
    </message>
    <message id="since.rulings">
        <source>rulings of the facilitator</source>
    </message>
    <message id="since.rulings_named">
        <source>Ruling: {what}</source>
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
    <message id="since.theirs_named">
        <source>{side}: {what}</source>
    </message>
    <message id="since.together">
        <source>together, as on the cards</source>
    </message>
</context>
</TS>
