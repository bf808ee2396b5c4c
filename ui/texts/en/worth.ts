<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="worth.at_home">
        <source>At home, for giving more than one gets: to us {a}, to them about {b}</source>
    </message>
    <message id="worth.begins">
        <source>{lever} begins in {month}.</source>
    </message>
    <message id="worth.begins_after">
        <source>{lever} begins in {month} at the earliest, once the other side has kept its part for a turn.</source>
    </message>
    <message id="worth.by_our_mandate" numerus="yes">
        <source>By our mandate worth {a} bn ({b} to {c}) over the next {n} months against no deal. Our guess for {other}: {d} bn ({e} to {f}). By lines:</source>
        <translation>
            <numerusform>By our mandate worth {a} bn ({b} to {c}) over the next {n} month against no deal. Our guess for {other}: {d} bn ({e} to {f}). By lines:</numerusform>
            <numerusform>By our mandate worth {a} bn ({b} to {c}) over the next {n} months against no deal. Our guess for {other}: {d} bn ({e} to {f}). By lines:</numerusform>
        </translation>
    </message>
    <message id="worth.by_these_figures_somebody">
        <source>By these figures somebody is better off without it.</source>
    </message>
    <message id="worth.could_become_acceptable_both">
        <source>It could become acceptable to both with: {term}.</source>
    </message>
    <message id="worth.counts">
        <source>It counts from {first} to {last}; then its levers go back to where they stood, unless it is prolonged.</source>
    </message>
    <message id="worth.crosses_our_red_line">
        <source>Crosses our red line: {text}</source>
    </message>
    <message id="worth.does_not_hold" numerus="yes">
        <source>It does not hold off what is announced for no deal: {lever}: {level}, due in {n} days.</source>
        <translation>
            <numerusform>It does not hold off what is announced for no deal: {lever}: {level}, due in {n} day.</numerusform>
            <numerusform>It does not hold off what is announced for no deal: {lever}: {level}, due in {n} days.</numerusform>
        </translation>
    </message>
    <message id="worth.holds" numerus="yes">
        <source>It holds off what is announced for no deal ({lever}: {level}, due in {n} days).</source>
        <translation>
            <numerusform>It holds off what is announced for no deal ({lever}: {level}, due in {n} day).</numerusform>
            <numerusform>It holds off what is announced for no deal ({lever}: {level}, due in {n} days).</numerusform>
        </translation>
    </message>
    <message id="worth.holds_until" numerus="yes">
        <source>It holds off what is announced for no deal ({lever}: {level}, due in {n} days): that would come in {month} instead.</source>
        <translation>
            <numerusform>It holds off what is announced for no deal ({lever}: {level}, due in {n} day): that would come in {month} instead.</numerusform>
            <numerusform>It holds off what is announced for no deal ({lever}: {level}, due in {n} days): that would come in {month} instead.</numerusform>
        </translation>
    </message>
    <message id="worth.kept">
        <source>{other} is expected to keep its part in {a} of 100 months.</source>
    </message>
    <message id="worth.line">
        <source>{term}: to us {a}, to them about {b}</source>
    </message>
    <message id="worth.passes">
        <source>Passes at home in {n} of 100 cases.</source>
    </message>
    <message id="worth.passes_against">
        <source>Passes at home in {n} of 100 cases; against: {names}.</source>
    </message>
    <message id="worth.passes_there">
        <source>{other}, by our guess: passes at home in {n} of 100 cases.</source>
    </message>
    <message id="worth.prolongs">
        <source>It prolongs the deal: the added months count from {first} to {last}; then its levers go back.</source>
    </message>
    <message id="worth.snapback">
        <source>Snap-back: when they break their word our part ends too, so that it counts for {a} of 100 months. It costs each side {b} of support at home.</source>
    </message>
    <message id="worth.support">
        <source>That is {a} points of support at home for us, and about {b} for them.</source>
    </message>
    <message id="worth.together">
        <source>The lines together, beyond each alone: to us {a}, to them about {b}</source>
    </message>
    <message id="worth.unverified">
        <source>With verification it would be {a} of 100 instead of {b}, for {c} of political capital from each side.</source>
    </message>
    <message id="worth.verified">
        <source>Verification makes that {a} of 100 instead of {b}, and costs each side {c} of political capital.</source>
    </message>
    <message id="worth.waits">
        <source>All of our part waits for theirs: it begins a turn later, and only if they keep theirs until then ({a} of 100 cases). That wait costs nothing else.</source>
    </message>
</context>
</TS>
