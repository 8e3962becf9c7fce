#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# load: what becomes of files and folders, and of the index.
set -u
. "$SRCDIR/tests/cli/cli.sh"

d=$tap_dir/d
mkdir "$d"
report 霁川市 2023 >"$d/a.txt"

run load "$d/a.txt"
ends 0 'a new file is loaded'
quiet 'in silence'
is "$(out)" '1 report: files loaded 1, updated 0, unchanged 0, refused 0' 'and counted'
run load --format=tsv "$d/a.txt"
is "$(out)" "$(printf 'path\tstatus\treports\tmessage\n%s\tunchanged\t1\t' "$d/a.txt")" \
	'loaded again it is unchanged'
before=$(cksum <"$DUIDU_DB")
run load "$d/a.txt"
is "$(cksum <"$DUIDU_DB")" "$before" 'and the index, too, to the byte'
report 霁川市 2023 | sed 's/6%左右/7%左右/' >"$d/a.txt"
run load --format=tsv "$d/a.txt"
is "$(column status)" updated 'a changed file is updated'
run show 霁川
is "$(out | grep -c '增长7%左右')" 1 'and its new text is there'
run list --format=tsv
is "$(column id)" 1 'under the number it had'
run load --quiet "$d/a.txt"
is "$(out)$(err)" '' 'with --quiet nothing is said of it'

# A link and another way to write the path are the same file; a copy is not.
ln -s a.txt "$d/link.txt"
run load --format=tsv "$d/link.txt" "$d/./../d//a.txt"
is "$(column status)" "$(printf 'unchanged\nunchanged')" 'a file is known by whatever path'
rm "$d/link.txt"
cp "$d/a.txt" "$d/copy.txt"
run load "$d/copy.txt"
ends 2 'a copy of a report that is there is refused'
says "霁川市 2023 is there already, from $(realpath "$d/a.txt")" 'and the message names where from'
run list --format=tsv
is "$(column place)" 霁川市 'and the index has it once'
mv "$d/copy.txt" "$d/moved.txt"
rm "$d/a.txt"
run load --format=tsv "$d/moved.txt"
is "$(column status)" loaded 'where the first file is gone, the report comes from the second'
run list --format=tsv
is "$(column source)" "$(realpath "$d/moved.txt")" 'and the index has it once, from there'

# Folders.
mkdir -p "$d/sub/deep" "$d/empty"
report 锦城市 2023 >"$d/sub/deep/b.txt"
report 漪州市 2023 >"$d/sub/c.TXT"
report 槲原市 2023 >"$d/sub/not-a-document.jpg"
: >"$d/sub/empty.txt"
ln -s .. "$d/sub/deep/up"
ln -s nowhere "$d/sub/dangling.txt"
mkfifo "$d/sub/fifo.txt"
name=$(printf 'b\377d\t\\name.txt')
report 苍梧市 2023 >"$d/sub/$name"
run load --format=tsv "$d/sub"
ends 3 'of a folder the good files are loaded, the others refused'
is "$(column path | sed "s|^$d/sub/||")" \
	"$(printf '%s\n' 'b\xFFd\t\\name.txt' c.TXT dangling.txt deep/b.txt empty.txt fifo.txt)" \
	'in order, without what is no document, links to folders not followed, any name escaped'
is "$(column status | tr '\n' ' ')" 'loaded loaded refused loaded refused refused ' \
	'a dangling link, an empty file and a fifo are refused'
run list --format=tsv
is "$(column place | sort)" "$(printf '%s\n' 霁川市 锦城市 漪州市 苍梧市 | sort)" 'and all reports are there'
run load "$d/empty"
ends 2 'a folder without documents is refused'
says "$d/empty: no document stands in this folder" 'by its name'
run load "$d/moved.txt" "$d/nowhere"
ends 3 'what is not there does not hold up the rest'
says "$d/nowhere: " 'and is named'
run load "$d/nowhere"
ends 2 'alone it is an error'

# A compilation, and GB18030.
run load --format=tsv "$samples"
ends 0 'the samples are loaded'
is "$(column reports | tr '\n' ' ')" '1 1 6 ' 'with all their reports'

# A new index is made with its folder; one that came to nothing is not.
run --db "$tap_dir/x/y/new.db" load --quiet "$d/moved.txt"
ok "$([ -s "$tap_dir/x/y/new.db" ]; echo $?)" 'the folder of the index is made'
run --db "$tap_dir/none.db" load "$d/empty"
ok "$([ ! -e "$tap_dir/none.db" ]; echo $?)" 'no index is made when there is nothing to load'

# Broken off, by a signal that it notes and by one that it cannot. (Ctrl-C needs a terminal:
# tests/pty/test_commands.c.)
mkdir "$d/many"
i=1900
while [ $i -lt 2000 ]; do
	sed "s/2023年/$((i + 1))年/g; s/2022年/${i}年/g" "$samples/reports-2022.txt" >"$d/many/$i.txt"
	i=$((i + 1))
done
before=$("$DUIDU" list --format=tsv)
for signal in TERM KILL; do
	"$DUIDU" load --format=tsv "$d/many" >"$tap_dir/out" 2>"$tap_dir/err" &
	child=$!
	while [ ! -s "$DUIDU_DB-wal" ] && kill -0 $child 2>/dev/null; do sleep 0.01; done
	kill -s $signal $child
	wait $child 2>"$tap_dir/shell"
	status=$?
	[ $signal = KILL ] && wanted=137 || wanted=130
	ends $wanted "SIG$signal ends a load"
	is "$("$DUIDU" list --format=tsv)" "$before" 'and the index is as it was'
	[ $signal = TERM ] || continue
	says 'interrupted; the index is as it was' 'and it says so'
	ok "$([ ! -e "$DUIDU_DB-wal" ]; echo $?)" 'in one file'
done
run load --quiet "$d/moved.txt"
ends 0 'after that all is well'
run check --format=tsv
is "$(column severity | grep error)" '' 'and nothing is damaged'
finish
