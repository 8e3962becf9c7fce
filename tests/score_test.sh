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
s1|白麓市|prefecture|云岭省|2022|2023|2022-12-16|第三届|第二次|1|20
s2|青岚县|county|云岭省|2022|2023||||21|40
END
tabs >"$gold/outline-s1.tsv" <<'END'
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

# A program whose answers are files.
cat >"$tap_dir/program" <<'END'
#!/bin/sh
shift 2
case $1 in
load) ;;
*) cat "$(dirname "$0")/answers/$1" ;;
esac
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
tabs >"$tap_dir/answers/show" <<'END'
line|lines|section|text
3|3,4||坚持稳中求进
5|5,6||工作
7|7,8||工作
END
for name in meta outline12 outline3 roles topics topics_any joins repairs; do
	is "$(measure "$name" | cut -d' ' -f2-4)" '1.0000 1.0000 1.0000' "all right: $name"
done

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
is "$(measure joins)" 'joins 0.0000 0.0000 0.0000 0/0/0' 'joins of single reports are not judged'
finish
