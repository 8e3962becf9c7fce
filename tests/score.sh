#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: score.sh PROGRAM GOLD DOCUMENT... [-m]
# Loads the DOCUMENTs into an index of its own and prints how well the PROGRAM read them, by the
# tables of the folder GOLD (meta.tsv, outline-REPORT.tsv, artefacts.tsv); -m shows what is wrong.
# tests/score.awk says what is measured.
set -eu

here=$(dirname "$0")
program=$1 gold=$2
shift 2
misses=0
work=$(mktemp -d "${TMPDIR:-/tmp}/duidu-score.XXXXXX")
trap 'rm -rf "$work"' EXIT

ask() {
	"$program" --db "$work/index.db" "$@" --format=tsv
}

for document; do
	if [ "$document" = -m ]; then
		misses=1
	else
		"$program" --db "$work/index.db" load --quiet "$document" >&2
	fi
done
ask list >"$work/list"

# What is written down as report R is number N of the list: a line "R N" each, by place and year.
awk -F'\t' '
	FNR == 1 { delete at; for (i = 1; i <= NF; i++) at[$i] = i; files++; next }
	{ place = $at["place"] "@" $at["plan_year"]; gsub(/ /, "", place) }
	files == 1 { number[place] = $at["id"] }
	files == 2 && place in number { print $at["report"], number[place] }
' "$work/list" "$gold/meta.tsv" >"$work/ids"

set -- "kind=meta" "$gold/meta.tsv" "kind=list" "$work/list"
[ ! -f "$gold/artefacts.tsv" ] || set -- "$@" "kind=artefacts" "$gold/artefacts.tsv"
while read -r report id; do
	[ -f "$gold/outline-$report.tsv" ] || continue
	ask outline "#$id" >"$work/outline-$report"
	ask show "#$id" >"$work/show-$report"
	set -- "$@" "report=$report" "kind=outline" "$gold/outline-$report.tsv" \
		"kind=outlined" "$work/outline-$report" "kind=shown" "$work/show-$report"
done <"$work/ids"
awk -v misses="$misses" -f "$here/score.awk" "$@"
