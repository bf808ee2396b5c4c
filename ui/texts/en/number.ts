<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="number.bn_usd">
        <source>bn USD</source>
    </message>
    <message id="number.percent">
        <source>{n} %</source>
    </message>
    <message id="number.with_unit">
        <source>{n} {unit}</source>
    </message>
</context>
</TS>
