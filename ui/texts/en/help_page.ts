<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="help_page.about">
        <source>About Reciprocity</source>
    </message>
    <message id="help_page.away">
        <source>Close what hangs over the page</source>
    </message>
    <message id="help_page.chart_menu">
        <source>What can be done with the chart</source>
    </message>
    <message id="help_page.controls">
        <source>In a control</source>
    </message>
    <message id="help_page.copy_chart">
        <source>Copy the chart</source>
    </message>
    <message id="help_page.keys">
        <source>Keys</source>
    </message>
    <message id="help_page.licences">
        <source>Parts and their licences</source>
    </message>
    <message id="help_page.licences_told">
        <source>Qt is used under the LGPL, version 3: its parts can be replaced by others of the same interface. The whole list is in docs/dependencies.md.</source>
    </message>
    <message id="help_page.next_control">
        <source>To the next control; with Shift to the one before</source>
    </message>
    <message id="help_page.press">
        <source>Press the button, open the number</source>
    </message>
    <message id="help_page.see_package">
        <source>see the package</source>
    </message>
    <message id="help_page.what_it_is">
        <source>A game about how the United States and China bargain over rare earths, chips and tariffs, and a model of both economies that shows what each move does.</source>
    </message>
    <message id="help_page.within">
        <source>Choose within a list, a row of pages or a chart</source>
    </message>
</context>
</TS>
