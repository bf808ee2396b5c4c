<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="clause.after">
        <source>once the other side has kept its part</source>
    </message>
    <message id="clause.quiet">
        <source>in a side letter</source>
    </message>
    <message id="clause.snapback">
        <source>with snap-back</source>
    </message>
    <message id="clause.start" numerus="yes">
        <source>in {n} months</source>
        <translation>
            <numerusform>in {n} month</numerusform>
            <numerusform>in {n} months</numerusform>
        </translation>
    </message>
    <message id="clause.verify">
        <source>with verification</source>
    </message>
</context>
</TS>
