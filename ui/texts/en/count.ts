<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="count.events" numerus="yes">
        <source>{n} events</source>
        <translation>
            <numerusform>{n} event</numerusform>
            <numerusform>{n} events</numerusform>
        </translation>
    </message>
    <message id="count.faults" numerus="yes">
        <source>{n} faults</source>
        <translation>
            <numerusform>{n} fault</numerusform>
            <numerusform>{n} faults</numerusform>
        </translation>
    </message>
    <message id="count.minutes" numerus="yes">
        <source>{n} minutes</source>
        <translation>
            <numerusform>{n} minute</numerusform>
            <numerusform>{n} minutes</numerusform>
        </translation>
    </message>
    <message id="count.months" numerus="yes">
        <source>{n} months</source>
        <translation>
            <numerusform>{n} month</numerusform>
            <numerusform>{n} months</numerusform>
        </translation>
    </message>
    <message id="count.offices" numerus="yes">
        <source>{n} offices</source>
        <translation>
            <numerusform>{n} office</numerusform>
            <numerusform>{n} offices</numerusform>
        </translation>
    </message>
    <message id="count.people" numerus="yes">
        <source>{n} people</source>
        <translation>
            <numerusform>{n} person</numerusform>
            <numerusform>{n} people</numerusform>
        </translation>
    </message>
    <message id="count.scenarios" numerus="yes">
        <source>{n} scenarios</source>
        <translation>
            <numerusform>{n} scenario</numerusform>
            <numerusform>{n} scenarios</numerusform>
        </translation>
    </message>
    <message id="count.turns" numerus="yes">
        <source>{n} turns</source>
        <translation>
            <numerusform>{n} turn</numerusform>
            <numerusform>{n} turns</numerusform>
        </translation>
    </message>
    <message id="count.votes" numerus="yes">
        <source>{n} votes</source>
        <translation>
            <numerusform>{n} vote</numerusform>
            <numerusform>{n} votes</numerusform>
        </translation>
    </message>
</context>
</TS>
