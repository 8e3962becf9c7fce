#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# similarity and attention: the measures of the literature, for all reports.
set -u
. "$SRCDIR/tests/cli/cli.sh"

d=$tap_dir/d
mkdir "$d"
report 霁川市 2023 >"$d/a.txt"
report 锦城市 2023 >"$d/b.txt"
run load --quiet "$d" "$samples/reports-2022.txt"

run similarity --format=tsv
ends 0 'all pairs are measured'
is "$(sed 1d "$tap_dir/out" | wc -l | tr -d ' ')" 28 'each once'
is "$(awk -F '\t' 'NR > 1 { for (i = 5; i <= 9; i++) if ($i < 0 || $i > 1) print }' "$tap_dir/out")" '' \
	'from 0 to 1'
is "$(awk -F '\t' 'NR > 1 && $5 > most { most = $5; pair = $1 $3 } END { print pair }' "$tap_dir/out" |
	grep -c 霁川市)" 1 'those that differ by their names only are the most alike'
run similarity 霁川 锦城 青岚 --matrix=jaccard --format=tsv
is "$(cut -f1 "$tap_dir/out" | tr '\n' ' ')" 'report 霁川市@2023 锦城市@2023 青岚市@2023 ' 'a matrix has a row a report'
is "$(awk -F '\t' 'NR > 1 { printf "%s ", $NR }' "$tap_dir/out")" '1.0000 1.0000 1.0000 ' 'each alike itself'
run similarity --matrix=euclid
ends 2 'a measure that is none is refused'
says 'euclid: there is no such measure; cosine, jaccard, shared' 'and those that there are are named'
run similarity 霁川
ends 2 'one report is alike nothing'

printf '水库\n堤防\n' >"$tap_dir/words"
run attention 霁川 青岚 --words="$tap_dir/words" --format=tsv
ends 0 'words of a list are counted'
is "$(column hits | sed 1q)" 2 'in each report'
run attention --topic=digital --year=2023 --format=csv
ends 0 'the words of a topic too'
is "$(sed 1q "$tap_dir/out" | cut -d, -f1-5)" 'place,code,plan_year,chars,hits' 'as a table'
run attention --topic=gardening
ends 2 'a topic that is none is refused'
run attention
ends 2 'something must be looked for'
run attention --words="$tap_dir/none"
ends 2 'a list that is not there is said to be missing'
finish
