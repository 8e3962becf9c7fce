#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: score.sh PROGRAM GOLD FOLDER [-m]
# Prints how well PROGRAM reads the reports of FOLDER, by the tables that a careful reader wrote,
# in the folder GOLD: meta.tsv, outline-REPORT.tsv and so on for compilations, and others-*.tsv for
# single reports, named by their files. With -m also what is wrong. The tables are described in
# tests/samples/README.md, the measures in tests/score.awk. Commands that PROGRAM lacks are left out.
set -eu

here=$(dirname "$0")
program=$1 gold=$2 folder=$3
misses=0
[ "${4-}" != -m ] || misses=1
work=$(mktemp -d "${TMPDIR:-/tmp}/duidu-score.XXXXXX")
trap 'rm -rf "$work"' EXIT

# Whether the program's help lists the command.
knows() {
	"$program" --help | grep -q "^ *$1 "
}

# ask INDEX COMMAND...: the answer as a table.
ask() {
	index=$1
	shift
	"$program" --db "$work/$index.db" "$@" --format=tsv 2>"$work/said" || [ $? = 1 ] || {
		cat "$work/said" >&2
		return 1
	}
}

load() {
	"$program" --db "$work/$1.db" load --quiet "$2" >&2 || [ $? = 3 ]
}

# rows_of COLUMN VALUE: the rows of a table where the column has the value, and its header.
rows_of() {
	awk -F'\t' -v name="$1" -v value="$2" '
		NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) at = i; print; next }
		$at == value'
}

# What the judge is to read, an argument a line.
arguments=$work/arguments
: >"$arguments"
argue() {
	printf '%s\n' "$@" >>"$arguments"
}

# argue_table KIND FILE: where there is such a table.
argue_table() {
	[ ! -f "$2" ] || argue "kind=$1" "$2"
}

# report NAME INDEX ID TABLES: one report, number ID of the index; what was written of it stands in
# the files TABLES-outline and so on.
report() {
	ask "$2" show "#$3" >"$work/shown-$1"
	argue "report=$1"
	if [ -f "$4-outline" ]; then
		ask "$2" outline "#$3" >"$work/outlined-$1"
		argue kind=outline "$4-outline" kind=outlined "$work/outlined-$1"
	fi
	argue kind=shown "$work/shown-$1"
	if knows targets; then
		ask "$2" targets "#$3" >"$work/targets-$1"
		argue_table neutral "$4-neutral"
		argue_table headline "$4-headline"
		argue_table commitments "$4-commitments"
		argue kind=targets "$work/targets-$1"
	fi
}

# written NAME: files of the tables of report NAME of a compilation.
written() {
	for table in outline commitments; do
		[ ! -f "$gold/$table-$1.tsv" ] || cp "$gold/$table-$1.tsv" "$work/$1-$table"
	done
	for table in headline neutral; do
		[ ! -f "$gold/$table.tsv" ] || cp "$gold/$table.tsv" "$work/$1-$table"
	done
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
		files == 2 && place in number { print $at["report"], number[place], place }
	' "$work/list" "$gold/meta.tsv" >"$work/ids"
	while read -r name id place; do
		written "$name"
		report "$name" all "$id" "$work/$name"
		if knows glossary; then terms "$name" "$place"; fi
	done <"$work/ids"
	if knows align; then pairs; fi
}

# terms NAME PLACE@YEAR
terms() {
	ask all glossary | rows_of place "${2%@*}" | rows_of plan_year "${2#*@}" >"$work/terms-$1"
	argue_table glossary "$gold/glossary.tsv"
	argue kind=terms "$work/terms-$1"
}

# Every pair of reports, from both sides.
pairs() {
	while read -r a id_a _; do
		while read -r b id_b _ <&3; do
			[ "$a" != "$b" ] || continue
			ask all align "#$id_a" "#$id_b" >"$work/align-$a-$b"
			argue "a=$a" "b=$b" kind=align "$work/align-$a-$b"
		done 3<"$work/ids"
	done <"$work/ids"
}

# Single reports, each in an index of its own.
single() {
	load "$1" "$folder/$1"
	ask "$1" list >"$work/list-$1"
	for table in meta outline headline neutral; do
		[ ! -f "$gold/others-$table.tsv" ] ||
			rows_of file "$1" <"$gold/others-$table.tsv" >"$work/$1-$table"
	done
	argue kind=meta "$work/$1-meta" kind=list "$work/list-$1"
	report "$1" "$1" 1 "$work/$1"
}

singles=$(sed 1d "$gold/others-meta.tsv" | cut -f1)
compilations=''
for document in "$folder"/*; do
	case "
$singles
" in
	*"
$(basename "$document")
"*)
		single "$(basename "$document")"
		;;
	*)
		load all "$document"
		compilations=yes
		;;
	esac
done
[ -z "$compilations" ] || compiled
tr '\n' '\0' <"$arguments" | xargs -0 awk -v misses="$misses" -f "$here/score.awk" \
	-f "$here/score_read.awk" -f "$here/score_targets.awk" -f "$here/score_align.awk"
