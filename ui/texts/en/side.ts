<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="side.CN">
        <source>China</source>
    </message>
    <message id="side.US">
        <source>United States</source>
    </message>
    <message id="side.US_short">
        <source>US</source>
    </message>
    <message id="side.neutral">
        <source>The neutral text</source>
    </message>
    <message id="side.none">
        <source>neither side</source>
    </message>
</context>
</TS>
