#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Hostile and odd documents: each is loaded, warned of or refused as it should be, in time, in
# memory, and without a fault of the sanitizers. Where SHARED has the documents.
set -u
. "$SRCDIR/tests/tap.sh"

tool=$SHARED/tools/badinputs
kinds='empty binary utf8 lines large figures terminal unicode injection names paths compilation others'

if ! "$tool" --list >/dev/null 2>&1; then
	skip 'hostile documents' "$tool is missing"
	finish
	exit
fi
list=$(echo $kinds | tr ' ' ,)
[ "$SANITIZED" = no ] && most=300 || most=1500
"$tool" "$tap_dir/bad" --only "$list" >/dev/null
"$tool" --judge "$tap_dir/bad" --only "$list" -j 2 --time-factor 3 --max-rss-mb $most \
	--command "$DUIDU --db {db} load --format=tsv {path}" \
	--places "$DUIDU --db {db} list --format=tsv" >"$tap_dir/verdicts" 2>&1

# failures KIND: what failed, without documents of formats that are refused until they can be read.
failures() {
	awk -v kind="$1" '
		/^FAIL/ { of_kind = index($0, " " kind "/"); refused = $2 == "refused" && /\.(pdf|html)$/ }
		/^FAIL|^       / { if (of_kind && !refused) print; next }
		{ of_kind = 0 }' "$tap_dir/verdicts"
}

for kind in $kinds; do
	is "$(failures "$kind")" '' "documents of the kind $kind"
done
grep -q ' passed, ' "$tap_dir/verdicts"
ok $? 'all were judged'
finish
