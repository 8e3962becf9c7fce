# SPDX-License-Identifier: GPL-3.0-or-later
# Scores who a report is of, its outline and its repair; see tests/score.awk.

BEGIN {
	split("level review_year date", facts, " ")
}

# Levels finer than those of the interface count as theirs.
function rough(level)
{
	if (level ~ /^(district|county_)/)
		return "county"
	return level == "subprovincial_city" ? "prefecture" : level == "municipality" ? "province" : level
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
			meta[place, facts[i]] = rough(get(facts[i]))
	congress[place] = solid(get("congress"))
	session[place] = solid(get("session"))
	want("meta", place)
	want("province", place " " get("province"))
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
	got("province", place " " get("province"))
}

kind == "outline" {
	has_outline[report] = 1
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

# The artefacts are those of all reports: a report's own are known by its lines. Its joins are all
# written down where its outline is.
kind == "shown" && FNR == 2 && report in has_outline {
	for (line in joint)
		if (line + 0 >= first[report] && line + 0 <= last[report])
			want("joins", line)
}

kind == "shown" {
	n = (report in last && report in has_outline) ? split(get("lines"), lines, ",") : 0
	for (i = 2; i <= n; i++)
		if (!(lines[i] in perhaps))
			got("joins", lines[i])
	shown = shown get("text") "\n"
	text[report] = text[report] solid(get("text"))
}

# At the end: whether the places of noise spaces read as they should, in whatever report.
function judge_repairs(	line)
{
	for (line in fixed)
		judge("repairs", line " " fixed[line], index(shown, fixed[line]) > 0)
}
