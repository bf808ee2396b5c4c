<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="asking.ask">
        <source>Ask</source>
    </message>
    <message id="asking.asked">
        <source>The facilitator has your question.</source>
    </message>
    <message id="asking.back">
        <source>Back</source>
    </message>
    <message id="asking.text">
        <source>What it is about, in a line</source>
    </message>
    <message id="asking.title">
        <source>Ask for the facilitator</source>
    </message>
    <message id="asking.told">
        <source>The facilitator reads it at once. The other side does not before the game is over.</source>
    </message>
</context>
</TS>
