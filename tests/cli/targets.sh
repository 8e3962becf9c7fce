#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# targets: filters, the matrix of places and indicators, and what figures were read from.
set -u
. "$SRCDIR/tests/cli/cli.sh"

run load --quiet "$samples"
ends 0 'the samples are loaded'

# The list.
run targets 青岚@2024 --headline --period=plan --indicator=gdp,income_both --format=tsv
ends 0 'figures are listed'
is "$(column op | tr '\n' ' ')" 'approx qual ' 'of several indicators'
is "$(column low | tr '\n' ' ')|$(column base_unit | tr '\n' ' ')" '6  |%  ' \
	'with bounds in the base unit, none for words'
line=$(column line | head -n 1)
run targets 青岚@2024 --line="$line" --format=tsv
is "$(column line | sort -u)" "$line" 'of one line'
run targets 青岚@2024 --indicator=国内生产总值,other --format=tsv
is "$(column indicator | sort -u | tr '\n' ' ')" 'gdp other ' 'named in Chinese, too, with what is no indicator'
run targets --indicator=nonsense
ends 2 'what is no indicator is refused'
run targets --line=0
ends 2 'a line of 0 is refused'
run targets --format=csv --bom --indicator=gdp
is "$(head -c 3 "$tap_dir/out" | od -An -tx1 | tr -d ' ')" efbbbf 'csv begins with a mark where asked'
is "$(head -n 1 "$tap_dir/out" | tr -d '\r' | tail -c +4 | cut -d, -f1-5)" \
	'place,plan_year,period,year,indicator' 'and its columns'

# The matrix.
run targets --wide --year=2023 --indicator=gdp,cpi,income_both,jobs_new --sort=gdp --format=tsv
ends 0 'places stand by indicators'
is "$(head -n 1 "$tap_dir/out")" "$(printf \
	'place\tyear\tprovince\tlevel\tcode\treport\trank\tgdp\tincome_both\tcpi\tjobs_new')" \
	'in the order of the vocabulary'
is "$(column gdp | tr -d '0-9.' | sort -u | grep . | tr '\n' ' ')" '>= ~ ' 'with marks for operators'
is "$(column gdp | tr -d '<>=~' | sort -rn)" "$(column gdp | tr -d '<>=~')" 'the highest first'
is "$(column rank | head -n 1)" 1 'and ranked'
is "$(out | grep '^青岚市' | cut -f9)" 与经济增长基本同步 'words are told by their phrase'
run targets --wide --year=2023 --indicator=gdp --sort=gdp --reverse --format=tsv
is "$(column gdp | tr -d '<>=~' | sort -n)" "$(column gdp | tr -d '<>=~')" 'or the lowest'
run targets --wide --year=2023 --indicator=gdp --sort=地区生产总值
ends 0 'an indicator is named in Chinese, too'
is "$(out | grep -c 'median\|quartile')" 3 'quartiles stand below for people'
run targets --wide --period=actual --year=2024 --indicator=gdp --measure=real --format=csv 青岚 沧浪
is "$(out | tr -d '\r' | cut -d, -f1,2,7,8)" "$(printf '%s\n' place,year,gdp,gdp_real \
	沧浪县,2023,7.2,-0.55 青岚市,2023,6.1,-0.4)" \
	'measures stand beside, across the reports of a place'
run targets --wide --sort=nonsense
ends 2 'what is no indicator is refused'
says 'there is no such indicator; gdp, ' 'and those there are are named'
run targets --wide --measure=nonsense
ends 2 'so is what is no measure'
says 'there is no such measure; op, hard, ' 'with those there are'
run targets --sort=gdp
ends 2 '--sort needs --wide'
run targets --wide --topic=rural
ends 2 '--topic does not go with it'
run targets --wide --format=html
ends 0 'it can be a page'
run targets --wide --format=md
ends 0 'or Markdown'
is "$(out | head -n 1 | cut -c1-9)" '| place |' 'with a head'

# Explanations.
run targets 青岚@2024 --indicator=gdp --period=plan --explain
ends 0 'a figure is explained'
quiet 'in silence'
for part in '  sentence  综合考虑' '  clause    地区生产总值增长6%左右' '  name      地区生产总值' \
	'  figure    6%左右' '  value     approx 6 %: plan 2024 growth' '  rule      op-after: '; do
	ok "$(grep -qF -- "$part" "$tap_dir/out"; echo $?)" "with:$part"
done
run targets 青岚@2024 --indicator=gdp --period=plan --explain --format=tsv
is "$(column part | sort -u | tr '\n' ' ')" 'clause figure name rule sentence value verb ' \
	'or as a table, a row a part'
finish
