<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="moveon.counts" numerus="yes">
        <source>{side} is moved on in {n} seconds.</source>
        <translation>
            <numerusform>{side} is moved on in one second.</numerusform>
            <numerusform>{side} is moved on in {n} seconds.</numerusform>
        </translation>
    </message>
    <message id="moveon.do">
        <source>Move on who is slow</source>
    </message>
    <message id="moveon.done">
        <source>{side} was moved on. The record says so.</source>
    </message>
    <message id="moveon.nobody">
        <source>Nobody is waited for who could be moved on.</source>
    </message>
    <message id="moveon.not_needed">
        <source>Nobody had to be moved on.</source>
    </message>
    <message id="moveon.said_measures">
        <source>The facilitator moved on: time was up, and what was drafted was committed.</source>
    </message>
    <message id="moveon.said_talks">
        <source>The facilitator moved on: time was up, and your word was ended.</source>
    </message>
    <message id="moveon.take_back">
        <source>Take the warning back</source>
    </message>
    <message id="moveon.taken_back">
        <source>The facilitator waits.</source>
    </message>
    <message id="moveon.time_left">
        <source>There is time left. When it is up, the side that has not acted can be moved on.</source>
    </message>
    <message id="moveon.warning_measures">
        <source>Time is up, {side}: in {n} seconds the facilitator commits what you have drafted.</source>
    </message>
    <message id="moveon.warning_talks">
        <source>Time is up, {side}: in {n} seconds the facilitator ends your word.</source>
    </message>
    <message id="moveon.what">
        <source>Ends the word of {side}, or commits what it has drafted, after a warning of 10 seconds (Ctrl+M).</source>
    </message>
</context>
</TS>
