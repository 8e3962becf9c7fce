#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# No include breaks the map of rooms; and the judge of that sees every kind of breach.
set -u
. "$SRCDIR/tests/tap.sh"

# offences TOP: what tests/includes.awk finds wrong in the sources under TOP.
offences() {
	(cd "$1" && find src tui -name '*.[ch]' | LC_ALL=C sort |
		xargs awk -f "$SRCDIR/tests/includes.awk") | LC_ALL=C sort
}

# tree FILE LINE [FILE LINE]: a small source tree with these lines in these files.
tree() {
	rm -rf "$tap_dir/tree"
	mkdir -p "$tap_dir/tree/src" "$tap_dir/tree/tui"
	while [ $# -gt 0 ]; do
		mkdir -p "$(dirname "$tap_dir/tree/$1")"
		printf '%s\n' "$2" >>"$tap_dir/tree/$1"
		shift 2
	done
}

# case_of NAME WANTED FILE LINE...: the tree of these lines has exactly this offence, or none.
case_of() {
	name=$1 wanted=$2
	shift 2
	tree "$@"
	is "$(offences "$tap_dir/tree")" "$wanted" "$name"
}

case_of 'a room may include itself and those above it' '' \
	src/report/outline.c '#include "report/outline.h"' \
	src/report/outline.c '#include "base/status.h"' \
	tui/reader.c '#include "tui/term.h"' \
	tui/reader.c '#include "command/command.h"'
case_of 'a room may not include one below it' \
	'src/text/fold.c: room text includes "layout/row.h" of the room layout, which is below it' \
	src/text/fold.c '#include "layout/row.h"'
case_of 'src may not include the viewer' \
	'src/command/list.c: room command includes "tui/pane.h" of the room tui, which is below it' \
	src/command/list.c '#include "tui/pane.h"'
case_of 'the terminal may not include the viewer' \
	'tui/term.c: room term includes "tui/pane.h" of the room tui, which is below it' \
	tui/term.c '#include "tui/pane.h"'
case_of 'report may not include import' \
	'src/report/split.c: report and import know only paragraphs of each other, not "import/import.h"' \
	src/report/split.c '#include "import/import.h"'
case_of 'an include names its room' \
	'src/text/fold.c: "fold.h" does not begin with a room' \
	src/text/fold.c '#include "fold.h"'
case_of 'a file stands in a room' \
	'src/misc/junk.c: stands in no room of the map' \
	src/misc/junk.c '#include <stdio.h>'
case_of 'curses belongs to the terminal' \
	'tui/reader.c: only the room term may include curses.h' \
	tui/term_cells.c '#include <curses.h>' \
	tui/reader.c '#include <curses.h>'
case_of 'curses does not leak through a header' \
	'tui/reader.c: only the room term may include curses.h through tui/term.h' \
	tui/term.h '#include <curses.h>' \
	tui/reader.c '#include "tui/term.h"'
case_of 'SQLite belongs to the store' \
	'src/query/search.c: only the room store may include sqlite3.h' \
	src/store/store.c '#include <sqlite3.h>' \
	src/query/search.c '  # include <sqlite3.h>'
case_of 'SQLite does not leak through a header' \
	'src/query/search.c: only the room store may include sqlite3.h through src/store/db.h' \
	src/store/db.h '#include <sqlite3.h>' \
	src/query/search.c '#include "store/db.h"'

is "$(offences "$SRCDIR")" '' 'every include of the program keeps to the map'
[ "$(cd "$SRCDIR" && find src tui -name '*.c' | wc -l)" -gt 5 ]
ok $? 'the sources were found'
finish
