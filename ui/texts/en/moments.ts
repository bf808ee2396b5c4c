<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="moments.accepts">
        <source>{side} accepts the package.</source>
    </message>
    <message id="moments.asks">
        <source>{side} asks for {gets}, and gives nothing for it.</source>
    </message>
    <message id="moments.at_home">
        <source>The vote at home</source>
    </message>
    <message id="moments.broken">
        <source>{side} has broken its word on {lever}, in the open.</source>
    </message>
    <message id="moments.came_due">
        <source>No deal held it off: {side} puts {lever} at {level}.</source>
    </message>
    <message id="moments.count">
        <source>{n} of {m}</source>
    </message>
    <message id="moments.date">
        <source>The date has come</source>
    </message>
    <message id="moments.ended">
        <source>A deal has ended</source>
    </message>
    <message id="moments.fails">
        <source>{side}: the package fails at home.</source>
    </message>
    <message id="moments.found">
        <source>It came out</source>
    </message>
    <message id="moments.gives">
        <source>{side} gives {gives}, and asks for nothing.</source>
    </message>
    <message id="moments.handshake">
        <source>Agreed at the table</source>
    </message>
    <message id="moments.held_back">
        <source>{side} takes back what it gave in the deal.</source>
    </message>
    <message id="moments.in_force">
        <source>Deal {n} is in force. {package}</source>
    </message>
    <message id="moments.letter_out">
        <source>The side letter of deal {n} is public now.</source>
    </message>
    <message id="moments.neutral_offers">
        <source>A neutral text: the United States gives {us}; China gives {cn}.</source>
    </message>
    <message id="moments.offer">
        <source>An offer</source>
    </message>
    <message id="moments.offers">
        <source>{side} offers {gives} for {gets}.</source>
    </message>
    <message id="moments.our_house">
        <source>Our house</source>
    </message>
    <message id="moments.passes">
        <source>{side}: the package passes at home.</source>
    </message>
    <message id="moments.prolongs">
        <source>{side} offers to prolong deal {n}.</source>
    </message>
    <message id="moments.ran_out">
        <source>Deal {n} has run out. What was given in it goes back.</source>
    </message>
    <message id="moments.refusal">
        <source>A refusal</source>
    </message>
    <message id="moments.rejects">
        <source>{side} says no, without a reason.</source>
    </message>
    <message id="moments.rejects_because">
        <source>{side} says no: {why}.</source>
    </message>
    <message id="moments.short_of_word">
        <source>{side} has carried out {lever} short of its word, in secret.</source>
    </message>
    <message id="moments.signed">
        <source>Signed</source>
    </message>
    <message id="moments.snap_back">
        <source>Snap-back</source>
    </message>
    <message id="moments.who">
        <source>{side}, {office}</source>
    </message>
</context>
</TS>
