# SPDX-License-Identifier: GPL-3.0-or-later
# Judges the tables of data/ and those of tests/samples/: prints a line a fault. Run in the C locale.
# usage: awk -v what=KIND -f data.awk FILE...; KIND is one of the functions at the end. The vocabulary
# of ids is given with -v ids="a b c".

function fault(text) {
	print FILENAME ":" FNR ": " text
}

# Characters of a text in UTF-8, in the C locale: bytes that begin one.
function chars(text) {
	return gsub(/[^\200-\277]/, "", text)
}

function known(word, list) {
	return index(" " list " ", " " word " ") > 0
}

# What a printed text is held against: without spaces, which extraction strews.
function bare(text) {
	gsub(/ /, "", text)
	return text
}

BEGIN {
	FS = OFS = "\t"
	split(ids, wanted, " ")
	above["prefecture"] = "province"
	above["county"] = "province prefecture"
}

# A report's text, not a table.
what == "gold" && FILENAME ~ /txt$/ {
	text[FNR] = bare($0)
	lines = FNR
	next
}

/\r$/ {
	fault("a carriage return")
}

/^#/ && !columns[FILENAME] {
	next
}

!columns[FILENAME] {
	columns[FILENAME] = NF
	for (i in at)
		delete at[i]
	for (i = 1; i <= NF; i++)
		at[$i] = i
	rows = 0
	next
}

{
	if (NF != columns[FILENAME])
		fault(NF " columns, not " columns[FILENAME])
	for (i = 1; i <= NF; i++)
		if ($i ~ /^ | $/)
			fault("space around a field")
	rows++
}

what == "divisions" {
	code = $at["code"]; name = $at["name"]; level = $at["level"]; until = $at["until"]
	if (code !~ /^[0-9][0-9][0-9][0-9][0-9][0-9]$/)
		fault("no code: " code)
	if (level !~ /^(province|prefecture|county)$/)
		fault("no level: " level)
	if (until !~ /^(20[0-9][0-9])?$/)
		fault("no year: " until)
	if (code < last || code == last && until == "")
		fault("out of order: " code)
	if (seen[code, name]++)
		fault("twice: " code " " name)
	last = code
	levels[code] = levels[code] " " level
	if (level != "province")
		parents[FNR] = code " " level " " $at["parent"]
	else if ($at["parent"] != "")
		fault("a province with a parent")
	if (name ~ /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/)
		fault("no place: " name)
}

what == "readings" {
	if ($at["fragment"] <= last)
		fault("out of order: " $at["fragment"])
	last = $at["fragment"]
	if ($at["reading"] !~ /^[a-z]+( [a-z]+)*$/)
		fault("no reading: " $at["reading"])
	if (split($at["reading"], syllable, " ") != chars($at["fragment"]))
		fault("syllables and characters differ: " $at["fragment"])
}

what == "indicators" {
	if ($at["id"] != wanted[rows])
		fault("not " wanted[rows] ": " $at["id"])
	if ($at["basis"] !~ /^(growth|level|rate|index|share)$/)
		fault("no basis: " $at["basis"])
	low = $at["low"]; high = $at["high"]
	if (($at["basis"] == "level") != (low == "" && high == "") || low != "" && low + 0 >= high + 0)
		fault("no range: " low " to " high)
	n = split($at["aliases"], alias, "|")
	own = 0
	for (i = 1; i <= n; i++) {
		own += alias[i] == $at["zh"]
		if (alias[i] == "" || owner[alias[i]])
			fault("alias of " owner[alias[i]] " too: " alias[i])
		owner[alias[i]] = $at["id"]
	}
	if (own != 1)
		fault("the preferred name is no alias: " $at["zh"])
	if (at["short_zh"] && (chars($at["short_zh"]) > 6 || $at["short_zh"] == ""))
		fault("no short name: " $at["short_zh"])
	if (at["short_en"] && (length($at["short_en"]) > 12 || $at["short_en"] == ""))
		fault("no short name: " $at["short_en"])
	m = split($at["not"], other, "|")
	for (j = 1; j <= m; j++) {
		holds = 0
		for (i = 1; i <= n; i++)
			holds += other[j] != alias[i] && index(other[j], alias[i]) > 0
		if (!holds)
			fault("holds no alias: " other[j])
	}
}

what == "compounds" {
	if (owner[$at["name"]]++)
		fault("twice: " $at["name"])
	n = split($at["indicators"], part, ",")
	for (i = 1; i <= n; i++)
		if (!known(part[i], ids))
			fault("no indicator: " part[i])
	if (n < 2)
		fault("one indicator is no compound")
}

what == "topics" {
	if ($at["topic"] != wanted[rows])
		fault("not " wanted[rows] ": " $at["topic"])
	n = split($at["words"], word, "|")
	for (i = 1; i <= n; i++) {
		if (word[i] !~ /^[^:]+:[1-6]$/)
			fault("no word with a weight: " word[i])
		sub(/:.*/, "", word[i])
		if (seen[$at["topic"], word[i]]++)
			fault("twice: " word[i])
	}
}

# Tables that point at lines of a text: it is named first.
what == "gold" {
	from = $at["line"] + 0
	if (from < 1 || from > lines) {
		fault("no line: " $at["line"])
		next
	}
	whole = text[from]
	for (i = from + 1; i <= from + 3 && i <= lines; i++)
		whole = whole text[i]
	printed = "title" in at ? $at["title"] : "verbatim" in at ? $at["verbatim"] : $at["term"]
	if ("kind" in at) {
		if ($at["kind"] ~ /^join/ && index(text[from], bare($at["as_printed"])) != 1)
			fault("does not begin the line: " $at["as_printed"])
	} else if (!index(whole, bare(printed)) && !index(unquoted(whole), bare(printed))) {
		fault("not on the line: " printed)
	}
}

function unquoted(text) {
	gsub(/“|”/, "", text)
	return text
}

END {
	for (i in parents) {
		split(parents[i], part, " ")
		good = 0
		for (j = split(above[part[2]], up, " "); j > 0; j--)
			good += known(up[j], levels[part[3]])
		if (!good)
			print FILENAME ":" i ": no parent of " part[1] ": " part[3]
	}
	if (ids != "" && what != "compounds" && rows != length_of(wanted))
		print FILENAME ": " rows " rows"
}

function length_of(list,    n, i) {
	for (i in list)
		n++
	return n
}
