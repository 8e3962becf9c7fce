#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# compare as a document: what is in it, that nothing of a report acts in it, and, where Chromium is
# installed, how it looks on a phone, on a screen and on paper.
set -u
. "$SRCDIR/tests/cli/cli.sh"

run load --quiet "$samples/reports-2022.txt"
page=$tap_dir/page.html
run compare 青岚 白麓 --format=html
ends 0 'a comparison is written as a page'
quiet 'without a word beside it'
cp "$tap_dir/out" "$page"
is "$(grep -c '<section class="band two"' "$page")" "$(grep -c '^<li value=' "$page")" \
	'the index names every passage'
grep -o 'href="#[^"]*"' "$page" | cut -d'"' -f2 | tr -d '#' | sort -u >"$tap_dir/links"
grep -o ' id="[^"]*"' "$page" | cut -d'"' -f2 | sort >"$tap_dir/ids"
is "$(sort -u "$tap_dir/ids" | comm -23 "$tap_dir/links" -)" '' 'every link leads somewhere'
is "$(uniq -d "$tap_dir/ids")" '' 'to one place'
is "$(grep -ciE '<script|https?:|<link|<img|@import' "$page")" 0 'nothing comes from elsewhere'
ok "$(grep -q '\[[0-9]*\]</a><span class="value">⟨白麓 ' "$page"; echo $?)" \
	'beside a figure stands what the other says'
ok "$(grep -q '<span class="value">⟨青岚 ' "$page"; echo $?)" 'on both sides'

# Reports whose every line would act, were it not escaped.
d=$tap_dir/hostile
mkdir "$d"
for place in 霁川市 锦城市; do
	report $place 2023 | sed 's|^（二）全力以赴稳就业。|&新建<b onclick="x()">学校</b>\&lt;3所`*_[x](javascript:y)|' \
		>"$d/$place.txt"
done
run load --quiet "$d"
run compare 霁川 锦城 --format=html
is "$(grep -c '<b onclick' "$tap_dir/out")" 0 'no tag of a report is one of the page'
ok "$(grep -q '&lt;b onclick=&quot;x()&quot;&gt;' "$tap_dir/out"; echo $?)" 'it is shown'
run compare 霁川 锦城 --format=md
ends 0 'a comparison is written as Markdown'
ok "$(grep -qF '\<b onclick="x()"\>' "$tap_dir/out"; echo $?)" 'no tag of a report is one of it'
ok "$(grep -qF '\`\*\_\[x\](javascript:y)' "$tap_dir/out"; echo $?)" 'and no mark'
ok "$(grep -q '\*\*6%左右\*\*\\\[[0-9]*\\\]⟨锦城 6%左右⟩' "$tap_dir/out"; echo $?)" 'figures have their counterparts'

run compare 霁川 锦城 --format=json
ends 0 'a comparison is written as JSON'
if python3 -c '' 2>/dev/null; then
	is "$(python3 - "$tap_dir/out" <<-'END'
		import json, sys
		d = json.load(open(sys.argv[1]))
		m = d["targets"][0]
		f = [x["text"] for x in m["figures"]]
		print(len(d["reports"]), f, m["differences"][0]["higher"], m["differences"][0]["by"])
		assert all(x["end"] - x["start"] == len(x["text"]) for m in d["targets"] for x in m["figures"])
		assert all(p["a"]["end"] - p["a"]["start"] == len(p["a"]["text"]) for p in d["passages"])
		assert all(s["score"] == 1 for s in d["sections"] if s["a"] and s["a"]["title"].endswith("稳就业"))
	END
	)" "2 ['5.5%', '5.5%'] equal 0" 'with all pairs and their places'
else
	skip 'with all pairs and their places' 'python3 is missing'
fi
run compare 霁川 锦城 青岚 白麓 --format=html
ends 0 'four reports are compared'
ok "$(grep -q '<section class="band four"' "$tap_dir/out"; echo $?)" 'in four columns'
run compare 霁川 锦城 --format=html --section=government
is "$(grep -c '<section class' "$tap_dir/out")" 0 'a role that none has has no passage'
report 霁川市 2022 | sed 's/水库3座/水库2座/' >"$d/older.txt"
run load --quiet "$d"
run compare 霁川@2022 霁川@2023 --format=html
ok "$(grep -q '<del>2</del>' "$tap_dir/out" && grep -q '<ins>3</ins>' "$tap_dir/out"; echo $?)" \
	'between two years of a place what changed is marked'
ok "$(grep -q '<table class="results">' "$tap_dir/out"; echo $?)" 'and targets stand beside their results'
run compare 霁川 锦城 --format=csv
ends 2 'a comparison is no table'

# measured WIDTH WHAT: of the page in a window of so many pixels.
measured() {
	[ -f "$tap_dir/measured$1" ] || chromium --headless --no-sandbox --disable-gpu \
		--user-data-dir="$tap_dir/chromium" --allow-file-access-from-files \
		--virtual-time-budget=20000 --dump-dom \
		"file://$SRCDIR/tests/cli/measure.html?page=file://$page&width=$1" \
		>"$tap_dir/measured$1" 2>/dev/null
	sed -n "s/.*\(<pre id=\"answer\">\)*$2 \([a-z0-9.]*\).*/\2/p" "$tap_dir/measured$1"
}
if ! command -v chromium >/dev/null; then
	skip 'the page in a browser' 'chromium is missing'
	finish
	exit
fi
for width in 320 390 1280; do
	is "$(measured $width scroll)" 0 "$width pixels: nothing to scroll sideways"
	is "$(measured $width beyond)" 0 'no text beyond the edge'
	ok "$(measured $width contrast | awk '{ exit !($1 >= 4.5) }'; echo $?)" 'contrast of at least 4.5'
	ok "$(measured $width smallest | awk '{ exit !($1 >= 11) }'; echo $?)" 'no text too small to read'
done
is "$(measured 390 columns)" block 'on a phone one passage stands below the other'
is "$(measured 1280 columns)" grid 'on a screen beside it'
chromium --headless --no-sandbox --disable-gpu --user-data-dir="$tap_dir/chromium" \
	--print-to-pdf="$tap_dir/page.pdf" "file://$page" >/dev/null 2>&1
is "$(head -c 5 "$tap_dir/page.pdf" 2>/dev/null)" '%PDF-' 'it can be printed'
finish
