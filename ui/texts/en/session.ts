<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="session.a_turn">
        <source>A turn: {told}.</source>
    </message>
    <message id="session.act">
        <source>Act</source>
    </message>
    <message id="session.agenda">
        <source>Agenda</source>
    </message>
    <message id="session.at_home">
        <source>at home</source>
    </message>
    <message id="session.before">
        <source>Step before</source>
    </message>
    <message id="session.begin">
        <source>&amp;Begin</source>
    </message>
    <message id="session.clock">
        <source>{what} {time}</source>
    </message>
    <message id="session.clock_stands">
        <source>{what} {time}, stopped</source>
    </message>
    <message id="session.clock_up">
        <source>Time is up +{time}</source>
    </message>
    <message id="session.clock_up_of">
        <source>{what}: time is up, +{time}</source>
    </message>
    <message id="session.end">
        <source>the end</source>
    </message>
    <message id="session.face_says">
        <source>What to read aloud now, and the buttons of the clock</source>
    </message>
    <message id="session.fault">
        <source>This plan cannot be used yet: {problem}.</source>
    </message>
    <message id="session.fault_after_debrief">
        <source>This comes after a debrief: move it up, or the debrief down.</source>
    </message>
    <message id="session.fault_after_play">
        <source>Papers are read before turns are played: move this step up.</source>
    </message>
    <message id="session.fault_home_last">
        <source>No lesson follows this homework: write it below, as the homework of the plan.</source>
    </message>
    <message id="session.fault_minutes">
        <source>A step lasts 1 to 240 minutes.</source>
    </message>
    <message id="session.fault_no_debrief">
        <source>No debrief: add one.</source>
    </message>
    <message id="session.fault_no_pace">
        <source>A turn has no minutes: give it some below.</source>
    </message>
    <message id="session.fault_no_papers">
        <source>No step in which papers are read: add one.</source>
    </message>
    <message id="session.fault_no_play">
        <source>No step in which turns are played: add one.</source>
    </message>
    <message id="session.fault_no_scenario">
        <source>There is no scenario “{name}” any more. Choose another one.</source>
    </message>
    <message id="session.fault_people">
        <source>The fewest people must not be more than the most.</source>
    </message>
    <message id="session.fault_plan_title">
        <source>The plan needs a title.</source>
    </message>
    <message id="session.fault_title">
        <source>This step needs a title.</source>
    </message>
    <message id="session.fault_too_long">
        <source>All together is longer than 600 minutes: shorten it.</source>
    </message>
    <message id="session.fault_too_many">
        <source>The steps play {n} turns together, the scenario has {most}: take some out.</source>
    </message>
    <message id="session.fault_turns">
        <source>A step plays 1 to 60 turns.</source>
    </message>
    <message id="session.fits">
        <source>It fills the time that you have.</source>
    </message>
    <message id="session.for_facilitator">
        <source>whoever leads</source>
    </message>
    <message id="session.for_room">
        <source>the room</source>
    </message>
    <message id="session.for_whom">
        <source>For: {who}</source>
    </message>
    <message id="session.from_minute">
        <source>Minute {n}: {line}</source>
    </message>
    <message id="session.go_on">
        <source>Let the clock run</source>
    </message>
    <message id="session.half_day">
        <source>Half a day ({minutes})</source>
    </message>
    <message id="session.homework">
        <source>Homework</source>
    </message>
    <message id="session.how_long">
        <source>How long?</source>
    </message>
    <message id="session.how_many">
        <source>How many people?</source>
    </message>
    <message id="session.in_turn">
        <source>{phase} (turn {n} of {most})</source>
    </message>
    <message id="session.kind_debrief">
        <source>debrief</source>
    </message>
    <message id="session.kind_home">
        <source>homework</source>
    </message>
    <message id="session.kind_of">
        <source>What step {n} is</source>
    </message>
    <message id="session.kind_papers">
        <source>papers are read</source>
    </message>
    <message id="session.kind_play">
        <source>turns are played</source>
    </message>
    <message id="session.kind_say">
        <source>said or done</source>
    </message>
    <message id="session.kinds_of_files">
        <source>Session plans</source>
    </message>
    <message id="session.lead">
        <source>For whoever leads</source>
    </message>
    <message id="session.lead_clock">
        <source>Stop the clock, or let it run (F5)</source>
    </message>
    <message id="session.lead_console">
        <source>Facilitator's console (Ctrl+Shift+F)</source>
    </message>
    <message id="session.lead_projector">
        <source>Projector view for the room (Ctrl+P)</source>
    </message>
    <message id="session.lead_runs">
        <source>The clock runs already: stop it while you prepare.</source>
    </message>
    <message id="session.lead_script">
        <source>What to read aloud (F4)</source>
    </message>
    <message id="session.lead_seats">
        <source>Name the offices from your class list and print the role sheets, then begin. What is begun the day before waits on the start screen under Continue, its clock stopped. You sit with them as the facilitator (Advanced): once the game is begun you have a console, with events to publish.</source>
    </message>
    <message id="session.lead_stands">
        <source>The clock stands: let it run when the class is there.</source>
    </message>
    <message id="session.lead_turns">
        <source>To bring an event into the game open the console: under Events choose a ready one, then Publish now. Read it aloud: in the papers it stands when this turn's effects are shown.</source>
    </message>
    <message id="session.least">
        <source>People at one screen, the fewest</source>
    </message>
    <message id="session.lesson_over">
        <source>This lesson ends here; the game is kept. {text}</source>
    </message>
    <message id="session.lessons_of">
        <source>{n} lessons of {minutes}</source>
    </message>
    <message id="session.line">
        <source>{what} ({told})</source>
    </message>
    <message id="session.min">
        <source>min</source>
    </message>
    <message id="session.minutes_of">
        <source>Minutes: {what}</source>
    </message>
    <message id="session.more_screens">
        <source>Several: tables, or a projector</source>
    </message>
    <message id="session.most">
        <source>People at one screen, the most</source>
    </message>
    <message id="session.new_step">
        <source>A new step</source>
    </message>
    <message id="session.next">
        <source>Next step</source>
    </message>
    <message id="session.next_is">
        <source>Next you choose who sits where, and the clock begins to run; nothing is played before you click Begin there too.</source>
    </message>
    <message id="session.no_clock">
        <source>No clock runs</source>
    </message>
    <message id="session.not_for_people">
        <source>It is made for {least} to {most} people at a screen.</source>
    </message>
    <message id="session.nothing_to_read">
        <source>Nothing is read aloud here.</source>
    </message>
    <message id="session.now">
        <source>Now: {line}</source>
    </message>
    <message id="session.on_either">
        <source>One screen, or more</source>
    </message>
    <message id="session.on_more">
        <source>More than one screen</source>
    </message>
    <message id="session.on_one">
        <source>One screen</source>
    </message>
    <message id="session.one_more">
        <source>One more minute</source>
    </message>
    <message id="session.one_screen">
        <source>One screen for all</source>
    </message>
    <message id="session.open">
        <source>&amp;Open a plan…</source>
    </message>
    <message id="session.open_file">
        <source>Open a session plan</source>
    </message>
    <message id="session.pause">
        <source>Stop the clock</source>
    </message>
    <message id="session.pdf">
        <source>As PDF</source>
    </message>
    <message id="session.people">
        <source>People at one screen</source>
    </message>
    <message id="session.phase">
        <source>{phase} {minutes}</source>
    </message>
    <message id="session.plan_again">
        <source>The plan “{title}” is in force again. Its clock stands: F5 lets it run.</source>
    </message>
    <message id="session.plan_gone">
        <source>This game was played by the plan {name}, which is not found here; it goes on without a clock.</source>
    </message>
    <message id="session.plays">
        <source>Scenario</source>
    </message>
    <message id="session.print">
        <source>Print the script</source>
    </message>
    <message id="session.read">
        <source>Read</source>
    </message>
    <message id="session.read_aloud">
        <source>Read aloud</source>
    </message>
    <message id="session.run_class">
        <source>Run a class</source>
    </message>
    <message id="session.save">
        <source>&amp;Save as…</source>
    </message>
    <message id="session.save_file">
        <source>Save the session plan</source>
    </message>
    <message id="session.says">
        <source>In a sentence</source>
    </message>
    <message id="session.see">
        <source>See</source>
    </message>
    <message id="session.several_tables">
        <source>So many sit best at {n} tables, each with its own screen.</source>
    </message>
    <message id="session.size">
        <source>{title}, {turns}; {minutes} in all, of which the debrief takes {debrief}; for {least} to {most} people at a screen.</source>
    </message>
    <message id="session.spare">
        <source>It leaves {minutes}, which are best spent on the debrief.</source>
    </message>
    <message id="session.step">
        <source>Title of step {n}</source>
    </message>
    <message id="session.step_add">
        <source>Add a step below</source>
    </message>
    <message id="session.step_add_of">
        <source>Add a step below step {n}</source>
    </message>
    <message id="session.step_down">
        <source>Down</source>
    </message>
    <message id="session.step_down_of">
        <source>Step {n} down</source>
    </message>
    <message id="session.step_remove">
        <source>Remove</source>
    </message>
    <message id="session.step_remove_of">
        <source>Remove step {n}</source>
    </message>
    <message id="session.step_up">
        <source>Up</source>
    </message>
    <message id="session.step_up_of">
        <source>Step {n} up</source>
    </message>
    <message id="session.take_suggested">
        <source>Take the suggested plan: {title}</source>
    </message>
    <message id="session.talk">
        <source>Talk</source>
    </message>
    <message id="session.text_of">
        <source>To be read aloud: {what}</source>
    </message>
    <message id="session.then">
        <source>Then: {what}</source>
    </message>
    <message id="session.three_questions">
        <source>Three questions</source>
    </message>
    <message id="session.title">
        <source>Title</source>
    </message>
    <message id="session.together">
        <source>Together {minutes}</source>
    </message>
    <message id="session.told">
        <source>{what}: {minutes} left; opens what to read aloud</source>
    </message>
    <message id="session.told_stands">
        <source>{what}: {minutes} left, the clock stands; opens what to read aloud</source>
    </message>
    <message id="session.told_up">
        <source>{what}: the time is up; opens what to read aloud</source>
    </message>
    <message id="session.too_long">
        <source>It is {minutes} longer than you have.</source>
    </message>
    <message id="session.turn">
        <source>Minutes of a turn</source>
    </message>
    <message id="session.turn_says">
        <source>Both delegations share the minutes of a phase. A phase of 0 minutes has no clock of its own.</source>
    </message>
    <message id="session.turns_of">
        <source>Turns: {what}</source>
    </message>
    <message id="session.undo">
        <source>Undo</source>
    </message>
    <message id="session.up">
        <source>Time is up for: {what}. Then comes: {then}.</source>
    </message>
    <message id="session.up_last">
        <source>Time is up for: {what}. The session ends here.</source>
    </message>
    <message id="session.up_to">
        <source>to</source>
    </message>
    <message id="session.what_for">
        <source>What it is for</source>
    </message>
    <message id="session.which_screens">
        <source>One screen or more?</source>
    </message>
    <message id="session.whom">
        <source>For whom</source>
    </message>
    <message id="session.written_for">
        <source>The words of the steps were written for “{title}”. Read them again before the class hears them.</source>
    </message>
</context>
</TS>
