<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="good.advanced_chips">
        <source>other chips</source>
    </message>
    <message id="good.ai_chips">
        <source>AI chips</source>
    </message>
    <message id="good.antimony">
        <source>antimony</source>
    </message>
    <message id="good.design_software">
        <source>design software</source>
    </message>
    <message id="good.engines">
        <source>engine parts</source>
    </message>
    <message id="good.gallium">
        <source>gallium</source>
    </message>
    <message id="good.germanium">
        <source>germanium</source>
    </message>
    <message id="good.graphite">
        <source>graphite</source>
    </message>
    <message id="good.heavy">
        <source>heavy rare earths</source>
    </message>
    <message id="good.legacy_chips">
        <source>legacy chips</source>
    </message>
    <message id="good.light">
        <source>light rare earths</source>
    </message>
    <message id="good.magnets">
        <source>magnets</source>
    </message>
    <message id="good.samarium">
        <source>samarium</source>
    </message>
    <message id="good.tools">
        <source>chip tools</source>
    </message>
    <message id="good.tungsten">
        <source>tungsten</source>
    </message>
</context>
</TS>
