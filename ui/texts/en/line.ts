<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="line.after_theirs">
        <source>after theirs</source>
    </message>
    <message id="line.at_once">
        <source>at once</source>
    </message>
    <message id="line.begins">
        <source>Begins</source>
    </message>
    <message id="line.click_to_change">
        <source>Click to change it.</source>
    </message>
    <message id="line.crosses">
        <source>crosses our red line</source>
    </message>
    <message id="line.from_to">
        <source>{a} → {b}</source>
    </message>
    <message id="line.level">
        <source>Level</source>
    </message>
    <message id="line.lever">
        <source>Lever</source>
    </message>
    <message id="line.may_cross">
        <source>may cross their red line</source>
    </message>
    <message id="line.new">
        <source>new</source>
    </message>
    <message id="line.package_opens_lever_or">
        <source>A package opens a lever or holds it where it is.</source>
    </message>
    <message id="line.side_letter">
        <source>side letter</source>
    </message>
    <message id="line.stands_another_line">
        <source>It stands in another line.</source>
    </message>
    <message id="line.stays">
        <source>stays: {level}</source>
    </message>
    <message id="line.take_this_line_out">
        <source>Take this line out</source>
    </message>
    <message id="line.take_this_line_out_2">
        <source>Take this line out (Delete)</source>
    </message>
    <message id="line.to">
        <source>→ {b}</source>
    </message>
    <message id="line.was">
        <source>was: {term}</source>
    </message>
    <message id="line.worth">
        <source>we {a}, {other} {b}</source>
    </message>
    <message id="line.worth_held">
        <source>Worth of holding it there: {worth}</source>
    </message>
</context>
</TS>
