/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stata: what was written is read back by the library's other half. */
#include "tests/unit/unit.h"

#include <readstat.h>

#include "base/str.h"
#include "output/table.h"

static const struct column columns[] = {
	{ "place", "地方", COLUMN_TEXT },
	{ "value", "target, %", COLUMN_NUMBER },
	{ "unemployment_registered_gr_pct_mid", NULL, COLUMN_NUMBER },
};

#define CELL(text)                                                                                 \
	{                                                                                          \
		text, sizeof(text) - 1                                                             \
	}

static int take_variable(int index, readstat_variable_t *variable, const char *labels,
			 void *context)
{
	const char *label = readstat_variable_get_label(variable);

	(void)index;
	(void)labels;
	str_addf(context, "%s (%s)\n", readstat_variable_get_name(variable), label ? label : "");
	return READSTAT_HANDLER_OK;
}

static int take_value(int row, readstat_variable_t *variable, readstat_value_t value, void *context)
{
	(void)row;
	(void)variable;
	if (readstat_value_is_system_missing(value))
		str_adds(context, ".\n");
	else if (readstat_value_type(value) == READSTAT_TYPE_STRING)
		str_addf(context, "%s\n", readstat_string_value(value));
	else
		str_addf(context, "%g\n", readstat_double_value(value));
	return READSTAT_HANDLER_OK;
}

static void a_data_set_holds_labels_texts_numbers_and_what_is_missing(void **state)
{
	static const struct slice rows[][COUNT(columns)] = {
		{ CELL("青岚市"), CELL("6.5"), CELL("") },
		{ CELL(""), CELL("0"), CELL("-2.25") },
	};
	char path[] = "/tmp/duidu.XXXXXX";
	int fd = mkstemp(path);
	bool failed = false;
	FILE *out = fdopen(fd, "wb");
	const struct table_style style = { .out = out, .ambiguous = 1, .failed = &failed };
	struct str got = { 0 };

	(void)state;
	assert_non_null(out);
	struct table *table = table_begin(FORMAT_DTA, &style, columns, COUNT(columns));
	for (size_t i = 0; i < COUNT(rows); i++)
		table_row(table, rows[i]);
	table_end(table);
	assert_int_equal(fclose(out), 0);
	assert_false(failed);
	readstat_parser_t *parser = readstat_parser_init();
	readstat_set_variable_handler(parser, take_variable);
	readstat_set_value_handler(parser, take_value);
	assert_int_equal(readstat_parse_dta(parser, path, &got), READSTAT_OK);
	readstat_parser_free(parser);
	assert_string_equal(str_text(&got), "place (地方)\n"
					    "value (target, %)\n"
					    "unemployment_registered__3 ()\n"
					    "青岚市\n6.5\n.\n\n0\n-2.25\n");
	str_free(&got);
	(void)remove(path);
}

static void an_empty_data_set_is_one(void **state)
{
	char *text = NULL;
	size_t n = 0;
	bool failed = false;
	FILE *out = open_memstream(&text, &n);
	const struct table_style style = { .out = out, .ambiguous = 1, .failed = &failed };

	(void)state;
	table_end(table_begin(FORMAT_DTA, &style, columns, COUNT(columns)));
	assert_int_equal(fclose(out), 0);
	assert_false(failed);
	assert_true(n > 100 && memcmp(text, "<stata_dta>", 11) == 0);
	free(text);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_data_set_holds_labels_texts_numbers_and_what_is_missing),
		cmocka_unit_test(an_empty_data_set_is_one),
	};

	return cmocka_run_group_tests_name("stata", tests, NULL, NULL);
}
