<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="authoring.add_deal">
        <source>+ The deal that was struck</source>
    </message>
    <message id="authoring.add_entry">
        <source>+ Another entry</source>
    </message>
    <message id="authoring.add_event">
        <source>+ Another event</source>
    </message>
    <message id="authoring.add_line">
        <source>+ Another line</source>
    </message>
    <message id="authoring.add_mandate">
        <source>+ Another mandate</source>
    </message>
    <message id="authoring.add_member">
        <source>+ Another member</source>
    </message>
    <message id="authoring.add_move">
        <source>+ Another move</source>
    </message>
    <message id="authoring.add_no_deal">
        <source>+ Another announcement</source>
    </message>
    <message id="authoring.add_objective">
        <source>+ An objective on a lever</source>
    </message>
    <message id="authoring.add_red_line">
        <source>+ A red line</source>
    </message>
    <message id="authoring.add_wish">
        <source>+ A wish that people judge</source>
    </message>
    <message id="authoring.after">
        <source>No deal and history</source>
    </message>
    <message id="authoring.after_says">
        <source>What comes if nothing is agreed, what was agreed on at that time, and what else happened.</source>
    </message>
    <message id="authoring.alignment">
        <source>Allies aligned with the US (share)</source>
    </message>
    <message id="authoring.as_history">
        <source>as history left it</source>
    </message>
    <message id="authoring.as_history_left">
        <source>as history left it: {level}</source>
    </message>
    <message id="authoring.at_least">
        <source>at least</source>
    </message>
    <message id="authoring.at_most">
        <source>at most</source>
    </message>
    <message id="authoring.before">
        <source>Before the game</source>
    </message>
    <message id="authoring.before_says">
        <source>The documented moves up to the start have been made when the game begins. Here you say how far they count, and add moves of your own. Where a lever stands at the start can also be chosen under “Levers and levels”.</source>
    </message>
    <message id="authoring.begin_with">
        <source>Begin with a copy of</source>
    </message>
    <message id="authoring.begins">
        <source>Begins</source>
    </message>
    <message id="authoring.confidential">
        <source>Confidential paper</source>
    </message>
    <message id="authoring.confidential_says">
        <source>Only this delegation reads it.</source>
    </message>
    <message id="authoring.copy">
        <source>Make a copy</source>
    </message>
    <message id="authoring.date">
        <source>Date</source>
    </message>
    <message id="authoring.deal">
        <source>The deal of history</source>
    </message>
    <message id="authoring.deal_by">
        <source>Put on the table by</source>
    </message>
    <message id="authoring.deal_gives">
        <source>{side} gives</source>
    </message>
    <message id="authoring.deal_months">
        <source>For so many months</source>
    </message>
    <message id="authoring.deal_none">
        <source>No deal is told.</source>
    </message>
    <message id="authoring.deal_says">
        <source>The package that was agreed on at that time. The debrief tells it after the entries of history.</source>
    </message>
    <message id="authoring.delegation">
        <source>{side}: mandate and members</source>
    </message>
    <message id="authoring.delegation_says">
        <source>What it is told to reach, and who sits in it. Both sides should have about as much to read and as many members.</source>
    </message>
    <message id="authoring.documented">
        <source>Documented moves</source>
    </message>
    <message id="authoring.documented_n" numerus="yes">
        <source>{n} documented moves have been made when the game begins, the last of them on {day}.</source>
        <translation>
            <numerusform>{n} documented move has been made when the game begins, on {day}.</numerusform>
            <numerusform>{n} documented moves have been made when the game begins, the last of them on {day}.</numerusform>
        </translation>
    </message>
    <message id="authoring.documented_none">
        <source>No documented move comes before the start.</source>
    </message>
    <message id="authoring.economy">
        <source>Weight of the economy</source>
    </message>
    <message id="authoring.entry_date_says">
        <source>As 2025-06-09, 2025-06 or 2025.</source>
    </message>
    <message id="authoring.entry_n">
        <source>Entry {n}</source>
    </message>
    <message id="authoring.entry_text">
        <source>What happened</source>
    </message>
    <message id="authoring.event_chance">
        <source>Chance</source>
    </message>
    <message id="authoring.event_n">
        <source>Event {n}</source>
    </message>
    <message id="authoring.event_text">
        <source>What the room reads</source>
    </message>
    <message id="authoring.event_title">
        <source>Headline</source>
    </message>
    <message id="authoring.event_turn">
        <source>In turn</source>
    </message>
    <message id="authoring.events">
        <source>Events</source>
    </message>
    <message id="authoring.events_says">
        <source>Each comes in its turn with its chance, and moves what you say. 0 moves nothing.</source>
    </message>
    <message id="authoring.exchanges">
        <source>Packages in a turn</source>
    </message>
    <message id="authoring.found">
        <source>What the games show</source>
    </message>
    <message id="authoring.from_file">
        <source>From a file</source>
    </message>
    <message id="authoring.from_file_says">
        <source>A scenario of yours or of a colleague. What is wrong in it is listed, and you can mend it here.</source>
    </message>
    <message id="authoring.games_n" numerus="yes">
        <source>{n} games</source>
        <translation>
            <numerusform>{n} game</numerusform>
            <numerusform>{n} games</numerusform>
        </translation>
    </message>
    <message id="authoring.go_on">
        <source>Go on with it</source>
    </message>
    <message id="authoring.go_on_with">
        <source>Go on with {title}</source>
    </message>
    <message id="authoring.heading">
        <source>{title}</source>
    </message>
    <message id="authoring.heading_unsaved">
        <source>{title} (not saved)</source>
    </message>
    <message id="authoring.history">
        <source>What history did</source>
    </message>
    <message id="authoring.history_none">
        <source>Nothing is told of what history did.</source>
    </message>
    <message id="authoring.history_says">
        <source>What really happened. The debrief tells it in the order in which it stands here.</source>
    </message>
    <message id="authoring.history_until">
        <source>Count documented moves up to</source>
    </message>
    <message id="authoring.history_until_says">
        <source>A day, as 2025-06-09. Left empty, the moves before the first month count.</source>
    </message>
    <message id="authoring.horizon">
        <source>Months over which effects count</source>
    </message>
    <message id="authoring.how_many">
        <source>How many games</source>
    </message>
    <message id="authoring.id">
        <source>Id</source>
    </message>
    <message id="authoring.id_says">
        <source>Small letters, digits and hyphens. Records name the scenario by it.</source>
    </message>
    <message id="authoring.indicator">
        <source>What is judged</source>
    </message>
    <message id="authoring.indicator_says">
        <source>People judge it in the debrief, no figure does.</source>
    </message>
    <message id="authoring.kinds">
        <source>Scenarios</source>
    </message>
    <message id="authoring.left">
        <source>Not saved yet</source>
    </message>
    <message id="authoring.length">
        <source>Length</source>
    </message>
    <message id="authoring.level">
        <source>Level</source>
    </message>
    <message id="authoring.level_of">
        <source>{lever}: level at the start</source>
    </message>
    <message id="authoring.levels">
        <source>Levels at the start</source>
    </message>
    <message id="authoring.lever">
        <source>Lever</source>
    </message>
    <message id="authoring.lever_of">
        <source>{lever} ({side})</source>
    </message>
    <message id="authoring.levers">
        <source>Levers and levels</source>
    </message>
    <message id="authoring.levers_says">
        <source>A tick puts a lever on the table. The box says where it stands when the game starts.</source>
    </message>
    <message id="authoring.make">
        <source>Make a scenario of your own</source>
    </message>
    <message id="authoring.make_says">
        <source>Take one that is there and change what you like: texts, mandates, events, levers, length. Nothing of the one you copy is changed.</source>
    </message>
    <message id="authoring.mandate">
        <source>Mandate</source>
    </message>
    <message id="authoring.mandate_n">
        <source>Mandate {n}</source>
    </message>
    <message id="authoring.mandate_text">
        <source>What the delegation is told to reach</source>
    </message>
    <message id="authoring.mandates_says">
        <source>Each game deals one of these mandates by its seed.</source>
    </message>
    <message id="authoring.measures">
        <source>Measures of a side in a turn</source>
    </message>
    <message id="authoring.member_n">
        <source>Member {n}</source>
    </message>
    <message id="authoring.members">
        <source>Members</source>
    </message>
    <message id="authoring.mend_first">
        <source>Mend what the list calls wrong; then it can be tried.</source>
    </message>
    <message id="authoring.minds">
        <source>Levers that it minds</source>
    </message>
    <message id="authoring.minds_n" numerus="yes">
        <source>{n} levers</source>
        <translation>
            <numerusform>{n} lever</numerusform>
            <numerusform>{n} levers</numerusform>
        </translation>
    </message>
    <message id="authoring.minds_none">
        <source>none</source>
    </message>
    <message id="authoring.minds_says">
        <source>It minds them in its vote at home.</source>
    </message>
    <message id="authoring.minutes">
        <source>Minutes for a game</source>
    </message>
    <message id="authoring.months">
        <source>Months in a turn</source>
    </message>
    <message id="authoring.move_date_says">
        <source>A day, as 2025-06-02, up to the end of the first month.</source>
    </message>
    <message id="authoring.move_n">
        <source>Move {n}</source>
    </message>
    <message id="authoring.name">
        <source>Short name</source>
    </message>
    <message id="authoring.new_event">
        <source>New event</source>
    </message>
    <message id="authoring.new_office">
        <source>New office</source>
    </message>
    <message id="authoring.new_title">
        <source>My scenario</source>
    </message>
    <message id="authoring.no_deal">
        <source>If nothing is agreed</source>
    </message>
    <message id="authoring.no_deal_n">
        <source>Announcement {n}</source>
    </message>
    <message id="authoring.no_deal_none">
        <source>Nothing is announced. Without a deal, levers stay where they are.</source>
    </message>
    <message id="authoring.no_deal_on">
        <source>It comes on</source>
    </message>
    <message id="authoring.no_deal_on_says">
        <source>A day within the game, as 2025-08-12. Left empty, it is the last day of the game.</source>
    </message>
    <message id="authoring.no_deal_says">
        <source>Levels that come on a day unless a deal holds them off. Both sides read them in the situation.</source>
    </message>
    <message id="authoring.not_playable">
        <source>It cannot be played yet. {what}</source>
    </message>
    <message id="authoring.not_saved">
        <source>It was not saved. {what}</source>
    </message>
    <message id="authoring.not_saved_yet">
        <source>What you have changed is not saved.</source>
    </message>
    <message id="authoring.notation">
        <source>In the notation</source>
    </message>
    <message id="authoring.notation_says">
        <source>The boxes write this line. Typed, it can also say whom the move is aimed at and why, as in: CN ree_heavy 4 all dual_use.</source>
    </message>
    <message id="authoring.notation_written">
        <source>Boxes write this line; they stand above it where it can be read.</source>
    </message>
    <message id="authoring.objective_n">
        <source>Objective {n}</source>
    </message>
    <message id="authoring.objectives">
        <source>Objectives</source>
    </message>
    <message id="authoring.off_table">
        <source>{lever} (not on the table)</source>
    </message>
    <message id="authoring.office">
        <source>Office</source>
    </message>
    <message id="authoring.open">
        <source>Open a file…</source>
    </message>
    <message id="authoring.open_file">
        <source>Open a scenario</source>
    </message>
    <message id="authoring.other_value">
        <source>{value} (no such choice)</source>
    </message>
    <message id="authoring.pack">
        <source>Make a &amp;pack…</source>
    </message>
    <message id="authoring.pack_file">
        <source>Where the pack is written</source>
    </message>
    <message id="authoring.package_months">
        <source>Months that packages may last</source>
    </message>
    <message id="authoring.package_months_says">
        <source>Whole numbers that rise, with commas between them: 3, 6, 12.</source>
    </message>
    <message id="authoring.packs">
        <source>Packs of scenarios</source>
    </message>
    <message id="authoring.paper">
        <source>Its own paper</source>
    </message>
    <message id="authoring.paper_says">
        <source>What this office alone is told: what it knows, wants and would vote against. It may stay empty.</source>
    </message>
    <message id="authoring.play">
        <source>Play i&amp;t</source>
    </message>
    <message id="authoring.price">
        <source>Price of security</source>
    </message>
    <message id="authoring.problem">
        <source>Look at: {where}. {what}</source>
    </message>
    <message id="authoring.problem_grave">
        <source>Wrong: {where}. {what}</source>
    </message>
    <message id="authoring.problems">
        <source>What is wrong or doubtful; Enter leads to it</source>
    </message>
    <message id="authoring.progress">
        <source>Games that have been played</source>
    </message>
    <message id="authoring.public">
        <source>Public briefing</source>
    </message>
    <message id="authoring.public_says">
        <source>Everybody reads it.</source>
    </message>
    <message id="authoring.quiet">
        <source>In a side letter</source>
    </message>
    <message id="authoring.red_line_n">
        <source>Red line {n}</source>
    </message>
    <message id="authoring.red_line_says">
        <source>The delegation must not accept less than this level for itself.</source>
    </message>
    <message id="authoring.red_lines">
        <source>Red lines</source>
    </message>
    <message id="authoring.redo">
        <source>Redo</source>
    </message>
    <message id="authoring.relative">
        <source>How much it minds the other side’s gain</source>
    </message>
    <message id="authoring.run_up_none">
        <source>No moves of your own yet.</source>
    </message>
    <message id="authoring.save">
        <source>&amp;Save</source>
    </message>
    <message id="authoring.save_and_leave">
        <source>Save and leave</source>
    </message>
    <message id="authoring.save_as">
        <source>Save &amp;as…</source>
    </message>
    <message id="authoring.save_as_file">
        <source>Where the scenario is saved</source>
    </message>
    <message id="authoring.saved_faulty" numerus="yes">
        <source>{name} is saved. It cannot be played until {n} faults are mended.</source>
        <translation>
            <numerusform>{name} is saved. It cannot be played until {n} fault is mended.</numerusform>
            <numerusform>{name} is saved. It cannot be played until {n} faults are mended.</numerusform>
        </translation>
    </message>
    <message id="authoring.sections">
        <source>Parts of the scenario</source>
    </message>
    <message id="authoring.security">
        <source>Weight of security</source>
    </message>
    <message id="authoring.sense">
        <source>Wanted</source>
    </message>
    <message id="authoring.situation">
        <source>Situation</source>
    </message>
    <message id="authoring.situation_says">
        <source>What both sides know when the game starts. An empty line parts two paragraphs.</source>
    </message>
    <message id="authoring.snapback">
        <source>With snap-back</source>
    </message>
    <message id="authoring.so_far">
        <source>{n} of {most} games played</source>
    </message>
    <message id="authoring.so_far_left">
        <source>{n} of {most} games played, about {seconds} seconds left</source>
    </message>
    <message id="authoring.sort_history">
        <source>Sort by date</source>
    </message>
    <message id="authoring.sound">
        <source>Nothing is wrong.</source>
    </message>
    <message id="authoring.source">
        <source>Source</source>
    </message>
    <message id="authoring.source_says">
        <source>Where it can be read.</source>
    </message>
    <message id="authoring.standing_cn">
        <source>China’s reputation (share)</source>
    </message>
    <message id="authoring.standing_us">
        <source>US reputation (share)</source>
    </message>
    <message id="authoring.start">
        <source>First month</source>
    </message>
    <message id="authoring.start_says">
        <source>As 2025-06. The documented moves before it have been made when the game starts.</source>
    </message>
    <message id="authoring.stay">
        <source>Stay here</source>
    </message>
    <message id="authoring.stock_us">
        <source>US civil stocks (part of them)</source>
    </message>
    <message id="authoring.stop">
        <source>Stop</source>
    </message>
    <message id="authoring.stopped">
        <source>Stopped after {n} of {most} games.</source>
    </message>
    <message id="authoring.stronger">
        <source>Who does better between equal players</source>
    </message>
    <message id="authoring.stronger_none">
        <source>not measured</source>
    </message>
    <message id="authoring.stronger_says">
        <source>The scenario’s card says so. Choose a side only where many games between equally strong players have shown it.</source>
    </message>
    <message id="authoring.summary">
        <source>Summary, for the list of scenarios</source>
    </message>
    <message id="authoring.support_cn">
        <source>Support at home in China (points)</source>
    </message>
    <message id="authoring.support_us">
        <source>Support at home in the US (points)</source>
    </message>
    <message id="authoring.take_out">
        <source>Take out</source>
    </message>
    <message id="authoring.take_out_line">
        <source>Take out line {n} of {side}</source>
    </message>
    <message id="authoring.take_out_part">
        <source>Take out: {what}</source>
    </message>
    <message id="authoring.taken">
        <source>{name} is another file of yours; give this scenario another id, or save it under another name.</source>
    </message>
    <message id="authoring.teaches">
        <source>What it teaches</source>
    </message>
    <message id="authoring.texts">
        <source>Texts</source>
    </message>
    <message id="authoring.texts_says">
        <source>Plain text; nothing in it is read as markup.</source>
    </message>
    <message id="authoring.throw">
        <source>Leave without saving</source>
    </message>
    <message id="authoring.title">
        <source>Title</source>
    </message>
    <message id="authoring.to_look_at" numerus="yes">
        <source>{n} to look at</source>
        <translation>
            <numerusform>{n} to look at</numerusform>
            <numerusform>{n} to look at</numerusform>
        </translation>
    </message>
    <message id="authoring.to_mend" numerus="yes">
        <source>{n} to mend</source>
        <translation>
            <numerusform>{n} to mend</numerusform>
            <numerusform>{n} to mend</numerusform>
        </translation>
    </message>
    <message id="authoring.try">
        <source>Play them</source>
    </message>
    <message id="authoring.try_failed">
        <source>The games could not be played ({kind}).</source>
    </message>
    <message id="authoring.trying">
        <source>Play-test</source>
    </message>
    <message id="authoring.trying_says">
        <source>Computer players play the scenario as it stands, beside your work. It takes seconds to minutes; you can stop it.</source>
    </message>
    <message id="authoring.turns">
        <source>Turns</source>
    </message>
    <message id="authoring.undo">
        <source>Undo</source>
    </message>
    <message id="authoring.untitled">
        <source>Scenario without a title</source>
    </message>
    <message id="authoring.verb">
        <source>What is done</source>
    </message>
    <message id="authoring.verb_promise">
        <source>a promise</source>
    </message>
    <message id="authoring.verb_set">
        <source>a level is set</source>
    </message>
    <message id="authoring.verb_summit">
        <source>the leaders meet</source>
    </message>
    <message id="authoring.verb_threaten">
        <source>a threat</source>
    </message>
    <message id="authoring.verify">
        <source>With verification</source>
    </message>
    <message id="authoring.view">
        <source>What it thinks</source>
    </message>
    <message id="authoring.votes">
        <source>Votes</source>
    </message>
    <message id="authoring.weights_says">
        <source>The two weights add to 1. The price is what a point of security over a year is worth, in billion USD.</source>
    </message>
    <message id="authoring.whole">
        <source>The scenario</source>
    </message>
    <message id="authoring.window_title">
        <source>{title}[*] – Reciprocity</source>
    </message>
    <message id="authoring.wording">
        <source>In words</source>
    </message>
    <message id="authoring.worth">
        <source>Points</source>
    </message>
</context>
</TS>
