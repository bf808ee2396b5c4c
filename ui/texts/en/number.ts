<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="number.accounts">
        <source>The turn's accounts by part, bn USD against nobody having moved</source>
    </message>
    <message id="number.ask">
        <source>Press a bar, a tile or a link of the map: where its number comes from stands here.</source>
    </message>
    <message id="number.back">
        <source>&amp;Back</source>
    </message>
    <message id="number.behind">
        <source>Choose a row to see the moves behind it.</source>
    </message>
    <message id="number.behind_row">
        <source>{row}: {what}</source>
    </message>
    <message id="number.bn_usd">
        <source>bn USD</source>
    </message>
    <message id="number.equations">
        <source>Equations</source>
    </message>
    <message id="number.flow">
        <source>{good} to {user}</source>
    </message>
    <message id="number.flow_normal">
        <source>of normal trade</source>
    </message>
    <message id="number.limits">
        <source>Limits: {text}</source>
    </message>
    <message id="number.moved">
        <source>What moved it this turn</source>
    </message>
    <message id="number.no_moves">
        <source>no single move; what was in force went on to work</source>
    </message>
    <message id="number.or_more">
        <source>{n} or more</source>
    </message>
    <message id="number.parameter">
        <source>{name}: {a} ({b} to {c}) {unit}</source>
    </message>
    <message id="number.parameters" numerus="yes">
        <source>{n} parameters, with their ranges and sources</source>
        <translation>
            <numerusform>{n} parameter, with its range and source</numerusform>
            <numerusform>{n} parameters, with their ranges and sources</numerusform>
        </translation>
    </message>
    <message id="number.parts">
        <source>Its parts</source>
    </message>
    <message id="number.percent">
        <source>{n} %</source>
    </message>
    <message id="number.percent_or_more">
        <source>{n} %+</source>
    </message>
    <message id="number.ruled_by">
        <source>{lever}: {level}.</source>
    </message>
    <message id="number.rules">
        <source>How it is worked out</source>
    </message>
    <message id="number.source">
        <source>{source} [{mark}]</source>
    </message>
    <message id="number.stock">
        <source>In stock: {a} months of need ({b} to {c}).</source>
    </message>
    <message id="number.stock_exact">
        <source>In stock: {a} months of need.</source>
    </message>
    <message id="number.unmoved">
        <source>No turn has been played yet, so nothing has moved it.</source>
    </message>
    <message id="number.weight">
        <source>{part}, weight {n} in 100</source>
    </message>
    <message id="number.with_unit">
        <source>{n} {unit}</source>
    </message>
</context>
</TS>
