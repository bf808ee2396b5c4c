<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="course.and_more" numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>and {n} more</numerusform>
            <numerusform>and {n} more</numerusform>
        </translation>
    </message>
    <message id="course.choose_month">
        <source>choose a month to stand there again or to play on</source>
    </message>
    <message id="course.how_it_went">
        <source>How it went</source>
    </message>
    <message id="course.play_on">
        <source>Play on from here</source>
    </message>
    <message id="course.play_on_told">
        <source>A new game with the same past begins with this turn. This game stays as it is.</source>
    </message>
    <message id="course.worth">
        <source>{side}: what each move does in {n} months</source>
    </message>
</context>
</TS>
