#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# align and wording: what belongs together in two reports, and what many say.
set -u
. "$SRCDIR/tests/cli/cli.sh"

d=$tap_dir/d
mkdir "$d"
report 霁川市 2022 | sed 's/水库3座/水库2座/' >"$d/a.txt"
report 霁川市 2023 >"$d/b.txt"
report 锦城市 2023 | awk '
	sub(/^（一）全力以赴兴/, "（二）全力以赴兴") { kept = $0; next }
	sub(/^（二）全力以赴稳/, "（一）全力以赴稳") { $0 = $0 "\n" kept }
	{ print }' >"$d/c.txt"
run load --quiet "$d"

# rows KIND: the lines and scores of that kind.
rows() {
	awk -F '\t' -v kind="$1" '$1 == kind { print $2 "-" $4 " " $6 }' "$tap_dir/out"
}

run align 霁川@2023 霁川@2023 --format=tsv
ends 0 'a report is aligned with itself'
is "$(rows section | awk '{ split($1, l, "-"); if (l[1] != l[2] || $2 != 1) print }')" '' \
	'each section with itself, at score 1'
ok "$([ "$(rows section | wc -l)" -ge 4 ]; echo $?)" 'and all of them'
is "$(awk -F '\t' '$1 == "target" && $7 != "equal" && $8 != ""' "$tap_dir/out")" '' \
	'each figure equals itself'

run align 霁川@2023 锦城 --format=tsv
is "$(awk -F '\t' '$1 == "section" && /全力以赴/ { print $2, $4 }' "$tap_dir/out")" \
	"$(printf '14 15\n15 14')" 'sections are found wherever they stand'
rows section | awk '{ split($1, l, "-"); print l[2] "-" l[1] " " $2 }' | sort >"$tap_dir/turned"
run align 锦城 霁川@2023 --format=tsv
is "$(rows section | sort)" "$(cat "$tap_dir/turned")" 'turned round it is the same'

run align 霁川@2022 霁川@2023 --format=tsv
is "$(awk -F '\t' '$1 == "target" && /水库/ { print $7, $8, $9 }' "$tap_dir/out")" 'b -1 座' \
	'figures are compared'
ok "$(awk -F '\t' '$1 == "passage" { n++ } END { exit !n }' "$tap_dir/out"; echo $?)" \
	'passages that both have are linked'

printf 'A report\n\nNothing here is Chinese. Nothing can be paired by what it says.\n' >"$d/latin.txt"
run align "$d/latin.txt" 霁川@2023 --format=tsv
ok "$([ "$status" -ne 139 ] && [ "$status" -le 2 ]; echo $?)" 'another language does no harm'

run wording 霁川@2023 --format=tsv
ends 0 'how common each sentence is can be asked'
is "$(awk -F '\t' '/新建泵站4座/ { print $3, $5, $6 }' "$tap_dir/out")" '2 earlier 霁川市@2022' \
	'who said it first is told'
run wording 霁川@2022 --format=tsv
is "$(awk -F '\t' '/新建泵站4座/ { print $3, $5, $6 }' "$tap_dir/out")" '2 own ' \
	'what came later is no source'
run wording "$d/b.txt" --format=tsv
is "$(awk -F '\t' '/新建泵站4座/ { print $3 }' "$tap_dir/out")" 3 'a file is held against the index'
run wording 霁川@2023
ok "$(grep -q ' %  said in an earlier report of the place$' "$tap_dir/out"; echo $?)" \
	'for people the shares are summed up'
finish
