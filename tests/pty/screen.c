/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Screen: starting, feeding and waiting.
 * 1. All that the program sends goes into output as it came, and rewritten into libvterm.
 * 2. libvterm's answers go back at once, or into held while answers are held.
 */
#include "tests/pty/screen.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "tests/pty/inside.h"
#include "tests/unit/unit.h"

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void send_bytes(struct screen *s, const char *bytes, size_t n)
{
	s->typed_at = now();
	s->sleeps = child_sleeps(&s->child);
	while (n > 0) {
		ssize_t done = write(s->child.pty, bytes, n);
		if (done < 0 && errno != EAGAIN && errno != EINTR)
			screen_fail(s, "the terminal does not take what is typed: %s",
				    strerror(errno));
		if (done < 0) {
			poll(&(struct pollfd){ .fd = s->child.pty, .events = POLLOUT }, 1, 100);
			continue;
		}
		bytes += done;
		n -= (size_t)done;
	}
}

/* libvterm's answers and encoded keys. */
static void on_output(const char *bytes, size_t n, void *user)
{
	struct screen *s = user;

	if (s->feeding && s->hold)
		str_add(&s->held, bytes, n);
	else
		send_bytes(s, bytes, n);
}

/* From libvterm 0.2 on a title comes in pieces. */
static void add_title(struct screen *s, const VTermValue *value)
{
#if VTERM_VERSION_MAJOR == 0 && VTERM_VERSION_MINOR < 2
	str_clear(&s->title);
	str_adds(&s->title, value->string);
#else
	if (value->string.initial)
		str_clear(&s->title);
	str_add(&s->title, value->string.str, value->string.len);
#endif
}

static int on_property(VTermProp prop, VTermValue *value, void *user)
{
	struct screen *s = user;

	if (prop == VTERM_PROP_CURSORVISIBLE)
		s->cursor_hidden = !value->boolean;
	else if (prop == VTERM_PROP_ALTSCREEN)
		s->other_screen = value->boolean;
	else if (prop == VTERM_PROP_MOUSE)
		s->mouse = value->number;
	else if (prop == VTERM_PROP_TITLE)
		add_title(s, value);
	return 1;
}

static void terminal_new(struct screen *s)
{
	static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

	s->vt = vterm_new(s->rows, s->cols);
	vterm_set_utf8(s->vt, 1);
	vterm_output_set_callback(s->vt, on_output, s);
	s->grid = vterm_obtain_screen(s->vt);
	vterm_screen_set_callbacks(s->grid, &callbacks, s);
	vterm_screen_enable_altscreen(s->grid, 1);
	vterm_screen_reset(s->grid, 1);
}

struct screen *screen_start(const struct screen_setup *setup, const char *const argv[])
{
	struct screen *s = xcalloc(1, sizeof(*s));

	s->rows = setup->rows ? setup->rows : 24;
	s->cols = setup->cols ? setup->cols : 80;
	s->stream.wide = setup->wide;
	s->hold = setup->hold;
	terminal_new(s);
	s->own_home = setup->home ? NULL : screen_home_new();
	char **env = environment_new(setup->home ? setup->home : s->own_home, setup->env);
	child_start(&s->child, s->rows, s->cols, argv, env);
	environment_free(env);
	return s;
}

void screen_close(struct screen *s)
{
	child_close(&s->child);
	if (s->own_home)
		screen_home_free(s->own_home);
	vterm_free(s->vt);
	stream_free(&s->stream);
	str_free(&s->output);
	str_free(&s->rewritten);
	str_free(&s->held);
	str_free(&s->title);
	free(s);
}

/* Takes the last mark out of the output. */
static void forget_mark(struct str *output)
{
	size_t length = strlen(STREAM_MARK), at = output->n - length;

	while (memcmp(output->s + at, STREAM_MARK, length) != 0)
		at--;
	memmove(output->s + at, output->s + at + length, output->n - at - length + 1);
	output->n -= length;
}

static void feed(struct screen *s, const char *bytes, size_t n)
{
	unsigned marks = s->stream.marks;

	str_add(&s->output, bytes, n);
	str_clear(&s->rewritten);
	stream_feed(&s->stream, bytes, n, &s->rewritten);
	if (s->stream.marks > marks)
		forget_mark(&s->output);
	s->feeding = true;
	vterm_input_write(s->vt, str_text(&s->rewritten), s->rewritten.n);
	s->feeding = false;
}

static bool take_in(struct screen *s, int patience)
{
	struct pollfd pty = { .fd = s->child.pty, .events = POLLIN };
	char bytes[65536];
	bool any = false;

	if (poll(&pty, 1, patience) <= 0)
		return false;
	for (ssize_t n; (n = read(s->child.pty, bytes, sizeof(bytes))) > 0; any = true)
		feed(s, bytes, (size_t)n);
	return any;
}

bool screen_pump(struct screen *s, int patience)
{
	bool any = take_in(s, patience);

	child_poll(&s->child);
	while (s->stream.marks < s->child.changes)
		any |= take_in(s, 1000);
	return any;
}

void screen_answer(struct screen *s)
{
	screen_pump(s, 0);
	s->hold = false;
	send_bytes(s, str_text(&s->held), s->held.n);
	str_clear(&s->held);
}

void screen_type(struct screen *s, const char *bytes)
{
	screen_pump(s, 0);
	send_bytes(s, bytes, strlen(bytes));
}

void screen_resize(struct screen *s, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	screen_pump(s, 0);
	s->rows = rows;
	s->cols = cols;
	vterm_set_size(s->vt, rows, cols);
	if (ioctl(s->child.slave, TIOCSWINSZ, &size) < 0)
		screen_fail(s, "resize: %s", strerror(errno));
}

static double deadline(void)
{
	const char *seconds = getenv("PTY_DEADLINE");

	return now() + (seconds ? atof(seconds) : 20);
}

void screen_wait(struct screen *s, screen_predicate *holds, const void *arg, const char *what)
{
	double end = deadline();

	for (;;) {
		bool ended = s->child.state == CHILD_ENDED;
		bool more = screen_pump(s, 0);
		if (holds(s, arg))
			return;
		if (ended)
			screen_fail(s, "the program ended (%d) before %s", s->child.status, what);
		if (now() > end)
			screen_fail(s, "waited in vain for %s", what);
		if (!more)
			screen_pump(s, 10);
	}
}

static bool has_text(struct screen *s, const void *text)
{
	int row, col;

	return screen_find(s, text, &row, &col);
}

static bool lacks_text(struct screen *s, const void *text)
{
	return !has_text(s, text);
}

void screen_wait_text(struct screen *s, const char *text)
{
	screen_wait(s, has_text, text, text);
}

void screen_wait_gone(struct screen *s, const char *text)
{
	char what[256];

	snprintf(what, sizeof(what), "the end of: %s", text);
	screen_wait(s, lacks_text, text, what);
}

struct row_text {
	int row;
	const char *text;
};

static bool row_has_text(struct screen *s, const void *arg)
{
	const struct row_text *wanted = arg;
	char *row = screen_row(s, wanted->row);
	bool has = strstr(row, wanted->text) != NULL;

	free(row);
	return has;
}

void screen_wait_row(struct screen *s, int row, const char *text)
{
	char what[256];

	snprintf(what, sizeof(what), "in row %d: %s", row, text);
	screen_wait(s, row_has_text, &(struct row_text){ row, text }, what);
}

/* Idle means: seen asleep with nothing to read or show, several looks one after another. */
enum { LOOKS = 4, BETWEEN_LOOKS = 8 /* ms */ };

/*
 * On a busy host the kernel takes its time to hand over what was typed: meanwhile the program
 * sleeps and has nothing to read. One that has not slept anew since has not seen it yet; what reads
 * no keys is not waited for longer than a second.
 */
static bool has_seen_keys(const struct screen *s)
{
	return s->sleeps == 0 || child_sleeps(&s->child) != s->sleeps || now() > s->typed_at + 1;
}

void screen_settle(struct screen *s)
{
	double end = deadline();

	for (int seen = 0; seen < LOOKS;) {
		bool more = screen_pump(s, BETWEEN_LOOKS);
		seen = more || !has_seen_keys(s) || !child_idle(&s->child) ? 0 : seen + 1;
		if (now() > end)
			screen_fail(s, "the program does not come to rest");
	}
}

static void wait_state(struct screen *s, enum child_state state, const char *what)
{
	double end = deadline();

	while (s->child.state != state) {
		screen_pump(s, 10);
		if (s->child.state == CHILD_ENDED && state != CHILD_ENDED)
			screen_fail(s, "the program ended (%d)", s->child.status);
		if (now() > end)
			screen_fail(s, "the program does not %s", what);
	}
	while (screen_pump(s, 0))
		;
}

int screen_wait_exit(struct screen *s)
{
	wait_state(s, CHILD_ENDED, "end");
	return s->child.status;
}

void screen_wait_stop(struct screen *s)
{
	wait_state(s, CHILD_STOPPED, "stop");
}

void screen_continue(struct screen *s)
{
	child_continue(&s->child);
}

void screen_signal(struct screen *s, int signal)
{
	kill(s->child.pid, signal);
}

size_t screen_bytes(struct screen *s)
{
	screen_pump(s, 0);
	return s->output.n;
}

const char *screen_output(struct screen *s, size_t *n)
{
	*n = screen_bytes(s);
	return str_text(&s->output);
}

int screen_pid(const struct screen *s)
{
	return (int)s->child.pid;
}

void screen_fail(struct screen *s, const char *format, ...)
{
	char message[512];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	screen_show(s, stderr);
	kill(-s->child.pid, SIGKILL);
	fail_msg("%s", message);
	abort();
}
