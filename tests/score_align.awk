# SPDX-License-Identifier: GPL-3.0-or-later
# Scores the pairing of sections; see tests/score.awk.

kind == "outline" && get("level") == 2 && get("topic") != "" {
	topic_of[report, get("line")] = "," get("topic") ","
	topic_lines[report] = topic_lines[report] " " get("line")
}

function share_topic(one, other,	list, n, i)
{
	n = split(one, list, ",")
	for (i = 1; i <= n; i++)
		if (list[i] != "" && index(other, "," list[i] ","))
			return 1
	return 0
}

# Pairs are kept as first report, second report, and their lines, as they were asked for.
kind == "align" && get("kind") == "section" && ((a, get("a_line")) in topic_of) &&
		((b, get("b_line")) in topic_of) {
	paired[a, b] = paired[a, b] " " get("a_line") ":" get("b_line")
}

kind == "align" {
	asked[a, b] = 1
}

# Every pair of reports once, in the order in which they were asked for first.
function judge_pairs(	pair, of)
{
	for (pair in asked) {
		split(pair, of, SUBSEP)
		if (of[1] < of[2]) {
			judge_pair(of[1], of[2])
			judge("align_same", of[1] " " of[2], same_pairs(of[1], of[2]))
		}
	}
}

function judge_pair(x, y,	list, n, i, of, ok, matched)
{
	n = split(paired[x, y], list, " ")
	for (i = 1; i <= n; i++) {
		split(list[i], of, ":")
		ok = share_topic(topic_of[x, of[1]], topic_of[y, of[2]])
		judge("align", x " " y " " list[i], ok)
		if (ok)
			matched[of[1]] = 1
	}
	n = split(topic_lines[x], list, " ")
	for (i = 1; i <= n; i++)
		if (has_counterpart(x, list[i], y))
			judge("align_recall", x " " y " " list[i], list[i] in matched)
}

function has_counterpart(x, line, y,	list, n, i)
{
	n = split(topic_lines[y], list, " ")
	for (i = 1; i <= n; i++)
		if (share_topic(topic_of[x, line], topic_of[y, list[i]]))
			return 1
	return 0
}

function same_pairs(x, y,	list, back, n, m, i, of, there)
{
	n = split(paired[x, y], list, " ")
	m = split(paired[y, x], back, " ")
	for (i = 1; i <= n; i++)
		there[list[i]] = 1
	for (i = 1; i <= m; i++) {
		split(back[i], of, ":")
		if (!((of[2] ":" of[1]) in there))
			return 0
	}
	return n == m
}
