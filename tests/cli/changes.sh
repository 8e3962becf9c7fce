#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# changes: one place in two years.
set -u
. "$SRCDIR/tests/cli/cli.sh"

d=$tap_dir/d
mkdir "$d"
report 霁川市 2022 >"$d/a.txt"
report 霁川市 2023 | sed 's/水库3座/水库5座/; s/^（二）全力以赴稳就业。.*/（二）守护绿水青山。整治黑臭水体，空气优良天数增加。/
	s/过去一年，全市生产总值增长5.5%/过去一年，全市生产总值增长5.8%/' >"$d/b.txt"
run load --quiet "$d"

rows() {
	awk -F '\t' -v kind="$1" -v status="$2" '$1 == kind && $2 == status { print $4 "/" $6 }' "$tap_dir/out"
}
run changes 霁川 --format=tsv
ends 0 'a report is held against the one before it'
is "$(rows section dropped)" '（二）全力以赴稳就业/' 'what is not taken up again is dropped'
is "$(rows section new)" '/（二）守护绿水青山' 'what was not there is new'
ok "$(rows section kept | grep -q '（一）全力以赴兴水利/（一）全力以赴兴水利'; echo $?)" 'the rest is kept'
is "$(rows sentence reworded | grep 水库)" \
	'新建水库3座，加固堤防42公里，新增灌溉面积2.3万亩。/新建水库5座，加固堤防42公里，新增灌溉面积2.3万亩。' \
	'sentences are found again'
is "$(awk -F '\t' '$1 == "result" && /生产总值/ { print $2, $8, $9 }' "$tap_dir/out")" 'missed -0.2 个百分点' \
	'targets stand beside their results'
cp "$tap_dir/out" "$tap_dir/before"
run changes 霁川@2022 霁川@2023 --format=tsv
is "$(cksum <"$tap_dir/out")" "$(cksum <"$tap_dir/before")" 'naming both is the same'
run changes 霁川
ok "$(grep -qF '新建水库[-3-]{+5+}座' "$tap_dir/out"; echo $?)" 'for people what changed is marked'
run changes 霁川@2022
ends 1 'the first report has none before it'
says 'no earlier report of the place is loaded; name two reports' 'and that is said'
finish
