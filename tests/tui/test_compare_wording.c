/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison: what many reports say is dimmed on demand, and what corresponds is brought. */
#include "tests/tui/viewer.h"

static bool is_dim(struct screen *s, const char *text)
{
	int row, col;

	if (!screen_find(s, text, &row, &col))
		screen_fail(s, "%s is not to be seen", text);
	return screen_cell(s, row, col).dim;
}

static void what_many_reports_say_is_dimmed_when_asked(void **state)
{
	static const char common[] = "口城镇化率达到58.3%", own[] = "青岚大桥建成通车";
	struct screen *s = viewer_compare(state, 50, 160);

	viewer_keys(s, "/青岚大桥建成通车<Enter><C-g>");
	assert_false(is_dim(s, common));
	viewer_keys(s, "c");
	assert_row_has(s, 49, "What other reports say too is dim");
	assert_true(is_dim(s, common));
	assert_false(is_dim(s, own));
	viewer_keys(s, "<C-a>");
	assert_row_has(s, 49, "as bright as the rest");
	assert_false(is_dim(s, common));
	viewer_end(s);
}

static void few_reports_cannot_say_what_is_common(void **state)
{
	char path[4096];

	(void)state;
	(void)snprintf(path, sizeof path, "%s/data/samples/qinglan-2024.txt", getenv("SRCDIR"));
	struct screen *s =
		screen_start(&(struct screen_setup){ .rows = 24, .cols = 120 },
			     (const char *[]){ getenv("DUIDU"), path, path, NULL });
	screen_wait_text(s, "各位代表");
	viewer_keys(s, "c");
	assert_row_has(s, 23, "only known with more of them");
	viewer_end(s);
}

static void the_other_pane_is_brought_to_what_corresponds(void **state)
{
	struct screen *s = viewer_compare(state, 16, 120);

	viewer_keys(s, "a<Tab>G<Tab>]]]]]]");
	assert_row_lacks(s, 1, "三是城市功能日臻完善");
	viewer_keys(s, "=");
	assert_row_has(s, 15, "The other pane is at what corresponds");
	assert_row_has(s, 1, "（二）城乡面貌持续改善");
	assert_row_has(s, 1, "三是城市功能日臻完善");
	assert_row_has(s, 2, "三是城市功能日臻完善");
	viewer_end(s);
}

/* Panes that scroll together are let go first. */
static void bringing_lets_the_panes_go(void **state)
{
	struct screen *s = viewer_compare(state, 16, 120);

	viewer_keys(s, "/城乡面貌持续<Enter><Insert>");
	assert_row_has(s, 2, "三是城市功能日臻完善");
	viewer_keys(s, "G");
	assert_row_has(s, 2, "三是城市功能日臻完善");
	assert_row_lacks(s, 1, "工作回顾 > （");
	viewer_end(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		VIEWER_TEST(what_many_reports_say_is_dimmed_when_asked),
		VIEWER_TEST(few_reports_cannot_say_what_is_common),
		VIEWER_TEST(the_other_pane_is_brought_to_what_corresponds),
		VIEWER_TEST(bringing_lets_the_panes_go),
	};

	return cmocka_run_group_tests(tests, viewer_set_up, viewer_tear_down);
}
