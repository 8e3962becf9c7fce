/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import: charsets, line ends, formats that are refused; files are written to a folder of the test.
 */
#include "tests/unit/unit.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "import/import.h"

/* The folder that the test's files are in, and what was read last. */
struct place {
	char folder[64];
	struct arena *arena;
	struct document *document;
	struct fault fault;
};

static int set_up(void **state)
{
	struct place *p = xcalloc(1, sizeof *p);

	strcpy(p->folder, "/tmp/duidu-import-XXXXXX");
	p->arena = arena_new();
	*state = p;
	return mkdtemp(p->folder) ? 0 : -1;
}

static int tear_down(void **state)
{
	struct place *p = *state;

	arena_free(p->arena);
	rmdir(p->folder);
	free(p);
	return 0;
}

/* Imports n bytes from a file called name, which is gone afterwards. */
static enum status import(struct place *p, const char *name, const char *bytes, size_t n)
{
	char path[128];

	(void)snprintf(path, sizeof path, "%s/%s", p->folder, name);
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
	p->document = NULL;
	enum status st = import_file(p->arena, path, &p->document, &p->fault);
	if (st == DD_BAD_INPUT)
		assert_string_equal(p->fault.where, path);
	assert_int_equal(unlink(path), 0);
	return st;
}

/* The lines as number:text, one behind the other. */
static void expect_lines(const struct document *d, const char *wanted)
{
	struct str got = { 0 };

	for (size_t i = 0; i < d->line_count; i++)
		str_addf(&got, "%zu:%.*s|", d->lines[i].line, (int)d->lines[i].text.n,
			 d->lines[i].text.s);
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
}

static void line_ends_of_all_systems_count_and_others_only_part(void **state)
{
	static const struct {
		const char *bytes, *lines;
	} cases[] = {
		{ "甲\n乙\n", "1:甲|2:乙|" },
		{ "甲\r\n\r\n乙", "1:甲|2:|3:乙|" },
		{ "甲\r乙\r", "1:甲|2:乙|" },
		{ "甲\r\r\n乙\n", "1:甲|2:乙|" },
		{ "甲\n\r乙\n\r丙", "1:甲|2:乙|3:丙|" },
		{ "甲\f乙\n丙", "1:甲|1:乙|2:丙|" },
		{ "甲\u2028乙\u2029丙\xC2\x85丁", "1:甲|2:乙|3:丙|4:丁|" },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(import(p, "a.txt", cases[i].bytes, strlen(cases[i].bytes)), DD_OK);
		expect_lines(p->document, cases[i].lines);
	}
}

static void charsets_are_told_apart_by_validation(void **state)
{
	static const char gb[] = "\xB8\xF7\xCE\xBB\xB4\xFA\xB1\xED\xA3\xBA\n" /* 各位代表： */
				 "\xCE\xD2\xCA\xC7\x81\x30\x89\x38\xA1\xA3";  /* four bytes, too */
	struct place *p = *state;

	assert_int_equal(import(p, "a.txt", "\xEF\xBB\xBF各位代表：", 18), DD_OK);
	assert_string_equal(p->document->charset, "UTF-8");
	expect_lines(p->document, "1:各位代表：|");
	assert_int_equal(import(p, "b.txt", gb, sizeof gb - 1), DD_OK);
	assert_string_equal(p->document->charset, "GB18030");
	assert_int_equal(p->document->line_count, 2);
	assert_true(slice_is(p->document->lines[0].text, SLICE("各位代表：")));
	assert_null(p->document->warning);
}

/* 200 characters of UTF-8, the n-th replaced by a bad byte each. */
static void damaged(struct str *out, size_t step)
{
	for (size_t i = 0; i < 200; i++) {
		if (step && i % step == step - 1)
			str_addc(out, '\xFF');
		else
			str_adds(out, "工");
	}
}

static void a_little_damage_is_told_and_much_is_refused(void **state)
{
	struct place *p = *state;
	struct str some = { 0 }, much = { 0 };

	damaged(&some, 150);
	damaged(&much, 20);
	assert_int_equal(import(p, "some.txt", some.s, some.n), DD_OK);
	assert_non_null(p->document->warning);
	assert_non_null(strstr(p->document->warning, "UTF-8"));
	assert_non_null(strstr(p->document->warning, "line 1"));
	assert_int_equal(import(p, "much.txt", much.s, much.n), DD_BAD_INPUT);
	assert_null(p->document);
	str_free(&some);
	str_free(&much);
}

static void files_without_a_text_are_refused(void **state)
{
	static const struct {
		const char *bytes;
		size_t n;
		const char *says;
	} cases[] = {
		{ "", 0, "empty" },
		{ " \t\r\n\n", 5, "empty" },
		{ "\u3000\u200B\uFEFF\n", 10, "empty" },
		{ "\0\0\0\0", 4, "empty" },
		{ "a\0b\0c\0d\0e", 9, "UTF-16" },
		{ "\x80\x9F\x85\xA0\xFF\xFE\xFF", 7, "neither" },
		{ "caf\xE9 d\xE9j\xE0 vu et \xE0 voir", 22, "neither" },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(import(p, "a.txt", cases[i].bytes, cases[i].n), DD_BAD_INPUT);
		assert_non_null(strstr(p->fault.what, cases[i].says));
	}
}

static void other_formats_are_refused_by_their_name(void **state)
{
	static const struct {
		const char *bytes;
		size_t n;
		const char *name;
	} cases[] = {
		{ "%PDF-1.7\n", 9, "PDF" },
		{ "PK\3\4 word/document.xml", 22, "DOCX" },
		{ "PK\3\4 other", 10, "ZIP" },
		{ "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "Word" },
		{ "{\\rtf1}", 7, "RTF" },
		{ "\n<!DOCTYPE HTML>\n", 17, "HTML" },
		{ "<?xml version='1.0'?><html>", 27, "HTML" },
		{ "place,year,text\n甲,1,乙\n", 27, "CSV" },
		{ "\x1F\x8B\x08", 3, "gzip" },
		{ "\x89PNG\r\n\x1A\n", 8, "picture" },
		{ "SQLite format 3", 16, "SQLite" },
		{ "\xFF\xFE\x11\x22", 4, "UTF-16" },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(import(p, "a.txt", cases[i].bytes, cases[i].n), DD_BAD_INPUT);
		assert_non_null(strstr(p->fault.what, cases[i].name));
		assert_string_not_equal(p->fault.todo, "");
	}
}

static void the_content_decides_not_the_name(void **state)
{
	struct place *p = *state;

	assert_int_equal(import(p, "云岭-2031.pdf", "各位代表：", 15), DD_OK);
	assert_string_equal(p->document->name, "云岭-2031");
	assert_string_equal(p->document->format, "text");
	assert_int_equal(p->document->bytes, 15);
}

static void what_is_no_file_is_never_waited_for(void **state)
{
	struct place *p = *state;
	char path[128];

	(void)snprintf(path, sizeof path, "%s/fifo", p->folder);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_int_equal(import_file(p->arena, path, &p->document, &p->fault), DD_BAD_INPUT);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(import_file(p->arena, p->folder, &p->document, &p->fault), DD_BAD_INPUT);
	assert_int_equal(import_file(p->arena, "/dev/zero", &p->document, &p->fault), DD_BAD_INPUT);
	assert_int_equal(import_file(p->arena, path, &p->document, &p->fault), DD_BAD_INPUT);
}

static void indented_lines_are_marked(void **state)
{
	struct place *p = *state;

	assert_int_equal(import(p, "a.txt", "　　甲\n乙\n  \n", 18), DD_OK);
	assert_int_equal(p->document->lines[0].hints, PARAGRAPH_INDENTED);
	assert_int_equal(p->document->lines[1].hints, 0);
	assert_int_equal(p->document->lines[2].hints, 0);
}

static void folders_are_searched_for_documents_only(void **state)
{
	(void)state;
	assert_true(import_wanted("x/云岭.txt"));
	assert_true(import_wanted("云岭.DOCX"));
	assert_false(import_wanted("云岭"));
	assert_false(import_wanted("x.txt/云岭"));
	assert_false(import_wanted(".txt"));
	assert_false(import_wanted("a.db"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(line_ends_of_all_systems_count_and_others_only_part,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(charsets_are_told_apart_by_validation, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_little_damage_is_told_and_much_is_refused, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(files_without_a_text_are_refused, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(other_formats_are_refused_by_their_name, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(the_content_decides_not_the_name, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(what_is_no_file_is_never_waited_for, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(indented_lines_are_marked, set_up, tear_down),
		cmocka_unit_test(folders_are_searched_for_documents_only),
	};

	return cmocka_run_group_tests_name("import", tests, NULL, NULL);
}
