# SPDX-License-Identifier: GPL-3.0-or-later
# Holds what the program read out of reports against what a careful reader wrote down. Reads
# tables (tab-separated, columns found by name); before each stands kind=KIND, and report=R where it
# is about one report:
#   meta, list        what was written down and found of every report
#   outline, outlined the headings of report R, written down and found
#   artefacts, shown  the false breaks and noise spaces, and the paragraphs of report R
# Prints a line a measure: precision, recall, F1, and found/written/right. With -v misses=1, before
# it what was missed (-) and what was found without being written down (+).
#
#   meta       reports with place, level, province, both years, date and meeting right
#   outline12  headings of levels 1 and 2: line, title and level
#   outline3   headings of level 3: line and title
#   roles      the role in effect on headings of levels 1 and 2 that were found
#   joins      lines that continue the paragraph before them; join_probable counts neither way
#   repairs    places that read as they should

BEGIN {
	FS = "\t"
	split("meta outline12 outline3 roles joins repairs", measures, " ")
}

FNR == 1 {
	delete column
	for (i = 1; i <= NF; i++)
		column[$i] = i
	next
}

function get(name,	value)
{
	value = (name in column) ? $column[name] : ""
	return value == "-" ? "" : value
}

function solid(text)
{
	gsub(/[ \t]/, "", text)
	gsub(/　/, "", text)
	return text
}

function want(measure, key)
{
	if (!((measure, key) in wanted))
		written[measure]++
	wanted[measure, key] = 1
}

function got(measure, key)
{
	if ((measure, key) in seen)
		return
	seen[measure, key] = 1
	found[measure]++
	if ((measure, key) in wanted)
		right[measure]++
	else if (misses)
		print "+ " measure " " key
}

# Something that is there in any case, and right or not.
function judge(measure, key, ok)
{
	want(measure, key)
	if (ok)
		got(measure, key)
	else
		found[measure]++
}

kind == "meta" {
	id = get("report")
	first[id] = get("first_line") + 0
	last[id] = get("last_line") + 0
	place = solid(get("place")) "@" get("plan_year")
	meant[place] = id
	meta[place] = get("level") " " get("province") " " get("review_year") " " get("date")
	congress[place] = solid(get("congress"))
	session[place] = solid(get("session"))
	want("meta", place)
}

kind == "list" {
	place = solid(get("place")) "@" get("plan_year")
	facts = get("level") " " get("province") " " get("review_year") " " get("date")
	meeting = solid(get("meeting"))
	if (facts != meta[place] || !index(meeting, congress[place]) || !index(meeting, session[place]))
		place = place " " facts " " meeting
	got("meta", place)
}

kind == "outline" {
	if (get("level") == 1)
		part = get("role")
	key = report " " get("line") " " solid(get("title"))
	if (get("level") == 3) {
		want("outline3", key)
	} else {
		want("outline12", key " " get("level"))
		role[key " " get("level")] = get("role") == "" ? part : get("role")
	}
}

kind == "outlined" {
	key = report " " get("line") " " solid(get("title"))
	if (get("level") == 3) {
		got("outline3", key)
	} else if (get("level") < 3) {
		got("outline12", key " " get("level"))
		if ((key " " get("level")) in role)
			judge("roles", key " " role[key " " get("level")],
				get("role") == role[key " " get("level")])
	}
}

kind == "artefacts" {
	if (get("kind") == "join")
		joint[get("line")] = 1
	else if (get("kind") == "join_probable")
		perhaps[get("line")] = 1
	else if (get("kind") == "space")
		fixed[get("line")] = get("should_read")
}

# The artefacts are those of all reports: a report's own are known by its lines.
kind == "shown" && FNR == 2 {
	for (line in joint)
		if (line + 0 >= first[report] && line + 0 <= last[report])
			want("joins", line)
}

kind == "shown" {
	n = split(get("lines"), lines, ",")
	for (i = 2; i <= n; i++)
		if (!(lines[i] in perhaps))
			got("joins", lines[i])
	text = text get("text") "\n"
}

END {
	for (line in fixed)
		judge("repairs", line " " fixed[line], index(text, fixed[line]) > 0)
	if (misses)
		for (pair in wanted)
			if (!(pair in seen)) {
				split(pair, part_of, SUBSEP)
				print "- " part_of[1] " " part_of[2]
			}
	printf "%-12s %9s %9s %9s   %s\n", "measure", "precision", "recall", "F1", "found/written/right"
	for (i = 1; i in measures; i++)
		row(measures[i])
}

function row(measure,	p, r)
{
	p = found[measure] ? right[measure] / found[measure] : 0
	r = written[measure] ? right[measure] / written[measure] : 0
	printf "%-12s %9.4f %9.4f %9.4f   %d/%d/%d\n", measure, p, r, p + r ? 2 * p * r / (p + r) : 0,
		found[measure], written[measure], right[measure]
}
