#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# REPORT on the command line: places, numbers, and files that are read for this once.
set -u
. "$SRCDIR/tests/cli/cli.sh"

d=$tap_dir/d
mkdir "$d"
cd "$d" || exit 1
report 霁川市 2023 >a.txt
report 霁川市 2024 >b.txt
report 锦城市 2023 >c.txt
report 苍梧市 2023 >apart.txt
cat a.txt c.txt >both.txt

run show 霁川
ends 1 'without an index no place is known'
says 'no report is loaded yet; load some' 'and the message says what to do'
run outline apart.txt
ends 0 'a file needs none'
run load --quiet a.txt b.txt c.txt
for selector in 霁川 霁川市 jichuan 'ji chuan' jc@2024 霁川@2024 '#2'; do
	run show "$selector"
	is "$(sed 1q "$tap_dir/out")" 2024年霁川市政府工作报告 "$selector is found"
done
run show 霁川@2023
is "$(sed 1q "$tap_dir/out")" 2023年霁川市政府工作报告 'a year is heeded'
run show jc
ends 2 'what fits several places is wrong'
says '锦城市@2023 (#3)' 'and lists them'
run show j
ends 1 'a name that fits none is not found'
says 'j: no report is called this' 'and the message names it'
run show jinchang
says 'the nearest: 锦城市@2023' 'and the nearest'
run show '#99'
ends 1 'a number that is not there is not found'

# Files.
before=$(cksum <"$DUIDU_DB")
run show ./apart.txt
is "$(sed 1q "$tap_dir/out")" 2023年苍梧市政府工作报告 'a file with a slash is read'
run show apart.txt
is "$(sed 1q "$tap_dir/out")" 2023年苍梧市政府工作报告 'so is one that is no place'
cp apart.txt 锦城
run show 锦城
is "$(sed 1q "$tap_dir/out")" 2023年锦城市政府工作报告 'a place comes before a file'
run show ./锦城
is "$(sed 1q "$tap_dir/out")" 2023年苍梧市政府工作报告 'which its slash brings forth'
run show ./both.txt
ends 2 'of a file with several reports none can be shown'
says './both.txt: 2 reports stand in this file; load it' 'and the message says so'
run glossary --format=tsv
run targets --format=tsv both.txt apart.txt 霁川
ok "$([ "$status" -le 1 ]; echo $?)" 'but all be asked about'
run show ./nowhere.txt
ends 2 'a file that is not there is an error'
says './nowhere.txt: No such file' 'and named'
is "$(cksum <"$DUIDU_DB")" "$before" 'none of them is stored'

# Off a terminal the program's own name is enough.
run
is "$(sed 1q "$tap_dir/out" | tr -s ' ' | cut -d ' ' -f 1-3)" 'id place province' 'alone it lists'
run 锦城
is "$(sed 1q "$tap_dir/out")" 2023年锦城市政府工作报告 'with a report it shows that'
run lisst
ends 1 'what is neither command nor report is not found'
finish
