<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="door.at">
        <source>{place}: {problem}</source>
    </message>
    <message id="door.audit_found" numerus="yes">
        <source>{n} findings</source>
        <translation>
            <numerusform>{n} finding</numerusform>
            <numerusform>{n} findings</numerusform>
        </translation>
    </message>
    <message id="door.bench">
        <source>bench: {problem}</source>
    </message>
    <message id="door.cannot_be_written">
        <source>{name}: it cannot be written: {reason}</source>
    </message>
    <message id="door.case_number_not_finite">
        <source>{name}, case {case}: a number is not finite; correct it</source>
    </message>
    <message id="door.compare_done">
        <source>{told}; written to {name}</source>
    </message>
    <message id="door.compare_empty">
        <source>{name}: there is no record in this folder; choose one that holds files ending in .rec</source>
    </message>
    <message id="door.compare_ending">
        <source>{name}: the ending says what is written; choose one of {endings}</source>
    </message>
    <message id="door.compare_left">
        <source>left out: {name}: {why}</source>
    </message>
    <message id="door.compare_none" numerus="yes">
        <source>None of {n} files is a table; the first, {name}: {why}</source>
        <translation>
            <numerusform>The one file is no table: {name}: {why}</numerusform>
            <numerusform>None of {n} files is a table; the first, {name}: {why}</numerusform>
        </translation>
    </message>
    <message id="door.compare_nothing">
        <source>{name}: there is no file or folder at this place; choose one that exists</source>
    </message>
    <message id="door.compare_so_far">
        <source>table {n} of {most}, about {seconds} s left</source>
    </message>
    <message id="door.compare_writer">
        <source>this kind of file needs {package}; install it with: pip install 'reciprocity[class]', or choose .html or .csv</source>
    </message>
    <message id="door.fault">
        <source>this is a fault in the program ({kind}); please report it</source>
    </message>
    <message id="door.fault_in">
        <source>this is a fault in the program ({kind} in {place}); please report it</source>
    </message>
    <message id="door.file_has_more_than">
        <source>{name}: the file has more than {n} lines; take some out</source>
    </message>
    <message id="door.file_not_folder">
        <source>{name}: {folder} is a file, not a folder</source>
    </message>
    <message id="door.fit_no_case_has">
        <source>fit: no case has an observed value; add one</source>
    </message>
    <message id="door.fit_out_left_out">
        <source>fit: --out and --left-out name the same file; choose two</source>
    </message>
    <message id="door.fit_these_cases_have">
        <source>fit: these cases have no solution ({problem})</source>
    </message>
    <message id="door.game_choose_another_name">
        <source>{name} is a game; choose another name for the table</source>
    </message>
    <message id="door.holds_sign_no_name">
        <source>{text} holds a sign that no name can have</source>
    </message>
    <message id="door.hotwash">
        <source>hotwash: {problem}</source>
    </message>
    <message id="door.hotwash_goes_on">
        <source>{name} is not over: turn {n} of {most}; a report is of a finished game</source>
    </message>
    <message id="door.hotwash_kind">
        <source>{name}: a report is HTML or PDF; let its name end in .html or .pdf</source>
    </message>
    <message id="door.hotwash_works">
        <source>the model works out the report</source>
    </message>
    <message id="door.hotwash_written">
        <source>written to {name}</source>
    </message>
    <message id="door.line">
        <source>{name}, line {n}</source>
    </message>
    <message id="door.mend_as_list_says">
        <source>{name}: {count}; mend it as the list says</source>
    </message>
    <message id="door.must_be_whole_number">
        <source>must be a whole number from {low} to {high}, not {text}</source>
    </message>
    <message id="door.name_empty_write_file">
        <source>the name is empty; write a file or a folder</source>
    </message>
    <message id="door.name_folder_write_file">
        <source>{text} is the name of a folder; write a file</source>
    </message>
    <message id="door.name_scenario_choose_another">
        <source>{name} is the name of the scenario; choose another one</source>
    </message>
    <message id="door.no_reason">
        <source>the system gave no reason</source>
    </message>
    <message id="door.not_ordinary_file_choose">
        <source>{name}: this is not an ordinary file; choose another name</source>
    </message>
    <message id="door.part_its_path_file">
        <source>{name}: a part of its path is a file, not a folder</source>
    </message>
    <message id="door.player_failed">
        <source>turn {turn}: the player of {side} failed ({problem}); the simplest one goes on in its seat</source>
    </message>
    <message id="door.playtest_so_far">
        <source>{n} of {most} games, about {seconds} seconds left</source>
    </message>
    <message id="door.problem">
        <source>{name}: {problem}</source>
    </message>
    <message id="door.result_cannot_be_written">
        <source>the result cannot be written: {reason}</source>
    </message>
    <message id="door.scenario">
        <source>scenario: {problem}</source>
    </message>
    <message id="door.scipy">
        <source>the fit needs SciPy; install it with pip install '.[analysis]'</source>
    </message>
    <message id="door.screenshots">
        <source>screenshots: {problem}</source>
    </message>
    <message id="door.sound">
        <source>{name}: a scenario of {turns} of {months}, without faults</source>
    </message>
    <message id="door.start_and_more">
        <source>{names} and {n} more</source>
    </message>
    <message id="door.start_columns">
        <source>{name}: the first line names the columns: name, and if wanted table and side</source>
    </message>
    <message id="door.start_done" numerus="yes">
        <source>{n} tables in {folder}, seed {seed}</source>
        <translation>
            <numerusform>One table in {folder}, seed {seed}</numerusform>
            <numerusform>{n} tables in {folder}, seed {seed}</numerusform>
        </translation>
    </message>
    <message id="door.start_list">
        <source>{title}: who sits where</source>
    </message>
    <message id="door.start_no_table">
        <source>{name} has no turns to play; choose another scenario</source>
    </message>
    <message id="door.start_people" numerus="yes">
        <source>{n} people have a seat; {name} is the list to print</source>
        <translation>
            <numerusform>One person has a seat; {name} is the list to print</numerusform>
            <numerusform>{n} people have a seat; {name} is the list to print</numerusform>
        </translation>
    </message>
    <message id="door.start_row">
        <source>{name}, line {n}: table is a whole number from 1 to 999 or empty, side is US, CN or empty, and a class has at most 10000 people; correct the line</source>
    </message>
    <message id="door.start_table">
        <source>{name}, line {n}: there are {most} tables; choose one of them or ask for more with --tables</source>
    </message>
    <message id="door.start_taken">
        <source>{folder}: there is already a file {name}; choose another folder</source>
    </message>
    <message id="door.start_told">
        <source>Each table opens its own file. Both delegations of a table share one laptop.</source>
    </message>
    <message id="door.stopped">
        <source>stopped</source>
    </message>
    <message id="door.study_arrow">
        <source>Parquet needs pip install -e '.[study]'; or let the name end in .csv</source>
    </message>
    <message id="door.study_dask">
        <source>a cluster needs pip install -e '.[study]'; without --scheduler this machine plays</source>
    </message>
    <message id="door.study_done" numerus="yes">
        <source>{n} games in {name}</source>
        <translation>
            <numerusform>{n} game in {name}</numerusform>
            <numerusform>{n} games in {name}</numerusform>
        </translation>
    </message>
    <message id="door.study_ending">
        <source>{name}: write a file that ends in {endings}</source>
    </message>
    <message id="door.study_faults" numerus="yes">
        <source>{first} (and {n} more faults)</source>
        <translation>
            <numerusform>{first} (and {n} more fault)</numerusform>
            <numerusform>{first} (and {n} more faults)</numerusform>
        </translation>
    </message>
    <message id="door.study_in_use">
        <source>{name} is being played by another run of this command; wait, or choose another name</source>
    </message>
    <message id="door.study_lost">
        <source>games {first} to {last}: the process that played them was ended {times} times; the same command goes on where it stopped</source>
    </message>
    <message id="door.study_needs">
        <source>name a plan and --out FILE</source>
    </message>
    <message id="door.study_no_part">
        <source>there is no part {name}</source>
    </message>
    <message id="door.study_part">
        <source>a part is written as 2/4, the second of four, with at most {most}; not {text}</source>
    </message>
    <message id="door.study_stopped">
        <source>stopped after {n} of {most} games, kept in {folder}; the same command goes on</source>
    </message>
    <message id="door.study_unplayed">
        <source>a fault in the program: {problem}</source>
    </message>
    <message id="door.taken">
        <source>there is already a file {name}; choose another name, or add --replace</source>
    </message>
    <message id="door.there_file_where_folder">
        <source>{name}: there is a file where a folder is needed</source>
    </message>
    <message id="door.there_folder_name_write">
        <source>{name}: there is a folder of this name; write a file</source>
    </message>
    <message id="door.there_no_folder">
        <source>{name}: there is no folder {folder} for it</source>
    </message>
    <message id="door.there_not_enough_memory">
        <source>there is not enough memory for this; ask for fewer draws or samples</source>
    </message>
    <message id="door.tournament_so_far">
        <source>{n} / {most} games, about {minutes} minutes left</source>
    </message>
    <message id="door.tournament_two">
        <source>name two or more players, each once</source>
    </message>
    <message id="door.tournament_worker">
        <source>a process that played was ended from outside; the same command goes on where it stopped</source>
    </message>
    <message id="door.turn">
        <source>turn {n} of {most}</source>
    </message>
    <message id="door.what_table_made_from">
        <source>{name} is what the table is made from; choose another name</source>
    </message>
    <message id="door.world_before_first_turn">
        <source>the world before the first turn</source>
    </message>
</context>
</TS>
