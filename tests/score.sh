#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: score.sh PROGRAM GOLD FOLDER [-m]
# Prints how well PROGRAM reads the reports of FOLDER, by the tables that a careful reader wrote,
# in the folder GOLD: meta.tsv, outline-REPORT.tsv and so on for what is no single report, and
# others-*.tsv for the single reports, named by their files. With -m also what is wrong. The tables
# are described in tests/samples/README.md, the measures in tests/score.awk.
set -eu

here=$(dirname "$0")
program=$1 gold=$2 folder=$3
misses=0
[ "${4-}" != -m ] || misses=1
work=$(mktemp -d "${TMPDIR:-/tmp}/duidu-score.XXXXXX")
trap 'rm -rf "$work"' EXIT

# ask INDEX COMMAND...: the answer as a table.
ask() {
	index=$1
	shift
	"$program" --db "$work/$index.db" "$@" --format=tsv || [ $? = 1 ]
}

load() {
	"$program" --db "$work/$1.db" load --quiet "$2" >&2 || [ $? = 3 ]
}

# rows_of FILE TABLE: the rows of the table whose column `file` is FILE, with the header.
rows_of() {
	awk -F'\t' -v file="$1" '
		NR == 1 { for (i = 1; i <= NF; i++) if ($i == "file") at = i; print; next }
		$at == file' "$2"
}

# What the judge is to read, an argument a line.
arguments=$work/arguments
: >"$arguments"
argue() {
	printf '%s\n' "$@" >>"$arguments"
}

# report NAME INDEX ID OUTLINE: one report, its headings as written in OUTLINE, if that is there.
report() {
	[ -f "$4" ] || return 0
	ask "$2" outline "#$3" >"$work/outlined-$1"
	ask "$2" show "#$3" >"$work/shown-$1"
	argue "report=$1" kind=outline "$4" kind=outlined "$work/outlined-$1" kind=shown "$work/shown-$1"
}

# The reports of compilations, all in one index: what is written down as report R is number N of
# the list, by place and year.
compiled() {
	ask all list >"$work/list"
	argue kind=meta "$gold/meta.tsv" kind=list "$work/list" kind=artefacts "$gold/artefacts.tsv"
	awk -F'\t' '
		FNR == 1 { delete at; for (i = 1; i <= NF; i++) at[$i] = i; files++; next }
		{ place = $at["place"] "@" $at["plan_year"]; gsub(/ /, "", place) }
		files == 1 { number[place] = $at["id"] }
		files == 2 && place in number { print $at["report"], number[place] }
	' "$work/list" "$gold/meta.tsv" >"$work/ids"
	while read -r name id; do
		report "$name" all "$id" "$gold/outline-$name.tsv"
	done <"$work/ids"
}

# Single reports, each in an index of its own.
single() {
	load "$1" "$folder/$1"
	ask "$1" list >"$work/list-$1"
	rows_of "$1" "$gold/others-meta.tsv" >"$work/meta-$1"
	rows_of "$1" "$gold/others-outline.tsv" >"$work/outline-$1"
	argue kind=meta "$work/meta-$1" kind=list "$work/list-$1"
	report "$1" "$1" 1 "$work/outline-$1"
}

singles=$(sed 1d "$gold/others-meta.tsv" | cut -f1)
for document in "$folder"/*; do
	case "
$singles
" in
	*"
$(basename "$document")
"*) single "$(basename "$document")" ;;
	*) load all "$document" ;;
	esac
done
compiled
tr '\n' '\0' <"$arguments" | xargs -0 awk -v misses="$misses" -f "$here/score.awk"
