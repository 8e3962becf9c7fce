#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# panel and codebook: shapes, measures, groups, and the files that they are written to.
set -u
. "$SRCDIR/tests/cli/cli.sh"

run load --quiet "$samples"
ends 0 'the samples are loaded'

# Long.
run panel --place=青岚 --indicator=gdp --format=tsv
ends 0 'a panel is printed'
quiet 'in silence'
is "$(column year | tr '\n' ' ')" '2022 2022 2023 2023 2024 ' 'a row a place, year and series'
is "$(out | awk -F '\t' 'NR > 1 && $9 == "gdp"' | cut -f6,18,20,21,23)" \
	"$(printf '2022\t\t\t5.8\t\n2023\t6.5\t6.5\t6.1\t-0.4\n2024\t6\t6\t\t')" \
	'with plan, result and the one less the other; what is missing is empty'
year=$(out | awk -F '\t' '$6 == 2024' | cut -f7,13)
run targets "#${year%	*}" --line="${year#*	}" --indicator=gdp --explain
ends 0 'report and line lead to the sentence'
run panel --place=青岚 --indicator=jobs_new --measure=same,run --format=tsv
is "$(column same | tr '\n' ' ')|$(column run | tr '\n' ' ')" '  1 | 1 2 ' \
	'a target that stays is seen to stay'
run panel --place=梧桐 --indicator=gdp --measure=over --year=2023 --format=tsv
is "$(column over)" -0.5 'and one that stands lower than that of the place above'
run panel --year=2023 --indicator=gdp --measure=op,hard,mid,nonsense
ends 2 'what is no measure is refused'
run panel --indicator=nonsense
ends 2 'what is no indicator, too'
run panel --period=plan
ends 2 '--period needs --by'
run panel --year=1999
ends 1 'of a year without reports there is nothing'

# Wide.
run panel --wide --place=青岚 --year=2023 --indicator=gdp,income_both --measure=mid,op --format=csv
is "$(head -n 1 "$tap_dir/out" | tr -d '\r' | cut -d, -f9-)" gdp_mid,gdp_op,income_both_op \
	'columns are series and measure, without those that are empty'
is "$(out | sed 1d | tr -d '\r' | cut -d, -f1,6,9-)" '青岚市,2023,6.5,approx,qual' 'a row a place and year'
run panel --wide --by=year
ends 2 '--by does not go with --wide'

# Groups.
run panel --by=level,year --year=2023 --indicator=gdp --format=tsv
is "$(out | awk -F '\t' 'NR > 1 && $4 == "gdp"' | cut -f2,3,8)" \
	"$(printf 'province\t2023\t1\nprefecture\t2023\t3\ncounty\t2023\t2')" 'groups are described'
run panel --by=colour
ends 2 'by what there is'

# The codebook has every column.
run codebook --format=tsv
ends 0 'there is a codebook'
column name | sort >"$tap_dir/book"
run panel --format=tsv
is "$(head -n 1 "$tap_dir/out" | tr '\t' '\n' | sort | comm -23 - "$tap_dir/book")" '' 'of all columns'
run codebook --format=tsv
is "$(column name | sort | uniq -d)" '' 'each once'
is "$(column definition | grep -c '^$')" 0 'with a definition'
is "$(column version | sort -u)" 1 'and a version'

# Files.
run panel --output "$tap_dir/p.csv"
ends 0 'a file is written'
is "$(out)$(err)" '' 'in silence'
is "$(head -c 12 "$tap_dir/p.csv")" 'place,short,' 'in the format that its name says'
run panel --output "$tap_dir/p.csv" --format=tsv --indicator=gdp
is "$(head -n 1 "$tap_dir/p.csv" | cut -f1,2)" "$(printf 'place\tshort')" 'or that is asked for'
before=$(cksum <"$tap_dir/p.csv")
run panel --output "$tap_dir/p.csv" --year=1999
ends 1 'when nothing is found'
is "$(cksum <"$tap_dir/p.csv")" "$before" 'the file that was there stays'
is "$(cd "$tap_dir" && ls p.csv*)" p.csv 'and nothing else is left'
run panel --output "$tap_dir/nowhere/p.csv"
ends 2 'a file that cannot be written'
says "$tap_dir/nowhere/p.csv: " 'is named'
run panel --output /dev/null
ends 0 'what is no plain file is written to'
for format in xlsx dta; do
	run panel --output "$tap_dir/p.$format"
	if [ "$status" -eq 0 ]; then
		ok "$([ -s "$tap_dir/p.$format" ]; echo $?)" "$format is written"
		run panel --wide --format="$format"
		ok "$([ "$status" -eq 0 ] && [ -s "$tap_dir/out" ]; echo $?)" 'or put out'
	else
		ends 2 "$format needs a library"
		says 'this program was built without' 'which the message names'
	fi
done
run panel --output "$tap_dir/p.xlsx"
if [ "$status" -eq 0 ] && command -v unzip >/dev/null 2>&1; then
	ok "$(unzip -p "$tap_dir/p.xlsx" xl/worksheets/sheet1.xml | grep -q '<v>2023</v>'; echo $?)" \
		'numbers are numbers in xlsx'
else
	skip 'numbers are numbers in xlsx' 'no unzip, or no libxlsxwriter'
fi
finish
