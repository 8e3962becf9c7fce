/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a report in the reader: marked, stepped to, said what they mean, listed. */
#include "tests/unit/unit.h"

#include "tests/pty/screen.h"

/* The reader of a sample report; its first figures are 1378亿元, 6.1%, 8.3%. */
static struct screen *start(int rows, int cols, bool wide, const char *const *env)
{
	char path[4096];

	(void)snprintf(path, sizeof path, "%s/data/samples/qinglan-2024.txt", getenv("SRCDIR"));
	struct screen *s = screen_start(
		&(struct screen_setup){ .rows = rows, .cols = cols, .wide = wide, .env = env },
		(const char *[]){ getenv("DUIDU"), path, NULL });
	screen_wait_text(s, "各位代表");
	screen_settle(s);
	return s;
}

static void leave(struct screen *s)
{
	screen_keys(s, "Q");
	assert_int_equal(screen_wait_exit(s), 0);
	assert_null(screen_unrestored(s));
	screen_close(s);
}

static struct screen_cell cell_of(struct screen *s, const char *text)
{
	int row, col;

	if (!screen_find(s, text, &row, &col))
		screen_fail(s, "%s is not to be seen", text);
	return screen_cell(s, row, col);
}

static void figures_look_other_than_the_words_around(void **state)
{
	static const char *const plain[] = { "NO_COLOR=1", NULL };

	(void)state;
	struct screen *s = start(24, 80, false, NULL);
	assert_int_not_equal(cell_of(s, "6.1%").fg, cell_of(s, "规模以上").fg);
	assert_int_equal(cell_of(s, "503.6亿").fg, cell_of(s, "6.1%").fg);
	leave(s);
	s = start(24, 80, false, plain);
	assert_true(cell_of(s, "6.1%").bold);
	assert_false(cell_of(s, "规模以上").bold);
	leave(s);
}

static void keys_step_from_figure_to_figure(void **state)
{
	static const struct {
		const char *keys, *said, *lit;
	} cases[] = {
		{ "]t", "figure 1 of ", "1378亿" },
		{ ".", "figure 2 of ", "6.1%" },
		{ "<F6>", "figure 3 of ", "8.3%" },
		{ "[t", "figure 2 of ", "6.1%" },
		{ "3]t", "figure 5 of ", "503.6亿" },
		{ ",", "figure 4 of ", "5.4%" },
		{ "<F5>", "figure 3 of ", "8.3%" },
		/* As a Chinese input method sends them. */
		{ "。", "figure 4 of ", "5.4%" },
		{ "，", "figure 3 of ", "8.3%" },
		{ "】t", "figure 4 of ", "5.4%" },
	};

	(void)state;
	struct screen *s = start(24, 80, false, NULL);
	for (size_t i = 0; i < COUNT(cases); i++) {
		screen_keys(s, cases[i].keys);
		screen_wait_row(s, 23, cases[i].said);
		screen_settle(s);
		assert_true(cell_of(s, cases[i].lit).bold);
		int row, col, at, lit;
		assert_true(screen_cursor(s, &at, &lit));
		assert_true(screen_find(s, cases[i].lit, &row, &col));
		assert_int_equal(at, row);
		assert_int_equal(lit, col);
	}
	leave(s);
}

static void stepping_goes_round_and_scrolls(void **state)
{
	(void)state;
	struct screen *s = start(12, 60, false, NULL);
	screen_keys(s, "[t");
	screen_wait_row(s, 11, "98 %");
	screen_keys(s, "[t");
	screen_wait_row(s, 11, "4.5 个");
	screen_settle(s);
	assert_true(cell_of(s, "4.5个").fg != cell_of(s, "服务中心").fg);
	screen_keys(s, "2]t");
	screen_wait_row(s, 11, "figure 1 of ");
	assert_true(cell_of(s, "1378亿").bold);
	leave(s);
}

static void the_status_line_says_what_a_figure_means(void **state)
{
	static const struct {
		const char *keys;
		const char *said[4];
	} cases[] = {
		{ "2]t", { "地区生产总值", "growth", "6.1 %", "(result 2023, whole place)" } },
		{ "/增长6%左右<Enter>]t",
		  { "地区生产总值", "~6 %", "(plan 2024, whole place)", "" } },
		{ "/与经济增长同步<Enter>]t", { "城乡居民收入", "in words", "plan 2024", "" } },
		{ "/建设中试<Enter>]t", { "建设", "中试基地", "3 家", "(plan 2024)" } },
		{ "/涨幅3<Enter>]t", { "居民消费价格", "rate", "~3 %", "" } },
	};

	(void)state;
	/* Where ambiguous characters are wide, signs are ASCII. */
	struct screen *s = start(24, 100, true, NULL);
	for (size_t i = 0; i < COUNT(cases); i++) {
		screen_keys(s, cases[i].keys);
		for (size_t k = 0; k < COUNT(cases[i].said); k++)
			screen_wait_row(s, 23, cases[i].said[k] ? cases[i].said[k] : "");
		screen_keys(s, "g<C-g>");
	}
	leave(s);
	s = start(24, 100, false, NULL);
	screen_keys(s, "/增长6%左右<Enter>]t");
	screen_wait_row(s, 23, "≈6 %");
	leave(s);
}

static void a_long_name_leaves_room_for_its_meaning(void **state)
{
	(void)state;
	struct screen *s = start(24, 80, false, NULL);
	screen_keys(s, "14]t");
	screen_wait_row(s, 23, "1540 亿元  (result 2023)");
	screen_resize(s, 10, 40);
	screen_wait_row(s, 9, "14/");
	leave(s);
}

static void a_click_lights_a_figure(void **state)
{
	int row, col;

	(void)state;
	struct screen *s = start(24, 80, false, NULL);
	assert_true(screen_find(s, "85.2亿", &row, &col));
	screen_click(s, 1, row, col + 2);
	screen_wait_row(s, 23, "85.2 亿元");
	screen_click(s, 1, row, col - 3);
	screen_settle(s);
	screen_wait_row(s, 23, "85.2 亿元");
	screen_keys(s, "<Esc>");
	screen_wait_row(s, 23, "next figure");
	leave(s);
}

static void all_figures_are_listed_and_gone_to(void **state)
{
	(void)state;
	struct screen *s = start(24, 80, false, NULL);
	screen_keys(s, "4]t");
	screen_wait_row(s, 23, "figure 4 of ");
	screen_keys(s, "T");
	screen_wait_row(s, 0, "figures");
	screen_wait_row(s, 4, "> 增长 固定资产投资");
	screen_keys(s, "jj");
	screen_wait_row(s, 6, "> 增长 社会消费品零售总额");
	screen_keys(s, "<Enter>");
	screen_wait_row(s, 23, "figure 6 of ");
	screen_settle(s);
	assert_true(cell_of(s, "7.5%").bold);
	screen_keys(s, "<F12>q");
	screen_wait_row(s, 23, "figure 6 of ");
	leave(s);
}

static void the_list_is_narrowed_as_one_types(void **state)
{
	(void)state;
	struct screen *s = start(24, 80, false, NULL);
	screen_keys(s, "T/高标准");
	screen_wait_row(s, 1, "新建 高标准农田");
	screen_wait_row(s, 2, "新建 高标准农田");
	screen_wait_row(s, 3, "");
	screen_keys(s, "<Enter><Down><Enter>");
	screen_wait_row(s, 23, "11 万亩  (plan 2024)");
	screen_keys(s, "T/没有这个");
	screen_wait_row(s, 1, "No figure fits");
	screen_keys(s, "<Enter><Enter>");
	screen_wait_row(s, 1, "No figure fits");
	screen_keys(s, "<Esc>");
	screen_wait_row(s, 0, "figures");
	screen_wait_gone(s, "No figure fits");
	leave(s);
}

static void a_report_without_figures_says_so(void **state)
{
	char path[4096];
	char *home = screen_home_new();

	(void)state;
	(void)snprintf(path, sizeof path, "%s/a.txt", home);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs("2024年霁川市政府工作报告\n各位代表：\n现在，我代表市人民政府，向大会报告工作。\n"
	      "一、过去一年工作回顾\n过去一年，全市上下团结奋斗，各项事业取得新进展。\n"
	      "二、今年重点工作\n今年，我们将继续努力，把各项工作做得更好。\n",
	      file);
	assert_int_equal(fclose(file), 0);
	struct screen *s =
		screen_start(&(struct screen_setup){ .rows = 24, .cols = 80, .home = home },
			     (const char *[]){ getenv("DUIDU"), path, NULL });
	screen_wait_text(s, "各位代表");
	screen_keys(s, "]t");
	screen_wait_row(s, 23, "No figure was found");
	screen_keys(s, "T");
	screen_wait_row(s, 0, "0 figures");
	screen_keys(s, "jkG<Enter>");
	screen_settle(s);
	leave(s);
	screen_home_free(home);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_look_other_than_the_words_around),
		cmocka_unit_test(keys_step_from_figure_to_figure),
		cmocka_unit_test(stepping_goes_round_and_scrolls),
		cmocka_unit_test(the_status_line_says_what_a_figure_means),
		cmocka_unit_test(a_long_name_leaves_room_for_its_meaning),
		cmocka_unit_test(a_click_lights_a_figure),
		cmocka_unit_test(all_figures_are_listed_and_gone_to),
		cmocka_unit_test(the_list_is_narrowed_as_one_types),
		cmocka_unit_test(a_report_without_figures_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
