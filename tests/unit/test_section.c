/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Section: outlines written as a letter a paragraph; the sections are printed. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "query/section.h"

/* A letter is a paragraph: P begins a part, S a section, I an item, . is text under them. */
static void outline_of(struct arena *arena, const char *letters, struct report *report)
{
	size_t n = strlen(letters);
	struct outline *o = &report->outline;

	report->paragraph_count = n;
	report->paragraphs = arena_array(arena, n, sizeof *report->paragraphs);
	o->headings = arena_array(arena, n, sizeof *o->headings);
	o->para_role = arena_array(arena, n, sizeof *o->para_role);
	for (size_t i = 0; i < n; i++) {
		const char *level = strchr("PSI", letters[i]);
		o->para_role[i] = o->count || level ? ROLE_PLAN : ROLE_PREAMBLE;
		if (level)
			o->headings[o->count++] =
				(struct heading){ .level = (unsigned)(level - "PSI") + 1,
						  .role = ROLE_PLAN,
						  .title = "",
						  .topics = "",
						  .para = i };
	}
}

static void expect_sections(const struct report *report, const char *sections)
{
	struct arena *arena = arena_new();
	struct str got = { 0 };
	size_t count;

	const struct section *s = section_list(arena, report, &count);
	for (size_t i = 0; i < count; i++) {
		str_addf(&got, "%s%zu-%zu%s", i ? " " : "", s[i].first, s[i].last,
			 s[i].whole ? "*" : "");
		for (size_t p = s[i].first; p < s[i].last; p++)
			assert_int_equal(section_at(s, count, p), i);
	}
	assert_string_equal(str_text(&got), sections);
	str_free(&got);
	arena_free(arena);
}

static void expect(const char *letters, const char *sections)
{
	struct arena *arena = arena_new();
	struct report report = { 0 };

	outline_of(arena, letters, &report);
	expect_sections(&report, sections);
	arena_free(arena);
}

static void sections_cover_the_report(void **state)
{
	/* A star: a section of its own, not the opening of a part or of the report. */
	static const struct {
		const char *letters, *sections;
	} cases[] = {
		{ "", "" },
		{ "...", "0-3" },
		{ "P", "0-1*" },
		{ "..P..", "0-2 2-5*" },
		{ "P.S.S.", "0-2 2-4* 4-6*" },
		{ "PS.I.I.S.P.", "0-1 1-7* 7-9* 9-11*" },
		{ "S.PI.", "0-2* 2-5*" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect(cases[i].letters, cases[i].sections);
}

static void a_heading_in_the_paragraph_of_another_takes_it(void **state)
{
	struct arena *arena = arena_new();
	struct report report = { 0 };
	size_t count;

	(void)state;
	outline_of(arena, "PS.", &report);
	report.outline.headings[1].para = 0;
	const struct section *s = section_list(arena, &report, &count);
	assert_int_equal(count, 1);
	assert_int_equal(s[0].heading, 1);
	assert_int_equal(s[0].last, 3);
	arena_free(arena);
}

static void passages_of_another_role_are_cut_off(void **state)
{
	/* A digit: the role of a paragraph. A section's own role is the plan's. */
	static const struct {
		const char *letters, *roles, *sections;
	} cases[] = {
		{ "PS..", "3377", "0-1 1-2* 2-4" },
		{ "PS...", "33577", "0-1 1-2* 2-3 3-5" },
		{ "PS..S", "33573", "0-1 1-2* 2-3 3-4 4-5*" },
		{ "PS..", "3373", "0-1 1-4*" },
		{ "....", "0113", "0-1 1-3 3-4" },
		{ "..P.", "0137", "0-1 1-2 2-3* 3-4" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena *arena = arena_new();
		struct report report = { 0 };
		outline_of(arena, cases[i].letters, &report);
		for (size_t p = 0; p < report.paragraph_count; p++)
			report.outline.para_role[p] = (enum role)(cases[i].roles[p] - '0');
		expect_sections(&report, cases[i].sections);
		arena_free(arena);
	}
}

static void an_opening_has_the_role_of_most_of_its_paragraphs(void **state)
{
	struct arena *arena = arena_new();
	struct report report = { 0 };
	size_t count;

	(void)state;
	outline_of(arena, ".P...S.", &report);
	for (size_t p = 1; p < 7; p++)
		report.outline.para_role[p] = ROLE_PLAN;
	report.outline.para_role[2] = report.outline.para_role[3] = ROLE_REQUIREMENTS;
	const struct section *s = section_list(arena, &report, &count);
	assert_int_equal(count, 3);
	assert_int_equal(s[0].role, ROLE_PREAMBLE);
	assert_int_equal(s[1].role, ROLE_REQUIREMENTS);
	assert_int_equal(s[2].role, ROLE_PLAN);
	arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(sections_cover_the_report),
		cmocka_unit_test(passages_of_another_role_are_cut_off),
		cmocka_unit_test(an_opening_has_the_role_of_most_of_its_paragraphs),
		cmocka_unit_test(a_heading_in_the_paragraph_of_another_takes_it),
	};

	return cmocka_run_group_tests_name("section", tests, NULL, NULL);
}
