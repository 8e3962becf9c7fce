/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Viewer: what the tests of the viewer share: a home with the samples loaded, and screens on it. */
#ifndef DUIDU_TEST_VIEWER_H
#define DUIDU_TEST_VIEWER_H

#include "tests/pty/screen.h"
#include "tests/unit/unit.h"

/* cmocka's set-up and tear-down of a group: the samples are loaded into an index of a new home. */
int viewer_set_up(void **state);
int viewer_tear_down(void **state);

/* The viewer on that home, opened at up to four reports (NULL: the library). */
struct screen *viewer_start(void **state, const struct screen_setup *setup, const char *a,
			    const char *b, const char *c, const char *d);
struct screen *viewer_library(void **state, int rows, int cols);
struct screen *viewer_reader(void **state, int rows, int cols); /* 青岚市 2023 */
struct screen *viewer_compare(void **state, int rows, int cols); /* 青岚市 and 白麓市 of 2023 */

/* A test at the group's home, in which no position is kept yet. */
#define VIEWER_TEST(test) cmocka_unit_test_setup(test, viewer_forget)
int viewer_forget(void **state);

/* Waits for the first paint: keys that come before it meet a terminal that is not ours yet. */
void viewer_wait(struct screen *s);

/* Types keys and waits until all of them are answered. */
void viewer_keys(struct screen *s, const char *keys);

/* Types the n bytes of a sequence as tui/action.h writes it. */
void viewer_sequence(struct screen *s, const char *keys, size_t n);

/* Quits all, and asserts that the program ended well and left the terminal as it was. */
void viewer_end(struct screen *s);

/* Asserts that a row holds a text, or does not. */
void assert_row_has(struct screen *s, int row, const char *text);
void assert_row_lacks(struct screen *s, int row, const char *text);
/* The same of the whole screen. */
void assert_shows(struct screen *s, const char *text);
void assert_hides(struct screen *s, const char *text);

#endif
