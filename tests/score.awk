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
#   topics     the first topic of sections that were found; topics_any: it is among those written
#   joins      lines that continue the paragraph before them; join_probable counts neither way
#   repairs    places that read as they should

BEGIN {
	FS = "\t"
	split("meta outline12 outline3 roles topics topics_any joins repairs", measures, " ")
	split("level province review_year date", facts, " ")
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

# Single reports may leave out what was not to be found; of compilations all is written down.
kind == "meta" {
	if ("first_line" in column) {
		first[get("report")] = get("first_line") + 0
		last[get("report")] = get("last_line") + 0
	}
	place = solid(get("place")) "@" get("plan_year")
	for (i = 1; i in facts; i++)
		if ("first_line" in column || get(facts[i]) != "")
			meta[place, facts[i]] = get(facts[i])
	congress[place] = solid(get("congress"))
	session[place] = solid(get("session"))
	want("meta", place)
}

kind == "list" {
	place = solid(get("place")) "@" get("plan_year")
	wrong = ""
	for (i = 1; i in facts; i++)
		if ((place, facts[i]) in meta && meta[place, facts[i]] != get(facts[i]))
			wrong = wrong " " facts[i] " " get(facts[i])
	meeting = solid(get("meeting"))
	if (!index(meeting, congress[place]) || !index(meeting, session[place]))
		wrong = wrong " meeting " meeting
	got("meta", place wrong)
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
		if (get("level") == 2 && get("topic") != "")
			topics[key " 2"] = get("topic")
	}
}

kind == "outlined" {
	key = report " " get("line") " " solid(get("title"))
	if (get("level") == 3) {
		got("outline3", key)
	} else if (get("level") < 3) {
		key = key " " get("level")
		got("outline12", key)
		if (key in role)
			judge("roles", key " " role[key], get("role") == role[key])
		if (key in topics)
			judge_topic(key, topics[key], get("topic"))
	}
}

function judge_topic(key, written_topics, found_topics,	topic)
{
	topic = found_topics
	sub(/,.*/, "", topic)
	judge("topics", key " " written_topics, topic != "" && index(written_topics ",", topic ",") == 1)
	judge("topics_any", key " " written_topics,
		topic != "" && index("," written_topics ",", "," topic ","))
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

kind == "shown" && report in last {
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
