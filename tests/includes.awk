# SPDX-License-Identifier: GPL-3.0-or-later
# Holds the includes of src/ and tui/ against the map of rooms in HACKING.md. Reads sources whose
# names are relative to the top; prints an offence a line.

BEGIN {
	n = split("base text layout import report store query output command term tui", order, " ")
	for (i = 1; i <= n; i++)
		rank[order[i]] = i
	# Headers of others, and the one room that may see them.
	keeper["curses.h"] = keeper["ncurses.h"] = keeper["panel.h"] = keeper["term.h"] = "term"
	keeper["ncursesw/curses.h"] = keeper["ncursesw/ncurses.h"] = keeper["ncursesw/term.h"] = "term"
	keeper["sqlite3.h"] = keeper["sqlite3ext.h"] = "store"
}

# The room that a file stands in: tui/term.c, tui/term_*.[ch] and tui/term/ are the room term.
function room(file)
{
	if (file ~ /^tui\/term[._\/]/)
		return "term"
	if (file ~ /^tui\//)
		return "tui"
	sub(/^src\//, "", file)
	sub(/\/.*/, "", file)
	return file
}

function offence(file, text)
{
	print file ": " text
}

function judge(file, name,	from, to)
{
	from = room(file)
	to = room(name)
	if (!(to in rank))
		offence(file, "\"" name "\" does not begin with a room")
	else if (rank[to] > rank[from])
		offence(file, "room " from " includes \"" name "\" of the room " to ", which is below it")
	else if (from == "report" && to == "import")
		offence(file, "report and import know only paragraphs of each other, not \"" name "\"")
}

FNR == 1 && !(room(FILENAME) in rank) {
	offence(FILENAME, "stands in no room of the map")
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
	split($0, part, "\"")
	name = part[2]
	edges++
	includer[edges] = FILENAME
	included[edges] = (name ~ /^tui\//) ? name : "src/" name
	if (name != "config.h" && room(FILENAME) in rank)
		judge(FILENAME, name)
}

/^[ \t]*#[ \t]*include[ \t]*</ {
	split($0, part, /[<>]/)
	if (part[2] in keeper)
		sees[FILENAME, keeper[part[2]]] = part[2]
}

# What a header includes, all who include it see as well.
function spread(keeper_room,	changed, i)
{
	do {
		changed = 0
		for (i = 1; i <= edges; i++)
			if ((included[i], keeper_room) in sees && !((includer[i], keeper_room) in sees)) {
				sees[includer[i], keeper_room] = \
					sees[included[i], keeper_room] " through " included[i]
				changed = 1
			}
	} while (changed)
}

END {
	spread("term")
	spread("store")
	for (pair in sees) {
		split(pair, part, SUBSEP)
		if (room(part[1]) != part[2])
			offence(part[1], "only the room " part[2] " may include " sees[pair])
	}
}
