<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="strip.click">
        <source>{n}: click “{name}”</source>
    </message>
    <message id="strip.end">
        <source>{n}: the end, with both results and what has been learned</source>
    </message>
</context>
</TS>
