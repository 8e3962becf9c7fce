/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pair: reports of sections on one matter each; the bands are printed. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "query/pair.h"

/* A letter is a section on a matter, in words of its own; two letters in brackets are joined. */
static const char *text_of(char letter)
{
	switch (letter) {
	case 'i':
		return "推进工业强市，培育先进制造业产业集群，规上工业企业达到百家。";
	case 'r':
		return "推进乡村振兴，稳住粮食生产，新建高标准农田，培育家庭农场。";
	case 'e':
		return "打好污染防治攻坚战，空气优良天数增加，落实河长制，修复生态环境。";
	case 'l':
		return "增进民生福祉，稳定就业，新建幼儿园，扩大医保，提高养老服务。";
	default:
		return "发展文化旅游，扩大消费，办好旅游节，建设景区，繁荣夜间经济。";
	}
}

static const char *next_section(struct arena *arena, const char **letters)
{
	const char *text;

	if (**letters != '[')
		return text_of(*(*letters)++);
	text = "";
	while (*++*letters != ']')
		text = arena_printf(arena, "%s%s", text, text_of(**letters));
	++*letters;
	return text;
}

static struct report *report_of(struct arena *arena, const char *place, const char *letters)
{
	size_t most = strlen(letters);
	struct report *r = arena_alloc(arena, sizeof *r);

	r->identity.place = place;
	r->paragraphs = arena_array(arena, most, sizeof *r->paragraphs);
	r->outline.headings = arena_array(arena, most, sizeof *r->outline.headings);
	r->outline.para_role = arena_array(arena, most, sizeof *r->outline.para_role);
	while (*letters) {
		size_t n = r->paragraph_count++;
		const char *text = next_section(arena, &letters);
		r->paragraphs[n].text = slice_of(text);
		r->outline.headings[r->outline.count++] = (struct heading){
			.level = 2, .role = ROLE_PLAN, .title = "", .topics = "", .para = n
		};
		r->outline.para_role[n] = ROLE_PLAN;
	}
	return r;
}

/* Each band as the numbers of its paragraphs, '.' for nothing, with '^' where one is to look. */
static void expect(const char *const *reports, size_t count, const char *bands)
{
	struct arena *arena = arena_new();
	const struct report *r[PAIR_REPORTS];
	struct yardstick yardstick = { topics_new(), frequency_new(), NULL };
	struct pairing p;
	struct str got = { 0 };

	for (size_t i = 0; i < count; i++) {
		r[i] = report_of(arena, arena_printf(arena, "%zu", i), reports[i]);
		frequency_add_paragraphs(yardstick.frequency, r[i]->paragraphs,
					 r[i]->paragraph_count);
	}
	pair_by_meaning(arena, r, count, &yardstick, &p);
	for (size_t b = 0; b < p.count; b++) {
		str_adds(&got, b ? " " : "");
		for (size_t i = 0; i < count; i++)
			if (p.bands[b].first[i] < p.bands[b].last[i])
				str_addf(&got, "%zu", p.bands[b].first[i]);
			else if (p.bands[b].see[i] != PAIR_NONE)
				str_addf(&got, "^%zu", p.bands[b].see[i]);
			else
				str_addc(&got, '.');
		for (size_t i = 0; i < count; i++)
			for (size_t k = p.bands[b].first[i]; k < p.bands[b].last[i]; k++)
				assert_int_equal(pair_band(&p, i, k), b);
	}
	assert_string_equal(str_text(&got), bands);
	str_free(&got);
	yardstick_free(&yardstick);
	arena_free(arena);
}

static void sections_stand_beside_their_counterparts(void **state)
{
	static const struct {
		const char *reports[3];
		size_t count;
		const char *bands;
	} cases[] = {
		{ { "irel", "irel" }, 2, "00 11 22 33" },
		{ { "irel", "leri" }, 2, "03 12 21 30" },
		{ { "ir", "iler" }, 2, "00 .1 .2 13" },
		{ { "ir", "lir" }, 2, ".0 01 12" },
		{ { "ilr", "ir" }, 2, "00 1. 21" },
		{ { "", "ir" }, 2, ".0 .1" },
		{ { "ir", "" }, 2, "0. 1." },
		{ { "ir", "ri", "rti" }, 3, "012 100 ..1" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect(cases[i].reports, cases[i].count, cases[i].bands);
}

static void what_one_joins_is_pointed_to(void **state)
{
	static const char *const joins[] = { "[re]i", "rei" }, *const splits[] = { "rei", "[re]i" };

	(void)state;
	expect(joins, 2, "01 ^00 12");
	expect(splits, 2, "0^1 10 21");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(sections_stand_beside_their_counterparts),
		cmocka_unit_test(what_one_joins_is_pointed_to),
	};

	return cmocka_run_group_tests_name("pair", tests, NULL, NULL);
}
