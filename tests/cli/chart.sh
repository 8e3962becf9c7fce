#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# chart: what places say of one indicator, drawn.
set -u
. "$SRCDIR/tests/cli/cli.sh"

run load --quiet "$samples"
ends 0 'the samples are loaded'

run chart gdp --year=2023
ends 0 'a chart is drawn'
quiet 'in silence'
is "$(head -n 1 "$tap_dir/out")" 'GDP, target 2023, %' 'under its title'
is "$(out | sed 1d | grep -vc '^median')" 6 'with a line a place'
ok "$(grep -qE '^云岭 +~6  #+~$' "$tap_dir/out"; echo $?)" 'that shows operator and figure'
# longest: cells of the longest line, a character that is no ASCII being two.
longest() {
	out | LC_ALL=C awk '
		{ gsub(/[\200-\277]/, ""); n = length($0) + gsub(/[\300-\377]/, "x") }
		n > most { most = n }
		END { print most }'
}
is "$(longest)" 99 'as wide as text is, with room for a mark'
COLUMNS=60 run chart gdp --year=2023
is "$(longest)" 59 'or as COLUMNS says'
run chart 居民收入
ends 0 'an indicator is named in Chinese, too'
run chart income_both
ok "$(grep -q '^青岚 .* 与经济增长同步$' "$tap_dir/out"; echo $?)" 'words are not dropped'
run chart gdp --place=青岚
is "$(out | grep -c '^青岚 202[34]')" 2 'of one place all years are shown'
run chart nonsense
ends 2 'what is no indicator is refused'
run chart deposits
ends 1 'of what nobody speaks there is no chart'
run chart
ends 2 'the indicator is needed'

run chart gdp --year=2023 --format=svg
ends 0 'an image is drawn'
is "$(head -c 37 "$tap_dir/out")" '<svg xmlns="http://www.w3.org/2000/sv' 'which is SVG'
if command -v xmllint >/dev/null 2>&1; then
	xmllint --noout "$tap_dir/out"
	ok $? 'and well-formed'
else
	skip 'and well-formed' 'no xmllint'
fi
is "$(out | grep -c 'class="w"')" 0 'with a bar for each'
run chart gdp --output="$tap_dir/c.html"
ends 0 'a page is written'
is "$(grep -c '<tr>' "$tap_dir/c.html")" 6 'with the figures below the image'
run chart gdp --year=2023 --format=tsv
is "$(column series | sort -u)" gdp 'programs get a table'
is "$(column rank | head -n 1)" 1 'with ranks'
finish
