/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hostile: no byte of a document acts on the terminal, whatever screen shows it. */
#include "tests/tui/viewer.h"

#include "tests/pty/scan.h"

/* What acts on terminals, turns text round, hides in it or has no end. */
static const char *const odds[] = {
	"\x1b[0002J\x1b[0031m\x1b[0005;0005H",
	"\x1b]0;PWNED\x07\x1b]52;c;UFdORUQ=\x1b\\\x1bP0002q\x1b\\\x1b_PWNED\x1b\\",
	"\xc2\x9b"
	"0002J\xc2\x9d"
	"0;PWNED\xc2\x9c\xc2\x85",
	"\x07\x08\x0b\x0c\x0e\x0f\x7f\x1b(0qqq\033c",
	"\xe2\x80\xae\xe2\x81\xa6\xe2\x80\x8f\xe2\x80\xa8\xe2\x80\xa9",
	"\xe2\x80\x8b\xe2\x80\x8d\xef\xbb\xbf\xf3\xa0\x81\x81\xef\xb8\x8f\xe1\x85\x9f",
	"e\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86\xcc\x87\xcc\x88\xcc\x89",
	"\xee\x80\x80\xef\xbf\xbe\xf4\x8f\xbf\xbd\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb",
};

/* A report of the place, odd standing everywhere in it. */
static void write_report(const char *home, size_t number, const char *place, const char *odd)
{
	struct str path = { 0 };

	str_addf(&path, "%s/%zu%s.txt", home, number, odd);
	FILE *file = fopen(path.s, "w");
	assert_non_null(file);
	fprintf(file,
		"2023年%s政府工作报告\n2023年1月9日在%s%s第九届人民代表大会第二次会议上\n"
		"各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议%s。\n"
		"一、2022年工作回顾%s\n过去一年，全市生产%s总值增长5.5%%，新增就业1.2万人。\n"
		"（一）水利建设%s扎实推进。完成%s投资3.2亿元，新建泵站4座，改造渠道120公里。\n"
		"（二）就业形势保持稳定。开展技能培训6000人次，群众收入%s稳步增长。\n"
		"二、2023年总体要求%s\n全市生产总值增长6%%左右，粮食产量%s稳定在20万吨以上。\n"
		"三、2023年重点工作\n（一）全力以赴兴水利%s。新建水库3座%s，加固堤防42公里。\n"
		"（二）全力以赴稳就业。城镇新增就业1.3万人，开展技能%s培训8000人次。\n"
		"名词解释\n1.两山%s：绿水青山%s就是金山银山。\n",
		place, place, odd, odd, odd, odd, odd, odd, odd, odd, odd, odd, odd, odd, odd, odd);
	assert_int_equal(fclose(file), 0);
	str_free(&path);
}

static int set_up(void **state)
{
	char *home = screen_home_new();

	for (size_t i = 0; i < COUNT(odds); i++) {
		struct str place = { 0 };
		str_addf(&place, "霁%s市", &"川\0湖\0海\0江\0河\0泽\0溪\0池"[i * 4]);
		write_report(home, i, place.s, odds[i]);
		str_free(&place);
	}
	*state = home;
	struct screen *s =
		screen_start(&(struct screen_setup){ .rows = 24, .cols = 80, .home = home },
			     (const char *[]){ getenv("DUIDU"), "load", "--quiet", home, NULL });
	int status = screen_wait_exit(s);
	screen_close(s);
	return status != 0 && status != 3;
}

/* Nothing that was sent since the start was more than it should be. */
static void assert_clean(struct screen *s, const char *where)
{
	struct str offence = { 0 };
	size_t n;
	const char *sent = screen_output(s, &n);

	if (!scan_holds(sent, n, &offence))
		screen_fail(s, "%s: %s", where, offence.s);
	str_free(&offence);
}

static void look_at(void **state, const struct screen_setup *setup, const char *const operands[2],
		    const char *keys)
{
	struct screen *s = viewer_start(state, setup, operands[0], operands[1], NULL, NULL);

	screen_settle(s);
	viewer_keys(s, keys);
	assert_clean(s, keys);
	viewer_end(s);
}

#define EACH_REPORT "#1", "#2", "#3", "#4", "#5", "#6", "#7", "#8"

static const struct screen_setup setups[] = {
	{ .rows = 24, .cols = 80 },
	{ .rows = 50, .cols = 160, .wide = true },
	{ .rows = 5, .cols = 20 },
};

static void the_library_shows_none_of_it(void **state)
{
	for (size_t i = 0; i < COUNT(setups); i++)
		look_at(state, &setups[i], (const char *const[2]){ NULL },
			"jjj>>>/霁<Esc>G k h  qtj<Right><Right>p#v%]][[s/霁<Enter>aoqq");
}

static void the_reader_shows_none_of_it(void **state)
{
	static const char *const reports[] = { EACH_REPORT };

	for (size_t i = 0; i < COUNT(reports); i++)
		for (size_t k = 0; k < COUNT(setups); k++)
			look_at(state, &setups[k], (const char *const[2]){ reports[i] },
				"jjjjjjjjffGbbgo]]]]]p[[/就业<Enter>nN?水利<Enter>nohjjq]t]t]t[tT"
				"jjqvjqtjqG");
}

static void the_comparison_shows_none_of_it(void **state)
{
	static const char *const reports[] = { EACH_REPORT };

	for (size_t i = 0; i < COUNT(reports); i++)
		for (size_t k = 0; k < COUNT(setups); k++)
			look_at(state, &setups[k],
				(const char *const[2]){ reports[i], reports[(i + 1) % 8] },
				"jjjjjff<Tab>jjx]]]]a]]/就业<Enter>nhqvv]m]m]uc=oj<Tab>j<Tab>jooG");
}

static void what_is_pasted_is_shown_without_it(void **state)
{
	for (size_t i = 0; i < COUNT(odds); i++) {
		struct screen *s = viewer_start(state, &setups[0], "#1", NULL, NULL, NULL);
		screen_settle(s);
		viewer_keys(s, "/");
		screen_paste(s, odds[i]);
		screen_settle(s);
		viewer_keys(s, "<Enter>n");
		assert_clean(s, "paste");
		viewer_end(s);
	}
}

static void an_offence_is_seen(void **state)
{
	static const char *const offences[] = {
		"a\x1b[0002J",
		"\x1b]0;x\x07",
		"\x07",
		"\xc2\x9b",
		"\xe2\x80\xae",
		"\xff",
		"\x1b[5n",
		"\x1b[?9h",
		"\033c",
		"\xf3\xa0\x81\x81",
		"e\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81",
		"\x1b",
	};
	static const char good[] = "\x1b[1;24r\x1b(B\x1b[0;38;5;31m甲e\xcc\x81\r\n";
	struct str offence = { 0 };

	(void)state;
	assert_true(scan_holds(good, strlen(good), &offence));
	for (size_t i = 0; i < COUNT(offences); i++)
		assert_false(scan_holds(offences[i], strlen(offences[i]), &offence));
	str_free(&offence);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_offence_is_seen),
		VIEWER_TEST(the_library_shows_none_of_it),
		VIEWER_TEST(the_reader_shows_none_of_it),
		VIEWER_TEST(the_comparison_shows_none_of_it),
		VIEWER_TEST(what_is_pasted_is_shown_without_it),
	};

	return cmocka_run_group_tests(tests, set_up, viewer_tear_down);
}
