# SPDX-License-Identifier: GPL-3.0-or-later
# Holds what the program read out of reports against what a careful reader wrote down. Reads
# tables (tab-separated, columns found by name); before each stands kind=KIND, and report=R where it
# is about one report, first what was written and then what was found:
#   meta, list                 all reports
#   outline, outlined          the headings of report R
#   artefacts; shown           false breaks and noise spaces of all; the paragraphs of report R
#   neutral; headline, targets what counts neither way; the indicators of report R
#   commitments                every figure of its plan, held against the same targets
#   glossary, terms            the terms that report R explains
#   align                      the pairs of reports R and S (a=R b=S), found from both sides
# Prints a line a measure: precision, recall, F1, and found/written/right. With -v misses=1, before
# it what was missed (-) and what was found without being written down (+).
#
#   meta       reports with place, level, both years, date and meeting right
#   province   the province of the place
#   outline12  headings of levels 1 and 2: line, title and level
#   outline3   headings of level 3: line and title
#   roles      the role in effect on headings of levels 1 and 2 that were found
#   topics     the first topic of sections that were found; topics_any: it is among those written
#   joins      lines that continue the paragraph before them; join_probable counts neither way
#   repairs    places that read as they should
#   plan       headline indicators: indicator, year, operator, value, unit and basis, with words that
#              stand in the report; actual: the same of the review
#   commitments            figures of the plan: line, value and unit; _op: with the operator
#   commitments_object     of those found, the label is what was written down
#   glossary   terms; glossary_def: of those found, the definition
#   align      section pairs whose topics share one; align_recall: sections that have a counterpart
#              and got a right one; align_same: the pairs of B with A are those of A with B

BEGIN {
	FS = "\t"
	split("meta province outline12 outline3 roles topics topics_any joins repairs plan actual" \
		" commitments commitments_op commitments_object glossary glossary_def" \
		" align align_recall align_same", measures, " ")
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

# All that is written of a report is wanted before what was found is got; the same may stand twice.
function want(measure, key)
{
	written[measure]++
	wanted[measure, key]++
}

function got(measure, key)
{
	found[measure]++
	if (++seen[measure, key] <= wanted[measure, key])
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

END {
	judge_repairs()
	judge_pairs()
	if (misses)
		print_missed()
	printf "%-18s %9s %9s %9s   %s\n", "measure", "precision", "recall", "F1", "found/written/right"
	for (i = 1; i in measures; i++)
		if (found[measures[i]] + written[measures[i]])
			print_row(measures[i])
}

function print_missed(	pair, of)
{
	for (pair in wanted)
		for (; seen[pair] < wanted[pair]; seen[pair]++) {
			split(pair, of, SUBSEP)
			print "- " of[1] " " of[2]
		}
}

function print_row(measure,	p, r)
{
	p = found[measure] ? right[measure] / found[measure] : 0
	r = written[measure] ? right[measure] / written[measure] : 0
	printf "%-18s %9.4f %9.4f %9.4f   %d/%d/%d\n", measure, p, r, p + r ? 2 * p * r / (p + r) : 0,
		found[measure], written[measure], right[measure]
}
