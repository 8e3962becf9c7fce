/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Table: the same rows in every format, whatever stands in them. */
#include "tests/unit/unit.h"

#include "output/json.h"
#include "output/markup.h"
#include "output/table.h"

static const struct column columns[] = {
	{ "name", "name", COLUMN_TEXT },
	{ "hidden", NULL, COLUMN_TEXT },
	{ "count", "count", COLUMN_NUMBER },
	{ "note", "note", COLUMN_TEXT },
};

#define CELL(text)                                                                                 \
	{                                                                                          \
		text, sizeof(text) - 1                                                             \
	}
#define ROW(a, b, c, d)                                                                            \
	{                                                                                          \
		CELL(a), CELL(b), CELL(c), CELL(d)                                                 \
	}

static const struct slice rows[][COUNT(columns)] = {
	ROW("霁川市", "h", "7", "a\tb\nc\\d"),
	ROW("x", "", "1200", "“q”, <b>|&\""),
	ROW("", "", "", ""),
};

/* The formats that any table can be written in, as text. */
enum { TEXT_FORMATS = FORMAT_SVG };

/* What the format makes of the first count rows; to be freed. */
static char *written(enum format format, bool terminal, unsigned ambiguous,
		     const struct slice (*cells)[COUNT(columns)], size_t count)
{
	char *text = NULL;
	size_t n = 0;
	FILE *out = open_memstream(&text, &n);
	const struct table_style style = {
		.out = out, .terminal = terminal, .ambiguous = ambiguous, .title = "t<"
	};
	struct table *table = table_begin(format, &style, columns, COUNT(columns));

	for (size_t i = 0; i < count; i++)
		table_row(table, cells[i]);
	table_end(table);
	assert_int_equal(fclose(out), 0);
	return text;
}

static void every_format_writes_its_rows(void **state)
{
	static const struct {
		enum format format;
		unsigned ambiguous;
		const char *text;
	} cases[] = {
		{ FORMAT_TSV, 1,
		  "name\thidden\tcount\tnote\n"
		  "霁川市\th\t7\ta\\tb\\nc\\\\d\n"
		  "x\t\t1200\t“q”, <b>|&\"\n"
		  "\t\t\t\n" },
		{ FORMAT_CSV, 1,
		  "name,hidden,count,note\r\n"
		  "霁川市,h,7,\"a\tb\nc\\d\"\r\n"
		  "x,,1200,\"“q”, <b>|&\"\"\"\r\n"
		  ",,,\r\n" },
		{ FORMAT_JSON, 1,
		  "[\n"
		  "{\"name\": \"霁川市\", \"hidden\": \"h\", \"count\": 7, \"note\": "
		  "\"a\\tb\\nc\\\\d\"},\n"
		  "{\"name\": \"x\", \"hidden\": \"\", \"count\": 1200, \"note\": \"“q”, "
		  "<b>|&\\\"\"},\n"
		  "{\"name\": \"\", \"hidden\": \"\", \"count\": null, \"note\": \"\"}\n"
		  "]\n" },
		{ FORMAT_JSONL, 1,
		  "{\"name\": \"霁川市\", \"hidden\": \"h\", \"count\": 7, \"note\": "
		  "\"a\\tb\\nc\\\\d\"}\n"
		  "{\"name\": \"x\", \"hidden\": \"\", \"count\": 1200, \"note\": \"“q”, "
		  "<b>|&\\\"\"}\n"
		  "{\"name\": \"\", \"hidden\": \"\", \"count\": null, \"note\": \"\"}\n" },
		{ FORMAT_TEXT, 1,
		  "name    count  note\n"
		  "霁川市      7  a b c\\d\n"
		  "x        1200  “q”, <b>|&\"\n"
		  "\n" },
		{ FORMAT_MD, 1,
		  "| name | hidden | count | note |\n"
		  "| --- | --- | ---: | --- |\n"
		  "| 霁川市 | h | 7 | a b c\\\\d |\n"
		  "| x |  | 1200 | “q”, \\<b\\>\\|\\&\" |\n"
		  "|  |  |  |  |\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *text = written(cases[i].format, false, cases[i].ambiguous, rows, COUNT(rows));
		assert_string_equal(text, cases[i].text);
		free(text);
	}
}

static void without_rows_a_format_is_still_itself(void **state)
{
	static const char *const texts[TEXT_FORMATS] = {
		[FORMAT_TSV] = "name\thidden\tcount\tnote\n",
		[FORMAT_CSV] = "name,hidden,count,note\r\n",
		[FORMAT_JSON] = "[]\n",
		[FORMAT_JSONL] = "",
		[FORMAT_TEXT] = "",
	};

	(void)state;
	for (size_t i = 0; i < TEXT_FORMATS; i++) {
		char *text = written((enum format)i, false, 1, rows, 0);
		if (texts[i])
			assert_string_equal(text, texts[i]);
		free(text);
	}
}

static void html_holds_its_text_as_text(void **state)
{
	char *text = written(FORMAT_HTML, false, 1, rows, COUNT(rows));

	(void)state;
	assert_non_null(strstr(text, "<title>t&lt;</title>"));
	assert_non_null(
		strstr(text, "<tr><td>x<td><td class=\"n\">1200<td>“q”, &lt;b&gt;|&amp;&quot;\n"));
	assert_null(strstr(text, "<b>"));
	free(text);
}

static void ambiguous_characters_take_the_cells_they_are_said_to(void **state)
{
	static const struct slice quoted[][COUNT(columns)] = {
		ROW("“a”", "", "1", "n"),
		ROW("abcde", "", "2", "m"),
	};
	char *narrow = written(FORMAT_TEXT, false, 1, quoted, COUNT(quoted));
	char *wide = written(FORMAT_TEXT, false, 2, quoted, COUNT(quoted));

	(void)state;
	assert_string_equal(narrow, "name   count  note\n“a”        1  n\nabcde      2  m\n");
	assert_string_equal(wide, "name   count  note\n“a”      1  n\nabcde      2  m\n");
	free(narrow);
	free(wide);
}

static const struct slice hostile[][COUNT(columns)] = {
	ROW("\x1b[31m\x07", "\xc2\x9b", "1", "\xe2\x80\xae\x7f\r"),
	ROW("\xff\xfe", "\xf3\xa0\x81\x81", "2", "\xe2\x80\xa8"),
};

/* Whether a byte or character could act on a terminal. */
static bool acts(const char *text)
{
	return strpbrk(text, "\x1b\x07\x7f") || strstr(text, "\xc2\x9b") ||
	       strstr(text, "\xe2\x80\xae") || strstr(text, "\xf3\xa0\x81\x81") ||
	       strstr(text, "\xe2\x80\xa8") || strstr(text, "\xff");
}

static void nothing_that_acts_reaches_a_terminal_in_any_format(void **state)
{
	(void)state;
	for (size_t i = 0; i < TEXT_FORMATS; i++) {
		char *text = written((enum format)i, true, 1, hostile, COUNT(hostile));
		if (acts(text))
			fail_msg("%s: %s", format_name((enum format)i), text);
		free(text);
	}
}

static void tsv_off_a_terminal_loses_nothing(void **state)
{
	char *text = written(FORMAT_TSV, false, 1, hostile, COUNT(hostile));

	(void)state;
	assert_string_equal(text, "name\thidden\tcount\tnote\n"
				  "\\x1B[31m\\x07\t\xc2\x9b\t1\t\xe2\x80\xae\\x7F\\x0D\n"
				  "\\xFF\\xFE\t\xf3\xa0\x81\x81\t2\t\xe2\x80\xa8\n");
	free(text);
}

static void json_strings_escape_what_acts_and_mend_what_is_broken(void **state)
{
	static const struct {
		const char *text, *json;
	} cases[] = {
		{ "", "\"\"" },
		{ "济\"\\", "\"济\\\"\\\\\"" },
		{ "\x01\x7f\xc2\x85", "\"\\u0001\\u007f\\u0085\"" },
		{ "\xf3\xa0\x81\x81", "\"\\udb40\\udc41\"" },
		{ "a\xff"
		  "b",
		  "\"a\xef\xbf\xbd"
		  "b\"" },
		{ "\xee\x80\x80　\xe1\x85\x9f", "\"\\ue000　\\u115f\"" },
		{ "e\u0301\u0301\u0301\u0301\u0301", "\"e\u0301\u0301\u0301\u0301\\u0301\"" },
		{ "\u0301e", "\"\\u0301e\"" },
		{ "\xf0\xa0\x80\x80", "\"\xf0\xa0\x80\x80\"" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str out = { 0 };
		json_string(&out, slice_of(cases[i].text));
		assert_string_equal(str_text(&out), cases[i].json);
		str_free(&out);
	}
}

static void formats_are_known_by_their_names(void **state)
{
	(void)state;
	for (size_t i = 0; i < FORMAT_COUNT; i++)
		assert_int_equal(format_named(format_name((enum format)i)), i);
	assert_int_equal(format_named("xml"), FORMAT_COUNT);
}

static void csv_for_excel_has_its_mark_and_no_formulas(void **state)
{
	static const struct slice cells[][COUNT(columns)] = {
		ROW("=1+1", "-2.8", "-3", "@a"),
		ROW("+a,b", ">=6", "", "-2~-1"),
	};
	char *text = NULL;
	size_t n = 0;
	FILE *out = open_memstream(&text, &n);
	const struct table_style style = { .out = out, .ambiguous = 1, .bom = true };
	struct table *table = table_begin(FORMAT_CSV, &style, columns, COUNT(columns));

	(void)state;
	for (size_t i = 0; i < COUNT(cells); i++)
		table_row(table, cells[i]);
	table_end(table);
	assert_int_equal(fclose(out), 0);
	assert_string_equal(text, "\xEF\xBB\xBFname,hidden,count,note\r\n"
				  "'=1+1,-2.8,-3,'@a\r\n"
				  "\"'+a,b\",>=6,,-2~-1\r\n");
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_format_writes_its_rows),
		cmocka_unit_test(csv_for_excel_has_its_mark_and_no_formulas),
		cmocka_unit_test(without_rows_a_format_is_still_itself),
		cmocka_unit_test(html_holds_its_text_as_text),
		cmocka_unit_test(ambiguous_characters_take_the_cells_they_are_said_to),
		cmocka_unit_test(nothing_that_acts_reaches_a_terminal_in_any_format),
		cmocka_unit_test(tsv_off_a_terminal_loses_nothing),
		cmocka_unit_test(json_strings_escape_what_acts_and_mend_what_is_broken),
		cmocka_unit_test(formats_are_known_by_their_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
