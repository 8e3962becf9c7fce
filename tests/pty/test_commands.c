/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands on a terminal: what they print there, the progress bar, and Ctrl-C. */
#include "tests/unit/unit.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"
#include "tests/pty/screen.h"

/* A home with a folder of documents. */
static int enter(void **state)
{
	*state = screen_home_new();
	return 0;
}

static int leave(void **state)
{
	screen_home_free(*state);
	return 0;
}

/* Writes a report of the place and year into home/name; odd stands in it everywhere. */
static void write_report(const char *home, const char *name, const char *place, int year,
			 const char *odd)
{
	char path[4096];

	(void)snprintf(path, sizeof path, "%s/%s", home, name);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fprintf(file,
		"%d年%s政府工作报告\n各位代表：\n"
		"现在，我代表市人民政府向大会报告工作，请予审议%s。\n"
		"一、%d年工作回顾%s\n过去一年，全市生产%s总值增长5.5%%，新增就业1.2万人。\n"
		"（一）水利建设扎实推进。完成%s投资3.2亿元，新建泵站4座，改造渠道120公里。\n"
		"（二）就业形势保持稳定。开展技能培训6000人次，群众收入稳步增长。\n"
		"二、%d年重点工作\n（一）全力以赴兴水利。新建水库3座%s，加固堤防42公里。\n"
		"（二）全力以赴稳就业。城镇新增就业1.3万人，开展技能培训8000人次。\n"
		"名词解释\n1.两山%s：绿水青山%s就是金山银山。\n",
		year, place, odd, year - 1, odd, odd, odd, year, odd, odd, odd);
	assert_int_equal(fclose(file), 0);
}

static struct screen *start(const char *home, const char *const *words)
{
	const char *argv[12] = { getenv("DUIDU") };
	size_t n = 1;

	for (; *words; words++)
		argv[n++] = *words;
	return screen_start(&(struct screen_setup){ .rows = 24, .cols = 100, .home = home }, argv);
}

#define START(home, ...) start(home, (const char *const[]){ __VA_ARGS__, NULL })

/* Runs to the end; the exit status. */
#define RUN(home, ...) finish(START(home, __VA_ARGS__))

static int finish(struct screen *s)
{
	int status = screen_wait_exit(s);

	screen_close(s);
	return status;
}

/* Fails where a byte that was sent is anything but text, tabs and line ends. */
static void only_text(struct screen *s, const char *what)
{
	size_t n;
	const char *sent = screen_output(s, &n);
	uint32_t c;

	assert_true(utf8_valid(sent, n, NULL));
	for (size_t i = 0; i < n; i += utf8_next(sent + i, n - i, &c)) {
		(void)utf8_next(sent + i, n - i, &c);
		if (c != '\r' && c != '\n' && c != '\t' && utf8_is_control(c))
			screen_fail(s, "%s: U+%04X was sent", what, (unsigned)c);
	}
}

static void nothing_of_a_report_acts_on_the_terminal(void **state)
{
	static const char odd[] = "\x1b[31m\x1b]0;title\x07\xc2\x9b"
				  "2J\xe2\x80\xae\x08\x0c"
				  "\xe2\x80\x8b\xf3\xa0\x81\x81\xef\xbb\xbf\x7f\xe2\x80\xa8";
	static const char *const formats[] = {
		"text", "tsv", "csv", "json", "jsonl", "md", "html"
	};
	static const char *const commands[] = { "list", "outline", "show", "targets", "glossary" };
	const char *home = *state;

	write_report(home, "a\x1b[31m\xff.txt", "霁川市", 2023, odd);
	struct screen *s = START(home, "load", home);
	assert_int_equal(screen_wait_exit(s), 0);
	screen_close(s);
	for (size_t i = 0; i < COUNT(commands); i++)
		for (size_t k = 0; k < COUNT(formats); k++) {
			char format[32];
			(void)snprintf(format, sizeof format, "--format=%s", formats[k]);
			bool one = i == 1 || i == 2;
			s = one ? START(home, commands[i], format, "霁川")
				: START(home, commands[i], format);
			int status = screen_wait_exit(s);
			bool known = strcmp(commands[i], "show") != 0 || k < 5;
			if (known && status > 1)
				screen_fail(s, "%s %s: %d", commands[i], format, status);
			only_text(s, commands[i]);
			screen_close(s);
		}
	s = START(home, "show", "--raw", "霁川");
	assert_int_equal(screen_wait_exit(s), 0);
	only_text(s, "show --raw");
	screen_close(s);
	static const char *const figures[][3] = {
		{ "targets", "--explain" },
		{ "targets", "--wide" },
		{ "panel" },
		{ "panel", "--wide" },
		{ "panel", "--by=year" },
		{ "chart", "gdp" },
		{ "codebook" },
		{ "chart", "gdp", "--format=svg" },
	};
	for (size_t i = 0; i < COUNT(figures); i++) {
		s = start(home, (const char *const[]){ figures[i][0], figures[i][1], figures[i][2],
						       NULL });
		if (screen_wait_exit(s) > 1)
			screen_fail(s, "%s failed", figures[i][0]);
		only_text(s, figures[i][0]);
		screen_close(s);
	}
	s = START(home, "show", "./no\x1b[31m\xff\xe2\x80\xae.txt");
	assert_int_equal(screen_wait_exit(s), 2);
	only_text(s, "an error");
	screen_close(s);
}

static void columns_that_do_not_fit_go_below(void **state)
{
	const char *home = *state;
	const char *samples = getenv("SRCDIR");
	char path[4096];
	size_t n, column = 0, lines = 0;

	(void)snprintf(path, sizeof path, "%s/data/samples", samples);
	assert_int_equal(RUN(home, "load", "--quiet", path), 0);
	struct screen *s = START(home, "targets", "--wide", "--year=2023");
	assert_int_equal(screen_wait_exit(s), 0);
	const char *sent = screen_output(s, &n);
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)sent[i];
		bool first = (c & 0xC0) != 0x80; /* byte of a character */
		if (c == '\n') {
			lines++;
			column = 0;
		} else if (c != '\r') {
			column += (size_t)first + (c >= 0xE0 ? 1 : 0);
		}
		assert_true(column <= 100);
	}
	assert_true(lines > 2 * 10); /* the places stand there more than once */
	screen_close(s);
}

static void write_many(const char *home)
{
	static const char *const places[] = { "霁川市", "锦城市", "漪州市", "槲原市", "苍梧市",
					      "双溪市", "绿原市", "石梁市", "云渡市", "松陵市" };
	char name[64];

	for (int year = 1980; year < 2020; year++)
		for (size_t i = 0; i < COUNT(places); i++) {
			(void)snprintf(name, sizeof name, "%d-%zu.txt", year, i);
			write_report(home, name, places[i], year, "");
		}
}

static void a_bar_shows_the_progress_and_goes(void **state)
{
	const char *home = *state;

	write_many(home);
	struct screen *s = START(home, "load", home);
	screen_wait_text(s, "[");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_wait_row(s, 0, "400 reports");
	assert_false(screen_find(s, "[", &(int){ 0 }, &(int){ 0 }));
	screen_close(s);
	s = START(home, "load", "--quiet", home);
	assert_int_equal(screen_wait_exit(s), 0);
	size_t n;
	(void)screen_output(s, &n);
	assert_int_equal(n, 0);
	screen_close(s);
}

static void ctrl_c_leaves_the_index_as_it_was(void **state)
{
	const char *home = *state;

	write_report(home, "first.txt", "望潮市", 2023, "");
	char path[4096];
	(void)snprintf(path, sizeof path, "%s/first.txt", home);
	assert_int_equal(RUN(home, "load", path), 0);
	write_many(home);
	struct screen *s = START(home, "load", home);
	screen_wait_text(s, "[");
	screen_keys(s, "<C-c>");
	assert_int_equal(screen_wait_exit(s), 130);
	screen_wait_text(s, "interrupted; the index is as it was");
	screen_close(s);
	s = START(home, "list");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_wait_row(s, 1, "望潮市");
	screen_wait_row(s, 2, "");
	assert_false(screen_find(s, "霁川", &(int){ 0 }, &(int){ 0 }));
	screen_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing_of_a_report_acts_on_the_terminal, enter,
						leave),
		cmocka_unit_test_setup_teardown(columns_that_do_not_fit_go_below, enter, leave),
		cmocka_unit_test_setup_teardown(a_bar_shows_the_progress_and_goes, enter, leave),
		cmocka_unit_test_setup_teardown(ctrl_c_leaves_the_index_as_it_was, enter, leave),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
