<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="eventlist.any_turn">
        <source>any turn</source>
    </message>
    <message id="eventlist.sound">
        <source>{name}: {n}, all sound</source>
    </message>
    <message id="eventlist.turn">
        <source>turn {n}</source>
    </message>
</context>
</TS>
