<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="outcome.broken">
        <source>broken</source>
    </message>
    <message id="outcome.in_force">
        <source>in force</source>
    </message>
    <message id="outcome.kept">
        <source>kept</source>
    </message>
    <message id="outcome.open">
        <source>open</source>
    </message>
    <message id="outcome.overtaken">
        <source>overtaken</source>
    </message>
</context>
</TS>
