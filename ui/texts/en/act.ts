<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="act.all">
        <source>everybody</source>
    </message>
    <message id="act.allow">
        <source>Ruling: {lever} may be moved again. {text}</source>
    </message>
    <message id="act.allow_kind">
        <source>Ruling, allowed again: {kind}. {text}</source>
    </message>
    <message id="act.ask">
        <source>{side} asks: {text}</source>
    </message>
    <message id="act.beside">
        <source>{what}: computed {a}, with what was ruled {b}.</source>
    </message>
    <message id="act.forbid">
        <source>Ruling: {lever} may not be moved. {text}</source>
    </message>
    <message id="act.forbid_kind">
        <source>Ruling, not allowed for now: {kind}. {text}</source>
    </message>
    <message id="act.inject">
        <source>Event for {to}: {text} ({effects})</source>
    </message>
    <message id="act.left_out">
        <source>(left out, as names are)</source>
    </message>
    <message id="act.member_away">
        <source>{side}, person {who} is away: {text}</source>
    </message>
    <message id="act.member_held">
        <source>{side}: office {who} is now held by {text}.</source>
    </message>
    <message id="act.member_here">
        <source>{side}, person {who} is here again: {text}</source>
    </message>
    <message id="act.member_left">
        <source>{side}, person {who} has left: {text}</source>
    </message>
    <message id="act.no_effect">
        <source>no effect</source>
    </message>
    <message id="act.note">
        <source>Note: {text}</source>
    </message>
    <message id="act.observer">
        <source>an observer</source>
    </message>
    <message id="act.person">
        <source>a person</source>
    </message>
    <message id="act.poll">
        <source>{side} asked its people ({a} × yes, {b} × no, {c} × away): {text}</source>
    </message>
    <message id="act.rule">
        <source>Ruling: {text} ({effects})</source>
    </message>
    <message id="act.seat">
        <source>{side} is played by {player} from now on. {text}</source>
    </message>
    <message id="act.tell">
        <source>The facilitator to {to}: {text}</source>
    </message>
</context>
</TS>
