#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Inputs that cannot be used, and an index that cannot: each gets a message that says what, which
# and what to do, a fitting exit status, and leaves the index as it was.
set -u
. "$SRCDIR/tests/cli/cli.sh"

d=$tap_dir/d
mkdir -m 755 "$d"
report 霁川市 2023 >"$d/good.txt"
run load --quiet "$d/good.txt"
whole=$(cksum <"$DUIDU_DB")

# refused NAME FILE TEXT: the file is refused with TEXT and a way out, and the index not touched.
refused() {
	run load --format=tsv "$2"
	ends 2 "$1 is refused"
	is "$(column status)" refused 'with its row'
	says "$2" 'and a message that names it'
	says "$3" 'and what is wrong'
	ok "$(grep -q '; .' "$tap_dir/err"; echo $?)" 'that says what to do'
	is "$(cksum <"$DUIDU_DB")" "$whole" 'the index is as it was'
}

: >"$d/empty.txt"
refused 'an empty file' "$d/empty.txt" ''
mkdir "$d/folder"
echo 'nothing here' >"$d/folder/readme.txt"
refused 'a folder without reports' "$d/folder" ''
mkdir "$d/bare"
refused 'an empty folder' "$d/bare" 'no document stands in this folder'
head -c 4096 "$DUIDU" >"$d/binary.txt"
refused 'a binary' "$d/binary.txt" ''
{ cat "$d/good.txt"; i=0; while [ $i -lt 200 ]; do printf '\377\376\200 \300'; i=$((i + 1)); done; } >"$d/utf8.txt"
refused 'a file of broken bytes' "$d/utf8.txt" ''
printf '%s\t1\n' 一、2023年锦城市政府工作报告 二、2023年苍梧市政府工作报告 >"$d/contents.txt"
refused 'a table of contents without reports' "$d/contents.txt" ''
echo '关于做好防汛工作的通知' >"$d/notice.txt"
refused 'another text' "$d/notice.txt" ''
refused 'a file that is not there' "$d/nowhere.txt" ''
cp "$d/good.txt" "$d/again.txt"
refused 'a report that is there from another file' "$d/again.txt" '霁川市 2023 is there already'
report 霁川市 2023 | sed 's/6%左右/9%左右/' >"$d/other.txt"
refused 'another text of the same place and year' "$d/other.txt" '霁川市 2023 is there already'
if can_be_nobody; then
	cp "$d/good.txt" "$d/closed.txt"
	chmod 000 "$d/closed.txt"
	mkdir -m 777 "$d/open"
	run_nobody --db "$d/open/new.db" load "$d/closed.txt"
	ends 2 'a file without permission is refused'
	says "$d/closed.txt: Permission denied; get the right" 'and named, with a way out'
	ok "$([ ! -e "$d/open/new.db" ]; echo $?)" 'no index is made'
else
	skip 'a file without permission' 'this needs another user'
fi

# warned NAME FILE TEXT: the file is loaded into an index of its own, with a warning.
warned() {
	run --db "$tap_dir/other.db" load --format=tsv "$2"
	ends 0 "$1 is loaded"
	is "$(column status)" warned 'with a warning'
	says "$2: $3" 'that says which and what'
	rm -f "$tap_dir/other.db"
}

{ report 锦城市 2023; report 锦城市 2023 | sed 's/6%左右/9%左右/'; } >"$d/two.txt"
warned 'a file with two reports of one title and year' "$d/two.txt" ''
report 锦城市 2023 | sed '/^[一二三]、/d; /^（[一二]）/d' >"$d/flat.txt"
warned 'a report without a heading' "$d/flat.txt" ''

# index NAME TEXT: neither reading nor writing works with the index $tap_dir/bad.db, both name it,
# and leave it as it was.
index() {
	was=$(cksum <"$tap_dir/bad.db")
	for words in list "load $d/good.txt" check "show 霁川"; do
		run --db "$tap_dir/bad.db" $words
		ends 4 "$1: ${words%% *} ends with 4"
		says "$tap_dir/bad.db: $2" 'and says which and what'
		ok "$(grep -q '; .' "$tap_dir/err"; echo $?)" 'and what to do'
	done
	is "$(cksum <"$tap_dir/bad.db")" "$was" 'it is as it was'
}

cp "$d/good.txt" "$tap_dir/bad.db"
index 'a text for an index' 'this file is not an index of duidu'
cp "$DUIDU_DB" "$tap_dir/bad.db"
printf '\000\000\003\347' | dd of="$tap_dir/bad.db" bs=1 seek=60 conv=notrunc 2>"$tap_dir/dd"
index 'an index of a newer version' 'the index is of version 999'
cp "$DUIDU_DB" "$tap_dir/bad.db"
printf 'XXXX' | dd of="$tap_dir/bad.db" bs=1 seek=68 conv=notrunc 2>"$tap_dir/dd"
index 'a database of another program' 'this file is a database of another program'
run --db "$d" list
ends 4 'a folder is no index'
run --db "$tap_dir/missing.db" list
ends 1 'an index that is not there holds nothing'
says 'no report is loaded yet' 'and the message says so'
ok "$([ ! -e "$tap_dir/missing.db" ]; echo $?)" 'and is not made by reading'

# One that may only be read, in a folder that may not be written to.
if can_be_nobody; then
	mkdir -m 755 "$tap_dir/shared"
	cp "$DUIDU_DB" "$tap_dir/shared/index.db"
	chmod 644 "$tap_dir/shared/index.db"
	[ "$(id -u)" -eq 0 ] || chmod 555 "$tap_dir/shared"
	[ "$(id -u)" -eq 0 ] || chmod 444 "$tap_dir/shared/index.db"
	run_nobody --db "$tap_dir/shared/index.db" list --format=tsv
	is "$(column place)" 霁川市 'who may only read can read'
	report 霁川市 2024 >"$d/new.txt"
	chmod 644 "$d/new.txt"
	run_nobody --db "$tap_dir/shared/index.db" load "$d/new.txt"
	ends 4 'and cannot load'
	says "$tap_dir/shared/index.db: the index may only be read" 'and is told so'
	is "$(cksum <"$tap_dir/shared/index.db")" "$(cksum <"$DUIDU_DB")" 'it is as it was'
	chmod 755 "$tap_dir/shared"
else
	skip 'an index that may only be read' 'this needs another user'
fi
finish
