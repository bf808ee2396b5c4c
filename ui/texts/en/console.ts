<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="console.a_note">
        <source>nobody: a note for the debrief</source>
    </message>
    <message id="console.add_deck">
        <source>Add the scenario's deck</source>
    </message>
    <message id="console.add_ready">
        <source>Add ready events</source>
    </message>
    <message id="console.ago">
        <source>{m}:{s} ago</source>
    </message>
    <message id="console.allow">
        <source>Allow again</source>
    </message>
    <message id="console.amount">
        <source>Amount</source>
    </message>
    <message id="console.an_event">
        <source>An event</source>
    </message>
    <message id="console.any_turn">
        <source>any</source>
    </message>
    <message id="console.back">
        <source>Go back to an earlier turn</source>
    </message>
    <message id="console.back_asks">
        <source>The room goes on at once from the beginning of turn {n}, in a new file. {name} stays as it is, with all that was said since; it can be opened from the library.</source>
    </message>
    <message id="console.back_do">
        <source>Go back</source>
    </message>
    <message id="console.back_done">
        <source>The room goes on from turn {n} in {name}.</source>
    </message>
    <message id="console.back_no">
        <source>Stay</source>
    </message>
    <message id="console.back_turn">
        <source>Turn</source>
    </message>
    <message id="console.back_turn_of">
        <source>{n}: {month}</source>
    </message>
    <message id="console.back_yes">
        <source>Branch off here</source>
    </message>
    <message id="console.change_event">
        <source>Change an event</source>
    </message>
    <message id="console.clock">
        <source>Clock</source>
    </message>
    <message id="console.column_serial">
        <source>Serial</source>
    </message>
    <message id="console.column_state">
        <source>State</source>
    </message>
    <message id="console.column_text">
        <source>Text</source>
    </message>
    <message id="console.column_to">
        <source>For</source>
    </message>
    <message id="console.column_turn">
        <source>Turn</source>
    </message>
    <message id="console.delete">
        <source>Delete</source>
    </message>
    <message id="console.down">
        <source>Down</source>
    </message>
    <message id="console.due" numerus="yes">
        <source>Due in turn {n}: {names}.</source>
        <translation>
            <numerusform>Due in turn {n}: {names}.</numerusform>
            <numerusform>Due in turn {n}: {names}.</numerusform>
        </translation>
    </message>
    <message id="console.edit">
        <source>Edit</source>
    </message>
    <message id="console.event">
        <source>{text} ({effects})</source>
    </message>
    <message id="console.event_empty">
        <source>Not yet: the text is missing; its first sentence is the headline.</source>
    </message>
    <message id="console.event_fault">
        <source>Not yet: {problem}.</source>
    </message>
    <message id="console.events">
        <source>Events</source>
    </message>
    <message id="console.export">
        <source>Export</source>
    </message>
    <message id="console.for_you">
        <source>Note for you alone</source>
    </message>
    <message id="console.forbid">
        <source>Forbid</source>
    </message>
    <message id="console.free_office">
        <source>{side}, {office}: nobody</source>
    </message>
    <message id="console.hold">
        <source>Hold</source>
    </message>
    <message id="console.import">
        <source>Import</source>
    </message>
    <message id="console.imported">
        <source>{name}: {n} events.</source>
    </message>
    <message id="console.keep">
        <source>Keep</source>
    </message>
    <message id="console.keep_event">
        <source>Keep the event</source>
    </message>
    <message id="console.keep_passphrase">
        <source>Keep it</source>
    </message>
    <message id="console.last">
        <source>{what} ({ago})</source>
    </message>
    <message id="console.leave_event">
        <source>Leave it</source>
    </message>
    <message id="console.lever">
        <source>What</source>
    </message>
    <message id="console.lever_title">
        <source>Forbid or allow</source>
    </message>
    <message id="console.list_damaged">
        <source>The list of events that was kept for this game cannot be read ({where}). It was set aside in {folder} as {name}; mend it and import it.</source>
    </message>
    <message id="console.list_not_kept">
        <source>The list of events could not be kept: {reason}. Export it, or play on in another folder.</source>
    </message>
    <message id="console.list_stays">
        <source>The list of events that was kept for this game cannot be read ({where}) nor set aside: {reason}. It stays as it is; export what you list now.</source>
    </message>
    <message id="console.lock">
        <source>Lock</source>
    </message>
    <message id="console.locked">
        <source>The console is locked</source>
    </message>
    <message id="console.log">
        <source>Said by and to the facilitator</source>
    </message>
    <message id="console.log_empty">
        <source>Nothing has been said by or to the facilitator yet.</source>
    </message>
    <message id="console.message">
        <source>Message or note</source>
    </message>
    <message id="console.minutes_more" numerus="yes">
        <source>{n} minutes more</source>
        <translation>
            <numerusform>{n} minute more</numerusform>
            <numerusform>{n} minutes more</numerusform>
        </translation>
    </message>
    <message id="console.new">
        <source>New event</source>
    </message>
    <message id="console.new_event">
        <source>A new event</source>
    </message>
    <message id="console.no_amount">
        <source>Choose an amount that is not 0.</source>
    </message>
    <message id="console.no_events">
        <source>No events yet. There are ready ones for any table, those of this scenario, and your own, written here or imported.</source>
    </message>
    <message id="console.no_plan">
        <source>No session plan is in force, so no clock runs.</source>
    </message>
    <message id="console.no_time">
        <source>--:--</source>
    </message>
    <message id="console.not_kept">
        <source>{name} was not kept: its serial is another's, the event was published meanwhile, or the list is full.</source>
    </message>
    <message id="console.note_of">
        <source>For you alone: {text}</source>
    </message>
    <message id="console.nothing_yet">
        <source>Nothing was said yet.</source>
    </message>
    <message id="console.open">
        <source>Open</source>
    </message>
    <message id="console.passphrase">
        <source>Passphrase</source>
    </message>
    <message id="console.passphrase_again">
        <source>Passphrase once more</source>
    </message>
    <message id="console.passphrase_differs">
        <source>The two are not the same. Type them once more.</source>
    </message>
    <message id="console.passphrase_told">
        <source>For this computer, kept as a salted hash. It keeps glances out; whoever can read the record needs none. Leave both empty for none.</source>
    </message>
    <message id="console.people">
        <source>People of a delegation</source>
    </message>
    <message id="console.people_away">
        <source>away</source>
    </message>
    <message id="console.people_do">
        <source>Note it</source>
    </message>
    <message id="console.people_held">
        <source>the office goes to</source>
    </message>
    <message id="console.people_here">
        <source>here again</source>
    </message>
    <message id="console.people_how">
        <source>Is</source>
    </message>
    <message id="console.people_left">
        <source>gone for good</source>
    </message>
    <message id="console.people_names">
        <source>write who holds the office now</source>
    </message>
    <message id="console.people_who">
        <source>Who</source>
    </message>
    <message id="console.people_why">
        <source>Reason, or names</source>
    </message>
    <message id="console.person">
        <source>{side}, {office}: {name}</source>
    </message>
    <message id="console.phrase_gone">
        <source>The console asks for no passphrase.</source>
    </message>
    <message id="console.phrase_kept">
        <source>The console asks for this passphrase from now on.</source>
    </message>
    <message id="console.publish">
        <source>Publish now</source>
    </message>
    <message id="console.published">
        <source>{name} is on record: it counts with this turn, and the papers tell it when the turn's effects are shown. Read it aloud now if the class is to know it before.</source>
    </message>
    <message id="console.quantity">
        <source>Quantity</source>
    </message>
    <message id="console.reason">
        <source>Reason</source>
    </message>
    <message id="console.room">
        <source>What the room sees</source>
    </message>
    <message id="console.room_agenda">
        <source>The agenda</source>
    </message>
    <message id="console.room_blank">
        <source>Nothing (blank)</source>
    </message>
    <message id="console.room_clock">
        <source>The clock</source>
    </message>
    <message id="console.room_closed">
        <source>The window for the room is closed (Ctrl+P at the table opens it). It opens with this.</source>
    </message>
    <message id="console.room_map">
        <source>What flows</source>
    </message>
    <message id="console.room_says">
        <source>In the window for the room.</source>
    </message>
    <message id="console.room_scores">
        <source>Both sides' figures</source>
    </message>
    <message id="console.room_situation">
        <source>The situation</source>
    </message>
    <message id="console.room_standing">
        <source>Deals and dates</source>
    </message>
    <message id="console.rule">
        <source>Rule</source>
    </message>
    <message id="console.ruling">
        <source>Ruling</source>
    </message>
    <message id="console.said">
        <source>{time}, turn {n}. {text}</source>
    </message>
    <message id="console.seat">
        <source>Who plays</source>
    </message>
    <message id="console.seat_do">
        <source>Change the seat</source>
    </message>
    <message id="console.seat_done">
        <source>{side} is played by {player} now. Papers are closed.</source>
    </message>
    <message id="console.seat_player">
        <source>Player</source>
    </message>
    <message id="console.seat_side">
        <source>Side</source>
    </message>
    <message id="console.send">
        <source>Send</source>
    </message>
    <message id="console.set_passphrase">
        <source>Passphrase</source>
    </message>
    <message id="console.skip">
        <source>Skip</source>
    </message>
    <message id="console.state_due">
        <source>planned for now</source>
    </message>
    <message id="console.state_held">
        <source>held</source>
    </message>
    <message id="console.state_late">
        <source>was planned for earlier</source>
    </message>
    <message id="console.state_open">
        <source>open</source>
    </message>
    <message id="console.state_published">
        <source>published in turn {n}</source>
    </message>
    <message id="console.state_skipped">
        <source>skipped</source>
    </message>
    <message id="console.text">
        <source>Text</source>
    </message>
    <message id="console.title">
        <source>Reciprocity: facilitator's console</source>
    </message>
    <message id="console.to">
        <source>To</source>
    </message>
    <message id="console.undo">
        <source>Undo</source>
    </message>
    <message id="console.unhold">
        <source>Hold no longer</source>
    </message>
    <message id="console.unseen">
        <source>A measure was chosen; nobody sees it before the turn ends.</source>
    </message>
    <message id="console.unskip">
        <source>Skip no longer</source>
    </message>
    <message id="console.up">
        <source>Up</source>
    </message>
    <message id="console.waits_for">
        <source>Waits for {side}</source>
    </message>
    <message id="console.wrong_passphrase">
        <source>That is not the passphrase.</source>
    </message>
</context>
</TS>
