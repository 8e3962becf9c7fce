/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Viewer: set-up and assertions. */
#include "tests/tui/viewer.h"

#include <unistd.h>

#include "base/str.h"

int viewer_set_up(void **state)
{
	char *home = screen_home_new();
	struct str samples = { 0 };

	str_addf(&samples, "%s/data/samples/reports-2022.txt", getenv("SRCDIR"));
	struct screen *s = screen_start(
		&(struct screen_setup){ .home = home },
		(const char *[]){ getenv("DUIDU"), "load", "--quiet", samples.s, NULL });
	int status = screen_wait_exit(s);
	screen_close(s);
	str_free(&samples);
	*state = home;
	return status;
}

int viewer_tear_down(void **state)
{
	screen_home_free(*state);
	return 0;
}

struct screen *viewer_start(void **state, const struct screen_setup *setup, const char *a,
			    const char *b, const char *c, const char *d)
{
	struct screen_setup at_home = *setup;

	at_home.home = *state;
	return screen_start(&at_home, (const char *[]){ getenv("DUIDU"), a, b, c, d, NULL });
}

struct screen *viewer_library(void **state, int rows, int cols)
{
	struct screen *s = viewer_start(state, &(struct screen_setup){ .rows = rows, .cols = cols },
					NULL, NULL, NULL, NULL);

	screen_wait_row(s, 0, "duidu");
	screen_settle(s);
	return s;
}

struct screen *viewer_reader(void **state, int rows, int cols)
{
	struct screen *s = viewer_start(state, &(struct screen_setup){ .rows = rows, .cols = cols },
					"青岚@2023", NULL, NULL, NULL);

	screen_wait_row(s, 0, "青岚市 2023");
	screen_settle(s);
	return s;
}

struct screen *viewer_compare(void **state, int rows, int cols)
{
	struct screen *s = viewer_start(state, &(struct screen_setup){ .rows = rows, .cols = cols },
					"青岚@2023", "白麓@2023", NULL, NULL);

	screen_wait_row(s, 0, "青岚市 2023");
	screen_settle(s);
	return s;
}

int viewer_forget(void **state)
{
	struct str path = { 0 };

	str_addf(&path, "%s/state/duidu/positions", (const char *)*state);
	unlink(path.s);
	str_free(&path);
	return 0;
}

static bool is_painted(struct screen *s, const void *arg)
{
	char *row = screen_row(s, 0);
	bool painted = *row != '\0';

	(void)arg;
	free(row);
	return painted;
}

void viewer_wait(struct screen *s)
{
	screen_wait(s, is_painted, NULL, "the first paint");
	screen_settle(s);
}

void viewer_keys(struct screen *s, const char *keys)
{
	screen_keys(s, keys);
	screen_settle(s);
}

void viewer_sequence(struct screen *s, const char *keys, size_t n)
{
	static const struct {
		const char *name, *bytes;
	} others[] = {
		{ "<Space>", " " },
		{ "<M-lt>", "\033<" },
		{ "<M-gt>", "\033>" },
	};
	char text[64];

	snprintf(text, sizeof(text), "%.*s", (int)n, keys);
	for (size_t i = 0; i < COUNT(others); i++)
		if (strcmp(text, others[i].name) == 0) {
			screen_type(s, others[i].bytes);
			return;
		}
	screen_keys(s, text);
}

void viewer_end(struct screen *s)
{
	screen_keys(s, "<C-c>");
	screen_settle(s);
	screen_keys(s, "Q");
	assert_int_equal(screen_wait_exit(s), 0);
	assert_null(screen_unrestored(s));
	screen_close(s);
}

void assert_row_has(struct screen *s, int row, const char *text)
{
	char *got = screen_row(s, row);

	if (!strstr(got, text))
		screen_fail(s, "row %d lacks \"%s\": %s", row, text, got);
	free(got);
}

void assert_row_lacks(struct screen *s, int row, const char *text)
{
	char *got = screen_row(s, row);

	if (strstr(got, text))
		screen_fail(s, "row %d has \"%s\": %s", row, text, got);
	free(got);
}

void assert_shows(struct screen *s, const char *text)
{
	int row, col;

	if (!screen_find(s, text, &row, &col))
		screen_fail(s, "\"%s\" is not shown", text);
}

void assert_hides(struct screen *s, const char *text)
{
	int row, col;

	if (screen_find(s, text, &row, &col))
		screen_fail(s, "\"%s\" is shown", text);
}
