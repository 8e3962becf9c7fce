#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# compare --all: one report against the middle of all.
set -u
. "$SRCDIR/tests/cli/cli.sh"

d=$tap_dir/d
mkdir "$d"
report 霁川市 2023 | sed '/^（二）全力以赴稳/s/$/\
（三）建设一核三带。抓一核三带，推一核三带，用一核三带。/' >"$d/a.txt"
report 锦城市 2023 | sed 's/生产总值增长6%/生产总值增长7%/' >"$d/b.txt"
report 望潮市 2023 | sed 's/生产总值增长6%/生产总值增长8%/' >"$d/c.txt"
report 望潮市 2022 | sed 's/生产总值增长6%/生产总值增长1%/' >"$d/e.txt"
run load --quiet "$d"

row() {
	awk -F '\t' -v kind="$1" -v id="$2" '$1 == kind && ($2 == id || $3 == id) {
		print $4, $5, $6, $7, $10, $11, $12 }' "$tap_dir/out"
}
run compare 霁川 --all --format=tsv
ends 0 'a report is held against all'
is "$(row indicator gdp)" 'approx 6 % 7.5 -1.5 3 3' 'its targets against those of its year'
is "$(row phrase 一核三带 | cut -d' ' -f2)" 4 'what only it says is listed'
run compare 霁川 --all --year=2022 --format=tsv
is "$(row indicator gdp)" 'approx 6 % 1 5 1 2' 'against those of another year where these are asked for'
run compare "$d/a.txt" --all --format=tsv
is "$(row indicator gdp)" 'approx 6 % 7 -1 3 4' 'a file is held against the index'
run compare 霁川 --all
ends 0 'for people it is several tables'
ok "$(grep -q '~6 *7.5 .*-1.5 *3/3' "$tap_dir/out"; echo $?)" 'with the same numbers'
run compare 望潮@2022 --all
ends 0 'the only report of its year is held against the others'
run compare 霁川 锦城 --all
ends 2 'two reports and all are too many'
run compare 霁川
ends 2 'one alone is too few'
finish
