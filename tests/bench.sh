#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: bench.sh PROGRAM METER SAMPLES [SHARED [REPORTS]]
# Prints how fast PROGRAM is and how much it sends to the terminal and needs, medians over five runs,
# beside less and vim -d on the same texts where they are installed, and beside what is wanted.
# The reports are those of SHARED/corpus, or such as are made of SAMPLES; one is held against
# REPORTS others that are made of them, too. Commands that PROGRAM lacks are left out.
# Times are worth nothing on a busy machine.
set -eu

here=$(dirname "$0")/bench
program=$1 meter=$2 samples=$3 shared=${4:-} others=${5:-600}
work=$(mktemp -d "${TMPDIR:-/tmp}/duidu-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
export LC_ALL=C.UTF-8 TERM=xterm-256color HOME="$work"
export XDG_DATA_HOME="$work/data" XDG_STATE_HOME="$work/state" XDG_CONFIG_HOME="$work/config"
mkdir -p "$work/figures" "$work/made" "$work/others"
index=$work/reports.db
missed=0

# ask COMMAND...: on the index of the reports.
ask() {
	"$program" --db "$index" "$@"
}

# Whether the program's help lists the command.
knows() {
	"$program" --help | grep -q "^ *$1 "
}

# measure NAME OPTION... -- COMMAND...: keeps the figures under the name.
measure() {
	to=$work/figures/$1
	shift
	"$meter" "$@" >"$to"
}

# figure NAME WHICH: one of them; nothing where the program was not measured.
figure() {
	[ ! -f "$work/figures/$1" ] || sed -n "s/^$2 //p" "$work/figures/$1"
}

title() {
	printf '\n%s\n' "$1"
}

# row WHAT VALUE UNIT [MOST [PEER PEERVALUE]]: a line of the answer. MOST is the most that is wanted,
# of the unit, or times what the peer has. Nothing is printed where there is no value.
row() {
	[ -n "$2" ] || return 0
	LC_ALL=C awk -v what="$1" -v value="$2" -v unit="$3" -v most="${4-}" -v peer="${5-}" \
		-v other="${6-}" '
		function plain(x) { return sprintf(x < 10 && x != int(x) ? "%.1f" : "%.0f", x) }
		BEGIN {
			printf "  %-42s %7s %-4s", what, plain(value), unit
			if (most == "") { print ""; exit }
			if (peer == "") {
				good = value <= most
				printf "  wanted <= %s %s", most, unit
			} else if (other == "") {
				print "  " peer " is not there to hold it against"
				exit
			} else {
				good = value <= most * other
				printf "  wanted <= %s x %s (%s %s)  got %.2f x", most, peer, plain(other),
				       unit, value / (other > 0 ? other : 1)
			}
			print good ? "  ok" : "  MISSED"
			exit !good
		}' || missed=$((missed + 1))
}

# The reports

# find_peer NAME WHAT: the name, where it is installed.
find_peer() {
	if command -v "$1" >/dev/null; then
		echo "$1"
	else
		echo "$1 is not installed: nothing to hold $2 against." >&2
	fi
}

# make_reports COUNT FOLDER: such as are made of the texts in the index.
make_reports() {
	awk -v reports="$1" -v size=45000 -v dir="$2" -f "$here/collection.awk" "$work"/text-*
}

texts_of_index() {
	rm -f "$work"/text-*
	ask list --format=tsv | awk -F'\t' 'NR > 1 { print $1 }' | while read -r id; do
		ask show "#$id" >"$work/text-$id" </dev/null
	done
}

# Prints what was loaded; source is it.
find_reports() {
	if [ -n "$shared" ] && [ -f "$shared/corpus/reports-2022-19-cities.txt" ]; then
		source=$shared/corpus/reports-2022-19-cities.txt
		ask load --quiet "$source"
	else
		echo "There are no real reports in ${shared:-a folder SHARED}: some are made of the samples."
		source=$work/made
		ask load --quiet "$samples"
		texts_of_index
		make_reports 19 "$source"
		rm -f "$index"
		ask load --quiet "$source" 2>/dev/null || [ $? = 3 ]
	fi
	texts_of_index
	ask list --format=tsv | awk -F'\t' '
		NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
		{ print $at["chars"], $at["id"] }' | sort -rn | sed -n '1,2s/.* //p' >"$work/longest"
	a=$(sed -n 1p "$work/longest") b=$(sed -n 2p "$work/longest")
	bytes=$(find "$source" -type f -exec cat {} + | wc -c)
	ask list --format=tsv | awk 'END { printf "%d reports, ", NR - 1 }'
	awk -v bytes="$bytes" -v a="$a" -v b="$b" 'BEGIN {
		printf "%.2f MB; the two longest are compared: #%s and #%s\n", bytes / 1e6, a, b }'
}

# Loading, comparing, searching

bench_load() {
	title 'Loading'
	measure load -t -- "$program" --db "$work/load-%%.db" load --quiet "$source"
	time=$(figure load wall_ms)
	row 'all reports' "$time" ms 500
	row 'rate' "$(awk -v n="$bytes" -v ms="$time" 'BEGIN { print n / ms / 1e3 }')" MB/s
	row 'memory' "$(figure load memory_mb)" MB 40
}

bench_answers() {
	title 'Answers'
	measure align -t -- "$program" --db "$index" align "#$a" "#$b"
	row 'two reports compared' "$(figure align wall_ms)" ms 30
	if knows search; then
		measure search -t -- "$program" --db "$index" search 经济
		row 'search' "$(figure search wall_ms)" ms
	fi
	make_reports "$others" "$work/others"
	many=$work/others.db
	"$program" --db "$many" load --quiet "$work/others" 2>/dev/null || [ $? = 3 ]
	if knows wording; then
		measure wording -t -- "$program" --db "$many" wording '#1'
		row "one report held against $others others" "$(figure wording wall_ms)" ms 1000
	fi
	if knows search; then
		measure search-many -t -- "$program" --db "$many" search 经济
		row "search in $others reports" "$(figure search-many wall_ms)" ms
	fi
}

# The viewer

rows_down() {
	printf 'j%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 \
		31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60
}

# scroll NAME SIZE BEFORE PAGEKEY COMMAND...: by rows, far past the first screen, and by pages.
# BEFORE is typed first.
scroll() {
	name=$1 size=$2 before=$3 page=$4
	shift 4
	measure "$name-row" -g "$size" -s "$before$(rows_down)" -k j -c 100 -- "$@"
	measure "$name-page" -g "$size" ${before:+-s "$before"} -k "$page" -c 4 -- "$@"
}

# bytes_of NAME PEER TIMES PEERNAME: what a row and a page cost, beside what they cost the peer.
bytes_of() {
	row 'bytes a row, median' "$(figure "$1-row" key_bytes)" B "$3" "$2" \
		"$(figure "$4-row" key_bytes)"
	row 'bytes a row, 95 of 100' "$(figure "$1-row" key_bytes_p95)" B "$3" "$2" \
		"$(figure "$4-row" key_bytes_p95)"
	row 'bytes a page' "$(figure "$1-page" key_bytes)" B "$3" "$2" \
		"$(figure "$4-page" key_bytes)"
}

bench_reader() {
	size=$1 key=$2
	title "Reader, $size"
	scroll "reader-$size" "$size" "$key" f "$program" --db "$index" "#$a"
	[ -z "$less" ] || scroll "less-$size" "$size" '' f less "$work/text-$a"
	row 'first paint' "$(figure "reader-$size-row" paint_ms)" ms 4 less \
		"$(figure "less-$size-row" paint_ms)"
	bytes_of "reader-$size" less 1.3 "less-$size"
	row 'time a row, 95 of 100' "$(figure "reader-$size-row" key_ms_p95)" ms
}

# What stands still beside the text: a row may cost one repaint of the text, as a page does.
bench_outline() {
	title 'Reader, 160x50, with the outline'
	scroll outline 160x50 '' f "$program" --db "$index" "#$a"
	row 'bytes a row, 95 of 100' "$(figure outline-row key_bytes_p95)" B 1 'a page' \
		"$(figure outline-page key_bytes)"
}

bench_compare() {
	size=$1
	title "Comparison, $size"
	scroll "compare-$size" "$size" '' f "$program" --db "$index" "#$a" "#$b"
	[ -z "$vim" ] || scroll "vim-$size" "$size" '' ^F vim -n -d "$work/text-$a" "$work/text-$b"
	[ -z "$less" ] || scroll "less-$size" "$size" '' f less "$work/text-$a"
	row 'first paint' "$(figure "compare-$size-row" paint_ms)" ms 0.5 'vim -d' \
		"$(figure "vim-$size-row" paint_ms)"
	row 'bytes a row, median' "$(figure "compare-$size-row" key_bytes)" B 600
	row 'bytes a row, 95 of 100' "$(figure "compare-$size-row" key_bytes_p95)" B 600
	row 'the same of vim -d, median' "$(figure "vim-$size-row" key_bytes)" B
	row 'bytes a page' "$(figure "compare-$size-page" key_bytes)" B 1.3 less \
		"$(figure "less-$size-page" key_bytes)"
	row 'time a row, 95 of 100' "$(figure "compare-$size-row" key_ms_p95)" ms
}

bench_rest() {
	title 'Memory and rest'
	row 'memory of the reader' "$(figure reader-160x50-row memory_mb)" MB 40
	row 'memory of the comparison' "$(figure compare-160x50-row memory_mb)" MB 40
	measure rest -n 1 -g 160x50 -i 5 -- "$program" --db "$index" "#$a" "#$b"
	row 'processor, in 5 s without a key' "$(figure rest idle_ms)" ms 0
	row 'wake-ups, in 5 s without a key' "$(figure rest idle_wakes)" '' 0
}

find_reports
less=$(find_peer less 'the reader')
vim=$(find_peer vim 'the comparison')
bench_load
bench_answers
bench_reader 80x24 ''
bench_reader 160x50 o
bench_outline
bench_compare 160x50
bench_compare 80x24
bench_rest
title "$missed missed"
