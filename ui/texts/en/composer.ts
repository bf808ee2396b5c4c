<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="composer.add_get">
        <source>+ add what we get</source>
    </message>
    <message id="composer.add_give">
        <source>+ add what we give</source>
    </message>
    <message id="composer.add_line">
        <source>{column}: add a line</source>
    </message>
    <message id="composer.add_line_insert">
        <source>Add a line (Insert)</source>
    </message>
    <message id="composer.add_of">
        <source>+ add what {side} gives</source>
    </message>
    <message id="composer.counter">
        <source>C&amp;ounter with this</source>
    </message>
    <message id="composer.every_lever_can_be">
        <source>Every lever that can be promised has its line.</source>
    </message>
    <message id="composer.find_lever">
        <source>Find a lever</source>
    </message>
    <message id="composer.levers_found">
        <source>Levers that can be promised</source>
    </message>
    <message id="composer.gives">
        <source>{side} gives</source>
    </message>
    <message id="composer.make_again_ctrl_shift">
        <source>Make it again (Ctrl+Shift+Z)</source>
    </message>
    <message id="composer.months_2">
        <source>Months</source>
    </message>
    <message id="composer.neutral_package">
        <source>The neutral text</source>
    </message>
    <message id="composer.offer">
        <source>&amp;Offer it to {other}</source>
    </message>
    <message id="composer.offer_instead">
        <source>&amp;Offer this to {other} in its place</source>
    </message>
    <message id="composer.package">
        <source>Your package</source>
    </message>
    <message id="composer.put_before_both">
        <source>Put it before &amp;both</source>
    </message>
    <message id="composer.put_right">
        <source>&amp;Put it right</source>
    </message>
    <message id="composer.redo">
        <source>Redo</source>
    </message>
    <message id="composer.send">
        <source>Send</source>
    </message>
    <message id="composer.snaps_back_if_broken">
        <source>snaps back if broken</source>
    </message>
    <message id="composer.take_last_change_back">
        <source>Take the last change back (Ctrl+Z)</source>
    </message>
    <message id="composer.undo">
        <source>Undo</source>
    </message>
    <message id="composer.we_get">
        <source>We get (worth in bn)</source>
    </message>
    <message id="composer.we_give">
        <source>We give (worth in bn)</source>
    </message>
    <message id="composer.with_verification">
        <source>with verification</source>
    </message>
</context>
</TS>
