<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="strength.head">
        <source>plans    median ms   longest ms   points above a negotiator in its seat, {pairs} mirrored pairs</source>
    </message>
</context>
</TS>
