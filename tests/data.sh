#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The tables of data/ keep their promises, and what is told of the samples stands in them.
set -u
. "$SRCDIR/tests/tap.sh"
LC_ALL=C
export LC_ALL

indicators='gdp primary_va secondary_va industry_va industry_output service_va construction_va fai
	industry_investment retail fiscal_revenue tax_revenue income_all income_urban income_rural
	income_both cpi unemployment_surveyed unemployment_registered jobs_new trade exports fdi
	energy_intensity emissions grain air_good_days pm25 urbanisation rd deposits loans'
topics='investment industry digital innovation talent_education reform_business opening
	consumption_culture_tourism urban region rural ecology livelihood safety_governance strategy
	finance culture government'

# judge KIND IDS FILE...: the faults of the files.
judge() {
	kind=$1 ids=$(echo $2)
	shift 2
	awk -v what="$kind" -v ids="$ids" -f "$SRCDIR/tests/data.awk" "$@"
}

# A judge that finds nothing in a broken table would let everything pass.
broken() {
	printf '%b' "$3" >"$tap_dir/table.tsv"
	judge "$1" "$2" "$tap_dir/table.tsv" | grep -q "$4"
	ok $? "the judge sees: $4"
}

head='code\tname\tlevel\tparent\tuntil\n'
broken divisions '' "${head}110000\tA\tprovince\t\t\n110101\tB\tcounty\t120000\t\n" 'no parent'
broken divisions '' "${head}110000\tA\tprovince\t\t\n110000\tB\tprovince\t\t\n" 'out of order'
broken divisions '' "${head}110000\tA\tprovince\t\t\textra\n" '6 columns'
broken divisions '' "${head}110000\tA\tprovince\t\t\n110101\tB\tdistrict\t110000\t\n" 'no level'
broken readings '' 'fragment\treading\n重庆\tchong\n' 'differ'
head='id\tzh\ten\tbasis\tlow\thigh\taliases\tnot\n'
broken indicators 'gdp cpi' "${head}gdp\tA\tA\tgrowth\t1\t2\tA|B\t\ncpi\tC\tC\trate\t1\t2\tC|B\t\n" 'alias of gdp'
broken indicators 'gdp cpi' "${head}gdp\tA\tA\tgrowth\t1\t2\tA\t\n" '1 rows'
broken indicators 'gdp' "${head}gdp\tA\tA\tgrowth\t3\t2\tA\t\n" 'no range'
broken indicators 'gdp' "${head}gdp\tA\tA\tgrowth\t1\t2\tA\tB\n" 'holds no alias'
broken indicators 'gdp' "id\tzh\tbasis\tlow\thigh\taliases\tshort_en\ngdp\tA\tgrowth\t1\t2\tA\tgross product\n" 'no short name'
broken compounds 'gdp cpi' 'name\tindicators\nA\tgdp,rice\n' 'no indicator'
broken topics 'urban' 'topic\tzh\ten\twords\nurban\tA\tA\tB:2|C\n' 'no word with a weight'
broken gold '' 'line\ttitle\n3\tA\n' 'no line'
printf '一、甲 乙。丙\n' >"$tap_dir/text.txt"
printf 'line\ttitle\n1\t一、甲乙\n1\t二、甲乙\n' >"$tap_dir/table.tsv"
is "$(judge gold '' "$tap_dir/text.txt" "$tap_dir/table.tsv" | sed 's/.*: //')" '二、甲乙' 'the judge reads the lines'

cd "$SRCDIR/data" || exit 1
is "$(judge divisions '' divisions.tsv)" '' 'divisions'
is "$(judge readings '' readings.tsv)" '' 'readings'
is "$(judge indicators "$indicators" indicators.tsv)" '' 'indicators'
is "$(judge compounds "$indicators" compounds.tsv)" '' 'compounds'
is "$(judge topics "$topics" topics.tsv)" '' 'topics'
is "$(awk -F'\t' 'FNR == 1 { f++; next } f == 1 { n = split($7, a, "|"); for (i = 1; i <= n; i++) is[a[i]] = 1 }
	f == 2 && $1 in is' indicators.tsv compounds.tsv)" '' 'no compound is an alias too'

cd "$SRCDIR/tests/samples" || exit 1
samples=$SRCDIR/data/samples
for table in artefacts headline glossary commitments-r01 commitments-r03 outline-r01 outline-r02 \
	outline-r03 outline-r04 outline-r05 outline-r06; do
	is "$(judge gold '' "$samples/reports-2022.txt" "$table.tsv")" '' "$table stands in the samples"
done
iconv -f GB18030 -t UTF-8 "$samples/canglang-2024.txt" >"$tap_dir/canglang-2024.txt"
cp "$samples/qinglan-2024.txt" "$tap_dir"
for name in canglang-2024 qinglan-2024; do
	for table in outline headline; do
		awk -F'\t' -v name="$name.txt" 'NR == 1 || $1 == name' "others-$table.tsv" >"$tap_dir/rows.tsv"
		is "$(judge gold '' "$tap_dir/$name.txt" "$tap_dir/rows.tsv")" '' "$table of $name"
	done
done
is "$(awk -F'\t' 'FNR == 1 { f++; next } f == 1 { is[$2] = 1; next } $3 in is { print $3 }' \
	../../data/divisions.tsv meta.tsv others-meta.tsv)" '' 'the places of the samples are invented'
finish
