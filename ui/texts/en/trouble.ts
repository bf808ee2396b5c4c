<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="trouble.ahead">
        <source>the file holds it for now and the window does not, which the next try puts right; everything before it is safe</source>
    </message>
    <message id="trouble.another_name">
        <source>choose another name</source>
    </message>
    <message id="trouble.as_it_was">
        <source>the file was left as it is</source>
    </message>
    <message id="trouble.ask_for_right">
        <source>choose another folder or ask for the right to write in this one</source>
    </message>
    <message id="trouble.because">
        <source>{what}: {reason}</source>
    </message>
    <message id="trouble.can_look">
        <source>the game can still be looked at</source>
    </message>
    <message id="trouble.changed">
        <source>{what}: another program changed the file</source>
    </message>
    <message id="trouble.deleted">
        <source>{what}: the file was deleted</source>
    </message>
    <message id="trouble.end_game">
        <source>end this game</source>
    </message>
    <message id="trouble.file_denied">
        <source>The file cannot be read ({reason}); check its permissions or make a copy.</source>
    </message>
    <message id="trouble.file_missing">
        <source>There is no file at this place; choose a file that exists.</source>
    </message>
    <message id="trouble.file_not_a_file">
        <source>This is not an ordinary file; choose a record file.</source>
    </message>
    <message id="trouble.file_too_large">
        <source>The file has {size} bytes and a record has at most {limit}; choose a record file, or take out what was added to this one.</source>
    </message>
    <message id="trouble.file_value">
        <source>{reason}; restore the line from a copy.</source>
    </message>
    <message id="trouble.folder_unread">
        <source>The folder {folder} cannot be read: {reason}.</source>
    </message>
    <message id="trouble.free_space">
        <source>free some space and try again</source>
    </message>
    <message id="trouble.full">
        <source>{what}: the disk is full</source>
    </message>
    <message id="trouble.in_use">
        <source>The game {name} is open in another window; close it there, look at it, or go on in a copy here.</source>
    </message>
    <message id="trouble.journal">
        <source>{what}; {kept}; {cure}.</source>
    </message>
    <message id="trouble.may_not">
        <source>{what}: it may not be written there</source>
    </message>
    <message id="trouble.new_file">
        <source>go on in a new file</source>
    </message>
    <message id="trouble.no_answer">
        <source>{what}: the disk does not answer</source>
    </message>
    <message id="trouble.no_folder">
        <source>The folder for games, {folder}, cannot be made: {reason}; choose another folder.</source>
    </message>
    <message id="trouble.not_begun">
        <source>No game was begun in {folder}</source>
    </message>
    <message id="trouble.not_copied_beside">
        <source>The scenario {id} was not copied beside the record: {reason}; choose another folder.</source>
    </message>
    <message id="trouble.not_gone_on">
        <source>{name} cannot be gone on with</source>
    </message>
    <message id="trouble.not_saved">
        <source>The move was not saved</source>
    </message>
    <message id="trouble.not_set_aside">
        <source>The unfinished last line of {name} could not be set aside</source>
    </message>
    <message id="trouble.nothing_lost">
        <source>nothing was lost</source>
    </message>
    <message id="trouble.other_beside">
        <source>{name} beside the record is another file than the scenario {id}; rename one of them, or keep the game in another folder.</source>
    </message>
    <message id="trouble.record_binary">
        <source>Line {line}: this is a binary file and not a record; choose a text file that begins with &quot;{first}&quot;.</source>
    </message>
    <message id="trouble.record_blank">
        <source>Line {line}: the line is empty; delete the empty line.</source>
    </message>
    <message id="trouble.record_edited">
        <source>Line {line}: this line was changed, or a line before it was taken out: its checksum is ~{wrote} and its text gives ~{gives}; restore it from a copy, or cut the file off before this line.</source>
    </message>
    <message id="trouble.record_empty">
        <source>Line {line}: the file is empty; nothing was played in it, so it can be deleted.</source>
    </message>
    <message id="trouble.record_foreign">
        <source>Line {line}: this is not a record, or its first line was changed or lost; the first line should be &quot;{first}&quot;.</source>
    </message>
    <message id="trouble.record_full">
        <source>{what}: the record is full</source>
    </message>
    <message id="trouble.record_gap">
        <source>Line {line}: the line has event number {number} where {expected} should stand; put back the lines that were taken out or moved, or correct the number.</source>
    </message>
    <message id="trouble.record_header_line">
        <source>Line {line}: a header line is missing or out of place; this line should begin with &quot;{expected}&quot;; restore the header from a copy.</source>
    </message>
    <message id="trouble.record_header_short">
        <source>Line {line}: the file ends inside its header; the next line should begin with &quot;{expected}&quot;; restore the header from a copy.</source>
    </message>
    <message id="trouble.record_layout">
        <source>Line {line}: the line is neither an event nor a digest; an event has number, UTC time and text with two spaces between them.</source>
    </message>
    <message id="trouble.record_newer">
        <source>Line {line}: the record has format version {version} and this program reads up to {newest}; open it with a newer release of Reciprocity.</source>
    </message>
    <message id="trouble.record_repeated">
        <source>Line {line}: event number {number} is here a second time where {expected} should stand; delete the repeated line, or restore the order from a copy.</source>
    </message>
    <message id="trouble.record_torn">
        <source>Line {line}: the line is incomplete: no checksum stands at its end; it should end in two spaces, &quot;~&quot; and {length} digits; restore it from a copy or, if it is the last line, delete it.</source>
    </message>
    <message id="trouble.record_unfinished">
        <source>Line {line}: the last line was never finished: it has no line end; open the game to go on from the line before.</source>
    </message>
    <message id="trouble.record_utf16">
        <source>Line {line}: the file was saved as UTF-16; save it again as UTF-8 from the editor that changed it.</source>
    </message>
    <message id="trouble.record_utf8">
        <source>Line {line}: byte {column} of the line is not UTF-8 text; restore the line from a copy or save the file as UTF-8.</source>
    </message>
    <message id="trouble.record_value">
        <source>Line {line}: {reason}; restore the line from a copy.</source>
    </message>
    <message id="trouble.safe">
        <source>everything before it is safe</source>
    </message>
    <message id="trouble.taken">
        <source>No game was begun: there is already a file {name}</source>
    </message>
    <message id="trouble.that_as_it_was">
        <source>that file was left as it is</source>
    </message>
    <message id="trouble.try_again">
        <source>try again, or go on in another folder</source>
    </message>
    <message id="trouble.unsure">
        <source>whether the file holds it cannot be told now, the window does not; what came before was safe</source>
    </message>
    <message id="trouble.window_holds">
        <source>the window still holds the game</source>
    </message>
</context>
</TS>
