#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Reports are read no worse than tests/floors.tsv says: F1 of each measure, on the samples and,
# where SHARED has them, on a compilation and on single reports.
set -u
. "$SRCDIR/tests/tap.sh"

floors=$SRCDIR/tests/floors.tsv
shared=$SHARED/tools/score

# What of the table is about the reports $1.
measures_of() {
	awk -F'\t' -v reports="$1" '$1 == reports { print $2 }' "$2"
}

# hold REPORTS SCORES FLOORS: a line for each measure that is missing or lower than its floor.
hold() {
	awk -v reports="$1" '
		NR == FNR { f1[$1] = $4; next }
		$1 != reports { next }
		!($2 in f1) { print $2 " was not measured"; next }
		f1[$2] + 0 < $3 { print $2 " is " f1[$2] ", not " $3 }' "$2" "$3"
}

# judge REPORTS: a case for each measure of theirs; what was measured is in $tap_dir/scores.
judge() {
	for measure in $(measures_of "$1" "$floors"); do
		grep "^$1	$measure	" "$floors" >"$tap_dir/floor"
		is "$(hold "$1" "$tap_dir/scores" "$tap_dir/floor")" '' "$1: $measure"
	done
}

# The judge sees what is too low and what is missing.
printf 'measure precision recall F1\na 1 1 0.97\nb 1 1 0.98\n' >"$tap_dir/scores"
printf 'x\ta\t0.98\nx\tb\t0.98\nx\tc\t0.5\ny\tb\t1\n' >"$tap_dir/floors"
is "$(hold x "$tap_dir/scores" "$tap_dir/floors")" "$(printf 'a is 0.97, not 0.98\nc was not measured')" \
	'what is too low or missing is seen'

sh "$SRCDIR/tests/score.sh" "$DUIDU" "$SRCDIR/tests/samples" "$SRCDIR/data/samples" >"$tap_dir/scores"
judge samples

only() {
	measures_of "$1" "$floors" | tr '\n' ,
}
if [ -x "$shared" ] && "$shared" --help >/dev/null 2>&1; then
	"$shared" --duidu "$DUIDU" --only "$(only compilation)" >"$tap_dir/scores"
	judge compilation
	"$shared" --duidu "$DUIDU" --only "$(only others)" --others "$SHARED/corpus/others" \
		>"$tap_dir/scores"
	judge others
else
	skip 'compilation, others' "$shared is missing"
fi
finish
