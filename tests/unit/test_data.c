/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data: the tables that are compiled in are the files of data/. */
#include "tests/unit/unit.h"

#include "base/data.h"
#include "base/str.h"

static void every_table_is_its_file(void **state)
{
	static const struct {
		const char *file;
		const char *bytes;
		const size_t *size;
	} cases[] = {
		{ "compounds", data_compounds, &data_compounds_size },
		{ "divisions", data_divisions, &data_divisions_size },
		{ "indicators", data_indicators, &data_indicators_size },
		{ "readings", data_readings, &data_readings_size },
		{ "topics", data_topics, &data_topics_size },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str path = { 0 }, bytes = { 0 };
		char part[4096];
		str_addf(&path, "%s/data/%s.tsv", getenv("SRCDIR"), cases[i].file);
		FILE *f = fopen(path.s, "rb");
		assert_non_null(f);
		for (size_t n; (n = fread(part, 1, sizeof(part), f)) > 0;)
			str_add(&bytes, part, n);
		fclose(f);
		assert_int_equal(*cases[i].size, bytes.n);
		assert_memory_equal(cases[i].bytes, str_text(&bytes), bytes.n + 1);
		str_free(&path);
		str_free(&bytes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_table_is_its_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
