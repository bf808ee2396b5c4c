<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="list.comma">
        <source>{before}, {last}</source>
    </message>
    <message id="list.lines">
        <source>{before}
{last}</source>
    </message>
    <message id="list.none">
        <source>none</source>
    </message>
    <message id="list.semicolon">
        <source>{before}; {last}</source>
    </message>
    <message id="list.sentences">
        <source>{before} {last}</source>
    </message>
    <message id="list.stops">
        <source>{before}. {last}</source>
    </message>
</context>
</TS>
