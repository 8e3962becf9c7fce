#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The scorer itself: what is right, missed and made up is counted, each where it belongs.
set -u
. "$SRCDIR/tests/tap.sh"

gold=$tap_dir/gold
mkdir "$gold" "$tap_dir/reports"
touch "$tap_dir/reports/all.txt"
tabs() {
	tr '|' '\t'
}
tabs >"$gold/meta.tsv" <<'END'
report|place|level|province|review_year|plan_year|date|congress|session|first_line|last_line
r01|白麓市|prefecture|云岭省|2022|2023|2022-12-16|第三届|第二次|1|20
r02|青岚县|district|云岭省|2022|2023||||21|40
END
tabs >"$gold/outline-r01.tsv" <<'END'
line|level|role|topic|title
2|1|plan|-|一、安排
3|2|-|industry,digital|（一）工业
4|3|-|-|1.制造
5|2|government|government|（二）自身建设
END
printf 'file\tplace\tplan_year\n' >"$gold/others-meta.tsv"
tabs >"$gold/artefacts.tsv" <<'END'
line|kind|as_printed|should_read
4|join||
6|join||
8|join_probable||
30|join||
5|space|稳 中|稳中
END
tabs >"$gold/headline.tsv" <<'END'
report|line|period|year|indicator|op|value|unit|basis|verbatim
1|3|plan|2023|gdp|approx|6.50|%|growth|生产总值增长6.5%左右
1|3|plan|2023|cpi|le|3|％|rate|消费价格涨幅3%以内
1|3|plan|2023|income_both|qual|||growth|居民收入同步增长
1|5|plan|2023|retail|qual|||growth|消费平稳增长
1|5|actual|2022|gdp|ge|1000|亿元|level|突破1000亿元
1|5|actual|2022|other:x|ge|10|个|level|10个
2|25|plan|2023|gdp|eq|7|%|growth|增长7%
END
tabs >"$gold/neutral.tsv" <<'END'
report|line|indicator|why
1|5|loans|a share
END
tabs >"$gold/commitments-r01.tsv" <<'END'
line|op|value|unit|verb|object|verbatim
5|ge|20|个|新建|充电站
5|eq|20|个|改造|老旧小区（含棚户区）
END
tabs >"$gold/glossary.tsv" <<'END'
report|line|term|definition
r01|19|“三链”|产业链、创新链、人才链。
r01|20|一江两岸|江与两岸。
END
tabs >"$gold/outline-r02.tsv" <<'END'
line|level|role|topic|title
22|1|plan|-|一、安排
23|2|-|digital|（一）数字
24|2|-|rural|（二）乡村
END

# A program whose answers are files, by command and number of the report where there are such.
cat >"$tap_dir/program" <<'END'
#!/bin/sh
if [ "$1" = --help ]; then
	cd "$(dirname "$0")/answers" && for command in *; do echo "  $command REPORT"; done
	exit
fi
shift 2
case $1 in
load) exit ;;
align) file=align-${2#?}-${3#?} ;;
list | glossary) file=$1 ;;
*) file=$1-${2#?} ;;
esac
cat "$(dirname "$0")/answers/$file" 2>/dev/null || cat "$(dirname "$0")/answers/$1"
END
chmod +x "$tap_dir/program"
mkdir "$tap_dir/answers"

# measure NAME: its line of the score, without the blanks.
measure() {
	sh "$SRCDIR/tests/score.sh" "$tap_dir/program" "$gold" "$tap_dir/reports" | grep "^$1 " | tr -s ' '
}

tabs >"$tap_dir/answers/list" <<'END'
id|place|province|level|review_year|plan_year|date|meeting
7|白麓市|云岭省|prefecture|2022|2023|2022-12-16|白麓市第三届人民代表大会第二次会议
8|青岚县|云岭省|county|2022|2023||
END
tabs >"$tap_dir/answers/outline" <<'END'
level|role|topic|line|title
1|plan||2|一、 安排
2|plan|industry|3|（一）工业
3|plan||4|1.制造
2|government|government|5|（二）自身建设
END
tabs >"$tap_dir/answers/outline-8" <<'END'
level|role|topic|line|title
1|plan||22|一、安排
2|plan|digital|23|（一）数字
2|plan|rural|24|（二）乡村
END
tabs >"$tap_dir/answers/show" <<'END'
line|lines|section|text
3|3,4||坚持稳中求进。生产总值增长6.5 %左右，消费价格涨幅3%以内，居民收入同步增长
5|5,6||消费平稳增长。总值突破1000亿元
7|7,8||工作
END
tabs >"$tap_dir/answers/show-8" <<'END'
line|lines|section|text
25|25||增长7%
29|29,30||工作
END
tabs >"$tap_dir/answers/targets" <<'END'
line|period|year|indicator|label|op|value|unit|basis|headline|verbatim
3|plan|2023|gdp|生产总值|approx|6.5|%|growth|1|生产总值增长6.5%左右
3|plan|2023|cpi|价格|le|3|%|rate|1|消费价格涨幅3%以内
3|plan|2023|income_both|收入|qual|||growth|1|居民收入同步增长
5|actual|2022|gdp|总值|ge|1000|亿元|level|1|突破1000亿元
5|actual|2022|loans|贷款|ge|1|亿元|level|1|1亿元
5|plan|2023|other|小区|eq|20|个||0|改造老旧小区20个
5|plan|2023|other|充电站|ge|20|个||0|新建充电站20个以上
END
sed 1q "$tap_dir/answers/targets" >"$tap_dir/answers/targets-8"
printf '25\tplan\t2023\tgdp\tgdp\teq\t7\t%%\tgrowth\t1\t3%%以内\n' >>"$tap_dir/answers/targets-8"
tabs >"$tap_dir/answers/glossary" <<'END'
place|plan_year|term|definition|line
白麓市|2023|三链|产业链、创新链、人才链。|19
白麓市|2023|一江两岸|江和两岸。|20
青岚县|2023|别的|不计。|40
END
tabs >"$tap_dir/answers/align-7-8" <<'END'
kind|a_line|a_title|b_line|b_title|score
section|3||23||0.9
section|5||||
target|3||24||
END
tabs >"$tap_dir/answers/align-8-7" <<'END'
kind|a_line|a_title|b_line|b_title|score
section|23||3||0.9
section||||5|
END
touch "$tap_dir/answers/align"
for name in meta province outline12 outline3 roles topics topics_any joins repairs actual \
	glossary align align_recall align_same; do
	is "$(measure "$name" | cut -d' ' -f2-4)" '1.0000 1.0000 1.0000' "all right: $name"
done
is "$(measure plan)" 'plan 0.7500 0.7500 0.7500 4/4/3' 'words that are not in the report are wrong'
is "$(measure commitments)" 'commitments 0.5000 1.0000 0.6667 4/2/2' 'a figure without a row is wrong'
is "$(measure commitments_object)" 'commitments_object 1.0000 1.0000 1.0000 2/2/2' \
	'each figure finds its object'
is "$(measure glossary_def)" 'glossary_def 0.5000 0.5000 0.5000 2/2/1' 'another definition is wrong'
tabs >"$tap_dir/answers/align-8-7" <<'END'
kind|a_line|a_title|b_line|b_title|score
section|24||3||0.9
END
is "$(measure align_same)" 'align_same 0.0000 0.0000 0.0000 1/1/0' 'pairs from both sides are the same'
tabs >"$tap_dir/answers/align-7-8" <<'END'
kind|a_line|a_title|b_line|b_title|score
section|3||24||0.9
END
is "$(measure align)" 'align 0.0000 0.0000 0.0000 1/1/0' 'a pair of other topics is wrong'
is "$(measure align_recall)" 'align_recall 0.0000 0.0000 0.0000 1/1/0' 'a counterpart missed is wrong'
rm "$tap_dir/answers/align" "$tap_dir/answers/targets"
is "$(measure align)$(measure plan)" '' 'what a program cannot do is left out'

tabs >"$tap_dir/answers/list" <<'END'
id|place|province|level|review_year|plan_year|date|meeting
7|白麓市|云岭省|prefecture|2022|2023|2022-12-16|白麓市第三届人民代表大会第三次会议
9|沧浪县|云岭省|county|2022|2023||
END
is "$(measure meta)" 'meta 0.0000 0.0000 0.0000 2/2/0' 'a wrong meeting and a wrong place are wrong'
tabs >"$tap_dir/answers/outline" <<'END'
level|role|topic|line|title
1|plan||2|一、安排
2|review|digital,industry|3|（一）工业
3|plan||4|1.制造业
2|government|government|6|（二）自身建设
2|government||7|（三）更多
END
is "$(measure outline12)" 'outline12 0.5000 0.6667 0.5714 4/3/2' 'a wrong line and a new heading are wrong'
is "$(measure outline3)" 'outline3 0.0000 0.0000 0.0000 1/1/0' 'a wrong title is wrong'
is "$(measure roles)" 'roles 0.5000 0.5000 0.5000 2/2/1' 'roles count on headings that were found'
is "$(measure topics)" 'topics 0.0000 0.0000 0.0000 1/1/0' 'the first topic counts'
is "$(measure topics_any)" 'topics_any 1.0000 1.0000 1.0000 1/1/1' 'any topic written down counts'
tabs >"$tap_dir/answers/show" <<'END'
line|lines|section|text
3|3,4,5||坚持稳 中求进
END
is "$(measure joins)" 'joins 0.5000 0.5000 0.5000 2/2/1' 'a join too much and one too few are wrong'
is "$(measure repairs)" 'repairs 0.0000 0.0000 0.0000 1/1/0' 'a noise space that stays is wrong'
is "$(sh "$SRCDIR/tests/score.sh" "$tap_dir/program" "$gold" "$tap_dir/reports" -m | grep joins | sort | head -2)" \
	"$(printf '+ joins 5\n- joins 6')" 'misses are shown'

# Single reports: what is not written down of them does not count.
printf 'file\tplace\tlevel\tplan_year\nall.txt\t白麓市\tprefecture\t2023\n' >"$gold/others-meta.tsv"
printf 'file\tline\tlevel\trole\ttitle\nall.txt\t2\t1\tplan\t一、安排\n' >"$gold/others-outline.tsv"
head -1 "$gold/meta.tsv" >"$tap_dir/none" && mv "$tap_dir/none" "$gold/meta.tsv"
tabs >"$tap_dir/answers/list" <<'END'
id|place|province|level|review_year|plan_year|date|meeting
1|白麓市|云岭省|prefecture|2022|2023|2022-12-16|
END
tabs >"$tap_dir/answers/outline" <<'END'
level|role|topic|line|title
1|plan||2|一、安排
END
for name in meta outline12 roles; do
	is "$(measure "$name")" "$name 1.0000 1.0000 1.0000 1/1/1" "a single report: $name"
done
is "$(measure joins)" '' 'joins of single reports are not judged'
finish
