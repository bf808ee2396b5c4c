<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="chart.bands_hold">
        <source>Bands hold nine in ten outcomes: draws of the model with the error that studies of such effects have</source>
    </message>
    <message id="chart.by_this_package">
        <source>{level}, by this package</source>
    </message>
    <message id="chart.chain">
        <source>{title}. {links}</source>
    </message>
    <message id="chart.chains_will_stand_here">
        <source>The chains will stand here once a scenario is open</source>
    </message>
    <message id="chart.closed">
        <source>closed</source>
    </message>
    <message id="chart.copy_as_picture">
        <source>Copy as picture</source>
    </message>
    <message id="chart.course_so_far">
        <source>Course so far</source>
    </message>
    <message id="chart.deal_closes">
        <source>{now}; the deal closes it further</source>
    </message>
    <message id="chart.deal_opens">
        <source>{now}; the deal opens it</source>
    </message>
    <message id="chart.each_move_will_be">
        <source>Each move will be noted here</source>
    </message>
    <message id="chart.flow_not_known">
        <source>flow not known</source>
    </message>
    <message id="chart.forecast">
        <source>Forecast</source>
    </message>
    <message id="chart.from">
        <source>from {a} to {b}</source>
    </message>
    <message id="chart.half_of_outcomes">
        <source>50 of 100 outcomes</source>
    </message>
    <message id="chart.held_by">
        <source>held by {a}</source>
    </message>
    <message id="chart.how_read_fan">
        <source>How to read a fan</source>
    </message>
    <message id="chart.median">
        <source>median</source>
    </message>
    <message id="chart.month">
        <source>month {n}</source>
    </message>
    <message id="chart.moves_so_far">
        <source>Moves so far</source>
    </message>
    <message id="chart.nine_in_ten">
        <source>90 of 100</source>
    </message>
    <message id="chart.no_figures_yet">
        <source>No figures yet</source>
    </message>
    <message id="chart.no_forecast_yet">
        <source>No forecast yet</source>
    </message>
    <message id="chart.normal_trade">
        <source>{n} percent of normal trade</source>
    </message>
    <message id="chart.not_known">
        <source>not known</source>
    </message>
    <message id="chart.of">
        <source>{a} of {b}</source>
    </message>
    <message id="chart.of_100">
        <source>{value} of 100</source>
    </message>
    <message id="chart.of_100_down">
        <source>{value} of 100, down {change}</source>
    </message>
    <message id="chart.of_100_up">
        <source>{value} of 100, up {change}</source>
    </message>
    <message id="chart.onward">
        <source>to {node}: {link}</source>
    </message>
    <message id="chart.parts_this_number_will">
        <source>The parts of this number will stand here after the first turn</source>
    </message>
    <message id="chart.political_capital">
        <source>Political capital</source>
    </message>
    <message id="chart.reading">
        <source>{month}: median {median}; half of outcomes {a} to {b}; nine in ten {c} to {d}</source>
    </message>
    <message id="chart.row">
        <source>{label}: {value}</source>
    </message>
    <message id="chart.row_with_range">
        <source>{label}: {value} ({a} to {b})</source>
    </message>
    <message id="chart.save_png">
        <source>Save as a picture to print (PNG)</source>
    </message>
    <message id="chart.save_svg">
        <source>Save as a drawing (SVG)</source>
    </message>
    <message id="chart.tag">
        <source>{value} ({a} to {b})</source>
    </message>
    <message id="chart.tag_with_month">
        <source>{month}  {value} ({a} to {b})</source>
    </message>
    <message id="chart.then">
        <source>→ {a}</source>
    </message>
    <message id="chart.to">
        <source>{a} to {b}: {c}</source>
    </message>
    <message id="chart.what_flows_between_them">
        <source>What flows between them</source>
    </message>
    <message id="chart.what_total_made">
        <source>What the total is made of</source>
    </message>
    <message id="chart.will_flow">
        <source>{now}; {n} percent of normal trade will flow when the deal ends</source>
    </message>
    <message id="chart.would_close">
        <source>{now}; this package would close it further</source>
    </message>
    <message id="chart.would_flow">
        <source>{now}; {n} percent of normal trade would flow at its end</source>
    </message>
    <message id="chart.would_open">
        <source>{now}; this package would open it</source>
    </message>
    <message id="chart.would_spend">
        <source>{held}, the draft would spend {spent}</source>
    </message>
</context>
</TS>
