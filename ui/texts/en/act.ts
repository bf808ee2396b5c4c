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
    <message id="act.ask">
        <source>{side} asks: {text}</source>
    </message>
    <message id="act.forbid">
        <source>Ruling: {lever} may not be moved. {text}</source>
    </message>
    <message id="act.inject">
        <source>Event for {to}: {text} ({effects})</source>
    </message>
    <message id="act.no_effect">
        <source>no effect</source>
    </message>
    <message id="act.note">
        <source>Note: {text}</source>
    </message>
    <message id="act.rule">
        <source>Ruling: {text} ({effects})</source>
    </message>
    <message id="act.tell">
        <source>The facilitator to {to}: {text}</source>
    </message>
</context>
</TS>
