<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="learn.found" numerus="yes">
        <source>{n} terms</source>
        <translation>
            <numerusform>{n} term</numerusform>
            <numerusform>{n} terms</numerusform>
        </translation>
    </message>
    <message id="learn.glossary">
        <source>Glossary</source>
    </message>
    <message id="learn.search">
        <source>Search: a word or a part of it</source>
    </message>
    <message id="learn.see">
        <source>See also {names}.</source>
    </message>
    <message id="learn.source">
        <source>Source: {name}.</source>
    </message>
    <message id="learn.term_told">
        <source>{name}: {says}</source>
    </message>
</context>
</TS>
