/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison: sections paired and parted by hand; what was said is kept. */
#include <stdio.h>
#include <unistd.h>

#include "base/str.h"
#include "tests/tui/viewer.h"

/* Forgets the pairs of the test before. */
static int forget_pairs(void **state)
{
	struct str path = { 0 };

	str_addf(&path, "%s/state/duidu/pairs", (const char *)*state);
	unlink(path.s);
	str_free(&path);
	return viewer_forget(state);
}

static void a_pair_can_be_parted_and_comes_back(void **state)
{
	struct screen *s = viewer_compare(state, 40, 120);

	viewer_keys(s, "]]]]");
	assert_row_has(s, 2, "一是工业强市势头强劲");
	viewer_keys(s, "P");
	assert_row_has(s, 39, "no counterpart, by hand");
	assert_row_has(s, 2, "（一）产业根基更加牢固");
	assert_row_has(s, 2, "no counterpart, by hand");
	assert_row_has(s, 1, "by hand");
	viewer_keys(s, "<Delete>");
	assert_row_has(s, 39, "paired by its words again");
	assert_row_has(s, 2, "一是工业强市势头强劲");
	assert_row_lacks(s, 1, "by hand");
	viewer_end(s);
}

/* （三）改革开放 has no counterpart by its words; 二是农业农村 is given to it. */
static void make_a_pair(struct screen *s)
{
	viewer_keys(s, "a]]]]]]]]<Tab>]]]]]]<Tab>");
	assert_row_has(s, 2, "（三）改革开放纵深推进");
	assert_row_has(s, 2, "二是农业农村稳步发展");
	viewer_keys(s, "P");
	assert_row_has(s, 39, "are a pair, by hand");
	viewer_keys(s, "a");
	assert_row_has(s, 2, "（三）改革开放纵深推进");
	assert_row_has(s, 2, "二是农业农村稳步发展");
	assert_row_has(s, 1, "by hand");
}

static void two_sections_can_be_paired(void **state)
{
	struct screen *s = viewer_compare(state, 40, 120);

	make_a_pair(s);
	viewer_end(s);
}

static void a_pair_is_remembered(void **state)
{
	struct screen *s = viewer_compare(state, 40, 120);

	make_a_pair(s);
	viewer_end(s);
	s = viewer_compare(state, 40, 120);
	viewer_keys(s, "]]]]]]]]]]");
	assert_row_has(s, 2, "（三）改革开放纵深推进");
	assert_row_has(s, 2, "二是农业农村稳步发展");
	viewer_keys(s, "o");
	assert_shows(s, "hand");
	viewer_end(s);
}

/* Seen from the other side it is the same pair. */
static void a_pair_holds_either_way_round(void **state)
{
	struct screen *s = viewer_compare(state, 40, 120);

	make_a_pair(s);
	viewer_end(s);
	s = viewer_start(state, &(struct screen_setup){ .rows = 40, .cols = 120 }, "白麓@2023",
			 "青岚@2023", NULL, NULL);
	screen_wait_row(s, 0, "> 白麓市 2023");
	viewer_keys(s, "]]]]]]");
	assert_row_has(s, 2, "二是农业农村稳步发展");
	assert_row_has(s, 2, "（三）改革开放纵深推进");
	viewer_end(s);
}

static void every_output_uses_it(void **state)
{
	struct screen *s = viewer_compare(state, 40, 120);

	make_a_pair(s);
	viewer_end(s);
	s = viewer_start(state, &(struct screen_setup){ .rows = 300, .cols = 250 }, "align", "青岚",
			 "白麓", NULL);
	screen_wait_text(s, "二是农业农村稳步发展");
	assert_int_equal(screen_wait_exit(s), 0);
	int row, col;
	assert_true(screen_find(s, "二是农业农村稳步发展", &row, &col));
	assert_row_has(s, row, "（三）改革开放纵深推进");
	screen_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_pair_can_be_parted_and_comes_back, forget_pairs),
		cmocka_unit_test_setup(two_sections_can_be_paired, forget_pairs),
		cmocka_unit_test_setup(a_pair_is_remembered, forget_pairs),
		cmocka_unit_test_setup(a_pair_holds_either_way_round, forget_pairs),
		cmocka_unit_test_setup(every_output_uses_it, forget_pairs),
	};

	return cmocka_run_group_tests(tests, viewer_set_up, viewer_tear_down);
}
