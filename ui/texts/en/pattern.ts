<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="pattern.date">
        <source>d MMMM yyyy</source>
    </message>
    <message id="pattern.month">
        <source>MMMM yyyy</source>
    </message>
    <message id="pattern.month_short">
        <source>MMM</source>
    </message>
</context>
</TS>
