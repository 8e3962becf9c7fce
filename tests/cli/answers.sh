#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# list, outline, show, targets, glossary and check: what they answer, in every format.
set -u
. "$SRCDIR/tests/cli/cli.sh"

d=$tap_dir/d
mkdir "$d"
report 霁川市 2023 >"$d/a.txt"
report 霁川市 2024 >"$d/b.txt"
{
	report 锦城市 2023 | sed 's/^（一）全力以赴兴水利。/　　（一）全力 以赴兴水利。/'
	printf '名词解释\n1.两山：绿水青山就是金山银山。\n2.河长制：由领导担任河长的制度。\n'
} >"$d/c.txt"
run load --quiet "$d"
ends 0 'the reports are loaded'

# head COMMAND...: the first line of its TSV, tabs as blanks.
head_of() {
	run "$@" --format=tsv
	sed 1q "$tap_dir/out" | tr '\t' ' '
}

is "$(head_of list)" 'id place province level review_year plan_year date meeting chars sections targets source short code' \
	'list has its columns'
is "$(head_of outline 锦城)" 'level role topic line title' 'outline has its columns'
is "$(head_of show 锦城)" 'line lines section text' 'show has its columns'
is "$(head_of targets | cut -d ' ' -f 1-14)" \
	'place plan_year period year indicator label verb op value unit basis headline line verbatim' \
	'targets has its columns'
is "$(head_of glossary)" 'place plan_year term definition line' 'glossary has its columns'
is "$(head_of check)" 'severity object message' 'check has its columns'

run list --format=tsv
is "$(column place | sort | uniq -c | tr -s ' ')" "$(printf ' 1 锦城市\n 2 霁川市')" 'list has a row a report'
is "$(column level | sort -u)" prefecture 'level is one of the words of the interface'
is "$(column date | sort)" "$(printf '2023-01-09\n2023-01-09\n2024-01-09')" 'date is that of the meeting'
is "$(column meeting | sort -u)" "$(printf '锦城市第五届人民代表大会第三次会议\n霁川市第五届人民代表大会第三次会议')" \
	'meeting is the session as printed'
is "$(column source | sort)" "$(realpath "$d"/a.txt "$d"/b.txt "$d"/c.txt)" 'source is the file'
run list --format=json
ok "$(grep -q '"plan_year": 2024' "$tap_dir/out"; echo $?)" 'numbers are bare in JSON'
is "$(sed -n '1p;$p' "$tap_dir/out" | tr -d '\n')" '[]' 'which is one array'
run list --format=jsonl
is "$(grep -c '^{.*}$' "$tap_dir/out")" 3 'JSONL is an object a line'
run list --format=csv
is "$(sed 1q "$tap_dir/out")" "$(printf 'id,place,province,level,review_year,plan_year,date,meeting,chars,sections,targets,source,short,code\r')" \
	'CSV has the same header'
run list --format=md
is "$(sed -n 2p "$tap_dir/out" | cut -c 1-8)" '| ---: |' 'Markdown has a table'
run list --format=html
is "$(grep -c '^<tr><td' "$tap_dir/out")" 3 'and HTML'
run list
is "$(sed 1q "$tap_dir/out" | tr -s ' ')" 'id place province level plan date characters sections targets' \
	'text has headings for people'

run list --format=tsv --place 霁川
is "$(column plan_year | sort)" "$(printf '2023\n2024')" '--place narrows'
run list --format=tsv --year=2023 --place=jichuan
is "$(column plan_year)" 2023 '--year narrows'
run list --format=tsv --year 1999
ends 1 'when nothing is left the status is 1'
is "$(wc -l <"$tap_dir/out" | tr -d ' ')" 1 'and the header stands alone'

run outline 锦城 --format=tsv
is "$(column title)" "$(printf '%s\n' 一、2022年工作回顾 （一）水利建设扎实推进 \
	（二）就业形势保持稳定 二、2023年总体要求和预期目标 \
	三、2023年重点工作 （一）全力以赴兴水利 （二）全力以赴稳就业 名词解释)" 'outline has a row a heading'
is "$(column level | tr -d '\n')" 12211221 'with its level'
is "$(column line | tr '\n' ' ')" '7 9 10 11 13 14 15 17 ' 'and the line of the file'
run outline 锦城 --section=review --format=tsv
is "$(column role | sort -u)" review '--section narrows'
run outline 锦城
is "$(grep -c '^review .* 9    （一）水利建设扎实推进$' "$tap_dir/out")" 1 'for people sections are moved in'

run show 锦城 --format=tsv
is "$(column line | sed -n 13p)" 14 'show names the line'
is "$(column section | sed -n 13p)" （一）全力以赴兴水利 'and the title it stands under'
is "$(column text | sed -n 13p)" （一）全力以赴兴水利。新建水库3座，加固堤防42公里，新增灌溉面积2.3万亩。 \
	'and has the repaired text'
run show 锦城
is "$(sed -n 13p "$tap_dir/out")" （一）全力以赴兴水利。新建水库3座，加固堤防42公里，新增灌溉面积2.3万亩。 \
	'for people a paragraph a line'
run show 锦城 --raw
is "$(sed -n 13p "$tap_dir/out")" '　　（一）全力 以赴兴水利。新建水库3座，加固堤防42公里，新增灌溉面积2.3万亩。' \
	'--raw has the lines as they were'
is "$(wc -l <"$tap_dir/out")" "$(grep -c . "$d/c.txt")" 'all of them'
run show 锦城 --section glossary
is "$(sed 1q "$tap_dir/out")" 名词解释 'show narrows by --section'

run glossary --format=tsv
is "$(column term)" "$(printf '两山\n河长制')" 'glossary has a row a term'
run glossary 河长 --format=tsv
is "$(column definition)" 由领导担任河长的制度。 'which can be asked for'
run glossary 没有的词
ends 1 'a term that nobody explains is not found'
says 'nothing was found' 'and that is said'

run check --format=tsv
ends 0 'check ends well where nothing is damaged'
is "$(column object | sort -u | grep -c 霁川市@)" 2 'and names the reports that lack something'
rm "$d/a.txt"
echo >>"$d/b.txt"
run check --format=tsv
is "$(grep -c "$(realpath "$d")/a.txt.*No such file" "$tap_dir/out")" 1 'a file that is gone is named'
is "$(grep -c "$(realpath "$d")/b.txt.*has changed" "$tap_dir/out")" 1 'and one that has changed'

# An answer that cannot be written is none.
if [ -e /dev/full ]; then
	status=0
	"$DUIDU" list --format=tsv >/dev/full 2>"$tap_dir/err" || status=$?
	ends 2 'a full disk is an error'
	says 'the answer could not be written' 'and is said'
else
	skip 'a full disk' 'there is no /dev/full'
fi
finish
