#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# compare, off a terminal: two to four reports side by side in text.
set -u
. "$SRCDIR/tests/cli/cli.sh"

d=$tap_dir/d
mkdir "$d"
report 霁川市 2023 | sed '/^（二）全力以赴/s/$/\
（三）全力以赴护生态。植树造林3万亩，治理河道20公里，空气“优良”天数达到300天——更加宜居。/' >"$d/a.txt"
report 锦城市 2024 >"$d/b.txt"
run load --quiet "$d"

run compare 霁川 锦城
ends 0 'two reports are compared'
is "$(sed 1q "$tap_dir/out" | tr -s ' ')" '霁川市 2023 | 锦城市 2024' 'under their names'
ok "$(grep -q '^三、2023年重点工作 *| 三、2024年重点工作$' "$tap_dir/out"; echo $?)" \
	'parts of one role begin on the same row'
ok "$(grep -q '（一）全力以赴兴水利。.* | .*（一）全力以赴兴水利。' "$tap_dir/out"; echo $?)" 'and their sections'
ok "$(grep -q '(no counterpart)$' "$tap_dir/out"; echo $?)" 'what has no counterpart is said to have none'
is "$(grep -c 工作回顾 "$tap_dir/out")" 0 'the review is not compared'
run compare 霁川 锦城 --section=review
is "$(grep -c 工作回顾 "$tap_dir/out")" 1 'unless it is asked for'
run compare 霁川 锦城 --section=closing
ok "$([ "$status" -le 1 ]; echo $?)" 'a role that none has is no error'

# The widest line in cells; Chinese characters and full-width marks take two, “ ” and … one.
widest() {
	sed 's/[“”…—·]/x/g' "$tap_dir/out" | LC_ALL=C awk '
		{ n = gsub(/[\340-\357][\200-\277][\200-\277]/, "xx"); if (length($0) > most) most = length($0) }
		END { print most }'
}
for width in 40 80 100 133; do
	COLUMNS=$width "$DUIDU" compare 霁川 锦城 >"$tap_dir/out"
	ok "$([ "$(widest)" -le $width ]; echo $?)" "$width columns are kept"
	ok "$([ "$(widest)" -ge $((width - 3)) ]; echo $?)" 'and used'
done
run compare 霁川 锦城
cp "$tap_dir/out" "$tap_dir/plain"
COLUMNS=100 run compare 霁川 锦城
is "$(cksum <"$tap_dir/out")" "$(cksum <"$tap_dir/plain")" 'without COLUMNS they are 100'

run compare 霁川 锦城 霁川@2023 "$d/b.txt"
is "$(sed 1q "$tap_dir/out" | tr -s ' ')" '霁川市 2023 | 锦城市 2024 | 霁川市 2023 | 锦城市 2024' \
	'four can be compared, with files among them'
run compare 霁川 霁川
is "$(grep -c 'no counterpart' "$tap_dir/out")" 0 'a report is its own counterpart'
run 霁川 锦城
is "$(cksum <"$tap_dir/out")" "$(cksum <"$tap_dir/plain")" 'two reports without a command are compared'
run compare 霁川
ends 2 'one report is too few'
run compare 1 2 3 4 5
ends 2 'five are too many'
run compare 霁川 nowhere
ends 1 'one that is not there is not found'
says 'nowhere: no report is called this' 'and named'
finish
