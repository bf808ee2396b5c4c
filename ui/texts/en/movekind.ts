<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="movekind.counter">
        <source>packages in answer to one</source>
    </message>
    <message id="movekind.dispute">
        <source>disputes over a commitment</source>
    </message>
    <message id="movekind.evade">
        <source>carrying out less than was agreed</source>
    </message>
    <message id="movekind.hold">
        <source>taking back commitments of a broken deal</source>
    </message>
    <message id="movekind.honour">
        <source>keeping in secret what was not kept</source>
    </message>
    <message id="movekind.mediate">
        <source>asking for a neutral text</source>
    </message>
    <message id="movekind.offer">
        <source>new packages</source>
    </message>
    <message id="movekind.promise">
        <source>promises</source>
    </message>
    <message id="movekind.quiet">
        <source>side letters</source>
    </message>
    <message id="movekind.summit">
        <source>leaders' meetings</source>
    </message>
    <message id="movekind.suspend">
        <source>suspensions</source>
    </message>
    <message id="movekind.threaten">
        <source>threats</source>
    </message>
    <message id="movekind.withdraw">
        <source>taking a package off the table</source>
    </message>
    <message id="movekind.wto">
        <source>cases at the WTO</source>
    </message>
</context>
</TS>
