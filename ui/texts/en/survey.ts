<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="survey.after">
        <source>After the session</source>
    </message>
    <message id="survey.back">
        <source>Back</source>
    </message>
    <message id="survey.before">
        <source>Before the session</source>
    </message>
    <message id="survey.head">
        <source>question                    before     after    change    people both times</source>
    </message>
    <message id="survey.keep">
        <source>Keep my answers</source>
    </message>
    <message id="survey.kept">
        <source>Kept in {name} beside the games. The page is empty for the next person.</source>
    </message>
    <message id="survey.no_names">
        <source>Nobody's name is asked. If you want to compare before with after, give the same word both times; it is yours to choose. What you leave empty is left out.</source>
    </message>
    <message id="survey.not_at_all">
        <source>not at all</source>
    </message>
    <message id="survey.not_kept">
        <source>{name} was not written: {reason}. Your answers still stand here; try again.</source>
    </message>
    <message id="survey.nothing">
        <source>Nothing is answered yet.</source>
    </message>
    <message id="survey.very_much">
        <source>very much</source>
    </message>
    <message id="survey.when">
        <source>Before or after</source>
    </message>
    <message id="survey.word">
        <source>A word of your own, or nothing</source>
    </message>
</context>
</TS>
