# SPDX-License-Identifier: GPL-3.0-or-later
# Scores targets and glossaries; see tests/score.awk.

# 6.50 and 6.5 are the same number, in ranges, too.
function number(value,	parts, n, i, out)
{
	n = split(value, parts, "~")
	for (i = 1; i <= n; i++) {
		if (parts[i] ~ /\./)
			sub(/\.?0+$/, "", parts[i])
		out = out (i > 1 ? "~" : "") parts[i]
	}
	return out
}

# Whether all digits of the value stand in the words: ranges by their two ends.
function has_digits(words, value,	parts, n, i)
{
	if (words !~ /[0-9]/)
		return 1
	n = split(value, parts, "~")
	for (i = 1; i <= n; i++) {
		sub(/^-/, "", parts[i])
		if (parts[i] ~ /^[0-9]/ && !index(words, parts[i]))
			return 0
	}
	return 1
}

function target_key(	unit)
{
	if (get("op") == "qual")
		return report " " get("indicator") " " get("year") " qual"
	unit = solid(get("unit"))
	gsub(/％/, "%", unit)
	return report " " get("indicator") " " get("year") " " get("op") " " number(get("value")) " " unit \
		" " get("basis")
}

kind == "neutral" {
	ignored[row_report(), get("line"), get("indicator")] = 1
}

# Tables of a compilation name the report by its number, 1 for r01.
function row_report(	name)
{
	name = get("report")
	if (name == "")
		return report
	sub(/^r/, "", name)
	return sprintf("r%02d", name)
}

# A list of phrases without figures counts only where three indicators stand on the line: the rows
# wait until all have been seen.
kind == "headline" {
	if (row_report() != report)
		next
	period = get("period")
	on_line[report, period, get("line")]++
	if (indicator_counts())
		waiting[++waits] = period SUBSEP get("line") SUBSEP get("op") SUBSEP target_key()
}

function indicator_counts()
{
	return get("indicator") !~ /^other/ && !((report, get("line"), get("indicator")) in ignored)
}

function want_waiting(	i, row)
{
	for (i = 1; i <= waits; i++) {
		split(waiting[i], row, SUBSEP)
		if (row[3] != "qual" || on_line[report, row[1], row[2]] >= 3)
			want(row[1], row[4])
	}
	waits = 0
}

kind == "targets" && FNR == 2 {
	want_waiting()
}

kind == "targets" && get("headline") == 1 && indicator_counts() {
	words = solid(get("verbatim"))
	honest = index(text[report], words) && has_digits(words, get("value"))
	if (get("op") != "qual" || on_line[report, get("period"), get("line")] >= 3)
		got(get("period"), target_key() (honest ? "" : " not in the text: " words))
}

# Commitments: every figure of the plan.

function figure_key(	unit)
{
	unit = solid(get("unit"))
	gsub(/％/, "%", unit)
	return report " " get("line") " " number(get("value")) " " unit
}

kind == "commitments" && get("op") != "qual" {
	key = figure_key()
	want("commitments", key)
	want("commitments_op", key " " get("op"))
	objects[key, ++object_count[key]] = bare(get("object"))
	has_commitments[report] = 1
}

kind == "targets" && report in has_commitments && get("period") == "plan" && get("op") != "qual" {
	key = figure_key()
	got("commitments", key)
	got("commitments_op", key " " get("op"))
	if (object_count[key])
		judge_object(key, bare(get("label")))
}

# Without what stands in brackets, unless that is all.
function bare(object,	rest)
{
	rest = object = solid(object)
	gsub(/（[^（）]*）|\([^()]*\)/, "", rest)
	return rest == "" ? object : rest
}

# The figure's first object that is like the label, else any, is taken for it and used up.
function judge_object(key, label,	i, at)
{
	at = object_count[key]
	for (i = 1; i <= object_count[key]; i++)
		if (alike(objects[key, i], label)) {
			at = i
			break
		}
	judge("commitments_object", key " " objects[key, at] ", not " label,
		alike(objects[key, at], label))
	objects[key, at] = objects[key, object_count[key]]
	object_count[key]--
}

# They share the head, the last two characters (of three bytes each), and one is not much longer.
function alike(object, label)
{
	return object != "" && label != "" && length(label) <= 2 * length(object) + 12 &&
		(index(label, object) || index(object, label) ||
		substr(object, length(object) - 5) == substr(label, length(label) - 5))
}

# Glossary

function term_key(	term)
{
	term = solid(get("term"))
	gsub(/“|”|"|‘|’/, "", term)
	return report " " term
}

kind == "glossary" && row_report() == report {
	key = term_key()
	want("glossary", key)
	definition[key] = solid(get("definition"))
	has_glossary[report] = 1
}

kind == "terms" && report in has_glossary {
	key = term_key()
	got("glossary", key)
	if (key in definition)
		judge("glossary_def", key, definition[key] == solid(get("definition")))
}
