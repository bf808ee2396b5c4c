<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="part.alliance">
        <source>Allies</source>
    </message>
    <message id="part.compute_access">
        <source>Compute access</source>
    </message>
    <message id="part.leverage">
        <source>Leverage</source>
    </message>
    <message id="part.readiness">
        <source>Input cover</source>
    </message>
    <message id="part.resilience">
        <source>Supply resilience</source>
    </message>
    <message id="part.self_reliance">
        <source>Self-reliance</source>
    </message>
    <message id="part.standing">
        <source>Standing abroad</source>
    </message>
    <message id="part.technology_lead">
        <source>Technology lead</source>
    </message>
</context>
</TS>
