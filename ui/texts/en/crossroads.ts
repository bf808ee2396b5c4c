<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="crossroads.accepts">
        <source>accepts</source>
    </message>
    <message id="crossroads.alike">
        <source>{n} of {most} went the way that was gone</source>
    </message>
    <message id="crossroads.closes">
        <source>closes</source>
    </message>
    <message id="crossroads.counters">
        <source>counters</source>
    </message>
    <message id="crossroads.offers">
        <source>offers</source>
    </message>
    <message id="crossroads.refuses">
        <source>refuses</source>
    </message>
    <message id="crossroads.threatens">
        <source>threatens</source>
    </message>
    <message id="crossroads.waits">
        <source>waits</source>
    </message>
</context>
</TS>
