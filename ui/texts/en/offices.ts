<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="offices.result">
        <source>{n}: economy {a}, security {b}, what all answer for {c} billion USD against no deal.</source>
    </message>
    <message id="offices.said">
        <source>{name}: {a} × yes, {b} × no, {c} × away.</source>
    </message>
    <message id="offices.somebody">
        <source>Somebody in this office</source>
    </message>
    <message id="offices.title">
        <source>By office</source>
    </message>
    <message id="offices.told">
        <source>What the game has come to for each office by its own weights of economy and security; 0 is no deal, 50 is what par would have been worth to it. What all of a delegation answer for counts for each of them.</source>
    </message>
    <message id="offices.watched">
        <source>Watched by {names}.</source>
    </message>
</context>
</TS>
